// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.zip.ZipEntry;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import vn.ocop.core.Finding;
import vn.ocop.core.Location;
import vn.ocop.core.Text;

/**
 * Stands before the reader of workbooks, which knows no limits itself: goes through all entries of the archive, as the reader
 * will find them, under caps on their number, sizes and compression, and looks through their XML.
 */
final class XlsxGuard {
    static final int MAX_ENTRIES = 2_000;
    static final long MAX_PACKED = 64L << 20;
    static final long MAX_UNPACKED = 512L << 20;
    static final int MAX_RATIO = 200;
    static final int MAX_DEPTH = 64;
    static final int MAX_ROW = 1 << 20;
    static final int MAX_COLUMN = 1 << 14;

    static final Text BYTES = new Text("số byte", "the number of bytes");

    /** Small files may compress well. */
    private static final long RATIO_COUNTS_FROM = 4L << 20;

    private final Location at;
    private final byte[] packed;
    private Optional<Finding> refusal = Optional.empty();
    private long unpacked;

    private XlsxGuard(Location at, byte[] packed) {
        this.at = at;
        this.packed = packed;
    }

    /** Why a workbook is refused; empty if it is safe to read. */
    static Optional<Finding> refusal(Location at, byte[] packed) {
        XlsxGuard guard = new XlsxGuard(at, packed);
        guard.inspectArchive();
        return guard.refusal;
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
    private static ZipFile open(byte[] packed) throws IOException {
        return new ZipFile(new SeekableInMemoryByteChannel(packed));
    }

    private void inspectEntry(ZipFile archive, ZipArchiveEntry entry) throws IOException {
        if (entry.getMethod() != ZipEntry.DEFLATED && entry.getMethod() != ZipEntry.STORED) {
            // spreadsheets pack in no other way; others would need libraries that are not there
            malformed(entry.getName());
            return;
        }
        byte[] part = unpack(archive.getInputStream(entry));
        if (refusal.isEmpty() && isXml(entry.getName())) {
            inspect(entry.getName(), part);
        }
    }

    private byte[] unpack(InputStream in) throws IOException {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        for (int count = in.read(buffer); count >= 0 && refusal.isEmpty(); count = in.read(buffer)) {
            unpacked += count;
            part.write(buffer, 0, count);
            if (unpacked > MAX_UNPACKED) {
                refuse(BYTES, MAX_UNPACKED);
            } else if (unpacked > RATIO_COUNTS_FROM && unpacked / packed.length > MAX_RATIO) {
                refuse(new Text("tỷ lệ nén", "its compression"), MAX_RATIO);
            }
        }
        return part.toByteArray();
    }

    private static boolean isXml(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".xml") || lower.endsWith(".rels");
    }

    private void inspect(String name, byte[] part) {
        try {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            inspect(name, factory.createXMLStreamReader(new ByteArrayInputStream(part)));
        } catch (XMLStreamException | MissingResourceException damaged) {
            // the platform's parser lacks the messages of some of its errors
            malformed(name);
        }
    }

    private void inspect(String name, XMLStreamReader xml) throws XMLStreamException {
        int depth = 0;
        while (xml.hasNext() && refusal.isEmpty()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD) {
                refusal = Optional.of(Finding.builder(IoFinding.WORKBOOK_DOCTYPE)
                        .location(at)
                        .fact("part", name)
                        .build());
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                if (depth > MAX_DEPTH) {
                    refuse(new Text("độ sâu lồng nhau", "its depth"), MAX_DEPTH);
                }
                inspectAddress(name, xml);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
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
        for (; i < address.length() && isDigit(address.charAt(i)) && row <= MAX_ROW; i++) {
            row = row * 10 + address.charAt(i) - '0';
        }
        if (column > MAX_COLUMN) {
            refuse(new Text("số cột", "the number of columns"), MAX_COLUMN);
        } else if (row > MAX_ROW) {
            refuse(new Text("số dòng", "the number of rows"), MAX_ROW);
        } else if (i < address.length() || row == 0 || (column == 0) == element.equals("c")) {
            malformed(name);
        }
    }

    private static boolean isLetter(char letter) {
        return letter >= 'A' && letter <= 'Z';
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    private void refuse(Text what, long limit) {
        refusal = Optional.of(Finding.builder(IoFinding.WORKBOOK_REFUSED)
                .location(at)
                .fact("what", what)
                .fact("limit", limit)
                .build());
    }

    private void malformed(String part) {
        refusal = Optional.of(Finding.builder(IoFinding.WORKBOOK_MALFORMED)
                .location(at)
                .fact("part", part)
                .build());
    }
}
