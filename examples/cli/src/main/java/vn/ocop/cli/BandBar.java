// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.ocop.core.Language;
import vn.ocop.core.Star;
import vn.ocop.core.Text;
import vn.ocop.criteria.Average;
import vn.ocop.criteria.rulebook.Band;
import vn.ocop.criteria.rulebook.Part;
import vn.ocop.criteria.rulebook.Rulebook;

/** Bars of points over the bands of a rulebook, whose lower limits are ticks. */
final class BandBar {
    private static final Text PART = new Text("Phần ", "Part ");
    private static final Text LIMITS =
            new Text("Vạch: cận dưới của các khoảng điểm ", "Marks: lower limits of the bands ");
    private static final Text OF = new Text(" trên ", " of ");
    private static final Text POINTS = new Text(" điểm", " points");
    private static final int COLOURS = 4;

    private final Markup page;
    private final Rulebook rulebook;
    private final Language language;

    BandBar(Markup page, Rulebook rulebook, Language language) {
        this.page = page;
        this.rulebook = rulebook;
        this.language = language;
    }

    /** Writes what the parts are called and where the bands begin. */
    void legend() {
        page.open("p.legend");
        List<Part> parts = rulebook.parts();
        for (int i = 0; i < parts.size(); i++) {
            page.open("span")
                    .open("i.part" + i % COLOURS, Map.of("aria-hidden", "true"))
                    .close()
                    .text(PART.in(language) + parts.get(i).code() + " – "
                            + parts.get(i).title().in(language) + " ("
                            + parts.get(i).points() + ")")
                    .close();
        }
        String limits = rulebook.bands().stream()
                .filter(band -> band.lowerLimit() > 0)
                .map(band -> band.lowerLimit() + " (" + band.star().text().in(language) + ")")
                .collect(Collectors.joining(", "));
        page.element("span", LIMITS.in(language) + limits).close();
    }

    /** The parts beside each other on the scale of the total; the total alone where they are not known. */
    void write(Average mean, List<Average> parts, Optional<Star> star) {
        String width = Integer.toString(rulebook.maximum());
        page.open(
                        "svg.bar",
                        Map.of(
                                "viewBox",
                                "0 0 " + width + " 10",
                                "preserveAspectRatio",
                                "none",
                                "role",
                                "img",
                                "aria-label",
                                label(mean, parts, star)))
                .empty("rect.ground", Map.of("width", width, "height", "10"));
        List<Average> shown = parts.isEmpty() ? List.of(mean) : parts;
        long before = 0;
        for (int i = 0; i < shown.size(); i++) {
            Average part = shown.get(i);
            page.empty(
                    "rect.part" + (parts.isEmpty() ? COLOURS - 1 : i % COLOURS),
                    Map.of(
                            "x",
                            Average.ofHundredths(before, part.count()).rounded(),
                            "y",
                            "1",
                            "width",
                            part.rounded(),
                            "height",
                            "8"));
            before += part.sumHundredths();
        }
        for (Band band : rulebook.bands()) {
            if (band.lowerLimit() > 0) {
                String at = "" + band.lowerLimit();
                page.empty("line.tick", Map.of("x1", at, "x2", at, "y1", "0", "y2", "10"));
            }
        }
        page.close();
    }

    private String label(Average mean, List<Average> means, Optional<Star> star) {
        List<String> texts = new ArrayList<>();
        texts.add(number(mean) + OF.in(language) + rulebook.maximum() + POINTS.in(language));
        for (int i = 0; i < means.size(); i++) {
            texts.add(PART.in(language) + rulebook.parts().get(i).code() + " " + number(means.get(i)));
        }
        star.ifPresent(of -> texts.add(of.text().in(language)));
        return String.join(", ", texts);
    }

    private String number(Average mean) {
        return language == Language.VI ? mean.rounded().replace('.', ',') : mean.rounded();
    }
}
