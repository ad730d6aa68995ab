// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import vn.ocop.core.Checked;
import vn.ocop.core.Language;
import vn.ocop.criteria.NaiveBook.NBand;
import vn.ocop.criteria.NaiveBook.NCriterion;
import vn.ocop.criteria.NaiveBook.NOption;
import vn.ocop.criteria.NaiveBook.NPart;
import vn.ocop.criteria.NaiveBook.NSet;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.Rulebooks;

/** Invents rulebooks with every kind of criterion, as plain lists and as the file that says the same. */
public final class InventedBook {
    private static final Optional<String> NOTHING = Optional.empty();
    static final String FACT = "exported";
    static final String DENIAL = "not-exported";
    static final String BARE_FACT = "organic";
    public static final String REQUIREMENT = "bought-elsewhere";

    private final Random random;
    private final int scale;
    private final List<NPart> parts;

    private InventedBook(Random random, int scale) {
        this.random = random;
        this.scale = scale;
        int a = 30 + random.nextInt(15);
        int b = 18 + random.nextInt(12);
        this.parts =
                List.of(new NPart("A", a * scale), new NPart("B", b * scale), new NPart("C", (100 - a - b) * scale));
    }

    /** A rulebook of three sets and a frame; with large points every value is a thousand times as great. */
    public static NaiveBook of(Random random, boolean large) {
        return new InventedBook(random, large ? 1000 : 1).book();
    }

    /** A rulebook of 100,000 points with one set of three criteria, whose options are a thousand points apart. */
    static NaiveBook plainAndLarge() {
        List<NPart> parts = List.of(new NPart("A", 40_000), new NPart("B", 25_000), new NPart("C", 35_000));
        List<NCriterion> criteria = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            List<NOption> options = new ArrayList<>();
            for (int worth = 0; worth <= parts.get(part).points(); worth += 1_000) {
                options.add(new NOption(options.size() + 1, "" + (options.size() + 1), worth, 0, NOTHING, 0));
            }
            int points = parts.get(part).points();
            criteria.add(new NCriterion(
                    "" + (part + 1), part, points, false, 0, options, List.of(), NOTHING, NOTHING, NOTHING));
        }
        List<NBand> bands = new ArrayList<>();
        int[] limits = {0, 30_000, 50_000, 70_000, 90_000};
        for (int star = 5; star >= 1; star--) {
            bands.add(new NBand(star, limits[star - 1]));
        }
        NSet set = new NSet(1, false, false, criteria, List.of("forged"), List.of(), List.of(), List.of("1", "2", "3"));
        return new NaiveBook("large", true, parts, bands, Map.of(), Map.of(1, set));
    }

    private NaiveBook book() {
        Map<Integer, NSet> sets = new LinkedHashMap<>();
        sets.put(1, plainSet(1));
        sets.put(2, richSet(2));
        sets.put(3, richSet(3));
        sets.put(4, new NSet(4, true, false, List.of(), List.of(), List.of(), List.of(), List.of()));
        int[] limits = random.nextInt(4) > 0 ? new int[] {30, 50, 70, 90} : rising();
        List<NBand> bands = new ArrayList<>();
        bands.add(new NBand(1, 0));
        for (int i = 0; i < limits.length; i++) {
            bands.add(0, new NBand(i + 2, limits[i] * scale));
        }
        Map<String, Optional<String>> facts = new LinkedHashMap<>();
        facts.put(FACT, Optional.of(DENIAL));
        facts.put(BARE_FACT, NOTHING);
        return new NaiveBook("invented", random.nextInt(8) > 0, parts, bands, facts, sets);
    }

    private int[] rising() {
        int[] limits = random.ints(10, 90).distinct().limit(4).sorted().toArray();
        return limits;
    }

    /** A few choices, so that small numbers of products often tie. */
    private NSet plainSet(int number) {
        return new NSet(
                number,
                false,
                false,
                List.of(
                        filler("1", 0, parts.get(0).points()),
                        filler("2", 1, parts.get(1).points()),
                        filler("3", 2, parts.get(2).points())),
                List.of("forged"),
                List.of(),
                List.of(),
                List.of("1", "2", "3"));
    }

    private NSet richSet(int number) {
        List<NCriterion> top = new ArrayList<>();
        int left = parts.get(0).points();
        NCriterion grown = choice("1.1", 0, NOTHING, NOTHING, Optional.of(REQUIREMENT));
        NCriterion either = cases("1.2", 0);
        NCriterion label = yesNo("1.3", 0);
        NCriterion bought = cases("1.4", 0);
        for (NCriterion criterion : List.of(grown, either, label, bought)) {
            top.add(criterion);
            left -= criterion.max();
        }
        top.add(filler("1.5", 0, left));
        left = parts.get(1).points();
        NCriterion story = choice("5.1", 1, NOTHING, NOTHING, NOTHING);
        NCriterion told = choice(
                "5.2", 1, Optional.of("5.1"), NOTHING, random.nextBoolean() ? Optional.of(REQUIREMENT) : NOTHING);
        NCriterion local = choice("5.3", 1, NOTHING, Optional.of("5.1"), NOTHING);
        for (NCriterion criterion : List.of(story, told, local)) {
            top.add(criterion);
            left -= criterion.max();
        }
        if (random.nextBoolean()) {
            NCriterion printed = choice("5.4", 1, Optional.of("5.2"), NOTHING, NOTHING);
            if (printed.max() < left) {
                top.add(printed);
                left -= printed.max();
            }
        }
        top.add(filler("5.5", 1, left));
        left = parts.get(2).points();
        NCriterion look = choice("6.1.1", 2, NOTHING, NOTHING, NOTHING);
        NCriterion taste = choice("6.1.2", 2, NOTHING, NOTHING, NOTHING);
        NCriterion senses = new NCriterion(
                "6.1",
                2,
                look.max() + taste.max(),
                false,
                0,
                List.of(),
                List.of(look, taste),
                NOTHING,
                NOTHING,
                NOTHING);
        NCriterion test = choice("6.2", 2, random.nextBoolean() ? Optional.of("6.1") : NOTHING, NOTHING, NOTHING);
        for (NCriterion criterion : List.of(senses, test)) {
            top.add(criterion);
            left -= criterion.max();
        }
        top.add(filler("7", 2, left));
        List<String> stops = random.nextBoolean() ? List.of("6.1.1", "6.1.2", "7") : List.of();
        return new NSet(
                number,
                false,
                false,
                top,
                List.of("forged", "copied"),
                stops,
                List.of(List.of("1.2", "1.4")),
                List.of("1", "2", "3"));
    }

    /** An option for every share of the points, so that any total can be reached. */
    private NCriterion filler(String code, int part, int points) {
        int steps = Math.min(points / scale, 58);
        int from = random.nextInt(3) == 0 ? 1 : 0;
        List<NOption> options = new ArrayList<>();
        for (int step = from; step <= steps; step++) {
            int worth = step == steps ? points : step * scale;
            options.add(new NOption(options.size() + 1, "" + (options.size() + 1), worth, 0, NOTHING, 0));
        }
        return new NCriterion(code, part, points, false, 0, marked(options, 4), List.of(), NOTHING, NOTHING, NOTHING);
    }

    /** Some points, rising or odd, sometimes repeated or negative, the greatest 3 to 5 times the scale. */
    private NCriterion choice(
            String code, int part, Optional<String> needs, Optional<String> expects, Optional<String> requirement) {
        int[] points = points(3 + random.nextInt(3));
        List<NOption> options = new ArrayList<>();
        for (int worth : points) {
            options.add(new NOption(options.size() + 1, "" + (options.size() + 1), worth, 0, NOTHING, 0));
        }
        return new NCriterion(
                code,
                part,
                Arrays.stream(points).max().orElseThrow(),
                false,
                0,
                marked(options, 2),
                List.of(),
                needs,
                expects,
                requirement);
    }

    private int[] points(int max) {
        int m = max * scale;
        return switch (random.nextInt(7)) {
            case 0 -> new int[] {0, 1 * scale, m};
            case 1 -> new int[] {1, 1, m};
            case 2 -> new int[] {-2 * scale, 0, 1, m};
            case 3 -> new int[] {0, 1 * scale, 2 * scale, 2 * scale, m};
            case 4 -> new int[] {1 * scale, 2 * scale, m};
            case 5 -> new int[] {-1, 2 * scale, m};
            default -> new int[] {0, 2 * scale, 1 * scale, m};
        };
    }

    private List<NOption> marked(List<NOption> options, int oneIn) {
        if (random.nextInt(oneIn) > 0) {
            return options;
        }
        List<NOption> marked = new ArrayList<>(options);
        int at = random.nextInt(options.size());
        int star = 3 + random.nextInt(2);
        for (; star <= 5 && at < options.size(); star++, at += 1 + random.nextInt(2)) {
            NOption option = options.get(at);
            Optional<String> when =
                    random.nextInt(4) > 0 ? NOTHING : Optional.of(random.nextBoolean() ? FACT : BARE_FACT);
            marked.set(at, new NOption(option.number(), option.label(), option.points(), star, when, option.inCase()));
        }
        return marked;
    }

    private NCriterion yesNo(String code, int part) {
        return new NCriterion(
                code,
                part,
                2 * scale,
                true,
                0,
                List.of(new NOption(1, "no", 0, 0, NOTHING, 0), new NOption(2, "yes", 2 * scale, 0, NOTHING, 0)),
                List.of(),
                NOTHING,
                NOTHING,
                NOTHING);
    }

    private NCriterion cases(String code, int part) {
        List<NOption> options = new ArrayList<>();
        int zero = random.nextInt(3);
        int[][] points = {
            {zero == 0 ? 0 : 1, 2 * scale, 4 * scale},
            {zero == 1 ? 0 : 1, 3 * scale, 4 * scale}
        };
        for (int inCase = 1; inCase <= 2; inCase++) {
            for (int worth : points[inCase - 1]) {
                options.add(new NOption(options.size() + 1, "" + (options.size() + 1), worth, 0, NOTHING, inCase));
            }
        }
        if (random.nextBoolean()) {
            // one mark per case, of one star, as real sheets have it
            for (int at : new int[] {1, 4}) {
                NOption option = options.get(at);
                options.set(
                        at, new NOption(option.number(), option.label(), option.points(), 4, NOTHING, option.inCase()));
            }
        }
        return new NCriterion(code, part, 4 * scale, false, 2, options, List.of(), NOTHING, NOTHING, NOTHING);
    }

    // --- the file

    public static Rulebook read(NaiveBook book) {
        return read(xml(book));
    }

    public static Rulebook read(String xml) {
        Checked<Rulebook> read = check(xml);
        return read.value()
                .orElseThrow(() -> new AssertionError(read.findings().stream()
                                .map(finding -> finding.location() + " " + finding.message(Language.EN))
                                .toList()
                        + "\n" + xml));
    }

    static Checked<Rulebook> check(String xml) {
        try {
            Path folder = Files.createTempDirectory("rulebook");
            Path file = folder.resolve("rulebook.xml");
            try {
                Files.writeString(file, xml);
                return new Rulebooks().read(file);
            } finally {
                Files.delete(file);
                Files.delete(folder);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static String xml(NaiveBook book) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.append("<rulebook xmlns=\"urn:vn:ocop:rulebook:1\" id=\"")
                .append(book.id())
                .append("\" revision=\"1\" from=\"2026-01-01\" marks=\"")
                .append(book.marksKnown() ? "known" : "unknown")
                .append('"')
                .append(text("invented"))
                .append(">\n<documents><document id=\"d\" number=\"1\" date=\"2026-01-01\"")
                .append(text("document"))
                .append("/></documents>\n<parts cite=\"d\">");
        for (NPart part : book.parts()) {
            xml.append("<part code=\"")
                    .append(part.code())
                    .append("\" points=\"")
                    .append(part.points())
                    .append('"')
                    .append(text("part"))
                    .append("/>");
        }
        xml.append("</parts>\n<policies><policy key=\"council.maxSpread\" value=\"10\" practice=\"yes\"/>")
                .append("<policy key=\"council.quorum\" value=\"3/4\" practice=\"yes\"/></policies>\n"
                        + "<bands cite=\"d\">");
        for (NBand band : book.bands()) {
            xml.append("<band star=\"")
                    .append(band.star())
                    .append("\" from=\"")
                    .append(band.from())
                    .append("\" printed=\"as read\"")
                    .append(text("band"))
                    .append("/>");
        }
        xml.append("</bands>\n<facts cite=\"d\">");
        book.facts()
                .forEach((id, denial) -> xml.append("<fact id=\"")
                        .append(id)
                        .append('"')
                        .append(denial.map(of -> " denial=\"" + of + "\"").orElse(""))
                        .append(text("fact"))
                        .append("/>"));
        xml.append("</facts>\n<knockouts>");
        for (String id : List.of("forged", "copied")) {
            xml.append("<knockout id=\"")
                    .append(id)
                    .append('"')
                    .append(text("knock-out"))
                    .append("/>");
        }
        xml.append("</knockouts>\n<sectors><sector id=\"s\"").append(text("sector"));
        xml.append("/></sectors>\n<sets subjects=\"sme\">\n");
        for (NSet set : book.sets().values()) {
            set(set, book.parts(), xml);
        }
        return xml.append("</sets>\n</rulebook>\n").toString();
    }

    private static void set(NSet set, List<NPart> parts, StringBuilder xml) {
        xml.append("<set number=\"")
                .append(set.number())
                .append("\" group=\"s\" cite=\"d\"")
                .append(set.frame() ? " status=\"frame\"" : set.lost() ? " status=\"incomplete\"" : "")
                .append(text("set"))
                .append(">\n");
        for (String id : set.knockOuts()) {
            xml.append("<knockout ref=\"").append(id).append("\"/>\n");
        }
        for (int part = 0; part < parts.size() && !set.frame(); part++) {
            int at = part;
            List<NCriterion> inside = set.top().stream()
                    .filter(criterion -> criterion.part() == at)
                    .toList();
            xml.append("<section part=\"")
                    .append(parts.get(part).code())
                    .append("\" number=\"")
                    .append(part + 1)
                    .append("\" points=\"")
                    .append(inside.stream().mapToInt(NCriterion::max).sum())
                    .append('"')
                    .append(text("section"))
                    .append(">\n");
            inside.forEach(criterion -> criterion(criterion, xml));
            xml.append("</section>\n");
        }
        if (!set.zeroStops().isEmpty()) {
            xml.append("<zero-stop criteria=\"")
                    .append(String.join(" ", set.zeroStops()))
                    .append("\"/>\n");
        }
        for (List<String> group : set.sameCase()) {
            xml.append("<same-case criteria=\"").append(String.join(" ", group)).append("\"/>\n");
        }
        xml.append("</set>\n");
    }

    private static void criterion(NCriterion criterion, StringBuilder xml) {
        xml.append("<criterion code=\"")
                .append(criterion.code())
                .append("\" points=\"")
                .append(criterion.max())
                .append('"')
                .append(criterion.needs().map(code -> " needs=\"" + code + "\"").orElse(""))
                .append(criterion
                        .expects()
                        .map(code -> " expects=\"" + code + "\"")
                        .orElse(""))
                .append(criterion.yesNo() ? " yes-no=\"yes\"" : "")
                .append(text("criterion"))
                .append(">\n");
        criterion
                .requirement()
                .ifPresent(id -> xml.append("<requirement id=\"")
                        .append(id)
                        .append('"')
                        .append(text("requirement"))
                        .append("/>\n"));
        if (!rises(criterion)) {
            xml.append("<erratum excuses=\"odd-points\"")
                    .append(text("as printed"))
                    .append("/>\n");
        }
        criterion.children().forEach(child -> criterion(child, xml));
        if (!criterion.yesNo()) {
            int open = 0;
            for (NOption option : criterion.options()) {
                if (option.inCase() > open) {
                    xml.append(open > 0 ? "</case>" : "")
                            .append("<case")
                            .append(text("case"))
                            .append('>');
                    open = option.inCase();
                }
                xml.append("<option points=\"")
                        .append(option.points())
                        .append('"')
                        .append(option.star() > 0 ? " star=\"" + option.star() + "\"" : "")
                        .append(option.when()
                                .map(fact -> " when=\"" + fact + "\"")
                                .orElse(""))
                        .append(text("option"))
                        .append("/>");
            }
            xml.append(open > 0 ? "</case>" : "").append('\n');
        }
        xml.append("</criterion>\n");
    }

    private static boolean rises(NCriterion criterion) {
        List<NOption> options = criterion.options();
        for (int i = 1; i < options.size(); i++) {
            NOption before = options.get(i - 1);
            if (options.get(i).inCase() == before.inCase() && options.get(i).points() <= before.points()) {
                return false;
            }
        }
        return true;
    }

    private static String text(String words) {
        return " vi=\"" + words + "\" en=\"" + words + "\"";
    }
}
