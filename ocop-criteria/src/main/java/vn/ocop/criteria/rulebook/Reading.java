// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import vn.ocop.core.Citation;
import vn.ocop.core.Confidence;
import vn.ocop.core.Finding;
import vn.ocop.core.LegalDocument;
import vn.ocop.core.Star;
import vn.ocop.core.Text;

/**
 * Takes values from nodes and notes what is wrong with them. After a wrong value reading goes on with a stand-in, so that
 * all findings come at once; a rulebook with findings is never handed out.
 */
final class Reading {
    private static final Text NO_TEXT = Text.same("?");
    private static final LegalDocument NO_DOCUMENT = LegalDocument.builder()
            .id("?")
            .number("?")
            .date(LocalDate.EPOCH)
            .title(NO_TEXT)
            .build();

    private final List<Finding> findings;
    private final Map<String, LegalDocument> documents;

    Reading(List<Finding> findings) {
        this(findings, new LinkedHashMap<>());
    }

    private Reading(List<Finding> findings, Map<String, LegalDocument> documents) {
        this.findings = findings;
        this.documents = documents;
    }

    /** Reads on with the same documents, noting elsewhere: how a criteria set is read when it is asked for. */
    Reading into(List<Finding> others) {
        return new Reading(others, documents);
    }

    List<Finding> findings() {
        return findings;
    }

    Map<String, LegalDocument> documents() {
        return documents;
    }

    void note(RulebookFinding code, Node node, Object... facts) {
        Finding.Builder finding = Finding.builder(code).location(node.location());
        for (int i = 0; i < facts.length; i += 2) {
            finding.fact((String) facts[i], facts[i + 1]);
        }
        findings.add(finding.build());
    }

    String required(Node node, String attribute) {
        Optional<String> value = node.take(attribute).filter(text -> !text.isBlank());
        if (value.isEmpty()) {
            note(RulebookFinding.MISSING_ATTRIBUTE, node, "element", node.name(), "attribute", attribute);
        }
        return value.orElse("?");
    }

    int integer(Node node, String attribute, int min, int max) {
        if (!node.has(attribute)) {
            required(node, attribute);
            return min;
        }
        return optionalInteger(node, attribute, min, max).orElse(min);
    }

    OptionalInt optionalInteger(Node node, String attribute, int min, int max) {
        Optional<String> text = node.take(attribute);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        Optional<Integer> value = parse(node, attribute, text.get(), min + " to " + max, Integer::valueOf);
        if (value.isPresent() && (value.get() < min || value.get() > max)) {
            badValue(node, attribute, min + " to " + max, text.get());
            return OptionalInt.empty();
        }
        return value.map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    Optional<LocalDate> date(Node node, String attribute) {
        return node.take(attribute)
                .flatMap(text -> parse(node, attribute, text, "a date like 2026-05-22", LocalDate::parse));
    }

    LocalDate requiredDate(Node node, String attribute) {
        if (!node.has(attribute)) {
            required(node, attribute);
        }
        return date(node, attribute).orElse(LocalDate.EPOCH);
    }

    boolean yes(Node node, String attribute) {
        String text = node.take(attribute).orElse("no");
        if (!text.equals("yes") && !text.equals("no")) {
            badValue(node, attribute, "yes or no", text);
        }
        return text.equals("yes");
    }

    <E extends Enum<E>> E constant(Node node, String attribute, Class<E> type, E fallback) {
        return node.take(attribute)
                .flatMap(text -> parse(node, attribute, text, names(type), word -> constant(type, word)))
                .orElse(fallback);
    }

    <E extends Enum<E>> Set<E> constants(Node node, String attribute, Class<E> type) {
        Set<E> found = new LinkedHashSet<>();
        for (String word : words(node, attribute)) {
            parse(node, attribute, word, names(type), text -> constant(type, text))
                    .ifPresent(found::add);
        }
        return found;
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static <E extends Enum<E>> String names(Class<E> type) {
        StringBuilder names = new StringBuilder();
        for (E constant : type.getEnumConstants()) {
            names.append(names.isEmpty() ? "" : ", ")
                    .append(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        return names.toString();
    }

    Set<Star> stars(Node node, String attribute) {
        Set<Star> stars = new LinkedHashSet<>();
        for (String word : words(node, attribute)) {
            parse(node, attribute, word, "1 to 5", text -> Star.ofNumber(Integer.parseInt(text)))
                    .ifPresent(stars::add);
        }
        return stars;
    }

    Optional<Star> star(Node node, String attribute) {
        return node.take(attribute)
                .flatMap(word -> parse(node, attribute, word, "1 to 5", text -> Star.ofNumber(Integer.parseInt(text))));
    }

    List<String> words(Node node, String attribute) {
        return node.take(attribute).stream()
                .flatMap(text -> java.util.Arrays.stream(text.split(" ")))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private <T> Optional<T> parse(
            Node node, String attribute, String text, String expected, Function<String, T> parser) {
        try {
            return Optional.of(parser.apply(text));
        } catch (IllegalArgumentException | DateTimeParseException wrong) {
            badValue(node, attribute, expected, text);
            return Optional.empty();
        }
    }

    void badValue(Node node, String attribute, String expected, String found) {
        note(RulebookFinding.BAD_VALUE, node, "attribute", attribute, "expected", expected, "found", found);
    }

    /** The bilingual text of a node, in its attributes {@code vi} and {@code en}. */
    Text text(Node node) {
        Optional<String> vi = node.take("vi").filter(text -> !text.isBlank());
        Optional<String> en = node.take("en").filter(text -> !text.isBlank());
        if (vi.isEmpty()) {
            note(RulebookFinding.MISSING_TEXT, node, "element", node.name(), "language", "vi");
        }
        if (en.isEmpty()) {
            note(RulebookFinding.MISSING_TEXT, node, "element", node.name(), "language", "en");
        }
        return vi.isPresent() && en.isPresent() ? new Text(vi.get(), en.get()) : NO_TEXT;
    }

    /** The citation of a node, or that of what it stands in. */
    Citation citation(Node node, Optional<Citation> inherited) {
        Optional<String> cite = node.take("cite");
        if (cite.isEmpty()) {
            if (inherited.isEmpty()) {
                note(RulebookFinding.MISSING_CITATION, node, "element", node.name());
            }
            return inherited.orElseGet(() -> Citation.of(NO_DOCUMENT));
        }
        String text = cite.get().strip();
        int blank = text.indexOf(' ');
        String id = blank < 0 ? text : text.substring(0, blank);
        LegalDocument document = documents.get(id);
        if (document == null) {
            note(RulebookFinding.UNKNOWN_REFERENCE, node, "attribute", "cite", "found", id);
            return Citation.of(NO_DOCUMENT);
        }
        String way = blank < 0 ? "" : text.substring(blank + 1);
        return parse(node, "cite", way, "steps such as art.3 cl.3 pt.a", steps -> Citation.of(document, steps))
                .orElseGet(() -> Citation.of(document));
    }

    Citation citation(Node node, Citation inherited) {
        return citation(node, Optional.of(inherited));
    }

    /** The documents that citations name. */
    void readDocuments(Node parent) {
        for (Node node : parent.takeAll("document")) {
            LegalDocument document = LegalDocument.builder()
                    .id(required(node, "id"))
                    .number(required(node, "number"))
                    .date(requiredDate(node, "date"))
                    .confidence(constant(node, "confidence", Confidence.class, Confidence.HIGH))
                    .title(text(node))
                    .build();
            if (documents.put(document.id(), document) != null) {
                note(RulebookFinding.DUPLICATE_CODE, node, "code", document.id());
            }
        }
    }

    Optional<Erratum> erratum(Node parent) {
        return parent.takeFirst("erratum")
                .map(node -> new Erratum(required(node, "excuses"), text(node), node.location()));
    }

    /** Notes what was left over in a node and below. */
    void finish(Node node) {
        for (String attribute : node.leftAttributes()) {
            note(RulebookFinding.UNKNOWN_ATTRIBUTE, node, "element", node.name(), "attribute", attribute);
        }
        for (Node child : node.children()) {
            if (child.isTaken()) {
                finish(child);
            } else {
                note(RulebookFinding.UNKNOWN_ELEMENT, child, "element", child.name());
            }
        }
    }
}
