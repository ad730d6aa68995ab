// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.ocop.core.CaseKind;
import vn.ocop.core.Citation;
import vn.ocop.core.Level;
import vn.ocop.core.Text;

/**
 * Who sits on the councils, and when they may decide by written opinions (thành phần hội đồng, lấy ý kiến bằng văn bản).
 *
 * @param agencies the agencies that have to sit on councils
 * @param chairs who has the chair
 * @param written when written opinions may take the place of a meeting; absent if nothing is said
 */
public record CouncilRules(List<CouncilAgency> agencies, List<Chair> chairs, Optional<Written> written) {
    static final CouncilRules NONE = new CouncilRules(List.of(), List.of(), Optional.empty());

    /**
     * Who has the chair on the council of a level.
     *
     * @param level the level of the council
     * @param rank the rank
     * @param positions positions of that rank: a stated one has one of them in it
     * @param delegates positions that may have the chair by a paper: a stated one begins with one of them
     * @param citation where it is laid down
     */
    public record Chair(Level level, Text rank, List<String> positions, List<String> delegates, Citation citation) {}

    /**
     * When written opinions may take the place of a meeting.
     *
     * @param cases the kinds of case in which they may
     * @param citation where that is laid down
     * @param otherwise where it is laid down that the council meets in all other cases
     */
    public record Written(Set<CaseKind> cases, Citation citation, Citation otherwise) {}

    /**
     * The agencies that have to sit on the council of a level.
     *
     * @param level the level
     * @return the agencies, empty if none is named
     */
    public List<CouncilAgency> agencies(Level level) {
        return agencies.stream().filter(agency -> agency.level() == level).toList();
    }

    /**
     * Who has the chair on the council of a level.
     *
     * @param level the level
     * @return the rule, absent if nothing is said
     */
    public Optional<Chair> chair(Level level) {
        return chairs.stream().filter(chair -> chair.level() == level).findFirst();
    }
}
