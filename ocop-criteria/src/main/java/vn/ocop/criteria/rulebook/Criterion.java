// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.ocop.core.Citation;
import vn.ocop.core.Location;
import vn.ocop.core.Text;

/**
 * A criterion of a criteria set (tiêu chí), or a container of criteria.
 *
 * <p>This class is immutable and thread-safe. Two criteria are equal if they say the same at the
 * same position of a set, wherever they were read.
 */
public final class Criterion {
    /** An answerable criterion has at most so many options; set by the packed layout of score sheets. */
    static final int MAX_OPTIONS = 60;

    private final String code;
    private final Kind kind;
    private final Text title;
    private final int points;
    private final int index;
    private final int partIndex;
    private final List<Option> options;
    private final List<List<Option>> byPoints;
    private final byte[] onlyByPoints;
    private final int minPoints;
    /** What the options are worth, by number. */
    private final int[] worth;

    private final List<Case> cases;
    private final List<Criterion> children;
    private final Optional<String> needs;
    private final Optional<String> expects;
    private final boolean personal;
    private final Optional<Requirement> requirement;
    private final List<Guidance> guidance;
    private final List<Erratum> errata;
    private final Optional<String> printedCode;
    private final List<Wording> wordings;
    private final Citation citation;
    private final Location location;

    Criterion(Draft draft) {
        this.code = draft.code;
        this.kind = draft.kind;
        this.title = Objects.requireNonNull(draft.title, "title");
        this.points = draft.points;
        this.index = draft.index;
        this.partIndex = draft.partIndex;
        this.options = List.copyOf(draft.options);
        this.minPoints = minPoints(options);
        this.byPoints = byPoints(options, minPoints);
        this.onlyByPoints = onlyByPoints(byPoints);
        this.worth = new int[options.size() + 1];
        for (int i = 0; i < options.size(); i++) {
            worth[i + 1] = options.get(i).points();
        }
        this.cases = List.copyOf(draft.cases);
        this.children = List.copyOf(draft.children);
        this.needs = draft.needs;
        this.expects = draft.expects;
        this.personal = draft.personal;
        this.requirement = draft.requirement;
        this.guidance = draft.guidance;
        this.errata = List.copyOf(draft.errata);
        this.printedCode = draft.printedCode;
        this.wordings = List.copyOf(draft.wordings);
        this.citation = Objects.requireNonNull(draft.citation, "citation");
        this.location = Objects.requireNonNull(draft.location, "location");
    }

    private static int minPoints(List<Option> options) {
        int min = options.isEmpty() ? 0 : options.get(0).points();
        for (Option option : options) {
            min = Math.min(min, option.points());
        }
        return min;
    }

    private static List<List<Option>> byPoints(List<Option> options, int minPoints) {
        int max = minPoints - 1;
        for (Option option : options) {
            max = Math.max(max, option.points());
        }
        if (max - minPoints > 1000) {
            return List.of();
        }
        List<List<Option>> table = new ArrayList<>();
        for (int value = minPoints; value <= max; value++) {
            table.add(worth(options, value));
        }
        return List.copyOf(table);
    }

    private static byte[] onlyByPoints(List<List<Option>> byPoints) {
        byte[] only = new byte[byPoints.size()];
        for (int i = 0; i < only.length; i++) {
            only[i] =
                    byPoints.get(i).size() == 1 ? (byte) byPoints.get(i).get(0).number() : 0;
        }
        return only;
    }

    private static List<Option> worth(List<Option> options, int points) {
        List<Option> worth = new ArrayList<>();
        for (Option option : options) {
            if (option.points() == points) {
                worth.add(option);
            }
        }
        return List.copyOf(worth);
    }

    /**
     * The code as printed, such as {@code "1.1"}, {@code "6.1.2"} or {@code "7"}.
     *
     * @return the code, unique in the set
     */
    public String code() {
        return code;
    }

    /**
     * The kind.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * The official short title.
     *
     * @return the title
     */
    public Text title() {
        return title;
    }

    /**
     * The printed maximum, in whole points.
     *
     * @return the maximum
     */
    public int points() {
        return points;
    }

    /**
     * The position among the answerable criteria of the set.
     *
     * @return 0, 1, … in printed order; -1 for a container
     */
    public int index() {
        return index;
    }

    /**
     * The position of the part in the rulebook's parts.
     *
     * @return 0 for the first part
     */
    public int partIndex() {
        return partIndex;
    }

    /**
     * The options in printed order, through all cases; a yes/no criterion has "no" and "yes".
     *
     * @return the options; none for a container
     */
    public List<Option> options() {
        return options;
    }

    /**
     * The option of a number.
     *
     * @param number 1, 2, …
     * @return the option, if there is one
     */
    public Optional<Option> option(int number) {
        return number >= 1 && number <= options.size() ? Optional.of(options.get(number - 1)) : Optional.empty();
    }

    /**
     * The options that are worth some points.
     *
     * @param points whole points
     * @return the options in printed order, often one, none if the points cannot be given
     */
    public List<Option> optionsWorth(int points) {
        int row = points - minPoints;
        if (row >= 0 && row < byPoints.size()) {
            return byPoints.get(row);
        }
        return byPoints.isEmpty() ? worth(options, points) : List.of();
    }

    /**
     * The number of the option that some points tell without doubt.
     *
     * @param points whole points
     * @return the number of the only option that is worth so many; 0 if none or several are
     */
    public int onlyOptionWorth(int points) {
        int row = points - minPoints;
        if (row >= 0 && row < onlyByPoints.length) {
            return onlyByPoints[row];
        }
        List<Option> worth = optionsWorth(points);
        return worth.size() == 1 ? worth.get(0).number() : 0;
    }

    /**
     * What an option is worth: asked for each answer of a season.
     *
     * @param number the number of an option; 0 for no answer
     * @return whole points; 0 for no answer
     */
    public int pointsOf(int number) {
        return worth[number];
    }

    /**
     * The least that an answer can be worth when "none of the options" counts as nothing.
     *
     * @return whole points, 0 or less
     */
    public int lowestPoints() {
        return Math.min(0, minPoints);
    }

    /**
     * Whether the answer "none of the options is met" is legal: only where no option, of the chosen case, is worth nothing.
     *
     * @return true if it is legal in at least one case
     */
    public boolean admitsNone() {
        return kind != Kind.CONTAINER
                && (cases.isEmpty() ? !hasZero(0) : cases.stream().anyMatch(of -> !hasZero(of.number())));
    }

    private boolean hasZero(int caseNumber) {
        return options.stream().anyMatch(option -> option.caseNumber() == caseNumber && option.points() == 0);
    }

    /**
     * The cases, one of which members answer within.
     *
     * @return the cases in printed order, empty for most criteria
     */
    public List<Case> cases() {
        return cases;
    }

    /**
     * The criteria that a container sums up.
     *
     * @return the children in printed order, empty unless this is a container
     */
    public List<Criterion> children() {
        return children;
    }

    /**
     * The code of the criterion without whose points this one does not apply: then it is worth nothing, is not missing, and
     * an answer to it is an error.
     *
     * @return the code, if the criterion is conditional
     */
    public Optional<String> needs() {
        return needs;
    }

    /**
     * The code of the criterion without whose points a score here is odd, though legal.
     *
     * @return the code, if there is one
     */
    public Optional<String> expects() {
        return expects;
    }

    /**
     * Whether the criterion is about the person of whoever represents the subject: sex, ethnicity, disability. Nobody is advised to
     * change that, and who may see the answer is limited.
     *
     * @return true for such a criterion
     */
    public boolean isPersonal() {
        return personal;
    }

    /**
     * The printed condition.
     *
     * @return the requirement, if there is one
     */
    public Optional<Requirement> requirement() {
        return requirement;
    }

    /**
     * What the sheet says of the criterion to those who score.
     *
     * @return the remarks in printed order, none for most
     */
    public List<Guidance> guidance() {
        return guidance;
    }

    /**
     * Declared slips of the source at this criterion.
     *
     * @return the errata, empty for most
     */
    public List<Erratum> errata() {
        return errata;
    }

    /**
     * The code as printed where the source gives one code to two criteria.
     *
     * @return the printed code, if it differs from {@link #code()}
     */
    public Optional<String> printedCode() {
        return printedCode;
    }

    /**
     * Gaps and overlaps in the wording of the options, as printed.
     *
     * @return the places, empty for most criteria
     */
    public List<Wording> wordings() {
        return wordings;
    }

    /**
     * Where the criterion is laid down.
     *
     * @return the citation
     */
    public Citation citation() {
        return citation;
    }

    /**
     * Where the criterion stands in the rulebook's file.
     *
     * @return the location
     */
    public Location location() {
        return location;
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof Criterion that
                        && code.equals(that.code)
                        && index == that.index
                        && content().equals(that.content()));
    }

    /** All that is said, places aside. */
    private List<Object> content() {
        return List.of(
                kind,
                title,
                points,
                partIndex,
                options,
                options.stream().map(option -> said(option.errata())).toList(),
                cases,
                children,
                needs,
                expects,
                personal,
                requirement,
                guidance,
                said(errata),
                printedCode,
                wordings.stream()
                        .map(of -> List.of(of.gap(), of.overlap(), said(of.errata())))
                        .toList(),
                citation);
    }

    private static List<List<Object>> said(List<Erratum> errata) {
        return errata.stream()
                .map(erratum -> List.<Object>of(erratum.excuses(), erratum.reason()))
                .toList();
    }

    @Override
    public int hashCode() {
        return 31 * code.hashCode() + index;
    }

    @Override
    public String toString() {
        return code + " " + title.en();
    }

    /**
     * A gap or an overlap in the printed wording of the options.
     *
     * @param gap what no option covers, such as {@code "75 %"}, if it is a gap
     * @param overlap what two options cover, if it is an overlap
     * @param errata declarations that the place is known, often none
     * @param location where it is stated in the rulebook
     */
    public record Wording(Optional<String> gap, Optional<String> overlap, List<Erratum> errata, Location location) {}

    /** What the reader has gathered of a criterion. */
    static final class Draft {
        String code = "";
        Kind kind = Kind.CHOICE;
        Text title = Text.same("?");
        int points;
        int index = -1;
        int partIndex;
        List<Option> options = List.of();
        List<Case> cases = List.of();
        List<Criterion> children = List.of();
        Optional<String> needs = Optional.empty();
        Optional<String> expects = Optional.empty();
        boolean personal;
        Optional<Requirement> requirement = Optional.empty();
        List<Guidance> guidance = List.of();
        List<Erratum> errata = List.of();
        Optional<String> printedCode = Optional.empty();
        final List<Wording> wordings = new ArrayList<>();
        final Citation citation;
        final Location location;

        Draft(Citation citation, Location location) {
            this.citation = citation;
            this.location = location;
        }

        /** A copy of a criterion that is to be amended. */
        static Draft of(Criterion criterion) {
            Draft copy = new Draft(criterion.citation, criterion.location);
            copy.code = criterion.code;
            copy.kind = criterion.kind;
            copy.title = criterion.title;
            copy.points = criterion.points;
            copy.index = criterion.index;
            copy.partIndex = criterion.partIndex;
            copy.options = criterion.options;
            copy.cases = criterion.cases;
            copy.children = criterion.children;
            copy.needs = criterion.needs;
            copy.expects = criterion.expects;
            copy.personal = criterion.personal;
            copy.requirement = criterion.requirement;
            copy.guidance = criterion.guidance;
            copy.errata = criterion.errata;
            copy.printedCode = criterion.printedCode;
            copy.wordings.addAll(criterion.wordings);
            return copy;
        }
    }

    /**
     * One of the alternative cases of a criterion (trường hợp): members answer within one of them. The case is a fact of the
     * subject.
     *
     * @param number 1, 2 in printed order
     * @param title what the case is about
     */
    public record Case(int number, Text title) {}

    /** The kinds of criterion. */
    public enum Kind {
        /** One option is chosen. */
        CHOICE,
        /** One option is chosen, out of one of several cases. */
        CASES,
        /** No is worth nothing, yes the stated points. */
        YES_NO,
        /** No answer of its own: worth the sum of its children. */
        CONTAINER
    }

    /**
     * A printed condition of a criterion (yêu cầu), such as "all of it is grown in the province". Where it is stated as not
     * met for a product, the criterion is worth nothing for every member.
     *
     * @param id the identifier by which callers state that it is <em>not</em> met
     * @param text our summary of the condition
     * @param citation where it is printed
     */
    public record Requirement(String id, Text text, Citation citation) {}
}
