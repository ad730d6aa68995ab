// SPDX-License-Identifier: Apache-2.0
package vn.ocop.core;

/**
 * A stable code of findings. Each module publishes its codes as one enum; codes are versioned with the library and never
 * change their meaning.
 */
public interface FindingCode {
    /**
     * The stable identifier, lower-case words joined by hyphens, such as {@code "children-sum"}.
     *
     * @return the identifier
     */
    String id();

    /**
     * The severity unless a caller grades the code anew.
     *
     * @return the severity
     */
    Severity severity();

    /**
     * The message with placeholders {@code {name}}, the same ones in both languages; each is filled from the fact of that
     * name.
     *
     * @return the template
     */
    Text template();
}
