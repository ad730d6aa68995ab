// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.ocop.core.CaseKind;
import vn.ocop.core.Citation;
import vn.ocop.core.lawfile.LawElement;
import vn.ocop.core.lawfile.LawFileFinding;
import vn.ocop.core.lawfile.LawValues;

/** Reads the papers of a rulebook on top of those of its base: a form that is stated stands in the place of the other one. */
final class PapersReader {
    private static final Pattern SLOT = Pattern.compile("\\{([^{}]*)}");
    private static final int MOST_LINES = 99;
    private static final int MOST_KINDS = 99;

    private final LawValues reading;
    private final Set<Integer> sets;

    PapersReader(LawValues reading, Set<Integer> sets) {
        this.reading = reading;
        this.sets = sets;
    }

    Papers read(LawElement root, Papers base) {
        Map<String, Papers.Form> forms = new LinkedHashMap<>(base.forms());
        Set<String> stated = new LinkedHashSet<>();
        for (LawElement node : root.takeAll("form")) {
            Papers.Form form = form(node);
            if (!stated.add(form.id())) {
                reading.repeated(node, form.id());
            }
            forms.put(form.id(), form);
        }
        for (String id : Papers.FORMS) {
            if (!forms.containsKey(id)) {
                reading.note(LawFileFinding.MISSING_ELEMENT, root, "element", "papers", "child", "form " + id);
            }
        }
        Map<Integer, Papers.Sheet> heads = new LinkedHashMap<>(base.sheets());
        for (LawElement node : root.takeAll("sheet")) {
            Papers.Sheet sheet = sheet(node);
            heads.put(sheet.set(), sheet);
        }
        List<Papers.Evidence> evidence = new ArrayList<>();
        for (LawElement node : root.takeAll("evidence")) {
            evidence.add(evidence(node));
        }
        reading.finish(root);
        return new Papers(forms, heads, evidence.isEmpty() ? base.evidence() : evidence);
    }

    private Papers.Form form(LawElement node) {
        String id = reading.required(node, "id");
        if (!Papers.FORMS.contains(id)) {
            reading.badValue(node, "id", String.join(", ", Papers.FORMS), id);
        }
        Optional<Citation> citation =
                node.has("cite") ? Optional.of(reading.citation(node, Optional.empty())) : Optional.empty();
        List<Papers.Piece> pieces = new ArrayList<>();
        for (LawElement child : node.takeAll("piece")) {
            pieces.add(piece(child));
        }
        return new Papers.Form(
                id, reading.required(node, "name"), node.take("watermark"), citation, List.copyOf(pieces));
    }

    private Papers.Piece piece(LawElement node) {
        Papers.Piece.Kind as = reading.requiredConstant(node, "as", Papers.Piece.Kind.values(), Papers.Piece.Kind.TEXT);
        Optional<Papers.Piece.Condition> condition =
                reading.constants(node, "if", Papers.Piece.Condition.values()).stream()
                        .findFirst();
        Set<CaseKind> when = reading.constants(node, "when", CaseKind.values());
        String text = node.take("text").orElse("");
        String beside = node.take("beside").orElse("");
        if (as == Papers.Piece.Kind.BLOCK) {
            known(node, Papers.BLOCKS, text);
        } else {
            SLOT.matcher(text + beside).results().forEach(slot -> known(node, Papers.SLOTS, slot.group(1)));
            closed(node, text + beside);
        }
        return new Papers.Piece(as, text, beside, when, condition, lines(node, as));
    }

    private int lines(LawElement node, Papers.Piece.Kind as) {
        return as == Papers.Piece.Kind.LINES ? reading.integer(node, "count", 1, MOST_LINES) : 0;
    }

    private void known(LawElement node, Set<String> names, String name) {
        if (!names.contains(name)) {
            reading.badValue(node, "text", String.join(", ", names).strip(), name);
        }
    }

    /** A brace without its other one would be printed. */
    private void closed(LawElement node, String text) {
        Matcher rest = Pattern.compile("[{}]").matcher(SLOT.matcher(text).replaceAll(""));
        if (rest.find()) {
            reading.badValue(node, "text", "{slot}", rest.group());
        }
    }

    private Papers.Sheet sheet(LawElement node) {
        return new Papers.Sheet(
                set(node, reading.integer(node, "set", 1, RulebookReader.MAX_SETS)),
                reading.required(node, "title"),
                reading.required(node, "heading"),
                reading.required(node, "classification"),
                node.take("rejection"),
                reading.citation(node, Optional.empty()));
    }

    private int set(LawElement node, int number) {
        if (!sets.contains(number)) {
            reading.note(LawFileFinding.UNKNOWN_REFERENCE, node, "attribute", "set", "found", String.valueOf(number));
        }
        return number;
    }

    private Papers.Evidence evidence(LawElement node) {
        List<Papers.Proves> proves = new ArrayList<>();
        for (LawElement child : node.takeAll("proves")) {
            Set<Integer> numbers = new LinkedHashSet<>();
            for (String word : reading.words(child, "sets")) {
                if (word.matches("[0-9]{1,4}")) {
                    numbers.add(set(child, Integer.parseInt(word)));
                } else {
                    reading.badValue(child, "sets", "numbers of sets", word);
                }
            }
            proves.add(new Papers.Proves(reading.required(child, "title"), Set.copyOf(numbers)));
        }
        return new Papers.Evidence(
                reading.integer(node, "number", 1, MOST_KINDS),
                reading.text(node),
                reading.required(node, "asks"),
                List.copyOf(proves),
                reading.citation(node, Optional.empty()));
    }
}
