// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import java.util.List;
import java.util.Optional;
import vn.ocop.core.Finding;
import vn.ocop.core.Location;
import vn.ocop.core.Severity;
import vn.ocop.core.Text;

/** Says that a table lost its thousands to English settings, or may have. */
final class ThousandsReport {
    private static final Text BOTH = new Text(
            "mọi phép cộng khớp theo cả hai cách đọc, chọn bằng cách đọc số kiểu Việt hoặc kiểu Anh",
            "every sum holds both ways, say which one is meant");

    private final BudgetTable table;
    private final FindingLog log;

    ThousandsReport(BudgetTable table, FindingLog log) {
        this.table = table;
        this.log = log;
    }

    void report(
            Optional<LostThousands.Reading> thousands, List<Identity> inexact, IdentityCheck check, IdentityScan scan) {
        if (thousands.isPresent()) {
            int mends = thousands.get().mends();
            Text what = new Text(
                    "nhân 1.000 thì thêm " + mends + " phép cộng khớp",
                    "times 1,000 makes " + mends + " more sums hold");
            add(thousands.get().cells().length(), thousands.get().cells().get(0), what, Severity.ERROR);
        } else if (table.mayBePasted() && inexact.isEmpty() && LostThousands.alsoHolds(check, scan)) {
            int first = table.decimals().nextSetBit(0);
            add(table.decimals().cardinality(), first, BOTH, Severity.WARNING);
        }
    }

    private void add(int count, int first, Text what, Severity severity) {
        int line = first / table.grid().width;
        int column = first % table.grid().width;
        Finding finding = Finding.builder(BudgetFinding.THOUSANDS_READ_AS_DECIMALS)
                .at(table.location(line, column))
                .fact("count", count)
                .fact(
                        "from",
                        table.location(line, column).map(Location::toString).orElseGet(() -> table.path(line)))
                .fact("what", what)
                .build();
        log.add(table.row(line), column + 1, finding.graded(severity));
    }
}
