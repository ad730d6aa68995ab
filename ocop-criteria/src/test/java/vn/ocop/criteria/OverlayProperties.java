// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.core.Level;
import vn.ocop.core.Star;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Mark;
import vn.ocop.criteria.rulebook.Option;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.Rulebooks;
import vn.ocop.criteria.rulebook.Samples;

/** What holds for every overlay. */
class OverlayProperties {
    private static final Rulebooks SHELF = new Rulebooks();
    private static final Rulebook REAL = SHELF.get("qd-26-2026");
    private static final String TEXT = "vi=\"v\" en=\"e\"";
    private static final String[] CODES = {
        "1.1", "1.2", "1.3", "1.4", "1.5", "5.1", "5.4", "6.1", "6.1.1", "7", "8", "9.9"
    };
    private static final String[] SETS = {"all", "1", "2", "1-2", "1 2", "3", "1-3", "2 9", "1 1", "x", "3-1"};

    // --- random amendments of a small rulebook

    private static String amend(Random random) {
        // most are such as somebody may mean: of one set, with codes and options that it has
        boolean wild = random.nextInt(6) == 0;
        StringBuilder amend = new StringBuilder("<amend cite=\"d\" sets=\"")
                .append(wild ? any(random, SETS) : "1")
                .append('"');
        if (random.nextInt(4) == 0) {
            amend.append(" loosens=\"yes\" ").append(TEXT);
        }
        amend.append(">\n");
        int children = random.nextInt(12) / 5 + (random.nextInt(10) == 0 ? 0 : 1);
        for (int i = 0; i < children; i++) {
            amend.append(child(random, wild)).append('\n');
        }
        return amend.append("</amend>\n").toString();
    }

    private static String child(Random random, boolean wild) {
        String code = wild ? any(random, CODES) : any(random, CODES[0], CODES[1], CODES[3], CODES[4], CODES[9]);
        return switch (random.nextInt(9)) {
            case 0 -> "<knockout ref=\"" + (wild ? any(random, "forged", "copied", "new", "none") : "new") + "\"/>";
            case 1 -> "<note vi=\"n%\" en=\"n%\"/>".replace("%", "" + random.nextInt(2));
            case 2 ->
                "<section number=\"" + random.nextInt(4)
                        + "\"><guidance vi=\"g%\" en=\"g%\"/></section>".replace("%", "" + random.nextInt(2));
            case 3 ->
                wild
                        ? "<agency level=\"province\" vi=\"%\" en=\"%\"/>"
                                .replace("%", any(random, "Sở Y tế", "A", "B"))
                        : "<note vi=\"m\" en=\"m\"/>";
            case 4 -> "<criterion code=\"%\"><requirement id=\"r\" ".replace("%", code) + TEXT + "/></criterion>";
            default -> "<criterion code=\"%\">".replace("%", code) + options(random, wild) + "</criterion>";
        };
    }

    private static String options(Random random, boolean wild) {
        StringBuilder options = new StringBuilder();
        for (int i = wild ? random.nextInt(3) : 0; i >= 0; i--) {
            options.append("<option number=\"")
                    .append(wild ? any(random, "1", "2", "3", "4", "yes", "9") : any(random, "1", "2", "3"))
                    .append("\" star=\"")
                    .append(1 + random.nextInt(5))
                    .append(random.nextInt(4) == 0 ? "\" when=\"" + any(random, "declares", "exports") : "")
                    .append("\"/>");
        }
        return options.toString();
    }

    private static String any(Random random, String... words) {
        return words[random.nextInt(words.length)];
    }

    private static Checked<Rulebook> read(List<String> amends) {
        String top =
                "<rulebook xmlns=\"urn:vn:ocop:rulebook:1\" id=\"top\" revision=\"1\" extends=\"small\" " + TEXT + ">"
                        + "<knockouts><knockout id=\"new\" " + TEXT + "/></knockouts>\n"
                        + String.join("", amends) + "</rulebook>";
        return Samples.of(top).with("small.xml", SMALL).read(SHELF);
    }

    private static final String SMALL = Small.xml("known");

    @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
    void theLintNeverCrashesAndNeverPassesAnAmendmentWithoutEffect(@ForAll long seed) {
        Random random = new Random(seed);
        List<String> amends = new ArrayList<>();
        for (int i = random.nextInt(4) / 2; i >= 0; i--) {
            amends.add(amend(random));
        }
        Checked<Rulebook> read = read(amends);
        for (Finding finding : read.findings()) {
            assertThat(finding.location()).isPresent();
            assertThat(finding.message(Language.VI)).doesNotContainPattern("\\{[a-z]+\\}");
            assertThat(finding.message(Language.EN)).doesNotContainPattern("\\{[a-z]+\\}");
        }
        Statistics.label("accepted")
                .collect(read.value().isPresent())
                .coverage(coverage -> coverage.check(true).count(accepted -> accepted > 100));
        if (read.value().isEmpty()) {
            assertThat(Finding.anyError(read.findings())).isTrue();
            return;
        }
        Rulebook whole = read.orThrow();
        assertThat(meaning(whole)).isNotEqualTo(meaning(whole.base().orElseThrow()));
        for (int i = 0; i < amends.size(); i++) {
            List<String> lines = List.of(amends.get(i).split("\n"));
            for (int line = 1; line < lines.size() - 1; line++) {
                if (isRepeated(lines.get(line), amends)) {
                    continue;
                }
                List<String> rest = new ArrayList<>(lines);
                rest.remove(line);
                List<String> without = new ArrayList<>(amends);
                without.set(i, rest.size() == 2 ? "" : String.join("\n", rest) + "\n");
                read(without)
                        .value()
                        .ifPresent(other -> assertThat(meaning(other))
                                .as("without an element of %s", amends)
                                .isNotEqualTo(meaning(whole)));
            }
        }
    }

    /** What two amendments add is made by the first: without it the second one makes it, where it reaches as far. */
    private static boolean isRepeated(String line, List<String> amends) {
        return amends.stream()
                        .flatMap(amend -> amend.lines())
                        .filter(line::equals)
                        .count()
                > 1;
    }

    /** Everything in which two rulebooks of one base can differ, told without the amendments. */
    private static Set<String> meaning(Rulebook rulebook) {
        Set<String> meaning = new LinkedHashSet<>();
        rulebook.notes().forEach(note -> meaning.add("note " + note.text()));
        rulebook.councilAgencies(Level.PROVINCE).forEach(agency -> meaning.add("agency " + agency.name()));
        rulebook.sets().forEach(header -> {
            CriteriaSet set = rulebook.set(header.number()).orElseThrow();
            String at = set.number() + " ";
            set.knockOuts().forEach(knockOut -> meaning.add(at + "knock-out " + knockOut.id()));
            set.notes().forEach(note -> meaning.add(at + "note " + note.text()));
            set.sections()
                    .forEach(section ->
                            section.guidance().forEach(remark -> meaning.add(at + section.number() + remark.text())));
            for (Criterion criterion : set.criteria()) {
                criterion.requirement().ifPresent(one -> meaning.add(at + criterion.code() + one.id()));
                meaning.add(at + criterion.code() + demands(set, criterion));
            }
        });
        return meaning;
    }

    /** Which options are good enough for each star above the first, whatever of two facts is stated. */
    private static String demands(CriteriaSet set, Criterion criterion) {
        StringBuilder good = new StringBuilder();
        for (Set<String> stated :
                List.of(Set.<String>of(), Set.of("declares"), Set.of("exports"), Set.of("declares", "exports"))) {
            for (int star = 2; star <= Star.values().length; star++) {
                Set<Integer> options = new TreeSet<>();
                for (Option option : criterion.options()) {
                    if (isGood(set, criterion, option, Star.ofNumber(star), stated)) {
                        options.add(option.number());
                    }
                }
                boolean free = isGood(set, criterion, null, Star.ofNumber(star), stated);
                good.append(stated.size()).append(star).append(options).append(free);
            }
        }
        return good.toString();
    }

    private static boolean isGood(
            CriteriaSet set, Criterion criterion, @Nullable Option option, Star star, Set<String> stated) {
        for (Mark mark : set.marks()) {
            boolean binds = mark.criterion() == criterion
                    && star.isAtLeast(mark.star())
                    && mark.option()
                            .minimumWhen()
                            .map(fact -> stated.contains(fact.id()))
                            .orElse(true);
            if (binds && (option == null || !mark.isMetBy(option))) {
                return false;
            }
        }
        return true;
    }

    // --- seasons under an overlay of the real one

    private static final Rulebook OVERLAY = Samples.of("""
        <rulebook xmlns="urn:vn:ocop:rulebook:1" id="kh" revision="1" extends="qd-26-2026" vi="v" en="e">
        <documents><document id="kh" number="1" date="2026-09-01" vi="v" en="e"/></documents>
        <knockouts><knockout id="new" vi="v" en="e"/></knockouts>
        <amend sets="1-3" cite="kh"><knockout ref="new"/></amend>
        <amend sets="1-3" cite="kh"><criterion code="1.4"><option number="3" star="3"/></criterion></amend>
        </rulebook>
        """).read(SHELF).orThrow();

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void productsOfUnamendedSetsKeepOutcomeStarAndSums(@ForAll long seed) {
        int number = 4 + new Random(seed).nextInt(REAL.sets().size() - 3);
        Evaluation base = evaluate(REAL, number, seed);
        Evaluation own = evaluate(OVERLAY, number, seed);
        assertThat(own.outcome()).isEqualTo(base.outcome());
        assertThat(own.star()).isEqualTo(base.star());
        assertThat(own.bandStar()).isEqualTo(base.bandStar());
        assertThat(own.minimumStar()).isEqualTo(base.minimumStar());
        assertThat(own.average()).isEqualTo(base.average());
        List<Finding> told = own.judgement().findings();
        assertThat(told)
                .filteredOn(finding -> finding.code() == CriteriaFinding.SUBSTANCE_AMENDED)
                .hasSize(1);
        assertThat(told.stream()
                        .filter(finding -> finding.code() != CriteriaFinding.SUBSTANCE_AMENDED)
                        .toList())
                .isEqualTo(base.judgement().findings());
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void aStricterMarkKeepsSumsAndNeverRaisesAStar(@ForAll long seed) {
        int number = 1 + new Random(seed).nextInt(3);
        Evaluation base = evaluate(REAL, number, seed);
        Evaluation own = evaluate(OVERLAY, number, seed);
        assertThat(own.average()).isEqualTo(base.average());
        assertThat(own.bandStar()).isEqualTo(base.bandStar());
        assertThat(own.outcome()).isEqualTo(base.outcome());
        own.star()
                .ifPresent(star ->
                        assertThat(base.star().orElseThrow().isAtLeast(star)).isTrue());
        Statistics.label("lower")
                .collect(!own.star().equals(base.star()))
                .coverage(coverage -> coverage.check(true).count(lower -> lower > 0));
    }

    private static Evaluation evaluate(Rulebook rulebook, int number, long seed) {
        CriteriaSet set = rulebook.set(number).orElseThrow();
        ScoreSheets sheets = RandomSheets.of(new Random(seed), "P", set, 200).build();
        return Scoring.of(rulebook).score(sheets);
    }
}
