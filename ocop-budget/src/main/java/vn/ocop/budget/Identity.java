// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import vn.ocop.core.Location;
import vn.ocop.core.Text;

/**
 * One equation that a table must satisfy: a total and what contributes to it.
 *
 * <p>Amounts here are sums and may be larger than a cell can hold; they are exact. A view into the report, immutable and
 * thread-safe.
 */
public final class Identity {
    private final IdentityCheck check;
    private final Equation equation;
    private final IdentityCheck.Sum sum;

    Identity(IdentityCheck check, Equation equation) {
        this.check = check;
        this.equation = equation;
        this.sum = check.sum(equation);
    }

    Equation equation() {
        return equation;
    }

    /**
     * Which identity it is.
     *
     * @return the kind
     */
    public Kind kind() {
        return equation.kind();
    }

    /**
     * The line whose amount is tested.
     *
     * @return the line; absent for a stated amount in a table without a grand total
     */
    public Optional<BudgetLine> line() {
        return lineIndex() == Grid.NONE ? Optional.empty() : Optional.of(new BudgetLine(check.table(), lineIndex()));
    }

    /**
     * The column whose amount is tested.
     *
     * @return the text of its header
     */
    public String column() {
        return check.table().columns().get(columnIndex());
    }

    /**
     * Where the tested amount stands.
     *
     * @return the location of the cell, or of the file if there is no such cell; absent without a file
     */
    public Optional<Location> location() {
        return lineIndex() == Grid.NONE
                ? check.table().layout().file()
                : check.table().location(lineIndex(), columnIndex());
    }

    /**
     * What is printed.
     *
     * @return whole dong; for a stated amount in a table without a grand total the sum of the first level
     */
    public BigInteger printed() {
        return sum.printed();
    }

    /**
     * What it should be: the sum of the contributors, or the stated amount.
     *
     * @return whole dong
     */
    public BigInteger expected() {
        return sum.expected();
    }

    /**
     * How far the printed amount is off.
     *
     * @return printed minus expected, whole dong
     */
    public BigInteger difference() {
        return sum.printed().subtract(sum.expected());
    }

    /**
     * Whether it holds.
     *
     * @return the verdict
     */
    public Verdict verdict() {
        return check.verdict(equation.kind(), sum);
    }

    /**
     * The cells that are added up.
     *
     * @return the cells in the order of the table, without lines that have no amounts; empty for a stated amount
     */
    public List<Cell> contributors() {
        return check.contributors(equation);
    }

    int lineIndex() {
        return equation.line();
    }

    int columnIndex() {
        return equation.column();
    }

    @Override
    public String toString() {
        return kind().id() + " " + line().map(BudgetLine::path).orElse("") + " " + column() + ": " + verdict()
                + ", printed " + printed() + ", expected " + expected();
    }

    /** What came of testing an identity. */
    public enum Verdict {
        /** It holds to the dong. */
        EXACT(new Text("khớp", "exact")),
        /** It holds within the declared precision. */
        WITHIN_ROUNDING(new Text("khớp trong sai số làm tròn", "within rounding")),
        /** It does not hold. */
        WRONG(new Text("không khớp", "wrong")),
        /** A cell of it cannot be read, so it was not tested. */
        UNTESTED(new Text("không kiểm tra được", "not tested"));

        private final Text text;

        Verdict(Text text) {
            this.text = text;
        }

        /**
         * The verdict for a reader.
         *
         * @return the words in both languages
         */
        public Text text() {
            return text;
        }
    }

    /** Which equation it is. */
    public enum Kind {
        /** The total of a line is the sum of its sources. */
        ROW_SUM(BudgetFinding.ROW_SUM),
        /** An amount of a line is the sum of the lines below it. */
        CHILDREN_SUM(BudgetFinding.CHILDREN_SUM),
        /** The grand total is the sum of the lines of the first level. */
        GRAND_TOTAL(BudgetFinding.GRAND_TOTAL),
        /** A sub-total is the sum of the lines that it names. */
        SUBTOTAL(BudgetFinding.SUBTOTAL),
        /** An amount is the sum of the parts that are named of it (gồm). */
        PARTS_SUM(BudgetFinding.PARTS_SUM),
        /** What a column holds of another is at most as large as that. */
        COLUMN_PART(BudgetFinding.PART_TOO_LARGE),
        /** What a line names of another is at most as large as that. */
        LINE_PART(BudgetFinding.PART_TOO_LARGE),
        /** An amount is the one that the text of the plan states. */
        HEADLINE(BudgetFinding.HEADLINE);

        private final BudgetFinding code;

        Kind(BudgetFinding code) {
            this.code = code;
        }

        /**
         * The rule that is broken when such an equation does not hold.
         *
         * @return the code of its finding
         */
        public BudgetFinding code() {
            return code;
        }

        /**
         * The stable identifier.
         *
         * @return that of the code, such as {@code "row-sum"} or {@code "children-sum"}
         */
        public String id() {
            return code.id();
        }

        /** Whether it says how large an amount is; else it says how large it may be. */
        boolean isSum() {
            return this != COLUMN_PART && this != LINE_PART;
        }
    }
}
