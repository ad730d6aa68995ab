// SPDX-License-Identifier: Apache-2.0

/**
 * The papers that go out to people (giấy tờ): score sheets, forms 01 to 03, minutes, notices, drafts, as pages of HTML for A4 and
 * as documents of Word. Start at {@link vn.ocop.io.form.Forms}.
 */
@NullMarked
package vn.ocop.io.form;

import org.jspecify.annotations.NullMarked;
