// SPDX-License-Identifier: Apache-2.0

/**
 * The one reader for files of law, rulebooks and support norms alike: {@link vn.ocop.core.lawfile.LawFileReader} makes elements
 * of a file, {@link vn.ocop.core.lawfile.LawValues} takes values from them and notes what is wrong. Exported to the modules of
 * this library alone.
 */
@org.jspecify.annotations.NullMarked
package vn.ocop.core.lawfile;
