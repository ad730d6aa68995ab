// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The tables of a season: score sheets, and what else is known of its council and products.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
public abstract class SeasonSources {
    SeasonSources() {}

    /**
     * The answers, one per row: {@code product}, {@code set}, {@code member}, {@code criterion}, {@code option} or
     * {@code points}, {@code round}, and {@code at}, the cell of another file that the answer was taken from.
     *
     * @return the table of score sheets
     */
    public abstract TableSource sheets();

    /**
     * The rosters of the councils: {@code member}, {@code role}, {@code present}, {@code agency}, {@code council},
     * {@code name}, {@code position}, {@code for}, {@code authority}, {@code presides}.
     *
     * @return the table; without it quorum and chair are not judged
     */
    public abstract Optional<TableSource> council();

    /**
     * Who was there for which products: {@code member}, {@code product} or {@code session}, {@code present}. It comes before
     * what the roster says.
     *
     * @return the table
     */
    public abstract Optional<TableSource> attendance();

    /**
     * The declared conflicts: {@code member}, {@code product}.
     *
     * @return the table
     */
    public abstract Optional<TableSource> conflicts();

    /**
     * The products: {@code product}, {@code name}, {@code subject}, {@code subject_type}, {@code area}, {@code set},
     * {@code facts}, {@code council}, {@code session}, {@code kind}, {@code received}, {@code evaluated}, {@code mode},
     * {@code status}.
     *
     * @return the table
     */
    public abstract Optional<TableSource> products();

    /**
     * The knock-outs that hold: {@code product}, {@code condition}.
     *
     * @return the table
     */
    public abstract Optional<TableSource> knockOuts();

    /**
     * What the council has decided of minimum marks: {@code product}, {@code criterion}, {@code star}; optional {@code met},
     * {@code for}, {@code against}, {@code abstain}.
     *
     * @return the table
     */
    public abstract Optional<TableSource> minimums();

    /**
     * What is known of the subjects for papers alone: {@code subject}, {@code representative}, {@code position}, {@code gender},
     * {@code ethnicity}, {@code address}, {@code phone}, {@code email}, {@code founded}, {@code registration}.
     *
     * @return the table; it changes no result
     */
    public abstract Optional<TableSource> subjects();

    /**
     * The regulation that the councils work under (quy chế hoạt động), which lays down what the law leaves to it.
     *
     * @return its number and day; without it each rule that the law does not lay down is told to hold by practice
     */
    public abstract Optional<String> regulation();

    /**
     * Heads of an office that stand for columns, such as {@code "Người chấm"} for {@code "member"}; {@code "products:Tên"}
     * speaks of one file. Case, blanks and line breaks do not count. What the list of words has is understood without.
     *
     * @return the name of the column by the head's text
     */
    public abstract Map<String, String> columns();

    /**
     * Whether what the score sheets say is kept as it is written, so that the season can be written as JSON
     * ({@link SeasonFile}) and recorded. A season of JSON always is.
     *
     * @return false unless asked for: it takes some memory for each answer
     */
    @Value.Default
    public boolean isKept() {
        return false;
    }

    /**
     * Whether a file has the columns of score sheets: one answer per row.
     *
     * @param source the file
     * @param columns heads of an office that stand for columns, as in {@link #columns()}
     * @return false too if the file cannot be read
     */
    public static boolean hasAnswers(TableSource source, Map<String, String> columns) {
        TableFormat format = new ColumnHeads(columns).of("sheets", AnswerRows.FORMAT);
        Optional<RowReader> reader = RowReader.open(source, format, new ArrayList<>());
        reader.ifPresent(RowReader::close);
        return reader.isPresent();
    }

    /**
     * The columns that a file of a season has.
     *
     * @param file {@code sheets}, {@code council}, {@code attendance}, {@code conflicts}, {@code products}, {@code knockouts},
     *     {@code minimums} or {@code subjects}
     * @return its format
     * @throws IllegalArgumentException if there is no such file
     */
    public static TableFormat format(String file) {
        return switch (file) {
            case "sheets" -> AnswerRows.FORMAT;
            case "council" -> Rosters.COUNCIL;
            case "attendance" -> Rosters.ATTENDANCE;
            case "conflicts" -> SeasonReader.CONFLICTS;
            case "products" -> SeasonReader.PRODUCTS;
            case "knockouts" -> SeasonReader.KNOCK_OUTS;
            case "minimums" -> MinimumRows.FORMAT;
            case "subjects" -> SubjectRows.FORMAT;
            default -> throw new IllegalArgumentException("file must be one of a season, was \"" + file + "\"");
        };
    }

    /**
     * Score sheets and nothing else.
     *
     * @param sheets the table of score sheets
     * @return the sources
     */
    public static SeasonSources of(TableSource sheets) {
        return builder().sheets(sheets).build();
    }

    /**
     * Starts sources.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds sources; the score sheets are required. */
    public static final class Builder extends ImmutableSeasonSources.Builder {
        Builder() {}
    }
}
