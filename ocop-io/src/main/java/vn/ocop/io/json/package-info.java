// SPDX-License-Identifier: Apache-2.0
/**
 * JSON as a tree of values that a closed format allows, and its canonical bytes. Nothing here knows what a season or a record
 * is. Start with {@link vn.ocop.io.json.JsonReading} and {@link vn.ocop.io.json.JsonText}.
 */
@NullMarked
package vn.ocop.io.json;

import org.jspecify.annotations.NullMarked;
