// SPDX-License-Identifier: Apache-2.0
package vn.ocop.examples.embedding;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.ocop.core.CouncilMember;
import vn.ocop.core.CouncilRole;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.criteria.Average;
import vn.ocop.criteria.Council;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.Policies;
import vn.ocop.criteria.Ranking;
import vn.ocop.criteria.ScoreSheets;
import vn.ocop.criteria.Scoring;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.Rulebooks;

/** The program of {@code docs/embedding.md}: a host application with tables of its own. */
public final class HostApplication {
    private final Connection database;
    private final Rulebook rulebook;
    private final Scoring scoring;

    /**
     * An application over a database.
     *
     * @param database the host's connection; the library never sees it
     */
    public HostApplication(Connection database) {
        this.database = database;
        // docs: start begin
        Rulebooks rulebooks = new Rulebooks();
        rulebook = rulebooks.get("qd-26-2026");
        scoring = Scoring.of(rulebook, Policies.of(rulebook, Map.of("council.maxSpread", "10")));
        // docs: start end
    }

    /**
     * Makes the host's tables.
     *
     * @throws SQLException if the database refuses
     */
    public void createTables() throws SQLException {
        // docs: tables begin
        List<String> tables = List.of(
                "create table member (id varchar(20) primary key, role varchar(12), present boolean)",
                "create table score (id int generated always as identity primary key, product varchar(40),"
                        + " set_number int, member varchar(20), criterion varchar(10), answer varchar(10))",
                "create table result (product varchar(40) primary key, place numeric(9, 1), star int,"
                        + " outcome varchar(20), points numeric(12, 2), sheets int,"
                        + " rulebook varchar(40), revision int, hash varchar(80), policies varchar(400))",
                "create table finding (product varchar(40), code varchar(40), severity varchar(8), vi varchar(400))");
        try (Statement statement = database.createStatement()) {
            for (String table : tables) {
                statement.execute(table);
            }
        }
        // docs: tables end
    }

    /**
     * Reads, ranks, stores.
     *
     * @return the ranking that was stored
     * @throws SQLException if the database refuses
     */
    public Ranking evaluate() throws SQLException {
        // docs: evaluate begin
        Ranking ranking = scoring.rank(sheets(council()));
        for (Ranking.Entry entry : ranking.entries()) {
            store(entry);
        }
        // docs: evaluate end
        return ranking;
    }

    private Council council() throws SQLException {
        // docs: council begin
        List<CouncilMember> members = new ArrayList<>();
        try (Statement query = database.createStatement();
                ResultSet rows = query.executeQuery("select id, role, present from member order by id")) {
            while (rows.next()) {
                members.add(CouncilMember.builder()
                        .id(rows.getString("id"))
                        .role(CouncilRole.valueOf(rows.getString("role")))
                        .present(rows.getBoolean("present"))
                        .build());
            }
        }
        return Council.of(members);
        // docs: council end
    }

    private List<ScoreSheets> sheets(Council council) throws SQLException {
        // docs: sheets begin
        Map<String, ScoreSheets.Builder> products = new LinkedHashMap<>();
        try (Statement query = database.createStatement();
                ResultSet rows = query.executeQuery(
                        "select product, set_number, member, criterion, answer from score order by id")) {
            while (rows.next()) {
                CriteriaSet set = rulebook.set(rows.getInt("set_number")).orElseThrow();
                products.computeIfAbsent(
                                rows.getString("product"), product -> ScoreSheets.builder(product, set, council))
                        .sheet(rows.getString("member"))
                        .answer(rows.getString("criterion"), rows.getString("answer"), "");
            }
        }
        return products.values().stream().map(ScoreSheets.Builder::build).toList();
        // docs: sheets end
    }

    private void store(Ranking.Entry entry) throws SQLException {
        // docs: store begin
        Evaluation evaluation = entry.evaluation();
        try (PreparedStatement insert =
                database.prepareStatement("insert into result values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, evaluation.productId());
            insert.setBigDecimal(2, entry.place().map(place -> place.number()).orElse(null));
            insert.setObject(3, evaluation.star().map(star -> star.number()).orElse(null));
            insert.setString(4, evaluation.outcome().name());
            insert.setBigDecimal(5, evaluation.average().map(Average::sum).orElse(null));
            insert.setInt(6, evaluation.sheetsCounted());
            insert.setString(7, rulebook.id());
            insert.setInt(8, rulebook.revision());
            insert.setString(9, rulebook.hash());
            insert.setString(10, scoring.policies().toMap().toString());
            insert.executeUpdate();
        }
        try (PreparedStatement insert = database.prepareStatement("insert into finding values (?, ?, ?, ?)")) {
            for (Finding finding : evaluation.judgement().findings()) {
                insert.setString(1, evaluation.productId());
                insert.setString(2, finding.code().id());
                insert.setString(3, finding.severity().name());
                insert.setString(4, finding.message(Language.VI));
                insert.executeUpdate();
            }
        }
        // docs: store end
    }
}
