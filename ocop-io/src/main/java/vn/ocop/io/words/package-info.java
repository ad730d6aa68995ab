// SPDX-License-Identifier: Apache-2.0

/** The words of offices: what stands in their heads and cells, and what it means here. One list, {@code words.txt}. */
@NullMarked
package vn.ocop.io.words;

import org.jspecify.annotations.NullMarked;
