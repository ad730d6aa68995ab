// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import java.util.Map;
import java.util.Optional;
import vn.ocop.core.Language;
import vn.ocop.core.Star;
import vn.ocop.core.Text;

/** Writes the comparison of two evaluations in one language. */
final class EvaluationDiffText {
    private static final Text TITLE = new Text("so sánh hai kết quả", "two results compared");
    private static final Text NONE = new Text("Không có gì khác", "Nothing differs");
    private static final Text OTHER_FORM = new Text(
            "Hai bên chấm theo hai mẫu phiếu khác nhau: không so sánh từng tiêu chí",
            "The two sides use different forms: criteria are not compared one by one");
    private static final Text RESULT = new Text("Kết quả", "Result");
    private static final Text RULES = new Text("Quy tắc", "Rules");
    private static final Text POINTS = new Text("Điểm", "Points");
    private static final Text VERDICTS =
            new Text("Các phép so sánh có kết luận khác", "Comparisons that turned out otherwise");
    private static final Text REVISION = new Text(", bản ", ", revision ");
    private static final String ARROW = " → ";
    private static final String NOTHING = "–";

    private final EvaluationDiff diff;
    private final Words words;
    private final boolean oneForm;
    private final Map<String, Comparison> was;
    private final Map<String, Comparison> is;
    private final Map<String, String> titles;

    private EvaluationDiffText(EvaluationDiff diff, Language language) {
        this.diff = diff;
        this.words = Words.of(language);
        this.oneForm = EvaluationDiff.haveOneForm(diff.before(), diff.after());
        Explanation before = diff.before().explain();
        Explanation after = diff.after().explain();
        this.was = EvaluationDiff.verdicts(before, oneForm);
        this.is = EvaluationDiff.verdicts(after, oneForm);
        this.titles = new java.util.HashMap<>();
        Explanation.visit(before.tree(), this::title);
        Explanation.visit(after.tree(), this::title);
    }

    private void title(ExplanationNode node) {
        titles.put(node.kind() + " " + node.code(), words.of(node.title()));
    }

    static Outline of(EvaluationDiff diff, Language language) {
        return new EvaluationDiffText(diff, language).outline();
    }

    private Outline outline() {
        Outline outline =
                new Outline(words.language(), diff.before().productId() + ": " + words.of(TITLE), "ocop-diff");
        if (diff.isEmpty()) {
            outline.block("").add(words.of(NONE));
            return outline;
        }
        Outline.Line result = outline.block(words.of(RESULT));
        Outline.Line rules = outline.block(words.of(RULES));
        Outline.Line points = outline.block(words.of(POINTS));
        Outline.Line verdicts = outline.block(words.of(VERDICTS));
        for (EvaluationDiff.Change change : diff.changes()) {
            Outline.Line block = switch (change.kind()) {
                case RULEBOOK, SET, POLICY -> rules;
                case OUTCOME, STAR, BAND_STAR, MINIMUM_STAR -> result;
                case SHEETS, AVERAGE, PART, SECTION, CRITERION, MEMBER -> points;
                case COMPARISON -> verdicts;
            };
            block.add(line(change));
        }
        if (!oneForm) {
            points.add(words.of(OTHER_FORM));
        }
        return outline;
    }

    /** How a comparison turned out on both sides. */
    static String verdicts(EvaluationDiff.Change change, Words words) {
        return verdict(change.before(), words) + ARROW + verdict(change.after(), words);
    }

    private static String verdict(Optional<String> name, Words words) {
        return name.map(of -> words.of(Comparison.Verdict.valueOf(of).text())).orElse(NOTHING);
    }

    private String line(EvaluationDiff.Change change) {
        String difference =
                change.points().map(points -> " (" + words.signed(points) + ")").orElse("");
        if (change.kind() == EvaluationDiff.Kind.COMPARISON) {
            return verdicts(change, words) + ": " + comparison(change.subject());
        }
        String sides = side(change.kind(), change.before()) + ARROW + side(change.kind(), change.after());
        return words.of(change.kind().text()) + subject(change) + ": " + sides + difference;
    }

    private String subject(EvaluationDiff.Change change) {
        if (change.subject().isEmpty()) {
            return "";
        }
        if (change.kind() == EvaluationDiff.Kind.POLICY) {
            return ": " + PolicyNames.of(change.subject(), words.language());
        }
        String title = titles.get(change.kind() + " " + change.subject());
        return " " + change.subject() + (title == null ? "" : " " + title);
    }

    private String side(EvaluationDiff.Kind kind, Optional<String> value) {
        return value.map(of -> switch (kind) {
                    case OUTCOME -> words.of(Outcome.valueOf(of).text());
                    case STAR, BAND_STAR, MINIMUM_STAR ->
                        words.of(Star.ofNumber(Integer.parseInt(of)).text());
                    case AVERAGE, PART, SECTION, CRITERION, MEMBER -> words.mean(Average.parse(of));
                    case RULEBOOK -> rulebook(of, words);
                    case SET, POLICY, SHEETS, COMPARISON -> of;
                })
                .orElse(NOTHING);
    }

    /** A rulebook for a reader. */
    static String rulebook(String name, Words words) {
        int slash = name.lastIndexOf('/');
        return name.substring(0, slash) + words.of(REVISION) + name.substring(slash + 1);
    }

    /** As it stands now, or as it stood if it is no longer made. */
    private String comparison(String key) {
        return Optional.ofNullable(is.get(key))
                .or(() -> Optional.ofNullable(was.get(key)))
                .map(comparison -> comparison.text(words.language()) + " [" + bases(comparison) + "]")
                .orElse(key);
    }

    private String bases(Comparison comparison) {
        return String.join(
                "; ",
                comparison.bases().stream()
                        .map(basis -> basis.in(words.language()))
                        .toList());
    }
}
