// SPDX-License-Identifier: Apache-2.0
package vn.ocop.examples.khanhhoa;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.ocop.core.Area;
import vn.ocop.core.AreaLevel;
import vn.ocop.core.Product;
import vn.ocop.core.Text;

/** Reads annex 2 from the top and joins it with annex 1 by name; the names that differ are joined by names.csv. */
final class Annex02 {
    private static final Map<String, String> DISTRICT_LETTERS = Map.of(
            "Vạn Ninh", "VN",
            "Ninh Hòa", "NH",
            "Nha Trang", "NT",
            "Diên Khánh", "DK",
            "Cam Lâm", "CL",
            "Khánh Vĩnh", "KV",
            "Cam Ranh", "CR",
            "Khánh Sơn", "KS");

    private final List<ProductClass> classification;
    private final List<Oddity> oddities;
    private final List<NamedCsvRecord> names = Table.read(KhanhHoaFile.NAMES, row -> row);
    private final List<PlannedProduct> inOrder = new ArrayList<>();
    private Optional<Area> district = Optional.empty();
    private int numberInDistrict;

    private Annex02(List<ProductClass> classification, List<Oddity> oddities) {
        this.classification = classification;
        this.oddities = oddities;
    }

    static Annex02 read(List<ProductClass> classification, List<Oddity> oddities) {
        Annex02 annex = new Annex02(classification, oddities);
        Table.read(KhanhHoaFile.ANNEX_02, row -> row).forEach(annex::add);
        return annex;
    }

    List<PlannedProduct> products() {
        return List.copyOf(inOrder);
    }

    List<NameDifference> nameDifferences() {
        return names.stream()
                .map(row -> NameDifference.builder()
                        .product(product(row.getField("product")))
                        .annex01(row.getField("annex_01"))
                        .annex02(row.getField("annex_02"))
                        .used(row.getField("used"))
                        .kind(NameDifference.Kind.valueOf(row.getField("kind")))
                        .reason(new Text(row.getField("reason_vi"), row.getField("reason_en")))
                        .build())
                .toList();
    }

    private PlannedProduct product(String id) {
        return inOrder.stream()
                .filter(product -> product.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("annex 2 must have " + id));
    }

    private void add(NamedCsvRecord row) {
        if (!row.getField("no").isEmpty()) {
            district = Area.parse(row.getField("district")).map(area -> under(KhanhHoa2020.province(), area));
            numberInDistrict = 0;
        }
        if (!row.getField("product").isEmpty()) {
            numberInDistrict++;
            inOrder.add(product(row, district.orElseThrow()));
        }
    }

    private PlannedProduct product(NamedCsvRecord row, Area in) {
        String id = DISTRICT_LETTERS.get(in.name()) + (numberInDistrict < 10 ? "-0" : "-") + numberInDistrict;
        String way = "annex.02 row." + (inOrder.size() + 1);
        Optional<NamedCsvRecord> difference = names.stream()
                .filter(name -> name.getField("product").equals(id))
                .findFirst();
        String printed = row.getField("product");
        String name = difference.map(found -> found.getField("used")).orElse(read(way, "product", printed));
        ProductClass line =
                classOf(difference.map(found -> found.getField("annex_01")).orElse(name));
        return PlannedProduct.builder()
                .product(Product.builder()
                        .id(id)
                        .name(name)
                        .areas(areas(read(way, "place", row.getField("place")), in))
                        .setNumber(line.setNumber())
                        .build())
                .printedName(printed)
                .printedPlace(row.getField("place"))
                .district(in)
                .productClass(line)
                .citation(KhanhHoa2020.cite(way))
                .build();
    }

    /** What is used instead of what is printed there. */
    private String read(String way, String column, String printed) {
        return oddities.stream()
                .filter(oddity -> oddity.column().equals(column)
                        && oddity.citation().equals(KhanhHoa2020.cite(way))
                        && oddity.printed().equals(printed))
                .map(Oddity::used)
                .findFirst()
                .orElse(printed);
    }

    private ProductClass classOf(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return classification.stream()
                .filter(line -> line.names().stream()
                        .anyMatch(printed -> printed.toLowerCase(Locale.ROOT).equals(wanted)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("annex 1 must name " + name));
    }

    private static List<Area> areas(String places, Area district) {
        List<Area> areas = new ArrayList<>();
        for (String place : places.split("; ", -1)) {
            Area area = Area.parse(place)
                    .orElseThrow(() -> new IllegalStateException("a place must begin with its kind, was " + place));
            areas.add(area.level() == AreaLevel.DISTRICT ? district : under(district, area));
        }
        return areas;
    }

    private static Area under(Area parent, Area area) {
        return Area.builder().from(area).parent(parent).build();
    }
}
