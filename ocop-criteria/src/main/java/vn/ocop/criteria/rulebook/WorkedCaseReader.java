// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.ocop.core.lawfile.LawElement;
import vn.ocop.core.lawfile.LawFileFinding;
import vn.ocop.core.lawfile.LawValues;

/** Reads the worked cases of a rulebook. */
final class WorkedCaseReader {
    private static final int MAX_MEMBERS = 99;

    private final LawValues reading;
    private final Set<Integer> sets;

    /** Reads cases of a rulebook that has the sets of some numbers. */
    WorkedCaseReader(LawValues reading, Set<Integer> sets) {
        this.reading = reading;
        this.sets = sets;
    }

    List<WorkedCase> read(LawElement parent) {
        List<WorkedCase> cases = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (LawElement node : parent.takeAll("worked-case")) {
            WorkedCase made = workedCase(node);
            if (!ids.add(made.id())) {
                reading.repeated(node, made.id());
            }
            cases.add(made);
        }
        reading.finish(parent);
        return List.copyOf(cases);
    }

    private WorkedCase workedCase(LawElement node) {
        int set = reading.integer(node, "set", 1, RulebookReader.MAX_SETS);
        if (!sets.contains(set)) {
            reading.note(LawFileFinding.UNKNOWN_REFERENCE, node, "attribute", "set", "found", String.valueOf(set));
        }
        List<Map<String, String>> sheets = sheets(node);
        return WorkedCase.builder()
                .id(reading.required(node, "id"))
                .text(reading.text(node))
                .citation(reading.citation(node, Optional.empty()))
                .set(set)
                .knockOuts(reading.words(node, "knockouts"))
                .facts(reading.words(node, "facts"))
                .sheets(sheets)
                .outcome(reading.required(node, "outcome"))
                .sum(sum(node))
                .count(node.has("count") ? reading.integer(node, "count", 1, MAX_MEMBERS) : sheets.size())
                .star(reading.star(node, "star"))
                .bandStar(reading.star(node, "band"))
                .minimumStar(reading.star(node, "minimum"))
                .location(node.location())
                .build();
    }

    private Optional<BigDecimal> sum(LawElement node) {
        Optional<String> text = node.take("sum");
        if (text.isPresent() && !text.get().matches("[0-9]{1,9}(\\.[0-9]{1,2})?")) {
            reading.badValue(node, "sum", "points with at most two decimals", text.get());
            return Optional.empty();
        }
        return text.map(BigDecimal::new);
    }

    private List<Map<String, String>> sheets(LawElement parent) {
        List<Map<String, String>> sheets = new ArrayList<>();
        for (LawElement node : parent.takeAll("sheet")) {
            int members = node.has("members") ? reading.integer(node, "members", 1, MAX_MEMBERS) : 1;
            Map<String, String> answers = answers(node);
            for (int i = 0; i < members; i++) {
                sheets.add(answers);
            }
        }
        return sheets;
    }

    private Map<String, String> answers(LawElement node) {
        Map<String, String> answers = new LinkedHashMap<>();
        reading.required(node, "answers");
        for (String word : reading.words(node, "answers")) {
            int equals = word.indexOf('=');
            if (equals < 1 || equals == word.length() - 1) {
                reading.badValue(node, "answers", "words such as 1.1=3", word);
            } else if (answers.put(word.substring(0, equals), word.substring(equals + 1)) != null) {
                reading.repeated(node, word.substring(0, equals));
            }
        }
        return answers;
    }
}
