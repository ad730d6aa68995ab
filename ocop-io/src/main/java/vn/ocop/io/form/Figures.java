// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.form;

import java.util.Optional;
import java.util.OptionalInt;
import vn.ocop.criteria.Average;

/** Numbers as papers write them. */
final class Figures {
    private Figures() {}

    /** Points with at most two decimals, after a comma; dots where there are none. */
    static String points(OptionalInt hundredths) {
        return hundredths.isPresent() ? exact(hundredths.getAsInt()) : Node.DOTS;
    }

    static String exact(long hundredths) {
        return Average.ofHundredths(hundredths, 1).sum().toPlainString().replace('.', ',');
    }

    /** A mean, rounded to two decimals; dots where there is none. */
    static String mean(Optional<Average> mean) {
        return mean.map(Average::rounded).map(text -> text.replace('.', ',')).orElse(Node.DOTS);
    }
}
