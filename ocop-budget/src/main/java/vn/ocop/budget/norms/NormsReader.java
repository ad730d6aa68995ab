// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget.norms;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.ocop.core.Checked;
import vn.ocop.core.Star;
import vn.ocop.core.SubjectType;

/** Reads and tests a file with norms. The reader is the only authority on the format. */
final class NormsReader {
    private static final String OTHERS = "others";

    private final String file;
    private final XmlValues values = new XmlValues();

    NormsReader(String file) {
        this.file = file;
    }

    Checked<SupportNorms> read(InputStream in) {
        Optional<XmlElement> root = values.root(in, file, "support-norms");
        if (root.isEmpty()) {
            return values.none();
        }
        SupportNorms norms = norms(root.get());
        return values.checked(norms);
    }

    private SupportNorms norms(XmlElement root) {
        values.allow(root, "id", "revision", "vi", "en", "from", "until", "one-policy-only");
        values.allowChildren(root, "document", "note", "norm");
        SupportNorms.Builder norms = SupportNorms.builder()
                .id(values.required(root, "id"))
                .revision(values.integer(root, "revision").orElse(1))
                .province(values.text(root))
                .inForceFrom(values.optionalDay(root, "from"))
                .inForceUntil(values.optionalDay(root, "until"))
                .isOnePolicyOnly(values.yes(root, "one-policy-only"));
        root.children("document").forEach(element -> norms.addDocument(values.document(element)));
        root.children("note").forEach(element -> {
            values.allow(element, "vi", "en");
            norms.addNote(values.text(element));
        });
        Set<String> ids = new HashSet<>();
        for (XmlElement element : root.children("norm")) {
            SupportNorm norm = norm(element);
            if (!ids.add(norm.id())) {
                values.note(NormsFinding.DUPLICATE_ID, element, "id", norm.id());
            }
            norms.addNorm(norm);
        }
        if (ids.isEmpty()) {
            values.note(NormsFinding.NO_NORMS, root);
        }
        return norms.build();
    }

    private SupportNorm norm(XmlElement element) {
        values.allow(element, "id", "purpose", "vi", "en", "percent", "dong", "cite", "confidence");
        values.allowChildren(element, "cap", "award", "limit");
        SupportNorm norm = SupportNorm.builder()
                .id(values.required(element, "id"))
                .purpose(values.required(element, "purpose"))
                .text(values.text(element))
                .percent(values.percent(element))
                .fixed(values.amount(element, "dong"))
                .addAllAwards(
                        element.children("award").stream().map(this::award).toList())
                .addAllCaps(caps(element))
                .addAllLimits(
                        element.children("limit").stream().map(this::limit).toList())
                .confidence(values.confidence(element))
                .citation(values.citation(element))
                .build();
        lint(element, norm);
        return norm;
    }

    private List<Cap> caps(XmlElement norm) {
        List<Cap> caps = new ArrayList<>();
        EnumSet<SubjectType> named = EnumSet.noneOf(SubjectType.class);
        for (XmlElement element : norm.children("cap")) {
            values.allow(element, "dong", "subjects");
            values.allowChildren(element);
            Set<SubjectType> subjects = subjects(element, named);
            for (SubjectType subject : subjects) {
                if (!named.add(subject)) {
                    values.note(
                            NormsFinding.CAPS_OVERLAP,
                            norm,
                            "id",
                            values.required(norm, "id"),
                            "subject",
                            subject.name());
                }
            }
            long dong = values.requiredAmount(element, "dong");
            if (!subjects.isEmpty() && dong > 0) {
                caps.add(new Cap(subjects, dong));
            }
        }
        return caps;
    }

    /** The named types; {@code others} are those that no cap before has named, and no subjects at all are all of them. */
    private Set<SubjectType> subjects(XmlElement element, EnumSet<SubjectType> named) {
        String text = element.attributes().getOrDefault("subjects", "");
        if (text.isEmpty()) {
            return EnumSet.allOf(SubjectType.class);
        }
        if (text.equals(OTHERS)) {
            return EnumSet.complementOf(named);
        }
        Set<SubjectType> subjects = new LinkedHashSet<>();
        for (String word : XmlValues.words(text)) {
            values.constant(element, "subjects", word, SubjectType.class).ifPresent(subjects::add);
        }
        return subjects;
    }

    private Award award(XmlElement element) {
        values.allow(element, "evaluation", "from", "to", "dong");
        values.allowChildren(element);
        Award.Builder award = Award.builder()
                .to(stars(element, "to").stream().findFirst().orElse(Star.ONE))
                .dong(values.requiredAmount(element, "dong"));
        values.required(element, "to");
        if (element.attributes().containsKey("from")) {
            award.addAllFromStars(stars(element, "from"));
        }
        String evaluation = element.attributes().getOrDefault("evaluation", "");
        if (!evaluation.isEmpty()) {
            award.evaluation(values.constant(element, "evaluation", evaluation, EvaluationKind.class));
        }
        return award.build();
    }

    private Set<Star> stars(XmlElement element, String attribute) {
        Set<Star> stars = new LinkedHashSet<>();
        for (String word : XmlValues.words(element.attributes().getOrDefault(attribute, ""))) {
            if (word.matches("[1-5]")) {
                stars.add(Star.ofNumber(word.charAt(0) - '0'));
            } else {
                values.bad(element, attribute, word, "1 … 5");
            }
        }
        return stars;
    }

    private Limit limit(XmlElement element) {
        values.allow(element, "per", "count", "products", "dong");
        values.allowChildren(element);
        Limit limit = Limit.builder()
                .per(values.constant(element, "per", values.required(element, "per"), LimitScope.class)
                        .orElse(LimitScope.PRODUCT))
                .count(values.integer(element, "count"))
                .products(values.integer(element, "products"))
                .dong(values.amount(element, "dong"))
                .build();
        if (element.attributes().size() != 2) {
            values.note(
                    NormsFinding.MISSING_ATTRIBUTE,
                    element,
                    "element",
                    element.name(),
                    "attribute",
                    "count | products | dong");
        }
        return limit;
    }

    private void lint(XmlElement element, SupportNorm norm) {
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

    private void awardsOverlap(XmlElement element, SupportNorm norm) {
        for (EvaluationKind kind : EvaluationKind.values()) {
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
