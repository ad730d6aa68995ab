// SPDX-License-Identifier: Apache-2.0
package vn.ocop.examples.khanhhoa;

import org.immutables.value.Value;
import vn.ocop.core.Citation;
import vn.ocop.core.Text;

/**
 * An oddity of the print: what is printed, what is used, and why.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
@KhanhHoaStyle
public abstract class Oddity {
    Oddity() {}

    /**
     * The place in the plan.
     *
     * @return the citation
     */
    public abstract Citation citation();

    /**
     * The column of the table, or what is concerned in a text.
     *
     * @return such as {@code "place"} or {@code "time"}
     */
    public abstract String column();

    /**
     * What is printed.
     *
     * @return the text, empty for a blank cell
     */
    public abstract String printed();

    /**
     * What is used instead.
     *
     * @return the text; empty if what is printed counts for nothing
     */
    public abstract String used();

    /**
     * The reason.
     *
     * @return the reason in both languages
     */
    public abstract Text reason();

    static Builder builder() {
        return new Builder();
    }

    static final class Builder extends ImmutableOddity.Builder {
        Builder() {}
    }
}
