// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget.norms;

import com.google.common.base.Splitter;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import vn.ocop.core.Checked;
import vn.ocop.core.Citation;
import vn.ocop.core.Confidence;
import vn.ocop.core.Finding;
import vn.ocop.core.LegalDocument;
import vn.ocop.core.Severity;
import vn.ocop.core.Star;
import vn.ocop.core.SubjectType;
import vn.ocop.core.Text;

/** Reads and tests a file with norms. The reader is the only authority on the format. */
final class NormsReader {
    private static final LocalDate NO_DAY = LocalDate.EPOCH;
    private static final Splitter WORDS = Splitter.on(' ').omitEmptyStrings();
    private static final String OTHERS = "others";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final String file;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, LegalDocument> documents = new HashMap<>();

    NormsReader(String file) {
        this.file = file;
    }

    Checked<SupportNorms> read(InputStream in) {
        XmlElement root;
        try {
            root = XmlReader.read(in, file);
        } catch (XmlReader.Refused refused) {
            return Checked.none(List.of(Finding.builder(NormsFinding.MALFORMED)
                    .location(refused.location())
                    .fact("problem", String.valueOf(refused.getMessage()))
                    .build()));
        }
        if (!root.name().equals("support-norms")) {
            note(NormsFinding.UNKNOWN_ELEMENT, root, "element", root.name());
            return Checked.none(findings);
        }
        SupportNorms norms = norms(root);
        boolean wrong = findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
        return wrong ? Checked.none(findings) : Checked.of(norms, findings);
    }

    private SupportNorms norms(XmlElement root) {
        allow(root, "id", "revision", "vi", "en", "from", "until", "one-policy-only");
        allowChildren(root, "document", "note", "norm");
        SupportNorms.Builder norms = SupportNorms.builder()
                .id(required(root, "id"))
                .revision(integer(root, "revision").orElse(1))
                .province(text(root))
                .inForceFrom(optionalDay(root, "from"))
                .inForceUntil(optionalDay(root, "until"))
                .isOnePolicyOnly(yes(root, "one-policy-only"));
        root.children("document").forEach(element -> norms.addDocument(document(element)));
        root.children("note").forEach(element -> {
            allow(element, "vi", "en");
            norms.addNote(text(element));
        });
        Set<String> ids = new HashSet<>();
        for (XmlElement element : root.children("norm")) {
            SupportNorm norm = norm(element);
            if (!ids.add(norm.id())) {
                note(NormsFinding.DUPLICATE_ID, element, "id", norm.id());
            }
            norms.addNorm(norm);
        }
        if (ids.isEmpty()) {
            note(NormsFinding.NO_NORMS, root);
        }
        return norms.build();
    }

    private LegalDocument document(XmlElement element) {
        allow(element, "id", "number", "date", "vi", "en", "confidence");
        allowChildren(element);
        LegalDocument document = LegalDocument.builder()
                .id(required(element, "id"))
                .number(required(element, "number"))
                .date(day(element, "date"))
                .title(text(element))
                .confidence(confidence(element))
                .build();
        if (documents.put(document.id(), document) != null) {
            note(NormsFinding.DUPLICATE_ID, element, "id", document.id());
        }
        return document;
    }

    private SupportNorm norm(XmlElement element) {
        allow(element, "id", "purpose", "vi", "en", "percent", "dong", "cite", "confidence");
        allowChildren(element, "cap", "award", "limit");
        SupportNorm norm = SupportNorm.builder()
                .id(required(element, "id"))
                .purpose(required(element, "purpose"))
                .text(text(element))
                .percent(percent(element))
                .fixed(amount(element, "dong"))
                .addAllAwards(
                        element.children("award").stream().map(this::award).toList())
                .addAllCaps(caps(element))
                .addAllLimits(
                        element.children("limit").stream().map(this::limit).toList())
                .confidence(confidence(element))
                .citation(citation(element))
                .build();
        lint(element, norm);
        return norm;
    }

    private List<Cap> caps(XmlElement norm) {
        List<Cap> caps = new ArrayList<>();
        EnumSet<SubjectType> named = EnumSet.noneOf(SubjectType.class);
        for (XmlElement element : norm.children("cap")) {
            allow(element, "dong", "subjects");
            allowChildren(element);
            Set<SubjectType> subjects = subjects(element, named);
            for (SubjectType subject : subjects) {
                if (!named.add(subject)) {
                    note(NormsFinding.CAPS_OVERLAP, norm, "id", required(norm, "id"), "subject", subject.name());
                }
            }
            long dong = requiredAmount(element, "dong");
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
        for (String word : WORDS.split(text)) {
            constant(element, "subjects", word, SubjectType.class).ifPresent(subjects::add);
        }
        return subjects;
    }

    private Award award(XmlElement element) {
        allow(element, "evaluation", "from", "to", "dong");
        allowChildren(element);
        Award.Builder award = Award.builder()
                .to(stars(element, "to").stream().findFirst().orElse(Star.ONE))
                .dong(requiredAmount(element, "dong"));
        required(element, "to");
        if (element.attributes().containsKey("from")) {
            award.addAllFromStars(stars(element, "from"));
        }
        String evaluation = element.attributes().getOrDefault("evaluation", "");
        if (!evaluation.isEmpty()) {
            award.evaluation(constant(element, "evaluation", evaluation, EvaluationKind.class));
        }
        return award.build();
    }

    private Set<Star> stars(XmlElement element, String attribute) {
        Set<Star> stars = new LinkedHashSet<>();
        for (String word : WORDS.split(element.attributes().getOrDefault(attribute, ""))) {
            if (word.matches("[1-5]")) {
                stars.add(Star.ofNumber(word.charAt(0) - '0'));
            } else {
                bad(element, attribute, word, "1 … 5");
            }
        }
        return stars;
    }

    private Limit limit(XmlElement element) {
        allow(element, "per", "count", "products", "dong");
        allowChildren(element);
        Limit limit = Limit.builder()
                .per(constant(element, "per", required(element, "per"), LimitScope.class)
                        .orElse(LimitScope.PRODUCT))
                .count(integer(element, "count"))
                .products(integer(element, "products"))
                .dong(amount(element, "dong"))
                .build();
        if (element.attributes().size() != 2) {
            note(
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
            note(NormsFinding.NORM_GRANTS, element, "id", norm.id());
        }
        if (!norm.caps().isEmpty()) {
            for (SubjectType type : SubjectType.values()) {
                if (norm.capFor(type).isEmpty()) {
                    note(NormsFinding.CAPS_GAP, element, "id", norm.id(), "subject", type.name());
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
                        note(NormsFinding.AWARDS_OVERLAP, element, "id", norm.id(), "case", of);
                        return;
                    }
                }
            }
        }
    }

    private Citation citation(XmlElement element) {
        String cite = required(element, "cite");
        int blank = cite.indexOf(' ');
        String id = blank < 0 ? cite : cite.substring(0, blank);
        LegalDocument document = documents.get(id);
        if (document == null) {
            note(NormsFinding.UNKNOWN_DOCUMENT, element, "document", id);
            return Citation.of(nowhere(id));
        }
        try {
            return blank < 0 ? Citation.of(document) : Citation.of(document, cite.substring(blank + 1));
        } catch (IllegalArgumentException badWay) {
            bad(element, "cite", cite, "art.3 cl.1 …");
            return Citation.of(document);
        }
    }

    private static LegalDocument nowhere(String id) {
        return LegalDocument.builder()
                .id(id)
                .number(id)
                .date(NO_DAY)
                .title(Text.same("?"))
                .build();
    }

    private Optional<BigDecimal> percent(XmlElement element) {
        String text = element.attributes().get("percent");
        if (text == null) {
            return Optional.empty();
        }
        boolean isNumber = text.matches("\\d{1,3}(\\.\\d{1,4})?");
        BigDecimal percent = isNumber ? new BigDecimal(text) : BigDecimal.ZERO;
        if (percent.signum() <= 0 || percent.compareTo(HUNDRED) > 0) {
            bad(element, "percent", text, "0 < … ≤ 100");
        }
        return Optional.of(percent);
    }

    private OptionalLong amount(XmlElement element, String attribute) {
        String text = element.attributes().get(attribute);
        if (text == null) {
            return OptionalLong.empty();
        }
        if (!text.matches("[1-9]\\d{0,17}")) {
            bad(element, attribute, text, "1 … 999999999999999999");
            return OptionalLong.of(0);
        }
        return OptionalLong.of(Long.parseLong(text));
    }

    private long requiredAmount(XmlElement element, String attribute) {
        required(element, attribute);
        return amount(element, attribute).orElse(0);
    }

    private OptionalInt integer(XmlElement element, String attribute) {
        String text = element.attributes().get(attribute);
        if (text == null) {
            return OptionalInt.empty();
        }
        if (!text.matches("[1-9]\\d{0,8}")) {
            bad(element, attribute, text, "1 … 999999999");
            return OptionalInt.of(1);
        }
        return OptionalInt.of(Integer.parseInt(text));
    }

    private boolean yes(XmlElement element, String attribute) {
        String text = element.attributes().getOrDefault(attribute, "no");
        if (!text.equals("yes") && !text.equals("no")) {
            bad(element, attribute, text, "yes | no");
        }
        return text.equals("yes");
    }

    private LocalDate day(XmlElement element, String attribute) {
        required(element, attribute);
        return optionalDay(element, attribute).orElse(NO_DAY);
    }

    private Optional<LocalDate> optionalDay(XmlElement element, String attribute) {
        String text = element.attributes().get(attribute);
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noDay) {
            bad(element, attribute, text, "2022-07-19");
            return Optional.empty();
        }
    }

    private Confidence confidence(XmlElement element) {
        String word = element.attributes().get("confidence");
        return word == null
                ? Confidence.HIGH
                : constant(element, "confidence", word, Confidence.class).orElse(Confidence.UNVERIFIED);
    }

    private <E extends Enum<E>> Optional<E> constant(XmlElement element, String attribute, String word, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(word)) {
                return Optional.of(constant);
            }
        }
        bad(element, attribute, word, String.join(" | ", names(type)));
        return Optional.empty();
    }

    private static <E extends Enum<E>> List<String> names(Class<E> type) {
        Function<E, String> name = Enum::name;
        return List.of(type.getEnumConstants()).stream().map(name).toList();
    }

    private Text text(XmlElement element) {
        return new Text(required(element, "vi"), required(element, "en"));
    }

    private String required(XmlElement element, String attribute) {
        String value = element.attributes().getOrDefault(attribute, "");
        if (value.isEmpty()) {
            note(NormsFinding.MISSING_ATTRIBUTE, element, "element", element.name(), "attribute", attribute);
            return "?";
        }
        return value;
    }

    private void allow(XmlElement element, String... attributes) {
        for (String attribute : element.attributes().keySet()) {
            if (!List.of(attributes).contains(attribute)) {
                note(NormsFinding.UNKNOWN_ATTRIBUTE, element, "element", element.name(), "attribute", attribute);
            }
        }
    }

    private void allowChildren(XmlElement element, String... names) {
        for (XmlElement child : element.children()) {
            if (!List.of(names).contains(child.name())) {
                note(NormsFinding.UNKNOWN_ELEMENT, child, "element", child.name());
            }
        }
    }

    private void bad(XmlElement element, String attribute, String found, String expected) {
        note(
                NormsFinding.BAD_VALUE,
                element,
                "element",
                element.name(),
                "attribute",
                attribute,
                "found",
                found,
                "expected",
                expected);
    }

    private void note(NormsFinding code, XmlElement element, String... facts) {
        Finding.Builder finding = Finding.builder(code).location(element.location());
        for (int i = 0; i < facts.length; i += 2) {
            finding.fact(facts[i], facts[i + 1]);
        }
        Finding built = finding.build();
        if (!findings.contains(built)) {
            findings.add(built);
        }
    }
}
