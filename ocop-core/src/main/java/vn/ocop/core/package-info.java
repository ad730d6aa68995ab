// SPDX-License-Identifier: Apache-2.0
/**
 * The vocabulary of Vietnam's OCOP programme (Mỗi xã một sản phẩm, One Commune One Product), shared by all modules:
 * products, subjects, areas, council members, stars, levels and certificates as facts; and the words in which results
 * speak: {@link vn.ocop.core.Citation citations}, {@link vn.ocop.core.Finding findings},
 * {@link vn.ocop.core.Checked checked values} and bilingual {@link vn.ocop.core.Text texts}.
 *
 * <p>This package holds no rule and no number of the law; those live in rulebooks. Start with
 * {@link vn.ocop.core.Product} and {@link vn.ocop.core.Finding}. Nothing here is ever {@code null}.
 */
@NullMarked
package vn.ocop.core;

import org.jspecify.annotations.NullMarked;
