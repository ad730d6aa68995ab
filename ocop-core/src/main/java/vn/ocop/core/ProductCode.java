// SPDX-License-Identifier: Apache-2.0
package vn.ocop.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The code printed on a score sheet (mã số sản phẩm): province, district until 2025, commune, running number and year of
 * the evaluation. It names one evaluation of a product, not the product.
 *
 * <p>Before the decision of 2026: {@code 83-829-28780-3-2022}; since then: {@code 83-28780-3-2026}. This class is immutable
 * and thread-safe.
 *
 * @param province the statistical code of the province, two digits
 * @param district the statistical code of the district, three digits; absent in the format of 2026
 * @param commune the statistical code of the commune, five digits
 * @param number the running number, 1 to 999,999
 * @param year the year of the evaluation, of four digits
 */
public record ProductCode(String province, Optional<String> district, String commune, int number, int year) {
    private static final int PROVINCE_DIGITS = 2;
    private static final int DISTRICT_DIGITS = 3;
    private static final int COMMUNE_DIGITS = 5;
    private static final int YEAR_DIGITS = 4;
    private static final int MAX_NUMBER_DIGITS = 6;
    private static final int MAX_NUMBER = 999_999;

    private static final int MAX_YEAR = 9_999;

    /**
     * Makes a code.
     *
     * @param province two digits
     * @param district three digits, or nothing
     * @param commune five digits
     * @param number 1 to 999,999
     * @param year 0 to 9,999
     * @throws IllegalArgumentException if a part is not of that form
     */
    public ProductCode {
        boolean isCode = isDigits(province, PROVINCE_DIGITS)
                && district.map(code -> isDigits(code, DISTRICT_DIGITS)).orElse(true)
                && isDigits(commune, COMMUNE_DIGITS)
                && number >= 1
                && number <= MAX_NUMBER
                && year >= 0
                && year <= MAX_YEAR;
        if (!isCode) {
            throw new IllegalArgumentException("product code must be such as 83-28780-3-2026, was "
                    + printed(province, district, commune, number, year));
        }
    }

    /**
     * Reads a printed code of either format.
     *
     * @param printed the code; blanks around it and around the hyphens are ignored
     * @return the code, or findings that name each part that is wrong
     */
    public static Checked<ProductCode> parse(String printed) {
        String[] parts = printed.strip().split("-", -1);
        List<Finding> findings = new ArrayList<>();
        boolean threeTiers = parts.length == 5;
        if (!threeTiers && parts.length != 4) {
            return Checked.none(List.of(Finding.builder(CoreFinding.PRODUCT_CODE_PARTS)
                    .fact("code", printed)
                    .fact("parts", parts.length)
                    .build()));
        }
        int next = 0;
        String province = digits(parts, next++, PROVINCE_DIGITS, printed, findings);
        String district = threeTiers ? digits(parts, next++, DISTRICT_DIGITS, printed, findings) : "";
        String commune = digits(parts, next++, COMMUNE_DIGITS, printed, findings);
        int number = number(parts[next++], printed, findings);
        String year = digits(parts, next, YEAR_DIGITS, printed, findings);
        if (!findings.isEmpty()) {
            return Checked.none(findings);
        }
        return Checked.of(
                new ProductCode(
                        province,
                        threeTiers ? Optional.of(district) : Optional.empty(),
                        commune,
                        number,
                        Integer.parseInt(year)),
                List.of());
    }

    private static String digits(String[] parts, int index, int length, String printed, List<Finding> findings) {
        String text = parts[index].strip();
        if (!isDigits(text, length)) {
            findings.add(Finding.builder(CoreFinding.PRODUCT_CODE_PART)
                    .fact("code", printed)
                    .fact("position", index + 1)
                    .fact("digits", length)
                    .fact("found", text)
                    .build());
        }
        return text;
    }

    private static int number(String part, String printed, List<Finding> findings) {
        String text = part.strip();
        int number = Digits.whole(text, MAX_NUMBER_DIGITS).orElse(0);
        if (number == 0) {
            findings.add(Finding.builder(CoreFinding.PRODUCT_CODE_NUMBER)
                    .fact("code", printed)
                    .fact("max", MAX_NUMBER)
                    .fact("found", text)
                    .build());
        }
        return number;
    }

    private static boolean isDigits(String text, int length) {
        return text.length() == length && Digits.areAllOf(text);
    }

    /** The code as it is printed. */
    @Override
    public String toString() {
        return printed(province, district, commune, number, year);
    }

    private static String printed(String province, Optional<String> district, String commune, int number, int year) {
        return province + district.map(code -> "-" + code).orElse("") + "-" + commune + "-" + number + "-" + year;
    }
}
