// SPDX-License-Identifier: Apache-2.0
package vn.ocop.core;

/**
 * A stable code of findings. Each module publishes its codes as one enum; codes are versioned with the library and never
 * change their meaning.
 */
public interface FindingCode {
    /**
     * What a code is.
     *
     * @param id the stable identifier, lower-case words joined by hyphens, such as {@code "children-sum"}
     * @param severity the severity unless a caller grades the code anew
     * @param template the message with placeholders {@code {name}}, the same ones in both languages; each is filled from the
     *     fact of that name
     */
    record Spec(String id, Severity severity, Text template) {
        /**
         * A code with a message in both languages.
         *
         * @param id the identifier
         * @param severity the usual severity
         * @param vi the Vietnamese template
         * @param en the English template
         */
        public Spec(String id, Severity severity, String vi, String en) {
            this(id, severity, new Text(vi, en));
        }
    }

    /**
     * All about the code.
     *
     * @return its identifier, severity and template
     */
    Spec spec();

    /**
     * The stable identifier.
     *
     * @return the identifier
     */
    default String id() {
        return spec().id();
    }

    /**
     * The severity unless a caller grades the code anew.
     *
     * @return the severity
     */
    default Severity severity() {
        return spec().severity();
    }

    /**
     * The message with placeholders.
     *
     * @return the template
     */
    default Text template() {
        return spec().template();
    }
}
