// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.office;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.ocop.core.Finding;
import vn.ocop.core.Location;
import vn.ocop.criteria.Regime;
import vn.ocop.criteria.rulebook.Applicability;
import vn.ocop.criteria.rulebook.Part;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.io.Season;

/** Which rulebook a product is scored by: one for all, or the one that its case leads to. Not thread-safe. */
final class ScoreRules {
    private final List<Rulebook> rulebooks;
    private final Optional<Applicability> byDates;
    private final Season.Case assumed;
    /** The products of which it was said that they have none. */
    private final Set<String> told = new HashSet<>();

    private ScoreRules(List<Rulebook> rulebooks, Optional<Applicability> byDates, Season.Case assumed) {
        this.rulebooks = List.copyOf(rulebooks);
        this.byDates = byDates;
        this.assumed = assumed;
    }

    static ScoreRules of(Rulebook rulebook) {
        return new ScoreRules(List.of(rulebook), Optional.empty(), Season.Case.NOTHING);
    }

    static ScoreRules byDates(Applicability rules, Season.Case assumed) {
        return new ScoreRules(rules.rulebooks(), Optional.of(rules), assumed);
    }

    /** The rulebooks that sheets may be of. */
    Collection<Rulebook> all() {
        return rulebooks;
    }

    /** The codes of the parts in any of them. */
    Set<String> parts() {
        return rulebooks.stream()
                .flatMap(rulebook -> rulebook.parts().stream())
                .map(Part::code)
                .collect(Collectors.toSet());
    }

    /** The rulebook of a product; none, with a finding the first time, if its case leads to none. */
    Optional<Rulebook> of(ScorePeople.Listed product, Location at, ScoreRows rows) {
        if (byDates.isEmpty()) {
            return Optional.of(rulebooks.get(0));
        }
        Regime regime = product.of().or(assumed).regime(byDates.get());
        if (regime.rulebook().isEmpty() && told.add(product.id())) {
            regime.findings()
                    .forEach(why -> rows.find(
                            Finding.builder(why.code()).from(why).location(at).build()));
        }
        return regime.rulebook();
    }

    /** The rulebook of a product's template: its own where the product's case says nothing else. */
    Optional<Rulebook> ofTemplate(Optional<ScorePeople.Listed> product, String id, String hash) {
        Optional<Rulebook> asked = byDates.isEmpty()
                ? Optional.of(rulebooks.get(0))
                : product.map(ScorePeople.Listed::of)
                        .orElse(Season.Case.NOTHING)
                        .or(assumed)
                        .regime(byDates.get())
                        .rulebook();
        return asked.or(() -> rulebooks.stream()
                .filter(rulebook -> rulebook.id().equals(id) && rulebook.hash().equals(hash))
                .findFirst());
    }
}
