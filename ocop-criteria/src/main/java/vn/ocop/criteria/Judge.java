// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.ocop.core.Citation;
import vn.ocop.core.CouncilMember;
import vn.ocop.core.CouncilRole;
import vn.ocop.core.Finding;
import vn.ocop.core.Location;
import vn.ocop.core.Star;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Fact;
import vn.ocop.criteria.rulebook.Mark;
import vn.ocop.criteria.rulebook.Part;
import vn.ocop.criteria.rulebook.SetHeader;

/**
 * Judges one product after another. With a list of findings it also says all that it finds; the figures come out the same
 * either way, by the same comparisons. Not thread-safe; lives for one call.
 */
final class Judge {
    private static final int MAX_PARTS = 4;
    private static final int TOP = Star.values().length;

    private final Scoring scoring;
    private final Policies policies;
    private final Policies.Minimum minimum;
    private final Optional<List<Finding>> findings;
    private final long[] partSums = new long[MAX_PARTS];
    /** The sheets that count, and of these the complete ones. */
    int[] countedSheets = new int[16];

    int[] completeSheets = new int[16];
    ScoreSheets sheets;
    Optional<SetTable> table = Optional.empty();
    int counted;
    int complete;
    boolean illegal;
    int incomplete;
    int missingSheets;
    int members;
    int present;
    boolean chair;
    long lowest;
    long highest;

    Outcome outcome = Outcome.INCOMPLETE;
    int star;
    int bandStar;
    int minimumStar;

    Judge(Scoring scoring, Optional<List<Finding>> findings) {
        this.scoring = scoring;
        this.policies = scoring.policies();
        this.minimum = policies.minimum();
        this.findings = findings;
        this.sheets = ScoreSheets.invalidStandIn();
    }

    int partSum(int part) {
        return Math.toIntExact(partSums[part]);
    }

    void judge(ScoreSheets product) {
        sheets = product;
        // a lookup that most products of a season save
        if (table.isEmpty()
                || product.set().isEmpty()
                || table.get().set != product.set().get()) {
            table = product.set().isEmpty()
                    ? Optional.empty()
                    : Optional.of(scoring.table(product.set().get()));
        }
        countSheets();
        if (isWithoutSet()) {
            judgeWithoutSet();
            return;
        }
        countMembers();
        sum();
        bandStar = complete == 0 ? 0 : bandStar();
        minimumStar = complete == 0 ? 0 : minimumStar(completeSheets, complete, complete, false);
        outcome = outcome();
        star = outcome == Outcome.RATED ? star(bandStar, minimumStar) : 0;
        if (findings.isPresent()) {
            tellTheRest();
        }
    }

    /** Whether the criteria set cannot be told. */
    boolean isWithoutSet() {
        return sheets.set().isEmpty() && sheets.extras().invalid;
    }

    boolean areSheetsLegal() {
        return !sheets.extras().invalid && !illegal;
    }

    /** Nothing is known of the sheets, so nothing is said of them. */
    private void judgeWithoutSet() {
        complete = 0;
        bandStar = 0;
        minimumStar = 0;
        star = 0;
        outcome = isKnockedOut() ? Outcome.DISQUALIFIED : Outcome.INVALID;
    }

    // --- which sheets count

    private void countSheets() {
        counted = 0;
        complete = 0;
        incomplete = 0;
        illegal = false;
        int sheetCount = sheets.count();
        if (countedSheets.length < sheetCount) {
            countedSheets = new int[sheetCount];
            completeSheets = new int[sheetCount];
        }
        byte[] answers = sheets.answers();
        int stride = sheets.stride();
        for (int i = 0; i < sheetCount; i++) {
            int state = answers[i * stride];
            if ((state & PackedAnswers.FORMER) != 0 || !counts(i, state)) {
                continue;
            }
            countedSheets[counted++] = i;
            if ((state & PackedAnswers.ILLEGAL) != 0) {
                illegal = true;
            } else if ((state & PackedAnswers.INCOMPLETE) != 0) {
                incomplete++;
            } else {
                completeSheets[complete++] = i;
            }
        }
    }

    private boolean counts(int sheet, int state) {
        Optional<CriteriaFinding> refusal = refusal(sheet, state);
        if (refusal.isPresent()) {
            tellAt(
                    refusal.get(),
                    sheets.start(sheet),
                    "member",
                    sheets.member(sheet).id());
        }
        return refusal.isEmpty();
    }

    /** Why a sheet does not count, if it does not. */
    Optional<CriteriaFinding> refusal(int sheet, int state) {
        CouncilMember member = sheets.member(sheet);
        if ((state & PackedAnswers.STRANGER) != 0) {
            return Optional.of(CriteriaFinding.UNKNOWN_MEMBER);
        }
        if (!Council.scores(member)) {
            return Optional.of(CriteriaFinding.SECRETARY_SCORED);
        }
        if (!sheets.conflicts().isEmpty() && sheets.conflicts().contains(member.id())) {
            return Optional.of(CriteriaFinding.CONFLICTED_SCORED);
        }
        return member.present() || policies.mode() == Policies.Mode.WRITTEN
                ? Optional.empty()
                : Optional.of(CriteriaFinding.ABSENT_SCORED);
    }

    /** The roster without the secretary and without those who declared a conflict. */
    private void countMembers() {
        missingSheets = 0;
        members = counted;
        present = counted;
        chair = true;
        Council council = sheets.council();
        if (!council.isStated()) {
            return;
        }
        if (counted == council.scoringPresent()
                && sheets.conflicts().isEmpty()
                && policies.mode() == Policies.Mode.MEETING) {
            // each present member has one sheet that counts: nobody is missing
            members = council.scoring();
            chair = council.isChairPresent();
            return;
        }
        members = 0;
        present = 0;
        chair = false;
        List<CouncilMember> roster = council.members();
        for (int i = 0; i < roster.size(); i++) {
            CouncilMember member = roster.get(i);
            if (Council.scores(member) && !sheets.conflicts().contains(member.id())) {
                members++;
                boolean handedIn = hasSheet(member);
                if (policies.mode() == Policies.Mode.WRITTEN ? handedIn : member.present()) {
                    present++;
                    chair |= member.role() == CouncilRole.CHAIR;
                    if (!handedIn) {
                        missingSheets++;
                        tell(CriteriaFinding.MISSING_SHEET, "member", member.id());
                    }
                }
            }
        }
    }

    private boolean hasSheet(CouncilMember member) {
        for (int i = 0; i < counted; i++) {
            if (sheets.member(countedSheets[i]) == member) {
                return true;
            }
        }
        return false;
    }

    // --- sums, in hundredths of a point

    private void sum() {
        Arrays.fill(partSums, 0);
        lowest = Long.MAX_VALUE;
        highest = Long.MIN_VALUE;
        for (int i = 0; i < complete; i++) {
            long total = sheets.isPartLevel() ? addScores(completeSheets[i]) : addAnswers(completeSheets[i]);
            lowest = Math.min(lowest, total);
            highest = Math.max(highest, total);
        }
    }

    private long addAnswers(int sheet) {
        SetTable of = table.orElseThrow();
        byte[] answers = sheets.answers();
        int[] points = of.points;
        int[] runs = of.runs;
        int base = sheet * (of.criteria + 1) + 1;
        long total = 0;
        for (int run = 0; run < runs.length; run += 3) {
            int sum = 0;
            for (int c = runs[run]; c < runs[run + 1]; c++) {
                sum += points[c * SetTable.ROW + (answers[base + c] & PackedAnswers.CODE)];
            }
            partSums[runs[run + 2]] += (long) sum * Points.HUNDRED;
            total += sum;
        }
        return total * Points.HUNDRED;
    }

    private long addScores(int sheet) {
        long total = 0;
        for (int part = 0; part < table.orElseThrow().parts; part++) {
            int score = sheets.partScore(sheet, part);
            partSums[part] += score;
            total += score;
        }
        return total;
    }

    long total() {
        return partSums[0] + partSums[1] + partSums[2] + partSums[3];
    }

    // --- stars

    private int bandStar() {
        return bandStar(total(), complete, true);
    }

    private int bandStar(long sum, int count, boolean telling) {
        if (policies.decimals() == Policies.Decimals.EXACT) {
            return scoring.bandStar(sum, count);
        }
        Average average = Average.ofHundredths(sum, count);
        int rounded = scoring.bandStar(average.roundedHundredths(), 1);
        int exact = scoring.bandStar(sum, count);
        if (rounded != exact && telling) {
            tell(
                    CriteriaFinding.ROUNDING_CHANGES_STAR,
                    "exact",
                    average,
                    "rounded",
                    average.rounded(),
                    "from",
                    exact,
                    "to",
                    rounded);
        }
        return rounded;
    }

    /** Whether the mean reaches a band's limit, rounded or not as the policy says. */
    boolean reachesBand(int band) {
        return policies.decimals() == Policies.Decimals.EXACT
                ? scoring.reachesBand(band, total(), complete)
                : scoring.reachesBand(
                        band, Average.ofHundredths(total(), complete).roundedHundredths(), 1);
    }

    /** The least sum, in hundredths, that reaches a limit in points. */
    long leastSum(int limit) {
        long exact = (long) limit * Points.HUNDRED * complete;
        return policies.decimals() == Policies.Decimals.EXACT ? exact : exact - complete / 2;
    }

    private boolean marksAreKnown() {
        return scoring.rulebook().marksKnown();
    }

    /** Whether the marks can be tested at all. */
    boolean marksAreJudged() {
        return marksAreKnown() && (!sheets.isPartLevel() || policies.minimum() == Policies.Minimum.DECIDED);
    }

    /**
     * The highest star such that all marks up to it are met.
     *
     * @param which the sheets that are asked
     * @param count how many of them
     * @param voters the number of which more than half, or all, have to meet a mark
     * @param hoping whether a missing answer is taken to meet a mark
     */
    private int minimumStar(int[] which, int count, int voters, boolean hoping) {
        if (!marksAreJudged()) {
            return 0;
        }
        SetTable of = table.orElseThrow();
        int reached = TOP;
        for (int i = 0; i < of.marks.length; i++) {
            int wanted = of.markStar[i];
            if (wanted <= reached && !isMet(of, i, which, count, voters, hoping)) {
                reached = Math.max(1, wanted - 1);
            }
        }
        return reached;
    }

    private boolean isMet(SetTable of, int mark, int[] which, int count, int voters, boolean hoping) {
        if (of.markDepends[mark] && !binds(of.marks[mark])) {
            return true;
        }
        if (minimum == Policies.Minimum.DECIDED) {
            return isDecided(of.marks[mark]);
        }
        return isEnough(met(of, mark, which, count, hoping) + (hoping ? voters - count : 0), voters);
    }

    /** On how many complete sheets a mark is met. */
    int met(int mark) {
        return met(table.orElseThrow(), mark, completeSheets, complete, false);
    }

    /** Whether a mark that so many of some sheets meet is met by all of them together. */
    boolean isEnough(int met, int voters) {
        return met >= votesNeeded(voters);
    }

    /** How many of some sheets have to meet a mark: all, or more than half. */
    int votesNeeded(int voters) {
        return minimum == Policies.Minimum.UNANIMOUS ? voters : voters / 2 + 1;
    }

    private static int met(SetTable of, int mark, byte[] answers, int[] which, int count, long metBy) {
        int stride = of.criteria + 1;
        int at = 1 + of.markCriterion[mark];
        int met = 0;
        for (int i = 0; i < count; i++) {
            // the low six bits of the answer choose the bit
            met += (int) (metBy >>> answers[which[i] * stride + at] & 1);
        }
        return met;
    }

    private int met(SetTable of, int mark, int[] which, int count, boolean hoping) {
        if (!hoping) {
            return met(of, mark, sheets.answers(), which, count, of.markMetBy[mark]);
        }
        Criterion criterion = of.marks[mark].criterion();
        int met = 0;
        for (int i = 0; i < count; i++) {
            int code = sheets.code(which[i], criterion.index());
            boolean open = code == PackedAnswers.MISSING && !sheets.isNotApplicable(which[i], criterion);
            met += open || (of.markMetBy[mark] >>> code & 1) != 0 ? 1 : 0;
        }
        return met;
    }

    /** A conditional mark binds unless the fact behind it is denied for the product. */
    boolean binds(Mark mark) {
        Optional<Fact> fact = mark.option().minimumWhen();
        return fact.isEmpty()
                || fact.get().denial().filter(sheets.facts()::contains).isEmpty();
    }

    boolean isDecided(Mark mark) {
        return sheets.extras().decided.stream()
                .anyMatch(decided -> decided.criterion().equals(mark.criterion().code())
                        && decided.star().isAtLeast(mark.star()));
    }

    int star(int band, int minimum) {
        return minimum == 0 ? band : Math.min(band, minimum);
    }

    // --- the outcome, first of all that apply

    private Outcome outcome() {
        boolean stopped = isKnockedOut();
        stopped |= isStopped();
        boolean invalid = !areSheetsLegal();
        boolean noQuorum = !hasQuorum();
        boolean open = isIncomplete();
        boolean apart = isApart();
        boolean failed = isFailedCandidate();
        if (stopped) {
            return Outcome.DISQUALIFIED;
        }
        if (invalid) {
            return Outcome.INVALID;
        }
        if (noQuorum) {
            return Outcome.NO_QUORUM;
        }
        if (open) {
            return Outcome.INCOMPLETE;
        }
        if (apart) {
            return Outcome.RESCORE;
        }
        return failed ? Outcome.MINIMUM_NOT_MET : Outcome.RATED;
    }

    private boolean isKnockedOut() {
        if (sheets.knockOuts().isEmpty()) {
            return false;
        }
        sheets.knockOuts()
                .forEach(knockOut -> tell(
                        CriteriaFinding.KNOCKED_OUT,
                        Optional.of(knockOut.citation()),
                        "condition",
                        knockOut.text(),
                        "id",
                        knockOut.id()));
        return true;
    }

    /** More than half of the counted sheets give nothing in one stop criterion. */
    private boolean isStopped() {
        if (table.isEmpty() || sheets.isPartLevel()) {
            return false;
        }
        boolean stopped = false;
        SetTable of = table.get();
        for (int criterion : of.zeroStops) {
            int zeros = zeros(of, criterion);
            if (stops(zeros)) {
                stopped = true;
                Criterion stop = of.set.criteria().get(criterion);
                tell(
                        CriteriaFinding.ZERO_STOP,
                        Optional.of(stop.citation()),
                        "criterion",
                        stop.code(),
                        "zeros",
                        zeros,
                        "sheets",
                        counted);
            }
        }
        return stopped;
    }

    /** How many counted sheets give nothing in a criterion. */
    int zeros(SetTable of, int criterion) {
        int zeros = 0;
        for (int i = 0; i < counted; i++) {
            int code = sheets.code(countedSheets[i], criterion);
            zeros += code != PackedAnswers.MISSING && of.points[criterion * SetTable.ROW + code] == 0 ? 1 : 0;
        }
        return zeros;
    }

    boolean stops(int zeros) {
        return 2 * zeros > counted;
    }

    private boolean hasQuorum() {
        if (!isQuorumJudged()) {
            return true;
        }
        boolean enough = areEnoughPresent();
        if (!enough) {
            tell(
                    CriteriaFinding.NO_QUORUM,
                    "present",
                    present,
                    "members",
                    members,
                    "quorum",
                    policies.quorum().orElseThrow());
        }
        if (!chair) {
            tell(CriteriaFinding.NO_CHAIR);
        }
        return enough && chair;
    }

    boolean isQuorumJudged() {
        return sheets.council().isStated() && policies.quorum().isPresent();
    }

    boolean areEnoughPresent() {
        return members > 0 && policies.quorum().orElseThrow().isReached(present, members);
    }

    private boolean isIncomplete() {
        boolean undecided = isMinimumUndecided();
        if (undecided) {
            tell(CriteriaFinding.MINIMUM_UNDECIDED);
        }
        if (counted == 0) {
            tell(CriteriaFinding.NO_SHEETS, "product", sheets.productId());
        }
        return incomplete > 0 || missingSheets > 0 || counted == 0 || undecided;
    }

    boolean isMinimumUndecided() {
        return complete > 0 && marksAreKnown() && !marksAreJudged();
    }

    boolean isSpreadJudged() {
        return policies.maxSpread().isPresent() && complete > 0;
    }

    boolean isTooWide(long spread) {
        return spread > (long) policies.maxSpread().orElseThrow() * Points.HUNDRED;
    }

    private boolean isApart() {
        if (!isSpreadJudged()) {
            return false;
        }
        int allowed = policies.maxSpread().getAsInt();
        boolean apart = isTooWide(highest - lowest);
        if (apart) {
            tell(
                    policies.mode() == Policies.Mode.WRITTEN ? CriteriaFinding.MEETING_DUE : CriteriaFinding.SPREAD,
                    "lowest",
                    Points.plain(lowest),
                    "highest",
                    Points.plain(highest),
                    "spread",
                    Points.plain(highest - lowest),
                    "allowed",
                    allowed);
        }
        return apart;
    }

    private boolean isFailedCandidate() {
        int candidate =
                policies.candidate().isPresent() ? policies.candidate().get().number() : 0;
        boolean failed = isCandidateJudged(candidate) && isFailedCandidate(candidate);
        if (failed) {
            tell(CriteriaFinding.MINIMUM_NOT_MET, "star", candidate, "criteria", codes(unmet(candidate)));
        }
        return failed;
    }

    /** Whether the points suffice for the candidate star, so that the marks decide. */
    boolean isCandidateJudged(int candidate) {
        return candidate > 0 && complete > 0 && bandStar >= candidate && minimumStar > 0;
    }

    boolean isFailedCandidate(int candidate) {
        return minimumStar < candidate;
    }

    // --- what is asked for later

    private List<Mark> unmet(int upTo) {
        if (complete == 0 || !marksAreJudged()) {
            return List.of();
        }
        SetTable of = table.orElseThrow();
        List<Mark> unmet = new ArrayList<>();
        for (int i = 0; i < of.marks.length; i++) {
            if (of.marks[i].star().number() <= upTo && !isMet(of, i, completeSheets, complete, complete, false)) {
                unmet.add(of.marks[i]);
            }
        }
        unmet.sort(Comparator.comparing(Mark::star));
        return ImmutableList.copyOf(unmet);
    }

    List<Mark> binding() {
        return unmet(bandStar);
    }

    private static String codes(List<Mark> marks) {
        return String.join(
                ", ",
                marks.stream().map(mark -> mark.criterion().code()).distinct().toList());
    }

    Range range() {
        int unknown = counted == 0 && missingSheets == 0 ? 1 : missingSheets;
        int count = counted + unknown;
        long low = unknown * leastOfASheet();
        long high = (long) unknown * scoring.rulebook().maximum() * Points.HUNDRED;
        for (int i = 0; i < counted; i++) {
            low += bound(countedSheets[i], false);
            high += bound(countedSheets[i], true);
        }
        return new Range(
                Average.ofHundredths(low, count),
                Average.ofHundredths(high, count),
                Star.ofNumber(star(bandStar(low, count, false), boundOfMinimum(count, false))),
                Star.ofNumber(star(bandStar(high, count, false), boundOfMinimum(count, true))));
    }

    private int boundOfMinimum(int count, boolean hoping) {
        if (!marksAreKnown()) {
            return 0;
        }
        if (marksAreJudged() && table.isPresent()) {
            return minimumStar(countedSheets, counted, count, hoping);
        }
        return hoping ? TOP : lowestMinimum();
    }

    /** The star that is left when no mark is met. */
    private int lowestMinimum() {
        return table.stream()
                .flatMap(of -> Arrays.stream(of.marks))
                .filter(this::binds)
                .mapToInt(mark -> Math.max(1, mark.star().number() - 1))
                .min()
                .orElse(TOP);
    }

    /** What a sheet that is missing is worth at least: nothing, or less where options take points away. */
    private long leastOfASheet() {
        return table.filter(of -> !sheets.isPartLevel()).stream()
                .flatMap(of -> of.set.criteria().stream())
                .mapToLong(criterion -> (long) criterion.lowestPoints() * Points.HUNDRED)
                .sum();
    }

    private long bound(int sheet, boolean upper) {
        CriteriaSet set = table.orElseThrow().set;
        long sum = 0;
        if (sheets.isPartLevel()) {
            List<Part> parts = set.parts();
            for (int part = 0; part < parts.size(); part++) {
                int score = sheets.partScore(sheet, part);
                boolean open = score == SheetExtras.NO_SCORE;
                sum += open ? (upper ? (long) parts.get(part).points() * Points.HUNDRED : 0) : score;
            }
            return sum;
        }
        for (Criterion criterion : set.criteria()) {
            int code = sheets.code(sheet, criterion.index());
            if (code != PackedAnswers.MISSING) {
                sum += PackedAnswers.pointsOf(criterion, code);
            } else if (!sheets.isNotApplicable(sheet, criterion)) {
                sum += upper ? criterion.points() : criterion.lowestPoints();
            }
        }
        return sum * Points.HUNDRED;
    }

    List<OpenAnswer> openAnswers() {
        List<OpenAnswer> open = new ArrayList<>();
        for (int i = 0; i < counted; i++) {
            int sheet = countedSheets[i];
            String member = sheets.member(sheet).id();
            if (sheets.isPartLevel()) {
                if ((sheets.state(sheet) & PackedAnswers.INCOMPLETE) != 0) {
                    open.add(new OpenAnswer(member, Optional.empty()));
                }
            } else {
                missing(sheet).forEach(criterion -> open.add(new OpenAnswer(member, Optional.of(criterion))));
            }
        }
        if (missingSheets > 0) {
            sheets.council().members().stream()
                    .filter(member -> Council.scores(member) && member.present())
                    .filter(member -> !sheets.conflicts().contains(member.id()) && !hasSheet(member))
                    .forEach(member -> open.add(new OpenAnswer(member.id(), Optional.empty())));
        }
        return ImmutableList.copyOf(open);
    }

    private List<Criterion> missing(int sheet) {
        return table.orElseThrow().set.criteria().stream()
                .filter(criterion -> sheets.code(sheet, criterion.index()) == PackedAnswers.MISSING)
                .filter(criterion -> !sheets.isNotApplicable(sheet, criterion))
                .toList();
    }

    // --- findings

    private void tellTheRest() {
        if (table.isEmpty()) {
            return;
        }
        CriteriaSet set = table.get().set;
        tellMissing();
        tellUnknownFacts(set);
        if (!marksAreKnown()) {
            tell(CriteriaFinding.MARKS_UNKNOWN);
        }
        if (set.header().status() == SetHeader.Status.INCOMPLETE) {
            int maximum = set.sections().stream()
                    .mapToInt(section -> section.points())
                    .sum();
            tell(CriteriaFinding.SET_INCOMPLETE, "set", set.number(), "maximum", maximum);
        }
        if (!sheets.isPartLevel()) {
            tellMarks();
            tellCases(set);
        }
    }

    private void tellMissing() {
        for (int i = 0; i < counted; i++) {
            int sheet = countedSheets[i];
            if ((sheets.state(sheet) & PackedAnswers.INCOMPLETE) != 0) {
                List<String> codes = sheets.isPartLevel()
                        ? missingParts(sheet)
                        : missing(sheet).stream().map(Criterion::code).toList();
                tellAt(
                        CriteriaFinding.MISSING_ANSWERS,
                        sheets.start(sheet),
                        "member",
                        sheets.member(sheet).id(),
                        "criteria",
                        String.join(", ", codes));
            }
        }
    }

    private List<String> missingParts(int sheet) {
        List<String> codes = new ArrayList<>();
        List<Part> parts = table.orElseThrow().set.parts();
        for (int part = 0; part < parts.size(); part++) {
            if (sheets.partScore(sheet, part) == SheetExtras.NO_SCORE) {
                codes.add(parts.get(part).code());
            }
        }
        return codes;
    }

    private void tellUnknownFacts(CriteriaSet set) {
        for (String fact : sheets.facts()) {
            boolean known = scoring.rulebook().facts().values().stream()
                            .anyMatch(of -> of.id().equals(fact)
                                    || of.denial().filter(fact::equals).isPresent())
                    || set.criteria().stream()
                            .anyMatch(criterion -> criterion
                                    .requirement()
                                    .filter(requirement -> requirement.id().equals(fact))
                                    .isPresent());
            if (!known) {
                tell(CriteriaFinding.UNKNOWN_FACT, "fact", fact, "set", set.number());
            }
        }
    }

    private void tellMarks() {
        if (!marksAreJudged()) {
            return;
        }
        SetTable of = table.orElseThrow();
        for (int i = 0; i < of.marks.length; i++) {
            Mark mark = of.marks[i];
            Optional<Fact> fact = mark.option().minimumWhen();
            if (fact.isPresent() && !sheets.facts().contains(fact.get().id()) && binds(mark)) {
                tell(
                        CriteriaFinding.FACT_NOT_STATED,
                        Optional.of(fact.get().citation()),
                        "criterion",
                        mark.criterion().code(),
                        "fact",
                        fact.get().id(),
                        "star",
                        mark.star().number());
            }
            int met = met(of, i, completeSheets, complete, false);
            if (met > 0 && met < complete && binds(mark)) {
                tell(
                        CriteriaFinding.MARK_DISPUTED,
                        Optional.of(mark.citation()),
                        "criterion",
                        mark.criterion().code(),
                        "star",
                        mark.star().number(),
                        "met",
                        met,
                        "sheets",
                        complete);
            }
        }
    }

    private void tellCases(CriteriaSet set) {
        for (Criterion criterion : table.orElseThrow().withCases) {
            long cases = Arrays.stream(countedSheets, 0, counted)
                    .map(sheet -> caseOf(sheet, criterion))
                    .filter(number -> number > 0)
                    .distinct()
                    .count();
            if (cases > 1) {
                tell(CriteriaFinding.CASE_DIFFERS, Optional.of(criterion.citation()), "criterion", criterion.code());
            }
        }
        for (List<Criterion> group : set.sameCase()) {
            for (int i = 0; i < counted; i++) {
                int sheet = countedSheets[i];
                long cases = group.stream()
                        .mapToInt(criterion -> caseOf(sheet, criterion))
                        .filter(number -> number > 0)
                        .distinct()
                        .count();
                if (cases > 1) {
                    tell(
                            CriteriaFinding.CASES_MIXED,
                            "member",
                            sheets.member(sheet).id(),
                            "criteria",
                            String.join(
                                    ", ", group.stream().map(Criterion::code).toList()));
                }
            }
        }
    }

    /** The case that an answer lies in, 0 if it tells none. */
    private int caseOf(int sheet, Criterion criterion) {
        int code = sheets.code(sheet, criterion.index());
        boolean told = code != PackedAnswers.MISSING
                && code != PackedAnswers.NONE
                && sheets.isDetermined(sheet, criterion.index());
        return told ? criterion.options().get(code - 1).caseNumber() : 0;
    }

    private void tell(CriteriaFinding code, Object... facts) {
        tell(code, Optional.empty(), facts);
    }

    private void tell(CriteriaFinding code, Optional<Citation> citation, Object... facts) {
        if (findings.isPresent()) {
            tell(Finding.builder(code).citation(citation), facts);
        }
    }

    private void tellAt(CriteriaFinding code, Optional<Location> at, Object... facts) {
        if (findings.isPresent()) {
            tell(Finding.builder(code).at(at), facts);
        }
    }

    private void tell(Finding.Builder finding, Object... facts) {
        for (int i = 0; i < facts.length; i += 2) {
            finding.fact((String) facts[i], facts[i + 1]);
        }
        findings.orElseThrow().add(finding.build());
    }
}
