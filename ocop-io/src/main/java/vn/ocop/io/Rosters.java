// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import vn.ocop.core.CouncilMember;
import vn.ocop.core.CouncilRole;
import vn.ocop.core.Finding;
import vn.ocop.core.Location;
import vn.ocop.criteria.Council;
import vn.ocop.io.json.SeasonShape;
import vn.ocop.io.words.Words;

/**
 * The councils of a season: who sits on which, which scores which product, and who was there for it. One person on two
 * councils is two members. Not thread-safe; lives for one reading.
 */
final class Rosters {
    static final TableFormat COUNCIL = TableFormat.required("member", "role")
            .optional("present", "agency", "council", "name", "position", "for", "authority", "presides");
    static final TableFormat ATTENDANCE =
            TableFormat.required("member", "present").atLeastOneOf("product", "session");
    /** What a season of JSON says more. */
    static final TableFormat LISTED_ATTENDANCE = ATTENDANCE.optional("council", "reason");

    private static final int MEMBER = 0;
    private static final int ROLE = 1;
    private static final int PRESENT = 2;
    private static final int AGENCY = 3;
    private static final int COUNCIL_OF = 4;
    private static final int NAME = 5;
    private static final int POSITION = 6;
    private static final int FOR = 7;
    private static final int AUTHORITY = 8;
    private static final int PRESIDES = 9;
    private static final int PRESENT_THERE = 1;
    private static final int PRODUCT = 2;
    private static final int SESSION = 3;
    private static final int COUNCIL_THERE = 4;
    private static final int REASON = 5;

    static final String BOTH = "MEMBER+SECRETARY";
    static final List<String> ROLES = SeasonShape.Roles.ALL;

    private final List<Finding> findings;
    private final List<Location> unread;
    private final Optional<String> regulation;
    private final Council unstated;
    private final Map<String, Map<String, CouncilMember>> byCouncil = new LinkedHashMap<>();
    private final List<Replacement> replacements = new ArrayList<>(0);
    private final Map<String, Assigned> products = new HashMap<>();
    private final List<Attendance> attendances = new ArrayList<>(0);
    private final Map<List<CouncilMember>, Council> made = new HashMap<>();
    private final Map<String, Council> ofProduct = new HashMap<>();
    private boolean stated;
    /** Where a member first stands without a council. */
    private Optional<Location> blank = Optional.empty();

    private record Replacement(String council, String member, String replaced, Location at) {}

    private record Assigned(String council, String session, Location at) {}

    /**
     * A statement of presence for a product or a session.
     *
     * @param council the council that it is about, if it is said
     */
    record Attendance(
            String member,
            String product,
            String session,
            boolean present,
            Location at,
            Optional<String> council,
            String reason) {}

    Rosters(List<Finding> findings, List<Location> unread, Optional<String> regulation) {
        this.findings = findings;
        this.unread = unread;
        this.regulation = regulation;
        this.unstated = underRegulation(Council.unstated());
    }

    private Council underRegulation(Council council) {
        return regulation.map(council::under).orElse(council);
    }

    // --- who sits on them

    /** Takes a row of the rosters. */
    void member(RowReader row) {
        stated = true;
        Optional<String> role = RowCells.isWhole(row, findings, 2)
                ? RowCells.word(row, ROLE, "role", ROLES, findings)
                : Optional.empty();
        Optional<Boolean> present =
                row.header().has(PRESENT) ? RowCells.yesOrNo(row, PRESENT, "present", findings) : Optional.of(true);
        if (role.isEmpty() || present.isEmpty()) {
            unread.add(row.at());
            return;
        }
        Optional<Boolean> presides =
                row.isBlank(PRESIDES) ? Optional.of(false) : RowCells.yesOrNo(row, PRESIDES, "presides", findings);
        CouncilMember member = CouncilMember.builder()
                .id(row.text(MEMBER))
                .role(role.get().equals(BOTH) ? CouncilRole.MEMBER_SECRETARY : CouncilRole.valueOf(role.get()))
                .present(present.get())
                .agency(text(row, AGENCY))
                .name(text(row, NAME))
                .position(text(row, POSITION))
                .standsFor(text(row, FOR))
                .authority(text(row, AUTHORITY))
                .presides(presides.orElse(false))
                .build();
        add(member, row);
        if (!row.isBlank(FOR)) {
            replacements.add(new Replacement(row.text(COUNCIL_OF), member.id(), row.text(FOR), row.at(FOR)));
        }
    }

    private static Optional<String> text(RowReader row, int column) {
        return Optional.of(row.text(column)).filter(text -> !text.isEmpty());
    }

    private void add(CouncilMember member, RowReader row) {
        if (row.isBlank(COUNCIL_OF)) {
            blank = blank.or(() -> Optional.of(row.at(COUNCIL_OF)));
        }
        Map<String, CouncilMember> members =
                byCouncil.computeIfAbsent(row.text(COUNCIL_OF), council -> new LinkedHashMap<>());
        CouncilMember earlier = members.putIfAbsent(member.id(), member);
        if (earlier == null) {
            return;
        }
        if (areOnePerson(earlier, member)) {
            members.put(member.id(), earlier.role() == CouncilRole.SECRETARY ? member : earlier);
            return;
        }
        findings.add(Finding.builder(IoFinding.REPEATED_MEMBER)
                .location(row.at())
                .fact("member", earlier.id())
                .build());
        if (earlier.present() != member.present() || earlier.role() != member.role()) {
            unread.add(row.at());
        }
    }

    /** Two rows of one person, of which one is the secretary's: a member who is also the secretary. */
    private static boolean areOnePerson(CouncilMember some, CouncilMember other) {
        return some.role() != other.role()
                && (some.role() == CouncilRole.SECRETARY || other.role() == CouncilRole.SECRETARY)
                && some.present() == other.present();
    }

    /** When all rows are there: nobody who is replaced is there too; no seat without a council among several. */
    void endOfCouncils() {
        stated = true;
        for (Replacement replacement : replacements) {
            Map<String, CouncilMember> members = byCouncil.getOrDefault(replacement.council, Map.of());
            CouncilMember replaced = members.get(replacement.replaced);
            if (replaced != null && !replaced.id().equals(replacement.member)) {
                if (replaced.present()) {
                    members.remove(replacement.replaced);
                    findings.add(Finding.builder(IoFinding.REPLACED_PRESENT)
                            .location(replacement.at)
                            .fact("member", replacement.member)
                            .fact("replaced", replacement.replaced)
                            .build());
                    unread.add(replacement.at);
                }
            }
        }
        if (byCouncil.size() > 1 && blank.isPresent()) {
            findings.add(Finding.builder(IoFinding.COUNCIL_BLANK)
                    .at(blank)
                    .fact(
                            "what",
                            String.join(
                                    ", ", byCouncil.getOrDefault("", Map.of()).keySet()))
                    .build());
            unread.add(blank.get());
        }
    }

    /** All members, each of as many councils as they sit on. */
    Collection<CouncilMember> members() {
        List<CouncilMember> all = new ArrayList<>();
        byCouncil.values().forEach(members -> all.addAll(members.values()));
        return all;
    }

    /** The councils by their identifiers; one without is the only one. */
    Map<String, Council> councils() {
        Map<String, Council> councils = new LinkedHashMap<>();
        byCouncil.forEach((id, members) -> councils.put(id, council(List.copyOf(members.values()))));
        if (councils.isEmpty()) {
            councils.put("", stated ? council(List.of()) : unstated);
        }
        return councils;
    }

    private Council council(List<CouncilMember> members) {
        return made.computeIfAbsent(members, roster -> underRegulation(Council.of(roster)));
    }

    // --- what they score

    /** Notes which council a product is before, and in which session. */
    void assign(String product, String council, String session, Location at) {
        products.putIfAbsent(product, new Assigned(council, session, at));
    }

    /** Whether it can be told which council a product is before. */
    private Optional<String> councilOf(String product) {
        Assigned assigned = products.get(product);
        if (assigned != null && !assigned.council.isEmpty()) {
            return Optional.of(assigned.council).filter(byCouncil::containsKey);
        }
        return byCouncil.size() == 1 ? byCouncil.keySet().stream().findFirst() : Optional.empty();
    }

    /** What is wrong with the council that a product states, or does not state. */
    Optional<Finding> wrongCouncil(String product) {
        if (!stated || byCouncil.isEmpty() || councilOf(product).isPresent()) {
            return Optional.empty();
        }
        Assigned assigned = products.get(product);
        Optional<Location> at = Optional.ofNullable(assigned).map(Assigned::at);
        return Optional.of(
                assigned == null || assigned.council.isEmpty()
                        ? Finding.builder(IoFinding.COUNCIL_BLANK)
                                .at(at)
                                .fact("what", product)
                                .build()
                        : Finding.builder(IoFinding.UNKNOWN_COUNCIL)
                                .at(at)
                                .fact("council", assigned.council)
                                .fact("councils", String.join(", ", byCouncil.keySet()))
                                .build());
    }

    /** The council of a product, with those who were there for it. */
    Council of(String product) {
        if (!stated) {
            return unstated;
        }
        return ofProduct.computeIfAbsent(product, this::make);
    }

    private Council make(String product) {
        Optional<String> council = councilOf(product);
        if (council.isEmpty() && !byCouncil.isEmpty()) {
            return unstated;
        }
        Map<String, CouncilMember> members = byCouncil.getOrDefault(council.orElse(""), Map.of());
        List<CouncilMember> there = new ArrayList<>(members.size());
        for (CouncilMember member : members.values()) {
            boolean present = isPresent(member, product);
            there.add(
                    present == member.present()
                            ? member
                            : CouncilMember.builder()
                                    .from(member)
                                    .present(present)
                                    .build());
        }
        return council(List.copyOf(there));
    }

    // --- who was there

    /** Takes a row of the attendance. */
    void attendance(RowReader row) {
        boolean whole = RowCells.isWhole(row, findings, 2);
        Optional<Boolean> present =
                whole ? RowCells.yesOrNo(row, PRESENT_THERE, "present", findings) : Optional.empty();
        if (present.isEmpty() || (row.isBlank(PRODUCT) && row.isBlank(SESSION))) {
            if (present.isPresent()) {
                findings.add(row.missingValue(PRODUCT));
            }
            unread.add(row.at());
            return;
        }
        boolean known = byCouncil.values().stream().anyMatch(members -> members.containsKey(row.text(MEMBER)));
        boolean concerns = row.isBlank(PRODUCT)
                ? products.values().stream().anyMatch(product -> isSession(product, row.text(SESSION)))
                : true;
        if (!known || !concerns) {
            findings.add(Finding.builder(IoFinding.ATTENDANCE_UNMATCHED)
                    .location(row.at(known ? SESSION : MEMBER))
                    .fact("found", row.text(known ? SESSION : MEMBER))
                    .build());
            unread.add(row.at());
            return;
        }
        boolean listed = row.header().columns().size() > COUNCIL_THERE;
        attendances.add(new Attendance(
                row.text(MEMBER),
                row.text(PRODUCT),
                row.text(SESSION),
                present.get(),
                row.at(),
                listed ? Optional.of(row.text(COUNCIL_THERE)) : Optional.empty(),
                listed ? row.text(REASON) : ""));
    }

    /** Who was there for what, as it is stated. */
    List<Attendance> attendance() {
        return attendances;
    }

    /** Whether there is a roster at all. */
    boolean isStated() {
        return stated;
    }

    private static boolean isSession(Assigned product, String session) {
        return Words.key(product.session).equals(Words.key(session));
    }

    private boolean isPresent(CouncilMember member, String product) {
        Assigned assigned = products.get(product);
        Optional<Boolean> ofSession = Optional.empty();
        for (Attendance row : attendances) {
            if (row.member.equals(member.id()) && isAbout(row, product)) {
                if (row.product.equals(product)) {
                    return row.present;
                }
                if (row.product.isEmpty() && assigned != null && isSession(assigned, row.session)) {
                    ofSession = Optional.of(row.present);
                }
            }
        }
        return ofSession.orElse(member.present());
    }

    private boolean isAbout(Attendance row, String product) {
        return row.council.isEmpty() || row.council.equals(councilOf(product));
    }

    /** Hands on each product that a row of the attendance names, with the place of the row. */
    void attended(BiConsumer<String, Location> product) {
        for (Attendance row : attendances) {
            if (!row.product.isEmpty()) {
                product.accept(row.product, row.at);
            }
        }
    }

    /** The council that a product names, whether there are rosters or not; empty if it names none. */
    String named(String product) {
        Assigned assigned = products.get(product);
        return assigned == null ? "" : assigned.council;
    }

    /** The products for which somebody's presence is stated in two ways, with the row that says the other thing. */
    Map<String, Location> attendances() {
        Map<String, Location> contradicted = new LinkedHashMap<>();
        Map<String, Attendance> first = new HashMap<>();
        Set<String> told = new HashSet<>();
        for (Attendance row : attendances) {
            String key = row.member
                    + '\n'
                    + row.product
                    + '\n'
                    + (row.product.isEmpty() ? Words.key(row.session) + '\n' + row.council.orElse("") : "");
            Attendance earlier = first.putIfAbsent(key, row);
            if (earlier != null && earlier.present != row.present && told.add(key)) {
                findings.add(Finding.builder(IoFinding.ATTENDANCE_CONTRADICTED)
                        .location(row.at)
                        .fact("member", row.member)
                        .fact("first", earlier.at)
                        .build());
                products.forEach((product, assigned) -> {
                    if (row.product.isEmpty() ? isSession(assigned, row.session) : row.product.equals(product)) {
                        contradicted.put(product, row.at);
                    }
                });
                if (!row.product.isEmpty()) {
                    contradicted.put(row.product, row.at);
                }
            }
        }
        return contradicted;
    }
}
