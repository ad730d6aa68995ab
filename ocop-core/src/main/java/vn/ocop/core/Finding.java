// SPDX-License-Identifier: Apache-2.0
package vn.ocop.core;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Something that was found in the data: a stable code, a severity, a location and named facts. Texts are rendered last.
 *
 * <p>Findings are values, never exceptions: all of them are reported, in the order of the input. This class is immutable
 * and thread-safe.
 */
@Value.Immutable
@CoreStyle
public abstract class Finding {
    Finding() {}

    /**
     * The code.
     *
     * @return the code
     */
    public abstract FindingCode code();

    /**
     * The severity: that of the code unless it was graded anew.
     *
     * @return the severity
     */
    @Value.Default
    public Severity severity() {
        return code().severity();
    }

    /**
     * Where in the input.
     *
     * @return the location, absent for data that came from no file
     */
    public abstract Optional<Location> location();

    /**
     * The facts by name, in the order in which they were given; language-neutral. A fact that is a text stands there in
     * each language, as {@code name.vi} and {@code name.en}.
     *
     * @return the facts
     */
    public abstract Map<String, String> facts();

    /**
     * The rule behind the finding.
     *
     * @return the citation, if a rule is behind it
     */
    public abstract Optional<Citation> citation();

    /** Every placeholder of both templates must have its fact. */
    @Value.Check
    void check() {
        for (Language language : Language.values()) {
            Template.requireFacts(code().template().in(language), facts(), language);
        }
    }

    /**
     * The message for a reader.
     *
     * @param language the language
     * @return the message without the location
     */
    public String message(Language language) {
        return Template.fill(code().template().in(language), facts(), language);
    }

    /**
     * The same finding at another severity.
     *
     * @param severity the new severity
     * @return the finding
     */
    public Finding graded(Severity severity) {
        return severity == severity()
                ? this
                : builder(code()).from(this).severity(severity).build();
    }

    /**
     * Whether any of some findings is an error.
     *
     * @param findings the findings
     * @return true if one is
     */
    public static boolean anyError(Collection<Finding> findings) {
        for (Finding finding : findings) {
            if (finding.severity() == Severity.ERROR) {
                return true;
            }
        }
        return false;
    }

    /**
     * Starts a finding.
     *
     * @param code its code
     * @return a new builder
     */
    public static Builder builder(FindingCode code) {
        return new Builder().code(code);
    }

    /** Builds a finding; facts keep the order in which they are put. */
    public static final class Builder extends ImmutableFinding.Builder {
        Builder() {}

        /**
         * Adds a fact.
         *
         * @param name its name, as in the template
         * @param value its value: of a {@link Text} both languages are kept and a message takes its own, of everything else
         *     {@code toString} is taken
         * @return this builder
         */
        public Builder fact(String name, Object value) {
            if (value instanceof Text text) {
                for (Language language : Language.values()) {
                    putFact(Template.name(name, language), text.in(language));
                }
                return this;
            }
            return putFact(name, value.toString());
        }

        /**
         * Adds facts.
         *
         * @param namesAndValues name, value, name, value, …
         * @return this builder
         * @throws IllegalArgumentException if a name is no text or the last name has no value
         */
        public Builder facts(Object... namesAndValues) {
            for (int i = 0; i < namesAndValues.length; i += 2) {
                if (!(namesAndValues[i] instanceof String name) || i + 1 == namesAndValues.length) {
                    throw new IllegalArgumentException(
                            "namesAndValues must be names and values in turn, were " + Arrays.toString(namesAndValues));
                }
                fact(name, namesAndValues[i + 1]);
            }
            return this;
        }

        /**
         * Sets the location if there is one.
         *
         * @param location the location
         * @return this builder
         */
        public Builder at(Optional<Location> location) {
            return location(location);
        }
    }
}
