// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget.norms;

import com.google.common.collect.ImmutableList;
import java.io.InputStream;
import java.util.List;
import vn.ocop.budget.FundingSource;
import vn.ocop.core.Checked;
import vn.ocop.core.Citation;
import vn.ocop.core.LegalDocument;
import vn.ocop.core.Text;
import vn.ocop.core.lawfile.LawFiles;

/**
 * Where the money of a plan comes from and how it is allotted: each source with the documents that it rests on, and the steps
 * of appraisal and allocation with their owners. This class is immutable and thread-safe.
 *
 * @param id the key, such as {@code "kh-3680-2020"}
 * @param documents the documents in the order of the file
 * @param sources the sources with their legal basis, in the order of the file, named as in the table
 * @param steps the steps of appraisal and allocation in order
 */
public record FundingPlan(String id, List<LegalDocument> documents, List<FundingSource> sources, List<Step> steps) {
    private static final List<String> BUILT_IN = List.of("kh-3680-2020");

    /**
     * Keeps the lists as they were given.
     *
     * @param id the key
     * @param documents the documents
     * @param sources the sources with their legal basis
     * @param steps the steps of appraisal and allocation
     */
    public FundingPlan {
        documents = ImmutableList.copyOf(documents);
        sources = ImmutableList.copyOf(sources);
        steps = ImmutableList.copyOf(steps);
    }

    /**
     * One step on which money is appraised and allotted (thẩm định, phân bổ kinh phí).
     *
     * @param id the key, such as {@code "decision"}
     * @param owner who takes it
     * @param action what is done
     * @param citation the rule
     */
    public record Step(String id, Text owner, Text action, Citation citation) {}

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
        return new FundingReader()
                .read(NormsFiles.builtIn(), "funding-" + id + ".xml")
                .orThrow();
    }

    /**
     * Reads a funding plan from a file and tests it: what is unknown is refused, and each finding says its line.
     *
     * @param in the file; it is read to its end
     * @param file its base name, for the locations of findings
     * @return the plan, absent if an error was found
     */
    public static Checked<FundingPlan> read(InputStream in, String file) {
        return new FundingReader().read(LawFiles.of(in), file);
    }
}
