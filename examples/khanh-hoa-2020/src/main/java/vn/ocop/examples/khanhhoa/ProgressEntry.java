// SPDX-License-Identifier: Apache-2.0
package vn.ocop.examples.khanhhoa;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import vn.ocop.core.Area;

/**
 * A line of a record of progress (tiến độ): on a day something stood as it is said.
 *
 * @param day the day
 * @param item the identifier of an {@link Activity} that was done that day, or, with a count, of a {@link Target}
 * @param district the district that it is said of, absent for the whole province
 * @param count how much of the target was reached up to that day, in its unit; absent for an activity
 */
public record ProgressEntry(LocalDate day, String item, Optional<Area> district, OptionalInt count) {}
