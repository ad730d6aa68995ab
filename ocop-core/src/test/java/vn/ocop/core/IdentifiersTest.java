// SPDX-License-Identifier: Apache-2.0
package vn.ocop.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {
    @Test
    void anIdentifierIsTakenAsItIsStated() {
        assertThat(Identifiers.stated("memberId", " M-1")).isEqualTo(" M-1");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\t", "\u2003"})
    void nothingIsNoIdentifierAndTheArgumentIsNamed(String nothing) {
        assertThatThrownBy(() -> Identifiers.stated("memberId", nothing))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("memberId must not be null or blank, was ");
    }

    @ParameterizedTest
    @CsvSource({
        "M4, m4, true",
        "M4, M-4, true",
        "M4, M 04, true",
        "M-10, M-1O, true",
        "TV11, TVIl, true",
        "Trần Bình, Tran Binh, true",
        "Đỗ Thị Đào, do thi dao, true",
        "Nguyễn Văn An, Nguyễn Văn Anh, true",
        "Nguyễn Văn An, Nguyễn Vna An, true",
        "Nguyễn Văn An, Nguyên Văn An, true",
        "abcde, abcdef, true",
        "abcde, bcdef0, false",
        "abcde, abced, true",
        "M1, M2, false",
        "M1, M10, false",
        "M1, M11, false",
        "SP-01, SP-10, false",
        "SP-100, SP-10, false",
        "abcd, abce, false",
        "abcd, abcde, false",
        "abcdefg, abcdegfh, false",
        "abcdef, abXdeY, false",
        "Member 1, Nember 2, false"
    })
    void slipsOfThePenAreNearAndOtherNumbersAreNot(String one, String other, boolean near) {
        assertThat(Identifiers.areNearlyOne(one, other)).isEqualTo(near);
        assertThat(Identifiers.areNearlyOne(other, one)).isEqualTo(near);
    }

    @Property
    void anIdentifierIsNearItself(@ForAll String id) {
        assertThat(Identifiers.areNearlyOne(id, id)).isTrue();
    }

    @Property
    void oneLetterMayDifferFromFiveOn(
            @ForAll @AlphaChars @StringLength(min = 4, max = 12) String name, @ForAll @IntRange(max = 12) int where) {
        int at = Math.min(where, name.length());
        String longer = name.substring(0, at) + "x" + name.substring(at);
        boolean folds = longer.equalsIgnoreCase(name);
        assertThat(Identifiers.areNearlyOne(name, longer)).isEqualTo(name.length() >= 5 || folds);
    }

    @Property
    void differentNumbersAreNeverNear(@ForAll @IntRange(max = 200) int one, @ForAll @IntRange(max = 200) int other) {
        assertThat(Identifiers.areNearlyOne("Member-" + one, "Member-" + other)).isEqualTo(one == other);
    }
}
