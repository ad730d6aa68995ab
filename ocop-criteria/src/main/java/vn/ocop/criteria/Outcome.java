// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import vn.ocop.core.Severity;
import vn.ocop.core.Text;

/**
 * What came of a product's evaluation. The first that applies, in this order; all that was found is reported, not only what
 * decided. A star stands beside {@link #RATED} alone.
 */
public enum Outcome {
    /** A stated knock-out or a zero stop applies: no star. */
    DISQUALIFIED(Severity.WARNING, new Text("Bị loại", "Disqualified")),
    /** The sheets contradict the rulebook or themselves. */
    INVALID(Severity.ERROR, new Text("Phiếu không hợp lệ", "Invalid sheets")),
    /** Too few members, or no chair. */
    NO_QUORUM(Severity.ERROR, new Text("Không đủ thành phần họp", "No quorum")),
    /** An answer or a member's sheet is missing. */
    INCOMPLETE(Severity.ERROR, new Text("Chưa chấm đủ", "Incomplete")),
    /** Members' totals lie too far apart: discuss and score again. */
    RESCORE(Severity.ERROR, new Text("Phải chấm lại", "Score again")),
    /** A candidate has the points but not the minimum requirements. */
    MINIMUM_NOT_MET(Severity.WARNING, new Text("Không đạt yêu cầu tối thiểu", "Minimum requirements not met")),
    /** The product has a star. */
    RATED(Severity.INFO, new Text("Đã phân hạng", "Rated")),
    /** The dossier was withdrawn: nothing is judged. */
    WITHDRAWN(Severity.INFO, new Text("Đã rút hồ sơ", "Withdrawn")),
    /** The council did not evaluate the product: nothing is judged. */
    NOT_EVALUATED(Severity.INFO, new Text("Không đánh giá", "Not evaluated"));

    private final Severity severity;
    private final Text text;

    Outcome(Severity severity, Text text) {
        this.severity = severity;
        this.text = text;
    }

    /**
     * How much the outcome weighs.
     *
     * @return the severity
     */
    public Severity severity() {
        return severity;
    }

    /**
     * The term for a reader.
     *
     * @return the term
     */
    public Text text() {
        return text;
    }
}
