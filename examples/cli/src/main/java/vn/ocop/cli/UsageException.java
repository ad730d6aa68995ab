// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

/** A call that cannot be carried out as it stands: exit code 2, nothing on standard output. */
public final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param message what is wrong, for the caller to read
     */
    public UsageException(String message) {
        super(message);
    }
}
