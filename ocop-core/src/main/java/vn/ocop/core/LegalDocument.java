// SPDX-License-Identifier: Apache-2.0
package vn.ocop.core;

import java.time.LocalDate;
import org.immutables.value.Value;

/**
 * A document that a rule or a figure is taken from: a decision, a plan, a regulation of a council (văn bản).
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
@CoreStyle
public abstract class LegalDocument {
    LegalDocument() {}

    /**
     * The short key by which citations name the document, such as {@code "qd-26-2026"}.
     *
     * @return the key
     */
    public abstract String id();

    /**
     * The official number as printed, such as {@code "26/2026/QĐ-TTg"}.
     *
     * @return the number
     */
    public abstract String number();

    /**
     * The day of signature.
     *
     * @return the day
     */
    public abstract LocalDate date();

    /**
     * The short title.
     *
     * @return the title in both languages
     */
    public abstract Text title();

    /**
     * How the content is known to the library.
     *
     * @return the confidence, {@link Confidence#HIGH} unless stated
     */
    @Value.Default
    public Confidence confidence() {
        return Confidence.HIGH;
    }

    /**
     * Starts a document.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a document; all parts but the confidence are required. */
    public static final class Builder extends ImmutableLegalDocument.Builder {
        Builder() {}
    }
}
