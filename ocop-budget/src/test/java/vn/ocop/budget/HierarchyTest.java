// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HierarchyTest {
    private final List<String> troubles = new ArrayList<>();

    /** The paths of lines whose numbers are given, separated by blanks. */
    private List<String> paths(String numbers) {
        List<String> printed = List.of(numbers.split(" "));
        Hierarchy hierarchy = Hierarchy.of(
                printed,
                Map.of(),
                (kind, line, expected) -> troubles.add(line + " " + kind + (expected.isEmpty() ? "" : " " + expected)));
        List<String> paths = new ArrayList<>();
        for (int line = 0; line < printed.size(); line++) {
            paths.add(hierarchy.path(line));
        }
        return paths;
    }

    @Test
    void numbersStandBelowTheLastNumeral() {
        assertThat(paths("I 1 2 II 1")).containsExactly("I", "I.1", "I.2", "II", "II.1");
        assertThat(troubles).isEmpty();
    }

    @Test
    void dottedNumbersStandBelowTheirBeginning() {
        assertThat(paths("I 1 1.1 1.1.1 1.1.2 1.2 2 2.1"))
                .containsExactly("I", "I.1", "I.1.1", "I.1.1.1", "I.1.1.2", "I.1.2", "I.2", "I.2.1");
        assertThat(troubles).isEmpty();
    }

    @Test
    void withoutNumeralsNumbersAreTheFirstLevel() {
        assertThat(paths("1 1.1 2 - a")).containsExactly("1", "1.1", "2", "2.-1", "2.a");
        assertThat(troubles).isEmpty();
    }

    @Test
    void dashesBelongToTheLastNumberedLineAndAreCounted() {
        assertThat(paths("I - - 1 - – II -"))
                .containsExactly("I", "I.-1", "I.-2", "I.1", "I.1.-1", "I.1.-2", "II", "II.-1");
    }

    @Test
    void lettersBelongToTheLastNumberedLineAndDashesBelowThemToTheLetter() {
        assertThat(paths("I 1 a) - - b) 2 a b"))
                .containsExactly("I", "I.1", "I.1.a", "I.1.a.-1", "I.1.a.-2", "I.1.b", "I.2", "I.2.a", "I.2.b");
        assertThat(troubles).isEmpty();
    }

    @Test
    void plusesBelongToTheLastDash() {
        assertThat(paths("I 1 - + + - +"))
                .containsExactly("I", "I.1", "I.1.-1", "I.1.-1.+1", "I.1.-1.+2", "I.1.-2", "I.1.-2.+1");
    }

    @Test
    void decorationOfNumbersDoesNotCount() {
        assertThat(paths("I. 1. (a) 2) II/ 1:")).containsExactly("I", "I.1", "I.1.a", "I.2", "II", "II.1");
        assertThat(troubles).isEmpty();
    }

    @Test
    void aNumberMayRepeatItsNumeral() {
        assertThat(paths("I I.1 I.2 II II.1")).containsExactly("I", "I.1", "I.2", "II", "II.1");
        assertThat(troubles).isEmpty();
        paths("I II.1");
        assertThat(troubles).containsExactly("1 NO_PARENT");
    }

    @Test
    void sectionsStandAboveNumerals() {
        assertThat(paths("A I 1 II B I C I")).containsExactly("A", "A.I", "A.I.1", "A.II", "B", "B.I", "C", "C.I");
        assertThat(troubles).isEmpty();
        assertThat(paths("A 1 2")).containsExactly("A", "A.1", "A.2");
        assertThat(paths("A I Đ I B C D Đ I E G H I I"))
                .containsExactly("A", "A.I", "Đ", "Đ.I", "B", "C", "D", "Đ", "Đ.I", "E", "G", "H", "I", "I.I");
        assertThat(paths("I 0.1 II 0.1 0.2 0.2.1 0.2.1.1 1 1.1"))
                .containsExactly("I", "I.0.1", "II", "II.0.1", "II.0.2", "II.0.2.1", "II.0.2.1.1", "II.1", "II.1.1");
    }

    @Test
    void withoutSectionsALetterThatIsANumeralIsOne() {
        paths("I C");
        assertThat(troubles).containsExactly("1 GAP II");
    }

    @ParameterizedTest
    @CsvSource({
        "I III, 1 GAP II",
        "II, 0 GAP I",
        "I 1 3, 2 GAP 2",
        "I 2, 1 GAP 1",
        "I 1 1, 2 REPEAT 2",
        "I 2 1, 1 GAP 1;2 REPEAT 3",
        "I I, 1 REPEAT II",
        "1 1.2, 1 GAP 1.1",
        "1 1.1 1.1, 2 REPEAT 1.2",
        "1 b, 1 GAP a",
        "1 a c, 2 GAP b",
        "1 a a, 2 REPEAT b",
        "1 b a, 1 GAP a;2 REPEAT c",
        "1 a b c d e, ''",
        "1 a b c d đ e g, ''",
        "1 a b c d g, 5 GAP đ",
        "A C, 1 GAP I",
        "A D B, 1 GAP I",
        "A Z, 1 GAP B",
        "A B C D Đ E G H I, ''",
        "A B C D E F G H I J K, ''",
        "A B C Đ, 3 GAP D",
        "A B Đ G, 2 GAP C;3 GAP E",
        "0.1 0.2 0.2.1 0.2.2 0.3, ''",
        "0.1 0.3, 1 GAP 0.2",
        "1 f, 1 GAP a",
        "I 1 a 2 a, ''",
        "I 1 - a - b, ''"
    })
    void gapsAndRepeatsAreTold(String numbers, String expected) {
        paths(numbers);
        assertThat(String.join(";", troubles)).isEqualTo(expected);
    }

    @Test
    void aLineWithoutItsParentIsToldAndKept() {
        assertThat(paths("1 I 1")).containsExactly("1", "I", "I.1");
        assertThat(troubles).containsExactly("0 NO_PARENT");
        troubles.clear();
        assertThat(paths("I 1.1")).containsExactly("I", "I.1.1");
        assertThat(troubles).contains("1 NO_PARENT");
        troubles.clear();
        assertThat(paths("- I")).containsExactly("-1", "I");
        assertThat(troubles).containsExactly("0 NO_PARENT");
        troubles.clear();
        assertThat(paths("a)")).containsExactly("a");
        assertThat(troubles).containsExactly("0 NO_PARENT");
        troubles.clear();
        paths("I 1 II 1.1");
        assertThat(troubles).contains("3 NO_PARENT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"?", "IIII", "IVX", "1a", "aa", "1..2", ".1", "Z", "i.", "Mục", "1234567", "1.1.1.1.1.1.1.1.1.1"
            })
    void aNumberOfNoKnownFormIsTold(String number) {
        paths("I 1 " + number);
        if (!number.equals("i.")) {
            assertThat(troubles).containsExactly("2 UNKNOWN");
        } else {
            assertThat(troubles).containsExactly("2 GAP a");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "I,1",
        "IV,4",
        "IX,9",
        "XII,12",
        "XL,40",
        "XC,90",
        "CD,400",
        "CM,900",
        "MMXX,2020",
        "'',0",
        "VX,0",
        "IIX,0",
        "iv,0"
    })
    void numeralsAreReadInTheirUsualForm(String numeral, int value) {
        assertThat(Roman.parse(numeral)).isEqualTo(value);
    }

    @Test
    void everyNumeralIsReadAsItIsPrinted() {
        for (int value = 1; value < 4000; value++) {
            assertThat(Roman.parse(Roman.print(value))).isEqualTo(value);
        }
    }
}
