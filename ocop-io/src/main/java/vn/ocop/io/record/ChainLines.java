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
    private final List<Line> lines = new ArrayList<>();

    /**
     * A line.
     *
     * @param bytes its bytes without the line end, one letter each
     * @param hash their hash
     * @param json what it says; null if it is no line of a chain in canonical form
     */
    private record Line(String bytes, String hash, Json.@Nullable Obj json) {
        long seq() {
            return json == null ? 0 : json.whole("seq").orElse(0);
        }

        String text(String field) {
            return json == null ? "" : json.text(field).orElse("");
        }

        boolean isTheSameAs(Line other) {
            return bytes.equals(other.bytes);
        }
    }

    ChainLines(byte[] content) {
        int from = 0;
        for (int i = 0; i <= content.length; i++) {
            boolean end = i == content.length;
            if (end ? from < i : content[i] == '\n') {
                lines.add(line(Arrays.copyOfRange(content, from, i)));
                from = i + 1;
            }
        }
    }

    private static Line line(byte[] bytes) {
        return new Line(new String(bytes, StandardCharsets.ISO_8859_1), JsonText.hash(bytes), parsed(bytes));
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
        return lines.get((int) seq - 1).text("record");
    }

    Verification verification(Optional<String> head) {
        Optional<Broken> broken = Optional.empty();
        for (int i = 0; i < lines.size() && broken.isEmpty(); i++) {
            broken = broken(i);
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
    private Optional<Broken> broken(int index) {
        Line line = lines.get(index);
        long expected = index + 1L;
        if (line.json == null) {
            return of(expected, seqAt(index + 1) == expected ? How.INSERTED : How.CHANGED);
        }
        if (line.seq() != expected) {
            return line.seq() < expected ? standsTwice(index, line) : isEarly(index, line);
        }
        if (!follows(index, line)) {
            return unlinked(index, line);
        }
        return isSound(line) ? Optional.empty() : of(expected, How.CHANGED);
    }

    private static Optional<Broken> of(long seq, How how) {
        return Optional.of(new Broken(seq, how));
    }

    /** Whether a line has the hash of the one before it. */
    private boolean follows(int index, Line line) {
        String before = index == 0 ? Chain.ZERO : lines.get(index - 1).hash;
        return line.text("prev").equals(before);
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
    private Optional<Broken> unlinked(int index, Line line) {
        long expected = index + 1L;
        Line next = at(index + 1);
        if (next != null && next.seq() == expected) {
            return of(expected, next.isTheSameAs(line) ? How.REPEATED : How.INSERTED);
        }
        boolean before = index > 0 && (next == null || next.text("prev").equals(line.hash));
        return of(before ? expected - 1 : expected, How.CHANGED);
    }

    /** Whether what a line is about stands before it, and the record is that of it. */
    private boolean isSound(Line line) {
        Json.Obj json = line.json;
        if (json == null) {
            return false;
        }
        boolean season = line.text("kind").equals(Chain.Kind.SEASON.name());
        if (json.whole("of").isEmpty()) {
            return season;
        }
        long of = json.whole("of").getAsLong();
        return of < line.seq() && (season || record(of).equals(line.text("record")));
    }
}
