// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.judging;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.ocop.core.CouncilMember;
import vn.ocop.core.CouncilRole;

/** Who sits on a council, counted once. Immutable and thread-safe. */
public final class Roster {
    private final List<CouncilMember> members;
    private final Map<String, CouncilMember> byId = new HashMap<>();
    private final CouncilMember[] voters;
    private final boolean stated;
    private final int scoring;
    private final int scoringPresent;
    private final boolean chairPresent;
    private final boolean presidingPresent;
    /** Absent members in whose place another one sits. */
    private final Set<String> replaced;

    // No lambda or stream stands on the way to the first result: the first one of a process costs it some milliseconds.

    /**
     * Counts members.
     *
     * @param members the members
     * @param stated whether there is a roster; without one the members are those who scored a product of the call
     */
    public Roster(List<CouncilMember> members, boolean stated) {
        this.members = members;
        this.stated = stated;
        int all = 0;
        int there = 0;
        boolean chair = false;
        boolean presiding = false;
        for (CouncilMember member : members) {
            byId.put(member.id(), member);
            chair |= member.present() && hasChair(member, false);
            presiding |= member.present() && hasChair(member, true);
        }
        this.replaced = replaced(members);
        for (CouncilMember member : members) {
            all += counts(member) ? 1 : 0;
            there += scores(member) && member.present() ? 1 : 0;
        }
        this.presidingPresent = presiding;
        this.scoring = all;
        this.scoringPresent = there;
        this.voters = voters(members, stated ? there : 0);
        this.chairPresent = chair;
    }

    private Set<String> replaced(List<CouncilMember> members) {
        Set<String> ids = Set.of();
        for (CouncilMember member : members) {
            CouncilMember other =
                    member.standsFor().isPresent() ? byId.get(member.standsFor().get()) : null;
            if (other != null && !other.present()) {
                ids = ids.isEmpty() ? new HashSet<>() : ids;
                ids.add(other.id());
            }
        }
        return ids;
    }

    private static CouncilMember[] voters(List<CouncilMember> members, int count) {
        CouncilMember[] voters = new CouncilMember[count];
        int at = 0;
        for (CouncilMember member : members) {
            if (at < count && scores(member) && member.present()) {
                voters[at++] = member;
            }
        }
        return voters;
    }

    public List<CouncilMember> members() {
        return members;
    }

    public boolean isStated() {
        return stated;
    }

    /** Whether there is no roster, but known who scored a product of the call. */
    public boolean isPresumed() {
        return !stated && !members.isEmpty();
    }

    public boolean namesOneTwice() {
        return byId.size() < members.size();
    }

    public Optional<CouncilMember> member(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * The members of whom a roster lets expect a sheet, in its order; nobody without a roster.
     *
     * @return shared, not to be changed
     */
    public CouncilMember[] voters() {
        return voters;
    }

    public int scoring() {
        return scoring;
    }

    public int scoringPresent() {
        return scoringPresent;
    }

    /** Whether there is somebody who may have the chair: without a paper too, if that is asked. */
    boolean isChairPresent(boolean anyPresiding) {
        return anyPresiding ? presidingPresent : chairPresent;
    }

    /** Whether a member has the chair, or presides by a paper; or without one, if that suffices. */
    static boolean hasChair(CouncilMember member, boolean anyPresiding) {
        return member.role() == CouncilRole.CHAIR
                || (member.presides()
                        && scores(member)
                        && (anyPresiding || member.authority().isPresent()));
    }

    /** Whether a member is one of those of whom a share has to be there: all who score but the absent who are replaced. */
    boolean counts(CouncilMember member) {
        return scores(member) && !replaced.contains(member.id());
    }

    /** Whether another one sits in the place of a member who is absent. */
    public boolean isReplaced(CouncilMember member) {
        return replaced.contains(member.id());
    }

    /**
     * Whether a member may score at all.
     *
     * @param member the member
     * @return false for a secretary who is no member and for those outside the council
     */
    public static boolean scores(CouncilMember member) {
        return member.role().isMember();
    }
}
