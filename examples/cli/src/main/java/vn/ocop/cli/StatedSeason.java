// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.ocop.core.Checked;
import vn.ocop.io.Season;
import vn.ocop.io.SeasonFile;
import vn.ocop.io.TableSource;

/** What a season of JSON says of itself: its rulebook and its policies, which the call may leave out. */
final class StatedSeason {
    /** Of score sheets that say nothing of themselves. */
    static final StatedSeason NOTHING = new StatedSeason(Optional.empty());

    private final Optional<SeasonFile> file;

    private StatedSeason(Optional<SeasonFile> file) {
        this.file = file;
    }

    /** What the score sheets say of themselves: nothing, unless they are a season of JSON. */
    static StatedSeason of(Path sheets, TableSource source) {
        if (Files.isDirectory(sheets) || !SeasonFile.isOne(source)) {
            return NOTHING;
        }
        Checked<SeasonFile> read = SeasonFile.read(source);
        if (read.value().isEmpty()) {
            throw UsageException.unusable("không đọc được dữ liệu", "the season cannot be read", read.findings());
        }
        return new StatedSeason(read.value());
    }

    boolean isJson() {
        return file.isPresent();
    }

    /** The rulebook that the call names, or else the season. */
    Optional<String> rulebook(Optional<String> asked) {
        return asked.or(() -> file.flatMap(SeasonFile::rulebook).map(SeasonFile.Named::id));
    }

    /** The policies that the call states, and those of the season that it does not. */
    List<String> policies(List<String> typed) {
        List<String> all = new ArrayList<>(typed);
        file.ifPresent(season -> season.policies().forEach((key, value) -> {
            if (typed.stream().noneMatch(text -> text.startsWith(key + "="))) {
                all.add(key + "=" + value);
            }
        }));
        return all;
    }

    /** What the call states of every case, and of the rest what the season does. */
    Season.Case caseOf(Season.Case stated) {
        Season.Case ofSeason = new Season.Case(
                Optional.empty(),
                Optional.empty(),
                file.flatMap(season -> season.meeting().evaluated()));
        return stated.or(ofSeason);
    }
}
