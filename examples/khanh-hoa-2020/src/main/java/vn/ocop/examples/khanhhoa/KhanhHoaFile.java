// SPDX-License-Identifier: Apache-2.0
package vn.ocop.examples.khanhhoa;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import vn.ocop.core.Text;

/** The files of this module: tables in UTF-8 with a header, separated by commas. */
public enum KhanhHoaFile {
    /** The 39 products in the format of {@code ocop rank --products}; follows from the annexes. */
    PRODUCTS("products.csv"),
    /** Annex 3 as printed, in the format of {@code ocop budget}. */
    BUDGET("budget.csv"),
    /** Annex 1 as printed. */
    ANNEX_01("annex-01.csv"),
    /** Annex 2 as printed. */
    ANNEX_02("annex-02.csv"),
    /** Where annexes 1 and 2 name a product differently. */
    NAMES("names.csv"),
    /** Other oddities of the print. */
    ODDITIES("oddities.csv"),
    /** The amounts of section IV.2. */
    HEADLINE("headline.csv"),
    /** The activities of the rulebook's calendar with the budget lines that pay for them and their time as printed. */
    ACTIVITIES("activities.csv"),
    /** The three principles of section II.3. */
    PRINCIPLES("principles.csv"),
    /** Who is named in sections III and V; those who act in the rulebook's calendar have their names there. */
    AGENCIES("agencies.csv"),
    /** What section V asks of them, in short. */
    DUTIES("duties.csv"),
    /** What the plan wants to reach. */
    TARGETS("targets.csv"),
    /** A sample: the score sheets of a council of seven for all products, invented. */
    SHEETS("sample/sheets.csv"),
    /** A sample: the council of seven, invented. */
    COUNCIL("sample/council.csv"),
    /** A sample: what was done of the activities and how far the targets were reached, invented. */
    PROGRESS("sample/progress.csv");

    private static final String SAMPLE = "sample/";
    private static final Text SAMPLE_LABEL = new Text(
            "DỮ LIỆU MẪU: phiếu điểm, hội đồng và tiến độ là giả định, không phải kết quả thật",
            "SAMPLE DATA: score sheets, council and progress are invented, not real results");

    private final String path;

    KhanhHoaFile(String path) {
        this.path = path;
    }

    /**
     * The base name, as locations name the file.
     *
     * @return such as {@code "budget.csv"}
     */
    public String fileName() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /**
     * Whether the content is invented.
     *
     * @return false for what the plan says, true for the sample
     */
    public boolean isSample() {
        return path.startsWith(SAMPLE);
    }

    /**
     * The label that must stand wherever the content of a sample shows.
     *
     * @return the label, absent for what the plan says
     */
    public Optional<Text> sampleLabel() {
        return isSample() ? Optional.of(SAMPLE_LABEL) : Optional.empty();
    }

    /**
     * Opens the file.
     *
     * @return its bytes; the caller closes the stream
     */
    public InputStream open() {
        InputStream stream = KhanhHoaFile.class.getResourceAsStream(path);
        if (stream == null) {
            throw new IllegalStateException("the jar must contain " + path);
        }
        return stream;
    }

    /**
     * Reads the file.
     *
     * @return its text
     */
    public String text() {
        try (InputStream stream = open()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
