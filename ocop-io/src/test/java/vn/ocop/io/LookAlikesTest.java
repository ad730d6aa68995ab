// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ocop.core.Checked;

class LookAlikesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "P-01",
                "Nước mắm Ba Làng 40°",
                "SP 12/2026 (đợt 2)",
                "Muối ớt “Tây Ninh”",
                "Соль",
                "Ωμέγα",
                "木-1",
                "é"
            })
    void whatIsWrittenInOneScriptPasses(String id) {
        assertThat(LookAlikes.finding(id)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "P\u202e1, 'U+202E'",
        "P\u200b-01, 'U+200B'",
        "P\u00ad-01, 'U+00AD'",
        "P\u2066x\u2069, 'U+2066, U+2069'",
        "P\u007f, 'U+007F'",
        "P\u009c, 'U+009C'"
    })
    void lettersThatNobodySeesAreSaid(String id, String letters) {
        assertThat(LookAlikes.finding(id)).hasValueSatisfying(finding -> {
            assertThat(finding.code()).isEqualTo(IoFinding.UNSEEN_LETTERS);
            assertThat(finding.facts()).containsEntry("letters", letters).containsEntry("id", id);
        });
    }

    @ParameterizedTest
    @CsvSource({"'Р-A1', 'cyrillic, latin'", "'Οcop', 'greek, latin'", "'Cо-1', 'cyrillic, latin'"})
    void latinBesideItsLookAlikesIsSaid(String id, String scripts) {
        assertThat(LookAlikes.finding(id)).hasValueSatisfying(finding -> {
            assertThat(finding.code()).isEqualTo(IoFinding.MIXED_SCRIPTS);
            assertThat(finding.facts()).containsEntry("scripts", scripts);
        });
    }

    @Test
    void aSeasonSaysItOncePerProductAndMember() {
        Checked<Season> season = Season.read(
                Seasons.VILLAGE,
                SeasonSources.builder()
                        .sheets(Seasons.csv(
                                "s.csv",
                                "product,set,member,criterion,option",
                                "P\u200b1,1,m1,1.1,1",
                                "P\u200b1,1,m1,1.2,yes",
                                "P1,1,m1,1.1,1"))
                        .council(Seasons.csv("c.csv", "member,role", "m1,CHAIR", "mе,MEMBER"))
                        .build());
        assertThat(Seasons.brief(season.findings()))
                .isEqualTo(List.of("WARNING mixed-scripts", "WARNING unseen-letters"));
    }
}
