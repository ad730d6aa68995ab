// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.ocop.core.CouncilMember;
import vn.ocop.core.CouncilRole;
import vn.ocop.core.Finding;
import vn.ocop.core.Level;
import vn.ocop.criteria.rulebook.CouncilRules;
import vn.ocop.criteria.rulebook.Rulebook;

/** What is to be said of those who sit on a council: the chair's rank, and who stands for whom by which paper. */
final class CouncilFindings {
    private final Optional<CouncilRules.Chair> rule;
    private final Council council;
    private final ImmutableList.Builder<Finding> findings = ImmutableList.builder();

    CouncilFindings(Rulebook rulebook, Optional<Level> level, Council council) {
        this.rule = level.flatMap(rulebook.council()::chair);
        this.council = council;
    }

    List<Finding> all() {
        for (CouncilMember member : council.members()) {
            if (member.role() == CouncilRole.CHAIR && rule.isPresent()) {
                member.position().ifPresent(position -> tellChair(member, position, rule.get()));
            }
            tellStandIn(member);
        }
        return findings.build();
    }

    private void tellChair(CouncilMember chair, String position, CouncilRules.Chair of) {
        String stated = folded(position);
        boolean ranked = of.positions().stream().map(CouncilFindings::folded).anyMatch(stated::contains);
        boolean delegate = of.delegates().stream().map(CouncilFindings::folded).anyMatch(stated::startsWith);
        if (!ranked && !(delegate && chair.authority().isPresent())) {
            findings.add(Finding.builder(delegate ? CriteriaFinding.CHAIR_WITHOUT_PAPER : CriteriaFinding.CHAIR_RANK)
                    .fact("member", chair.id())
                    .fact("position", position)
                    .fact("rank", of.rank())
                    .citation(of.citation())
                    .build());
        }
    }

    private void tellStandIn(CouncilMember member) {
        if ((member.standsFor().isPresent() || member.presides())
                && member.authority().isEmpty()) {
            findings.add(Finding.builder(CriteriaFinding.STAND_IN_WITHOUT_PAPER)
                    .fact("member", member.id())
                    .build());
        }
        member.standsFor()
                .filter(other -> !isAbsent(other))
                .ifPresent(other -> findings.add(Finding.builder(CriteriaFinding.STAND_IN_FOR_NOBODY)
                        .fact("member", member.id())
                        .fact("other", other)
                        .build()));
    }

    private boolean isAbsent(String id) {
        return council.member(id).filter(member -> !member.present()).isPresent();
    }

    /** Without regard to case, blanks and the two ways of writing a people's committee. */
    private static String folded(String position) {
        return position.strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT)
                .replace("\u1ee7y ban nh\u00e2n d\u00e2n", "ubnd")
                .replace("u\u1ef7 ban nh\u00e2n d\u00e2n", "ubnd");
    }
}
