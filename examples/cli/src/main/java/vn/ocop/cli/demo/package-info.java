// SPDX-License-Identifier: Apache-2.0
/**
 * The demonstration: the Khánh Hòa 2020 season from score sheets and budget to a report. Start with
 * {@code DemoCommand}.
 */
@NullMarked
package vn.ocop.cli.demo;

import org.jspecify.annotations.NullMarked;
