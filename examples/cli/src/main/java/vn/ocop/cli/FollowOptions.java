// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;
import vn.ocop.core.Level;
import vn.ocop.core.Text;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.Explanation;
import vn.ocop.criteria.NextStep;
import vn.ocop.criteria.Progression;

/** The options on which it depends what follows from a result: which council, on which day. */
final class FollowOptions {
    private static final Text ONE = new Text("Bước tiếp theo", "What follows");
    private static final Text SEVERAL =
            new Text("Bước tiếp theo, tùy cấp của hội đồng", "What follows, depending on the level of the council");

    @Option(
            names = "--level",
            paramLabel = "district|province|centre",
            description = "cấp của hội đồng / level of the council (default: every level that may have scored)")
    private Optional<Level> level = Optional.empty();

    @Option(names = "--on", paramLabel = "DATE", description = "ngày đánh giá / day of the evaluation")
    private Optional<LocalDate> on = Optional.empty();

    /**
     * What follows from a result.
     *
     * @param known what is known, a step for each level that may have scored
     * @param findings why what was asked for is not known
     */
    record Steps(List<NextStep> known, List<Finding> findings) {}

    /** What follows from a result, as far as it is known; who states neither level nor day is not told what is missing. */
    Steps after(Evaluation evaluation) {
        Progression progression = Progression.of(evaluation.scoring().rulebook());
        if (level.isPresent()) {
            Checked<NextStep> step = on.isPresent()
                    ? progression.after(evaluation, level.get(), on.get())
                    : progression.after(evaluation, level.get());
            return new Steps(step.value().stream().toList(), step.findings());
        }
        Checked<List<NextStep>> steps =
                on.isPresent() ? progression.atEachLevel(evaluation, on.get()) : progression.atEachLevel(evaluation);
        return new Steps(steps.value().orElse(List.of()), on.isPresent() ? steps.findings() : List.of());
    }

    /** When, and by the council of which level, the result was given, as far as it is stated. */
    Explanation.Occasion occasion() {
        return new Explanation.Occasion(on, level);
    }

    /** The heading above what follows. */
    static Text heading(int levels) {
        return levels > 1 ? SEVERAL : ONE;
    }
}
