// SPDX-License-Identifier: Apache-2.0
package vn.ocop.examples.khanhhoa;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads annex 1 from the top, keeping the headings that hold at each line. */
final class Annex01 {
    private final List<ProductClass> classes = new ArrayList<>();
    private final Map<String, Integer> lastChildren = new LinkedHashMap<>();
    private final List<String> skippedNumbers = new ArrayList<>();
    private Heading sector = new Heading("", "");
    private Heading group = new Heading("", "");

    private Annex01() {}

    static Annex01 read() {
        Annex01 annex = new Annex01();
        Table.read(KhanhHoaFile.ANNEX_01, row -> row).forEach(annex::add);
        return annex;
    }

    List<ProductClass> classes() {
        return List.copyOf(classes);
    }

    List<String> skippedNumbers() {
        return List.copyOf(skippedNumbers);
    }

    private void add(NamedCsvRecord row) {
        Heading heading = new Heading(row.getField("no"), row.getField("text"));
        Optional<Heading> subGroup = Optional.empty();
        if (!Character.isDigit(heading.number().charAt(0))) {
            sector = heading;
        } else if (heading.number().indexOf('.') < 0) {
            group = heading;
            count(sector.number(), heading.number());
        } else {
            subGroup = Optional.of(heading);
            int dot = heading.number().indexOf('.');
            count(
                    sector.number() + "." + heading.number().substring(0, dot),
                    heading.number().substring(dot + 1));
        }
        if (!row.getField("set").isEmpty()) {
            classes.add(productClass(row, subGroup));
        }
    }

    private void count(String parent, String child) {
        int number = Integer.parseInt(child);
        for (int skipped = lastChildren.getOrDefault(parent, 0) + 1; skipped < number; skipped++) {
            skippedNumbers.add(parent + "." + skipped);
        }
        lastChildren.put(parent, number);
    }

    private ProductClass productClass(NamedCsvRecord row, Optional<Heading> subGroup) {
        String set = row.getField("set");
        return ProductClass.builder()
                .sector(sector)
                .group(group)
                .subGroup(subGroup)
                .addNames(row.getField("products").replaceFirst("\\.$", "").split(", "))
                .setNumber(Integer.parseInt(set.substring(0, set.indexOf('.'))))
                .setText(set)
                .citation(KhanhHoa2020.cite("annex.01 row." + sector.number() + "." + row.getField("no")))
                .build();
    }
}
