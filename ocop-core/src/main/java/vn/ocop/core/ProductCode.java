// SPDX-License-Identifier: Apache-2.0
package vn.ocop.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The code printed on a score sheet (mã số sản phẩm): province, district until 2025, commune, running number and year of
 * the evaluation. It names one evaluation of a product, not the product.
 *
 * <p>Before the decision of 2026: {@code 83-829-28780-3-2022}; since then: {@code 83-28780-3-2026}. This class is immutable
 * and thread-safe.
 */
@Value.Immutable
@CoreStyle
public abstract class ProductCode {
    private static final int PROVINCE_DIGITS = 2;
    private static final int DISTRICT_DIGITS = 3;
    private static final int COMMUNE_DIGITS = 5;
    private static final int YEAR_DIGITS = 4;
    private static final int MAX_NUMBER_DIGITS = 6;
    private static final int MAX_NUMBER = 999_999;

    ProductCode() {}

    /**
     * The statistical code of the province.
     *
     * @return two digits
     */
    public abstract String province();

    /**
     * The statistical code of the district.
     *
     * @return three digits; absent in the format of 2026
     */
    public abstract Optional<String> district();

    /**
     * The statistical code of the commune.
     *
     * @return five digits
     */
    public abstract String commune();

    /**
     * The running number.
     *
     * @return 1 to 999,999
     */
    public abstract int number();

    /**
     * The year of the evaluation.
     *
     * @return the year
     */
    public abstract int year();

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
                builder()
                        .province(province)
                        .district(threeTiers ? Optional.of(district) : Optional.empty())
                        .commune(commune)
                        .number(number)
                        .year(Integer.parseInt(year))
                        .build(),
                List.of());
    }

    private static String digits(String[] parts, int index, int length, String printed, List<Finding> findings) {
        String text = parts[index].strip();
        if (text.length() != length || !isDigits(text)) {
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
        boolean readable = !text.isEmpty() && text.length() <= MAX_NUMBER_DIGITS && isDigits(text);
        int number = readable ? Integer.parseInt(text) : 0;
        if (number == 0) {
            findings.add(Finding.builder(CoreFinding.PRODUCT_CODE_NUMBER)
                    .fact("code", printed)
                    .fact("max", MAX_NUMBER)
                    .fact("found", text)
                    .build());
        }
        return number;
    }

    private static boolean isDigits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** The code as it is printed. */
    @Override
    public String toString() {
        return province() + district().map(district -> "-" + district).orElse("") + "-" + commune() + "-" + number()
                + "-" + year();
    }

    static Builder builder() {
        return new Builder();
    }

    static final class Builder extends ImmutableProductCode.Builder {
        Builder() {}
    }
}
