// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SymbolsProperties {

    @Provide
    Arbitrary<List<String>> cells() {
        Arbitrary<String> few = Arbitraries.strings().withChars("ab\u00e9 '=").ofMaxLength(4);
        Arbitrary<String> many = Arbitraries.strings()
                .withChars("ab1\u00ff\u1ea1\u0000")
                .ofMinLength(7)
                .ofMaxLength(18);
        return Arbitraries.oneOf(few, many).list().ofMaxSize(400);
    }

    @Property(tries = 200)
    void equalTextsHaveOneSymbolAndItGivesThemBack(@ForAll("cells") List<String> cells) {
        Symbols symbols = new Symbols();
        Map<String, Integer> known = new HashMap<>();
        for (String cell : cells) {
            String padded = "x" + cell + "x";
            int symbol = symbols.of(padded.toCharArray(), 1, cell.length());
            String text = CellText.read(cell);
            if (symbol == Symbols.NONE) {
                symbol = symbols.of(text);
            }
            assertThat(symbols.text(symbol)).isEqualTo(text);
            assertThat(known.computeIfAbsent(text, key -> -1)).isIn(-1, symbol);
            known.put(text, symbol);
            assertThat(symbols.of(text)).isEqualTo(symbol);
        }
        assertThat(known.values()).doesNotHaveDuplicates();
    }

    @Test
    void theBlankIsZero() {
        Symbols symbols = new Symbols();
        assertThat(symbols.of("")).isEqualTo(Symbols.BLANK);
        assertThat(symbols.of("  ".toCharArray(), 0, 2)).isEqualTo(Symbols.BLANK);
        assertThat(symbols.text(Symbols.BLANK)).isEmpty();
    }

    @Test
    void sixteenLettersAreShortAndSeventeenAreNot() {
        Symbols symbols = new Symbols();
        char[] letters = "abcdefghijklmnopq".toCharArray();
        assertThat(symbols.of(letters, 0, 16)).isEqualTo(1);
        assertThat(symbols.of(letters, 0, 17)).isEqualTo(Symbols.NONE);
        assertThat(symbols.of(letters, 0, 15)).isEqualTo(2);
        assertThat(symbols.of(letters, 1, 16)).isEqualTo(3);
        assertThat(symbols.of(new char[] {'\u0100'}, 0, 1)).isEqualTo(Symbols.NONE);
        assertThat(symbols.of(new char[] {'\u00ff'}, 0, 1)).isEqualTo(4);
    }

    @Test
    void aMillionTextsAreTheMost() {
        Symbols symbols = new Symbols();
        int last = 0;
        for (int i = 1; i < 1 << 20; i++) {
            String text = "P-" + i;
            last = symbols.of(text.toCharArray(), 0, text.length());
        }
        assertThat(last).isEqualTo((1 << 20) - 1);
        assertThat(symbols.of("one more")).isEqualTo(Symbols.NONE);
        assertThat(symbols.of("P-77")).isEqualTo(77);
    }
}
