// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import vn.ocop.core.Text;

/** What may have happened to the cells that a repair changes, the likeliest first. */
public enum RepairKind {
    /** Two digits were exchanged. */
    DIGITS_SWAPPED("digits-swapped", new Text("đảo hai chữ số", "two digits were exchanged")),
    /** A digit was lost. */
    DIGIT_LOST("digit-lost", new Text("mất một chữ số", "a digit was lost")),
    /** A digit was typed twice. */
    DIGIT_DOUBLED("digit-doubled", new Text("lặp một chữ số", "a digit was typed twice")),
    /** A zero too many or too few. */
    TIMES_10("times-10", new Text("thừa hoặc thiếu một số 0", "a zero too many or too few")),
    /** A wrong unit, or a point taken for a comma. */
    TIMES_1000(
            "times-1000",
            new Text("sai đơn vị hoặc dấu phân cách (1.000 lần)", "a wrong unit or separator (1,000 times)")),
    /** The amount of the line above or below. */
    ROW_SHIFTED("row-shifted", new Text("số tiền của dòng liền trên hoặc liền dưới", "the amount of the next line")),
    /** The amount of the cell to the left or right. */
    NEIGHBOUR_COPIED("neighbour-copied", new Text("chép nhầm ô bên cạnh", "copied from the cell beside it")),
    /** None of these. */
    OTHER("other", new Text("nguyên nhân khác", "something else"));

    private final String id;
    private final Text text;

    RepairKind(String id, Text text) {
        this.id = id;
        this.text = text;
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
