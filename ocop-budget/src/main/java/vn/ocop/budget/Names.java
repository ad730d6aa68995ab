// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Compares names as people do: without regard to case, spaces and the way an accent is stored. */
final class Names {
    private static final Set<String> GRAND_TOTALS = Set.of("tổngcộng", "tổngsố", "total");
    private static final Set<String> NUMBER_HEADERS = Set.of("stt", "sốtt", "tt", "no", "no.");
    private static final List<String> OFFICES = List.of("ủy ban nhân dân ", "uỷ ban nhân dân ", "ubnd ");
    private static final List<String> AREAS =
            List.of("thành phố ", "thị xã ", "thị trấn ", "huyện ", "phường ", "xã ", "đặc khu ");

    private static final int SHORTEST_GRAND_TOTAL = 5;
    private static final int LONGEST_NUMBER_HEADER = 8;

    private Names() {}

    /** The name in lower case, composed accents, single spaces. */
    static String normal(String name) {
        String composed = Normalizer.isNormalized(name, Normalizer.Form.NFC)
                ? name
                : Normalizer.normalize(name, Normalizer.Form.NFC);
        return singleSpaces(composed.toLowerCase(Locale.ROOT));
    }

    private static String singleSpaces(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                blank = out.length() > 0;
            } else {
                if (blank) {
                    out.append(' ');
                    blank = false;
                }
                out.append(c);
            }
        }
        return out.toString();
    }

    static boolean isSpace(char c) {
        return c <= ' ' || c == '\u00a0' || Character.isWhitespace(c);
    }

    static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isSpace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean isGrandTotal(String name) {
        return name.length() >= SHORTEST_GRAND_TOTAL
                && GRAND_TOTALS.contains(normal(name).replace(" ", ""));
    }

    static boolean isNumberHeader(String no) {
        return no.length() > 1
                && no.length() <= LONGEST_NUMBER_HEADER
                && NUMBER_HEADERS.contains(normal(no).replace(" ", ""));
    }

    /** The name of a body without the office in front: {@code UBND huyện Vạn Ninh} and {@code Huyện Vạn Ninh} are one. */
    static String ofBody(String name) {
        String body = withoutOffice(normal(name));
        return area(body).orElse(body);
    }

    /** Whether a body is the committee of an area, so that others like it can be compared with it. */
    static boolean isArea(String name) {
        return area(withoutOffice(normal(name))).isPresent();
    }

    private static String withoutOffice(String name) {
        return withoutFirst(name, OFFICES).orElse(name);
    }

    private static Optional<String> area(String name) {
        return withoutFirst(name, AREAS);
    }

    private static Optional<String> withoutFirst(String name, List<String> prefixes) {
        return prefixes.stream()
                .filter(prefix -> name.startsWith(prefix) && name.length() > prefix.length())
                .findFirst()
                .map(prefix -> name.substring(prefix.length()));
    }
}
