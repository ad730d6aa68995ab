// SPDX-License-Identifier: Apache-2.0
package vn.ocop.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocationTest {

    @Test
    void printsFileRowAndColumn() {
        Location file = Location.ofFile("budget.csv");
        assertThat(file).hasToString("budget.csv");
        assertThat(file.row(15)).hasToString("budget.csv:15");
        assertThat(file.row(15).column(4)).hasToString("budget.csv:15:D");
    }

    @Test
    void printsTheSheetOfAWorkbook() {
        Location sheet = Location.ofSheet("plan.xlsx", "Phụ lục 3");
        assertThat(sheet).hasToString("plan.xlsx!Phụ lục 3");
        assertThat(sheet.row(2).column(27)).hasToString("plan.xlsx!Phụ lục 3:2:AA");
    }

    @ParameterizedTest
    @CsvSource({
        "1, A",
        "2, B",
        "26, Z",
        "27, AA",
        "28, AB",
        "52, AZ",
        "53, BA",
        "701, ZY",
        "702, ZZ",
        "703, AAA",
        "704, AAB",
        "1378, AZZ",
        "1379, BAA",
        "18278, ZZZ"
    })
    void lettersAreThoseOfASpreadsheet(int column, String letters) {
        assertThat(Location.ofFile("f").row(1).column(column)).hasToString("f:1:" + letters);
    }

    @Test
    void partsThatAreNotKnownAreAbsent() {
        Location file = Location.ofFile("f");
        assertThat(file.file()).isEqualTo("f");
        assertThat(file.sheet()).isEmpty();
        assertThat(file.row()).isEmpty();
        assertThat(file.row(3).column()).isEmpty();
        assertThat(Location.ofSheet("f", "s").row(3).column(2).sheet()).contains("s");
        assertThat(file.row(3).column(2).row()).hasValue(3);
        assertThat(file.row(3).column(2).column()).hasValue(2);
    }

    @Test
    void anotherRowForgetsTheColumn() {
        assertThat(Location.ofFile("f").row(3).column(2).row(4))
                .isEqualTo(Location.ofFile("f").row(4));
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0})
    void rowsAndColumnsCountFromOne(int number) {
        Location file = Location.ofFile("f");
        assertThatThrownBy(() -> file.row(number))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("row")
                .hasMessageContaining("was " + number);
        assertThatThrownBy(() -> file.row(1).column(number))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("column")
                .hasMessageContaining("was " + number);
    }

    @Test
    void aColumnNeedsARow() {
        assertThatThrownBy(() -> Location.ofFile("f").column(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("row");
    }

    @Test
    void isEqualOnlyToTheSamePlace() {
        Location cell = Location.ofSheet("f", "s").row(3).column(2);
        assertThat(cell).isEqualTo(Location.ofSheet("f", "s").row(3).column(2));
        assertThat(cell)
                .hasSameHashCodeAs(Location.ofSheet("f", "s").row(3).column(2))
                .isNotEqualTo(Location.ofSheet("g", "s").row(3).column(2))
                .isNotEqualTo(Location.ofSheet("f", "t").row(3).column(2))
                .isNotEqualTo(Location.ofFile("f").row(3).column(2))
                .isNotEqualTo(Location.ofSheet("f", "s").row(4).column(2))
                .isNotEqualTo(Location.ofSheet("f", "s").row(3).column(1))
                .isNotEqualTo("f!s:3:B");
    }
}
