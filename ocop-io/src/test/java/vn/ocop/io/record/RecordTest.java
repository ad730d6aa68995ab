// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ocop.core.CaseKind;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;
import vn.ocop.criteria.Policies;
import vn.ocop.criteria.Scoring;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.Rulebooks;
import vn.ocop.io.JsonSchema;
import vn.ocop.io.Meeting;
import vn.ocop.io.RandomSeasons;
import vn.ocop.io.Season;
import vn.ocop.io.SeasonSources;
import vn.ocop.io.Seasons;
import vn.ocop.io.TableSource;
import vn.ocop.io.json.Json;
import vn.ocop.io.json.JsonReading;
import vn.ocop.io.json.JsonText;
import vn.ocop.io.record.Verification.State;

/** A record is replayed with the same result, and whatever is changed in it is seen. */
class RecordTest {
    private static final Rulebook LAW = new Rulebooks().get("qd-26-2026");
    private static final List<Rulebook> KNOWN = List.of(LAW, Seasons.VILLAGE);
    private static final SeasonRecord WHOLE =
            record(SeasonSources.builder().from(Seasons.whole()).isKept(true).build(), Seasons.VILLAGE);

    private static SeasonRecord record(SeasonSources sources, Rulebook rulebook) {
        Season season = Season.read(rulebook, sources).value().orElseThrow();
        Checked<SeasonRecord> record =
                SeasonRecord.builder(season, Scoring.of(rulebook)).build();
        assertThat(record.findings()).as("%s", record.findings()).isEmpty();
        return record.orThrow();
    }

    private static Verification verify(byte[] bytes) {
        return RecordVerifier.verify(TableSource.of("record.json", bytes), KNOWN);
    }

    private static Verification verify(String text) {
        return verify(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(SeasonRecord record) {
        return new String(record.bytes(), StandardCharsets.UTF_8);
    }

    /** A record with hashes that hold, whatever stands in it. */
    private static String rehashed(String text) {
        Json.Obj json =
                (Json.Obj) JsonReading.read(text, RecordShape.RECORD).value().orElseThrow();
        SeasonRecord changed = SeasonRecord.of(json);
        Json.Builder content = Json.object();
        json.fields().forEach(content::put);
        content.put("content", changed.computedContent());
        Json.Builder whole = Json.object();
        content.build().fields().forEach(whole::put);
        whole.put("hash", SeasonRecord.of(content.build()).computedHash());
        return new String(JsonText.canonical(whole.build()), StandardCharsets.UTF_8);
    }

    // --- replay

    /** As many seasons as the system property {@code seasons} says; ten thousand were run by hand. */
    @Test
    void randomSeasonsAreReplayedWithTheSameResultInAnyOrderOfTheirFiles() {
        int count = Integer.getInteger("seasons", 60);
        for (long seed = 1000; seed < 1000 + count; seed++) {
            Rulebook rulebook = seed % 8 == 0 ? LAW : Seasons.VILLAGE;
            Map<String, List<String>> files = RandomSeasons.files(seed, rulebook);
            SeasonRecord record = record(RandomSeasons.sources(files), rulebook);
            Verification verified = verify(record.bytes());
            assertThat(verified.state()).as("%d %s", seed, verified).isEqualTo(State.SAME);
            SeasonRecord other = record(RandomSeasons.sources(RandomSeasons.shuffled(files, seed)), rulebook);
            assertThat(other.content()).as("%d", seed).isEqualTo(record.content());
            if (seed % 10 == 0) {
                tamper(record, new Random(seed));
            }
        }
    }

    /** One letter of some hundred is another one, with and without hashes that hold. */
    private static void tamper(SeasonRecord record, Random random) {
        byte[] bytes = record.bytes();
        for (int i = 0; i < 20; i++) {
            byte[] other = bytes.clone();
            other[random.nextInt(other.length)] ^= (byte) (1 + random.nextInt(255));
            assertThat(verify(other).state()).isNotEqualTo(State.SAME);
        }
    }

    @Test
    void everyByteCountsAndEveryCut() {
        byte[] bytes = record(
                        SeasonSources.builder()
                                .sheets(Seasons.csv(
                                        "s.csv",
                                        "product,set,member,criterion,option",
                                        "Ổi 1,1,M,1.1,1",
                                        "Ổi 1,1,M,2.1,2"))
                                .isKept(true)
                                .build(),
                        Seasons.VILLAGE)
                .bytes();
        assertThat(verify(bytes).state()).isEqualTo(State.SAME);
        for (int i = 0; i < bytes.length; i++) {
            for (int bit : new int[] {0x01, 0x20}) {
                byte[] other = bytes.clone();
                other[i] ^= (byte) bit;
                assertThat(verify(other).state()).as("byte %d, %d", i, bit).isIn(State.TAMPERED, State.UNREADABLE);
            }
            if (i % 17 == 0) {
                assertThat(verify(Arrays.copyOf(bytes, i)).state()).isEqualTo(State.UNREADABLE);
            }
        }
    }

    @Test
    void indentationAndOrderOfFieldsDoNotCount() {
        StringWriter indented = new StringWriter();
        JsonText.write(WHOLE.json(), indented);
        assertThat(verify("\ufeff" + indented).state()).isEqualTo(State.SAME);
        Json.Builder reversed = Json.object();
        List<String> names = new ArrayList<>(WHOLE.json().fields().keySet());
        Collections.reverse(names);
        names.forEach(name -> reversed.put(name, WHOLE.json().get(name).orElseThrow()));
        StringWriter other = new StringWriter();
        JsonText.write(reversed.build(), other);
        assertThat(verify(other.toString()).state()).isEqualTo(State.SAME);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"star\":5|\"star\":4|star",
                "\"outcome\":\"RATED\"|\"outcome\":\"INVALID\"|outcome",
                "\"place\":1,|\"place\":2,|place",
                "\"sum\":\"300\"|\"sum\":\"301\"|average.sum",
                "{\"code\":\"claim-wrong\"|{\"code\":\"unknown-option\"|findings"
            })
    void whatIsForgedWithHashesThatHoldDiffers(String from, String to, String field) {
        assertThat(text(WHOLE)).contains(from);
        String forged = text(WHOLE).replaceFirst(Pattern.quote(from), to);
        assertThat(verify(forged).state()).isEqualTo(State.TAMPERED);
        Verification verified = verify(rehashed(forged));
        assertThat(verified.state()).isEqualTo(State.DIFFERS);
        assertThat(verified.differences())
                .extracting(Verification.Difference::field)
                .contains(field);
    }

    @Test
    void theContentMustHoldToo() {
        Json.Builder other = Json.object();
        WHOLE.json().fields().forEach(other::put);
        other.put("content", "sha256:" + "0".repeat(64));
        Json.Obj forged = other.build();
        other.put("hash", SeasonRecord.of(forged).computedHash());
        assertThat(verify(JsonText.canonical(other.build())).state()).isEqualTo(State.TAMPERED);
    }

    @Test
    void anAnswerForgedWithHashesThatHoldDiffers() {
        String forged = text(WHOLE).replaceFirst("\"3.1\":4", "\"3.1\":1");
        assertThat(verify(rehashed(forged)).state()).isEqualTo(State.DIFFERS);
    }

    @Test
    void findingCodesOfAnotherLibraryAreInformation() {
        String other = text(WHOLE)
                .replaceFirst("\\{\"code\":\"claim-wrong\"", "{\"code\":\"claim-odd\"")
                .replace("\"library\":\"0.1.0\"", "\"library\":\"0.0.9\"");
        Verification verified = verify(rehashed(other));
        assertThat(verified.state()).isEqualTo(State.SAME);
        assertThat(verified.information()).isNotEmpty();
        assertThat(verified.library()).contains("0.0.9");
        Verification corrected = verify(rehashed(other.replaceFirst("\"star\":5", "\"star\":4")));
        assertThat(corrected.state()).isEqualTo(State.DIFFERS);
        assertThat(json(corrected)).contains("\"recorded\": \"0.0.9\"", "\"own\": \"0.1.0\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"content\"|{\"x\":1,\"content\"",
                "\"star\":5|\"star\":5.0",
                "\"star\":5|\"star\":5e0",
                "\"star\":5|\"star\":6",
                "\"star\":5|\"star\":null",
                "\"star\":5|\"star\":5,\"star\":5",
                "\"1.1\":3|\"1.1\":null",
                "\"1.1\":3|\"1.1\":9007199254740993",
                "\"1.1\":3|\"1.1\":-0",
                "\"name\":\"Trà\"|\"name\":\"Tra\u0300\"",
                "\"name\":\"Trà\"|\"name\":\"\\ud800\"",
                "\"name\":\"Trà\"|\"name\":\"Trà\",\"more\":1",
                "ocop-record/1|ocop-record/2",
                "ocop-season/1|ocop-season/2"
            })
    void whatTheFormatDoesNotHaveIsUnreadable(String from, String to) {
        assertThat(text(WHOLE)).contains(from);
        String other = text(WHOLE).replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to));
        assertThat(verify(other).state()).isEqualTo(State.UNREADABLE);
    }

    @Test
    void depthAndSizeAreUnreadable() {
        assertThat(verify("{\"format\":" + "[".repeat(2_000_000)).state()).isEqualTo(State.UNREADABLE);
        assertThat(verify("{\"result\":{\"products\":[" + "[],".repeat(3_000_000))
                        .state())
                .isEqualTo(State.UNREADABLE);
        assertThat(verify("").state()).isEqualTo(State.UNREADABLE);
        assertThat(verify(new byte[] {(byte) 0xff, 0, 1}).state()).isEqualTo(State.UNREADABLE);
        assertThat(RecordVerifier.verify(TableSource.of(Path.of("none")), KNOWN).state())
                .isEqualTo(State.UNREADABLE);
    }

    // --- records of releases

    /** A record of each release, its rulebook inside, is replayed by every later build; none of them is ever changed. */
    @ParameterizedTest
    @ValueSource(strings = {"record-0.1.0.json"})
    void recordsOfFormerVersionsAreReplayed(String name) throws IOException {
        byte[] bytes;
        try (InputStream in = RecordTest.class.getResourceAsStream(name)) {
            bytes = in.readAllBytes();
        }
        TableSource source = TableSource.of(name, bytes);
        assertThat(RecordVerifier.verify(source, List.of()).state()).isEqualTo(State.SAME);
        assertThat(RecordVerifier.verify(source, KNOWN).state()).isEqualTo(State.SAME);
    }

    // --- rulebooks

    @Test
    void theRulebookMustBeTheOneOfTheRecord() {
        TableSource source = TableSource.of("r", WHOLE.bytes());
        assertThat(RecordVerifier.verify(source, List.of(LAW)).state()).isEqualTo(State.RULEBOOK_UNKNOWN);
        assertThat(RecordVerifier.verify(source, List.of()).state()).isEqualTo(State.RULEBOOK_UNKNOWN);
        String other = text(WHOLE).replace(Seasons.VILLAGE.hash(), "sha256:" + "0".repeat(64));
        assertThat(verify(rehashed(other)).state()).isEqualTo(State.RULEBOOK_CHANGED);
    }

    @Test
    void aRecordWithItsRulebookInsideNeedsNoOther() {
        Path file = Path.of("src/test/resources/vn/ocop/io/season/rulebook.xml");
        Season season = Season.read(
                        Seasons.VILLAGE,
                        SeasonSources.builder()
                                .from(Seasons.whole())
                                .isKept(true)
                                .build())
                .orThrow();
        SeasonRecord record = SeasonRecord.builder(season, Scoring.of(Seasons.VILLAGE))
                .rulebookFiles(Rulebooks.files(file), "rulebook.xml")
                .build()
                .orThrow();
        assertThat(RecordVerifier.verify(TableSource.of("r", record.bytes()), List.of())
                        .state())
                .isEqualTo(State.SAME);
        String other = text(record).replaceFirst("points=\\\\\"30\\\\\"", "points=\\\\\"31\\\\\"");
        assertThat(other).isNotEqualTo(text(record));
        assertThat(RecordVerifier.verify(
                                TableSource.of("r", rehashed(other).getBytes(StandardCharsets.UTF_8)), List.of())
                        .state())
                .isEqualTo(State.RULEBOOK_UNKNOWN);
    }

    // --- what it says

    @Test
    void sourcesChangeTheHashAndNotTheContent() {
        Season season = Season.read(
                        Seasons.VILLAGE,
                        SeasonSources.builder()
                                .from(Seasons.whole())
                                .isKept(true)
                                .build())
                .orThrow();
        SeasonRecord other = SeasonRecord.builder(season, Scoring.of(Seasons.VILLAGE))
                .source("sheets.csv", new byte[] {1})
                .build()
                .orThrow();
        assertThat(other.content()).isEqualTo(WHOLE.content());
        assertThat(other.hash()).isNotEqualTo(WHOLE.hash());
        assertThat(text(other)).contains("\"sources\":[{\"name\":\"sheets.csv\",\"sha256\":\"4bf5122f344554c5");
        assertThat(verify(other.bytes()).state()).isEqualTo(State.SAME);
    }

    @Test
    void meetingPoliciesAndRulingAreInIt() {
        Season season = Season.read(
                        LAW,
                        SeasonSources.builder()
                                .sheets(Seasons.csv("s.csv", "product,set,member,criterion,option", "P,1,M,1.1,1"))
                                .isKept(true)
                                .build())
                .value()
                .orElseThrow();
        SeasonRecord record = SeasonRecord.builder(
                        season, Scoring.of(LAW, Policies.of(LAW, Map.of("council.minimum", "unanimous"))))
                .meeting(Meeting.builder().place("Nha Trang").build())
                .ruling(
                        new Rulebooks().applicability(),
                        new Season.Case(
                                Optional.of(CaseKind.FIRST),
                                Optional.of(LocalDate.of(2026, 8, 1)),
                                Optional.of(LocalDate.of(2026, 9, 1))))
                .build()
                .orThrow();
        assertThat(text(record))
                .contains("\"council.minimum\":\"unanimous\"", "\"place\":\"Nha Trang\"", "\"clause\":")
                .doesNotContain("\"message\"", "\"at\"", "citation", "season#");
        assertThat(verify(record.bytes()).state()).isEqualTo(State.SAME);
    }

    @Test
    void recordsFollowTheirSchema() {
        for (SeasonRecord record : List.of(WHOLE)) {
            assertThat(JsonSchema.of("/vn/ocop/io/ocop-record-1.schema.json").errors(text(record)))
                    .isEmpty();
        }
        assertThat(JsonSchema.of("/vn/ocop/io/ocop-verify-1.schema.json").errors(json(verify(WHOLE.bytes()))))
                .isEmpty();
    }

    @Test
    void aFractionOfAPlaceIsAText() {
        List<String> lines = new ArrayList<>(List.of("product,set,member,criterion,option"));
        for (String product : List.of("P", "Q")) {
            for (String answer : List.of("1.1,3", "1.2,yes", "2.1,2", "2.2,2", "3.1,4")) {
                lines.add(product + ",1,m1," + answer);
            }
        }
        Season season = Season.read(
                        Seasons.VILLAGE,
                        SeasonSources.builder()
                                .sheets(Seasons.csv("s.csv", lines.toArray(String[]::new)))
                                .isKept(true)
                                .build())
                .orThrow();
        SeasonRecord record = SeasonRecord.builder(
                        season,
                        Scoring.of(Seasons.VILLAGE, Policies.of(Seasons.VILLAGE, Map.of("rank.places", "fractional"))))
                .build()
                .orThrow();
        assertThat(text(record)).contains("\"place\":\"1.5\"");
        assertThat(verify(record.bytes()).state()).isEqualTo(State.SAME);
    }

    @Test
    void whatATableSaysAndTheFormatCannotMakesNoRecord() {
        Season season = Season.read(
                        Seasons.VILLAGE,
                        SeasonSources.builder()
                                .sheets(Seasons.csv(
                                        "s.csv", "product,set,member,criterion,option", "P,1,M,1.1,1", "P,1,M,1.1,1"))
                                .isKept(true)
                                .build())
                .value()
                .orElseThrow();
        Checked<SeasonRecord> record =
                SeasonRecord.builder(season, Scoring.of(Seasons.VILLAGE)).build();
        assertThat(record.value()).isEmpty();
        assertThat(record.findings())
                .extracting(Finding::code)
                .extracting(code -> code.id())
                .contains("not-in-season");
    }

    @Test
    void localeAndZoneDoNotCount() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            for (String tag : List.of("tr-TR", "vi-VN", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
                assertThat(record(
                                        SeasonSources.builder()
                                                .from(Seasons.whole())
                                                .isKept(true)
                                                .build(),
                                        Seasons.VILLAGE)
                                .hash())
                        .isEqualTo(WHOLE.hash());
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void theVersionIsThatOfTheBuild() throws Exception {
        assertThat(Files.readString(Path.of("..", "pom.xml")))
                .contains("<version>" + SeasonRecord.LIBRARY + "</version>");
    }

    private static String json(Verification verification) {
        StringWriter out = new StringWriter();
        verification.writeJson(out);
        return out.toString();
    }
}
