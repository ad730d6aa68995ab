// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.ocop.core.CaseKind;
import vn.ocop.core.Certificate;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;
import vn.ocop.core.Level;
import vn.ocop.core.Star;
import vn.ocop.criteria.calendar.CertificateHistory;

/**
 * Reads certificates from a table: one row per certificate, with the columns {@code product}, {@code stars} and {@code
 * issued}. The rest may be there: {@code level} and {@code decision} of the issue, {@code revoked}; {@code kind}, {@code
 * received}, {@code complete} and {@code decided} of a dossier handed in since; {@code concluded} and {@code ground} of an
 * inspection. Days are written like 2026-05-22 or 22/5/2026, or are dates of a workbook.
 */
public final class CertificateFile {
    private static final TableFormat FORMAT = TableFormat.required("product", "stars", "issued")
            .optional("level", "decision", "revoked", "kind", "received", "complete", "decided", "concluded", "ground");

    private final Table.Row row;
    private final RowValues values;

    private CertificateFile(Table.Row row, List<Finding> findings) {
        this.row = row;
        this.values = new RowValues(row, findings);
    }

    /**
     * Reads a table.
     *
     * @param source where the table comes from
     * @return the certificates in the order of the rows; a row that cannot be used is a finding; absent if no table could be
     *     read
     */
    public static Checked<List<CertificateHistory>> read(TableSource source) {
        Checked<Table> table = Table.read(source, FORMAT);
        List<Finding> findings = new ArrayList<>(table.findings());
        return table.value()
                .map(rows -> Checked.of(rows(rows, findings), findings))
                .orElseGet(() -> Checked.none(findings));
    }

    private static List<CertificateHistory> rows(Table table, List<Finding> findings) {
        List<CertificateHistory> histories = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            new CertificateFile(row, findings).history().ifPresent(histories::add);
        }
        return List.copyOf(histories);
    }

    private Optional<CertificateHistory> history() {
        Optional<String> product = values.required("product");
        Optional<Star> star = values.required("stars").flatMap(text -> values.star("stars"));
        Optional<LocalDate> issued = values.required("issued").flatMap(text -> values.day("issued"));
        Optional<Level> level = values.constant("level", Level.class);
        Optional<LocalDate> revoked = values.day("revoked");
        Optional<CertificateHistory.Case> item = item();
        Optional<CertificateHistory.Inspection> inspection = inspection();
        if (!values.isUsable() || product.isEmpty() || star.isEmpty() || issued.isEmpty()) {
            return Optional.empty();
        }
        CertificateHistory.Builder history = CertificateHistory.builder()
                .certificate(Certificate.builder()
                        .productId(product.get())
                        .star(star.get())
                        .issued(issued.get())
                        .level(level)
                        .decision(values.text("decision"))
                        .revoked(revoked)
                        .build())
                .location(row.location());
        item.ifPresent(history::addCase);
        inspection.ifPresent(history::addInspection);
        return Optional.of(history.build());
    }

    private Optional<CertificateHistory.Case> item() {
        Optional<LocalDate> received = values.day("received");
        Optional<LocalDate> complete = values.day("complete");
        Optional<LocalDate> decided = values.day("decided");
        Optional<CaseKind> kind = values.constant("kind", CaseKind.class);
        if (kind.equals(Optional.of(CaseKind.FIRST))) {
            values.bad("kind", "UPGRADE, REEVALUATION", CaseKind.FIRST.name());
            return Optional.empty();
        }
        if (received.isEmpty()) {
            if (complete.isPresent() || decided.isPresent() || kind.isPresent()) {
                values.missing("received");
            }
            return Optional.empty();
        }
        return Optional.of(CertificateHistory.Case.builder()
                .kind(kind.orElse(CaseKind.REEVALUATION))
                .received(received.get())
                .complete(complete)
                .decided(decided)
                .build());
    }

    private Optional<CertificateHistory.Inspection> inspection() {
        Optional<LocalDate> concluded = values.day("concluded");
        Optional<String> ground = values.text("ground");
        if (concluded.isPresent() != ground.isPresent()) {
            values.missing(concluded.isPresent() ? "ground" : "concluded");
            return Optional.empty();
        }
        return concluded.map(day -> new CertificateHistory.Inspection(day, ground.orElseThrow()));
    }
}
