// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.ocop.core.Citation;
import vn.ocop.core.Finding;
import vn.ocop.core.LegalDocument;
import vn.ocop.core.Level;
import vn.ocop.core.Star;
import vn.ocop.core.Text;
import vn.ocop.criteria.procedure.CalendarRules;

/**
 * A rulebook (bộ quy tắc): one legal regime as dated and cited data. Criteria sets are loaded when they are first asked for.
 *
 * <p>Get one from {@link Rulebooks}. This class is immutable and thread-safe.
 */
public final class Rulebook {
    private final Draft draft;
    private final List<Part> parts;
    private final List<Band> bands;
    private final List<SetHeader> headers;
    private final Map<String, Fact> facts;
    private final Map<Policy, Policy.Statement> policies;
    private final Map<Integer, CriteriaSet> loaded = new ConcurrentHashMap<>();
    private Optional<CalendarRules> calendar = Optional.empty();
    private volatile @Nullable String hash;
    private volatile @Nullable List<Citation> substance;

    Rulebook(Draft draft) {
        this.draft = draft;
        this.parts = List.copyOf(draft.parts);
        this.bands = fromTheHighest(draft.bands);
        this.headers = List.copyOf(new TreeMap<>(draft.headers).values());
        this.facts = Collections.unmodifiableMap(new LinkedHashMap<>(draft.facts));
        this.policies = Collections.unmodifiableMap(new EnumMap<>(draft.policies));
    }

    private static List<Band> fromTheHighest(List<Band> bands) {
        List<Band> sorted = new ArrayList<>();
        Star[] stars = Star.values();
        for (int i = stars.length - 1; i >= 0; i--) {
            for (Band band : bands) {
                if (band.star() == stars[i]) {
                    sorted.add(band);
                }
            }
        }
        return List.copyOf(sorted);
    }

    Draft draft() {
        return draft;
    }

    /**
     * The identifier, such as {@code "qd-26-2026"}.
     *
     * @return the identifier
     */
    public String id() {
        return draft.id;
    }

    /**
     * The revision of the data; a released revision never changes.
     *
     * @return 1 or more
     */
    public int revision() {
        return draft.revision;
    }

    /**
     * The hash of what the rulebook says with all its criteria sets, whatever its files look like. Results name it, so that
     * it can be told later which text of the rules they rest on.
     *
     * @return {@code "sha256:"} and 64 hexadecimal digits
     */
    public String hash() {
        String known = hash;
        if (known == null) {
            known = draft.hash.apply(this);
            hash = known;
        }
        return known;
    }

    /**
     * The short name.
     *
     * @return the name
     */
    public Text name() {
        return draft.name;
    }

    /**
     * The documents that the rulebook is taken from.
     *
     * @return the documents in the order of the file
     */
    public List<LegalDocument> documents() {
        return List.copyOf(draft.documents.values());
    }

    /**
     * The first day on which the rules are in force.
     *
     * @return the day
     */
    public LocalDate inForceFrom() {
        return draft.from;
    }

    /**
     * The last day on which the rules are in force.
     *
     * @return the day, absent if they have no end yet
     */
    public Optional<LocalDate> inForceUntil() {
        return draft.until;
    }

    /**
     * What a reader should know, above all what is unsure.
     *
     * @return the notes in the order of the file
     */
    public List<Note> notes() {
        return List.copyOf(draft.notes);
    }

    /**
     * Whether the minimum marks are known; where they are not, the star is that of the band and every result says so.
     *
     * @return true if they are known
     */
    public boolean marksKnown() {
        return draft.marksKnown;
    }

    /**
     * The parts.
     *
     * @return the parts in order
     */
    public List<Part> parts() {
        return parts;
    }

    /**
     * The greatest total.
     *
     * @return the sum of the parts' points
     */
    public int maximum() {
        return parts.stream().mapToInt(Part::points).sum();
    }

    /**
     * The star bands.
     *
     * @return the bands from the highest to the lowest
     */
    public List<Band> bands() {
        return bands;
    }

    /**
     * The band of a star.
     *
     * @param star the star
     * @return the band, absent if the rulebook has no such star
     */
    public Optional<Band> band(Star star) {
        return bands.stream().filter(band -> band.star() == star).findFirst();
    }

    /** What the rulebook says of the cases that it holds for. */
    List<TransitionRule> transitions() {
        return draft.transitions;
    }

    /**
     * The orders of levels, each with its span of days.
     *
     * @return the orders in time
     */
    public List<LevelOrder> levelOrders() {
        return List.copyOf(draft.levels);
    }

    /**
     * The order of levels on a day.
     *
     * @param day the day
     * @return the order; absent on a day for which the rules say nothing
     */
    public Optional<LevelOrder> levelsOn(LocalDate day) {
        return draft.levels.stream().filter(order -> order.holdsOn(day)).findFirst();
    }

    /**
     * The agencies that have to sit on the council of a level.
     *
     * @param level the level
     * @return the agencies, empty if the rulebook names none
     */
    public List<CouncilAgency> councilAgencies(Level level) {
        return draft.council.agencies(level);
    }

    /**
     * The remarks that explain a policy or a reading.
     *
     * @param about the key of a policy, or the identifier of a reading
     * @return the remarks in the order of the file
     */
    public List<Note> notes(String about) {
        return draft.notes.stream().filter(note -> note.about().contains(about)).toList();
    }

    /**
     * Who sits on the councils, and when they may decide by written opinions.
     *
     * @return the rules, empty ones if the rulebook says nothing
     */
    public CouncilRules council() {
        return draft.council;
    }

    /**
     * The rulebook that this one extends.
     *
     * @return the base of an overlay, absent for a rulebook that stands by itself
     */
    public Optional<Rulebook> base() {
        return draft.base;
    }

    /**
     * The rulebook of the legal regime that this one belongs to: itself, or what an overlay extends in the end.
     *
     * @return a rulebook that extends nothing
     */
    public Rulebook regime() {
        Rulebook rulebook = this;
        while (rulebook.base().isPresent()) {
            rulebook = rulebook.base().get();
        }
        return rulebook;
    }

    /**
     * Whether this rulebook is an overlay of another one, or of an overlay of it.
     *
     * @param other the other rulebook
     * @return true if it is
     */
    public boolean isBasedOn(Rulebook other) {
        return draft.base.isPresent()
                && (draft.base.get().equals(other) || draft.base.get().isBasedOn(other));
    }

    /** How many rulebooks stand below this one. */
    int depth() {
        return draft.base.isEmpty() ? 0 : draft.base.get().depth() + 1;
    }

    /**
     * What an overlay lays down that its base has reserved for itself: criteria sets, marks, knock-outs, requirements, parts,
     * bands, levels, certificates. A province rules how its council works (policies, agencies, the order of places, rounds);
     * what is stated here it may not, so that results under such a rulebook serve preparation, contests and trials only.
     *
     * @return where it says so, in the order of the file, what the base states of the kind first; empty for an overlay that
     *     rules the procedure alone, and for a rulebook that extends nothing
     */
    public List<Citation> substance() {
        List<Citation> known = substance;
        if (known == null) {
            known = Substance.of(this);
            substance = known;
        }
        return known;
    }

    /**
     * Whether two rulebooks are of one legal regime: revisions of one, or overlays of revisions of one.
     *
     * @param other the other rulebook
     * @return true if they are
     */
    public boolean isOfOneRegimeWith(Rulebook other) {
        return regime().id().equals(other.regime().id());
    }

    /**
     * What the rulebook says of policies: where a council may decide, what holds unless it does.
     *
     * @return the statements by policy, in the order of {@link Policy}; a policy that is not there is not stated
     */
    public Map<Policy, Policy.Statement> policies() {
        return policies;
    }

    /**
     * The facts on which rules depend.
     *
     * @return the facts by identifier, in the order of the file
     */
    public Map<String, Fact> facts() {
        return facts;
    }

    /**
     * Whether something can be stated of a product under an identifier: a fact or its denial, or that a requirement of its
     * criteria set is not met.
     *
     * @param set the criteria set
     * @param id the identifier
     * @return true if it stands for something
     */
    public boolean knowsFact(CriteriaSet set, String id) {
        for (Fact fact : facts.values()) {
            if (fact.id().equals(id) || fact.denial().filter(id::equals).isPresent()) {
                return true;
            }
        }
        return set.criteria().stream()
                .flatMap(criterion -> criterion.requirement().stream())
                .anyMatch(requirement -> requirement.id().equals(id));
    }

    /**
     * The headers of all criteria sets.
     *
     * @return the headers by number
     */
    public List<SetHeader> sets() {
        return headers;
    }

    /**
     * A criteria set; it is loaded on first use.
     *
     * @param number the number in this rulebook
     * @return the set, absent if the rulebook has no such number
     * @throws IllegalStateException if the set's file cannot be read
     */
    public Optional<CriteriaSet> set(int number) {
        if (!draft.sets.containsKey(number)) {
            return Optional.empty();
        }
        CriteriaSet known = loaded.get(number);
        // two threads may read the same set; all callers get the one that was there first
        return Optional.of(known != null ? known : keep(number, load(number)));
    }

    private CriteriaSet load(int number) {
        List<Finding> findings = new ArrayList<>();
        Optional<CriteriaSet> set = source(number).read(this, findings);
        if (set.isEmpty() || !findings.isEmpty()) {
            throw Rulebooks.broken(id(), findings);
        }
        return set.get();
    }

    /** Reads a set and notes what is wrong with it; a set that has findings is not kept. */
    Optional<CriteriaSet> read(int number, List<Finding> findings) {
        List<Finding> own = new ArrayList<>();
        Optional<CriteriaSet> set = source(number).read(this, own);
        findings.addAll(own);
        return own.isEmpty() ? set.map(clean -> keep(number, clean)) : Optional.empty();
    }

    private CriteriaSet keep(int number, CriteriaSet set) {
        CriteriaSet earlier = loaded.putIfAbsent(number, set);
        return earlier == null ? set : earlier;
    }

    private SetSource source(int number) {
        return Objects.requireNonNull(draft.sets.get(number), "number");
    }

    /**
     * What the rulebook says about the programme's year; it is read on first use.
     *
     * @return the rules; empty if the rulebook is silent
     * @throws IllegalStateException if the calendar's file cannot be read
     */
    public synchronized CalendarRules calendar() {
        CalendarRules rules = calendar.isPresent() ? calendar.get() : loadCalendar();
        calendar = Optional.of(rules);
        return rules;
    }

    private CalendarRules loadCalendar() {
        List<Finding> findings = new ArrayList<>();
        CalendarRules rules = readCalendar(findings);
        if (!findings.isEmpty()) {
            throw Rulebooks.broken(id(), findings);
        }
        return rules;
    }

    /** Reads the calendar and notes what is wrong with it. */
    CalendarRules readCalendar(List<Finding> findings) {
        return draft.calendar.apply(findings);
    }

    /**
     * The cases by which the rulebook proves that it is read as it is meant; they are read anew with each call, and are no
     * part of the {@link #hash()}.
     *
     * @return the cases in the order of the file, empty if there are none
     * @throws IllegalStateException if the cases' file cannot be read
     */
    public List<WorkedCase> workedCases() {
        List<Finding> findings = new ArrayList<>();
        List<WorkedCase> cases = readWorkedCases(findings);
        if (!findings.isEmpty()) {
            throw Rulebooks.broken(id(), findings);
        }
        return cases;
    }

    /**
     * What the papers say beside what is filled in; they are read anew with each call, and are no part of the {@link #hash()}.
     *
     * @return the papers; none of them if the rulebook has none
     * @throws IllegalStateException if their file cannot be read
     */
    public Papers papers() {
        List<Finding> findings = new ArrayList<>();
        Papers papers = readPapers(findings);
        if (!findings.isEmpty()) {
            throw Rulebooks.broken(id(), findings);
        }
        return papers;
    }

    /** Reads the papers and notes what is wrong with them. */
    Papers readPapers(List<Finding> findings) {
        return draft.papers.apply(findings);
    }

    /** Reads the worked cases and notes what is wrong with them. */
    List<WorkedCase> readWorkedCases(List<Finding> findings) {
        return draft.workedCases.apply(findings);
    }

    /**
     * Tests the rulebook with all its criteria sets: maxima add up, bands have neither gaps nor overlaps, conditions lead
     * somewhere, every star can be won. {@code Scoring.lint(rulebook)} scores the worked cases too. Of an overlay only what it
     * adds itself is told; its {@link #base()} has a lint of its own.
     *
     * @return the findings, each with file and line. A finding that a declared erratum excuses stays in the list with severity
     *     INFO, the reason in its facts {@code erratum} (English) and {@code erratum.vi}; an erratum that excuses nothing is an
     *     error
     */
    public List<Finding> lint() {
        return RulebookLint.lint(this);
    }

    /** Two readings of one text are one rulebook: identifier, revision and {@link #hash()} are equal. */
    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof Rulebook rulebook
                        && id().equals(rulebook.id())
                        && revision() == rulebook.revision()
                        && hash().equals(rulebook.hash()));
    }

    @Override
    public int hashCode() {
        return 31 * id().hashCode() + revision();
    }

    @Override
    public String toString() {
        return id() + " revision " + revision();
    }

    /** What the reader has gathered of a rulebook, with suppliers of what is read later; an overlay starts from a copy of its base. */
    static final class Draft {
        String id = "?";
        int revision = 1;
        Text name = Text.same("?");
        LocalDate from = LocalDate.EPOCH;
        Optional<LocalDate> until = Optional.empty();
        boolean marksKnown;
        List<Note> notes = List.of();
        List<Part> parts = List.of();
        List<Band> bands = List.of();
        List<LevelOrder> levels = List.of();
        CouncilRules council = CouncilRules.NONE;
        final Map<Policy, Policy.Statement> policies = new EnumMap<>(Policy.class);
        List<TransitionRule> transitions = List.of();
        Function<List<Finding>, CalendarRules> calendar = new NoCalendar();
        Function<List<Finding>, List<WorkedCase>> workedCases = new NoCases();
        Function<List<Finding>, Papers> papers = new NoPapers();
        final Map<String, LegalDocument> documents = new LinkedHashMap<>();
        final Map<String, Fact> facts = new LinkedHashMap<>();
        final Map<String, Text> knockOuts = new LinkedHashMap<>();
        final Map<String, Text> sectors = new LinkedHashMap<>();
        final Map<String, Text> managers = new LinkedHashMap<>();
        final Map<Integer, SetHeader> headers = new LinkedHashMap<>();
        final Map<Integer, SetSource> sets = new LinkedHashMap<>();
        Optional<Rulebook> base = Optional.empty();
        SharedCriteria shared = SharedCriteria.none();
        /** The sets that stand in this rulebook's own files. */
        final Set<Integer> ownSets = new LinkedHashSet<>();
        /** What an overlay amends, in the order of the file. */
        final List<Amendment> amendments = new ArrayList<>();

        Function<Rulebook, String> hash = new NoHash();

        Draft() {}

        static Draft of(Rulebook base) {
            Draft from = base.draft;
            Draft copy = new Draft();
            copy.base = Optional.of(base);
            copy.shared = SharedCriteria.onTopOf(from.shared);
            copy.id = from.id;
            copy.revision = from.revision;
            copy.name = from.name;
            copy.from = from.from;
            copy.until = from.until;
            copy.marksKnown = from.marksKnown;
            copy.notes = from.notes;
            copy.parts = from.parts;
            copy.bands = from.bands;
            copy.levels = from.levels;
            copy.council = from.council;
            copy.policies.putAll(from.policies);
            copy.calendar = findings -> base.calendar();
            copy.papers = findings -> base.papers();
            copy.documents.putAll(from.documents);
            copy.facts.putAll(from.facts);
            copy.knockOuts.putAll(from.knockOuts);
            copy.sectors.putAll(from.sectors);
            copy.managers.putAll(from.managers);
            copy.headers.putAll(from.headers);
            from.sets.forEach((number, set) -> copy.sets.put(
                    number, (rulebook, findings) -> base.set(number).map(own -> own.in(rulebook))));
            return copy;
        }
    }

    /** The worked cases of a rulebook that has none; an overlay does not take over those of its base. */
    private static final class NoCases implements Function<List<Finding>, List<WorkedCase>> {
        @Override
        public List<WorkedCase> apply(List<Finding> findings) {
            return List.of();
        }
    }

    /** The papers of a rulebook that has none. */
    private static final class NoPapers implements Function<List<Finding>, Papers> {
        @Override
        public Papers apply(List<Finding> findings) {
            return Papers.NONE;
        }
    }

    /** The calendar of a rulebook that says nothing of the year. */
    private static final class NoHash implements Function<Rulebook, String> {
        @Override
        public String apply(Rulebook rulebook) {
            return "";
        }
    }

    private static final class NoCalendar implements Function<List<Finding>, CalendarRules> {
        @Override
        public CalendarRules apply(List<Finding> findings) {
            return CalendarRules.none();
        }
    }
}
