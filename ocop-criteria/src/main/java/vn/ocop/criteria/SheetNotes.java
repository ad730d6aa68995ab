// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import java.util.Optional;
import vn.ocop.core.Location;

/** Who is told what is wrong with sheets while they are filled in. */
interface SheetNotes {
    /** Something about what is being read. */
    void note(CriteriaFinding code, Object... facts);

    /** Something that stands elsewhere. */
    void noteAt(Optional<Location> at, CriteriaFinding code, Object... facts);

    /** What is written for an element of that code cannot be used. */
    void refused(String code);

    /** An element that a member has answered or scored before in this round. */
    default void repeated(Optional<Location> at, String code, String member, int round) {
        noteAt(at, CriteriaFinding.REPEATED_ANSWER, "criterion", code, "member", member, "round", round);
    }
}
