// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import vn.ocop.core.Finding;
import vn.ocop.core.Location;

/** The grids of an archive, which is a workbook or a Word document; both pass the guard first. */
final class ZippedGrids {
    private static final String WORD = "word/document.xml";

    private ZippedGrids() {}

    static Optional<List<Grid>> read(TableSource source, List<Finding> findings) throws IOException {
        Location at = Location.ofFile(source.name());
        Optional<byte[]> packed;
        try (InputStream in = source.open()) {
            packed = XlsxGuard.packed(at, in, findings);
        }
        return packed.flatMap(archive -> read(source, at, archive, findings));
    }

    private static Optional<List<Grid>> read(TableSource source, Location at, byte[] packed, List<Finding> findings) {
        XlsxGuard guard = XlsxGuard.of(at, packed);
        if (guard.refusal().isPresent()) {
            findings.add(guard.refusal().get());
            return Optional.empty();
        }
        try {
            Optional<byte[]> document = part(packed, WORD);
            return Optional.of(
                    document.isPresent()
                            ? WordGrids.read(source, document.get())
                            : new WorkbookGrids(source, packed, guard).read());
        } catch (GridRoom.Full full) {
            throw full;
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
        try (ZipFile archive = XlsxGuard.open(packed)) {
            ZipArchiveEntry entry = archive.getEntry(name);
            if (entry == null) {
                return Optional.empty();
            }
            try (InputStream part = archive.getInputStream(entry)) {
                return Optional.of(part.readAllBytes());
            }
        }
    }
}
