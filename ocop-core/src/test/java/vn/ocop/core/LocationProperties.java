// SPDX-License-Identifier: Apache-2.0
package vn.ocop.core;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LocationProperties {

    @Provide
    Arbitrary<Integer> columns() {
        return Arbitraries.integers()
                .between(1, 18_279)
                .edgeCases(config ->
                        config.add(1, 2, 25, 26, 27, 28, 51, 52, 53, 676, 701, 702, 703, 728, 729, 18_278, 18_279));
    }

    /** Reads the letters back with an independent rule: digits of base 26 without a zero. */
    @Property(tries = 500)
    void lettersNameTheColumn(@ForAll("columns") int column) {
        String printed = Location.ofFile("f").row(1).column(column).toString();
        int read = 0;
        for (char letter : printed.substring("f:1:".length()).toCharArray()) {
            read = read * 26 + (letter - 'A' + 1);
        }
        assertThat(read).isEqualTo(column);
    }
}
