// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.record;

import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.ocop.core.Text;
import vn.ocop.io.document.Document;
import vn.ocop.io.document.ReportedFinding;
import vn.ocop.io.json.Json;
import vn.ocop.io.json.JsonText;

/**
 * What came of verifying a record or a chain, as it is exchanged: JSON of the format {@value #FORMAT}. This class is immutable
 * and thread-safe.
 *
 * @param state the answer
 * @param differences where the recomputed result is another one
 * @param information differences of findings that another version of the library has, which change nothing
 * @param library the version of the library that made the record, if a record was read
 * @param hash the hash of the record, to be held beside the one on the minutes; absent unless it holds
 * @param chain the chain, if it was one
 * @param pointer where the JSON cannot be used, if it cannot be
 */
public record Verification(
        State state,
        List<Difference> differences,
        List<Difference> information,
        Optional<String> library,
        Optional<String> hash,
        Optional<ChainState> chain,
        Optional<String> pointer)
        implements Document {
    /** The name and version of the JSON format. */
    public static final String FORMAT = "ocop-verify/1";

    /** The answer. */
    public enum State {
        /** Nothing was changed, and the same comes out. */
        SAME(new Text("không thay đổi, tính lại được đúng như vậy", "unchanged, and the same comes out")),
        /** The hashes hold, and something else comes out: the library was corrected. */
        DIFFERS(new Text("tính lại được kết quả khác", "something else comes out")),
        /** The hash or the content does not hold. */
        TAMPERED(new Text("mã băm không khớp: tệp đã bị sửa", "the hash does not hold: the file was changed")),
        /** The rulebook is not known. */
        RULEBOOK_UNKNOWN(new Text("không có bộ quy tắc của biên bản", "the rulebook of the record is not known")),
        /** A rulebook of that name is known, with other contents. */
        RULEBOOK_CHANGED(
                new Text("bộ quy tắc cùng mã nhưng nội dung khác", "the rulebook of that name has other contents now")),
        /** It is no record and no chain. */
        UNREADABLE(new Text("không đọc được", "it cannot be read")),
        /** A line of the chain was changed, inserted, removed, moved or repeated. */
        BROKEN(new Text("chuỗi bị đứt", "the chain is broken")),
        /** No line of the chain has the head that was asked for. */
        HEAD_NOT_FOUND(
                new Text("không dòng nào của chuỗi có mã băm đầu chuỗi ấy", "no line of the chain has that head"));

        private final Text text;

        State(Text text) {
            this.text = text;
        }

        /**
         * The state in words.
         *
         * @return the words
         */
        public Text text() {
            return text;
        }
    }

    /**
     * A value that is another one now.
     *
     * @param product the product; empty for the result as a whole
     * @param field the field, such as {@code star} or {@code average.sum}
     * @param recorded what the record has; empty for nothing
     * @param recomputed what comes out; empty for nothing
     */
    public record Difference(String product, String field, String recorded, String recomputed) {}

    /**
     * A chain.
     *
     * @param length how many lines it has
     * @param head the hash of its last line
     * @param broken the first line that is broken, if one is
     * @param found how long the chain was at the head that was asked for, if it has that
     */
    public record ChainState(long length, String head, Optional<Broken> broken, Optional<Long> found) {}

    /**
     * A broken line.
     *
     * @param seq the number of the changed line, the missing number, or the number that stands twice
     * @param how what was done
     */
    public record Broken(long seq, How how) {}

    /** What was done to a line. */
    public enum How {
        /** Its text is another one. */
        CHANGED(new Text("bị sửa", "changed")),
        /** It does not belong there. */
        INSERTED(new Text("bị chèn thêm", "inserted")),
        /** It is missing. */
        REMOVED(new Text("bị xóa", "removed")),
        /** It stands in another place. */
        REORDERED(new Text("bị đổi chỗ", "reordered")),
        /** It stands there twice. */
        REPEATED(new Text("bị lặp", "repeated"));

        private final Text text;

        How(Text text) {
            this.text = text;
        }

        /**
         * What was done, in words.
         *
         * @return the words; in English as JSON has them
         */
        public Text text() {
            return text;
        }
    }

    /**
     * Takes copies.
     *
     * @param state the answer
     * @param differences where the recomputed result is another one
     * @param information differences that change nothing
     * @param library the version of the library that made the record
     * @param hash the hash of the record
     * @param chain the chain
     * @param pointer where the JSON cannot be used
     */
    public Verification {
        differences = List.copyOf(differences);
        information = List.copyOf(information);
    }

    static Verification unreadable(String pointer) {
        return new Verification(
                State.UNREADABLE,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(pointer));
    }

    static Verification of(State state, SeasonRecord record) {
        return new Verification(
                state,
                List.of(),
                List.of(),
                record.json().text("library"),
                Optional.of(record.hash()).filter(hash -> state != State.TAMPERED),
                Optional.empty(),
                Optional.empty());
    }

    static Verification of(State state, ChainState chain) {
        return new Verification(
                state, List.of(), List.of(), Optional.empty(), Optional.empty(), Optional.of(chain), Optional.empty());
    }

    Verification with(List<Difference> other, List<Difference> known) {
        return new Verification(state, other, known, library, hash, chain, pointer);
    }

    @Override
    public String format() {
        return FORMAT;
    }

    /**
     * Nothing: the state says it all.
     *
     * @return no findings
     */
    @Override
    public List<ReportedFinding> findings() {
        return List.of();
    }

    /**
     * Whether anything but the same was found.
     *
     * @return false for {@link State#SAME} alone
     */
    @Override
    public boolean hasErrors() {
        return state != State.SAME;
    }

    @Override
    public void writeJson(Writer out) {
        Json.Builder json = Json.object()
                .put("format", FORMAT)
                .put("state", state.name())
                .put("differences", chain.isPresent() ? null : new Json.Arr(json(differences)))
                .putAll("information", json(information));
        library.ifPresent(of -> json.put(
                "library",
                Json.object()
                        .put("recorded", of)
                        .put("own", SeasonRecord.LIBRARY)
                        .build()));
        hash.ifPresent(of -> json.put("hash", of));
        chain.ifPresent(of -> json.put("chain", json(of)));
        pointer.ifPresent(of -> json.put("at", "#" + of));
        JsonText.write(json.build(), out);
    }

    private static List<Json> json(List<Difference> differences) {
        List<Json> list = new ArrayList<>();
        for (Difference difference : differences) {
            list.add(Json.object()
                    .put("product", Optional.of(difference.product))
                    .put("field", difference.field)
                    .put("recorded", difference.recorded)
                    .put("recomputed", difference.recomputed)
                    .build());
        }
        return list;
    }

    private static Json json(ChainState chain) {
        Json.Builder json = Json.object().put("length", chain.length).put("head", chain.head);
        chain.broken.ifPresent(broken -> json.put(
                "broken",
                Json.object()
                        .put("seq", broken.seq)
                        .put("how", broken.how.text.en())
                        .build()));
        chain.found.ifPresent(length -> json.put("found", length));
        return json.build();
    }

    /**
     * A row for each difference.
     *
     * @return the table
     */
    @Override
    public Rows rows() {
        List<List<String>> rows = new ArrayList<>();
        differences.forEach(of -> rows.add(List.of(of.product, of.field, of.recorded, of.recomputed)));
        return new Rows(
                List.of(
                        new Rows.Column("product", /* isNumber= */ false),
                        new Rows.Column("field", /* isNumber= */ false),
                        new Rows.Column("recorded", /* isNumber= */ false),
                        new Rows.Column("recomputed", /* isNumber= */ false)),
                rows);
    }
}
