// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.ocop.core.CouncilMember;
import vn.ocop.core.CouncilRole;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.core.Severity;
import vn.ocop.criteria.judging.Roster;

class CouncilTest {
    private static CouncilMember of(String id, String agency) {
        return CouncilMember.builder().id(id).agency(agency).build();
    }

    private static List<String> missing(Policies rules, CouncilMember... members) {
        return Scoring.of(Small.BOOK, rules).findings(Council.of(List.of(members))).stream()
                .map(finding -> finding.message(Language.EN))
                .toList();
    }

    @Test
    void knowsItsRoster() {
        Council council = Small.council(3);
        assertThat(council.isStated()).isTrue();
        assertThat(council.members()).extracting(CouncilMember::id).containsExactly("M-1", "M-2", "M-3");
        assertThat(council.member("M-2")).contains(council.members().get(1));
        assertThat(council.member("M-4")).isEmpty();
    }

    @Test
    void unstatedCouncilHasNoRoster() {
        assertThat(Council.unstated().isStated()).isFalse();
        assertThat(Council.unstated().members()).isEmpty();
        assertThat(Council.unstated().member("M-1")).isEmpty();
    }

    @Test
    void noTwoMembersHaveOneIdentifier() {
        CouncilMember member = Small.member("M-1", CouncilRole.MEMBER, true);
        assertThatThrownBy(() -> Council.of(List.of(member, member)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("M-1");
    }

    @Test
    void everyoneOnTheCouncilButASecretaryWhoIsNoMemberScores() {
        Set<CouncilRole> others = EnumSet.of(CouncilRole.SECRETARY, CouncilRole.INVITED, CouncilRole.ADVISER);
        for (CouncilRole role : CouncilRole.values()) {
            assertThat(Roster.scores(Small.member("M", role, true))).isEqualTo(!others.contains(role));
        }
    }

    @Test
    void missingAgencyIsAWarningWithItsCitation() {
        Finding finding = Small.only(
                Scoring.of(Small.BOOK).findings(Council.of(List.of(of("M-1", "Sở Y tế")))),
                CriteriaFinding.AGENCY_MISSING);
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.facts()).containsEntry("agency.vi", "Sở Nông nghiệp");
        assertThat(finding.message(Language.VI)).isEqualTo("Hội đồng thiếu đại diện Sở Nông nghiệp");
        assertThat(finding.citation()).isPresent();
    }

    @Test
    void agencyIsKnownByAnyOfItsNamesWhateverTheCase() {
        Policies rules = Policies.of(Small.BOOK);
        assertThat(missing(rules, of("M-1", "sở nông NGHIỆP "), of("M-2", "health")))
                .isEmpty();
        assertThat(missing(rules, of("M-1", "nn"), of("M-2", "Sở Y tế"))).isEmpty();
        assertThat(missing(rules, of("M-1", "NNN"))).hasSize(2);
    }

    @Test
    void agenciesAreThoseOfTheLevel() {
        Policies centre = Small.rules("star.rule", "candidate:5");
        assertThat(missing(centre, of("M-1", "Sở Y tế")))
                .containsExactly("The council lacks a representative of Ministry of Health");
        assertThat(missing(centre, of("M-1", "Ministry of Health"))).isEmpty();
    }

    @Test
    void agenciesAreJudgedOnlyIfTheRosterNamesSome() {
        assertThat(missing(Policies.of(Small.BOOK), Small.member("M-1", CouncilRole.CHAIR, true)))
                .isEmpty();
        assertThat(Scoring.of(Small.BOOK).findings(Council.unstated())).isEmpty();
    }
}
