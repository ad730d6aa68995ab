// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget.norms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import vn.ocop.core.CaseKind;
import vn.ocop.core.Checked;
import vn.ocop.core.Confidence;
import vn.ocop.core.Finding;
import vn.ocop.core.Star;
import vn.ocop.core.SubjectType;
import vn.ocop.core.Text;
import vn.ocop.core.lawfile.LawElement;
import vn.ocop.core.lawfile.LawFileFinding;
import vn.ocop.core.lawfile.LawFiles;
import vn.ocop.core.lawfile.LawValues;

/** Reads and tests a file with norms. */
final class NormsReader {
    private static final String OTHERS = "others";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int LARGEST_COUNT = 999_999_999;

    private final List<Finding> findings = new ArrayList<>();
    private final LawValues values = new LawValues(findings);

    Checked<SupportNorms> read(LawFiles files, String file) {
        return NormsFiles.read(files, file, "support-norms", values, this::norms);
    }

    private SupportNorms norms(LawElement root) {
        List<Text> notes = root.takeAll("note").stream().map(values::text).toList();
        List<SupportNorm> norms = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (LawElement element : root.takeAll("norm")) {
            SupportNorm norm = norm(element);
            if (!ids.add(norm.id())) {
                values.repeated(element, norm.id());
            }
            norms.add(norm);
        }
        if (norms.isEmpty()) {
            values.note(NormsFinding.NO_NORMS, root);
        }
        return SupportNorms.builder()
                .id(values.required(root, "id"))
                .revision(values.optionalInteger(root, "revision", 1, LARGEST_COUNT)
                        .orElse(1))
                .province(values.text(root))
                .inForceFrom(values.date(root, "from"))
                .inForceUntil(values.date(root, "until"))
                .isOnePolicyOnly(values.yes(root, "one-policy-only", false))
                .documents(values.documents().values())
                .notes(notes)
                .norms(norms)
                .build();
    }

    private SupportNorm norm(LawElement element) {
        SupportNorm norm = SupportNorm.builder()
                .id(values.required(element, "id"))
                .purpose(values.required(element, "purpose"))
                .text(values.text(element))
                .percent(percent(element))
                .fixed(dong(element))
                .awards(element.takeAll("award").stream().map(this::award).toList())
                .caps(caps(element))
                .limits(element.takeAll("limit").stream().map(this::limit).toList())
                .confidence(values.constant(element, "confidence", Confidence.values(), Confidence.HIGH))
                .citation(values.citation(element, Optional.empty()))
                .build();
        lint(element, norm);
        return norm;
    }

    private Optional<BigDecimal> percent(LawElement element) {
        Optional<String> text = element.take("percent");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        boolean isNumber = text.get().matches("\\d{1,3}(\\.\\d{1,4})?");
        BigDecimal percent = isNumber ? new BigDecimal(text.get()) : BigDecimal.ZERO;
        if (percent.signum() <= 0 || percent.compareTo(HUNDRED) > 0) {
            values.badValue(element, "percent", "0 < … ≤ 100", text.get());
        }
        return Optional.of(percent);
    }

    /** Whole dong, above zero. */
    private OptionalLong dong(LawElement element) {
        Optional<String> text = element.take("dong");
        if (text.isEmpty()) {
            return OptionalLong.empty();
        }
        if (!text.get().matches("[1-9]\\d{0,17}")) {
            values.badValue(element, "dong", "1 … 999999999999999999", text.get());
            return OptionalLong.of(0);
        }
        return OptionalLong.of(Long.parseLong(text.get()));
    }

    private long requiredDong(LawElement element) {
        if (!element.has("dong")) {
            values.required(element, "dong");
        }
        return dong(element).orElse(0);
    }

    private List<SupportNorm.Cap> caps(LawElement norm) {
        List<SupportNorm.Cap> caps = new ArrayList<>();
        EnumSet<SubjectType> named = EnumSet.noneOf(SubjectType.class);
        for (LawElement element : norm.takeAll("cap")) {
            Set<SubjectType> subjects = subjects(element, named);
            for (SubjectType subject : subjects) {
                if (!named.add(subject)) {
                    values.note(
                            NormsFinding.CAPS_OVERLAP,
                            norm,
                            "id",
                            norm.attributes().getOrDefault("id", ""),
                            "subject",
                            subject.name());
                }
            }
            long dong = requiredDong(element);
            if (!subjects.isEmpty() && dong > 0) {
                caps.add(new SupportNorm.Cap(subjects, dong));
            }
        }
        return caps;
    }

    /** The named types; {@code others} are those that no cap before has named, and no subjects at all are all of them. */
    private Set<SubjectType> subjects(LawElement element, EnumSet<SubjectType> named) {
        Optional<String> text = Optional.ofNullable(element.attributes().get("subjects"));
        if (text.isEmpty() || text.get().equals(OTHERS)) {
            element.take("subjects");
            return text.isEmpty() ? EnumSet.allOf(SubjectType.class) : EnumSet.complementOf(named);
        }
        return values.constants(element, "subjects", SubjectType.values());
    }

    private SupportNorm.Award award(LawElement element) {
        if (!element.has("to")) {
            values.required(element, "to");
        }
        Optional<CaseKind> kind = element.has("evaluation")
                ? values.constants(element, "evaluation", CaseKind.values()).stream()
                        .findFirst()
                : Optional.empty();
        return new SupportNorm.Award(
                kind,
                values.stars(element, "from"),
                values.star(element, "to").orElse(Star.ONE),
                requiredDong(element));
    }

    private SupportNorm.Limit limit(LawElement element) {
        SupportNorm.Scope per =
                values.requiredConstant(element, "per", SupportNorm.Scope.values(), SupportNorm.Scope.PRODUCT);
        OptionalInt count = values.optionalInteger(element, "count", 1, LARGEST_COUNT);
        OptionalInt products = values.optionalInteger(element, "products", 1, LARGEST_COUNT);
        SupportNorm.Limit limit = new SupportNorm.Limit(per, count, products, dong(element));
        long stated = List.of("count", "products", "dong").stream()
                .filter(element::has)
                .count();
        if (stated != 1) {
            values.note(
                    LawFileFinding.MISSING_ATTRIBUTE,
                    element,
                    "element",
                    element.name(),
                    "attribute",
                    "count | products | dong");
        }
        return limit;
    }

    private void lint(LawElement element, SupportNorm norm) {
        int kinds = (norm.percent().isPresent() ? 1 : 0)
                + (norm.fixed().isPresent() ? 1 : 0)
                + (norm.awards().isEmpty() ? 0 : 1);
        if (kinds != 1) {
            values.note(NormsFinding.NORM_GRANTS, element, "id", norm.id());
        }
        if (!norm.caps().isEmpty()) {
            for (SubjectType type : SubjectType.values()) {
                if (norm.capFor(type).isEmpty()) {
                    values.note(NormsFinding.CAPS_GAP, element, "id", norm.id(), "subject", type.name());
                }
            }
        }
        awardsOverlap(element, norm);
    }

    private void awardsOverlap(LawElement element, SupportNorm norm) {
        for (CaseKind kind : CaseKind.values()) {
            for (Star to : Star.values()) {
                for (Star from : Star.values()) {
                    long matching = norm.awards().stream()
                            .filter(award -> award.isFor(kind, Optional.of(from), to))
                            .count();
                    if (matching > 1) {
                        String of = kind + " " + from.number() + " → " + to.number();
                        values.note(NormsFinding.AWARDS_OVERLAP, element, "id", norm.id(), "case", of);
                        return;
                    }
                }
            }
        }
    }
}
