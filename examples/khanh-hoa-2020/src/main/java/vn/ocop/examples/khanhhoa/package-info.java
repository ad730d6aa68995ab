// SPDX-License-Identifier: Apache-2.0
/**
 * The plan 3680/KH-UBND of 16/4/2020 of Khánh Hòa province as data: start with
 * {@link vn.ocop.examples.khanhhoa.KhanhHoa2020}.
 *
 * <p>What the plan prints stands as it is printed, and beside it the corrected form with its reason. Score sheets and council
 * are a sample: invented, generated once from a stated seed, see {@link vn.ocop.examples.khanhhoa.KhanhHoaFile#SHEETS}.
 */
@NullMarked
package vn.ocop.examples.khanhhoa;

import org.jspecify.annotations.NullMarked;
