// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.office;

import java.util.HashMap;
import java.util.Map;

/** Numbers of lines that spreadsheets have changed: {@code 1.10} into 1.1, {@code 1.2} into a day. */
final class LineNumbers {
    private static final int DAY_OF_MONTH = 8;
    private static final int MONTH = 5;

    /** The last part below each number in front of it. */
    private final Map<String, Integer> last = new HashMap<>();

    /** A number as it is printed. */
    String note(String no) {
        int dot = no.lastIndexOf('.');
        if (no.matches("\\d{1,6}(\\.\\d{1,6})+")) {
            last.put(no.substring(0, dot), Integer.parseInt(no.substring(dot + 1)));
        } else if (no.matches("\\p{Lu}+|\\d{1,6}")) {
            last.remove(no);
        }
        return no;
    }

    /** A number of a numeric cell, which has lost the zeros at its end. */
    String ofNumber(String no) {
        int dot = no.indexOf('.');
        if (!no.matches("\\d{1,6}\\.\\d{1,6}")) {
            return note(no);
        }
        int next = last.getOrDefault(no.substring(0, dot), 0) + 1;
        String expected = String.valueOf(next);
        boolean lost = !expected.equals(no.substring(dot + 1))
                && expected.endsWith("0")
                && expected.replaceAll("0+$", "").equals(no.substring(dot + 1));
        return note(lost ? no.substring(0, dot + 1) + expected : no);
    }

    /** The number that became a day: day and month, or month and day, whichever goes on. */
    String ofDay(String day) {
        int month = Integer.parseInt(day.substring(MONTH, MONTH + 2));
        int ofMonth = Integer.parseInt(day.substring(DAY_OF_MONTH, DAY_OF_MONTH + 2));
        boolean english = last.getOrDefault(String.valueOf(month), 0) + 1 == ofMonth
                && last.getOrDefault(String.valueOf(ofMonth), 0) + 1 != month;
        return note(english ? month + "." + ofMonth : ofMonth + "." + month);
    }
}
