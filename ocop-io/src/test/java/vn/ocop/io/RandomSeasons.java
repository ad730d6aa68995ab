// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.KnockOut;
import vn.ocop.criteria.rulebook.Option;
import vn.ocop.criteria.rulebook.Part;
import vn.ocop.criteria.rulebook.Rulebook;

/**
 * Seasons as councils might hand them in: with gaps, second rounds, claims, absences, conflicts, several councils, sheets of
 * parts, wrong options. All of it can be said in JSON too. The rows of a file may be shuffled: a season is the same then.
 */
public final class RandomSeasons {
    private final Random random;
    private final Rulebook rulebook;
    private final Map<String, List<String>> files = new LinkedHashMap<>();
    private final List<String> members = new ArrayList<>();

    private RandomSeasons(Random random, Rulebook rulebook) {
        this.random = random;
        this.rulebook = rulebook;
    }

    /** The lines of each file of a season, the header first. */
    public static Map<String, List<String>> files(long seed, Rulebook rulebook) {
        RandomSeasons season = new RandomSeasons(new Random(seed), rulebook);
        season.fill();
        return season.files;
    }

    /** The sources of such files, kept. */
    public static SeasonSources sources(Map<String, List<String>> files) {
        SeasonSources.Builder sources = SeasonSources.builder()
                .isKept(true)
                .sheets(source("sheets", files).orElseThrow());
        return sources.council(source("council", files))
                .attendance(source("attendance", files))
                .products(source("products", files))
                .conflicts(source("conflicts", files))
                .knockOuts(source("knockouts", files))
                .minimums(source("minimums", files))
                .build();
    }

    private static Optional<TableSource> source(String name, Map<String, List<String>> files) {
        return Optional.ofNullable(files.get(name))
                .map(lines -> TableSource.of(
                        name + ".csv", (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8)));
    }

    /** The same season with its rows in another order. */
    public static Map<String, List<String>> shuffled(Map<String, List<String>> files, long seed) {
        Map<String, List<String>> other = new LinkedHashMap<>();
        files.forEach((name, lines) -> {
            List<String> rows = new ArrayList<>(lines.subList(1, lines.size()));
            Collections.shuffle(rows, new Random(seed));
            rows.add(0, lines.get(0));
            other.put(name, rows);
        });
        return other;
    }

    private boolean chance(int outOf) {
        return random.nextInt(outOf) == 0;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private void row(String file, String header, Object... cells) {
        List<String> texts = new ArrayList<>();
        for (Object cell : cells) {
            texts.add(String.valueOf(cell));
        }
        files.computeIfAbsent(file, name -> new ArrayList<>(List.of(header))).add(String.join(",", texts));
    }

    private void fill() {
        List<String> councils = chance(4) ? List.of("A", "B") : List.of("");
        boolean roster = !chance(5);
        int size = 3 + random.nextInt(5);
        for (String council : councils) {
            for (int i = 1; i <= size; i++) {
                if (councils.get(0).equals(council)) {
                    members.add("M" + i);
                }
                if (roster) {
                    String role = i == 1
                            ? "CHAIR"
                            : i == size && chance(2)
                                    ? one(List.of("SECRETARY", "MEMBER+SECRETARY", "INVITED"))
                                    : "MEMBER";
                    row(
                            "council",
                            "member,role,present,agency,council,name,position,for,authority,presides",
                            "M" + i,
                            role,
                            chance(12) ? "no" : "yes",
                            chance(6) ? "Sở Công Thương" : "",
                            council,
                            "Nguyễn Văn " + i,
                            "",
                            "",
                            chance(9) ? "QĐ 1" : "",
                            i == 1 && chance(2) ? "yes" : "");
                }
            }
        }
        int products = 1 + random.nextInt(6);
        for (int i = 1; i <= products; i++) {
            product(chance(9) ? "Sản phẩm \u2116" + i : "P-" + i, one(councils));
        }
        if (!files.containsKey("sheets")) {
            row(
                    "sheets",
                    "product,set,member,criterion,option,points,round",
                    "P-0",
                    one(rulebook.sets()).number(),
                    "M1",
                    "TOTAL",
                    "",
                    "50",
                    "");
        }
    }

    private void product(String id, String council) {
        int number = one(rulebook.sets()).number();
        CriteriaSet set = rulebook.set(number).orElseThrow();
        String session = chance(3) ? one(List.of("Sáng", "Chiều")) : "";
        boolean listed = !council.isEmpty() || chance(2);
        if (listed) {
            row(
                    "products",
                    "product,name,subject,subject_type,area,set,facts,council,session,kind,received,evaluated,mode,status",
                    id,
                    "Tên " + id,
                    chance(2) ? "HTX Một" : "",
                    chance(3) ? one(List.of("COOPERATIVE", "SME", "HOUSEHOLD")) : "",
                    chance(3) ? "\"Xã Vạn Hưng, tỉnh Khánh Hòa\"" : "",
                    chance(3) ? "" : number,
                    facts(set),
                    council,
                    session,
                    chance(4) ? one(List.of("first", "upgrade", "reevaluation")) : "",
                    chance(4) ? "2026-08-01" : "",
                    chance(4) ? "15/9/2026" : "",
                    chance(8) ? "written" : "",
                    chance(20) ? "withdrawn" : "");
        }
        if (files.containsKey("council") && chance(4)) {
            row("attendance", "member,present,product,session", one(members), chance(2) ? "no" : "yes", id, "");
        }
        if (files.containsKey("council") && listed && !session.isEmpty() && chance(3)) {
            row("attendance", "member,present,product,session", one(members), "no", "", session);
        }
        if (chance(6)) {
            row("conflicts", "member,product", one(members), id);
        }
        List<KnockOut> knockOuts = set.knockOuts();
        if (!knockOuts.isEmpty() && chance(12)) {
            row("knockouts", "product,condition", id, one(knockOuts).id());
        }
        if (chance(6)) {
            row(
                    "minimums",
                    "product,criterion,star,met,for,against,abstain",
                    id,
                    "",
                    2 + random.nextInt(4),
                    "",
                    "5",
                    "",
                    "1");
        }
        if (!set.marks().isEmpty() && chance(8)) {
            var mark = one(set.marks());
            row(
                    "minimums",
                    "product,criterion,star,met,for,against,abstain",
                    id,
                    mark.criterion().code(),
                    mark.star().number(),
                    chance(2) ? "no" : "yes",
                    random.nextInt(9),
                    chance(2) ? "" : random.nextInt(9),
                    "");
        }
        if (listed && chance(15)) {
            return;
        }
        boolean parts = set.criteria().isEmpty() || chance(12);
        for (String member : members) {
            if (!chance(15)) {
                sheet(id, set, member, 1, parts);
                if (chance(10)) {
                    sheet(id, set, member, 2, parts);
                }
            }
        }
    }

    private String facts(CriteriaSet set) {
        List<String> facts = new ArrayList<>();
        set.criteria().stream()
                .flatMap(criterion -> criterion.requirement().stream())
                .filter(requirement -> chance(8))
                .forEach(requirement -> facts.add(requirement.id()));
        rulebook.facts().values().stream().filter(fact -> chance(10)).forEach(fact -> facts.add(fact.id()));
        return String.join(";", facts);
    }

    private void sheet(String id, CriteriaSet set, String member, int round, boolean parts) {
        String header = "product,set,member,criterion,option,points,round";
        String which = round == 1 && chance(2) ? "" : String.valueOf(round);
        if (parts) {
            for (Part part : set.parts()) {
                row(
                        "sheets",
                        header,
                        id,
                        set.number(),
                        member,
                        part.code(),
                        "",
                        chance(30) ? "" : random.nextInt(part.points() + 1) + (chance(4) ? ".5" : ""),
                        which);
            }
        } else {
            for (Criterion criterion : set.criteria()) {
                if (!chance(200)) {
                    answer(id, set, member, criterion, which);
                }
            }
        }
        if (chance(5)) {
            row("sheets", header, id, set.number(), member, "TOTAL", "", 60 + random.nextInt(40), which);
        }
    }

    private void answer(String id, CriteriaSet set, String member, Criterion criterion, String round) {
        String header = "product,set,member,criterion,option,points,round";
        Option option = chance(3)
                ? one(criterion.options())
                : criterion.options().get(criterion.options().size() - 1);
        boolean byPoints = chance(5);
        boolean both = chance(10);
        String written = chance(300) ? "9" : criterion.admitsNone() && chance(30) ? "none" : option.label();
        row(
                "sheets",
                header,
                id,
                set.number(),
                member,
                criterion.code(),
                byPoints ? "" : written,
                byPoints || (both && written.equals(option.label())) ? option.points() : "",
                round);
    }
}
