// SPDX-License-Identifier: Apache-2.0
/** JMH benchmarks against reference kernels. */
@NullMarked
package vn.ocop.benchmarks;

import org.jspecify.annotations.NullMarked;
