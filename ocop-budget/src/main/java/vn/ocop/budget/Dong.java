// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.OptionalLong;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import javax.money.MonetaryAmount;
import javax.money.MonetaryAmountFactory;
import javax.money.MonetaryAmountFactoryQuery;
import javax.money.MonetaryAmountFactoryQueryBuilder;
import javax.money.MonetaryContext;
import vn.ocop.core.Language;

/**
 * The edge between whole dong (đồng) inside and money outside: JSR-354 amounts, units, and texts for readers.
 *
 * <p>Amounts made here are exact however large they are and whatever precision the host has set for Moneta. Nothing is
 * rounded.
 */
public final class Dong {
    private static final String VND = "VND";

    /** No sum of money comes near it. */
    private static final int MOST_DIGITS = 60;

    private Dong() {}

    /**
     * An amount of money.
     *
     * @param dong whole dong
     * @return the amount in VND, with an unlimited context
     */
    public static MonetaryAmount amount(long dong) {
        return amount(BigInteger.valueOf(dong));
    }

    /**
     * An amount of money of any size.
     *
     * @param dong whole dong
     * @return the amount in VND, with an unlimited context
     */
    public static MonetaryAmount amount(BigInteger dong) {
        return Edge.amount(new BigDecimal(dong));
    }

    /**
     * The whole dong of an amount of money.
     *
     * @param amount an amount in VND
     * @return whole dong
     * @throws IllegalArgumentException if the currency is another one or a fraction of a dong is left
     */
    public static BigInteger of(MonetaryAmount amount) {
        if (!isVnd(amount)) {
            throw new IllegalArgumentException(
                    "amount must be in VND, was in " + amount.getCurrency().getCurrencyCode());
        }
        BigDecimal number = number(amount);
        // a number from outside is never expanded before its size is known
        long digits = number.signum() == 0 ? 1 : number.precision() - (long) number.scale();
        if (digits > MOST_DIGITS) {
            throw new IllegalArgumentException("amount must have at most " + MOST_DIGITS + " digits, was " + number);
        }
        if (digits < 1) {
            throw new IllegalArgumentException("amount must be whole dong, was " + number);
        }
        try {
            return number.toBigIntegerExact();
        } catch (ArithmeticException fraction) {
            throw new IllegalArgumentException("amount must be whole dong, was " + number, fraction);
        }
    }

    /**
     * The whole dong of an amount of money, as a {@code long}.
     *
     * @param amount an amount in VND
     * @return whole dong
     * @throws IllegalArgumentException if the currency is another one, a fraction of a dong is left or the amount does not
     *     fit a {@code long}
     */
    public static long longOf(MonetaryAmount amount) {
        BigInteger dong = of(amount);
        if (dong.bitLength() >= Long.SIZE) {
            throw new IllegalArgumentException("amount must fit a long, was " + dong);
        }
        return dong.longValueExact();
    }

    static boolean isVnd(MonetaryAmount amount) {
        return amount.getCurrency().getCurrencyCode().equals(VND);
    }

    static BigDecimal number(MonetaryAmount amount) {
        return amount.getNumber().numberValueExact(BigDecimal.class);
    }

    /**
     * An amount as Vietnamese tables print it, without the unit: 17,770,000,000 dong in millions are {@code "17.770"},
     * 1,234,500,000 are {@code "1.234,5"}. As many decimals as it takes, none more.
     *
     * @param dong whole dong
     * @param unit the unit
     * @return the text
     */
    public static String print(BigInteger dong, MoneyUnit unit) {
        return print(new BigDecimal(dong), unit);
    }

    /**
     * The amount that a Vietnamese table prints; the other way round than {@link #print(BigInteger, MoneyUnit)}.
     *
     * @param printed the text: {@code "17.770"}, {@code "17770"}, {@code "1.234,5"}
     * @param unit the unit that it is printed in
     * @return whole dong; absent if the text is no amount, is too large for a {@code long} or leaves a fraction of a dong
     */
    public static OptionalLong parse(String printed, MoneyUnit unit) {
        return AmountReader.parse(printed, unit);
    }

    static String print(BigDecimal dong, MoneyUnit unit) {
        return print(dong, unit, '.', ',');
    }

    /**
     * An amount for a reader, with its unit: {@code "17.770 triệu đồng"}, {@code "17,770 million dong"}.
     *
     * @param dong whole dong
     * @param unit the unit
     * @param language the language, which decides the separators too
     * @return the text
     */
    public static String format(BigInteger dong, MoneyUnit unit, Language language) {
        String number = language == Language.VI ? print(dong, unit) : print(new BigDecimal(dong), unit, ',', '.');
        return number + " " + unit.text().in(language);
    }

    private static String print(BigDecimal dong, MoneyUnit unit, char group, char comma) {
        BigDecimal inUnit = dong.movePointLeft(unit.exponent());
        BigDecimal plain = inUnit.signum() == 0 ? BigDecimal.ZERO : inUnit.stripTrailingZeros();
        String digits = plain.abs().toPlainString();
        int point = digits.indexOf('.');
        int whole = point < 0 ? digits.length() : point;
        StringBuilder text = new StringBuilder(digits.length() + whole / 3 + 1);
        if (plain.signum() < 0) {
            text.append('-');
        }
        for (int i = 0; i < whole; i++) {
            if (i > 0 && (whole - i) % 3 == 0) {
                text.append(group);
            }
            text.append(digits.charAt(i));
        }
        return point < 0
                ? text.toString()
                : text.append(comma).append(digits, point + 1, digits.length()).toString();
    }

    /** Loaded with the first amount of money: nothing inside needs an implementation of JSR-354. */
    private static final class Edge {
        static final CurrencyUnit CURRENCY = Monetary.getCurrency(VND);
        static final MonetaryAmountFactoryQuery UNLIMITED = MonetaryAmountFactoryQueryBuilder.of()
                .setPrecision(0)
                .setMaxScale(-1)
                .build();

        static MonetaryAmount amount(BigDecimal dong) {
            MonetaryAmountFactory<?> factory = Monetary.getAmountFactory(UNLIMITED);
            MonetaryContext unlimited = factory.getMaximalMonetaryContext();
            return factory.setCurrency(CURRENCY)
                    .setContext(unlimited)
                    .setNumber(dong)
                    .create();
        }
    }
}
