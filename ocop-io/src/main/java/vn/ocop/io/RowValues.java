// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.ocop.core.Digits;
import vn.ocop.core.Finding;
import vn.ocop.core.Star;

/** The values of one row of a table; what is missing or of the wrong kind becomes a finding with its cell. */
final class RowValues {
    private static final LocalDate DAY_ZERO_OF_WORKBOOKS = LocalDate.of(1899, 12, 30);
    private static final BigDecimal LAST_DAY_OF_WORKBOOKS = BigDecimal.valueOf(2_958_465);
    private static final int YEAR_DIGITS = 4;

    private final Table.Row row;
    private final List<Finding> findings;
    private boolean usable = true;

    RowValues(Table.Row row, List<Finding> findings) {
        this.row = row;
        this.findings = findings;
    }

    /** Whether nothing was missing or of the wrong kind so far. */
    boolean isUsable() {
        return usable;
    }

    Optional<String> text(String column) {
        return Optional.of(row.text(column)).filter(text -> !text.isEmpty());
    }

    Optional<String> required(String column) {
        Optional<String> text = text(column);
        if (text.isEmpty()) {
            missing(column);
        }
        return text;
    }

    void missing(String column) {
        usable = false;
        findings.add(Finding.builder(IoFinding.MISSING_VALUE)
                .location(row.location(column))
                .fact("column", column)
                .build());
    }

    void bad(String column, String expected, String found) {
        usable = false;
        findings.add(Finding.builder(IoFinding.BAD_CELL)
                .location(row.location(column))
                .fact("column", column)
                .fact("expected", expected)
                .fact("found", found)
                .build());
    }

    Optional<Star> star(String column) {
        Optional<String> text = text(column);
        Optional<Star> star = text.filter(RowValues::isStar).map(number -> Star.ofNumber(number.charAt(0) - '0'));
        if (text.isPresent() && star.isEmpty()) {
            bad(column, "1…5", text.get());
        }
        return star;
    }

    private static boolean isStar(String text) {
        return text.length() == 1 && text.charAt(0) >= '1' && text.charAt(0) <= '5';
    }

    <E extends Enum<E>> Optional<E> constant(String column, Class<E> type) {
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

    Optional<LocalDate> day(String column) {
        Optional<String> text = text(column);
        Optional<LocalDate> day = text.flatMap(printed -> day(row, column, printed));
        if (text.isPresent() && day.isEmpty()) {
            bad(column, "2026-05-22", text.get());
        }
        return day;
    }

    private static Optional<LocalDate> day(Table.Row row, String column, String printed) {
        return row.number(column).map(RowValues::ofWorkbook).orElseGet(() -> ofText(printed));
    }

    /** The day of a number as workbooks count days. */
    static Optional<LocalDate> ofWorkbook(BigDecimal serial) {
        boolean whole = serial.stripTrailingZeros().scale() <= 0;
        return whole && serial.signum() > 0 && serial.compareTo(LAST_DAY_OF_WORKBOOKS) <= 0
                ? Optional.of(DAY_ZERO_OF_WORKBOOKS.plusDays(serial.longValueExact()))
                : Optional.empty();
    }

    /** 2026-05-22; or 22/5/2026 and 22-5-2026, as it is written in Vietnam. */
    static Optional<LocalDate> ofText(String text) {
        boolean slashed = text.indexOf('/') >= 0;
        String[] parts = text.split(slashed ? "/" : "-", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        boolean yearFirst = !slashed && parts[0].length() == YEAR_DIGITS;
        String year = parts[yearFirst ? 0 : 2];
        String month = parts[1];
        String day = parts[yearFirst ? 2 : 0];
        int shortest = yearFirst ? 2 : 1;
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
        return text.length() >= shortest && text.length() <= Math.max(2, shortest) && Digits.areAllOf(text);
    }
}
