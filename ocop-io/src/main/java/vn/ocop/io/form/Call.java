// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.form;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.ocop.core.Area;
import vn.ocop.core.AreaLevel;
import vn.ocop.core.CaseKind;
import vn.ocop.core.CouncilMember;
import vn.ocop.core.Language;
import vn.ocop.core.Level;
import vn.ocop.core.Product;
import vn.ocop.core.Star;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.NextStep;
import vn.ocop.criteria.Policies;
import vn.ocop.criteria.Progression;
import vn.ocop.criteria.Ranking;
import vn.ocop.criteria.ScoreSheet;
import vn.ocop.criteria.rulebook.Papers;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.io.Season;

/** What is known of a judged season, for papers. Immutable. */
final class Call {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private final Season season;
    private final List<Ranking.Entry> entries;
    private final Optional<Level> level;
    private final Season.Case assumed;
    private final Map<String, ScoreSheet> own;
    private final Optional<String> record;
    private final Optional<String> head;
    private final Papers papers;

    Call(
            Season season,
            List<Ranking.Entry> entries,
            Optional<Level> level,
            Season.Case assumed,
            Map<String, ScoreSheet> own,
            Optional<String> record,
            Optional<String> head) {
        this.season = season;
        this.entries = List.copyOf(entries);
        this.level = level;
        this.assumed = assumed;
        this.own = Collections.unmodifiableMap(new LinkedHashMap<>(own));
        this.record = record;
        this.head = head;
        this.papers = season.rulebook().papers();
    }

    Season season() {
        return season;
    }

    Rulebook rulebook() {
        return season.rulebook();
    }

    Papers papers() {
        return papers;
    }

    List<Ranking.Entry> entries() {
        return entries;
    }

    List<Evaluation> evaluations() {
        return entries.stream().map(Ranking.Entry::evaluation).toList();
    }

    Optional<Level> level() {
        return level;
    }

    Optional<String> record() {
        return record;
    }

    Optional<String> head() {
        return head;
    }

    /** What is stated of a product; a product without a row has its identifier alone. */
    Optional<Product> product(String id) {
        return Optional.ofNullable(season.products().get(id));
    }

    /** A product by its name, or its identifier where it has none. */
    String name(String id) {
        return product(id).map(Product::name).orElse(id);
    }

    Optional<String> subject(String id) {
        return product(id).flatMap(Product::subject).map(of -> of.name()).filter(name -> !name.isBlank());
    }

    /** A field of what is known of the subject for papers. */
    Optional<String> subject(String id, String field) {
        return Optional.ofNullable(season.subjects().getOrDefault(id, Map.of()).get(field));
    }

    Optional<ScoreSheet> own(String id) {
        return Optional.ofNullable(own.get(id));
    }

    Season.Case caseOf(String id) {
        return season.cases().getOrDefault(id, Season.Case.NOTHING).or(assumed);
    }

    Optional<CaseKind> kind(String id) {
        return caseOf(id).kind();
    }

    Optional<LocalDate> evaluated(String id) {
        return caseOf(id).evaluated().or(() -> season.meeting().evaluated());
    }

    /** The day of the meeting: as it is stated, or that of all products where they have one. */
    Optional<LocalDate> day() {
        List<Optional<LocalDate>> days = evaluations().stream()
                .map(of -> evaluated(of.productId()))
                .distinct()
                .toList();
        return season.meeting().evaluated().or(() -> days.size() == 1 ? days.get(0) : Optional.empty());
    }

    private Optional<Area> area(String id, AreaLevel at) {
        return product(id).stream()
                .flatMap(of -> of.areas().stream())
                .flatMap(area -> area.at(at).stream())
                .findFirst();
    }

    /** The commune with its kind, such as {@code xã Vạn Hưng}. */
    Optional<String> commune(String id) {
        return area(id, AreaLevel.COMMUNE).map(of -> of.fullName(Language.VI));
    }

    Optional<String> province(String id) {
        return area(id, AreaLevel.PROVINCE).map(Area::name);
    }

    /** The council that a product is with. */
    String council(Evaluation of) {
        return season.councils().entrySet().stream()
                .filter(entry ->
                        entry.getValue().members().equals(of.sheets().council().members()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    boolean isWritten(Evaluation of) {
        return season.mode(of.productId()).orElse(of.scoring().policies().mode()) == Policies.Mode.WRITTEN;
    }

    /** What follows from a result, where level and day tell. */
    Optional<NextStep> next(Evaluation of) {
        Progression progression = Progression.of(of.scoring().rulebook());
        if (level.isEmpty()) {
            return Optional.empty();
        }
        return evaluated(of.productId())
                .map(day -> progression.after(of, level.get(), day))
                .orElseGet(() -> progression.after(of, level.get()))
                .value();
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** A member as papers call him. */
    static String name(CouncilMember member) {
        return member.name().orElse(member.id());
    }

    static String stars(Star star) {
        return star.number() + " sao";
    }
}
