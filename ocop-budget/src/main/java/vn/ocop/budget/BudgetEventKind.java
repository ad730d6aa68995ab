// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import java.util.Optional;
import vn.ocop.core.Text;

/** What happens to a line's money in the course of a year. */
public enum BudgetEventKind {
    /** Money is allotted to a line (phân bổ, giao dự toán): from then on it may be spent. */
    APPROPRIATION("appropriation", new Text("phân bổ", "appropriation")),
    /** The planned amount is raised or, with a negative amount, lowered (điều chỉnh). */
    REVISION("revision", new Text("điều chỉnh", "revision")),
    /** Part of the planned amount moves to another line or source (điều chuyển). */
    TRANSFER("transfer", new Text("điều chuyển", "transfer")),
    /** Money is paid out (giải ngân). */
    DISBURSEMENT("disbursement", new Text("giải ngân", "disbursement"));

    private final String id;
    private final Text text;

    BudgetEventKind(String id, Text text) {
        this.id = id;
        this.text = text;
    }

    /**
     * The word by which files name the kind.
     *
     * @return {@code "appropriation"}, {@code "revision"}, {@code "transfer"} or {@code "disbursement"}
     */
    public String id() {
        return id;
    }

    /**
     * The term for a reader.
     *
     * @return the term in both languages
     */
    public Text text() {
        return text;
    }

    /**
     * The kind of a word.
     *
     * @param id one of the words of {@link #id()}
     * @return the kind, absent for any other word
     */
    public static Optional<BudgetEventKind> ofId(String id) {
        for (BudgetEventKind kind : values()) {
            if (kind.id.equals(id)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
