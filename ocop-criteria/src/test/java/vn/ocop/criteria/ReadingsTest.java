// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.ocop.core.CaseKind;
import vn.ocop.core.CouncilMember;
import vn.ocop.core.CouncilRole;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.core.Severity;
import vn.ocop.core.Star;
import vn.ocop.core.SubjectType;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Policy;
import vn.ocop.criteria.rulebook.Reading;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.Rulebooks;
import vn.ocop.criteria.text.Wording;

/** What the law leaves open, or says in a way that can be read in two: each reading, and that it says so of itself. */
class ReadingsTest {
    private static final Rulebook LAW = new Rulebooks().get("qd-26-2026");
    private static final Rulebook PLAN = new Rulebooks().get("qd-1048-2019");

    /** The best sheet of a set with some answers replaced: {@code 2.4=} leaves one out. */
    private static ScoreSheets.Builder best(Rulebook book, int number, Council council, String... changes) {
        CriteriaSet set = book.set(number).orElseThrow();
        ScoreSheets.Builder builder = ScoreSheets.builder("P", set, council);
        List<String> voters = council.isStated()
                ? council.members().stream()
                        .filter(member -> member.present() && member.role().isMember())
                        .map(CouncilMember::id)
                        .toList()
                : List.of("M-1", "M-2", "M-3");
        for (String voter : voters) {
            ScoreSheets.Builder.Sheet sheet = builder.sheet(voter);
            for (Criterion criterion : set.criteria()) {
                String answer = List.of(changes).stream()
                        .filter(change -> change.startsWith(criterion.code() + "="))
                        .map(change -> change.substring(criterion.code().length() + 1))
                        .findFirst()
                        .orElseGet(() -> criterion.options().stream()
                                .reduce((a, b) -> b.points() > a.points() ? b : a)
                                .orElseThrow()
                                .label());
                sheet.answer(criterion, answer, "");
            }
        }
        return builder;
    }

    private static Evaluation score(Rulebook book, ScoreSheets.Builder sheets, String... policies) {
        Policies of = Policies.of(book);
        for (int i = 0; i < policies.length; i += 2) {
            of = of.with(Policy.find(policies[i]).orElseThrow(), policies[i + 1]);
        }
        return Scoring.of(book, of).score(sheets.build());
    }

    private static Evaluation law(ScoreSheets.Builder sheets, String... policies) {
        return score(LAW, sheets, policies);
    }

    private static List<String> codes(Evaluation evaluation) {
        return evaluation.judgement().findings().stream()
                .map(finding -> finding.code().id())
                .toList();
    }

    private static Finding only(Evaluation evaluation, CriteriaFinding code) {
        return Small.only(evaluation.judgement().findings(), code);
    }

    private static CouncilMember.Builder member(String id, CouncilRole role, boolean present) {
        return CouncilMember.builder().id(id).role(role).present(present);
    }

    private static Council council(CouncilMember.Builder... members) {
        List<CouncilMember> all = new ArrayList<>();
        for (CouncilMember.Builder member : members) {
            all.add(member.build());
        }
        return Council.of(all);
    }

    private static String said(Evaluation evaluation) {
        return Wording.in(Language.VI).of(evaluation.explain()).text();
    }

    @Nested
    class UnmetThreeStarMark {
        /** 2.2 option 1: the three-star mark is at option 3. */
        private final ScoreSheets.Builder sheets = best(LAW, 1, Council.unstated(), "2.2=1");

        @Test
        void isTwoStarsByDefaultAndSaysThatItCanBeReadOtherwise() {
            Evaluation evaluation = law(sheets);
            assertThat(evaluation.star()).contains(Star.TWO);
            Finding told = only(evaluation, CriteriaFinding.UNMET_LOWEST_MARK);
            assertThat(told.severity()).isEqualTo(Severity.INFO);
            assertThat(told.facts()).containsEntry("criteria", "2.2").containsEntry("value", "lower");
            assertThat(said(evaluation))
                    .contains("star.unmet=lower")
                    .contains("điểm d khoản 3 Điều 3 định nghĩa hạng 2 sao chỉ bằng điểm");
        }

        @Test
        void isNoStarInTheOtherReading() {
            Evaluation evaluation = law(sheets, "star.unmet", "none");
            assertThat(evaluation.outcome()).isEqualTo(Outcome.MINIMUM_NOT_MET);
            assertThat(evaluation.star()).isEmpty();
            assertThat(only(evaluation, CriteriaFinding.MINIMUM_NOT_MET).facts())
                    .containsEntry("star", "3")
                    .containsEntry("criteria", "2.2");
            assertThat(evaluation.explain().deciding()).isNotEmpty();
        }

        @ParameterizedTest
        @CsvSource({"lower", "none"})
        void changesNothingWhereThePointsGiveTwoStarsAnyway(String value) {
            ScoreSheets.Builder parts = ScoreSheets.builder("P", LAW.set(1).orElseThrow(), Council.unstated());
            parts.sheet("M")
                    .part("A", new BigDecimal("20"))
                    .part("B", new BigDecimal("15"))
                    .part("C", new BigDecimal("14.99"));
            parts.minimumMet("2.3", Star.THREE);
            Evaluation evaluation = law(parts, "council.minimum", "decided", "star.unmet", value);
            assertThat(evaluation.star()).contains(Star.TWO);
            assertThat(codes(evaluation)).doesNotContain("unmet-lowest-mark");
        }
    }

    @Nested
    class Proposal {
        /** 1.3 option 2: the five-star mark is at option 3. */
        @ParameterizedTest
        @CsvSource({"points", "marks"})
        void missingFiveStarMarkAtNinetyPointsIsToldWithBothReadings(String value) {
            Evaluation evaluation = law(best(LAW, 1, Council.unstated(), "1.3=2"), "star.proposal", value);
            assertThat(evaluation.bandStar()).contains(Star.FIVE);
            assertThat(evaluation.star()).contains(Star.FOUR);
            Finding told = only(evaluation, CriteriaFinding.PROPOSED_WITHOUT_MARK);
            assertThat(told.facts())
                    .containsEntry("star", "5")
                    .containsEntry("criteria", "1.3")
                    .containsEntry("value", value)
                    .containsEntry("given", "4");
            assertThat(told.citation().orElseThrow()).hasToString("qd-26-2026 art.7 cl.3 pt.e");
        }

        @Test
        void sourceOfTheDefaultIsTheLaw() {
            assertThat(Policies.of(LAW).source(Policy.STAR_PROPOSAL)).isEqualTo(Policies.Source.LAW);
        }

        @Test
        void isNoQuestionBeforeTheNationalCouncil() {
            Evaluation evaluation = law(best(LAW, 1, Council.unstated(), "1.3=2"), "star.rule", "candidate:5");
            assertThat(codes(evaluation)).doesNotContain("proposed-without-mark");
        }
    }

    @Nested
    class Requirement {
        private ScoreSheets.Builder unmet() {
            String id = LAW.set(1)
                    .orElseThrow()
                    .criterion("1.1")
                    .orElseThrow()
                    .requirement()
                    .orElseThrow()
                    .id();
            return best(LAW, 1, Council.unstated()).fact(id);
        }

        @Test
        void unmetIsNothingForTheCriterion() {
            Evaluation evaluation = law(unmet());
            assertThat(evaluation.outcome()).isEqualTo(Outcome.RATED);
            assertThat(evaluation.average()).contains(Average.of(291, 3));
            assertThat(only(evaluation, CriteriaFinding.REQUIREMENT_UNMET).message(Language.EN))
                    .contains("requirement.unmet=none", "not eligible");
        }

        @Test
        void unmetLeavesTheProductOutInTheOtherReading() {
            Evaluation evaluation = law(unmet(), "requirement.unmet", "not-eligible");
            assertThat(evaluation.outcome()).isEqualTo(Outcome.DISQUALIFIED);
            assertThat(codes(evaluation)).contains("not-eligible").doesNotContain("requirement-unmet");
            assertThat(evaluation.explain().deciding())
                    .extracting(Comparison::kind)
                    .containsExactly(Comparison.Kind.ELIGIBILITY);
        }

        @ParameterizedTest
        @CsvSource({"none, REQUIREMENT", "not-eligible, ELIGIBILITY"})
        void ofWhichNobodyStatedAnythingIsNotJudged(String value, Comparison.Kind kind) {
            Evaluation evaluation = law(best(LAW, 1, Council.unstated()), "requirement.unmet", value);
            List<Comparison> asked = evaluation.judgement().comparisons().stream()
                    .filter(comparison -> comparison.kind() == kind)
                    .toList();
            assertThat(asked).isNotEmpty().allMatch(of -> of.verdict() == Comparison.Verdict.NOT_JUDGED);
            assertThat(said(evaluation)).contains("chưa nêu gì: 100");
        }
    }

    @Nested
    class BlankBox {
        private final ScoreSheets.Builder sheets = best(LAW, 1, Council.unstated(), "2.4=");

        @Test
        void isAnAnswerThatIsMissing() {
            Evaluation evaluation = law(sheets);
            assertThat(evaluation.outcome()).isEqualTo(Outcome.INCOMPLETE);
            assertThat(codes(evaluation)).contains("missing-answers", "blank-yes-no");
        }

        @Test
        void isNoInTheOtherReadingAndListedOnce() {
            Evaluation evaluation = law(sheets, "yesno.blank", "no");
            assertThat(evaluation.outcome()).isEqualTo(Outcome.RATED);
            assertThat(evaluation.average()).contains(Average.of(297, 3));
            assertThat(codes(evaluation)).doesNotContain("missing-answers");
            assertThat(only(evaluation, CriteriaFinding.BLANK_YES_NO).facts())
                    .containsEntry("criteria", "2.4")
                    .containsEntry("count", "3")
                    .containsEntry("value", "no");
            assertThat(said(evaluation)).contains("yesno.blank=no");
        }

        @Test
        void leavesAnotherMissingAnswerMissing() {
            Evaluation evaluation = law(best(LAW, 1, Council.unstated(), "2.4=", "2.2="), "yesno.blank", "no");
            assertThat(evaluation.outcome()).isEqualTo(Outcome.INCOMPLETE);
            assertThat(only(evaluation, CriteriaFinding.BLANK_YES_NO)).isNotNull();
            assertThat(evaluation.judgement().findings())
                    .filteredOn(finding -> finding.code() == CriteriaFinding.MISSING_ANSWERS)
                    .allSatisfy(finding -> assertThat(finding.facts()).containsEntry("criteria", "2.2"));
        }
    }

    @Nested
    class Chair {
        private final CouncilMember.Builder absent = member("CT", CouncilRole.CHAIR, false);
        private final CouncilMember.Builder one = member("M-1", CouncilRole.MEMBER, true);
        private final CouncilMember.Builder two = member("M-2", CouncilRole.MEMBER, true);
        private final CouncilMember.Builder three = member("M-3", CouncilRole.MEMBER, true);

        private Outcome outcome(CouncilMember.Builder deputy, String... policies) {
            return law(best(LAW, 1, council(absent, deputy, one, two, three)), policies)
                    .outcome();
        }

        @Test
        void absentIsNoQuorumByPracticeThatTheLawDoesNotLayDown() {
            Evaluation evaluation =
                    law(best(LAW, 1, council(absent, member("D", CouncilRole.VICE_CHAIR, true), one, two, three)));
            assertThat(evaluation.outcome()).isEqualTo(Outcome.NO_QUORUM);
            assertThat(only(evaluation, CriteriaFinding.NO_CHAIR).message(Language.EN))
                    .isEqualTo("No chair is present (by practice, not laid down in 26/2026/QĐ-TTg)");
            assertThat(only(evaluation, CriteriaFinding.NO_CHAIR).message(Language.VI))
                    .contains("theo thông lệ, không quy định tại 26/2026/QĐ-TTg");
        }

        @Test
        void namedRegulationTakesThePlaceOfPractice() {
            Council council = council(absent, one, two, three).under("12/QĐ-HĐ, 2026-06-01");
            assertThat(only(law(best(LAW, 1, council)), CriteriaFinding.NO_CHAIR)
                            .message(Language.EN))
                    .isEqualTo("No chair is present (by the regulation 12/QĐ-HĐ, 2026-06-01)");
        }

        /** What the law lays down, what a caller sets and what is no matter of a council stay what they are. */
        @Test
        void namedRegulationIsTheBasisOfWhatPassesToo() {
            Council council = council(member("CT", CouncilRole.CHAIR, true), one, two, three)
                    .under("12/QĐ-HĐ");
            List<Basis> bases = law(best(LAW, 1, council), "council.quorum", "1/2").explain().comparisons().stream()
                    .flatMap(comparison -> comparison.bases().stream())
                    .distinct()
                    .toList();
            List<String> told = bases.stream().map(Wording.in(Language.EN)::of).toList();
            assertThat(told)
                    .contains(
                            "by the regulation 12/QĐ-HĐ: council.maxSpread=10",
                            "by the regulation 12/QĐ-HĐ: council.chair=required",
                            "by the regulation 12/QĐ-HĐ: council.minimum=majority",
                            "policy set by the caller, not law: council.quorum=1/2",
                            "policy, not law: star.rule=lower")
                    .noneMatch(basis -> basis.startsWith("policy, not law: council."));
            assertThat(bases)
                    .extracting(Wording.in(Language.VI)::of)
                    .contains("theo quy chế 12/QĐ-HĐ: council.maxSpread=10");
        }

        @Test
        void mayBeReplacedByADeputyWhoPresidesByAPaper() {
            assertThat(outcome(member("D", CouncilRole.VICE_CHAIR, true).presides(true)))
                    .isEqualTo(Outcome.NO_QUORUM);
            assertThat(outcome(member("D", CouncilRole.VICE_CHAIR, true)
                            .presides(true)
                            .authority("15/UQ")))
                    .isEqualTo(Outcome.RATED);
            assertThat(outcome(member("D", CouncilRole.VICE_CHAIR, false)
                            .presides(true)
                            .authority("15/UQ")))
                    .isEqualTo(Outcome.NO_QUORUM);
        }

        @Test
        void mayBeWhoeverPresidesOrNobodyWhereThatIsAsked() {
            assertThat(outcome(member("D", CouncilRole.VICE_CHAIR, true).presides(true), "council.chair", "presiding"))
                    .isEqualTo(Outcome.RATED);
            assertThat(outcome(member("D", CouncilRole.VICE_CHAIR, true), "council.chair", "presiding"))
                    .isEqualTo(Outcome.NO_QUORUM);
            assertThat(outcome(member("D", CouncilRole.VICE_CHAIR, true), "council.chair", "off"))
                    .isEqualTo(Outcome.RATED);
        }

        @Test
        void isNotAskedForWithoutAQuorumThatItIsPartOf() {
            CouncilMember.Builder deputy = member("D", CouncilRole.VICE_CHAIR, true);
            assertThat(outcome(deputy, "council.quorum", "off")).isEqualTo(Outcome.RATED);
            assertThat(outcome(deputy, "council.quorum", "0/1")).isEqualTo(Outcome.NO_QUORUM);
        }
    }

    @Nested
    class StandIn {
        @Test
        void sitsInThePlaceOfTheAbsentMemberInBothNumbersOfTheQuorum() {
            CouncilMember.Builder chair = member("CT", CouncilRole.CHAIR, true);
            CouncilMember.Builder[] others = {
                chair,
                member("M-1", CouncilRole.MEMBER, true),
                member("M-2", CouncilRole.MEMBER, false),
                member("M-3", CouncilRole.MEMBER, false),
                member("N-2", CouncilRole.MEMBER, true).standsFor("M-2").authority("7/CV"),
                member("N-3", CouncilRole.MEMBER, true).standsFor("M-3").authority("8/CV")
            };
            Evaluation evaluation = law(best(LAW, 1, council(others)));
            assertThat(evaluation.outcome()).isEqualTo(Outcome.RATED);
            Comparison quorum = evaluation.judgement().comparisons().stream()
                    .filter(comparison -> comparison.kind() == Comparison.Kind.QUORUM)
                    .findFirst()
                    .orElseThrow();
            assertThat(quorum.found()).hasToString("4");
            assertThat(quorum.count()).hasValue(4);
        }

        @Test
        void withoutAPaperOrForNobodyIsTold() {
            Council council = council(
                    member("CT", CouncilRole.CHAIR, true),
                    member("N", CouncilRole.MEMBER, true).standsFor("CT"));
            assertThat(Small.codes(Scoring.of(LAW).findings(council)))
                    .containsExactly("stand-in-without-paper", "stand-in-for-nobody");
        }

        @Test
        void representsTheAgencyOfTheOneWhoIsReplaced() {
            Council council = council(
                    member("A", CouncilRole.MEMBER, false).agency("Sở Y tế"),
                    member("B", CouncilRole.MEMBER, true).agency("Sở Công Thương"),
                    member("C", CouncilRole.MEMBER, true).standsFor("A").authority("7/CV"));
            assertThat(Scoring.of(LAW).missingAgencies(council))
                    .extracting(agency -> agency.name().en())
                    .doesNotContain("Department of Health");
        }
    }

    @Nested
    class Rank {
        private List<String> told(String position, Optional<String> paper) {
            return Small.codes(Scoring.of(LAW)
                    .findings(council(member("CT", CouncilRole.CHAIR, true)
                            .position(position)
                            .authority(paper))));
        }

        @ParameterizedTest
        @CsvSource({
            "Phó Chủ tịch UBND tỉnh Khánh Hòa",
            "Chủ tịch Ủy ban nhân dân tỉnh",
            "PHÓ CHỦ TỊCH UỶ BAN NHÂN DÂN THÀNH PHỐ ĐÀ NẴNG",
        })
        void leaderOfTheProvinceNeedsNoPaper(String position) {
            assertThat(told(position, Optional.empty())).isEmpty();
        }

        @Test
        void headOfADepartmentNeedsOne() {
            String head = "Giám đốc Sở Nông nghiệp và Môi trường";
            assertThat(told(head, Optional.empty())).containsExactly("chair-without-paper");
            assertThat(told(head, Optional.of("101/QĐ-UBND"))).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"Phó Giám đốc Sở Công Thương", "Chủ tịch UBND xã Vạn Hưng", "Thứ trưởng"})
        void anyOtherIsTold(String position) {
            assertThat(told(position, Optional.of("101/QĐ-UBND"))).containsExactly("chair-rank");
        }

        @Test
        void secretaryWhoIsNoMemberRepresentsNoAgency() {
            Council with = council(
                    member("S", CouncilRole.SECRETARY, true).agency("Sở Y tế"),
                    member("M", CouncilRole.MEMBER, true).agency("Sở Công Thương"));
            Council also = council(
                    member("S", CouncilRole.MEMBER_SECRETARY, true).agency("Sở Y tế"),
                    member("M", CouncilRole.MEMBER, true).agency("Sở Công Thương"));
            assertThat(Scoring.of(LAW).missingAgencies(with))
                    .extracting(agency -> agency.name().en())
                    .contains("Department of Health");
            assertThat(Scoring.of(LAW).missingAgencies(also))
                    .extracting(agency -> agency.name().en())
                    .doesNotContain("Department of Health");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"INVITED", "ADVISER"})
    void sheetFromOutsideTheCouncilIsNotCounted(CouncilRole role) {
        Council council = council(
                member("CT", CouncilRole.CHAIR, true),
                member("M-1", CouncilRole.MEMBER_SECRETARY, true),
                member("G", role, true));
        ScoreSheets.Builder sheets = best(LAW, 1, council);
        sheets.sheet("G").answer("1.1", "1", "");
        Evaluation evaluation = law(sheets);
        assertThat(evaluation.outcome()).isEqualTo(Outcome.RATED);
        assertThat(evaluation.sheetsCounted()).isEqualTo(2);
        assertThat(codes(evaluation)).contains("outsider-scored");
        assertThat(said(evaluation))
                .contains("không được tính: là " + role.text().vi());
    }

    @Nested
    class WrittenMode {
        @ParameterizedTest
        @CsvSource({"FIRST, INVALID", "UPGRADE, INVALID", "REEVALUATION, RATED"})
        void isForReEvaluationsAlone(CaseKind kind, Outcome expected) {
            ScoreSheets.Builder sheets = best(LAW, 1, Council.unstated()).kind(kind);
            Evaluation byPolicy = law(sheets, "council.mode", "written");
            assertThat(byPolicy.outcome()).isEqualTo(expected);
            Evaluation byProduct =
                    law(best(LAW, 1, Council.unstated()).kind(kind).mode(Policies.Mode.WRITTEN));
            assertThat(byProduct.outcome()).isEqualTo(expected);
            if (expected == Outcome.INVALID) {
                Finding told = only(byProduct, CriteriaFinding.WRITTEN_FIRST);
                assertThat(told.severity()).isEqualTo(Severity.ERROR);
                assertThat(told.citation().orElseThrow()).hasToString("qd-26-2026 art.7 cl.3 pt.d");
                assertThat(byProduct.explain().deciding())
                        .extracting(Comparison::kind)
                        .containsExactly(Comparison.Kind.WRITTEN_MODE);
            }
        }

        @Test
        void isNotJudgedWhereTheKindOfCaseIsNotStated() {
            Evaluation evaluation = law(best(LAW, 1, Council.unstated()), "council.mode", "written");
            assertThat(evaluation.outcome()).isEqualTo(Outcome.RATED);
            assertThat(said(evaluation)).contains("không xét – Hình thức lấy ý kiến bằng văn bản");
        }

        @Test
        void ofAProductBeatsThatOfTheCouncil() {
            Council absent = council(member("CT", CouncilRole.CHAIR, true), member("M-1", CouncilRole.MEMBER, false));
            ScoreSheets.Builder sheets = best(LAW, 1, absent);
            CriteriaSet set = LAW.set(1).orElseThrow();
            ScoreSheets.Builder.Sheet returned = sheets.sheet("M-1");
            set.criteria()
                    .forEach(criterion ->
                            returned.option(criterion, criterion.options().size()));
            assertThat(law(sheets.kind(CaseKind.REEVALUATION).mode(Policies.Mode.WRITTEN))
                            .sheetsCounted())
                    .isEqualTo(2);
        }

        @Test
        void changesNothingUnderRulesThatDoNotSpeakOfIt() {
            ScoreSheets.Builder parts = ScoreSheets.builder("P", PLAN.set(3).orElseThrow(), Council.unstated());
            parts.sheet("M").part("A", BigDecimal.TEN).part("B", BigDecimal.TEN).part("C", BigDecimal.TEN);
            parts.kind(CaseKind.FIRST).mode(Policies.Mode.WRITTEN);
            assertThat(score(PLAN, parts).outcome()).isEqualTo(Outcome.RATED);
        }
    }

    @Nested
    class Subjects {
        @ParameterizedTest
        @EnumSource(SubjectType.class)
        void associationsAreAdmittedToTourismAlone(SubjectType subject) {
            boolean association = subject == SubjectType.ASSOCIATION;
            Evaluation goods = law(best(LAW, 1, Council.unstated()).subject(subject));
            assertThat(goods.outcome()).isEqualTo(association ? Outcome.DISQUALIFIED : Outcome.RATED);
            assertThat(law(best(LAW, 26, Council.unstated()).subject(subject)).outcome())
                    .isEqualTo(Outcome.RATED);
            if (association) {
                Finding told = only(goods, CriteriaFinding.SUBJECT_NOT_ADMITTED);
                assertThat(told.severity()).isEqualTo(Severity.WARNING);
                assertThat(told.citation().orElseThrow()).hasToString("qd-26-2026 art.2 cl.3");
            }
        }

        @Test
        void farmIsOnlyToldUnderThePlanWhichExcludesNobody() {
            Evaluation farm = score(PLAN, best(PLAN, 1, Council.unstated()).subject(SubjectType.FARM));
            assertThat(farm.outcome()).isEqualTo(Outcome.RATED);
            assertThat(only(farm, CriteriaFinding.SUBJECT_NOT_NAMED).severity()).isEqualTo(Severity.WARNING);
            Evaluation household = score(PLAN, best(PLAN, 1, Council.unstated()).subject(SubjectType.HOUSEHOLD));
            assertThat(codes(household)).doesNotContain("subject-not-named");
        }

        @Test
        void notStatedIsNotJudged() {
            Comparison asked = law(best(LAW, 1, Council.unstated())).judgement().comparisons().stream()
                    .filter(comparison -> comparison.kind() == Comparison.Kind.SUBJECT)
                    .findFirst()
                    .orElseThrow();
            assertThat(asked.verdict()).isEqualTo(Comparison.Verdict.NOT_JUDGED);
        }
    }

    @Nested
    class ZeroStop {
        private ScoreSheets.Builder water(Council council) {
            return best(LAW, 16, council, "6.1=1");
        }

        @Test
        void disqualifiesOnceThereIsAQuorum() {
            assertThat(law(water(Council.unstated())).outcome()).isEqualTo(Outcome.DISQUALIFIED);
            Council few = council(
                    member("CT", CouncilRole.CHAIR, true),
                    member("M-1", CouncilRole.MEMBER, false),
                    member("M-2", CouncilRole.MEMBER, false));
            Evaluation without = law(water(few));
            assertThat(without.outcome()).isEqualTo(Outcome.NO_QUORUM);
            assertThat(codes(without)).contains("zero-stop", "no-quorum");
            assertThat(law(water(few), "council.quorum", "off").outcome())
                    .as("a quorum that nobody judges holds nothing back")
                    .isEqualTo(Outcome.DISQUALIFIED);
        }

        @Test
        void saysHowItIsRead() {
            assertThat(said(law(water(Council.unstated()))))
                    .contains("0 điểm thì không đánh giá các bước tiếp theo mà không nói 0 điểm của ai");
        }
    }

    @Test
    void noneWhereNoZeroIsPrintedIsToldOnceForAllProducts() {
        List<ScoreSheets> products = new ArrayList<>();
        for (String id : List.of("P-1", "P-2")) {
            ScoreSheets.Builder sheets = ScoreSheets.builder(id, LAW.set(1).orElseThrow(), Council.unstated());
            sheets.sheet("M").answer("1.1", "none", "").answer("1.4", "none", "");
            products.add(sheets.build());
        }
        Ranking ranking = Scoring.of(LAW).rank(products);
        Finding told = Small.only(ranking.findings(), CriteriaFinding.NONE_UNPRINTED);
        assertThat(told.severity()).isEqualTo(Severity.INFO);
        assertThat(told.facts()).containsEntry("count", "4").containsEntry("places", "P-1, P-2");
        assertThat(told.citation()).isPresent();
        assertThat(ranking.entries().get(0).evaluation().judgement().findings())
                .noneMatch(finding -> finding.code() == CriteriaFinding.NONE_UNPRINTED);
        assertThat(said(ranking.entries().get(0).evaluation())).contains("dù phiếu không in mức 0");
        assertThat(Scoring.of(LAW)
                        .rank(List.of(best(LAW, 1, Council.unstated()).build()))
                        .findings())
                .isEmpty();
    }

    @Test
    void foodSafetyCertificateBindsProductsThatNeedIt() {
        for (Map.Entry<Integer, String> at : Map.of(19, "12", 20, "12", 21, "8").entrySet()) {
            String none = at.getValue() + "=none";
            Evaluation silent = law(best(LAW, at.getKey(), Council.unstated(), none));
            assertThat(silent.minimumStar()).contains(Star.TWO);
            assertThat(codes(silent)).contains("fact-not-stated");
            Evaluation denied =
                    law(best(LAW, at.getKey(), Council.unstated(), none).fact("needs-no-food-safety-certificate"));
            assertThat(denied.minimumStar()).contains(Star.THREE);
        }
    }

    @Test
    void readingsOfTheLawHaveANoteEach() {
        for (Reading reading : Reading.values()) {
            if (reading != Reading.LEGAL_SHEETS) {
                assertThat(LAW.notes(reading.id())).as(reading.id()).isNotEmpty();
            }
        }
        for (Policy policy : Policy.values()) {
            // places and advice are no matter of the law
            if (!policy.key().startsWith("rank.") && !policy.key().startsWith("advice.")) {
                assertThat(LAW.notes(policy.key())).as(policy.key()).isNotEmpty();
            }
        }
    }
}
