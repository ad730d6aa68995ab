// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import java.util.ArrayList;
import java.util.List;
import vn.ocop.core.Location;

/**
 * The amounts of annex 3 of Khánh Hòa's plan 3680/KH-UBND (16/4/2020), in million dong, with shortened names. The first
 * line stands in row 2 of a file {@code budget.csv} whose columns are no, name, total and the two sources.
 */
final class PlanTable {
    static final String PROVINCE = "Ngân sách tỉnh";
    static final String COUNTERPART = "Vốn đối ứng";

    /** The districts in the order of the table with the support for products: total, provincial, counterpart. */
    private static final List<District> DISTRICTS = List.of(
            new District("V", "UBND huyện Vạn Ninh", "2.150", "1.150", "1.000", "2.000", "1.000", "1.000", ""),
            new District("VI", "UBND thị xã Ninh Hòa", "2.550", "1.350", "1.200", "2.400", "1.200", "1.200", ""),
            new District("VII", "UBND thành phố Nha Trang", "1.150", "650", "500", "1.000", "500", "500", ""),
            new District("VIII", "Huyện Diên Khánh", "650", "400", "250", "500", "250", "250", ""),
            new District("IX", "UBND huyện Cam Lâm", "950", "550", "400", "800", "400", "400", ""),
            new District("X", "UBND thành phố Cam Ranh", "2.830", "730", "2.100", "1.180", "580", "600", "1.500"),
            new District("XI", "UBND huyện Khánh Vĩnh", "550", "350", "200", "400", "200", "200", ""),
            new District("XII", "UBND huyện Khánh Sơn", "6.350", "750", "5.600", "1.200", "600", "600", "5.000"));

    private record District(
            String no,
            String name,
            String total,
            String province,
            String counterpart,
            String support,
            String supportProvince,
            String supportCounterpart,
            String project) {}

    private final List<List<String>> rows = new ArrayList<>();

    private PlanTable() {
        add("I", "Sở Nông nghiệp và Phát triển nông thôn", "540", "540", "0");
        add("1", "Học tập kinh nghiệm", "60", "60", "");
        add("2", "Tư vấn ý tưởng, tập huấn", "150", "150", "0");
        add("3", "Đánh giá cấp tỉnh", "80", "80", "0");
        add("4", "Xúc tiến thương mại", "140", "140", "0");
        add("5", "Đánh giá cấp quốc gia", "70", "70", "0");
        add("6", "Tổng kết cấp tỉnh", "40", "40", "0");
        add("II", "Sở Công Thương", "", "", "");
        add("1", "Xúc tiến thương mại", "Từ kinh phí khuyến công năm 2020", "", "");
        add("III", "Báo Khánh Hòa", "25", "25", "0");
        add("1", "Tuyên truyền", "25", "25", "0");
        add("IV", "Đài Phát thanh và Truyền hình", "25", "25", "0");
        add("1", "Tuyên truyền", "25", "25", "0");
        DISTRICTS.forEach(this::district);
        add("", "Tổng cộng", "17.770", "6.520", "11.250");
    }

    private void district(District of) {
        add(of.no, of.name, of.total, of.province, of.counterpart);
        add("1", "Tuyên truyền", "20", "20", "0");
        add("2", "Đăng ký ý tưởng, tập huấn", "80", "80", "0");
        add("3", "Hỗ trợ phát triển sản phẩm", of.support, of.supportProvince, of.supportCounterpart);
        add("4", "Đánh giá cấp huyện", "30", "30", "0");
        if (of.project.isEmpty()) {
            add("5", "Tổng kết cấp huyện", "20", "20", "0");
        } else {
            add("5", "Dự án thành phần", of.project, "0", of.project);
            add("-", "Làng văn hóa du lịch ở " + of.name, of.project, "0", of.project);
            add("6", "Tổng kết cấp huyện", "20", "20", "0");
        }
    }

    private void add(String... cells) {
        rows.add(new ArrayList<>(List.of(cells)));
    }

    static PlanTable asPrinted() {
        return new PlanTable();
    }

    /** The row in the file of the first line with that number and name. */
    int row(String no, String name) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).get(0).equals(no) && rows.get(i).get(1).contains(name)) {
                return i + 2;
            }
        }
        throw new IllegalArgumentException(no + " " + name);
    }

    int lastRow() {
        return rows.size() + 1;
    }

    /** Prints another text in a cell. */
    PlanTable with(int row, char column, String text) {
        rows.get(row - 2).set(column - 'A', text);
        return this;
    }

    String cell(int row, char column) {
        return rows.get(row - 2).get(column - 'A');
    }

    BudgetTable.Builder builder() {
        BudgetTable.Builder builder = BudgetTable.builder(MoneyUnit.MILLION)
                .file(Location.ofFile("budget.csv"))
                .source(FundingSource.of(PROVINCE))
                .source(FundingSource.of(COUNTERPART));
        for (int i = 0; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            builder.row(i + 2, row.get(0), row.get(1), row.get(2), row.subList(3, 5));
        }
        return builder;
    }

    BudgetTable table() {
        return builder().build().value().orElseThrow();
    }

    BudgetReport report() {
        return BudgetValidator.standard().validate(table());
    }
}
