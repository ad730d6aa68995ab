// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.record;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ocop.io.json.Json;
import vn.ocop.io.json.JsonReading;
import vn.ocop.io.json.JsonText;
import vn.ocop.io.record.Verification.Broken;
import vn.ocop.io.record.Verification.How;

/** The lines of a chain, and what was done to the first of them that does not fit. */
final class ChainLines {
    /** Letters of a chain; a valid line has some two hundred. */
    static final int MOST_BYTES = 16 << 20;

    private static final int MOST_LINES = 100_000;
    /** Of a longer line nothing is read but its hash. */
    private static final int LONGEST_LINE = 1 << 20;

    private final List<Line> lines = new ArrayList<>();
    private final boolean tooLong;

    /**
     * What is kept of a line.
     *
     * @param hash of its bytes
     * @param known whether it can be read; if not, nothing else is known
     * @param seq its number
     * @param prev the hash of the one before it
     * @param record the record that it is about
     * @param season whether it is that of a season
     * @param of the number of the line that it is about, 0 if of none
     */
    private record Line(String hash, boolean known, long seq, String prev, String record, boolean season, long of) {
        boolean isTheSameAs(Line other) {
            return hash.equals(other.hash);
        }
    }

    ChainLines(byte[] content) {
        tooLong = content.length > MOST_BYTES || count(content) > MOST_LINES;
        int from = 0;
        for (int i = 0; i <= content.length && !tooLong; i++) {
            boolean end = i == content.length;
            if (end ? from < i : content[i] == '\n') {
                lines.add(line(Arrays.copyOfRange(content, from, i)));
                from = i + 1;
            }
        }
    }

    private static int count(byte[] content) {
        int ends = 0;
        for (byte one : content) {
            ends += one == '\n' ? 1 : 0;
        }
        return ends;
    }

    private static Line line(byte[] bytes) {
        String hash = JsonText.hash(bytes);
        Json.Obj json = bytes.length > LONGEST_LINE ? null : parsed(bytes);
        return json == null
                ? new Line(hash, false, 0, "", "", false, 0)
                : new Line(
                        hash,
                        true,
                        json.whole("seq").orElse(0),
                        json.text("prev").orElse(""),
                        json.text("record").orElse(""),
                        json.text("kind").equals(Optional.of(Chain.Kind.SEASON.name())),
                        json.whole("of").orElse(0));
    }

    private static Json.@Nullable Obj parsed(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            JsonReading.Result read = JsonReading.readStrictly(text, RecordShape.LINE);
            return read.problems().isEmpty()
                            && read.value().orElse(null) instanceof Json.Obj json
                            && Arrays.equals(JsonText.canonical(json), bytes)
                    ? json
                    : null;
        } catch (CharacterCodingException notUtf8) {
            return null;
        }
    }

    int length() {
        return lines.size();
    }

    /** The hash of the last line. */
    String head() {
        return lines.isEmpty() ? Chain.ZERO : lines.get(lines.size() - 1).hash;
    }

    /** The record of a line. */
    String record(long seq) {
        return lines.get((int) seq - 1).record;
    }

    Verification verification(Optional<String> head) {
        if (tooLong) {
            return Verification.unreadable("");
        }
        Optional<Broken> broken = Optional.empty();
        for (int i = 0; i < lines.size() && broken.isEmpty(); i++) {
            broken = broken(i, head);
        }
        Optional<Long> found = Optional.empty();
        for (int i = 0; i < lines.size() && found.isEmpty(); i++) {
            found = head.filter(lines.get(i).hash::equals).isPresent() ? Optional.of(i + 1L) : found;
        }
        Verification.State state = broken.isPresent()
                ? Verification.State.BROKEN
                : head.isPresent() && found.isEmpty() ? Verification.State.HEAD_NOT_FOUND : Verification.State.SAME;
        return Verification.of(state, new Verification.ChainState(lines.size(), head(), broken, found));
    }

    private @Nullable Line at(int index) {
        return index >= 0 && index < lines.size() ? lines.get(index) : null;
    }

    private long seqAt(int index) {
        Line line = at(index);
        return line == null ? 0 : line.seq();
    }

    /** What was done to the line in a place, if all before it fit. */
    private Optional<Broken> broken(int index, Optional<String> head) {
        Line line = lines.get(index);
        long expected = index + 1L;
        if (!line.known) {
            return of(expected, seqAt(index + 1) == expected ? How.INSERTED : How.CHANGED);
        }
        if (line.seq() != expected) {
            return line.seq() < expected ? standsTwice(index, line) : isEarly(index, line);
        }
        if (!follows(index, line)) {
            return unlinked(index, line, head);
        }
        return isSound(line) ? Optional.empty() : of(expected, How.CHANGED);
    }

    private static Optional<Broken> of(long seq, How how) {
        return Optional.of(new Broken(seq, how));
    }

    /** Whether a line has the hash of the one before it. */
    private boolean follows(int index, Line line) {
        String before = index == 0 ? Chain.ZERO : lines.get(index - 1).hash;
        return line.prev.equals(before);
    }

    /** A number that stood before. */
    private Optional<Broken> standsTwice(int index, Line line) {
        if (lines.get((int) line.seq() - 1).isTheSameAs(line)) {
            return of(line.seq(), How.REPEATED);
        }
        return isInPlace(index, line) ? of(index + 1L, How.CHANGED) : of(line.seq(), How.INSERTED);
    }

    /** A number that should come later: another one is missing, unless it comes later itself. */
    private Optional<Broken> isEarly(int index, Line line) {
        long expected = index + 1L;
        for (int later = index + 1; later < lines.size(); later++) {
            if (seqAt(later) == expected) {
                return of(expected, How.REORDERED);
            }
        }
        return of(expected, isInPlace(index, line) ? How.CHANGED : How.REMOVED);
    }

    /** Whether nothing but the number of a line is wrong: it follows the line before, and the next one has the next number. */
    private boolean isInPlace(int index, Line line) {
        return follows(index, line) && (index + 1 == lines.size() || seqAt(index + 1) == index + 2L);
    }

    /**
     * A line in its place that does not have the hash of the one before it: either of the two was changed. The line after it
     * tells which; behind the last one nothing does, and most likely the one before was.
     */
    /**
     * A line that has not the hash of the one before it: one of the two was changed. The next line tells which, and behind the
     * last a head that was noted: a line that has it is as it was. Without it the earlier one is named.
     */
    private Optional<Broken> unlinked(int index, Line line, Optional<String> head) {
        long expected = index + 1L;
        Line next = at(index + 1);
        if (next != null && next.seq() == expected) {
            return of(expected, next.isTheSameAs(line) ? How.REPEATED : How.INSERTED);
        }
        boolean whole = next == null ? head.isEmpty() || head.get().equals(line.hash) : next.prev.equals(line.hash);
        return of(index > 0 && whole ? expected - 1 : expected, How.CHANGED);
    }

    /** Whether what a line is about stands before it, and the record is that of it. */
    private boolean isSound(Line line) {
        return line.of == 0
                ? line.season
                : line.of < line.seq && (line.season || record(line.of).equals(line.record));
    }
}
