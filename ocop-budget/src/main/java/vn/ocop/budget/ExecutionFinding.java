// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import vn.ocop.core.FindingCode;
import vn.ocop.core.Severity;
import vn.ocop.core.Text;

/** The finding codes of events and of the states that they lead to. */
public enum ExecutionFinding implements FindingCode {
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
            "Line {line}, source “{column}”: from {day} on {printedAmount} are allotted where {expectedAmount} are planned"),
    /** Nothing was paid out of what is there. */
    UNDRAWN(
            "undrawn",
            Severity.INFO,
            "Dòng {line}: đến ngày {day} chưa giải ngân, còn {expectedAmount}",
            "Line {line}: nothing paid out by {day} of {expectedAmount}");

    private final String id;
    private final Severity severity;
    private final Text template;

    ExecutionFinding(String id, Severity severity, String vi, String en) {
        this.id = id;
        this.severity = severity;
        this.template = new Text(vi, en);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public Text template() {
        return template;
    }
}
