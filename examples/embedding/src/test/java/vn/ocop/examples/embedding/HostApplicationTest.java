// SPDX-License-Identifier: Apache-2.0
package vn.ocop.examples.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Rulebooks;

/** The guide's program over a database in memory. */
class HostApplicationTest {
    private Connection database;
    private HostApplication application;

    @BeforeEach
    void tables() throws SQLException {
        database = DriverManager.getConnection("jdbc:h2:mem:");
        application = new HostApplication(database);
        application.createTables();
        execute("insert into member values ('M-1', 'CHAIR', true), ('M-2', 'MEMBER', true), ('M-3', 'MEMBER', true)");
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The best answer everywhere, but for one criterion. */
    private void score(String product, String member, String criterion, String answer) throws SQLException {
        try (PreparedStatement insert = database.prepareStatement(
                "insert into score (product, set_number, member, criterion, answer) values (?, 1, ?, ?, ?)")) {
            for (Criterion each :
                    new Rulebooks().get("qd-26-2026").set(1).orElseThrow().criteria()) {
                insert.setString(1, product);
                insert.setString(2, member);
                insert.setString(3, each.code());
                int best = each.options().size();
                String label = each.options().get(best - 1).label();
                insert.setString(4, each.code().equals(criterion) ? answer : label);
                insert.executeUpdate();
            }
        }
    }

    private List<String> rows(String sql) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Statement query = database.createStatement();
                ResultSet rows = query.executeQuery(sql)) {
            while (rows.next()) {
                List<String> cells = new ArrayList<>();
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    cells.add(rows.getString(column));
                }
                lines.add(String.join(" ", cells.stream().map(String::valueOf).toList()));
            }
        }
        return lines;
    }

    @Test
    void fromTheHostsTablesToTheHostsTables() throws SQLException {
        for (String member : List.of("M-1", "M-2", "M-3")) {
            score("Bưởi", member, "1.5", member.equals("M-1") ? "4" : "1");
            score("Xoài", member, "", "");
        }
        application.evaluate();

        assertThat(rows("select product, place, star, outcome, points, sheets, rulebook from result order by place"))
                .containsExactly("Xoài 1.0 5 RATED 300.00 3 qd-26-2026", "Bưởi 2.0 3 RATED 294.00 3 qd-26-2026");
        assertThat(rows("select product, code, severity from finding"))
                .containsExactly(
                        "Bưởi proposed-without-mark INFO", "Bưởi mark-disputed WARNING", "Bưởi mark-disputed WARNING");
        assertThat(rows("select distinct revision, hash from result"))
                .containsExactly(new Rulebooks().get("qd-26-2026").revision() + " "
                        + new Rulebooks().get("qd-26-2026").hash());
    }

    @Test
    void wrongRowsBecomeFindingsAndNoException() throws SQLException {
        score("Bưởi", "M-1", "1.5", "9");
        score("Bưởi", "M-2", "1.5", "none");
        score("Bưởi", "M-9", "", "");
        application.evaluate();

        assertThat(rows("select product, place, star, outcome from result")).containsExactly("Bưởi null null INVALID");
        assertThat(rows("select code from finding where severity = 'ERROR' order by code"))
                .contains("none-not-allowed", "unknown-member", "unknown-option");
    }
}
