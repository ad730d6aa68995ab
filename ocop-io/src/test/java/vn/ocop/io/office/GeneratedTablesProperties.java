// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import vn.ocop.budget.BudgetLine;
import vn.ocop.budget.BudgetReport;
import vn.ocop.budget.BudgetTable;
import vn.ocop.budget.BudgetValidator;
import vn.ocop.budget.MoneyUnit;
import vn.ocop.core.Checked;
import vn.ocop.core.Severity;
import vn.ocop.io.TableSource;

/** Tables of any layout, depth and wording come back as they were made, from a workbook, from text and from Word. */
class GeneratedTablesProperties {
    private static final List<String> SOURCES =
            List.of("NSTW", "Ngân sách tỉnh", "NS huyện", "Vốn đối ứng", "Quỹ khuyến nông", "Dân góp");
    private static final List<String> ROMANS = List.of("I", "II", "III", "IV", "V", "VI");

    /** A table that is being made, with what must come back. */
    private static final class Draft {
        private final Random random;
        private final SheetDraft sheet = new SheetDraft();
        private final Map<Integer, List<BigDecimal>> amounts = new LinkedHashMap<>();
        private final List<String> sources;
        private final MoneyUnit unit;
        private final boolean decimals;
        private int header;

        Draft(long seed) {
            this.random = new Random(seed);
            this.sources = new ArrayList<>(SOURCES.subList(0, 1 + random.nextInt(4)));
            this.unit = List.of(MoneyUnit.values()).get(random.nextInt(4));
            this.decimals = unit != MoneyUnit.DONG && random.nextInt(4) == 0;
        }

        private String one(String list) {
            List<String> words = Words.words(list);
            String word = words.get(random.nextInt(words.size()));
            return switch (random.nextInt(3)) {
                case 0 -> word.toUpperCase(Locale.ROOT);
                case 1 -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
                default -> word;
            };
        }

        void make() {
            for (int i = random.nextInt(4); i > 0; i--) {
                sheet.row("PHỤ LỤC " + i);
            }
            sheet.row(random.nextBoolean() ? "ĐVT: " + one(unit.id()) : "(Đơn vị tính: " + one(unit.id()) + ")");
            boolean group = random.nextBoolean();
            List<Object> heads = new ArrayList<>(List.of(one("no"), one("name")));
            List<Object> leaves = new ArrayList<>(List.of("", ""));
            heads.add(group ? "Năm 2025" : one("total"));
            leaves.add(one("total"));
            sources.forEach(source -> {
                heads.add(group ? "" : source);
                leaves.add(source);
            });
            boolean note = random.nextBoolean();
            if (note) {
                heads.add(one("note"));
            }
            header = sheet.row(heads.toArray());
            if (group) {
                sheet.row(leaves.toArray());
                sheet.merge(header, 1, header + 1, 1);
                sheet.merge(header, 2, header + 1, 2);
                sheet.merge(header, 3, header, 2 + leaves.size() - 2);
                if (note) {
                    sheet.merge(header, leaves.size() + 1, header + 1, leaves.size() + 1);
                }
            }
            if (random.nextBoolean()) {
                numbers();
            }
            body();
            if (random.nextBoolean()) {
                sheet.row(one("end") + ": (1) chưa gồm thuế");
            }
        }

        private void numbers() {
            List<Object> numbers = new ArrayList<>(List.of("A", "B"));
            StringBuilder sum = new StringBuilder("1=2");
            for (int i = 1; i < sources.size(); i++) {
                sum.append('+').append(i + 2);
            }
            numbers.add(sum.toString());
            for (int i = 0; i < sources.size(); i++) {
                numbers.add(String.valueOf(i + 2));
            }
            sheet.row(numbers.toArray());
        }

        private void body() {
            boolean totalFirst = random.nextInt(4) == 0;
            boolean units = random.nextBoolean();
            List<List<BigDecimal>> top = new ArrayList<>();
            List<Object[]> rows = new ArrayList<>();
            int count = 1 + random.nextInt(5);
            boolean subtotals = units && random.nextInt(3) == 0;
            for (int i = 0; i < count; i++) {
                if (!units) {
                    top.add(line(rows, String.valueOf(i + 1), "Việc " + i, draw()));
                } else {
                    top.add(unit(rows, ROMANS.get(i), subtotals));
                }
            }
            String words = grandTotal();
            List<BigDecimal> total = sum(top);
            if (totalFirst) {
                place(first(), "", words, total);
            }
            for (Object[] row : rows) {
                int at = first();
                @SuppressWarnings("unchecked")
                List<BigDecimal> amounts = (List<BigDecimal>) row[2];
                place(at, row[0].toString(), row[1].toString(), amounts);
            }
            if (!totalFirst) {
                place(first(), "", words, total);
            }
        }

        private String grandTotal() {
            List<String> words = List.of("Tổng cộng", "TỔNG SỐ", "Tổng kinh phí:", "tổng", "TOTAL");
            return words.get(random.nextInt(words.size()));
        }

        private int first() {
            return sheet.row("?");
        }

        private List<BigDecimal> unit(List<Object[]> rows, String no, boolean subtotal) {
            List<List<BigDecimal>> tasks = new ArrayList<>();
            Object[] unit = {no, "Đơn vị số " + no, List.of()};
            rows.add(unit);
            for (int i = 1 + random.nextInt(4); i > 0; i--) {
                tasks.add(line(rows, String.valueOf(tasks.size() + 1), "Việc " + no + tasks.size(), draw()));
            }
            List<BigDecimal> sum = sum(tasks);
            if (subtotal) {
                rows.add(new Object[] {"", random.nextBoolean() ? "Cộng" : "Cộng mục " + no, sum});
            } else {
                unit[2] = sum;
            }
            return sum;
        }

        private List<BigDecimal> line(List<Object[]> rows, String no, String name, List<BigDecimal> amounts) {
            rows.add(new Object[] {no, name, amounts});
            return amounts;
        }

        private List<BigDecimal> draw() {
            List<BigDecimal> amounts = new ArrayList<>();
            BigDecimal total = BigDecimal.ZERO;
            for (int i = 0; i < sources.size(); i++) {
                BigDecimal amount = decimals
                        ? BigDecimal.valueOf(1 + random.nextInt(90_000), 1)
                        : BigDecimal.valueOf(1 + random.nextInt(unit == MoneyUnit.BILLION ? 5_000 : 5_000_000));
                amounts.add(amount);
                total = total.add(amount);
            }
            amounts.add(0, total);
            return amounts;
        }

        private List<BigDecimal> sum(List<List<BigDecimal>> lines) {
            List<BigDecimal> sums = new ArrayList<>();
            for (int i = 0; i <= sources.size(); i++) {
                BigDecimal sum = BigDecimal.ZERO;
                for (List<BigDecimal> line : lines) {
                    sum = sum.add(line.get(i));
                }
                sums.add(sum);
            }
            return sums;
        }

        private void place(int row, String no, String name, List<BigDecimal> cells) {
            sheet.set(row, 1, no);
            sheet.set(row, 2, name);
            for (int i = 0; i < cells.size(); i++) {
                sheet.set(row, i + 3, cells.get(i));
            }
            amounts.put(row, cells);
        }

        /** What the table must be, read from a file whose rows begin so many rows further up. */
        void isReadFrom(TableSource file, OfficeOptions options, int above) {
            Checked<List<OfficeBudget>> read = OfficeTables.read(file, options);
            assertThat(read.findings()).noneMatch(finding -> finding.severity() != Severity.INFO);
            OfficeBudget budget = read.value().orElseThrow().get(0);
            assertThat(budget.layout().unit()).isEqualTo(unit);
            assertThat(budget.layout().columns().stream()
                            .filter(column -> column.role().isAmount()))
                    .hasSize(1 + sources.size());
            BudgetTable table = budget.table();
            BudgetReport report = BudgetValidator.standard().validate(table);
            assertThat(report.findings()).noneMatch(finding -> finding.severity() != Severity.INFO);
            assertThat(report.repairs()).isEmpty();
            List<BudgetLine> lines = new ArrayList<>(table.lines());
            table.grandTotal().ifPresent(lines::add);
            assertThat(table.grandTotal()).isPresent();
            assertThat(lines).hasSizeGreaterThanOrEqualTo(2);
            for (BudgetLine line : lines) {
                int row = line.location().orElseThrow().row().orElseThrow() + above;
                assertThat(amounts).containsKey(row);
                List<Long> dong = line.cells().stream()
                        .filter(cell -> cell.dong().isPresent())
                        .map(cell -> cell.dong().getAsLong())
                        .toList();
                assertThat(dong)
                        .isEqualTo(amounts.getOrDefault(row, List.of()).stream()
                                .map(amount -> amount.scaleByPowerOfTen(unit.exponent())
                                        .longValueExact())
                                .toList());
            }
        }
    }

    @Property(tries = 100)
    void comeBackAsTheyWereMade(@ForAll long seed) {
        Draft draft = new Draft(seed);
        draft.make();
        OfficeOptions none = OfficeOptions.none();
        draft.isReadFrom(draft.sheet.workbook(), none, 0);
        draft.isReadFrom(draft.sheet.text(';', false), none, 0);
        draft.isReadFrom(draft.sheet.text('\t', false), none, 0);
        draft.isReadFrom(draft.sheet.word(draft.header), none, draft.header - 1);
        OfficeOptions english =
                OfficeOptions.builder().numbers(OfficeOptions.Numbers.EN).build();
        draft.isReadFrom(draft.sheet.text(',', true), english, 0);
    }
}
