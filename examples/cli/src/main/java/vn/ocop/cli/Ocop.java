// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

/** The program {@code ocop}; the commands are yet to come. */
public final class Ocop {
    private Ocop() {}

    /**
     * Runs the program.
     *
     * @param args the command and its options
     */
    public static void main(String[] args) {
        System.out.println("ocop: no command yet");
    }
}
