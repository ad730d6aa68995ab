// SPDX-License-Identifier: Apache-2.0
/** The plan of Khánh Hòa province for OCOP 2020 as data. */
@NullMarked
package vn.ocop.examples.khanhhoa;

import org.jspecify.annotations.NullMarked;
