// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget.norms;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.immutables.value.Value;
import vn.ocop.budget.FundingSource;
import vn.ocop.core.Checked;
import vn.ocop.core.LegalDocument;

/**
 * Where the money of a plan comes from and how it is allotted: each source with the documents that it rests on, and the steps
 * of appraisal and allocation with their owners. This class is immutable and thread-safe.
 */
@Value.Immutable
@NormsStyle
public abstract class FundingPlan {
    private static final List<String> BUILT_IN = List.of("kh-3680-2020");

    FundingPlan() {}

    /**
     * The key.
     *
     * @return the key, such as {@code "kh-3680-2020"}
     */
    public abstract String id();

    /**
     * The documents.
     *
     * @return the documents in the order of the file
     */
    public abstract List<LegalDocument> documents();

    /**
     * The sources with their legal basis.
     *
     * @return the sources in the order of the file, named as in the table
     */
    public abstract List<FundingSource> sources();

    /**
     * The steps of appraisal and allocation.
     *
     * @return the steps in order
     */
    public abstract List<AllocationStep> steps();

    /**
     * The keys of the funding plans that are built in.
     *
     * @return the keys in alphabetical order
     */
    public static List<String> builtInIds() {
        return BUILT_IN;
    }

    /**
     * A funding plan that is built in.
     *
     * @param id one of {@link #builtInIds()}
     * @return the funding plan
     * @throws IllegalArgumentException if there is no such plan
     */
    public static FundingPlan builtIn(String id) {
        if (!BUILT_IN.contains(id)) {
            throw new IllegalArgumentException("id must be one of " + BUILT_IN + ", was \"" + id + "\"");
        }
        String file = "funding-" + id + ".xml";
        try (InputStream in = BuiltInFile.open(file)) {
            return read(in, file).orThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Reads a funding plan from a file: what is unknown is refused, and each finding says its line.
     *
     * @param in the file; it is read to its end and not closed
     * @param file its base name, for the locations of findings
     * @return the funding plan, absent if an error was found
     */
    public static Checked<FundingPlan> read(InputStream in, String file) {
        return new FundingReader(file).read(in);
    }

    static Builder builder() {
        return new Builder();
    }

    static final class Builder extends ImmutableFundingPlan.Builder {
        Builder() {}
    }
}
