// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.ocop.core.Language;
import vn.ocop.criteria.change.RulebookChange.Aspect;
import vn.ocop.criteria.change.RulebookChange.Passage;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.Rulebooks;
import vn.ocop.criteria.rulebook.Samples;
import vn.ocop.criteria.text.Wording;

class RulebookDiffTest {
    private static final Pattern ATTRIBUTE = Pattern.compile(" ([a-z-]+)=\"([^\"]*)\"");

    private final Rulebook sample = Samples.rulebook();

    private static String lines(RulebookDiff diff, Language language) {
        StringBuilder lines = new StringBuilder();
        diff.changes()
                .forEach(change -> lines.append(Wording.in(language).of(change)).append('\n'));
        return lines.toString();
    }

    @Test
    void aRulebookDoesNotDifferFromItself() {
        Rulebooks shelf = new Rulebooks();
        for (String id : shelf.ids()) {
            RulebookDiff diff = RulebookDiff.between(shelf.get(id), new Rulebooks().get(id));
            assertThat(diff.changes()).as(id).isEmpty();
            assertThat(diff.isEmpty()).isTrue();
            assertThat(lines(diff, Language.VI)).isEmpty();
        }
        assertThat(RulebookDiff.between(sample, Samples.rulebook()).changes()).isEmpty();
    }

    @Test
    void seenFromTheOtherSideDifferencesAreMirrored() {
        Rulebooks shelf = new Rulebooks();
        for (String a : shelf.ids()) {
            for (String b : shelf.ids()) {
                RulebookDiff there = RulebookDiff.between(shelf.get(a), shelf.get(b));
                RulebookDiff back = RulebookDiff.between(shelf.get(b), shelf.get(a));
                assertThat(there.mirrored()).as("%s %s", a, b).isEqualTo(back).hasSameHashCodeAs(back);
                assertThat(there.mirrored().mirrored()).isEqualTo(there);
                assertThat(there.isEmpty()).isEqualTo(a.equals(b));
            }
        }
    }

    @Test
    void everyChangeOfContentShowsAndIsMirrored() {
        int shown = 0;
        for (String file : Samples.sample().files().keySet()) {
            String content = Samples.sample().content(file);
            Matcher matcher = ATTRIBUTE.matcher(content);
            while (matcher.find()) {
                String value = matcher.group(2).matches("[0-9]+")
                        ? String.valueOf(Integer.parseInt(matcher.group(2)) + 1)
                        : matcher.group(2) + "x";
                String altered = content.substring(0, matcher.start(2)) + value + content.substring(matcher.end(2));
                var read = Samples.sample().with(file, altered).read().value();
                if (read.isPresent()) {
                    RulebookDiff diff = RulebookDiff.between(sample, read.get());
                    assertThat(diff.isEmpty())
                            .as("%s: %s=%s", file, matcher.group(1), value)
                            .isFalse();
                    assertThat(diff.mirrored()).isEqualTo(RulebookDiff.between(read.get(), sample));
                    shown++;
                }
            }
        }
        assertThat(shown).isGreaterThan(100);
    }

    @Test
    void changesOfTheFrameAreTold() {
        assertThat(changes(Samples.sample()
                        .change(Samples.MAIN, "revision=\"3\"", "revision=\"4\"")
                        .change(Samples.MAIN, " until=\"2030-12-31\"", "")
                        .change(Samples.MAIN, "en=\"Part one\"", "en=\"Part 1\"")
                        .change(
                                Samples.MAIN,
                                "from=\"4\" printed=\"4 đến 6\" printed-from=\"4\"",
                                "from=\"5\" printed=\"5 đến 6\" printed-from=\"5\"")
                        .change(
                                Samples.MAIN,
                                "printed=\"dưới 4\" printed-below=\"4\"",
                                "printed=\"dưới 5\" printed-below=\"5\"")
                        .change(Samples.MAIN, "recognises=\"3\" falls-back-to=\"2\"", "recognises=\"3\"")
                        .change(
                                Samples.MAIN,
                                "vi=\"Sở Mẫu\" en=\"Sample department\"",
                                "vi=\"Sở Khác\" en=\"Other department\"")))
                .containsExactly(
                        "identity sample revision 3 → sample revision 4",
                        "in force 2020-01-01 – 2030-12-31 → 2020-01-01 – ",
                        "title of part A Part one → A Part 1",
                        "lower limit of band 2 stars: 4 → 2 stars: 5",
                        "printed range of band 1 star: “dưới 4” → 1 star: “dưới 5”",
                        "printed range of band 2 stars: “4 đến 6” → 2 stars: “5 đến 6”",
                        "added agency on the council province: Other department",
                        "removed agency on the council province: Sample department",
                        "levels 2020-01-01 – 2024-12-31: district passes up 2 3 may return 1; province recognises 2"
                                + " passes up 3; centre recognises 3 falls back to 2 | 2025-01-06 – : commune screens;"
                                + " province recognises 2 passes up 3 proposes 3; centre recognises 3 → 2020-01-01 –"
                                + " 2024-12-31: district passes up 2 3 may return 1; province recognises 2 passes up 3;"
                                + " centre recognises 3 | 2025-01-06 – : commune screens; province recognises 2 passes up"
                                + " 3 proposes 3; centre recognises 3");
    }

    @Test
    void partsAndBandsCanComeAndGo() {
        Samples more = Samples.sample()
                .change(Samples.MAIN, "  </parts>", "<part code=\"C\" points=\"2\" vi=\"Ba\" en=\"Three\"/>\n</parts>")
                .change(
                        Samples.MAIN,
                        "<band star=\"3\" from=\"7\" printed=\"7 đến 10\" printed-from=\"7\" printed-to=\"10\""
                                + " vi=\"Tốt\" en=\"Good\"/>",
                        "")
                .change(Samples.MAIN, "points=\"4\" vi=\"Phần hai\"", "points=\"8\" vi=\"Phần hai\"")
                .change(Samples.MAIN, "printed=\"4 đến 6\" printed-from=\"4\" printed-to=\"6\"", "printed=\"từ 4\"")
                .change(
                        Samples.MAIN,
                        "<erratum excuses=\"band-gap\" vi=\"In số nguyên; đọc là đến dưới 7.\" en=\"Whole numbers are"
                                + " printed; read as under 7.\"/>",
                        "")
                .change(Samples.MAIN, "<sets subjects=\"cooperative sme\">", "<sets>");
        String frames = more.content(Samples.MAIN);
        int sets = frames.indexOf("<sets>");
        more.with(
                Samples.MAIN,
                frames.substring(0, sets)
                        + "<sets><set number=\"3\" status=\"frame\" group=\"II\" cite=\"doc annex.1\" vi=\"Bộ Ba\""
                        + " en=\"Set three\"/><set number=\"7\" status=\"frame\" group=\"II\" cite=\"doc annex.1\""
                        + " vi=\"Bộ bảy\" en=\"Set seven\"/></sets></rulebook>");
        more.change(Samples.MAIN, "<shared file=\"shared.xml\"/>", "");
        assertThat(changes(more))
                .containsExactly(
                        "added part C Three",
                        "points of part B 4 → B 8",
                        "removed band 3 stars: 7",
                        "printed range of band 2 stars: “4 đến 6” → 2 stars: “từ 4”",
                        "set 1: removed criteria set Set one",
                        "set 2: removed criteria set Set two",
                        "set 3: name of set Bộ ba → Bộ Ba",
                        "set 3: sector and group Sector I, Group 1 → Sector II",
                        "set 3: subjects cooperative, small or medium-sized enterprise → –",
                        "set 7: added criteria set Set seven");
    }

    @Test
    void changesOfACriterionAreTold() {
        assertThat(changes(Samples.sample()
                        .change("set-01.xml", "needs=\"1.1\"", "needs=\"1.4\"")
                        .change("set-01.xml", "points=\"1\" star=\"2\" vi=\"Trên", "points=\"1\" star=\"1\" vi=\"Trên")
                        .change("set-01.xml", "en=\"Few\"", "en=\"Fewer\"")
                        .change("set-01.xml", "vi=\"Màu\" en=\"Colour\"", "vi=\"Màu sắc\" en=\"Colour\"")
                        .change(
                                "set-01.xml",
                                "<option points=\"2\" vi=\"Đẹp\" en=\"Good\"/>",
                                "<option points=\"1\" vi=\"Được\" en=\"Fair\"/><option points=\"2\""
                                        + " vi=\"Đẹp\" en=\"Good\"/>")))
                .containsExactly(
                        "set 1, criterion 1.1: minimum marks 2 stars: 1, 3 stars: 2 (Has to declare.) → 1 star: 1, 3"
                                + " stars: 2 (Has to declare.)",
                        "set 1, criterion 1.2: condition applies only with points in 1.1 → applies only with points in"
                                + " 1.4",
                        "set 1, criterion 1.2: wording of option Few → Fewer",
                        "set 1, criterion 2.1.1: title of criterion Màu → Màu sắc",
                        "set 1, criterion 2.1.1: points of options 0, 2 → 0, 1, 2");
    }

    @Test
    void criteriaMove() {
        Samples moved = Samples.sample()
                .change("set-01.xml", "code=\"1.4\"", "code=\"1.5\"")
                .change(
                        "set-01.xml",
                        "code=\"2.1.1\" points=\"2\" vi=\"Màu\" en=\"Colour\"",
                        "code=\"2.1.1\" points=\"2\" vi=\"Vị\" en=\"Taste\"");
        assertThat(changes(moved))
                .containsExactly(
                        "set 1, criterion 1.4 → 1.5: moved criterion Label",
                        "set 1, criterion 2.1.1: title of criterion Colour → Taste");
        RulebookChange first =
                RulebookDiff.between(sample, moved.read().orThrow()).changes().get(0);
        assertThat(first.kind()).isEqualTo(RulebookChange.Kind.MOVED);
        assertThat(Wording.in(Language.VI).of(first.mirrored()))
                .isEqualTo("bộ 1, tiêu chí 1.5 → 1.4: chuyển tiêu chí Nhãn");
    }

    @Test
    void whatHasNoAspectOfItsOwnShowsAsDetails() {
        Samples cited =
                Samples.sample().change("set-01.xml", "cite=\"doc annex.1 note.1\"", "cite=\"doc annex.1 note.2\"");
        RulebookDiff diff = RulebookDiff.between(sample, cited.read().orThrow());
        assertThat(diff.changes()).singleElement().satisfies(change -> {
            assertThat(change.aspect()).isEqualTo(Aspect.DETAILS);
            assertThat(change.before().orElseThrow().at()).isEqualTo(Passage.ofSet(1));
            assertThat(Wording.in(Language.EN).of(change)).startsWith("set 1: other details sha256:");
        });
        Samples noted = Samples.sample().change(Samples.MAIN, "Invented for tests.", "Made up.");
        assertThat(changes(noted)).singleElement().asString().startsWith("other details sha256:");
    }

    @Test
    void decision26ChangesWeightsAndNumbersOf1048() {
        Rulebooks shelf = new Rulebooks();
        List<RulebookChange> changes = RulebookDiff.between(shelf.get("qd-1048-2019"), shelf.get("qd-26-2026"))
                .changes();
        assertThat(changes)
                .extracting(change -> Wording.in(Language.EN).of(change))
                .contains(
                        "points of part A 35 → A 40",
                        "points of part C 40 → C 35",
                        "set 11 → set 10: moved criteria set "
                                + shelf.get("qd-26-2026")
                                        .set(10)
                                        .orElseThrow()
                                        .name()
                                        .en(),
                        "set 9 → set 8: moved criteria set "
                                + shelf.get("qd-26-2026")
                                        .set(8)
                                        .orElseThrow()
                                        .name()
                                        .en(),
                        "set 23: added criteria set Flowers",
                        "set 1, criterion 4.2: maximum 5 → 3",
                        "set 1, criterion 1.3 → 1.4: maximum 4 → 3")
                .doesNotContain("points of part B 25 → B 25");
        assertThat(changes).noneMatch(change -> change.aspect() == Aspect.BAND_LIMIT);
        assertThat(changes)
                .filteredOn(change -> change.aspect() == Aspect.SET && change.kind() == RulebookChange.Kind.ADDED)
                .extracting(change -> change.after().orElseThrow().at().set().orElseThrow())
                .containsExactly(23, 24, 25);
        assertThat(changes)
                .filteredOn(change -> change.aspect() == Aspect.SET && change.kind() == RulebookChange.Kind.REMOVED)
                .extracting(change -> change.before().orElseThrow().at().set().orElseThrow())
                .containsExactly(21);
    }

    @Test
    void linesSpeakBothLanguages() {
        RulebookDiff diff = RulebookDiff.between(
                sample,
                Samples.sample()
                        .change("set-01.xml", "en=\"Few\"", "en=\"Fewer\"")
                        .change("set-01.xml", "vi=\"Nhãn\" en=\"Label\"", "vi=\"Nhãn hiệu\" en=\"Brand label\"")
                        .read()
                        .orThrow());
        assertThat(lines(diff, Language.VI))
                .isEqualTo("bộ 1, tiêu chí 1.2: lời văn của mức Few → Fewer\n"
                        + "bộ 1, tiêu chí 1.4: tên tiêu chí Nhãn → Nhãn hiệu\n");
        assertThat(lines(diff, Language.EN))
                .isEqualTo("set 1, criterion 1.2: wording of option Few → Fewer\n"
                        + "set 1, criterion 1.4: title of criterion Label → Brand label\n");
    }

    @Test
    void codesAreOrderedAsPeopleCount() {
        assertThat(ChangeOrder.natural("6.9", "6.10")).isNegative();
        assertThat(ChangeOrder.natural("6.10", "6.9")).isPositive();
        assertThat(ChangeOrder.natural("6.1", "6.1.1")).isNegative();
        assertThat(ChangeOrder.natural("A 2", "B 1")).isNegative();
        assertThat(ChangeOrder.natural("6.1.3", "6.1.3b")).isNegative();
        assertThat(ChangeOrder.natural("", "1")).isNegative();
        assertThat(ChangeOrder.natural("6.1", "6.1")).isZero();
    }

    private List<String> changes(Samples after) {
        return RulebookDiff.between(sample, after.read().orThrow()).changes().stream()
                .map(change -> Wording.in(Language.EN).of(change))
                .toList();
    }
}
