// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.core.Level;
import vn.ocop.core.Severity;
import vn.ocop.core.Star;
import vn.ocop.core.SubjectType;

/** What an overlay may say of criteria sets that stay its base's. */
class AmendTest {
    private static final Rulebooks SHELF = new Rulebooks();
    private static final Rulebook BASE = SHELF.get("qd-26-2026");
    private static final String PLASTIC =
            "<knockouts><knockout id=\"plastic\" vi=\"Bao bì nhựa\" en=\"Plastic packaging\"/></knockouts>";

    private static Samples overlay(String content) {
        return Samples.of("""
            <rulebook xmlns="urn:vn:ocop:rulebook:1" id="kh" revision="1" extends="qd-26-2026" vi="Tỉnh" en="Province">
            <documents><document id="kh" number="12/2026/QĐ-UBND" date="2026-09-01" vi="Quy chế" en="Regulation"/></documents>
            %s
            </rulebook>
            """.replace("%s", content));
    }

    private static Rulebook read(String content) {
        Checked<Rulebook> read = overlay(content).read(SHELF);
        assertThat(read.findings()).isEmpty();
        return read.orThrow();
    }

    /** The findings of an overlay that is wrong, as {@code "line code"}. */
    private static List<String> refused(String content) {
        Checked<Rulebook> read = overlay(content).read(SHELF);
        assertThat(read.value()).isEmpty();
        for (Finding finding : read.findings()) {
            assertThat(finding.message(Language.VI)).doesNotContainPattern("\\{[a-z]");
            assertThat(finding.message(Language.EN)).doesNotContainPattern("\\{[a-z]");
        }
        return read.findings().stream()
                .map(finding -> finding.location().orElseThrow().row().orElseThrow() + " "
                        + finding.code().id())
                .toList();
    }

    private static CriteriaSet set(Rulebook rulebook, int number) {
        return rulebook.set(number).orElseThrow();
    }

    private static List<String> marks(Rulebook rulebook, int number, String code) {
        return set(rulebook, number).marks().stream()
                .filter(mark -> mark.criterion().code().equals(code))
                .map(mark -> mark.star().number() + " at " + mark.option().number())
                .toList();
    }

    // --- knock-outs

    @Test
    void aKnockOutForAllSetsHoldsInAllSets() {
        Rulebook rulebook = read(PLASTIC + "<amend sets=\"all\" cite=\"kh art.2\"><knockout ref=\"plastic\"/></amend>");

        assertThat(rulebook.sets()).hasSize(BASE.sets().size()).allSatisfy(header -> {
            CriteriaSet set = set(rulebook, header.number());
            CriteriaSet plain = set(BASE, header.number());
            assertThat(set.knockOuts()).hasSize(plain.knockOuts().size() + 1).containsAll(plain.knockOuts());
            assertThat(set.knockOuts().get(plain.knockOuts().size()).citation().in(Language.EN))
                    .contains("12/2026/QĐ-UBND")
                    .contains("2");
            assertThat(set.criteria()).isEqualTo(plain.criteria());
            assertThat(set.marks()).isEqualTo(plain.marks());
        });
    }

    @Test
    void aKnockOutForThreeSetsHoldsInThem() {
        Rulebook rulebook =
                read(PLASTIC + "<amend sets=\"1 3-4\" cite=\"kh art.2\"><knockout ref=\"plastic\"/></amend>");

        assertThat(rulebook.sets().stream()
                        .map(SetHeader::number)
                        .filter(number -> set(rulebook, number).knockOuts().stream()
                                .anyMatch(knockOut -> knockOut.id().equals("plastic"))))
                .containsExactly(1, 3, 4);
        assertThat(set(rulebook, 2).hash()).isEqualTo(set(BASE, 2).hash());
        assertThat(set(rulebook, 3).hash()).isNotEqualTo(set(BASE, 3).hash());
        assertThat(rulebook.hash()).isNotEqualTo(BASE.hash());
    }

    /** What an overlay does not speak of stays: of the person of the representative nobody is advised. */
    @Test
    void aCriterionAboutAPersonStaysOne() {
        Criterion plain = set(BASE, 1).criteria().stream()
                .filter(Criterion::isPersonal)
                .findFirst()
                .orElseThrow();
        Rulebook rulebook = read(PLASTIC + "<amend sets=\"1\" cite=\"kh art.2\"><criterion code=\"" + plain.code()
                + "\"><knockout ref=\"plastic\"/></criterion></amend>");
        assertThat(set(rulebook, 1).criterion(plain.code())).contains(plain);
    }

    @Test
    void aKnockOutMayBelongToACriterion() {
        Rulebook rulebook = read(PLASTIC
                + "<amend sets=\"1\" cite=\"kh art.2\"><criterion code=\"1.3\"><knockout"
                + " ref=\"plastic\"/></criterion></amend>");

        assertThat(set(rulebook, 1).knockOuts())
                .filteredOn(knockOut -> knockOut.id().equals("plastic"))
                .singleElement()
                .satisfies(knockOut -> assertThat(knockOut.criterion()).contains("1.3"));
    }

    // --- marks

    @Test
    void aMarkMovesToAStricterOption() {
        Rulebook rulebook = read("<amend sets=\"5\" cite=\"kh art.3\"><criterion code=\"1.3\"><option number=\"3\""
                + " star=\"4\"/></criterion></amend>");

        assertThat(marks(rulebook, 5, "1.3")).contains("4 at 3");
        Mark mark = set(rulebook, 5).marks().stream()
                .filter(one -> one.criterion().code().equals("1.3") && one.star() == Star.FOUR)
                .findFirst()
                .orElseThrow();
        assertThat(mark.citation().in(Language.EN)).contains("12/2026/QĐ-UBND");
        assertThat(set(rulebook, 5).criteria()).hasSameSizeAs(set(BASE, 5).criteria());
        assertThat(set(rulebook, 5).criterion("1.3").orElseThrow()).isSameAs(mark.criterion());
    }

    @Test
    void anOptionThatIsTheLeastForTwoStarsBearsTheLower() {
        Samples invented = Samples.of(base("<option points=\"1\" star=\"3\" %t/><option points=\"2\" star=\"4\" %t/>"
                        + "<option points=\"35\" star=\"5\" %t/>"))
                .with("top.xml", top("<option number=\"3\" star=\"4\"/>"));
        Rulebook rulebook = SHELF.read(invented.open(), "top.xml").orThrow();

        assertThat(marks(rulebook, 1, "3")).containsExactly("3 at 1", "4 at 3");
    }

    /** A rulebook of one set; the options of criterion 3 are given. */
    private static String base(String options) {
        return """
            <rulebook xmlns="urn:vn:ocop:rulebook:1" id="rulebook" revision="2" from="2026-01-01" marks="known" %t>
            <documents><document id="d" number="1" date="2026-01-01" %t/></documents>
            <parts cite="d"><part code="P" points="65" %t/><part code="Q" points="35" %t/></parts>
            <bands cite="d"><band star="5" from="90" printed="90" %t/><band star="4" from="70" printed="70" %t/>
            <band star="3" from="50" printed="50" %t/><band star="2" from="30" printed="30" %t/><band star="1" from="0" printed="0" %t/></bands>
            <facts cite="d"><fact id="f" %t/><fact id="g" %t/></facts>
            <sectors><sector id="s" %t/></sectors>
            <shared><criterion id="q" code="3" points="35" %t>%o</criterion></shared>
            <sets subjects="sme"><set number="1" group="s" cite="d" %t>
            <section part="P" number="1" points="65" %t><criterion code="1" points="65" %t><option points="0" star="4" when="f" %t/>
            <option points="60" star="5" when="g" %t/><option points="65" %t/></criterion></section>
            <section part="Q" number="2" points="35" %t><use ref="q"/></section></set></sets>
            </rulebook>
            """.replace("%o", options).replace("%t", "vi=\"v\" en=\"e\"");
    }

    private static String top(String options) {
        return """
            <rulebook xmlns="urn:vn:ocop:rulebook:1" id="top" revision="1" extends="rulebook" vi="v" en="e">
            <amend sets="1" cite="d"><criterion code="3">%s</criterion></amend>
            </rulebook>
            """.replace("%s", options);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // base's marks by option | what is said | what comes of it
                "3 4 5 | 3:4     | 3 - 4",
                "3 4 5 | 2:3     | - 3 5",
                "3 4 5 | 3:3     | - - 3",
                "- 4 5 | 1:3     | 3 4 5",
                "3 - 5 | 2:4     | 3 4 5",
                "3 4 - | 3:5     | 3 4 5",
                "3 4 5 | 2:4     | idle",
                "3 4 5 | 3:5     | idle",
                "3 - - | 1:4     | idle",
                "3 4 - | 2:5     | idle",
                "3 4 5 | 1:4     | loose",
                "3 4 5 | 2:5     | loose",
                "3 4 5 | 1:1     | 1 4 5",
                "- - - | 1:2     | 2 - -",
            })
    void whatAMoveComesTo(String before, String said, String after) {
        String[] marks = before.split(" ");
        StringBuilder options = new StringBuilder();
        int[] points = {1, 2, 35};
        for (int i = 0; i < points.length; i++) {
            options.append("<option points=\"").append(points[i]).append('"');
            options.append(marks[i].equals("-") ? "" : " star=\"" + marks[i] + "\"")
                    .append(" %t/>");
        }
        String[] move = said.split(":");
        Samples files = Samples.of(base(options.toString()))
                .with("top.xml", top("<option number=\"" + move[0] + "\" star=\"" + move[1] + "\"/>"));
        Checked<Rulebook> read = SHELF.read(files.open(), "top.xml");

        if (after.equals("idle") || after.equals("loose")) {
            assertThat(read.findings())
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.code())
                            .isEqualTo(
                                    after.equals("idle")
                                            ? RulebookFinding.AMEND_WITHOUT_EFFECT
                                            : RulebookFinding.AMEND_LOOSENS));
            return;
        }
        StringBuilder found = new StringBuilder();
        set(read.orThrow(), 1)
                .criterion("3")
                .orElseThrow()
                .options()
                .forEach(option -> found.append(found.isEmpty() ? "" : " ")
                        .append(option.minimumFor()
                                .map(star -> "" + star.number())
                                .orElse("-")));
        assertThat(found).hasToString(after);
    }

    @Test
    void aMoveThatALaterOneUndoesOrCoversIsIdle() {
        String up = "<amend sets=\"1\" cite=\"kh\"><criterion code=\"1.4\"><option number=\"2\""
                + " star=\"4\"/></criterion></amend>\n";
        String further = "<amend sets=\"1\" cite=\"kh\"><criterion code=\"1.4\"><option number=\"3\""
                + " star=\"4\"/></criterion></amend>\n";
        String lower = "<amend sets=\"1\" cite=\"kh\"><criterion code=\"1.4\"><option number=\"3\""
                + " star=\"3\"/></criterion></amend>\n";

        assertThat(refused(up + further)).containsExactly("3 amend-without-effect");
        assertThat(refused(up + lower)).containsExactly("3 amend-without-effect");
        assertThat(read(up).substance()).hasSize(1);
    }

    @Test
    void aMarkKeepsItsFactUnlessAnotherIsNamed() {
        String options = "<option points=\"0\" %t/><option points=\"35\" %t/>";
        Samples files = Samples.of(base(options))
                .with(
                        "top.xml",
                        top("").replace("<criterion code=\"3\"></criterion>", "<criterion code=\"1\">%s</criterion>"));
        Rulebook kept = SHELF.read(
                        files.with(
                                        "top.xml",
                                        top("").replace(
                                                        "<criterion code=\"3\"></criterion>",
                                                        "<criterion code=\"1\"><option number=\"3\""
                                                                + " star=\"5\"/></criterion>"))
                                .open(),
                        "top.xml")
                .orThrow();
        assertThat(set(kept, 1).marks())
                .extracting(mark -> mark.option().number() + " "
                        + mark.option().minimumWhen().orElseThrow().id())
                .containsExactly("1 f", "3 g");
        Checked<Rulebook> occupied = SHELF.read(
                files.with(
                                "top.xml",
                                top("").replace(
                                                "<criterion code=\"3\"></criterion>",
                                                "<criterion code=\"1\"><option number=\"2\" star=\"4\""
                                                        + " when=\"f\"/></criterion>"))
                        .open(),
                "top.xml");
        assertThat(occupied.findings())
                .extracting(finding -> finding.code().id())
                .containsExactly("amend-occupied");
    }

    // --- loosening

    @Test
    void looseningIsRefusedUnlessItIsDeclaredWithAReason() {
        String move = "<criterion code=\"1.3\"><option number=\"2\" star=\"5\"/></criterion></amend>";

        assertThat(refused("<amend sets=\"1\" cite=\"kh art.3\">\n" + move)).containsExactly("4 amend-loosens");
        assertThat(refused("<amend sets=\"1\" cite=\"kh art.3\" loosens=\"yes\">\n" + move))
                .containsExactly("3 missing-text", "3 missing-text");
        Rulebook rulebook =
                read("<amend sets=\"1\" cite=\"kh art.3\" loosens=\"yes\" vi=\"Thử nghiệm\" en=\"A trial\">" + move);
        assertThat(marks(rulebook, 1, "1.3")).containsExactly("5 at 2");
        assertThat(rulebook.substance()).isNotEmpty();
    }

    @Test
    void whatIsDeclaredToLoosenHasToLoosen() {
        assertThat(refused("<amend sets=\"1\" cite=\"kh\" loosens=\"yes\" vi=\"v\" en=\"e\"><criterion code=\"1.4\">"
                        + "<option number=\"2\" star=\"4\"/></criterion></amend>"))
                .containsExactly("3 loosens-nothing");
    }

    // --- the rest

    @Test
    void requirementsGuidanceNotesFactsAndAgenciesAreAdded() {
        Rulebook rulebook = read("""
            <amend sets="1-2" cite="kh art.7">
              <criterion code="1.2">
                <requirement id="bought-unlabelled" vi="Có nhãn" en="Labelled"/>
                <guidance vi="Theo hợp đồng" en="By contracts"/>
              </criterion>
              <section number="1"><guidance vi="Tại cơ sở" en="On the premises"/></section>
              <note vi="Từ đợt 2" en="From round 2"/>
            </amend>
            <amend sets="all" cite="kh art.8">
              <agency level="province" vi="Sở Tài chính" en="Department of Finance"/>
              <note confidence="low" vi="Của tỉnh" en="The province's"/>
            </amend>
            <amend sets="1" cite="kh art.9">
              <fact id="is-exported" denial="is-not-exported" vi="Xuất khẩu" en="Exported"/>
              <criterion code="1.4"><option number="2" star="5" when="is-exported"/></criterion>
            </amend>
            """);
        CriteriaSet set = set(rulebook, 2);
        Criterion criterion = set.criterion("1.2").orElseThrow();

        assertThat(criterion.requirement().orElseThrow().id()).isEqualTo("bought-unlabelled");
        assertThat(criterion.guidance())
                .last()
                .satisfies(remark -> assertThat(remark.text().en()).isEqualTo("By contracts"));
        assertThat(set.sections().get(0).guidance())
                .last()
                .satisfies(
                        remark -> assertThat(remark.citation().in(Language.EN)).contains("12/2026"));
        assertThat(set.notes()).extracting(note -> note.text().en()).containsExactly("From round 2");
        assertThat(set(rulebook, 3).notes()).isEmpty();
        assertThat(rulebook.notes()).hasSize(BASE.notes().size() + 1);
        assertThat(rulebook.councilAgencies(Level.PROVINCE))
                .hasSize(BASE.councilAgencies(Level.PROVINCE).size() + 1);
        assertThat(rulebook.facts()).containsKey("is-exported");
        assertThat(set(rulebook, 1).marks())
                .anyMatch(mark -> mark.option()
                        .minimumWhen()
                        .filter(fact -> fact.id().equals("is-exported"))
                        .isPresent());
    }

    @Test
    void anAgencyIsWantedForAllSetsOrNone() {
        assertThat(refused("<amend sets=\"1\" cite=\"kh\"><agency level=\"province\" vi=\"v\" en=\"e\"/></amend>"))
                .containsExactly("3 bad-value");
        assertThat(refused("<amend sets=\"all\" cite=\"kh\"><agency level=\"province\" vi=\"Sở Y tế\""
                        + " en=\"Department of Health\"/></amend>"))
                .containsExactly("3 amend-without-effect");
    }

    @Test
    void aWholeSetTakesSubjectsAndAgenciesOfTheBaseAndItsSharedCriteria() {
        String content = "<sets><set number=\"5\" group=\"food\" cite=\"kh\" vi=\"Của tỉnh\" en=\"Own\"><section"
                + " part=\"A\" number=\"1\" points=\"37\" vi=\"v\" en=\"e\"><criterion code=\"1\" points=\"37\" vi=\"v\""
                + " en=\"e\"><option points=\"37\" vi=\"v\" en=\"e\"/></criterion></section><section part=\"A\""
                + " number=\"2\" points=\"3\" vi=\"v\" en=\"e\"><use ref=\"%ref\" code=\"2\"/></section><section"
                + " part=\"B\" number=\"3\" points=\"25\" vi=\"v\" en=\"e\"><criterion code=\"3\" points=\"25\" vi=\"v\""
                + " en=\"e\"><option points=\"25\" vi=\"v\" en=\"e\"/></criterion></section><section part=\"C\""
                + " number=\"4\" points=\"35\" vi=\"v\" en=\"e\"><criterion code=\"4\" points=\"35\" vi=\"v\""
                + " en=\"e\"><option points=\"35\" vi=\"v\" en=\"e\"/></criterion></section></set></sets>";
        String shared = Samples.resource("qd-26-2026/shared.xml");
        java.util.regex.Matcher three = java.util.regex.Pattern.compile("<criterion id=\"([^\"]+)\"[^>]* points=\"3\"")
                .matcher(shared);
        assertThat(three.find()).isTrue();
        Rulebook rulebook = read(content.replace("%ref", three.group(1)));
        SetHeader own = set(rulebook, 5).header();
        SetHeader plain = set(BASE, 5).header();

        assertThat(own.subjects()).isEqualTo(plain.subjects());
        assertThat(own.agencies()).isEqualTo(plain.agencies()).isNotEmpty();
        assertThat(own.name().en()).isEqualTo("Own");
        assertThat(rulebook.substance()).hasSize(1);
        Rulebook other = read(content.replace("%ref", three.group(1))
                .replace("<sets>", "<sets subjects=\"household\">")
                .replace("group=\"food\"", "group=\"food\" managers=\"\""));
        assertThat(set(other, 5).header().subjects()).containsExactly(SubjectType.HOUSEHOLD);
        assertThat(set(other, 5).header().agencies()).isEmpty();
    }

    @Test
    void anAmendmentHoldsInASetOfTheOverlayToo() {
        String set = Samples.resource("qd-26-2026/set-05.xml");
        String own =
                "<sets><set number=\"5\" file=\"set-05.xml\" group=\"food\" cite=\"kh\" vi=\"v\" en=\"e\"/></sets>";
        Samples files = overlay(
                        PLASTIC + own + "<amend sets=\"5\" cite=\"kh art.2\"><knockout ref=\"plastic\"/></amend>")
                .with("set-05.xml", set);
        Rulebook rulebook = files.read(SHELF).orThrow();

        assertThat(set(rulebook, 5).knockOuts())
                .hasSize(set(BASE, 5).knockOuts().size() + 1);
        assertThat(set(rulebook, 5).criteria()).hasSameSizeAs(set(BASE, 5).criteria());
    }

    // --- what is wrong

    @Test
    void whatChangesNothingIsRefused() {
        assertThat(refused("<amend sets=\"all\" cite=\"kh\"/>")).containsExactly("3 amend-without-effect");
        assertThat(refused("<amend sets=\"1\" cite=\"kh\">\n<criterion code=\"1.3\"/></amend>"))
                .containsExactly("4 amend-without-effect");
        assertThat(refused("<amend sets=\"1\" cite=\"kh\">\n<section number=\"1\"/></amend>"))
                .containsExactly("4 amend-without-effect");
        assertThat(refused("<amend sets=\"1-14\" cite=\"kh\">\n<knockout ref=\"forged-dossier\"/></amend>"))
                .containsExactly("4 amend-without-effect");
        assertThat(refused("<amend sets=\"1\" cite=\"kh\"><criterion code=\"1.3\">\n"
                        + "<option number=\"3\" star=\"5\"/></criterion></amend>"))
                .containsExactly("4 amend-without-effect");
    }

    @Test
    void whatIsNotThereIsOneFindingForAllSets() {
        Checked<Rulebook> read = overlay("""
            <amend sets="1 5 26" cite="kh">
              <criterion code="9.9"><option number="3" star="4"/><guidance vi="v" en="e"/></criterion>
              <criterion code="1.3"><option number="9" star="4"/></criterion>
              <section number="77"><guidance vi="v" en="e"/></section>
              <knockout ref="no-such"/>
            </amend>
            <amend sets="1 27-30" cite="kh"><section number="1"><guidance vi="v" en="e"/></section></amend>
            """).read(SHELF);

        assertThat(read.findings())
                .extracting(finding -> finding.location().orElseThrow().row().orElseThrow() + " "
                        + finding.code().id() + " "
                        + finding.facts().getOrDefault("sets", finding.facts().getOrDefault("found", "")))
                .containsExactlyInAnyOrder("7 unknown-reference no-such", "9 unknown-reference 27-30");
        Checked<Rulebook> targets = overlay("""
            <amend sets="1 5 26" cite="kh">
              <criterion code="9.9"><option number="3" star="4"/><guidance vi="v" en="e"/></criterion>
              <criterion code="1.3"><option number="9" star="4"/></criterion>
              <section number="77"><guidance vi="v" en="e"/></section>
            </amend>
            """).read(SHELF);
        assertThat(targets.findings())
                .extracting(finding -> finding.location().orElseThrow().row().orElseThrow() + " "
                        + finding.code().id() + " "
                        + finding.facts().getOrDefault("sets", ""))
                .containsExactly("4 amend-target 1 5 26", "5 amend-target 1 5 26", "6 amend-target 1 5 26");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "1-", "-3", "3-1", "01", "1,2", "x", "all 1", "99999", "1-99999"})
    void setsAreAllOrNumbersAndRanges(String sets) {
        assertThat(refused(PLASTIC + "<amend cite=\"kh\" sets=\"" + sets + "\"><knockout ref=\"plastic\"/></amend>"))
                .isNotEmpty()
                .allMatch(finding -> finding.endsWith("bad-value") || finding.endsWith("missing-attribute"));
    }

    @Test
    void aSetThatIsNamedTwiceIsToldOnce() {
        assertThat(refused(PLASTIC + "<amend cite=\"kh\" sets=\"1-5 3 9\"><knockout ref=\"plastic\"/></amend>"))
                .containsExactly("3 duplicate-code");
    }

    @Test
    void whatTheBaseDefinesIsNotDefinedAnew() {
        assertThat(refused("<knockouts><knockout id=\"forged-dossier\" vi=\"v\" en=\"e\"/></knockouts>"))
                .startsWith("3 duplicate-code");
        assertThat(refused("<facts cite=\"kh\"><fact id=\"need-not-declare-quality\" vi=\"v\" en=\"e\"/></facts>"))
                .startsWith("3 duplicate-code");
        assertThat(refused("<amend sets=\"all\" cite=\"kh\"><fact id=\"must-declare-quality\" vi=\"v\""
                        + " en=\"e\"/></amend>"))
                .startsWith("3 duplicate-code");
    }

    @Test
    void anAmendmentNeedsACitationAndABase() {
        assertThat(refused(PLASTIC + "<amend sets=\"all\"><knockout ref=\"plastic\"/></amend>"))
                .containsExactly("3 missing-citation");
        assertThat(read(PLASTIC + "<amend sets=\"all\"><knockout ref=\"plastic\" cite=\"kh art.1\"/></amend>")
                        .substance())
                .hasSize(1);
        Checked<Rulebook> alone = Samples.sample()
                .change(
                        Samples.MAIN,
                        "</parts>",
                        "</parts><amend sets=\"all\" cite=\"d\"><knockout ref=\"forged\"/></amend>")
                .read();
        assertThat(alone.findings())
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .extracting(finding -> finding.code().id())
                .containsExactly("unknown-element");
    }

    @Test
    void whatNothingUsesIsTold() {
        Checked<Rulebook> read = overlay("""
            <facts cite="qd-26-2026"><fact id="idle-fact" vi="v" en="e"/></facts>
            """ + PLASTIC).read(SHELF);
        assertThat(read.findings())
                .extracting(
                        finding -> finding.code().id() + " " + finding.facts().get("id"))
                .contains("unused-definition kh", "unused-definition idle-fact", "unused-definition plastic");
    }

    // --- bases

    @Test
    void anotherRevisionOfTheBaseIsRefused() {
        Samples wrong = overlay("").change(Samples.MAIN, "extends=", "extends-revision=\"7\" extends=");
        assertThat(wrong.read(SHELF).findings())
                .extracting(finding -> finding.code().id())
                .containsExactly("other-revision");
        Samples right =
                overlay("").change(Samples.MAIN, "extends=", "extends-revision=\"" + BASE.revision() + "\" extends=");
        assertThat(right.read(SHELF).value()).isPresent();
    }

    @Test
    void rulebooksThatExtendEachOtherAreRefused() {
        String book = "<rulebook xmlns=\"urn:vn:ocop:rulebook:1\" id=\"%a\" revision=\"1\" extends=\"%b\" vi=\"v\""
                + " en=\"e\"/>";
        Samples files = Samples.of(book.replace("%a", "a").replace("%b", "b"))
                .with("b.xml", book.replace("%a", "b").replace("%b", "c"))
                .with("c.xml", book.replace("%a", "c").replace("%b", "a"));
        assertThat(files.read(SHELF).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(RulebookFinding.EXTENDS_CIRCLE);
            assertThat(finding.location().orElseThrow()).hasToString("c.xml:1");
            assertThat(finding.message(Language.EN)).endsWith("a → b → c → a");
        });
        Samples itself = Samples.of(book.replace("%a", "qd-26-2026").replace("%b", "qd-26-2026"));
        assertThat(itself.read(SHELF).findings())
                .extracting(finding -> finding.code().id())
                .containsExactly("extends-circle");
    }

    @Test
    void anOverlayMayExtendAnotherOneBesideIt() {
        String first = overlay(PLASTIC + "<amend sets=\"1\" cite=\"kh art.2\"><knockout ref=\"plastic\"/></amend>")
                .content(Samples.MAIN);
        String second = """
            <rulebook xmlns="urn:vn:ocop:rulebook:1" id="town" revision="1" extends="kh" vi="v" en="e">
            <amend sets="2" cite="kh art.2"><knockout ref="plastic"/></amend>
            </rulebook>
            """;
        Rulebook rulebook = Samples.of(second).with("kh.xml", first).read(SHELF).orThrow();
        assertThat(rulebook.base().orElseThrow().id()).isEqualTo("kh");
        assertThat(rulebook.regime().id()).isEqualTo("qd-26-2026");
        for (int number : List.of(1, 2)) {
            assertThat(set(rulebook, number).knockOuts())
                    .anyMatch(knockOut -> knockOut.id().equals("plastic"));
        }
        assertThat(rulebook.substance()).hasSize(1);
        assertThat(Samples.of(second)
                        .with("kh.xml", first.replace("art.2", "xx"))
                        .read(SHELF)
                        .findings())
                .extracting(finding -> finding.location().orElseThrow().file() + " "
                        + finding.code().id())
                .containsExactly("kh.xml bad-value");
        assertThat(Samples.of(second).read(SHELF).findings())
                .extracting(finding -> finding.code().id())
                .containsExactly("unknown-reference");
    }

    // --- the class

    @Test
    void policiesAgenciesNotesGuidanceFactsAndRoundsAreProcedure() {
        Rulebook rulebook = read("""
            <policies cite="kh art.4"><policy key="council.maxSpread" value="5"/><policy key="rank.order" value="STAR,C,B,A"/></policies>
            <council cite="kh art.5"><agency level="province" vi="Sở Tài chính" en="Finance"/></council>
            <note cite="kh" vi="v" en="e"/>
            <calendar><rounds cite="kh art.6"><round level="province" number="1" proposed-before="03-30" evaluated-before="05-30" proposer="province" evaluator="province"/></rounds></calendar>
            <amend sets="1" cite="kh"><section number="1"><guidance vi="v" en="e"/></section><note vi="v" en="e"/></amend>
            """);
        assertThat(rulebook.base()).contains(BASE);
        assertThat(rulebook.substance()).isEmpty();
        assertThat(BASE.substance()).isEmpty();
        assertThat(BASE.base()).isEmpty();
    }

    @Test
    void aSetThatSaysWhatTheBaseSaysIsNoSubstance() {
        String header = Samples.resource("qd-26-2026/rulebook.xml")
                .lines()
                .filter(line -> line.contains("<set number=\"5\""))
                .findFirst()
                .orElseThrow();
        Samples files = overlay("<sets subjects=\"" + subjects() + "\">" + header + "</sets>")
                .with("set-05.xml", Samples.resource("qd-26-2026/set-05.xml"));
        assertThat(files.read(SHELF).orThrow().substance()).isEmpty();
        Samples other = overlay("<sets subjects=\"" + subjects() + "\">" + header + "</sets>")
                .with("set-05.xml", Samples.resource("qd-26-2026/set-05.xml").replaceFirst("<knockout [^>]*/>", ""));
        assertThat(other.read(SHELF).orThrow().substance()).isNotEmpty();
    }

    private static String subjects() {
        String rulebook = Samples.resource("qd-26-2026/rulebook.xml");
        int from = rulebook.indexOf("<sets subjects=\"") + "<sets subjects=\"".length();
        return rulebook.substring(from, rulebook.indexOf('"', from));
    }

    // --- the lint

    @Test
    void theLintOfAnOverlayTellsItsOwnFindingsOnly() {
        Rulebook rulebook = read(PLASTIC + "<amend sets=\"all\" cite=\"kh art.2\"><knockout ref=\"plastic\"/></amend>");
        assertThat(rulebook.lint()).isEmpty();
        assertThat(BASE.lint()).isNotEmpty();
    }

    @Test
    void whatAnAmendmentLeadsToInManySetsIsToldOnceWhereItStands() {
        Checked<Rulebook> read = overlay("""
            <amend sets="1-3" cite="kh">
              <criterion code="1.4"><option number="3" star="4" when="must-declare-quality"/><option number="2" star="5"/></criterion>
            </amend>
            """).read(SHELF);
        assertThat(read.findings())
                .filteredOn(finding -> finding.code() == RulebookFinding.ODD_MARKS)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.location().orElseThrow()).hasToString("rulebook.xml:4");
                    assertThat(finding.facts()).containsEntry("sets", "1-3").containsEntry("count", "3");
                });
    }
}
