// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.office;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import vn.ocop.budget.MoneyUnit;
import vn.ocop.core.Text;

/**
 * What was understood of an office's table: where it stands, what its columns and rows are, which sums it has, and in which
 * unit it is.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
public abstract class OfficeLayout {
    OfficeLayout() {}

    /**
     * A column.
     *
     * @param letter the letters of the column, such as {@code "C"}
     * @param path the heads from the top down, such as {@code "Năm 2022 › NSTW"}
     * @param role what it holds
     * @param evidence why: {@code list} (the word list), {@code cells} (what stands in it), {@code option} or {@code layout}
     */
    public record Column(String letter, String path, Role role, String evidence) {}

    /** Where a sum between columns comes from, or that it is none. */
    public enum RelationKind {
        /** The row of column numbers declares it. */
        DECLARED(new Text("theo dòng số cột", "declared by the number row")),
        /** The formulas of the column are it. */
        FORMULA(new Text("theo công thức của cột", "by the formulas of the column")),
        /** The heads say so. */
        HEADING(new Text("theo tiêu đề", "by the heads")),
        /** The parts are at most as large as the whole. */
        OF_WHICH(new Text("trong đó", "of which"));

        private final Text text;

        RelationKind(Text text) {
            this.text = text;
        }

        /**
         * The term for a reader.
         *
         * @return the term in both languages
         */
        public Text text() {
            return text;
        }
    }

    /**
     * A sum between columns.
     *
     * @param kind where it comes from
     * @param total the path of the sum, or of the whole
     * @param parts the paths of what is added
     * @param less the paths of what is taken off
     */
    public record Relation(RelationKind kind, String total, List<String> parts, List<String> less) {
        /**
         * Takes copies of the lists.
         *
         * @param kind where it comes from
         * @param total the sum
         * @param parts what is added
         * @param less what is taken off
         */
        public Relation {
            parts = List.copyOf(parts);
            less = List.copyOf(less);
        }
    }

    /** What a row is. */
    public enum RowClass {
        /** The header. */
        HEADER(new Text("dòng tiêu đề", "header rows")),
        /** The numbers of the columns. */
        NUMBERS(new Text("dòng số cột", "number rows")),
        /** The grand total. */
        TOTAL(new Text("dòng tổng cộng", "grand totals")),
        /** A sum of lines above it. */
        SUBTOTAL(new Text("dòng cộng", "sub-totals")),
        /** A part of the line above it. */
        OF_WHICH(new Text("dòng trong đó", "rows of which")),
        /** A heading without a number. */
        HEADING(new Text("dòng đề mục", "headings")),
        /** A line with a number. */
        LINE(new Text("dòng", "lines")),
        /** What goes on with the line above it. */
        CONTINUATION(new Text("dòng nối tiếp", "continuations")),
        /** Words. */
        TEXT(new Text("dòng chữ", "rows of text")),
        /** A row that is outside all sums. */
        OUTSIDE(new Text("dòng không hiểu được", "rows that are not understood"));

        private final Text text;

        RowClass(Text text) {
            this.text = text;
        }

        /**
         * The term for a reader.
         *
         * @return the term in both languages
         */
        public Text text() {
            return text;
        }
    }

    /**
     * The sheet.
     *
     * @return its name; the number of a Word table; empty for a text file
     */
    public abstract String sheet();

    /**
     * Where the table stands.
     *
     * @return such as {@code A6:F77}
     */
    public abstract String range();

    /**
     * The first row of the header.
     *
     * @return the row, from 1
     */
    public abstract int headerRow();

    /**
     * The last row of the header.
     *
     * @return the row, from 1
     */
    public abstract int headerEnd();

    /**
     * The row of column numbers.
     *
     * @return the row, absent where there is none
     */
    public abstract OptionalInt numberRow();

    /**
     * The columns.
     *
     * @return the columns from left to right
     */
    public abstract List<Column> columns();

    /**
     * The sums between columns.
     *
     * @return the sums
     */
    public abstract List<Relation> relations();

    /**
     * The rows of the body by what they are, each with its number.
     *
     * @return the rows
     */
    public abstract Map<Integer, RowClass> rows();

    /**
     * The unit of the amounts.
     *
     * @return the unit
     */
    public abstract MoneyUnit unit();

    /**
     * Where the unit is printed.
     *
     * @return the location, absent where it was taken from an option or assumed
     */
    public abstract Optional<String> unitAt();

    /**
     * The last head of a column.
     *
     * @param path the path of the column
     * @return such as {@code NSTW} of {@code Năm 2022 › NSTW}
     */
    public static String leaf(String path) {
        int arrow = path.lastIndexOf(Heads.ARROW);
        return arrow < 0 ? path : path.substring(arrow + Heads.ARROW.length());
    }

    /**
     * How many rows are of a class.
     *
     * @param of the class
     * @return their number
     */
    public int count(RowClass of) {
        return (int) rows().values().stream().filter(row -> row == of).count();
    }

    /**
     * Starts a layout.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a layout; sheet, range, rows of the header and unit are required. */
    public static final class Builder extends ImmutableOfficeLayout.Builder {
        Builder() {}
    }
}
