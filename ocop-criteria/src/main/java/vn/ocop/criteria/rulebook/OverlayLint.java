// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.SetMultimap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.ocop.core.Finding;
import vn.ocop.core.Location;

/**
 * Tests an overlay: what it states itself, and what follows from it. What its base says is tested with the base. What an
 * amendment leads to in many sets is told once, where it stands.
 */
final class OverlayLint {
    /** What is wrong, apart from the numbers that an amendment may move. */
    private record Kind(String code, String severity, String at, String what) {
        static Kind of(Finding finding) {
            return new Kind(
                    finding.code().id(),
                    finding.severity().name(),
                    String.valueOf(finding.location()),
                    finding.facts().getOrDefault("what", ""));
        }
    }

    /** A consequence: what is wrong in which criterion, and the amendment that it comes from. */
    private record Consequence(String code, Location at, String criterion, String what) {}

    private final Rulebook overlay;
    private final RulebookLint own;
    private final Map<Consequence, Finding> consequences = new LinkedHashMap<>();
    private final SetMultimap<Consequence, Integer> places =
            MultimapBuilder.linkedHashKeys().treeSetValues().build();

    private OverlayLint(Rulebook overlay) {
        this.overlay = overlay;
        this.own = new RulebookLint(overlay);
    }

    static List<Finding> lint(Rulebook overlay, Rulebook base, boolean frame, List<CriteriaSet> sets) {
        OverlayLint lint = new OverlayLint(overlay);
        List<Finding> findings = new ArrayList<>();
        if (frame) {
            Set<Finding> known = Set.copyOf(RulebookLint.lintFrame(base));
            RulebookLint.lintFrame(overlay).stream()
                    .filter(finding -> !known.contains(finding))
                    .forEach(findings::add);
        }
        sets.stream().filter(set -> !lint.isOwn(set)).forEach(lint.own::remember);
        sets.forEach(lint::set);
        findings.addAll(lint.own.findings(frame && sets.size() == overlay.sets().size()));
        if (frame) {
            findings.addAll(AmendLint.lint(overlay));
            lint.tell(findings);
        }
        return List.copyOf(findings);
    }

    private boolean isOwn(CriteriaSet set) {
        return overlay.draft().ownSets.contains(set.number());
    }

    private void set(CriteriaSet set) {
        SetSource source = overlay.draft().sets.get(set.number());
        if (source instanceof AmendReader.AmendedSet amended) {
            amended.plain().read(overlay, new ArrayList<>()).ifPresent(plain -> {
                if (isOwn(set)) {
                    own.set(plain);
                }
                compare(plain, set, amended.amendments());
            });
        } else if (isOwn(set)) {
            own.set(set);
        }
    }

    private void compare(CriteriaSet plain, CriteriaSet set, List<Amendment> amendments) {
        Set<Kind> known = lint(plain).stream().map(Kind::of).collect(Collectors.toSet());
        for (Finding finding : lint(set)) {
            if (!known.contains(Kind.of(finding))) {
                String criterion = finding.facts().getOrDefault("criterion", "");
                Consequence consequence = new Consequence(
                        finding.code().id(),
                        cause(amendments, criterion),
                        criterion,
                        finding.facts().getOrDefault("what", ""));
                consequences.putIfAbsent(consequence, finding);
                places.put(consequence, set.number());
            }
        }
    }

    private List<Finding> lint(CriteriaSet set) {
        Excuses excuses = new Excuses();
        new SetLint(overlay, set, excuses).lint();
        return excuses.findings();
    }

    /** The last amendment that speaks of a criterion, or of the set. */
    private static Location cause(List<Amendment> amendments, String criterion) {
        Location cause = amendments.get(amendments.size() - 1).location();
        for (Amendment amendment : amendments) {
            for (Amendment.Change change : amendment.changes()) {
                if (change instanceof Changes.InCriterion in && in.code().equals(criterion)) {
                    cause = in.at().location();
                }
            }
        }
        return cause;
    }

    private void tell(List<Finding> findings) {
        consequences.forEach((consequence, first) -> {
            Set<Integer> sets = places.get(consequence);
            findings.add(Finding.builder(first.code())
                    .from(first)
                    .location(consequence.at())
                    .fact("count", sets.size())
                    .fact("sets", AmendReader.words(sets))
                    .build());
        });
    }
}
