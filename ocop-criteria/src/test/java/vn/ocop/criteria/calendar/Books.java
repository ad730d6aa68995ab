// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import vn.ocop.core.Certificate;
import vn.ocop.core.Finding;
import vn.ocop.core.Level;
import vn.ocop.core.Star;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.Rulebooks;

/** The real rulebooks, and short words for tests. */
final class Books {
    static final Rulebooks SHELF = new Rulebooks();
    static final Rulebook OF_2019 = SHELF.get("qd-1048-2019");
    static final Rulebook OF_2023 = SHELF.get("qd-148-2023");
    static final Rulebook OF_2026 = SHELF.get("qd-26-2026");
    static final List<Rulebook> ALL = List.of(OF_2019, OF_2023, OF_2026);

    private Books() {}

    /** The rules of 2026 as a later decision may leave them: certificates without a window. */
    static Rulebook withoutWindow(Path folder, String from) {
        Path file = folder.resolve(from + ".xml");
        try {
            Files.writeString(file, """
                <?xml version="1.0" encoding="UTF-8"?>
                <rulebook xmlns="urn:vn:ocop:rulebook:1" id="later" revision="1" extends="qd-26-2026" from="%s" vi="Sau" en="Later">
                  <calendar>
                    <certificates months="36" holder="subject" cite="qd-26-2026 art.4 cl.3">
                      <stars lowest="3" cite="qd-26-2026 art.4 cl.1 pt.a"/>
                    </certificates>
                  </calendar>
                </rulebook>
                """.replace("%s", from));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return SHELF.read(file).orThrow();
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    static Certificate certificate(int stars, String issued) {
        return Certificate.builder()
                .productId("P-01")
                .star(Star.ofNumber(stars))
                .issued(day(issued))
                .build();
    }

    static Certificate certificate(int stars, String issued, Level level) {
        return Certificate.builder()
                .from(certificate(stars, issued))
                .level(level)
                .build();
    }

    static List<String> codes(List<Finding> findings) {
        return findings.stream().map(finding -> finding.code().id()).toList();
    }

    static String cite(Finding finding) {
        return finding.citation().map(Object::toString).orElse("none");
    }
}
