// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.util.List;
import vn.ocop.core.Finding;
import vn.ocop.core.Text;

/** A call that cannot be carried out as it stands: exit code 2, nothing on standard output, one line that says why. */
public final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Text why;
    private final transient List<Finding> findings;
    private final boolean isOfCall;

    /**
     * The call is wrong, and its help says what is right.
     *
     * @param vi what is wrong, in Vietnamese
     * @param en the same in English
     */
    public UsageException(String vi, String en) {
        this(new Text(vi, en), List.of(), true);
    }

    private UsageException(Text why, List<Finding> findings, boolean isOfCall) {
        super(why.en());
        this.why = why;
        this.findings = List.copyOf(findings);
        this.isOfCall = isOfCall;
    }

    /** An option has none of the values that it takes. */
    static UsageException expected(String option, String expected, String found) {
        return new UsageException(
                option + ": cần " + expected + ", ghi là \u201c" + found + "\u201d",
                option + ": expected " + expected + ", found \u201c" + found + "\u201d");
    }

    /** Something is stated twice. */
    static UsageException twice(String option, String what) {
        return new UsageException(
                option + ": \u201c" + what + "\u201d được nêu hai lần",
                option + ": \u201c" + what + "\u201d is given twice");
    }

    /** What the call names cannot be used: no option is wrong, and what was found says what is. */
    static UsageException unusable(String vi, String en, List<Finding> findings) {
        return new UsageException(new Text(vi, en), findings, false);
    }

    /** What is wrong. */
    Text why() {
        return why;
    }

    /** What was found before. */
    List<Finding> findings() {
        return findings;
    }

    /** Whether the help of the command has the remedy. */
    boolean isOfCall() {
        return isOfCall;
    }
}
