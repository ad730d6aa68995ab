// SPDX-License-Identifier: Apache-2.0
/**
 * The demonstration: the Khánh Hòa 2020 season from score sheets and budget to a report. Start with
 * {@link vn.ocop.cli.demo.SeasonReport}.
 */
@NullMarked
package vn.ocop.cli.demo;

import org.jspecify.annotations.NullMarked;
