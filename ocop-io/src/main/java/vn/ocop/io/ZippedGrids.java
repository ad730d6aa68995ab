// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.ocop.core.Finding;
import vn.ocop.core.Location;

/** The grids of an archive, which is a workbook or a Word document; both pass the guard first. */
final class ZippedGrids {
    private static final String WORD = "word/document.xml";

    private ZippedGrids() {}

    static Optional<List<Grid>> read(TableSource source, List<Finding> findings) throws IOException {
        Location at = Location.ofFile(source.name());
        byte[] packed;
        try (InputStream in = source.open()) {
            packed = in.readNBytes((int) XlsxGuard.MAX_PACKED + 1);
        }
        if (packed.length > XlsxGuard.MAX_PACKED) {
            findings.add(Finding.builder(IoFinding.WORKBOOK_REFUSED)
                    .location(at)
                    .fact("what", XlsxGuard.BYTES)
                    .fact("limit", XlsxGuard.MAX_PACKED)
                    .build());
            return Optional.empty();
        }
        Optional<Finding> refusal = XlsxGuard.refusal(at, packed);
        if (refusal.isPresent()) {
            findings.add(refusal.get());
            return Optional.empty();
        }
        try {
            Optional<byte[]> document = part(packed, WORD);
            return Optional.of(
                    document.isPresent()
                            ? WordGrids.read(source, document.get())
                            : new WorkbookGrids(source, packed).read());
        } catch (IOException | XMLStreamException | RuntimeException damaged) {
            findings.add(Finding.builder(IoFinding.WORKBOOK_MALFORMED)
                    .location(at)
                    .fact("part", "workbook")
                    .build());
            return Optional.empty();
        }
    }

    /** A part of the archive, unpacked. */
    static Optional<byte[]> part(byte[] packed, String name) throws IOException {
        try (ZipInputStream archive = new ZipInputStream(new ByteArrayInputStream(packed), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return Optional.of(archive.readAllBytes());
                }
            }
        }
        return Optional.empty();
    }

    static XMLStreamReader xml(byte[] part) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(new ByteArrayInputStream(part));
    }
}
