// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import vn.ocop.core.Digits;
import vn.ocop.core.Finding;
import vn.ocop.core.Location;
import vn.ocop.core.Text;

/**
 * Stands before the reader of workbooks, which knows no limits itself: goes through all entries of the archive, as the reader
 * will find them, under caps on their number, sizes and compression, and looks through their XML.
 */
final class XlsxGuard {
    static final int MAX_ENTRIES = 2_000;
    static final long MAX_PACKED = 24L << 20;
    static final long MAX_UNPACKED = 512L << 20;
    /** Of any part but a sheet: the reader holds texts and styles in memory. */
    static final long MAX_PART = 16L << 20;

    static final int MAX_RATIO = 200;
    static final int MAX_DEPTH = 64;
    static final int MAX_ROW = 1 << 20;
    static final int MAX_COLUMN = 1 << 14;
    static final int MAX_MERGES = 1 << 16;
    /** As spreadsheets have it. */
    static final int MAX_CELL = 32_767;

    static final Text BYTES = new Text("số byte", "the number of bytes");
    static final Text COLUMNS = new Text("số cột", "the number of columns");
    static final Text CELL = new Text("số ký tự của một ô", "the number of characters of a cell");

    /** Small files may compress well. */
    private static final long RATIO_COUNTS_FROM = 4L << 20;

    /** Bytes without a bracket: no text of a cell is longer, however its letters are written. */
    private static final int MAX_RUN = 10 * MAX_CELL;

    private static final String SHEETS = "xl/worksheets/";
    private static final Set<String> TEXTS = Set.of("c", "si", "row", "f", "v", "is");

    private final Location at;
    private final byte[] packed;
    private final Map<String, SheetLayout> layouts = new HashMap<>();
    private Optional<Finding> refusal = Optional.empty();
    private long unpacked;
    private int merges;

    private XlsxGuard(Location at, byte[] packed) {
        this.at = at;
        this.packed = packed;
    }

    /** Looks through a workbook. */
    static XlsxGuard of(Location at, byte[] packed) {
        XlsxGuard guard = new XlsxGuard(at, packed);
        guard.inspectArchive();
        return guard;
    }

    /** The bytes of an archive that is not too long; absent otherwise, and then a finding says so. */
    static Optional<byte[]> packed(Location at, InputStream in, List<Finding> findings) throws IOException {
        byte[] packed = in.readNBytes((int) MAX_PACKED + 1);
        if (packed.length > MAX_PACKED) {
            findings.add(refusal(at, BYTES, MAX_PACKED));
            return Optional.empty();
        }
        return Optional.of(packed);
    }

    /** What is refused because it exceeds a limit. */
    static Finding refusal(Location at, Text what, long limit) {
        return Finding.builder(IoFinding.WORKBOOK_REFUSED)
                .location(at)
                .fact("what", what)
                .fact("limit", limit)
                .build();
    }

    /** Why a workbook is refused; empty if it is safe to read. */
    Optional<Finding> refusal() {
        return refusal;
    }

    /** What the library does not tell of a sheet. */
    SheetLayout layout(String part) {
        return layouts.getOrDefault(part, SheetLayout.NONE);
    }

    private void inspectArchive() {
        try (ZipFile archive = open(packed)) {
            int entries = 0;
            for (ZipArchiveEntry entry : Collections.list(archive.getEntries())) {
                if (++entries > MAX_ENTRIES) {
                    refuse(new Text("số tệp bên trong", "the number of its entries"), MAX_ENTRIES);
                }
                if (refusal.isPresent()) {
                    return;
                }
                inspectEntry(archive, entry);
            }
        } catch (IOException | IllegalArgumentException damaged) {
            malformed("zip");
        }
    }

    /** The way in which the reader opens the archive. */
    @SuppressWarnings("deprecation")
    static ZipFile open(byte[] packed) throws IOException {
        return new ZipFile(new SeekableInMemoryByteChannel(packed));
    }

    private void inspectEntry(ZipFile archive, ZipArchiveEntry entry) throws IOException {
        if (entry.getMethod() != ZipEntry.DEFLATED && entry.getMethod() != ZipEntry.STORED) {
            // spreadsheets pack in no other way; others would need libraries that are not there
            malformed(entry.getName());
            return;
        }
        boolean xml = isXml(entry.getName());
        try (InputStream part = new Metered(archive.getInputStream(entry), entry.getName(), xml)) {
            if (xml) {
                inspect(entry.getName(), part);
            }
            part.transferTo(OutputStream.nullOutputStream());
        } catch (Refused said) {
            // why, the refusal says
        }
    }

    /** Reading stops where a limit is reached. */
    private static final class Refused extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** The unpacked bytes of a part; none of them are kept. */
    private final class Metered extends FilterInputStream {
        private final boolean isSheet;
        private final boolean isXml;
        private long length;
        private int run;

        Metered(InputStream in, String name, boolean isXml) {
            super(in);
            this.isSheet = name.startsWith(SHEETS);
            this.isXml = isXml;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int from, int most) throws IOException {
            int count = super.read(buffer, from, most);
            if (count > 0) {
                unpacked += count;
                length += count;
                measure();
                for (int i = from; i < from + count && isXml; i++) {
                    run = buffer[i] == '<' || buffer[i] == '>' ? 0 : run + 1;
                    if (run > MAX_RUN) {
                        refuse(CELL, MAX_CELL);
                        break;
                    }
                }
                if (refusal.isPresent()) {
                    throw new Refused();
                }
            }
            return count;
        }

        /** The parser closes what it has read to the end; the archive closes everything. */
        @Override
        public void close() {}

        private void measure() {
            if (unpacked > MAX_UNPACKED) {
                refuse(BYTES, MAX_UNPACKED);
            } else if (unpacked > RATIO_COUNTS_FROM && unpacked / packed.length > MAX_RATIO) {
                refuse(new Text("tỷ lệ nén", "its compression"), MAX_RATIO);
            } else if (length > MAX_PART && isXml && !isSheet) {
                refuse(new Text("số byte của một phần", "the number of bytes of a part"), MAX_PART);
            }
        }
    }

    private static boolean isXml(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".xml") || lower.endsWith(".rels");
    }

    /** A part's XML, without document types and entities. */
    static XMLStreamReader xml(InputStream part) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(part);
    }

    private void inspect(String name, InputStream part) throws Refused {
        try {
            inspect(name, xml(part));
        } catch (XMLStreamException | MissingResourceException damaged) {
            // the platform's parser lacks the messages of some of its errors
            if (refusal.isEmpty()) {
                malformed(name);
            }
        }
        if (refusal.isPresent()) {
            throw new Refused();
        }
    }

    private void inspect(String name, XMLStreamReader xml) throws XMLStreamException {
        boolean isSheet = name.startsWith(SHEETS);
        boolean hasTexts = isSheet || name.startsWith("xl/sharedStrings");
        int depth = 0;
        long letters = 0;
        while (xml.hasNext() && refusal.isEmpty()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD) {
                refusal = Optional.of(Finding.builder(IoFinding.WORKBOOK_DOCTYPE)
                        .location(at)
                        .fact("part", name)
                        .build());
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                letters = !hasTexts || TEXTS.contains(xml.getLocalName()) ? 0 : letters;
                if (depth > MAX_DEPTH) {
                    refuse(new Text("độ sâu lồng nhau", "its depth"), MAX_DEPTH);
                }
                inspectAddress(name, xml);
                if (isSheet) {
                    lookAt(name, xml);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                letters += xml.getTextLength();
                if (letters > MAX_CELL) {
                    refuse(CELL, MAX_CELL);
                }
            }
        }
    }

    private void lookAt(String name, XMLStreamReader xml) {
        if (xml.getLocalName().equals("mergeCell") || xml.getLocalName().equals("col")) {
            layouts.computeIfAbsent(name, part -> new SheetLayout()).take(xml);
            if (++merges > MAX_MERGES) {
                refuse(new Text("số vùng gộp ô", "the number of merged ranges"), MAX_MERGES);
            }
        }
    }

    /** A cell far out would make the reader fill its row up to there. */
    private void inspectAddress(String name, XMLStreamReader xml) {
        String element = xml.getLocalName();
        if (!element.equals("row") && !element.equals("c")) {
            return;
        }
        String address = xml.getAttributeValue(null, "r");
        if (address == null) {
            return;
        }
        int column = 0;
        int i = 0;
        for (; i < address.length() && isLetter(address.charAt(i)) && column <= MAX_COLUMN; i++) {
            column = column * 26 + (address.charAt(i) & 0x1f);
        }
        int row = 0;
        for (; i < address.length() && Digits.isDigit(address.charAt(i)) && row <= MAX_ROW; i++) {
            row = row * 10 + address.charAt(i) - '0';
        }
        if (column > MAX_COLUMN) {
            refuse(COLUMNS, MAX_COLUMN);
        } else if (row > MAX_ROW) {
            refuse(new Text("số dòng", "the number of rows"), MAX_ROW);
        } else if (i < address.length() || row == 0 || (column == 0) == element.equals("c")) {
            malformed(name);
        }
    }

    private static boolean isLetter(char letter) {
        return letter >= 'A' && letter <= 'Z';
    }

    private void refuse(Text what, long limit) {
        refusal = Optional.of(refusal(at, what, limit));
    }

    private void malformed(String part) {
        refusal = Optional.of(Finding.builder(IoFinding.WORKBOOK_MALFORMED)
                .location(at)
                .fact("part", part)
                .build());
    }
}
