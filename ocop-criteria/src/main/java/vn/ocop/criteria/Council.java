// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.ocop.core.CouncilMember;
import vn.ocop.core.CouncilRole;

/**
 * An evaluation council (hội đồng đánh giá, phân hạng): its roster, or the statement that there is none.
 *
 * <p>Without a roster every member who handed in a sheet counts as a present member, and quorum and chair are not judged.
 * This class is immutable and thread-safe.
 */
public final class Council {
    private static final Council UNSTATED = new Council(List.of(), false);

    private final List<CouncilMember> members;
    private final Map<String, CouncilMember> byId = new HashMap<>();
    private final CouncilMember[] voters;
    private final boolean stated;
    private final int scoring;
    private final int scoringPresent;
    private final boolean chairPresent;

    // No lambda or stream stands on the way to the first result: the first one of a process costs it some milliseconds.

    private Council(List<CouncilMember> members, boolean stated) {
        this.members = members;
        this.stated = stated;
        int all = 0;
        int there = 0;
        boolean chair = false;
        for (CouncilMember member : members) {
            byId.put(member.id(), member);
            all += scores(member) ? 1 : 0;
            there += scores(member) && member.present() ? 1 : 0;
            chair |= member.role() == CouncilRole.CHAIR && member.present();
        }
        this.scoring = all;
        this.scoringPresent = there;
        this.voters = voters(members, there);
        this.chairPresent = chair;
    }

    private static CouncilMember[] voters(List<CouncilMember> members, int count) {
        CouncilMember[] voters = new CouncilMember[count];
        int at = 0;
        for (CouncilMember member : members) {
            if (scores(member) && member.present()) {
                voters[at++] = member;
            }
        }
        return voters;
    }

    /**
     * A council with a roster.
     *
     * @param members the members, the secretary included
     * @return the council
     * @throws IllegalArgumentException if two members have one identifier
     */
    public static Council of(List<CouncilMember> members) {
        Council council = new Council(List.copyOf(members), true);
        if (council.byId.size() < members.size()) {
            throw new IllegalArgumentException("members must have different ids, were "
                    + members.stream().map(CouncilMember::id).toList());
        }
        return council;
    }

    /**
     * A council whose roster is not stated.
     *
     * @return the council
     */
    public static Council unstated() {
        return UNSTATED;
    }

    /**
     * Whether there is a roster.
     *
     * @return true if quorum and chair can be judged
     */
    public boolean isStated() {
        return stated;
    }

    /**
     * The roster.
     *
     * @return the members in the order given, empty if not stated
     */
    public List<CouncilMember> members() {
        return members;
    }

    /**
     * The member of an identifier.
     *
     * @param id the identifier
     * @return the member, if the roster has one
     */
    public Optional<CouncilMember> member(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The members of whom a sheet is expected, in the order of the roster: shared, not to be changed. */
    CouncilMember[] voters() {
        return voters;
    }

    int scoring() {
        return scoring;
    }

    int scoringPresent() {
        return scoringPresent;
    }

    boolean isChairPresent() {
        return chairPresent;
    }

    /** Whether a member may score at all: everyone but the secretary. */
    static boolean scores(CouncilMember member) {
        return member.role() != CouncilRole.SECRETARY;
    }
}
