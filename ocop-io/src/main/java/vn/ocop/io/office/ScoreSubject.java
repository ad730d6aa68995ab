// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.office;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import vn.ocop.core.Location;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.SetHeader;
import vn.ocop.io.words.Words;

/** Which product a sheet is of and by which set it is scored; what does not agree is refused. Immutable. */
final class ScoreSubject {
    /** So many in a hundred criteria must fit by code and title, else it is the form of another set. */
    static final int MOST = 80;

    private final ScorePeople people;

    ScoreSubject(ScorePeople people) {
        this.people = people;
    }

    /** The product of a sheet; none, with a finding, if it is not known. */
    Optional<ScorePeople.Listed> product(ScoreTitle title, ScoreGrid grid, ScoreRows rows) {
        if (title.product.isEmpty() && title.name.isEmpty()) {
            String file = grid.location().file();
            int dot = file.lastIndexOf('.');
            Optional<ScorePeople.Listed> named = Stream.of(
                            grid.name(), ScorePeople.bare(grid.name()), dot > 0 ? file.substring(0, dot) : file)
                    .map(people::named)
                    .flatMap(Optional::stream)
                    .findFirst();
            if (named.isPresent()) {
                rows.find(
                        ScoreFinding.PRODUCT_BY_NAME_OF_SHEET,
                        grid.location(),
                        "product",
                        named.get().id());
            } else {
                rows.find(ScoreFinding.PRODUCT_UNSTATED, grid.location());
            }
            return named;
        }
        Location at = title.product.or(() -> title.name).orElseThrow().at();
        ScorePeople.Found<ScorePeople.Listed> found = people.product(
                title.product.map(ScoreTitle.Line::value).orElse(""),
                title.name.map(ScoreTitle.Line::value).orElse(""),
                at);
        found.finding().ifPresent(rows::find);
        return found.value();
    }

    /** The set of a sheet; none, with a finding and a product without a result, if it cannot be told. */
    Optional<CriteriaSet> set(
            Rulebook rulebook,
            ScoreTitle title,
            ScorePeople.Listed product,
            ScoreGrid grid,
            Collection<ScoreGrid.Printed> printed,
            int round,
            ScoreRows rows) {
        Location at = title.set.or(() -> title.setName).map(ScoreTitle.Line::at).orElse(grid.location());
        ScoreRows.Of of = new ScoreRows.Of(product.id(), product.set(), round);
        Optional<CriteriaSet> stated = stated(rulebook, title, of, at, rows);
        if (title.set.isPresent() && stated.isEmpty()) {
            return Optional.empty();
        }
        Optional<CriteriaSet> listed = number(product.set()).flatMap(rulebook::set);
        if (stated.isPresent() && !product.set().isEmpty() && !listed.equals(stated)) {
            rows.find(ScoreFinding.SET_CONTRADICTED, at, "printed", stated.get().number(), "listed", product.set());
            rows.unread(of, "", at);
            return Optional.empty();
        }
        Optional<CriteriaSet> set = stated.or(() -> listed);
        if (set.isPresent()) {
            return fits(rulebook, set.get(), printed, of, at, rows) ? set : Optional.empty();
        }
        return byCriteria(rulebook, printed, of, at, rows);
    }

    private static Optional<Integer> number(String text) {
        OptionalInt number = Words.setNumber(text);
        return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
    }

    /** The set that the title states, by number or by name. */
    private static Optional<CriteriaSet> stated(
            Rulebook rulebook, ScoreTitle title, ScoreRows.Of of, Location at, ScoreRows rows) {
        Optional<CriteriaSet> byName = title.setName.flatMap(name -> named(rulebook, name.value()));
        if (title.set.isEmpty()) {
            return byName;
        }
        Optional<CriteriaSet> byNumber = number(title.set.get().value()).flatMap(rulebook::set);
        if (byNumber.isEmpty()) {
            rows.find(
                    ScoreFinding.SET_CONTRADICTED,
                    at,
                    "printed",
                    title.set.get().value(),
                    "listed",
                    of.set());
            rows.unread(of, "", at);
        } else if (byName.isPresent() && !byName.equals(byNumber)) {
            rows.find(
                    ScoreFinding.SET_NAME_DIFFERS,
                    at,
                    "set",
                    byNumber.get().number(),
                    "expected",
                    byNumber.get().name().vi(),
                    "found",
                    title.setName.orElseThrow().value());
            rows.unread(of, "", at);
            return Optional.empty();
        }
        return byNumber;
    }

    private static Optional<CriteriaSet> named(Rulebook rulebook, String name) {
        String key = Words.all().titleKey(name);
        return rulebook.sets().stream()
                .filter(header -> Words.all().titleKey(header.name().vi()).equals(key))
                .map(SetHeader::number)
                .findFirst()
                .flatMap(rulebook::set);
    }

    /** Whether a sheet has the criteria of a set; if not, whose it may be is told. */
    private static boolean fits(
            Rulebook rulebook,
            CriteriaSet set,
            Collection<ScoreGrid.Printed> printed,
            ScoreRows.Of of,
            Location at,
            ScoreRows rows) {
        int fitting = fitting(set, printed);
        int all = set.criteria().size();
        if (fitting * 100 >= all * MOST) {
            return true;
        }
        List<String> like = rulebook.sets().stream()
                .map(SetHeader::number)
                .flatMap(number -> rulebook.set(number).stream())
                .filter(other -> !other.criteria().isEmpty()
                        && fitting(other, printed) == other.criteria().size())
                .map(other -> String.valueOf(other.number()))
                .toList();
        rows.find(
                ScoreFinding.WRONG_FORM,
                at,
                "set",
                set.number(),
                "fitting",
                fitting,
                "criteria",
                all,
                "like",
                like.isEmpty() ? "–" : String.join(", ", like));
        rows.unread(new ScoreRows.Of(of.product(), String.valueOf(set.number()), of.round()), "", at);
        return false;
    }

    private static int fitting(CriteriaSet set, Collection<ScoreGrid.Printed> printed) {
        ScoreCriteria criteria = new ScoreCriteria(set);
        return (int) printed.stream()
                .map(row -> criteria.criterion(row.code(), row.title()))
                .flatMap(Optional::stream)
                .map(Criterion::code)
                .distinct()
                .count();
    }

    /** The only set whose criteria all stand on the sheet. */
    private static Optional<CriteriaSet> byCriteria(
            Rulebook rulebook, Collection<ScoreGrid.Printed> printed, ScoreRows.Of of, Location at, ScoreRows rows) {
        List<CriteriaSet> whole = rulebook.sets().stream()
                .map(SetHeader::number)
                .flatMap(number -> rulebook.set(number).stream())
                .filter(set -> !set.criteria().isEmpty()
                        && fitting(set, printed) == set.criteria().size())
                .toList();
        if (whole.size() == 1) {
            rows.find(ScoreFinding.SET_BY_CRITERIA, at, "set", whole.get(0).number());
            return Optional.of(whole.get(0));
        }
        rows.find(ScoreFinding.SET_UNSTATED, at);
        rows.unread(of, "", at);
        return Optional.empty();
    }
}
