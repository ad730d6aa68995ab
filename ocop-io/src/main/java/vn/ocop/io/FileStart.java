// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.ocop.core.Text;

/** The first bytes of a file, which tell what it is, and the rest of it: the file is opened once, as a pipe must be. */
final class FileStart {
    /** The first record of a text must end within so many bytes. */
    static final int MOST = 1 << 20;

    private static final byte[] OPEN_DOCUMENT =
            "mimetypeapplication/vnd.oasis.opendocument.".getBytes(StandardCharsets.US_ASCII);
    /** What an OpenDocument file says of itself, and what it is called. */
    private static final Map<String, Text> OPEN_DOCUMENTS = Map.of(
            "spreadsheet",
            new Text("bảng tính OpenDocument (.ods)", "an OpenDocument spreadsheet (.ods)"),
            "text",
            new Text("văn bản OpenDocument (.odt)", "an OpenDocument text (.odt)"),
            "presentation",
            new Text("trình chiếu OpenDocument (.odp)", "an OpenDocument presentation (.odp)"));

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE2 = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
    private static final int ZIP_NAME = 30;
    private static final int SAMPLE = 4096;

    private final byte[] start;
    private final InputStream rest;

    private FileStart(byte[] start, InputStream rest) {
        this.start = start;
        this.rest = rest;
    }

    static FileStart of(InputStream in) throws IOException {
        return new FileStart(in.readNBytes(MOST), in);
    }

    boolean isWorkbook() {
        return begins(ZIP, 0);
    }

    /** Whether the whole file has been looked at. */
    boolean isWhole() {
        return start.length < MOST;
    }

    /** The first bytes up to the end of a line. */
    InputStream lines() {
        int end = start.length;
        while (!isWhole() && end > 0 && start[end - 1] != '\n') {
            end--;
        }
        // the low byte of a line feed in UTF-16 may be the first of two
        end += end < start.length && end > 0 && start[end] == 0 && (end & 1) == 1 ? 1 : 0;
        return new ByteArrayInputStream(start, 0, end);
    }

    /** The whole file. */
    InputStream whole() {
        return isWhole()
                ? new ByteArrayInputStream(start)
                : new SequenceInputStream(new ByteArrayInputStream(start), rest);
    }

    private Text openDocument() {
        for (Map.Entry<String, Text> kind : OPEN_DOCUMENTS.entrySet()) {
            if (begins(kind.getKey().getBytes(StandardCharsets.US_ASCII), ZIP_NAME + OPEN_DOCUMENT.length)) {
                return kind.getValue();
            }
        }
        return new Text("tệp OpenDocument", "an OpenDocument file");
    }

    /** What the file is if it is of a kind that is not read. */
    Optional<Text> otherKind() {
        if (begins(OLE2, 0)) {
            return Optional.of(oldKind());
        }
        if (begins(ZIP, 0) && begins(OPEN_DOCUMENT, ZIP_NAME)) {
            return Optional.of(openDocument());
        }
        if (begins("%PDF".getBytes(StandardCharsets.US_ASCII), 0)) {
            return Optional.of(new Text("tệp PDF", "a PDF file"));
        }
        String text = new String(start, 0, Math.min(start.length, SAMPLE), StandardCharsets.ISO_8859_1)
                .strip()
                .toLowerCase(Locale.ROOT);
        if (text.startsWith("<html") || text.startsWith("<!doctype html") || text.startsWith("<table")) {
            return Optional.of(new Text("trang web, dù tên tệp là gì", "a web page, whatever its name says"));
        }
        return isUtf16WithoutMark()
                ? Optional.of(
                        new Text("văn bản UTF-16 không có dấu thứ tự byte", "UTF-16 text without a byte-order mark"))
                : Optional.empty();
    }

    private Text oldKind() {
        if (has("EncryptedPackage")) {
            return new Text("sổ tính có mật khẩu", "a workbook protected by a password");
        }
        return has("WordDocument")
                ? new Text("tài liệu Word kiểu cũ (.doc)", "an old Word document (.doc)")
                : new Text("sổ tính kiểu cũ (.xls)", "an old workbook (.xls)");
    }

    private boolean isUtf16WithoutMark() {
        if (start.length > 1 && (start[0] & start[1] & 0xff) == 0xfe) {
            return false;
        }
        int size = Math.min(start.length, SAMPLE) & ~1;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < size; i += 2) {
            even += start[i] == 0 ? 1 : 0;
            odd += start[i + 1] == 0 ? 1 : 0;
        }
        return size >= 8 && ((even > size / 4 && odd == 0) || (odd > size / 4 && even == 0));
    }

    private boolean has(String name) {
        byte[] wide = name.getBytes(StandardCharsets.UTF_16LE);
        for (int i = 0; i + wide.length <= start.length; i++) {
            if (begins(wide, i)) {
                return true;
            }
        }
        return false;
    }

    private boolean begins(byte[] bytes, int at) {
        return start.length >= at + bytes.length && Arrays.equals(start, at, at + bytes.length, bytes, 0, bytes.length);
    }
}
