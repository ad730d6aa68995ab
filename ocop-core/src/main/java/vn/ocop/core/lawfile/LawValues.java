// SPDX-License-Identifier: Apache-2.0
package vn.ocop.core.lawfile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.ocop.core.Citation;
import vn.ocop.core.Confidence;
import vn.ocop.core.Finding;
import vn.ocop.core.FindingCode;
import vn.ocop.core.LegalDocument;
import vn.ocop.core.Location;
import vn.ocop.core.Star;
import vn.ocop.core.Text;

/**
 * Takes values from nodes and notes what is wrong with them. After a wrong value reading goes on with a stand-in, so that
 * all findings come at once; a file with errors is never handed out.
 */
public final class LawValues {
    private static final Text NO_TEXT = Text.same("?");
    private static final LegalDocument NO_DOCUMENT = LegalDocument.builder()
            .id("?")
            .number("?")
            .date(LocalDate.EPOCH)
            .title(NO_TEXT)
            .build();

    private final List<Finding> findings;
    private final Map<String, LegalDocument> documents;
    /** The documents that a citation has named. */
    private final Set<String> cited;

    public LawValues(List<Finding> findings) {
        this(findings, new LinkedHashMap<>(), ConcurrentHashMap.newKeySet());
    }

    private LawValues(List<Finding> findings, Map<String, LegalDocument> documents, Set<String> cited) {
        this.findings = findings;
        this.documents = documents;
        this.cited = cited;
    }

    /** Reads on with the same documents, noting elsewhere: how a criteria set is read when it is asked for. */
    public LawValues into(List<Finding> others) {
        return new LawValues(others, documents, cited);
    }

    public List<Finding> findings() {
        return findings;
    }

    public Map<String, LegalDocument> documents() {
        return documents;
    }

    /** Whether a citation that was read so far names a document. */
    public boolean isCited(String document) {
        return cited.contains(document);
    }

    public void note(FindingCode code, LawElement node, Object... facts) {
        noteAt(node.location(), code, facts);
    }

    public void noteAt(Location location, FindingCode code, Object... facts) {
        findings.add(Finding.builder(code).location(location).facts(facts).build());
    }

    public String required(LawElement node, String attribute) {
        Optional<String> value = node.take(attribute);
        if (value.isPresent() && !value.get().isBlank()) {
            return value.get();
        }
        note(LawFileFinding.MISSING_ATTRIBUTE, node, "element", node.name(), "attribute", attribute);
        return NO_TEXT.en();
    }

    public int integer(LawElement node, String attribute, int min, int max) {
        if (!node.has(attribute)) {
            required(node, attribute);
            return min;
        }
        return optionalInteger(node, attribute, min, max).orElse(min);
    }

    public OptionalInt optionalInteger(LawElement node, String attribute, int min, int max) {
        Optional<String> text = node.take(attribute);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        OptionalInt value = integer(text.get());
        if (value.isEmpty() || value.getAsInt() < min || value.getAsInt() > max) {
            badValue(node, attribute, min + " to " + max, text.get());
            return OptionalInt.empty();
        }
        return value;
    }

    /** Digits with at most a minus sign before them: no plus sign, no leading zero, no digits of other scripts. */
    private static OptionalInt integer(String text) {
        int from = text.startsWith("-") ? 1 : 0;
        int length = text.length() - from;
        if (length < 1 || length > 10 || (length > 1 && text.charAt(from) == '0')) {
            return OptionalInt.empty();
        }
        long value = 0;
        for (int i = from; i < text.length(); i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9') {
                return OptionalInt.empty();
            }
            value = 10 * value + (digit - '0');
        }
        value = from == 1 ? -value : value;
        return value == (int) value ? OptionalInt.of((int) value) : OptionalInt.empty();
    }

    public Optional<LocalDate> date(LawElement node, String attribute) {
        Optional<String> text = node.take(attribute);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> date = date(text.get());
        if (date.isEmpty()) {
            badValue(node, attribute, "a date like 2026-05-22", text.get());
        }
        return date;
    }

    private static Optional<LocalDate> date(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return Optional.empty();
        }
        int year = digits(text, 0, 4);
        int month = digits(text, 5, 7);
        int day = digits(text, 8, 10);
        try {
            return year < 0 ? Optional.empty() : Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int digits(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9') {
                return -1;
            }
            value = 10 * value + (digit - '0');
        }
        return value;
    }

    /** The last day of a span that begins on a day. */
    public Optional<LocalDate> dateAfter(LawElement node, String attribute, LocalDate from) {
        Optional<LocalDate> date = date(node, attribute);
        if (date.isPresent() && date.get().isBefore(from)) {
            badValue(node, attribute, "a date from " + from, date.get().toString());
        }
        return date;
    }

    public LocalDate requiredDate(LawElement node, String attribute) {
        if (!node.has(attribute)) {
            required(node, attribute);
        }
        return date(node, attribute).orElse(LocalDate.EPOCH);
    }

    public boolean yes(LawElement node, String attribute, boolean unstated) {
        Optional<String> text = node.take(attribute);
        if (text.isEmpty()) {
            return unstated;
        }
        if (!text.get().equals("yes") && !text.get().equals("no")) {
            badValue(node, attribute, "yes or no", text.get());
        }
        return text.get().equals("yes");
    }

    /** Takes the constants themselves: to ask a class for them costs a cold start some of its time. */
    public <E extends Enum<E>> E constant(LawElement node, String attribute, E[] constants, E fallback) {
        Optional<String> word = node.take(attribute);
        return word.isEmpty()
                ? fallback
                : constant(node, attribute, constants, word.get()).orElse(fallback);
    }

    public <E extends Enum<E>> E requiredConstant(LawElement node, String attribute, E[] constants, E standIn) {
        if (!node.has(attribute)) {
            required(node, attribute);
        }
        return constant(node, attribute, constants, standIn);
    }

    public <E extends Enum<E>> Set<E> constants(LawElement node, String attribute, E[] constants) {
        Set<E> found = new LinkedHashSet<>();
        for (String word : words(node, attribute)) {
            Optional<E> constant = constant(node, attribute, constants, word);
            if (constant.isPresent()) {
                found.add(constant.get());
            }
        }
        return found;
    }

    private <E extends Enum<E>> Optional<E> constant(LawElement node, String attribute, E[] constants, String word) {
        for (E constant : constants) {
            if (matches(constant.name(), word)) {
                return Optional.of(constant);
            }
        }
        badValue(node, attribute, names(constants), word);
        return Optional.empty();
    }

    /** Whether a word is a constant's name in lower case, with hyphens. */
    private static boolean matches(String name, String word) {
        if (name.length() != word.length()) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (lower(name.charAt(i)) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static char lower(char letter) {
        return letter == '_' ? '-' : Character.toLowerCase(letter);
    }

    private static <E extends Enum<E>> String names(E[] constants) {
        List<String> names = new ArrayList<>();
        for (E constant : constants) {
            names.add(word(constant));
        }
        return String.join(", ", names);
    }

    /** A constant as files write it. */
    public static String word(Enum<?> constant) {
        StringBuilder word = new StringBuilder();
        constant.name().chars().forEach(letter -> word.append(lower((char) letter)));
        return word.toString();
    }

    public Set<Star> stars(LawElement node, String attribute) {
        Set<Star> stars = new LinkedHashSet<>();
        for (String word : words(node, attribute)) {
            Optional<Star> star = star(node, attribute, word);
            if (star.isPresent()) {
                stars.add(star.get());
            }
        }
        return stars;
    }

    public Optional<Star> star(LawElement node, String attribute) {
        Optional<String> word = node.take(attribute);
        return word.isEmpty() ? Optional.empty() : star(node, attribute, word.get());
    }

    private Optional<Star> star(LawElement node, String attribute, String word) {
        OptionalInt number = integer(word);
        if (number.isPresent() && number.getAsInt() >= 1 && number.getAsInt() <= Star.values().length) {
            return Optional.of(Star.ofNumber(number.getAsInt()));
        }
        badValue(node, attribute, "1 to " + Star.values().length, word);
        return Optional.empty();
    }

    public List<String> words(LawElement node, String attribute) {
        List<String> words = new ArrayList<>();
        String text = node.take(attribute).orElse("");
        int from = 0;
        while (from < text.length()) {
            int blank = text.indexOf(' ', from);
            int to = blank < 0 ? text.length() : blank;
            if (to > from) {
                words.add(text.substring(from, to));
            }
            from = to + 1;
        }
        return words;
    }

    public void badValue(LawElement node, String attribute, String expected, String found) {
        note(LawFileFinding.BAD_VALUE, node, "attribute", attribute, "expected", expected, "found", found);
    }

    /** The bilingual text of a node, in its attributes {@code vi} and {@code en}. */
    public Text text(LawElement node) {
        String vi = text(node, "vi");
        String en = text(node, "en");
        return vi.isBlank() || en.isBlank() ? NO_TEXT : new Text(vi, en);
    }

    private String text(LawElement node, String language) {
        String text = node.take(language).orElse("");
        if (text.isBlank()) {
            note(LawFileFinding.MISSING_TEXT, node, "element", node.name(), "language", language);
        }
        return text;
    }

    /** The citation of a node, or that of what it stands in. */
    public Citation citation(LawElement node, Optional<Citation> inherited) {
        return citation(node, "cite", inherited);
    }

    public Citation citation(LawElement node, String attribute, Optional<Citation> inherited) {
        Optional<String> cite = node.take(attribute);
        if (cite.isEmpty()) {
            if (inherited.isPresent()) {
                return inherited.get();
            }
            note(LawFileFinding.MISSING_CITATION, node, "element", node.name());
            return Citation.of(NO_DOCUMENT);
        }
        String text = cite.get().strip();
        int blank = text.indexOf(' ');
        String id = blank < 0 ? text : text.substring(0, blank);
        LegalDocument document = documents.get(id);
        if (document == null) {
            note(LawFileFinding.UNKNOWN_REFERENCE, node, "attribute", attribute, "found", id);
            return Citation.of(NO_DOCUMENT);
        }
        cited.add(id);
        String way = blank < 0 ? "" : text.substring(blank + 1);
        try {
            return Citation.of(document, way);
        } catch (IllegalArgumentException noWay) {
            badValue(node, attribute, "steps such as art.3 cl.3 pt.a", way);
            return Citation.of(document);
        }
    }

    public Citation citation(LawElement node, Citation inherited) {
        return citation(node, Optional.of(inherited));
    }

    /** The documents that citations name. */
    public void readDocuments(LawElement parent) {
        for (LawElement node : parent.takeAll("document")) {
            LegalDocument document = LegalDocument.builder()
                    .id(required(node, "id"))
                    .number(required(node, "number"))
                    .date(requiredDate(node, "date"))
                    .confidence(constant(node, "confidence", Confidence.values(), Confidence.HIGH))
                    .title(text(node))
                    .build();
            if (documents.putIfAbsent(document.id(), document) != null) {
                repeated(node, document.id());
            }
        }
    }

    /** Notes a code that occurs twice; a stand-in for a missing one does not count. */
    public void repeated(LawElement node, String code) {
        if (!code.equals(NO_TEXT.en())) {
            noteAt(node.site(), LawFileFinding.DUPLICATE_CODE, "code", code);
        }
    }

    /** Whether the root of a file is what it should be; notes what it is not. */
    public boolean isRoot(LawElement root, String name) {
        boolean is = root.name().equals(name);
        if (!is) {
            note(LawFileFinding.UNKNOWN_ELEMENT, root, "element", root.name());
        }
        return is;
    }

    /** Whether the root of a file that a rulebook names is what it should be; notes what it is not. */
    public boolean isRoot(LawElement root, String name, List<String> rulebooks) {
        if (!isRoot(root, name)) {
            return false;
        }
        String rulebook = root.take("rulebook").orElse(rulebooks.get(0));
        if (!rulebooks.contains(rulebook)) {
            badValue(root, "rulebook", String.join(", ", rulebooks), rulebook);
        }
        return true;
    }

    /** Notes what was left over in a node and below. */
    public void finish(LawElement node) {
        for (String attribute : node.leftAttributes()) {
            note(LawFileFinding.UNKNOWN_ATTRIBUTE, node, "element", node.name(), "attribute", attribute);
        }
        for (LawElement child : node.children()) {
            if (child.isTaken()) {
                finish(child);
            } else {
                note(LawFileFinding.UNKNOWN_ELEMENT, child, "element", child.name());
            }
        }
    }
}
