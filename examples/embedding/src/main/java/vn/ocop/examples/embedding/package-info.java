// SPDX-License-Identifier: Apache-2.0
/** Small programs that use the library from Java. */
@NullMarked
package vn.ocop.examples.embedding;

import org.jspecify.annotations.NullMarked;
