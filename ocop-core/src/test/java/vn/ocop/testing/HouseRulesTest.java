// SPDX-License-Identifier: Apache-2.0
package vn.ocop.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
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

    static final class OpensTheConsole {
        @SuppressWarnings("SystemConsoleNull")
        boolean hasOne() {
            return System.console() != null;
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

    static final class ReadsBytesByDefault {
        @SuppressWarnings("DefaultCharset")
        String text(byte[] bytes) {
            return new String(bytes);
        }
    }

    static final class ReadsAStreamByDefault {
        @SuppressWarnings("DefaultCharset")
        Reader reader(InputStream in) {
            return new InputStreamReader(in);
        }
    }

    static final class FormatsDaysByDefault {
        DateTimeFormatter formatter() {
            return DateTimeFormatter.ofPattern("d MMM");
        }
    }

    static final class ReadsTheMilliseconds {
        long now() {
            return System.currentTimeMillis();
        }
    }

    static final class ReadsAClock {
        @SuppressWarnings("JavaTimeDefaultTimeZone")
        Clock clock() {
            return Clock.systemDefaultZone();
        }
    }

    static final class ReadsTheZone {
        ZoneId zone() {
            return ZoneId.systemDefault();
        }
    }

    static final class ReadsTheCharset {
        @SuppressWarnings("DefaultCharset")
        Charset charset() {
            return Charset.defaultCharset();
        }
    }

    static final class EndsLinesByDefault {
        String line() {
            return System.lineSeparator();
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
        assertThatThrownBy(() -> HouseRules.of(OpensTheConsole.class).nothingPrintsOrLogs())
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
            BytesByDefault.class,
            ReadsBytesByDefault.class,
            ReadsAStreamByDefault.class,
            FormatsDaysByDefault.class,
            ReadsTheMilliseconds.class,
            ReadsAClock.class,
            ReadsTheZone.class,
            ReadsTheCharset.class,
            EndsLinesByDefault.class
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
    void aCycleOfPackagesIsFound() {
        assertThatThrownBy(() -> HouseRules.ofPackage("vn.ocop.testing.cycle").packagesHaveNoCycle())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("vn.ocop.testing.cycle.hen")
                .hasMessageContaining("vn.ocop.testing.cycle.egg");
        HouseRules.ofPackage("vn.ocop.testing.cycle.egg").packagesHaveNoCycle();
    }

    @Test
    void typesOfOthersInPublicSignaturesAreFound() {
        HouseRules rules = HouseRules.ofPackage("vn.ocop.testing.shown");
        assertThatThrownBy(rules::showsOnlyTheJdkAnd)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("rule() shows com.tngtech.archunit.lang.ArchRule")
                .hasMessageContaining("shows com.tngtech.archunit.core.domain.JavaClass")
                .message()
                .doesNotContain("JavaClasses");
        rules.showsOnlyTheJdkAnd("com.tngtech.archunit..");
    }

    @Test
    void theSummaryOfJdepsIsRead() {
        assertThat(HouseRules.needs("vn.ocop.core -> java.base\nvn.ocop.core -> com.google.common\njava.base -> x\n"))
                .containsExactly("com.google.common", "java.base");
        assertThat(HouseRules.needs("Error: nothing there\n")).isEmpty();
    }

    @Test
    void aNeedThatIsNotExpectedIsFound() {
        assertThatThrownBy(() -> HouseRules.ofThisModule().needsOnly("java.base"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("com.google.common");
    }

    @Test
    void cleanCodePasses() {
        HouseRules.of(Clean.class).check("vn.ocop.testing..");
    }

    private static final String SPEAKS = """
        // Đạt
        final class Check {
            /** Không đạt. */
            enum Kind { PASSED("Đạt"), FAILED("<b>Không đạt</b>"); }
            boolean isPassed() { return say("passed {", "Đạt"); }
            String html() { return "<b>"; }
        }
        """;

    @Test
    void aWordOutsideAnEnumIsFoundWithItsLine() {
        assertThat(HouseRules.texts("Check.java", SPEAKS, false, text -> text.contains("ạ")))
                .containsExactly("Check.java:5: \"Đạt\"");
        assertThat(HouseRules.texts("Check.java", SPEAKS, true, text -> text.contains("<b")))
                .containsExactly("Check.java:4: \"<b>Không đạt</b>\"", "Check.java:6: \"<b>\"");
    }

    @Test
    void wordsAndTagsElsewhereFail() {
        HouseRules own = HouseRules.ofSources(Path.of("src", "test", "java"));
        assertThatThrownBy(() -> own.wordsStandOnlyIn("vn/ocop/nowhere/"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("words outside [vn/ocop/nowhere/]");
        own.wordsStandOnlyIn("vn/ocop/core/", "vn/ocop/testing/");
    }

    @Test
    void anArrowBackUpIsFound() {
        HouseRules cycle = HouseRules.ofPackage("vn.ocop.testing.cycle");
        String hen = "vn.ocop.testing.cycle.hen";
        String egg = "vn.ocop.testing.cycle.egg";
        assertThatThrownBy(() -> cycle.packagesKnowOnlyThoseBefore(hen, egg))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("hen.Hen knows " + egg + ".Egg")
                .message()
                .doesNotContain("egg.Egg knows");
        cycle.packagesKnowOnlyThoseBefore(hen);
    }
}
