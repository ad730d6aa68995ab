// SPDX-License-Identifier: Apache-2.0
/**
 * Words last: every sentence about a result, in Vietnamese and English, as text and as HTML.
 *
 * <p>Start at {@link vn.ocop.criteria.text.Wording}. Nothing else in the module knows this package.
 */
@NullMarked
package vn.ocop.criteria.text;

import org.jspecify.annotations.NullMarked;
