// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.form;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import vn.ocop.core.Level;
import vn.ocop.criteria.Scoring;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Option;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.Rulebooks;
import vn.ocop.io.Season;
import vn.ocop.io.SeasonSources;
import vn.ocop.io.TableSource;

/** Seasons to make papers of: a product of each set, or with little known. */
final class Papered {
    static final Rulebook RULEBOOK = new Rulebooks().get("qd-26-2026");
    static final int SETS = 26;
    private static final List<String> MEMBERS = List.of("M1", "M2", "M3");

    private Papered() {}

    static TableSource table(String name, String text) {
        return TableSource.of(name, text.getBytes(StandardCharsets.UTF_8));
    }

    static String id(int set) {
        return "56-22336-" + set + "-2026";
    }

    /** Sheets of a product on which the best options stand, one point of member 2's first criterion aside. */
    static void sheets(int set, String id, StringBuilder rows) {
        CriteriaSet of = RULEBOOK.set(set).orElseThrow();
        for (String member : MEMBERS) {
            boolean lower = member.equals("M2");
            for (Criterion criterion : of.criteria()) {
                rows.append(id)
                        .append(',')
                        .append(set)
                        .append(',')
                        .append(member)
                        .append(',');
                rows.append(criterion.code())
                        .append(',')
                        .append(answer(criterion, lower))
                        .append(",,\n");
                lower = false;
            }
        }
    }

    private static String answer(Criterion criterion, boolean lower) {
        if (criterion.kind() == Criterion.Kind.YES_NO) {
            return "yes";
        }
        List<Option> options = criterion.options();
        return lower ? options.get(0).label() : options.get(options.size() - 1).label();
    }

    /** A product of each set, with everything stated that can be. */
    static Season full() {
        StringBuilder rows = new StringBuilder("product,set,member,criterion,option,points,remark\n");
        StringBuilder products =
                new StringBuilder("product,name,subject,subject_type,area,set,kind,received,evaluated\n");
        String[] kinds = {"first", "upgrade", "reevaluation"};
        for (int set = 1; set <= SETS; set++) {
            sheets(set, id(set), rows);
            products.append(id(set)).append(",Sản phẩm bộ ").append(set).append(",HTX Vạn Hưng,COOPERATIVE,");
            products.append("\"xã Vạn Hưng, tỉnh Khánh Hòa\",")
                    .append(set)
                    .append(',')
                    .append(kinds[set % kinds.length]);
            products.append(",2026-08-01,2026-11-01\n");
        }
        return read(SeasonSources.builder()
                .sheets(table("sheets.csv", rows.toString()))
                .products(table("products.csv", products.toString()))
                .council(table("council.csv", COUNCIL))
                .conflicts(table("conflicts.csv", "member,product\nM4," + id(2) + "\n"))
                .subjects(table("subjects.csv", SUBJECTS))
                .regulation("12/QC-HĐ ngày 01/9/2026")
                .isKept(true)
                .build());
    }

    static final String COUNCIL = "member,role,present,agency,name,position\n"
            + "M1,CHAIR,yes,UBND tỉnh,Trần Thị Một,Phó Chủ tịch UBND tỉnh\n"
            + "M2,MEMBER,yes,Sở Công Thương,Lê Văn Hai,Phó Giám đốc\n"
            + "M3,MEMBER,yes,Sở Y tế,Phạm Văn Ba,\n"
            + "M4,MEMBER,no,Sở Khoa học và Công nghệ,Ngô Thị Bốn,\n";
    static final String SUBJECTS =
            "subject,representative,position,gender,ethnicity,address,phone,email,founded,registration\n"
                    + "HTX Vạn Hưng,Nguyễn Thị Hoa,Giám đốc,nữ,Kinh,\"Thôn Hà Già, xã Vạn Hưng\",0258 123 456,"
                    + "htx@vanhung.example,01/02/2019,4201234567\n";

    /** One product of which nothing is known but its sheets. */
    static Season bare(int set) {
        StringBuilder rows = new StringBuilder("product,set,member,criterion,option,points,remark\n");
        sheets(set, "SP1", rows);
        return read(SeasonSources.of(table("sheets.csv", rows.toString())));
    }

    static Season read(SeasonSources sources) {
        return Season.read(RULEBOOK, sources).orThrow();
    }

    static Forms forms(Season season) {
        return Forms.builder(season, Scoring.of(season.rulebook()).rank(season.sheets()))
                .level(Optional.of(Level.PROVINCE))
                .selfAssessments(List.copyOf(season.sheets()))
                .build();
    }

    static Forms unlevelled(Season season) {
        return Forms.builder(season, Scoring.of(season.rulebook()).rank(season.sheets()))
                .build();
    }
}
