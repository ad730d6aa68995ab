// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.ocop.criteria.judging.PackedAnswers;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Option;

/** Turns answers as they are given or written into codes; what is no answer leaves the sheet illegal, with a finding. */
final class AnswerChecks {
    private static final String NONE = "none";

    private AnswerChecks() {}

    // --- answers as values

    static void option(SheetDraft sheet, Criterion criterion, int number) {
        sheet.touched = true;
        if (criterion.option(number).isEmpty()) {
            unknownOption(sheet, criterion, String.valueOf(number));
        } else {
            sheet.put(criterion, number);
        }
    }

    static void none(SheetDraft sheet, Criterion criterion) {
        sheet.touched = true;
        if (criterion.admitsNone()) {
            sheet.put(criterion, PackedAnswers.NONE);
        } else {
            sheet.illegal(CriteriaFinding.NONE_NOT_ALLOWED, "criterion", criterion.code());
        }
    }

    /** Points that not exactly one option is worth. */
    static void doubtfulPoints(SheetDraft sheet, Criterion criterion, int points) {
        List<Option> options = criterion.optionsWorth(points);
        if (options.isEmpty()) {
            pointsNotOffered(sheet, criterion, String.valueOf(points));
        } else if (haveOneMark(options)) {
            sheet.put(criterion, options.get(0).number() | PackedAnswers.UNDETERMINED);
        } else {
            sheet.illegal(
                    CriteriaFinding.AMBIGUOUS_POINTS,
                    "criterion",
                    criterion.code(),
                    "points",
                    points,
                    "options",
                    labels(options));
        }
    }

    private static boolean haveOneMark(List<Option> options) {
        return options.stream().map(Option::minimumFor).distinct().count() == 1;
    }

    // --- answers as they are written

    static void answer(SheetDraft sheet, String code, String option, String points) {
        Optional<Criterion> criterion = sheet.all.set.criterion(code);
        if (criterion.isPresent() && criterion.get().kind() != Criterion.Kind.CONTAINER) {
            answer(sheet, criterion.get(), option, points);
        } else if (!SheetClaims.addsUp(sheet.all.set, code)) {
            sheet.touched = true;
            sheet.illegal(CriteriaFinding.UNKNOWN_CRITERION, "criterion", code, "set", sheet.all.set.number());
        } else if (option.isEmpty()) {
            sheet.claims().add(code, points);
        } else {
            sheet.illegal(CriteriaFinding.UNKNOWN_OPTION, "criterion", code, "found", option, "expected", "points");
        }
    }

    static void answer(SheetDraft sheet, Criterion criterion, String option, String points) {
        sheet.touched = true;
        if (!points.isEmpty()) {
            answerWithPoints(sheet, criterion, option, points);
        } else if (!option.isEmpty()) {
            choose(sheet, criterion, option);
        }
    }

    private static void answerWithPoints(SheetDraft sheet, Criterion criterion, String option, String points) {
        OptionalInt hundredths = Points.parseHundredths(points);
        if (hundredths.isEmpty() || hundredths.getAsInt() % Points.HUNDRED != 0) {
            pointsNotOffered(sheet, criterion, points);
            return;
        }
        int whole = hundredths.getAsInt() / Points.HUNDRED;
        if (option.isEmpty()) {
            sheet.points(criterion, whole);
            return;
        }
        int code = code(criterion, option);
        if (code != PackedAnswers.MISSING && PackedAnswers.pointsOf(criterion, code) != whole) {
            sheet.illegal(
                    CriteriaFinding.OPTION_POINTS_DIFFER,
                    "criterion",
                    criterion.code(),
                    "option",
                    option,
                    "expected",
                    PackedAnswers.pointsOf(criterion, code),
                    "found",
                    points);
        } else {
            choose(sheet, criterion, option);
        }
    }

    private static void choose(SheetDraft sheet, Criterion criterion, String option) {
        int code = code(criterion, option);
        if (code == PackedAnswers.NONE) {
            none(sheet, criterion);
        } else if (code == PackedAnswers.MISSING) {
            unknownOption(sheet, criterion, option);
        } else {
            sheet.put(criterion, code);
        }
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

    private static void unknownOption(SheetDraft sheet, Criterion criterion, String found) {
        sheet.illegal(
                CriteriaFinding.UNKNOWN_OPTION,
                "criterion",
                criterion.code(),
                "found",
                found,
                "expected",
                labels(criterion.options()));
    }

    private static void pointsNotOffered(SheetDraft sheet, Criterion criterion, String found) {
        sheet.illegal(
                CriteriaFinding.POINTS_NOT_OFFERED,
                "criterion",
                criterion.code(),
                "found",
                found,
                "expected",
                pointsOffered(criterion));
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
