// SPDX-License-Identifier: Apache-2.0
package vn.ocop.core;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * A value together with everything that was found while it was made. A value may stand beside errors: what was good still
 * counts, and the findings say what did not. This class is immutable and thread-safe if the value is.
 *
 * @param <T> the type of the value
 */
public final class Checked<T> {
    private final Optional<T> value;
    private final ImmutableList<Finding> findings;

    private Checked(Optional<T> value, ImmutableList<Finding> findings) {
        this.value = value;
        this.findings = findings;
    }

    /**
     * A value and what was found.
     *
     * @param value the value
     * @param findings the findings in the order of the input
     * @param <T> the type of the value
     * @return both
     */
    public static <T> Checked<T> of(T value, List<Finding> findings) {
        return new Checked<>(Optional.of(value), ImmutableList.copyOf(findings));
    }

    /**
     * No value, and why.
     *
     * @param findings the findings, at least one
     * @param <T> the type that the value would have had
     * @return the findings
     */
    public static <T> Checked<T> none(List<Finding> findings) {
        if (findings.isEmpty()) {
            throw new IllegalArgumentException("findings must say why there is no value, were empty");
        }
        return new Checked<>(Optional.empty(), ImmutableList.copyOf(findings));
    }

    /**
     * The value.
     *
     * @return the value, absent if none could be made
     */
    public Optional<T> value() {
        return value;
    }

    /**
     * What was found.
     *
     * @return the findings in the order of the input
     */
    public List<Finding> findings() {
        return findings;
    }

    /**
     * Whether an error was found.
     *
     * @return true if at least one finding is an error
     */
    public boolean hasErrors() {
        return Finding.anyError(findings);
    }

    /**
     * The value, for a caller that takes none but clean data.
     *
     * @return the value
     * @throws IllegalStateException if an error was found or there is no value; the message says why in English
     */
    public T orThrow() {
        if (value.isEmpty() || hasErrors()) {
            throw new IllegalStateException(errors());
        }
        return value.get();
    }

    private String errors() {
        StringBuilder text = new StringBuilder("the data has errors:");
        for (Finding finding : findings) {
            if (value.isEmpty() || finding.severity() == Severity.ERROR) {
                text.append("\n  ").append(finding.code().id());
                finding.location().ifPresent(at -> text.append(" at ").append(at));
                text.append(": ").append(finding.message(Language.EN));
            }
        }
        return text.toString();
    }

    /**
     * The same findings with a value made from this one.
     *
     * @param function makes the new value
     * @param <U> its type
     * @return the new value, absent if this one is
     */
    public <U> Checked<U> map(Function<? super T, ? extends U> function) {
        return new Checked<>(value.map(function), findings);
    }

    /** Two are equal if value and findings are. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Checked<?> that && value.equals(that.value) && findings.equals(that.findings);
    }

    @Override
    public int hashCode() {
        return Objects.hash(value, findings);
    }

    @Override
    public String toString() {
        return "Checked{value=" + value + ", findings=" + findings + "}";
    }
}
