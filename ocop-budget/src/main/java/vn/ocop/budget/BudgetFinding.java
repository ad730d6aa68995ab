// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import vn.ocop.core.FindingCode;
import vn.ocop.core.Severity;

/**
 * The finding codes of this module. Each is a rule of its own that {@link BudgetOptions} can switch off or grade anew.
 *
 * <p>The facts {@code expected}, {@code printed} and {@code difference} are whole dong; {@code expectedAmount},
 * {@code printedAmount} and {@code differenceAmount} are the same figures as the table would print them.
 */
public enum BudgetFinding implements FindingCode {
    /** The total of a line is not the sum of its sources. Located at the total. */
    ROW_SUM(
            "row-sum",
            Severity.ERROR,
            "Dòng {line}: tổng in {printedAmount}, cộng các nguồn được {expectedAmount}, chênh lệch {differenceAmount}"
                    + " (theo đơn vị tính của bảng)",
            "Line {line}: the total prints {printedAmount}, its sources add up to {expectedAmount}, off by"
                    + " {differenceAmount} (in the unit of the table)"),
    /** An amount of a line is not the sum of the lines below it. Located at the line's cell. */
    CHILDREN_SUM(
            "children-sum",
            Severity.ERROR,
            "Dòng {line}, cột “{column}”: in {printedAmount}, cộng các dòng con được {expectedAmount}, chênh lệch"
                    + " {differenceAmount} (theo đơn vị tính của bảng)",
            "Line {line}, column “{column}”: prints {printedAmount}, the lines below add up to {expectedAmount}, off by"
                    + " {differenceAmount} (in the unit of the table)"),
    /** A sub-total is not the sum of the lines that it names. Located at the sub-total's cell. */
    SUBTOTAL(
            "subtotal",
            Severity.ERROR,
            "Dòng {line}, cột “{column}”: in {printedAmount}, cộng các dòng được {expectedAmount}, chênh lệch"
                    + " {differenceAmount} (theo đơn vị tính của bảng)",
            "Line {line}, column “{column}”: prints {printedAmount}, its lines add up to {expectedAmount}, off by"
                    + " {differenceAmount} (in the unit of the table)"),
    /** The parts that are named of a line do not add up to it, though they are said to be all of it. Located at the line's cell. */
    PARTS_SUM(
            "parts-sum",
            Severity.ERROR,
            "Dòng {line}, cột “{column}”: in {printedAmount}, cộng các phần “gồm” được {expectedAmount}, chênh lệch"
                    + " {differenceAmount} (theo đơn vị tính của bảng)",
            "Line {line}, column “{column}”: prints {printedAmount}, the parts that it is said to consist of add up to"
                    + " {expectedAmount}, off by {differenceAmount} (in the unit of the table)"),
    /** What the name of the grand total says that it adds up is not what it adds up: I+II, and there is III. */
    TOTAL_FORMULA(
            "total-formula",
            Severity.ERROR,
            "Dòng tổng cộng “{name}” ghi cộng {stated}, trong bảng là {lines}",
            "The grand total “{name}” says that it adds {stated}; the table has {lines}"),
    /** A sum between columns that only the headers suggest fails in more than half of the lines; it is not tested. */
    RELATION_DOUBTFUL(
            "relation-doubtful",
            Severity.WARNING,
            "Cột “{column}” không phải là tổng của {parts} ở {count}/{of} dòng; không kiểm tra phép cộng này",
            "Column “{column}” is not the sum of {parts} in {count} of {of} lines; this sum is not tested"),
    /** A sum that the headers suggest is not the one that the table states, and does not hold; the stated one is tested. */
    RELATION_CONTRADICTED(
            "relation-contradicted",
            Severity.WARNING,
            "Cột “{column}”: bảng ghi là {stated}, tiêu đề cho thấy {parts}; chỉ kiểm tra phép cộng bảng đã ghi",
            "Column “{column}”: the table states {stated}, the headers suggest {parts}; only the stated sum is tested"),
    /** Parts of a column add up to it in nearly all lines, though nothing says that they should. */
    RELATION_LIKELY(
            "relation-likely",
            Severity.WARNING,
            "{what} ở {holds}/{of} dòng, trừ {count} dòng: {lines}",
            "{what} in {holds} of {of} lines, but not in {count}: {lines}"),
    /** A stated sum between columns that is not one of those that can be tested. */
    RELATION_NOT_TESTED(
            "relation-not-tested",
            Severity.INFO,
            "Cột “{column}”: không kiểm tra được “{stated}”",
            "Column “{column}”: “{stated}” is not tested"),
    /** What is named of an amount is larger than that amount. Located at the part. */
    PART_TOO_LARGE(
            "part-too-large",
            Severity.ERROR,
            "Dòng {line}, cột “{column}”: trong đó {printedAmount}, lớn hơn cả khoản {expectedAmount}",
            "Line {line}, column “{column}”: {printedAmount} of {expectedAmount} is more than the whole"),
    /** The grand total is not the sum of the lines of the first level. Located at the grand total's cell. */
    GRAND_TOTAL(
            "grand-total",
            Severity.ERROR,
            "Tổng cộng, cột “{column}”: in {printedAmount}, cộng các đơn vị được {expectedAmount}, chênh lệch"
                    + " {differenceAmount} (theo đơn vị tính của bảng)",
            "Grand total, column “{column}”: prints {printedAmount}, the units add up to {expectedAmount}, off by"
                    + " {differenceAmount} (in the unit of the table)"),
    /** The table's total is not the amount that the text of the plan states. Located at the grand total's cell. */
    HEADLINE(
            "headline",
            Severity.ERROR,
            "Cột “{column}”: bảng cho {printedAmount}, văn bản nêu {expectedAmount}, chênh lệch {differenceAmount}"
                    + " (theo đơn vị tính của bảng)",
            "Column “{column}”: the table has {printedAmount}, the text states {expectedAmount}, off by"
                    + " {differenceAmount} (in the unit of the table)"),
    /** An identity holds only within the declared precision. */
    WITHIN_ROUNDING(
            "within-rounding",
            Severity.INFO,
            "Dòng {line}, cột “{column}”: chênh lệch {differenceAmount} nằm trong sai số làm tròn đã khai báo",
            "Line {line}, column “{column}”: a difference of {differenceAmount} lies within the declared rounding"),
    /** A sum is short by exactly one of its lines. */
    LEFT_OUT(
            "left-out",
            Severity.INFO,
            "Dòng {line}, cột “{column}”: phần thiếu bằng đúng dòng {contributor}, có thể đã bỏ sót dòng này",
            "Line {line}, column “{column}”: what is missing is exactly line {contributor}, maybe it was left out"),
    /** A sum is over by exactly one of the lines below it. */
    COUNTED_TWICE(
            "counted-twice",
            Severity.INFO,
            "Dòng {line}, cột “{column}”: phần thừa bằng đúng dòng {contributor}, có thể đã cộng dòng này hai lần",
            "Line {line}, column “{column}”: the excess is exactly line {contributor}, maybe it was counted twice"),
    /** A text with a digit that is no amount, or any text in the place of a sum of amounts. */
    NOT_AN_AMOUNT(
            "not-an-amount",
            Severity.ERROR,
            "Dòng {line}, cột “{column}”: “{text}” {what}",
            "Line {line}, column “{column}”: “{text}” {what}"),
    /** An amount has another unit behind it than that of the table. */
    OTHER_UNIT(
            "other-unit",
            Severity.ERROR,
            "Dòng {line}, cột “{column}”: “{text}” khác đơn vị tính của bảng, theo đơn vị đó là {reading}",
            "Line {line}, column “{column}”: “{text}” is in another unit than the table, in its unit {reading}"),
    /** Every amount of a column may have been written with English separators. */
    THREE_DECIMALS(
            "three-decimals",
            Severity.WARNING,
            "Cột “{column}”: cả {count} số tiền đều có đúng ba chữ số thập phân; “{text}” có thể là {vietnamese} hoặc"
                    + " {english}",
            "Column “{column}”: all {count} amounts have exactly three decimals; “{text}” may be {vietnamese} or"
                    + " {english}"),
    /** Every amount of a line may have been written with English separators. */
    THREE_DECIMALS_LINE(
            "three-decimals-line",
            Severity.WARNING,
            "Dòng {line}: cả {count} số tiền đều có đúng ba chữ số thập phân; “{text}” có thể là {vietnamese} hoặc"
                    + " {english}",
            "Line {line}: all {count} amounts have exactly three decimals; “{text}” may be {vietnamese} or {english}"),
    /**
     * The table was pasted under English settings: amounts with decimals, and some without, are meant a thousand times. A
     * warning where every sum holds in both readings.
     */
    THOUSANDS_READ_AS_DECIMALS(
            "thousands-read-as-decimals",
            Severity.ERROR,
            "Số đọc theo kiểu Anh: {count} ô, từ {from}, bị chia cho 1.000 (2.150 thành 2,15): {what}",
            "Figures read under English settings: {count} cells, from {from} on, are a thousandth (2.150 became 2.15):"
                    + " {what}"),
    /** A formula does not add what its cell stands for. */
    FORMULA_RANGE(
            "formula-range",
            Severity.WARNING,
            "Dòng {line}, cột “{column}”: công thức {what}",
            "Line {line}, column “{column}”: the formula {what}"),
    /** The shown figures of a line do not add up, though the stored ones do. */
    SHOWN_DIFFERS(
            "shown-differs",
            Severity.INFO,
            "Dòng {line}, cột “{column}”: số hiển thị {printedAmount}, cộng các số hiển thị được {expectedAmount};"
                    + " {what}",
            "Line {line}, column “{column}”: shows {printedAmount}, the shown figures add up to {expectedAmount};"
                    + " {what}"),
    /** Nothing was added up. */
    NOTHING_TESTED(
            "nothing-tested",
            Severity.WARNING,
            "Không có phép cộng nào trong bảng được kiểm tra",
            "Not a single sum of the table was tested"),
    /** An amount leaves no whole dong in the unit of the table. */
    FRACTION_OF_DONG(
            "fraction-of-dong",
            Severity.ERROR,
            "Dòng {line}, cột “{column}”: “{text}” theo đơn vị của bảng không ra số đồng nguyên",
            "Line {line}, column “{column}”: “{text}” in the unit of the table is no whole number of dong"),
    /** An amount is larger than the library can hold (9.2 × 10^18 dong). */
    AMOUNT_TOO_LARGE(
            "amount-too-large",
            Severity.ERROR,
            "Dòng {line}, cột “{column}”: “{text}” vượt quá số tiền lớn nhất có thể xử lý",
            "Line {line}, column “{column}”: “{text}” is larger than the largest amount that can be held"),
    /** An amount below zero. */
    NEGATIVE_AMOUNT(
            "negative-amount",
            Severity.ERROR,
            "Dòng {line}, cột “{column}”: số tiền âm {printedAmount}",
            "Line {line}, column “{column}”: negative amount {printedAmount}"),
    /** An amount that no plan of this kind can have; most often the unit is wrong. */
    ABSURD_AMOUNT(
            "absurd-amount",
            Severity.WARNING,
            "Dòng {line}, cột “{column}”: {printedAmount} lớn bất thường, cần kiểm tra đơn vị tính",
            "Line {line}, column “{column}”: {printedAmount} is absurdly large, check the unit"),
    /** An amount of another currency. */
    NOT_VND(
            "not-vnd",
            Severity.ERROR,
            "Dòng {line}, cột “{column}”: “{text}” không phải là tiền đồng Việt Nam",
            "Line {line}, column “{column}”: “{text}” is not in Vietnamese dong"),
    /** An empty cell in a line with amounts counts as zero. */
    BLANK_AS_ZERO(
            "blank-as-zero",
            Severity.INFO,
            "Dòng {line}, cột “{column}”: ô trống được hiểu là 0",
            "Line {line}, column “{column}”: an empty cell was read as zero"),
    /** A line, all lines below it, or the share of one source have a text instead of amounts. */
    FUNDED_ELSEWHERE(
            "funded-elsewhere",
            Severity.INFO,
            "Dòng {line}: {what}, không tính là 0",
            "Line {line}: {what}, which is not zero"),
    /** A line without amounts and without a text. */
    NO_AMOUNTS(
            "no-amounts",
            Severity.INFO,
            "Dòng {line}: không có số tiền, không đóng góp vào tổng nào",
            "Line {line}: has no amounts and contributes to no sum"),
    /** A line without amounts stands above lines that have some: it has their sum. */
    HEADING_SUM(
            "heading-sum",
            Severity.INFO,
            "Dòng {line}: không có số tiền, được hiểu là tổng các dòng con",
            "Line {line}: has no amounts, read as the sum of the lines below"),
    /** A line without amounts has those of the rows without a number below it. */
    CONTINUATION_SUMMED(
            "continuation-summed",
            Severity.INFO,
            "Dòng {line}: không có số tiền, được hiểu là tổng của {count} dòng không số thứ tự ngay dưới",
            "Line {line}: has no amounts, read as the sum of the {count} rows without a number below it"),
    /** A row without a number and amounts, after which the numbers begin anew, is the name of a unit. */
    HEADING_TAKEN(
            "heading-taken",
            Severity.INFO,
            "“{name}” không có số thứ tự, được hiểu là tên của phần gồm các dòng dưới",
            "“{name}” has no number, read as the heading of the lines below"),
    /** The number of a line is of no known form. */
    NUMBERING_UNKNOWN(
            "numbering-unknown",
            Severity.ERROR,
            "Không hiểu số thứ tự “{no}” (dòng “{name}”)",
            "The number “{no}” is of no known form (line “{name}”)"),
    /** A number is missing between two lines. */
    NUMBERING_GAP(
            "numbering-gap",
            Severity.WARNING,
            "Dòng {line}: số thứ tự nhảy, cần “{expected}”",
            "Line {line}: a gap in the numbering, expected “{expected}”"),
    /** A number is used again, or goes back. */
    NUMBERING_REPEAT(
            "numbering-repeat",
            Severity.WARNING,
            "Dòng {line}: số thứ tự lặp lại hoặc lùi, cần “{expected}”",
            "Line {line}: a number is repeated or goes back, expected “{expected}”"),
    /** The line that a line's number puts above it is not there. */
    NO_PARENT(
            "no-parent",
            Severity.ERROR,
            "Dòng {line}: không có dòng cấp trên cho số thứ tự “{no}”",
            "Line {line}: there is no line above for the number “{no}”"),
    /** A line without a number that is no grand total. */
    NO_NUMBER(
            "no-number",
            Severity.ERROR,
            "Dòng “{name}” không có số thứ tự và {what}",
            "Line “{name}” has no number and {what}"),
    /** No grand total. */
    NO_GRAND_TOTAL(
            "no-grand-total",
            Severity.ERROR,
            "Bảng không có dòng tổng cộng",
            "The table has no line with the grand total"),
    /** A grand total after the first one. */
    SECOND_GRAND_TOTAL(
            "second-grand-total",
            Severity.ERROR,
            "Dòng tổng cộng thứ hai “{name}”; chỉ dòng đầu được dùng",
            "A second grand total “{name}”; only the first one counts"),
    /** The grand total is neither the first nor the last line. */
    GRAND_TOTAL_PLACE(
            "grand-total-place",
            Severity.ERROR,
            "Dòng tổng cộng “{name}” phải là dòng đầu hoặc dòng cuối",
            "The grand total “{name}” must be the first or the last line"),
    /** A table without lines. */
    NO_LINES("no-lines", Severity.ERROR, "Bảng không có dòng nào", "The table has no lines"),
    /** Two lines of the same name below the same line. */
    REPEATED_LINE(
            "repeated-line",
            Severity.WARNING,
            "Dòng {line}: trùng nội dung “{name}” với dòng {other}",
            "Line {line}: repeats “{name}” of line {other}"),
    /** The header again, as at the top of a page; left out. */
    REPEATED_HEADER("repeated-header", Severity.INFO, "Dòng tiêu đề lặp lại, đã bỏ qua", "The header again, left out"),
    /** Two columns of the same name. */
    REPEATED_COLUMN(
            "repeated-column", Severity.ERROR, "Hai cột cùng tên “{column}”", "Two columns are called “{column}”"),
    /** A stated amount names a column that the table does not have. */
    HEADLINE_COLUMN(
            "headline-column",
            Severity.ERROR,
            "Số tiền đã nêu cho cột “{column}”, bảng không có cột này",
            "An amount was stated for the column “{column}”, which the table does not have"),
    /** A unit of the table that the plan does not list. */
    UNKNOWN_UNIT(
            "unknown-unit",
            Severity.WARNING,
            "Dòng {line}: “{name}” không có trong danh sách đơn vị của kế hoạch",
            "Line {line}: “{name}” is not among the units of the plan"),
    /** A unit of the plan that has no line. */
    UNIT_WITHOUT_LINE(
            "unit-without-line",
            Severity.INFO,
            "Đơn vị “{name}” có trong kế hoạch nhưng không có dòng trong bảng",
            "“{name}” is in the plan and has no line in the table"),
    /** A line that all units have with the same amounts, but for this one. */
    ODD_ONE_OUT(
            "odd-one-out",
            Severity.INFO,
            "Dòng {line}: “{name}” ở {count} đơn vị khác đều có {expectedAmount}, ở đây là {printedAmount} (cột"
                    + " “{column}”)",
            "Line {line}: “{name}” has {expectedAmount} in all {count} other units, here {printedAmount} (column"
                    + " “{column}”)"),
    /** A printed percentage is not that of the amount beside it. */
    PERCENTAGE(
            "percentage",
            Severity.WARNING,
            "Dòng {line}, cột “{column}”: in {printed} %, tính được {expected} %",
            "Line {line}, column “{column}”: prints {printed} %, works out at {expected} %"),
    /** The percentages of a source are those of another one in every line: two columns may stand in each other's place. */
    COLUMNS_EXCHANGED(
            "columns-exchanged",
            Severity.WARNING,
            "Cả {count} tỷ lệ ở cột “{percentages}” khớp với “{other}”, không khớp với “{column}”: có thể hai cột bị"
                    + " đảo",
            "All {count} percentages of “{percentages}” are those of “{other}” and not of “{column}”: the two columns"
                    + " may stand in each other's place"),
    /** A cell of a column of percentages holds none. */
    PERCENTAGE_UNREADABLE(
            "percentage-unreadable",
            Severity.WARNING,
            "Dòng {line}, cột “{column}”: “{text}” không phải là tỷ lệ phần trăm",
            "Line {line}, column “{column}”: “{text}” is not a percentage"),
    /** A stated amount differs from the sum of the first level within the declared precision. */
    HEADLINE_WITHIN_ROUNDING(
            "headline-within-rounding",
            Severity.INFO,
            "Số tiền đã nêu cho cột “{column}”: chênh lệch {differenceAmount} nằm trong sai số làm tròn đã khai báo",
            "The amount stated for the column “{column}”: a difference of {differenceAmount} lies within the declared"
                    + " rounding"),
    /** Sums that do not hold are not repaired: a finding about the layout leaves open what they add up. */
    REPAIR_HELD(
            "repair-held",
            Severity.INFO,
            "Chưa tìm cách sửa {count} phép cộng: cách trình bày bảng chưa rõ chúng gồm những gì",
            "No repair was sought for {count} sums: the layout leaves open what they add up"),
    /** A sum can be mended in many places alike. */
    MANY_REPAIRS(
            "many-repairs",
            Severity.INFO,
            "Dòng {line}, cột “{column}”: {count} cách sửa ở các dòng dưới, cách nào cũng làm phép cộng khớp",
            "Line {line}, column “{column}”: any one of {count} changes below makes the sum hold"),
    /** The search for repairs stopped at its bound. */
    REPAIR_BOUND(
            "repair-bound",
            Severity.INFO,
            "Đã dừng tìm cách sửa sau {bound} phương án; có thể còn phương án khác",
            "The search for repairs stopped after {bound} candidates; there may be others"),
    /** No repair was found after which every sum holds. */
    NO_REPAIR(
            "no-repair",
            Severity.INFO,
            "Không tìm được cách sửa nào làm mọi phép cộng đều khớp",
            "No repair was found after which every sum holds"),
    /** The day of an event is none. */
    EVENT_DAY(
            "event-day",
            Severity.ERROR,
            "Dòng {line}: “{text}” không phải là ngày (2020-04-16 hoặc 16/4/2020)",
            "Line {line}: “{text}” is not a day (2020-04-16 or 16/4/2020)"),
    /** The kind of an event is none. */
    EVENT_KIND(
            "event-kind",
            Severity.ERROR,
            "Dòng {line}: không hiểu loại “{text}”",
            "Line {line}: “{text}” is not a kind of event"),
    /** The amount of an event is none. */
    EVENT_AMOUNT_UNREADABLE(
            "event-amount-unreadable",
            Severity.ERROR,
            "Dòng {line}: “{text}” không phải là số tiền theo đơn vị của kế hoạch",
            "Line {line}: “{text}” is not an amount in the unit of the plan"),
    /** An event names a line that the plan does not have. */
    EVENT_LINE("event-line", Severity.ERROR, "Kế hoạch không có dòng “{line}”", "The plan has no line “{line}”"),
    /** An event names a line that is the sum of others. */
    EVENT_SUM(
            "event-sum",
            Severity.ERROR,
            "Dòng {line} là tổng của các dòng con; cần ghi vào dòng con",
            "Line {line} is the sum of the lines below; the event belongs to one of those"),
    /** An event names a source that the plan does not have. */
    EVENT_SOURCE(
            "event-source",
            Severity.ERROR,
            "Kế hoạch không có nguồn vốn “{column}”",
            "The plan has no source “{column}”"),
    /** An amount is zero, or below zero where that means nothing. */
    EVENT_AMOUNT(
            "event-amount",
            Severity.ERROR,
            "Dòng {line}: số tiền {printedAmount} không hợp lệ cho loại “{kind}”",
            "Line {line}: an amount of {printedAmount} means nothing for the kind “{kind}”"),
    /** The events together are larger than can be held. */
    EVENT_TOO_LARGE(
            "event-too-large",
            Severity.ERROR,
            "Dòng {line}: tổng các số tiền vượt quá giới hạn xử lý",
            "Line {line}: the amounts together are larger than can be held"),
    /** A transfer that leaves everything where it is. */
    TRANSFER_TO_ITSELF(
            "transfer-to-itself",
            Severity.ERROR,
            "Dòng {line}: điều chuyển về chính nó",
            "Line {line}: a transfer to itself"),
    /** A target without a transfer. */
    TARGET_WITHOUT_TRANSFER(
            "target-without-transfer",
            Severity.ERROR,
            "Dòng {line}: chỉ điều chuyển mới có dòng nhận hoặc nguồn nhận",
            "Line {line}: only a transfer goes to another line or source"),
    /** More was moved away than was planned. */
    BELOW_ZERO(
            "below-zero",
            Severity.ERROR,
            "Dòng {line}, nguồn “{column}”: từ ngày {day} kế hoạch còn lại âm ({printedAmount})",
            "Line {line}, source “{column}”: from {day} on the plan is below zero ({printedAmount})"),
    /** More was paid out than was there. */
    OVERSPENT(
            "overspent",
            Severity.ERROR,
            "Dòng {line}, nguồn “{column}”: từ ngày {day} đã giải ngân {printedAmount}, vượt mức {expectedAmount}",
            "Line {line}, source “{column}”: from {day} on {printedAmount} were paid out of {expectedAmount}"),
    /** More was allotted than is planned. */
    APPROPRIATED_BEYOND_PLAN(
            "appropriated-beyond-plan",
            Severity.WARNING,
            "Dòng {line}, nguồn “{column}”: từ ngày {day} đã phân bổ {printedAmount}, vượt kế hoạch {expectedAmount}",
            "Line {line}, source “{column}”: from {day} on {printedAmount} are allotted where {expectedAmount} are"
                    + " planned"),
    /** Nothing was paid out of what is there. */
    UNDRAWN(
            "undrawn",
            Severity.INFO,
            "Dòng {line}: đến ngày {day} chưa giải ngân, còn {expectedAmount}",
            "Line {line}: nothing paid out by {day} of {expectedAmount}");

    private final Spec spec;

    BudgetFinding(String id, Severity severity, String vi, String en) {
        this.spec = new Spec(id, severity, vi, en);
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
