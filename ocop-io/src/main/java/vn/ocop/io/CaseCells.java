// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.ocop.core.CaseKind;
import vn.ocop.core.Finding;
import vn.ocop.core.SubjectType;
import vn.ocop.criteria.Outcome;
import vn.ocop.criteria.Policies;

/**
 * The cells of a product's row that say what case it is: its kind, its days, how the council decided, who the subject is, and whether it is judged
 * at all; what cannot be read there leaves the product without a result.
 */
final class CaseCells {
    private static final int SUBJECT_TYPE = 3;
    private static final int KIND = 9;
    private static final int RECEIVED = 10;
    private static final int EVALUATED = 11;
    private static final int MODE = 12;
    private static final int STATUS = 13;
    private static final List<String> KINDS = List.of("first", "upgrade", "reevaluation");
    private static final Map<String, CaseKind> CASE_KINDS =
            Map.of("first", CaseKind.FIRST, "upgrade", CaseKind.UPGRADE, "reevaluation", CaseKind.REEVALUATION);
    static final List<String> SUBJECTS =
            Arrays.stream(SubjectType.values()).map(Enum::name).toList();
    static final List<String> MODES = List.of("meeting", "written");
    static final List<String> STATUSES = List.of("withdrawn", "not-evaluated");

    private CaseCells() {}

    /** What the row states of the case: its kind, its days, how the council decided, who the subject is. */
    static Season.Case read(ProductRows product, RowReader row, List<Finding> findings) {
        Optional<CaseKind> kind =
                stated(product, row, KIND, "kind", KINDS, findings).map(CASE_KINDS::get);
        kind.ifPresent(of -> product.later(row.at(KIND), sheets -> sheets.kind(of)));
        stated(product, row, MODE, "mode", MODES, findings)
                .map(word -> word.equals("written") ? Policies.Mode.WRITTEN : Policies.Mode.MEETING)
                .ifPresent(of -> product.later(row.at(MODE), sheets -> sheets.mode(of)));
        if (!row.isBlank(SUBJECT_TYPE)) {
            RowCells.word(row, SUBJECT_TYPE, "subject_type", SUBJECTS, new ArrayList<>())
                    .map(SubjectType::valueOf)
                    .ifPresent(of -> product.later(row.at(SUBJECT_TYPE), sheets -> sheets.subject(of)));
        }
        stated(product, row, STATUS, "status", STATUSES, findings)
                .map(word -> word.equals("withdrawn") ? Outcome.WITHDRAWN : Outcome.NOT_EVALUATED)
                .ifPresent(product::notJudged);
        return new Season.Case(kind, day(product, row, RECEIVED, findings), day(product, row, EVALUATED, findings));
    }

    /** A word on which it may depend whether there is a result: one that cannot be read leaves none. */
    private static Optional<String> stated(
            ProductRows product,
            RowReader row,
            int column,
            String chapter,
            List<String> words,
            List<Finding> findings) {
        if (row.isBlank(column)) {
            return Optional.empty();
        }
        Optional<String> word = RowCells.word(row, column, chapter, words, findings);
        if (word.isEmpty()) {
            product.unread(row.at(column));
        }
        return word;
    }

    private static Optional<LocalDate> day(ProductRows product, RowReader row, int column, List<Finding> findings) {
        if (row.isBlank(column)) {
            return Optional.empty();
        }
        Optional<LocalDate> day = RowCells.day(row, column);
        if (day.isEmpty()) {
            findings.add(row.badCell(column, "2026-05-22"));
            product.unread(row.at(column));
        }
        return day;
    }
}
