// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.ocop.core.Star;

/** A table of facts (numbers, no sentences) that the data of a rulebook is compared with, line by line. */
final class FactTable {
    private FactTable() {}

    /** The lines of a table that belong to a set, without its comment and header. */
    static List<String> lines(String table, int set) {
        try (InputStream in = FactTable.class.getResourceAsStream(table)) {
            List<String> found = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (line.startsWith(set + "\t")) {
                    found.add(line);
                }
            }
            return found;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The options of a criterion as a cell of such a table. */
    static String options(Criterion criterion) {
        if (criterion.kind() == Criterion.Kind.YES_NO) {
            return "no,yes";
        }
        StringBuilder cell = new StringBuilder();
        int lastCase = 0;
        for (Option option : criterion.options()) {
            boolean newCase = option.caseNumber() > 1 && option.caseNumber() != lastCase;
            cell.append(cell.isEmpty() ? "" : newCase ? "|" : ",")
                    .append(option.points())
                    .append(option.minimumFor().map(FactTable::letter).orElse(""));
            lastCase = option.caseNumber();
        }
        return cell.toString();
    }

    private static String letter(Star star) {
        return String.format(Locale.ROOT, "%c", 'c' + star.number() - 3);
    }
}
