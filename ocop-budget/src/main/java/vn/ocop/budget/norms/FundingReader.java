// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget.norms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.ocop.budget.FundingSource;
import vn.ocop.core.Checked;
import vn.ocop.core.Text;
import vn.ocop.core.lawfile.LawElement;
import vn.ocop.core.lawfile.LawFileFinding;
import vn.ocop.core.lawfile.LawFiles;
import vn.ocop.core.lawfile.LawValues;

/** Reads and tests a file with the sources and the allocation of a plan's money. */
final class FundingReader {
    private final LawValues values = new LawValues(new ArrayList<>());

    Checked<FundingPlan> read(LawFiles files, String file) {
        return NormsFiles.read(files, file, "funding-plan", values, this::plan);
    }

    private FundingPlan plan(LawElement root) {
        List<FundingPlan.Step> steps = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (LawElement element : root.takeAll("step")) {
            FundingPlan.Step step = step(element);
            if (!ids.add(step.id())) {
                values.repeated(element, step.id());
            }
            steps.add(step);
        }
        return new FundingPlan(
                values.required(root, "id"),
                List.copyOf(values.documents().values()),
                root.takeAll("source").stream().map(this::source).toList(),
                steps);
    }

    private FundingSource source(LawElement element) {
        FundingSource.Builder source = FundingSource.builder().name(values.required(element, "name"));
        for (LawElement basis : element.takeAll("basis")) {
            source.addBase(values.citation(basis, Optional.empty()));
        }
        if (element.has("vi") || element.has("en")) {
            source.about(values.text(element));
        }
        return source.build();
    }

    private FundingPlan.Step step(LawElement element) {
        return new FundingPlan.Step(
                values.required(element, "id"),
                childText(element, "owner"),
                childText(element, "action"),
                values.citation(element, Optional.empty()));
    }

    /** The bilingual text of a child that must be there once. */
    private Text childText(LawElement element, String child) {
        List<LawElement> found = element.takeAll(child);
        if (found.size() != 1) {
            values.note(LawFileFinding.MISSING_ELEMENT, element, "element", element.name(), "child", child);
            return Text.same("?");
        }
        return values.text(found.get(0));
    }
}
