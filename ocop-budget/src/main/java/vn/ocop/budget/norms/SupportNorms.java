// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget.norms;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import vn.ocop.core.Checked;
import vn.ocop.core.LegalDocument;
import vn.ocop.core.Text;
import vn.ocop.core.lawfile.LawFiles;

/**
 * The norms of one province from one file: who gets what, under which document, from when until when.
 *
 * <p>Some are built in; a province writes its own in the same format. This class is immutable and thread-safe.
 */
@Value.Immutable
@NormsStyle
public abstract class SupportNorms {
    private static final List<String> BUILT_IN = List.of(
            "bac-giang-2024", "bac-ninh-2024", "hung-yen-2020", "khanh-hoa-08-2022", "nghe-an-2021", "tra-vinh");

    SupportNorms() {}

    /**
     * The key.
     *
     * @return the key, such as {@code "khanh-hoa-08-2022"}
     */
    public abstract String id();

    /**
     * The revision: a correction that could change a past result is a new one.
     *
     * @return 1 or more
     */
    public abstract int revision();

    /**
     * Whose norms they are.
     *
     * @return the name of the province in both languages
     */
    public abstract Text province();

    /**
     * The first day on which they hold.
     *
     * @return the day, absent if it is not known
     */
    public abstract Optional<LocalDate> inForceFrom();

    /**
     * The last day on which they hold.
     *
     * @return the day, absent if none is known
     */
    public abstract Optional<LocalDate> inForceUntil();

    /**
     * Whether one policy only may be used for one purpose, the most favourable; otherwise all add up.
     *
     * @return true if so
     */
    public abstract boolean isOnePolicyOnly();

    /**
     * The documents.
     *
     * @return the documents in the order of the file
     */
    public abstract List<LegalDocument> documents();

    /**
     * The norms.
     *
     * @return the norms in the order of the file
     */
    public abstract List<SupportNorm> norms();

    /**
     * What a reader of the figures should know.
     *
     * @return the notes in both languages, in the order of the file
     */
    public abstract List<Text> notes();

    /**
     * Whether the norms hold on a day.
     *
     * @param day the day
     * @return true unless the day lies before the first or after the last day, as far as those are known
     */
    public boolean isInForceOn(LocalDate day) {
        return inForceFrom().map(first -> !day.isBefore(first)).orElse(true)
                && inForceUntil().map(last -> !day.isAfter(last)).orElse(true);
    }

    /**
     * The keys of the norms that are built in.
     *
     * @return the keys in alphabetical order
     */
    public static List<String> builtInIds() {
        return BUILT_IN;
    }

    /**
     * Norms that are built in.
     *
     * @param id one of {@link #builtInIds()}
     * @return the norms
     * @throws IllegalArgumentException if there are no such norms
     */
    public static SupportNorms builtIn(String id) {
        if (!BUILT_IN.contains(id)) {
            throw new IllegalArgumentException("id must be one of " + BUILT_IN + ", was \"" + id + "\"");
        }
        return new NormsReader().read(NormsFiles.builtIn(), id + ".xml").orThrow();
    }

    /**
     * Reads norms from a file and tests them: what is unknown is refused, and each finding says its line.
     *
     * @param in the file; it is read to its end
     * @param file its base name, for the locations of findings
     * @return the norms, absent if an error was found
     */
    public static Checked<SupportNorms> read(InputStream in, String file) {
        return new NormsReader().read(LawFiles.of(in), file);
    }

    static Builder builder() {
        return new Builder();
    }

    static final class Builder extends ImmutableSupportNorms.Builder {
        Builder() {}
    }
}
