// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget.norms;

import java.io.InputStream;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import vn.ocop.budget.FundingSource;
import vn.ocop.core.Checked;

/** Reads and tests a file with the sources and the allocation of a plan's money. */
final class FundingReader {
    private final String file;
    private final XmlValues values = new XmlValues();

    FundingReader(String file) {
        this.file = file;
    }

    Checked<FundingPlan> read(InputStream in) {
        Optional<XmlElement> root = values.root(in, file, "funding-plan");
        return root.isEmpty() ? values.none() : values.checked(plan(root.get()));
    }

    private FundingPlan plan(XmlElement root) {
        values.allow(root, "id");
        values.allowChildren(root, "document", "source", "step");
        FundingPlan.Builder plan = FundingPlan.builder().id(values.required(root, "id"));
        root.children("document").forEach(element -> plan.addDocument(values.document(element)));
        root.children("source").forEach(element -> plan.addSource(source(element)));
        Set<String> ids = new HashSet<>();
        for (XmlElement element : root.children("step")) {
            AllocationStep step = step(element);
            if (!ids.add(step.id())) {
                values.note(NormsFinding.DUPLICATE_ID, element, "id", step.id());
            }
            plan.addStep(step);
        }
        return plan.build();
    }

    private FundingSource source(XmlElement element) {
        values.allow(element, "name");
        values.allowChildren(element, "basis");
        FundingSource.Builder source = FundingSource.builder().name(values.required(element, "name"));
        for (XmlElement basis : element.children("basis")) {
            values.allow(basis, "cite");
            values.allowChildren(basis);
            source.addBase(values.citation(basis));
        }
        return source.build();
    }

    private AllocationStep step(XmlElement element) {
        values.allow(element, "id", "cite");
        values.allowChildren(element, "owner", "action");
        return new AllocationStep(
                values.required(element, "id"),
                values.childText(element, "owner"),
                values.childText(element, "action"),
                values.citation(element));
    }
}
