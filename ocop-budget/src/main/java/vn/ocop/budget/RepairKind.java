// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import vn.ocop.core.Text;

/** What may have happened to the cells that a repair changes, the likeliest first. */
public enum RepairKind {
    /** Two digits were exchanged. */
    DIGITS_SWAPPED(1, "digits-swapped", new Text("đảo hai chữ số", "two digits were exchanged")),
    /** A digit was lost. */
    DIGIT_LOST(2, "digit-lost", new Text("mất một chữ số", "a digit was lost")),
    /** A digit was typed twice. */
    DIGIT_DOUBLED(3, "digit-doubled", new Text("lặp một chữ số", "a digit was typed twice")),
    /** A zero too many or too few. */
    TIMES_10(4, "times-10", new Text("thừa hoặc thiếu một số 0", "a zero too many or too few")),
    /** A wrong unit, or a point taken for a comma. */
    TIMES_1000(
            5,
            "times-1000",
            new Text("sai đơn vị hoặc dấu phân cách (1.000 lần)", "a wrong unit or separator (1,000 times)")),
    /** The amount of the line above or below. */
    ROW_SHIFTED(6, "row-shifted", new Text("số tiền của dòng liền trên hoặc liền dưới", "the amount of the next line")),
    /** The amount of the cell to the left or right. */
    NEIGHBOUR_COPIED(7, "neighbour-copied", new Text("chép nhầm ô bên cạnh", "copied from the cell beside it")),
    /** None of these. */
    OTHER(8, "other", new Text("nguyên nhân khác", "something else"));

    private final int rank;
    private final String id;
    private final Text text;

    RepairKind(int rank, String id, Text text) {
        this.rank = rank;
        this.id = id;
        this.text = text;
    }

    /** Its place among the kinds, 1 for the likeliest. */
    int rank() {
        return rank;
    }

    /**
     * The stable identifier.
     *
     * @return lower-case words joined by hyphens, such as {@code "digits-swapped"}
     */
    public String id() {
        return id;
    }

    /**
     * The kind for a reader.
     *
     * @return the words in both languages
     */
    public Text text() {
        return text;
    }
}
