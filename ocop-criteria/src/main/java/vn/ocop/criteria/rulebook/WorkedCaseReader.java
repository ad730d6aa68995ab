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

/** Reads the worked cases of a rulebook. */
final class WorkedCaseReader {
    private static final int MAX_MEMBERS = 99;

    private final Reading reading;
    private final Set<Integer> sets;

    /** Reads cases of a rulebook that has the sets of some numbers. */
    WorkedCaseReader(Reading reading, Set<Integer> sets) {
        this.reading = reading;
        this.sets = sets;
    }

    List<WorkedCase> read(Node parent) {
        List<WorkedCase> cases = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Node node : parent.takeAll("worked-case")) {
            WorkedCase made = workedCase(node);
            if (!ids.add(made.id())) {
                reading.repeated(node, made.id());
            }
            cases.add(made);
        }
        reading.finish(parent);
        return List.copyOf(cases);
    }

    private WorkedCase workedCase(Node node) {
        int set = reading.integer(node, "set", 1, RulebookReader.MAX_SETS);
        if (!sets.contains(set)) {
            reading.note(RulebookFinding.UNKNOWN_REFERENCE, node, "attribute", "set", "found", String.valueOf(set));
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

    private Optional<BigDecimal> sum(Node node) {
        Optional<String> text = node.take("sum");
        if (text.isPresent() && !text.get().matches("[0-9]{1,9}(\\.[0-9]{1,2})?")) {
            reading.badValue(node, "sum", "points with at most two decimals", text.get());
            return Optional.empty();
        }
        return text.map(BigDecimal::new);
    }

    private List<Map<String, String>> sheets(Node parent) {
        List<Map<String, String>> sheets = new ArrayList<>();
        for (Node node : parent.takeAll("sheet")) {
            int members = node.has("members") ? reading.integer(node, "members", 1, MAX_MEMBERS) : 1;
            Map<String, String> answers = answers(node);
            for (int i = 0; i < members; i++) {
                sheets.add(answers);
            }
        }
        return sheets;
    }

    private Map<String, String> answers(Node node) {
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
