// SPDX-License-Identifier: Apache-2.0
package vn.ocop.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The rules find what they are there to find. */
class HouseRulesTest {

    static final class Prints {
        void print() {
            System.out.println("x");
        }
    }

    static final class Traces {
        void trace(Exception e) {
            e.printStackTrace();
        }
    }

    static final class ReadsTheClock {
        @SuppressWarnings("JavaTimeDefaultTimeZone")
        LocalDate today() {
            return LocalDate.now();
        }
    }

    static final class ReadsTheLocale {
        Locale locale() {
            return Locale.getDefault();
        }
    }

    static final class LowersByDefault {
        @SuppressWarnings("StringCaseLocaleUsage")
        String lower(String text) {
            return text.toLowerCase();
        }
    }

    static final class LowersByMethodReference {
        Optional<String> lower(Optional<String> text) {
            return text.map(String::toLowerCase);
        }
    }

    static final class FormatsByDefault {
        String format(int number) {
            return String.format("%d", number);
        }
    }

    static final class BytesByDefault {
        @SuppressWarnings("DefaultCharset")
        byte[] bytes(String text) {
            return text.getBytes();
        }
    }

    static final class RoundsFloatingPoint {
        long round(long number) {
            return Math.round(number / 2.0);
        }
    }

    static final class Clean {
        String lower(String text) {
            return text.toLowerCase(Locale.ROOT);
        }
    }

    @Test
    void printingIsFound() {
        assertThatThrownBy(() -> HouseRules.of(Prints.class).nothingPrintsOrLogs())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("System.out");
        assertThatThrownBy(() -> HouseRules.of(Traces.class).nothingPrintsOrLogs())
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void clockAndDefaultsAreFound() {
        for (Class<?> type : new Class<?>[] {
            ReadsTheClock.class,
            ReadsTheLocale.class,
            LowersByDefault.class,
            LowersByMethodReference.class,
            FormatsByDefault.class,
            BytesByDefault.class
        }) {
            assertThatThrownBy(() -> HouseRules.of(type).nothingReadsClockOrDefaults())
                    .as("%s", type)
                    .isInstanceOf(AssertionError.class);
        }
    }

    @Test
    void floatingPointIsFoundInCalls() {
        assertThatThrownBy(() -> HouseRules.of(RoundsFloatingPoint.class).nothingIsFloatingPoint())
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void floatingPointIsFoundInSources() {
        assertThat(HouseRules.floatingPoint(
                        "A.java", "/* double\n */ int a = 1;\nvar b = 1.5; Double c;\nlong d = 1e3;"))
                .containsExactly("A.java:3: 1.5", "A.java:3: Double", "A.java:4: 1e3");
        assertThat(HouseRules.floatingPoint(
                        "A.java", "// 1.5\nString s = \"1.5 \\\" double\"; int x = 0x1f; char c = '\"';"))
                .isEmpty();
    }

    @Test
    void aPackageThatIsNotAllowedIsFound() {
        assertThatThrownBy(() -> HouseRules.of(HouseRules.class).check()).isInstanceOf(AssertionError.class);
    }

    @Test
    void cleanCodePasses() {
        HouseRules.of(Clean.class).check("vn.ocop.testing..");
    }
}
