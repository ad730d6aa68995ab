// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import java.util.Optional;
import vn.ocop.core.Citation;
import vn.ocop.core.Text;

/**
 * Which rulebook holds for a case, and why; or that none does, and why.
 *
 * @param rulebookId the identifier of the rulebook, absent if the case is refused
 * @param inferred whether no clause says so in so many words: the ruling is an inference, and says so
 * @param reason the reason, our summary
 * @param clause the clause that it rests on, absent if no rulebook says anything of such a case
 */
public record Ruling(Optional<String> rulebookId, boolean inferred, Text reason, Optional<Citation> clause) {
    private static final Text SILENCE =
            new Text("Không bộ quy tắc nào quy định cho trường hợp này.", "No rulebook says anything of such a case.");

    /**
     * Whether no rulebook holds.
     *
     * @return true if the case is refused
     */
    public boolean isRefusal() {
        return rulebookId.isEmpty();
    }

    static Ruling silence() {
        return new Ruling(Optional.empty(), false, SILENCE, Optional.empty());
    }
}
