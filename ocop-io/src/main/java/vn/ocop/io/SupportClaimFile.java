// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import vn.ocop.budget.Dong;
import vn.ocop.budget.MoneyUnit;
import vn.ocop.budget.norms.SupportClaim;
import vn.ocop.core.CaseKind;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;
import vn.ocop.core.SubjectType;

/**
 * Reads what producers ask support for: one row per claim, with the columns {@code claim}, {@code purpose}, {@code day},
 * {@code product}, {@code subject} and {@code subject_type}. The rest may be there: {@code commune}, {@code cost} as tables
 * print amounts, {@code evaluation}, {@code from_star} and {@code to_star} of a reward, and the {@code line} of a budget out of
 * which it is to be paid. Start here: {@link #read}.
 */
public final class SupportClaimFile {
    private static final TableFormat FORMAT = TableFormat.required(
                    "claim", "purpose", "day", "product", "subject", "subject_type")
            .optional("commune", "cost", "evaluation", "from_star", "to_star", "line");

    private final MoneyUnit unit;
    private final Table.Row row;
    private final RowValues values;

    private SupportClaimFile(MoneyUnit unit, Table.Row row, List<Finding> findings) {
        this.unit = unit;
        this.row = row;
        this.values = new RowValues(row, findings);
    }

    /**
     * Reads claims.
     *
     * @param source where the table comes from
     * @param unit the unit in which costs are printed
     * @return the claims in the order of the rows; a row that cannot be used is a finding; absent if no table could be read
     */
    public static Checked<List<SupportClaim>> read(TableSource source, MoneyUnit unit) {
        Checked<Table> table = Table.read(source, FORMAT);
        List<Finding> findings = new ArrayList<>(table.findings());
        return table.value()
                .map(rows -> Checked.of(claims(rows, unit, findings), findings))
                .orElseGet(() -> Checked.none(findings));
    }

    private static List<SupportClaim> claims(Table table, MoneyUnit unit, List<Finding> findings) {
        List<SupportClaim> claims = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Table.Row row : table.rows()) {
            Optional<SupportClaim> claim = new SupportClaimFile(unit, row, findings).claim();
            if (claim.isPresent() && !ids.add(claim.get().id())) {
                findings.add(Finding.builder(IoFinding.REPEATED_CLAIM)
                        .location(row.location("claim"))
                        .fact("claim", claim.get().id())
                        .build());
            } else {
                claim.ifPresent(claims::add);
            }
        }
        return List.copyOf(claims);
    }

    private Optional<SupportClaim> claim() {
        Optional<String> id = values.required("claim");
        Optional<String> purpose = values.required("purpose");
        Optional<LocalDate> day = values.required("day").flatMap(text -> values.day("day"));
        Optional<String> product = values.required("product");
        Optional<String> subject = values.required("subject");
        Optional<SubjectType> type =
                values.required("subject_type").flatMap(text -> values.constant("subject_type", SubjectType.class));
        SupportClaim.Builder claim = SupportClaim.builder()
                .commune(values.text("commune"))
                .cost(cost())
                .evaluation(values.constant("evaluation", CaseKind.class))
                .fromStar(values.star("from_star"))
                .toStar(values.star("to_star"))
                .line(values.text("line"));
        if (!values.isUsable()) {
            return Optional.empty();
        }
        return Optional.of(claim.id(id.orElseThrow())
                .purpose(purpose.orElseThrow())
                .day(day.orElseThrow())
                .product(product.orElseThrow())
                .subject(subject.orElseThrow())
                .subjectType(type.orElseThrow())
                .build());
    }

    private OptionalLong cost() {
        Optional<String> printed = values.text("cost");
        if (printed.isEmpty()) {
            return OptionalLong.empty();
        }
        String text = row.number("cost")
                .map(number -> number.toPlainString().replace('.', ','))
                .orElse(printed.get());
        OptionalLong dong = Dong.parse(text, unit);
        if (dong.isEmpty() || dong.getAsLong() < 0) {
            values.bad("cost", "17770; 17.770; 1.234,5", printed.get());
            return OptionalLong.empty();
        }
        return dong;
    }
}
