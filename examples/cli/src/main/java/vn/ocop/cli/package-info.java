// SPDX-License-Identifier: Apache-2.0
/** The command line {@code ocop}; start at {@code Ocop}. */
@NullMarked
package vn.ocop.cli;

import org.jspecify.annotations.NullMarked;
