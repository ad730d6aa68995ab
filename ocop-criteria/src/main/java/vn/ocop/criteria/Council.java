// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.ocop.core.CouncilMember;
import vn.ocop.core.Identifiers;
import vn.ocop.criteria.judging.Roster;

/**
 * An evaluation council (hội đồng đánh giá, phân hạng): its roster, or the statement that there is none.
 *
 * <p>Without a roster whoever scored any product of the call counts as a present member ({@code council.presence}), and quorum
 * and chair are not judged.
 * This class is immutable and thread-safe.
 */
public final class Council {
    private static final Council UNSTATED = new Council(new Roster(List.of(), false), Optional.empty());

    private final Roster roster;
    private final Optional<String> regulation;
    private final boolean anonymous;

    private Council(Roster roster, Optional<String> regulation) {
        this(roster, regulation, false);
    }

    private Council(Roster roster, Optional<String> regulation, boolean anonymous) {
        this.roster = roster;
        this.regulation = regulation;
        this.anonymous = anonymous;
    }

    /**
     * A council with a roster.
     *
     * @param members the members, the secretary included
     * @return the council
     * @throws IllegalArgumentException if two members have one identifier
     */
    public static Council of(List<CouncilMember> members) {
        Roster roster = new Roster(List.copyOf(members), true);
        if (roster.namesOneTwice()) {
            throw new IllegalArgumentException("members must have different ids, were "
                    + members.stream().map(CouncilMember::id).toList());
        }
        return new Council(roster, Optional.empty());
    }

    /**
     * A council whose roster is not stated.
     *
     * @return the council
     */
    public static Council unstated() {
        return UNSTATED;
    }

    /** A council without a roster, of which it is known who scored a product of the call; members by their identifiers. */
    static Council ofScorers(Collection<String> ids) {
        List<CouncilMember> members = new ArrayList<>();
        for (String id : new TreeSet<>(ids)) {
            members.add(CouncilMember.builder().id(id).build());
        }
        return members.isEmpty() ? UNSTATED : new Council(new Roster(List.copyOf(members), false), Optional.empty());
    }

    /**
     * The same council with a member, in place of the one with the same identifier, else as the last one.
     *
     * @param member the member
     * @return the council
     */
    public Council with(CouncilMember member) {
        List<CouncilMember> all = new ArrayList<>(members());
        all.replaceAll(one -> one.id().equals(member.id()) ? member : one);
        if (member(member.id()).isEmpty()) {
            all.add(member);
        }
        return new Council(new Roster(List.copyOf(all), isStated()), regulation);
    }

    /**
     * The same council without a member.
     *
     * @param id the member's identifier
     * @return the council
     */
    public Council without(String id) {
        List<CouncilMember> others =
                members().stream().filter(member -> !member.id().equals(id)).toList();
        return new Council(new Roster(others, isStated()), regulation);
    }

    /**
     * The same council under its regulation (quy chế hoạt động), which lays down what the law leaves to it.
     *
     * @param number number and day of the regulation
     * @return the council
     */
    public Council under(String number) {
        return new Council(roster, Optional.of(number));
    }

    /** The same council with its members under other names and in their order. */
    Council renamed(List<CouncilMember> members) {
        return new Council(new Roster(List.copyOf(members), isStated()), regulation, true);
    }

    /**
     * Whether members have numbers in place of names: then who has which office is told nowhere either.
     *
     * @return true for the council of {@link ScoreSheets#anonymous}
     */
    public boolean isAnonymous() {
        return anonymous;
    }

    /** The same council under the regulation of another one, if it names any. */
    Council asRegulated(Council other) {
        return other.regulation.map(this::under).orElse(this);
    }

    /**
     * The regulation that the council works under.
     *
     * @return number and day; absent if it is not named, and practice is followed
     */
    public Optional<String> regulation() {
        return regulation;
    }

    /**
     * Whether there is a roster.
     *
     * @return true if quorum and chair can be judged
     */
    public boolean isStated() {
        return roster.isStated();
    }

    /**
     * The roster; without one whoever scored a product of the call, as far as it is known what belongs to it.
     *
     * @return the members in the order given
     */
    public List<CouncilMember> members() {
        return roster.members();
    }

    /**
     * The member of an identifier.
     *
     * @param id the identifier
     * @return the member, if there is one
     */
    public Optional<CouncilMember> member(String id) {
        return roster.member(id);
    }

    /**
     * The member whose identifier is so like a stated one that the two may be one, see {@link Identifiers#areNearlyOne}.
     *
     * @param id an identifier that no member has
     * @return the first such member
     */
    public Optional<CouncilMember> nearly(String id) {
        return roster.members().stream()
                .filter(member -> Identifiers.areNearlyOne(member.id(), id))
                .findFirst();
    }

    Roster roster() {
        return roster;
    }

    /** Two are equal if the same members sit on them, in whatever order, under one regulation. */
    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof Council that
                        && isStated() == that.isStated()
                        && regulation.equals(that.regulation)
                        && Set.copyOf(members()).equals(Set.copyOf(that.members())));
    }

    @Override
    public int hashCode() {
        return 31 * Set.copyOf(members()).hashCode() + regulation.hashCode();
    }

    @Override
    public String toString() {
        return "council " + (isStated() ? "of " : "without a roster, who scored: ")
                + members().stream().map(CouncilMember::id).toList()
                + regulation.map(of -> " under " + of).orElse("");
    }
}
