// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import java.util.List;
import java.util.OptionalInt;
import vn.ocop.criteria.judging.PackedAnswers;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Option;

/** Turns answers as they are given or written into codes; of what is no answer is said why. */
final class AnswerChecks {
    /** What stands for an answer that is none; a sheet with it is illegal. */
    static final int REFUSED = -1;

    private static final String NONE = "none";

    private AnswerChecks() {}

    // --- answers as values

    static int option(Criterion criterion, int number, SheetNotes notes) {
        return criterion.option(number).isPresent() ? number : unknownOption(criterion, String.valueOf(number), notes);
    }

    static int none(Criterion criterion, SheetNotes notes) {
        if (criterion.admitsNone()) {
            return PackedAnswers.NONE;
        }
        notes.note(CriteriaFinding.NONE_NOT_ALLOWED, "criterion", criterion.code());
        return REFUSED;
    }

    /** Points stand for the option that is worth them. */
    static int points(Criterion criterion, int points, SheetNotes notes) {
        int only = criterion.onlyOptionWorth(points);
        return only > 0 ? only : doubtfulPoints(criterion, points, notes);
    }

    private static int doubtfulPoints(Criterion criterion, int points, SheetNotes notes) {
        List<Option> options = criterion.optionsWorth(points);
        if (options.isEmpty()) {
            return pointsNotOffered(criterion, String.valueOf(points), notes);
        }
        if (haveOneMark(options)) {
            return options.get(0).number() | PackedAnswers.UNDETERMINED;
        }
        notes.note(
                CriteriaFinding.AMBIGUOUS_POINTS,
                "criterion",
                criterion.code(),
                "points",
                points,
                "options",
                labels(options));
        return REFUSED;
    }

    private static boolean haveOneMark(List<Option> options) {
        return options.stream().map(Option::minimumFor).distinct().count() == 1;
    }

    // --- answers as they are written

    /** An option, or points, or both: then they must agree. */
    static int written(Criterion criterion, String option, String points, SheetNotes notes) {
        if (points.isEmpty()) {
            return chosen(criterion, option, notes);
        }
        OptionalInt hundredths = Points.parseHundredths(points);
        if (hundredths.isEmpty() || hundredths.getAsInt() % Points.HUNDRED != 0) {
            return pointsNotOffered(criterion, points, notes);
        }
        int whole = hundredths.getAsInt() / Points.HUNDRED;
        if (option.isEmpty()) {
            return points(criterion, whole, notes);
        }
        int code = code(criterion, option);
        if (code == PackedAnswers.MISSING || PackedAnswers.pointsOf(criterion, code) == whole) {
            return chosen(criterion, option, notes);
        }
        notes.note(
                CriteriaFinding.OPTION_POINTS_DIFFER,
                "criterion",
                criterion.code(),
                "option",
                option,
                "expected",
                PackedAnswers.pointsOf(criterion, code),
                "found",
                points);
        return REFUSED;
    }

    private static int chosen(Criterion criterion, String option, SheetNotes notes) {
        int code = code(criterion, option);
        return switch (code) {
            case PackedAnswers.NONE -> none(criterion, notes);
            case PackedAnswers.MISSING -> unknownOption(criterion, option, notes);
            default -> code;
        };
    }

    /** The code of a written option, {@link PackedAnswers#MISSING} if there is no such option. */
    private static int code(Criterion criterion, String label) {
        if (label.equals(NONE)) {
            return PackedAnswers.NONE;
        }
        List<Option> options = criterion.options();
        for (int i = 0; i < options.size(); i++) {
            if (options.get(i).label().equals(label)) {
                return i + 1;
            }
        }
        return PackedAnswers.MISSING;
    }

    // --- findings

    private static int unknownOption(Criterion criterion, String found, SheetNotes notes) {
        notes.note(
                CriteriaFinding.UNKNOWN_OPTION,
                "criterion",
                criterion.code(),
                "found",
                found,
                "expected",
                labels(criterion.options()));
        return REFUSED;
    }

    private static int pointsNotOffered(Criterion criterion, String found, SheetNotes notes) {
        notes.note(
                CriteriaFinding.POINTS_NOT_OFFERED,
                "criterion",
                criterion.code(),
                "found",
                found,
                "expected",
                pointsOffered(criterion));
        return REFUSED;
    }

    private static String labels(List<Option> options) {
        return String.join(", ", options.stream().map(Option::label).toList());
    }

    private static String pointsOffered(Criterion criterion) {
        return String.join(
                ", ",
                criterion.options().stream()
                        .map(option -> String.valueOf(option.points()))
                        .distinct()
                        .toList());
    }
}
