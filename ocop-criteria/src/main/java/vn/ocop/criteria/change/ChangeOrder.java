// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.change;

import java.util.Comparator;
import java.util.Optional;
import vn.ocop.core.Digits;
import vn.ocop.core.Text;
import vn.ocop.criteria.change.RulebookChange.Aspect;
import vn.ocop.criteria.change.RulebookChange.Passage;
import vn.ocop.criteria.change.RulebookChange.Side;

/** The order in which changes are listed: by set, section and criterion, then by aspect; total over different changes. */
final class ChangeOrder {
    static final Comparator<RulebookChange> ORDER = Comparator.comparing(ChangeOrder::place, ChangeOrder::places)
            // what is not of one criterion stands by aspect, the changes of one criterion stay together
            .thenComparing(change -> place(change).criterion().isPresent() ? Aspect.CRITERION : change.aspect())
            .thenComparing(change -> change.before().map(Side::at), ChangeOrder::optionalPlaces)
            .thenComparing(RulebookChange::aspect)
            .thenComparing(change -> change.before().map(Side::value), ChangeOrder::texts)
            .thenComparing(change -> change.after().map(Side::value), ChangeOrder::texts);

    private ChangeOrder() {}

    private static Passage place(RulebookChange change) {
        return change.after().or(change::before).orElseThrow().at();
    }

    private static int places(Passage a, Passage b) {
        int bySet = Integer.compare(a.set().orElse(0), b.set().orElse(0));
        if (bySet != 0) {
            return bySet;
        }
        int bySection = natural(a.section().orElse(""), b.section().orElse(""));
        return bySection != 0
                ? bySection
                : natural(a.criterion().orElse(""), b.criterion().orElse(""));
    }

    private static int optionalPlaces(Optional<Passage> a, Optional<Passage> b) {
        return a.isPresent() && b.isPresent()
                ? places(a.get(), b.get())
                : Boolean.compare(a.isPresent(), b.isPresent());
    }

    private static int texts(Optional<Text> a, Optional<Text> b) {
        String left = a.map(text -> text.vi() + '\n' + text.en()).orElse("");
        return left.compareTo(b.map(text -> text.vi() + '\n' + text.en()).orElse(""));
    }

    /** Runs of digits compare as numbers: 6.9 stands before 6.10. */
    static int natural(String a, String b) {
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            int iEnd = digits(a, i);
            int jEnd = digits(b, j);
            int order = iEnd > i && jEnd > j
                    ? numbers(a.substring(i, iEnd), b.substring(j, jEnd))
                    : Character.compare(a.charAt(i), b.charAt(j));
            if (order != 0) {
                return order;
            }
            i = Math.max(iEnd, i + 1);
            j = Math.max(jEnd, j + 1);
        }
        return Integer.compare(a.length() - i, b.length() - j);
    }

    private static int digits(String text, int from) {
        int to = from;
        while (to < text.length() && Digits.isDigit(text.charAt(to))) {
            to++;
        }
        return to;
    }

    private static int numbers(String a, String b) {
        return a.length() != b.length() ? Integer.compare(a.length(), b.length()) : a.compareTo(b);
    }
}
