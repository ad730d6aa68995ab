// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Option;
import vn.ocop.core.CaseKind;
import vn.ocop.io.Season;

/** What is stated of the case of every product that does not state it itself: on it depends which rulebook applies. */
final class CaseOptions {
    @Option(names = "--on", paramLabel = "DATE", description = "ngày đánh giá / day of the evaluation")
    private Optional<LocalDate> on = Optional.empty();

    @Option(
            names = "--received",
            paramLabel = "DATE",
            description = "ngày xã nhận hồ sơ / receipt of the dossier by the commune")
    private Optional<LocalDate> received = Optional.empty();

    @Option(names = "--kind", paramLabel = "first|upgrade|reevaluation", description = "loại hồ sơ / kind of case")
    private Optional<CaseKind> kind = Optional.empty();

    Season.Case stated() {
        return new Season.Case(kind, received, on);
    }
}
