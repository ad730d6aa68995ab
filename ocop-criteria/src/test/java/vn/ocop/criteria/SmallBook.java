// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.ocop.core.CouncilMember;
import vn.ocop.core.CouncilRole;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.Rulebooks;

/** The small rulebook of the explanation tests, and sheets written in one line each. */
public final class SmallBook {
    /** Everything at its best: 100 points. */
    public static final String BEST = "1.1=4 1.2=4 1.3=yes 5.1=3 5.2=3 5.3=3 6.1.1=3 6.1.2=3 6.2=2 7=3";

    public static final Rulebook BOOK = read(file());
    public static final Council COUNCIL = council("CT", "M1", "M2");

    private static final Splitter WORDS = Splitter.on(' ').omitEmptyStrings();

    private SmallBook() {}

    /** The file, to be changed. */
    public static String file() {
        return resource("explain/rulebook.xml");
    }

    public static String resource(String name) {
        try (InputStream in = SmallBook.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Rulebook read(String xml) {
        try {
            Path folder = Files.createTempDirectory("small");
            Path file = folder.resolve("rulebook.xml");
            try {
                Files.writeString(file, xml);
                return new Rulebooks().read(file).orThrow();
            } finally {
                Files.deleteIfExists(file);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A council of present members, the first one its chair. */
    public static Council council(String... ids) {
        List<CouncilMember> members = new ArrayList<>();
        for (String id : ids) {
            members.add(CouncilMember.builder()
                    .id(id)
                    .role(members.isEmpty() ? CouncilRole.CHAIR : CouncilRole.MEMBER)
                    .build());
        }
        return Council.of(members);
    }

    /** The best answers with some replaced: {@code but("1.1=2")}. */
    public static String but(String... changes) {
        String line = BEST;
        for (String change : changes) {
            String code = change.substring(0, change.indexOf('='));
            StringBuilder changed = new StringBuilder();
            for (String word : WORDS.split(line)) {
                String next = word.startsWith(code + "=") ? change : word;
                changed.append(next.endsWith("=") ? "" : next + " ");
            }
            line = changed.toString().strip();
        }
        return line;
    }

    public static ScoreSheets.Builder sheets(Rulebook book, String product, Council council, String... lines) {
        ScoreSheets.Builder builder = ScoreSheets.builder(product, book.set(1).orElseThrow(), council);
        for (int i = 0; i < lines.length; i++) {
            String member = council.isStated() && i < council.members().size()
                    ? council.members().get(i).id()
                    : "N" + i;
            fill(builder.sheet(member), lines[i]);
        }
        return builder;
    }

    public static void fill(ScoreSheets.Builder.Sheet sheet, String line) {
        for (String word : WORDS.split(line)) {
            int equals = word.indexOf('=');
            if (equals > 0 && !word.endsWith("-")) {
                sheet.answer(word.substring(0, equals), word.substring(equals + 1), "");
            }
        }
    }

    public static ScoreSheets.Builder sheets(String... lines) {
        return sheets(BOOK, "P-01", COUNCIL, lines);
    }

    /** Part-level sheets: {@code "30 20.5 31"}. */
    public static ScoreSheets.Builder parts(int set, Council council, String... lines) {
        ScoreSheets.Builder builder = ScoreSheets.builder("P-01", BOOK.set(set).orElseThrow(), council);
        for (int i = 0; i < lines.length; i++) {
            ScoreSheets.Builder.Sheet sheet =
                    builder.sheet(council.members().get(i).id());
            int part = 0;
            for (String points : WORDS.split(lines[i])) {
                sheet.part("ABC".substring(part, part + 1), new BigDecimal(points));
                part++;
            }
        }
        return builder;
    }

    public static Evaluation evaluate(ScoreSheets.Builder sheets) {
        return Scoring.of(BOOK).score(sheets.build());
    }

    public static Evaluation evaluate(ScoreSheets.Builder sheets, Map<String, String> policies) {
        return Scoring.of(BOOK, Policies.of(BOOK, policies)).score(sheets.build());
    }
}
