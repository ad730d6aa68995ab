// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.ocop.core.CouncilMember;
import vn.ocop.core.Location;
import vn.ocop.core.Text;
import vn.ocop.criteria.Council;
import vn.ocop.criteria.ScoreSheets;
import vn.ocop.criteria.Statement;
import vn.ocop.criteria.rulebook.Rulebook;

/** What score sheets that came from no file state, as if it had been read. Not thread-safe; lives for one writing. */
final class SheetsScript {
    private static final String POINTS = "points ";
    /** Between claims of one sum that differ. */
    private static final String AND = "; ";

    private static final Location NOWHERE = Location.ofFile("sheets");

    private final Map<String, Council> councils = new LinkedHashMap<>();
    private final SeasonScript script;

    private SheetsScript(Collection<ScoreSheets> sheets) {
        Optional<String> regulation = sheets.stream()
                .flatMap(of -> of.council().regulation().stream())
                .findFirst();
        script = new SeasonScript(/* keepsAnswers= */ true, regulation);
        sheets.forEach(this::take);
    }

    /** A season of such sheets. */
    static Season season(Rulebook rulebook, Collection<ScoreSheets> sheets) {
        SheetsScript made = new SheetsScript(sheets);
        made.script.end(made.councils.keySet());
        if (made.councils.isEmpty()) {
            made.councils.put("", Council.unstated());
        }
        return new Season(
                rulebook, made.councils, List.copyOf(sheets), Map.of(), Map.of(), Map.of(), Map.of(), made.script);
    }

    private void take(ScoreSheets sheets) {
        String id = sheets.productId();
        SeasonScript.OfProduct product = script.product(id);
        sheets.set().ifPresent(set -> product.set = String.valueOf(set.number()));
        if (sheets.council().isStated()) {
            product.texts.put("council", council(id, sheets.council()));
        }
        product.minimums.addAll(sheets.decisions());
        sheets.statements().forEach((about, said) -> take(id, product, about, said));
    }

    /** The council of a product by its members; who was there for that product alone is a statement of its own. */
    private String council(String product, Council council) {
        List<String> ids = ids(council);
        String name = councils.entrySet().stream()
                .filter(known -> ids(known.getValue()).equals(ids))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> {
                    String next = "HD" + (councils.size() + 1);
                    councils.put(next, council);
                    return next;
                });
        Council first = Objects.requireNonNull(councils.get(name), "council");
        for (CouncilMember member : council.members()) {
            boolean usual =
                    first.member(member.id()).map(CouncilMember::present).orElse(true);
            if (usual != member.present()) {
                script.attended(new Rosters.Attendance(
                        member.id(), product, "", member.present(), NOWHERE, Optional.of(name), ""));
            }
        }
        return name;
    }

    private static List<String> ids(Council council) {
        return council.members().stream().map(CouncilMember::id).sorted().toList();
    }

    private void take(String id, SeasonScript.OfProduct product, Statement about, String said) {
        String word = said.toLowerCase(Locale.ROOT).replace('_', '-');
        switch (about.kind()) {
            case OUTCOME -> product.texts.put("status", word);
            case CASE -> product.texts.put("kind", word);
            case MODE -> product.texts.put("mode", word);
            case SUBJECT -> product.texts.put("subject/type", said);
            case CONFLICT -> product.conflicts.add(about.member());
            case KNOCK_OUT -> product.knockOuts.add(about.code());
            case FACT -> product.facts.add(about.code());
            case SHEET, ANSWER, PART, CLAIM, REMARK -> row(id, about, said);
            case UNUSABLE ->
                script.lost(NOWHERE, id, new Text("dữ liệu không dùng được " + about, "what cannot be used: " + about));
            case COUNCIL, MEMBER, MINIMUM, FINDING -> {
                // council and decisions are taken whole, and what was found follows again
            }
        }
    }

    private void row(String id, Statement about, String said) {
        SeasonScript.SheetOf sheet = new SeasonScript.SheetOf(about.member(), about.round());
        boolean answer = about.kind() == Statement.Kind.ANSWER;
        boolean points = answer && said.startsWith(POINTS);
        boolean sum = about.kind() == Statement.Kind.PART || about.kind() == Statement.Kind.CLAIM;
        if (sum && said.contains(AND)) {
            script.lost(NOWHERE, id, new Text("hai tổng khác nhau " + about, "two sums that differ: " + about));
        }
        SeasonScript.Written written = new SeasonScript.Written(
                answer && !points ? said : "", points ? said.substring(POINTS.length()) : sum ? said : "");
        String code = about.kind() == Statement.Kind.SHEET ? ProductClaim.TOTAL : about.code();
        script.answer(id, sheet, code, written, about.kind() == Statement.Kind.REMARK ? said : "", NOWHERE);
    }
}
