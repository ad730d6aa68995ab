// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * What a unit spends for each of its products. For information: nothing says what it should be. This class is immutable and
 * thread-safe.
 *
 * @param line the path of the unit's line
 * @param name its name as printed
 * @param dong its total in whole dong
 * @param products how many products it has, 1 or more
 */
public record CostPerProduct(String line, String name, BigInteger dong, int products) {
    /**
     * Makes a figure.
     *
     * @param line the path of the unit's line
     * @param name its name as printed
     * @param dong its total in whole dong
     * @param products how many products it has, 1 or more
     */
    public CostPerProduct {
        Objects.requireNonNull(line, "line");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(dong, "dong");
        if (products < 1) {
            throw new IllegalArgumentException("products must be 1 or more, were " + products);
        }
    }

    /**
     * The cost of one product for a reader.
     *
     * @return whole dong, rounded half up
     */
    public BigInteger perProduct() {
        return new BigDecimal(dong)
                .divide(BigDecimal.valueOf(products), 0, RoundingMode.HALF_UP)
                .toBigIntegerExact();
    }
}
