// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.office;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Section;
import vn.ocop.io.words.Words;

/** The criteria of a set by what is printed: code and title must agree. Immutable. */
final class ScoreCriteria {
    final CriteriaSet set;
    private final Map<Criterion, String> titles = new HashMap<>();

    ScoreCriteria(CriteriaSet set) {
        this.set = set;
        for (Criterion criterion : set.criteria()) {
            titles.put(criterion, Words.all().titleKey(criterion.title().vi()));
        }
    }

    /** The criterion of a code and a title: printed titles may go on after those of the rulebook. */
    Optional<Criterion> criterion(String code, String title) {
        String key = Words.all().titleKey(title);
        List<Criterion> coded = coded(code);
        int longest = set.criteria().stream()
                .map(titles::get)
                .filter(key::startsWith)
                .mapToInt(String::length)
                .max()
                .orElse(0);
        return longest == 0
                ? Optional.empty()
                : coded.stream()
                        .filter(criterion -> key.startsWith(title(criterion))
                                && title(criterion).length() == longest)
                        .findFirst();
    }

    private String title(Criterion criterion) {
        return titles.getOrDefault(criterion, "");
    }

    /** The criteria that are printed with a code; two where the source slipped. */
    List<Criterion> coded(String code) {
        return set.criteria().stream()
                .filter(criterion -> criterion.code().equals(code)
                        || criterion.printedCode().filter(code::equals).isPresent())
                .toList();
    }

    /** The code as it was meant: a spreadsheet makes 1.1 of the number 1.10. */
    String meant(String code, String before) {
        boolean again = !before.isEmpty() && before.equals(lastBefore(code + "0"));
        return again && coded(code + "0").size() == 1 ? code + "0" : code;
    }

    private static String lastBefore(String tenth) {
        return tenth.endsWith(".10") ? tenth.substring(0, tenth.length() - 2) + "9" : "";
    }

    /** What a code that is no criterion's stands for: a section or a container, as claims name it. */
    Optional<String> scope(String code) {
        boolean container = set.criterion(code)
                .filter(criterion -> criterion.kind() == Criterion.Kind.CONTAINER)
                .isPresent();
        boolean section = set.sections().stream().map(Section::number).anyMatch(code::equals);
        return container || (section && coded(code).isEmpty()) ? Optional.of(code) : Optional.empty();
    }

    boolean isPart(String code) {
        return set.parts().stream().anyMatch(part -> part.code().equals(code));
    }
}
