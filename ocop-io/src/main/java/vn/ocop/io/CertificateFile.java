// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.ocop.core.Certificate;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;
import vn.ocop.core.Level;
import vn.ocop.core.Star;
import vn.ocop.criteria.calendar.CertificateCase;
import vn.ocop.criteria.calendar.CertificateHistory;
import vn.ocop.criteria.calendar.Inspection;
import vn.ocop.criteria.rulebook.CaseKind;

/**
 * Reads certificates from a table: one row per certificate, with the columns {@code product}, {@code stars} and {@code
 * issued}. The rest may be there: {@code level} and {@code decision} of the issue, {@code revoked}; {@code kind}, {@code
 * received}, {@code complete} and {@code decided} of a dossier handed in since; {@code concluded} and {@code ground} of an
 * inspection. Days are written like 2026-05-22 or 22/5/2026, or are dates of a workbook.
 */
public final class CertificateFile {
    private static final TableFormat FORMAT = TableFormat.required("product", "stars", "issued")
            .optional("level", "decision", "revoked", "kind", "received", "complete", "decided", "concluded", "ground");
    private static final LocalDate DAY_ZERO_OF_WORKBOOKS = LocalDate.of(1899, 12, 30);
    private static final BigDecimal LAST_DAY_OF_WORKBOOKS = BigDecimal.valueOf(2_958_465);
    private static final int YEAR_DIGITS = 4;

    private final List<Finding> findings;
    private final Table.Row row;
    private boolean unusable;

    private CertificateFile(Table.Row row, List<Finding> findings) {
        this.row = row;
        this.findings = findings;
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
        Optional<String> product = required("product");
        Optional<Star> star = required("stars").flatMap(this::star);
        Optional<LocalDate> issued = required("issued").flatMap(text -> day("issued", text));
        Optional<Level> level = constant("level", Level.class);
        Optional<LocalDate> revoked = day("revoked");
        Optional<CertificateCase> item = item();
        Optional<Inspection> inspection = inspection();
        if (unusable || product.isEmpty() || star.isEmpty() || issued.isEmpty()) {
            return Optional.empty();
        }
        CertificateHistory.Builder history = CertificateHistory.builder()
                .certificate(Certificate.builder()
                        .productId(product.get())
                        .star(star.get())
                        .issued(issued.get())
                        .level(level)
                        .decision(text("decision"))
                        .revoked(revoked)
                        .build())
                .location(row.location());
        item.ifPresent(history::addCase);
        inspection.ifPresent(history::addInspection);
        return Optional.of(history.build());
    }

    private Optional<CertificateCase> item() {
        Optional<LocalDate> received = day("received");
        Optional<LocalDate> complete = day("complete");
        Optional<LocalDate> decided = day("decided");
        Optional<CaseKind> kind = constant("kind", CaseKind.class);
        if (kind.equals(Optional.of(CaseKind.FIRST))) {
            bad("kind", "UPGRADE, REEVALUATION", CaseKind.FIRST.name());
            return Optional.empty();
        }
        if (received.isEmpty()) {
            if (complete.isPresent() || decided.isPresent() || kind.isPresent()) {
                missing("received");
            }
            return Optional.empty();
        }
        return Optional.of(CertificateCase.builder()
                .kind(kind.orElse(CaseKind.REEVALUATION))
                .received(received.get())
                .complete(complete)
                .decided(decided)
                .build());
    }

    private Optional<Inspection> inspection() {
        Optional<LocalDate> concluded = day("concluded");
        Optional<String> ground = text("ground");
        if (concluded.isPresent() != ground.isPresent()) {
            missing(concluded.isPresent() ? "ground" : "concluded");
            return Optional.empty();
        }
        return concluded.map(day -> new Inspection(day, ground.orElseThrow()));
    }

    private Optional<String> text(String column) {
        return Optional.of(row.text(column)).filter(text -> !text.isEmpty());
    }

    private Optional<String> required(String column) {
        Optional<String> text = text(column);
        if (text.isEmpty()) {
            missing(column);
        }
        return text;
    }

    private void missing(String column) {
        unusable = true;
        findings.add(Finding.builder(IoFinding.MISSING_VALUE)
                .location(row.location(column))
                .fact("column", column)
                .build());
    }

    private void bad(String column, String expected, String found) {
        unusable = true;
        findings.add(Finding.builder(IoFinding.BAD_CELL)
                .location(row.location(column))
                .fact("column", column)
                .fact("expected", expected)
                .fact("found", found)
                .build());
    }

    private Optional<Star> star(String text) {
        if (text.length() == 1 && text.charAt(0) >= '1' && text.charAt(0) <= '5') {
            return Optional.of(Star.ofNumber(text.charAt(0) - '0'));
        }
        bad("stars", "1…5", text);
        return Optional.empty();
    }

    private <E extends Enum<E>> Optional<E> constant(String column, Class<E> type) {
        Optional<String> text = text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        List<String> names = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text.get().toUpperCase(Locale.ROOT))) {
                return Optional.of(constant);
            }
            names.add(constant.name());
        }
        bad(column, String.join(", ", names), text.get());
        return Optional.empty();
    }

    private Optional<LocalDate> day(String column) {
        return text(column).flatMap(text -> day(column, text));
    }

    private Optional<LocalDate> day(String column, String text) {
        Optional<LocalDate> day =
                row.number(column).map(CertificateFile::ofWorkbook).orElseGet(() -> ofText(text));
        if (day.isEmpty()) {
            bad(column, "2026-05-22", text);
        }
        return day;
    }

    private static Optional<LocalDate> ofWorkbook(BigDecimal serial) {
        boolean whole = serial.stripTrailingZeros().scale() <= 0;
        return whole && serial.signum() > 0 && serial.compareTo(LAST_DAY_OF_WORKBOOKS) <= 0
                ? Optional.of(DAY_ZERO_OF_WORKBOOKS.plusDays(serial.longValueExact()))
                : Optional.empty();
    }

    /** 2026-05-22, or 22/5/2026 as it is written in Vietnam. */
    static Optional<LocalDate> ofText(String text) {
        String[] parts = text.split("[-/]", -1);
        boolean slashed = text.indexOf('/') >= 0;
        if (parts.length != 3 || (slashed && text.indexOf('-') >= 0)) {
            return Optional.empty();
        }
        String year = parts[slashed ? 2 : 0];
        String month = parts[1];
        String day = parts[slashed ? 0 : 2];
        int shortest = slashed ? 1 : 2;
        if (!isNumber(year, YEAR_DIGITS) || !isNumber(month, shortest) || !isNumber(day, shortest)) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static boolean isNumber(String text, int shortest) {
        return text.length() >= shortest
                && text.length() <= Math.max(2, shortest)
                && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
