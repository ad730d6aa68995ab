// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.text;

import java.time.LocalDate;
import vn.ocop.core.Language;
import vn.ocop.criteria.Basis;
import vn.ocop.criteria.Comparison;
import vn.ocop.criteria.Explanation;
import vn.ocop.criteria.NextStep;
import vn.ocop.criteria.advice.Scenario;
import vn.ocop.criteria.advice.SelfAssessment;
import vn.ocop.criteria.advice.Stability;
import vn.ocop.criteria.advice.Upgrades;
import vn.ocop.criteria.change.EvaluationDiff;
import vn.ocop.criteria.change.ProductHistory;
import vn.ocop.criteria.change.RulebookChange;
import vn.ocop.criteria.change.SeasonEffect;
import vn.ocop.criteria.rulebook.Note;

/**
 * Says results in a language (diễn giải bằng lời): {@code Wording.in(Language.VI).of(evaluation.explain()).text()}.
 *
 * <p>Results know no language; whatever is said of one is said here. This class is immutable and thread-safe.
 */
public final class Wording {
    private static final Wording VI = new Wording(Language.VI);
    private static final Wording EN = new Wording(Language.EN);

    private final Language language;
    private final NumberFormat format;

    private Wording(Language language) {
        this.language = language;
        this.format = NumberFormat.of(language);
    }

    /**
     * The wording in a language.
     *
     * @param language the language
     * @return the wording
     */
    public static Wording in(Language language) {
        return language == Language.VI ? VI : EN;
    }

    /**
     * An explanation: the result and its reasons first, then every comparison.
     *
     * @param explanation the explanation
     * @return the outline
     */
    public Outline of(Explanation explanation) {
        return of(explanation, Explanation.Occasion.UNKNOWN);
    }

    /**
     * An explanation of a result of a day and a level.
     *
     * @param explanation the explanation
     * @param occasion the day and the level, as far as they are known
     * @return the outline
     */
    public Outline of(Explanation explanation, Explanation.Occasion occasion) {
        return ExplanationText.of(explanation, occasion, language);
    }

    /**
     * A what-if: what is assumed, what comes of it, and what differs from the original.
     *
     * @param scenario the scenario
     * @return the outline; it says that nothing of it is decided
     */
    public Outline of(Scenario scenario) {
        return ScenarioText.of(scenario, language);
    }

    /**
     * One assumption of a what-if.
     *
     * @param assumption the assumption
     * @return what is assumed, what it was and what it is
     */
    public String of(Scenario.Assumption assumption) {
        return ScenarioText.line(assumption, language);
    }

    /**
     * A day.
     *
     * @param day the day
     * @return such as {@code 15/11/2020} in Vietnamese, {@code 2020-11-15} in English
     */
    public String of(LocalDate day) {
        return format.day(day);
    }

    /**
     * What every output of a what-if says.
     *
     * @return that it is assumed, not decided
     */
    public String assumed() {
        return ScenarioText.ASSUMED.in(language);
    }

    /**
     * How a product rises to a star.
     *
     * @param upgrades the cheapest ways
     * @param plans how many plans are listed at most
     * @return the outline
     * @throws IllegalArgumentException if the number is negative
     */
    public Outline of(Upgrades upgrades, int plans) {
        return AdviceText.of(upgrades, plans, language);
    }

    /**
     * How firm the stars of a season are, and how its council scored.
     *
     * @param report the season
     * @return the words; the answers of a flip where one product is told
     */
    public Outline of(Stability.Report report) {
        return StabilityText.of(report, language);
    }

    /**
     * How the subjects' own sheets compare with those of the council.
     *
     * @param assessment both sides
     * @return the words
     */
    public Outline of(SelfAssessment assessment) {
        return SelfAssessmentText.of(assessment, language);
    }

    /**
     * What differs between two evaluations.
     *
     * @param diff the differences
     * @return the outline
     */
    public Outline of(EvaluationDiff diff) {
        return EvaluationDiffText.of(diff, language);
    }

    /**
     * What a change of rules does to a season.
     *
     * @param effect the effect
     * @return the outline
     */
    public Outline of(SeasonEffect effect) {
        return SeasonEffectText.of(effect, language);
    }

    /**
     * What became of a product.
     *
     * @param history its history
     * @return the outline
     */
    public Outline of(ProductHistory history) {
        return HistoryText.of(history, language);
    }

    /**
     * One difference between two rulebooks.
     *
     * @param change the difference
     * @return one line, such as {@code "set 1, criterion 6.2: maximum 8 → 4"}
     */
    public String of(RulebookChange change) {
        return RulebookDiffText.line(change, language);
    }

    /**
     * What of a rulebook is meant.
     *
     * @param passage the passage
     * @return such as {@code "bộ 1, tiêu chí 6.1"}; empty for the rulebook as a whole
     */
    public String of(RulebookChange.Passage passage) {
        return RulebookDiffText.passage(passage, language);
    }

    /**
     * What of a rulebook has changed.
     *
     * @param aspect the aspect
     * @return the term
     */
    public String of(RulebookChange.Aspect aspect) {
        return format.of(RulebookDiffText.name(aspect));
    }

    /**
     * The kind of a change.
     *
     * @param kind the kind
     * @return the term
     */
    public String of(RulebookChange.Kind kind) {
        return format.of(RulebookDiffText.name(kind));
    }

    /**
     * A comparison, without its verdict and its bases.
     *
     * @param comparison the comparison
     * @return one sentence
     */
    public String of(Comparison comparison) {
        return ComparisonText.sentence(comparison, format);
    }

    /**
     * What follows from a result, without what it rests on.
     *
     * @param step the step
     * @return one sentence
     */
    public String of(NextStep step) {
        return StepText.sentence(step, language);
    }

    /**
     * What follows from a result, with what it rests on.
     *
     * @param step the step
     * @return one sentence, then the bases in brackets
     */
    public String cited(NextStep step) {
        return of(step) + BasisText.bracketed(step.bases(), language);
    }

    /**
     * What a comparison or a step rests on.
     *
     * @param basis the basis
     * @return the place in the law; a policy or a reading says of itself that it is none
     */
    public String of(Basis basis) {
        return BasisText.of(basis, language);
    }

    /**
     * A remark of a rulebook.
     *
     * @param note the remark
     * @return what it says; in brackets what speaks for its reading, and what for the other one
     */
    public String of(Note note) {
        return BasisText.of(note, language);
    }

    /**
     * What a node of an explanation is called.
     *
     * @param node the node
     * @return the printed title of a part, section or criterion, without its code
     */
    public String title(Explanation.Node node) {
        return format.of(Titles.of(node));
    }

    /**
     * The name of what is compared.
     *
     * @param kind the kind of comparison
     * @return the name
     */
    public String of(Comparison.Kind kind) {
        return format.of(ComparisonText.name(kind));
    }

    /**
     * What came of a comparison.
     *
     * @param verdict the verdict
     * @return the term
     */
    public String of(Comparison.Verdict verdict) {
        return format.of(ComparisonText.verdict(verdict));
    }
}
