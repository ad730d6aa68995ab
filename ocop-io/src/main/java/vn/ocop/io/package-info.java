// SPDX-License-Identifier: Apache-2.0
/** Reading tables from CSV and XLSX, reading and writing the JSON formats. */
@NullMarked
package vn.ocop.io;

import org.jspecify.annotations.NullMarked;
