// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.ocop.core.Checked;
import vn.ocop.core.Confidence;
import vn.ocop.core.Level;
import vn.ocop.core.Severity;
import vn.ocop.core.Star;
import vn.ocop.core.SubjectType;
import vn.ocop.core.Text;

class RulebookReaderTest {
    private final Rulebook rulebook = Samples.rulebook();

    @Test
    void theFrameIsRead() {
        assertThat(rulebook.id()).isEqualTo("sample");
        assertThat(rulebook.revision()).isEqualTo(3);
        assertThat(rulebook.name()).isEqualTo(new Text("Bộ quy tắc mẫu", "Sample rulebook"));
        assertThat(rulebook.inForceFrom()).isEqualTo(LocalDate.of(2020, 1, 1));
        assertThat(rulebook.inForceUntil()).contains(LocalDate.of(2030, 12, 31));
        assertThat(rulebook.marksKnown()).isTrue();
        assertThat(rulebook.documents()).singleElement().satisfies(document -> {
            assertThat(document.number()).isEqualTo("1/SAMPLE");
            assertThat(document.confidence()).isEqualTo(Confidence.UNVERIFIED);
        });
        assertThat(rulebook.notes()).singleElement().satisfies(note -> {
            assertThat(note.confidence()).isEqualTo(Confidence.UNVERIFIED);
            assertThat(note.citation()).hasToString("doc");
        });
        assertThat(rulebook.parts()).extracting(Part::code).containsExactly("A", "B");
        assertThat(rulebook.parts())
                .extracting(part -> part.citation().toString())
                .containsOnly("doc art.1");
        assertThat(rulebook.maximum()).isEqualTo(10);
        assertThat(rulebook).hasToString("sample revision 3");
    }

    @Test
    void bandsStandFromTheHighestToTheLowest() {
        assertThat(rulebook.bands()).extracting(Band::star).containsExactly(Star.THREE, Star.TWO, Star.ONE);
        assertThat(rulebook.bands()).extracting(Band::lowerLimit).containsExactly(7, 4, 0);
        Band middle = rulebook.band(Star.TWO).orElseThrow();
        assertThat(middle.printed()).isEqualTo("4 đến 6");
        assertThat(middle.printedFrom()).hasValue(4);
        assertThat(middle.printedTo()).hasValue(6);
        assertThat(middle.printedBelow()).isEmpty();
        assertThat(rulebook.band(Star.ONE).orElseThrow().printedBelow()).hasValue(4);
        assertThat(rulebook.band(Star.FIVE)).isEmpty();
    }

    @Test
    void factsAndAgenciesAreRead() {
        Fact fact = rulebook.facts().get("declares");
        assertThat(fact.denial()).contains("declares-not");
        assertThat(fact.citation()).hasToString("doc art.3");
        assertThat(rulebook.councilAgencies(Level.DISTRICT)).isEmpty();
        assertThat(rulebook.councilAgencies(Level.PROVINCE))
                .singleElement()
                .satisfies(agency ->
                        assertThat(agency.alsoKnownAs()).containsExactly("Sở Mẫu tỉnh", "Department of Samples"));
    }

    @Test
    void levelsFollowTheDay() {
        LevelOrder first = rulebook.levelsOn(LocalDate.of(2020, 1, 1)).orElseThrow();
        assertThat(first.rules())
                .extracting(LevelOrder.Rule::level)
                .containsExactly(Level.DISTRICT, Level.PROVINCE, Level.CENTRE);
        assertThat(first.above(Level.DISTRICT)).contains(Level.PROVINCE);
        assertThat(first.above(Level.CENTRE)).isEmpty();
        assertThat(rulebook.levelsOn(LocalDate.of(2024, 12, 31))).contains(first);
        assertThat(rulebook.levelsOn(LocalDate.of(2025, 1, 1))).isEmpty();
        assertThat(rulebook.levelsOn(LocalDate.of(2019, 12, 31))).isEmpty();
        LevelOrder second = rulebook.levelsOn(LocalDate.of(2099, 1, 1)).orElseThrow();
        assertThat(second.rule(Level.COMMUNE).orElseThrow().scores()).isFalse();
        assertThat(second.rule(Level.PROVINCE).orElseThrow().proposes()).contains(Star.THREE);
        assertThat(second.rule(Level.DISTRICT)).isEmpty();
        assertThat(first.rule(Level.CENTRE).orElseThrow().fallsBackTo()).containsExactly(Star.TWO);
        assertThat(first.rule(Level.DISTRICT).orElseThrow().mayReturn()).containsExactly(Star.ONE);
        assertThat(rulebook.levelOrders()).containsExactly(first, second);
    }

    @Test
    void headersAreRead() {
        assertThat(rulebook.sets()).extracting(SetHeader::number).containsExactly(1, 2, 3);
        SetHeader one = rulebook.sets().get(0);
        assertThat(one.sector()).isEqualTo(new Text("Ngành I", "Sector I"));
        assertThat(one.group()).contains(new Text("Nhóm 1", "Group 1"));
        assertThat(one.agencies()).extracting(Text::en).containsExactly("Ministry One", "Ministry Two");
        assertThat(one.subjects()).containsExactlyInAnyOrder(SubjectType.COOPERATIVE, SubjectType.SME);
        assertThat(one.continues()).containsExactly("older:4", "older:5");
        assertThat(one.status()).isEqualTo(SetHeader.Status.COMPLETE);
        SetHeader two = rulebook.sets().get(1);
        assertThat(two.group()).isEmpty();
        assertThat(two.subjects()).contains(SubjectType.FARM);
        SetHeader three = rulebook.sets().get(2);
        assertThat(three.numberConfidence()).isEqualTo(Confidence.LOW);
        assertThat(rulebook.set(4)).isEmpty();
    }

    @Test
    void aSetHasItsCriteriaInPrintedOrder() {
        CriteriaSet set = rulebook.set(1).orElseThrow();
        assertThat(set).hasToString("sample set 1");
        assertThat(set.criteria())
                .extracting(Criterion::code)
                .containsExactly("1.1", "1.2", "1.3", "1.4", "2.1.1", "2.1.2");
        assertThat(set.criteria()).extracting(Criterion::index).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(set.criteria()).extracting(Criterion::partIndex).containsExactly(0, 0, 0, 0, 1, 1);
        assertThat(set.marks())
                .extracting(mark -> mark.criterion().code() + " " + mark.star() + " "
                        + mark.option().points())
                .containsExactly("1.1 TWO 1", "1.1 THREE 2");
        assertThat(set.marks().get(1).option().minimumWhen())
                .contains(rulebook.facts().get("declares"));
        assertThat(set.knockOuts())
                .extracting(out -> out.id() + " " + out.criterion().orElse("-") + " " + out.citation())
                .containsExactly("forged - doc annex.1 note.1", "impure 2.1 doc annex.1 set.1 crit.2.1");
        assertThat(set.zeroStops()).extracting(Criterion::code).containsExactly("2.1.1", "2.1.2");
        assertThat(set.printsLegend()).isTrue();
        assertThat(set.isFrame()).isFalse();
        assertThat(rulebook.set(1)).containsSame(set);
    }

    @Test
    void kindsOfCriteriaAreTold() {
        CriteriaSet set = rulebook.set(1).orElseThrow();
        assertThat(set.criterion("1.1").orElseThrow().kind()).isEqualTo(Criterion.Kind.CHOICE);
        assertThat(set.criterion("1.4").orElseThrow().kind()).isEqualTo(Criterion.Kind.YES_NO);
        assertThat(set.criterion("1.4").orElseThrow().options())
                .extracting(option -> option.label() + option.points())
                .containsExactly("no0", "yes1");
        Criterion container = set.criterion("2.1").orElseThrow();
        assertThat(container.kind()).isEqualTo(Criterion.Kind.CONTAINER);
        assertThat(container.index()).isEqualTo(-1);
        assertThat(container.children()).extracting(Criterion::code).containsExactly("2.1.1", "2.1.2");
        assertThat(set.criterion("2.1.2").orElseThrow().printedCode()).contains("2.1.1");
        assertThat(set.criterion("1.2").orElseThrow().needs()).contains("1.1");
        assertThat(set.criterion("1.3").orElseThrow().expects()).contains("1.1");
        assertThat(set.criterion("1.3")
                        .orElseThrow()
                        .requirement()
                        .orElseThrow()
                        .citation())
                .hasToString("doc art.9");
        assertThat(set.criterion("9")).isEmpty();
    }

    @Test
    void guidanceStandsBesideSectionsContainersAndCriteria() {
        CriteriaSet set = rulebook.set(1).orElseThrow();
        assertThat(set.sections().get(0).guidance())
                .extracting(remark -> remark.text().en() + " " + remark.citation())
                .containsExactly("The whole year counts. doc art.8");
        assertThat(set.sections().get(1).guidance()).isEmpty();
        assertThat(set.criterion("2.1").orElseThrow().guidance())
                .extracting(remark -> remark.text().vi())
                .containsExactly("Nếm thử.");
        assertThat(set.criterion("1.3").orElseThrow().guidance())
                .extracting(remark -> remark.text().en())
                .containsExactly("Told in the village.");
        assertThat(set.criterion("1.1").orElseThrow().guidance()).isEmpty();
    }

    @Test
    void optionsOfCasesAreNumberedThrough() {
        CriteriaSet set = rulebook.set(2).orElseThrow();
        Criterion cases = set.criterion("1").orElseThrow();
        assertThat(cases.kind()).isEqualTo(Criterion.Kind.CASES);
        assertThat(cases.cases()).extracting(Criterion.Case::number).containsExactly(1, 2);
        assertThat(cases.options())
                .extracting(option -> option.caseNumber() + ":" + option.label() + ":" + option.points())
                .containsExactly("1:1:1", "1:2:3", "2:3:0", "2:4:3");
        assertThat(set.sameCase())
                .singleElement()
                .satisfies(
                        group -> assertThat(group).extracting(Criterion::code).containsExactly("1", "2"));
        assertThat(set.printsLegend()).isFalse();
    }

    @Test
    void aSharedCriterionTakesTheCodeOfTheSet() {
        Criterion here = rulebook.set(2).orElseThrow().criterion("3").orElseThrow();
        assertThat(here.title()).isEqualTo(new Text("Chất lượng", "Quality"));
        assertThat(here.citation()).hasToString("doc annex.1 set.2 crit.3");
        assertThat(here.location()).hasToString("shared.xml:3");
        assertThat(here.wordings())
                .singleElement()
                .satisfies(wording -> assertThat(wording.location()).hasToString("rulebook.xml:85"));
    }

    @Test
    void aFrameHasNoCriteria() {
        CriteriaSet frame = rulebook.set(3).orElseThrow();
        assertThat(frame.isFrame()).isTrue();
        assertThat(frame.criteria()).isEmpty();
        assertThat(frame.parts()).isEqualTo(rulebook.parts());
    }

    @Test
    void declaredErrataAreKeptAsInformation() {
        Checked<Rulebook> read = Samples.sample().read();
        assertThat(read.hasErrors()).isFalse();
        assertThat(read.findings()).extracting(finding -> finding.severity()).containsOnly(Severity.INFO);
        assertThat(read.findings())
                .extracting(finding ->
                        finding.location().orElseThrow() + " " + finding.code().id())
                .containsExactly(
                        "rulebook.xml:19 band-gap",
                        "set-01.xml:4 printed-heading-differs",
                        "set-01.xml:9 text-gap",
                        "set-01.xml:14 printed-differs",
                        "set-01.xml:18 odd-points",
                        "set-01.xml:34 printed-code-differs",
                        "set-01.xml:36 printed-differs",
                        "rulebook.xml:60 printed-heading-differs",
                        "rulebook.xml:85 text-overlap",
                        "rulebook.xml:58 marks-without-legend");
        assertThat(read.findings().get(0).facts())
                .containsEntry("erratum", "Whole numbers are printed; read as under 7.")
                .containsEntry("erratum.vi", "In số nguyên; đọc là đến dưới 7.");
    }

    @Test
    void theOrderOfElementsAndSharedOrInlineMakeNoDifference() {
        Samples inline = Samples.sample();
        String shared = inline.content("shared.xml");
        String criteria = shared.substring(shared.indexOf("<criterion"), shared.indexOf("</shared>"));
        inline.change(Samples.MAIN, "<shared file=\"shared.xml\"/>", "<shared>" + criteria + "</shared>");
        Rulebook read = inline.read().orThrow();
        assertThat(read.set(2)
                        .orElseThrow()
                        .criterion("3")
                        .orElseThrow()
                        .title()
                        .en())
                .isEqualTo("Quality");
    }

    @Test
    void decomposedTextIsComposed() {
        Samples decomposed = Samples.sample().change(Samples.MAIN, "Ngành II\"", "Nga\u0300nh II\"");
        assertThat(decomposed.read().orThrow().sets().get(1).sector().vi()).isEqualTo("Ngành II");
    }

    @Test
    void setsOfAUsersFileAreReadOnce() {
        Rulebook twice = Samples.rulebook();
        assertThat(twice.set(1).orElseThrow()).isSameAs(twice.set(1).orElseThrow());
        assertThat(twice.set(1).orElseThrow()).isNotSameAs(rulebook.set(1).orElseThrow());
    }

    @Test
    void allFindingsComeAtOnce() {
        Samples bad = Samples.sample()
                .change("shared.xml", "points=\"1\" vi=\"Thấp\"", "points=\"x\" vi=\"Thấp\"")
                .change("set-01.xml", "needs=\"1.1\"", "needs=\"9.9\"")
                .change(Samples.MAIN, "to=\"6\"", "to=\"7\" colour=\"red\"")
                .change(Samples.MAIN, "excuses=\"printed-heading-differs\"", "excuses=\"sum-mismatch\"");
        Checked<Rulebook> read = bad.read();
        assertThat(read.value()).isEmpty();
        assertThat(read.findings())
                .extracting(finding ->
                        finding.location().orElseThrow() + " " + finding.code().id())
                .containsExactly(
                        "rulebook.xml:19 unknown-attribute",
                        "set-01.xml:18 unknown-reference",
                        "shared.xml:4 bad-value");
    }

    @Test
    void findingsOfSoundSetsStandBesideThoseOfBrokenOnes() {
        Samples bad = Samples.sample()
                .change("set-01.xml", "needs=\"1.1\"", "needs=\"9.9\"")
                .change(Samples.MAIN, "number=\"1\" points=\"6\"", "number=\"1\" points=\"5\"");
        assertThat(bad.read().findings())
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .extracting(finding ->
                        finding.location().orElseThrow() + " " + finding.code().id())
                .containsExactly(
                        "set-01.xml:18 unknown-reference",
                        "rulebook.xml:63 sum-mismatch",
                        "rulebook.xml:58 sum-mismatch");
    }

    @Test
    void builtInRulebooksHaveNames() {
        Rulebooks shelf = new Rulebooks();
        assertThat(shelf.ids()).isEqualTo(List.of("qd-1048-2019", "qd-148-2023", "qd-26-2026"));
        assertThat(shelf.find("nothing")).isEqualTo(Optional.empty());
        assertThatThrownBy(() -> shelf.get("nothing"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("id must be one of")
                .hasMessageContaining("\"nothing\"");
    }

    @Test
    void sharedCriteriaThatNothingUsesAreReadToo() {
        Samples unused = Samples.sample().change("shared.xml", "</shared>", """
            <criterion id="idle" code="9" points="1" vi="Thừa" en="Idle"><option points="1" vi="Một"/></criterion>
            </shared>\
            """);
        assertThat(unused.read().findings())
                .filteredOn(finding -> finding.severity() != Severity.INFO)
                .extracting(finding -> finding.location().orElseThrow() + " " + finding.severity() + " "
                        + finding.code().id())
                .containsExactly("shared.xml:13 WARNING unused-definition", "shared.xml:13 ERROR missing-text");
    }

    @Test
    void subjectsAreASetWithoutDoubles() {
        Samples twice = Samples.sample().change(Samples.MAIN, "more-subjects=\"farm\"", "more-subjects=\"farm sme\"");
        assertThat(twice.read().orThrow().sets().get(1).subjects())
                .isEqualTo(Set.of(SubjectType.COOPERATIVE, SubjectType.SME, SubjectType.FARM));
    }
}
