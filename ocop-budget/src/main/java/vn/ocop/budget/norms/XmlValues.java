// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget.norms;

import com.google.common.base.Splitter;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import vn.ocop.core.Checked;
import vn.ocop.core.Citation;
import vn.ocop.core.Confidence;
import vn.ocop.core.Finding;
import vn.ocop.core.LegalDocument;
import vn.ocop.core.Severity;
import vn.ocop.core.Text;

/** Takes values out of elements; what is unknown, missing or of the wrong kind becomes a finding with its line. */
final class XmlValues {
    private static final LocalDate NO_DAY = LocalDate.EPOCH;
    private static final Splitter WORDS = Splitter.on(' ').omitEmptyStrings();
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, LegalDocument> documents = new HashMap<>();

    /** The root of a file; absent if the file is refused, and the findings say why. */
    Optional<XmlElement> root(InputStream in, String file, String name) {
        try {
            XmlElement root = XmlReader.read(in, file);
            if (root.name().equals(name)) {
                return Optional.of(root);
            }
            note(NormsFinding.UNKNOWN_ELEMENT, root, "element", root.name());
        } catch (XmlReader.Refused refused) {
            findings.add(Finding.builder(NormsFinding.MALFORMED)
                    .location(refused.location())
                    .fact("problem", String.valueOf(refused.getMessage()))
                    .build());
        }
        return Optional.empty();
    }

    /** A value and the findings, or the findings alone if one is an error. */
    <T> Checked<T> checked(T value) {
        boolean wrong = findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
        return wrong ? Checked.none(findings) : Checked.of(value, findings);
    }

    <T> Checked<T> none() {
        return Checked.none(findings);
    }

    static List<String> words(String text) {
        return WORDS.splitToList(text);
    }

    LegalDocument document(XmlElement element) {
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

    Citation citation(XmlElement element) {
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

    static LegalDocument nowhere(String id) {
        return LegalDocument.builder()
                .id(id)
                .number(id)
                .date(NO_DAY)
                .title(Text.same("?"))
                .build();
    }

    Optional<BigDecimal> percent(XmlElement element) {
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

    OptionalLong amount(XmlElement element, String attribute) {
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

    long requiredAmount(XmlElement element, String attribute) {
        required(element, attribute);
        return amount(element, attribute).orElse(0);
    }

    OptionalInt integer(XmlElement element, String attribute) {
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

    boolean yes(XmlElement element, String attribute) {
        String text = element.attributes().getOrDefault(attribute, "no");
        if (!text.equals("yes") && !text.equals("no")) {
            bad(element, attribute, text, "yes | no");
        }
        return text.equals("yes");
    }

    LocalDate day(XmlElement element, String attribute) {
        required(element, attribute);
        return optionalDay(element, attribute).orElse(NO_DAY);
    }

    Optional<LocalDate> optionalDay(XmlElement element, String attribute) {
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

    Confidence confidence(XmlElement element) {
        String word = element.attributes().get("confidence");
        return word == null
                ? Confidence.HIGH
                : constant(element, "confidence", word, Confidence.class).orElse(Confidence.UNVERIFIED);
    }

    <E extends Enum<E>> Optional<E> constant(XmlElement element, String attribute, String word, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(word)) {
                return Optional.of(constant);
            }
        }
        bad(element, attribute, word, String.join(" | ", names(type)));
        return Optional.empty();
    }

    static <E extends Enum<E>> List<String> names(Class<E> type) {
        Function<E, String> name = Enum::name;
        return List.of(type.getEnumConstants()).stream().map(name).toList();
    }

    Text text(XmlElement element) {
        return new Text(required(element, "vi"), required(element, "en"));
    }

    /** The bilingual text of a child that must be there once. */
    Text childText(XmlElement element, String child) {
        List<XmlElement> found = element.children(child);
        if (found.size() != 1) {
            note(NormsFinding.MISSING_ATTRIBUTE, element, "element", element.name(), "attribute", child);
            return Text.same("?");
        }
        allow(found.get(0), "vi", "en");
        allowChildren(found.get(0));
        return text(found.get(0));
    }

    String required(XmlElement element, String attribute) {
        String value = element.attributes().getOrDefault(attribute, "");
        if (value.isEmpty()) {
            note(NormsFinding.MISSING_ATTRIBUTE, element, "element", element.name(), "attribute", attribute);
            return "?";
        }
        return value;
    }

    void allow(XmlElement element, String... attributes) {
        for (String attribute : element.attributes().keySet()) {
            if (!List.of(attributes).contains(attribute)) {
                note(NormsFinding.UNKNOWN_ATTRIBUTE, element, "element", element.name(), "attribute", attribute);
            }
        }
    }

    void allowChildren(XmlElement element, String... names) {
        for (XmlElement child : element.children()) {
            if (!List.of(names).contains(child.name())) {
                note(NormsFinding.UNKNOWN_ELEMENT, child, "element", child.name());
            }
        }
    }

    void bad(XmlElement element, String attribute, String found, String expected) {
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

    void note(NormsFinding code, XmlElement element, String... facts) {
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
