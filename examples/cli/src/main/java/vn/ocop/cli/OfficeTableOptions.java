// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;
import vn.ocop.budget.MoneyUnit;
import vn.ocop.core.Checked;
import vn.ocop.io.TableSource;
import vn.ocop.io.document.LayoutDocument;
import vn.ocop.io.office.OfficeLayout;
import vn.ocop.io.office.OfficeOptions;
import vn.ocop.io.office.Role;

/** What the caller knows of a table that an office keeps, and what is to be told of its layout. */
final class OfficeTableOptions {
    @Option(
            names = "--sheet",
            paramLabel = "NAME|N|all",
            description = "trang tính cần đọc / which table: a sheet, its number, \"PL3!A40\", or all")
    private Optional<String> sheet = Optional.empty();

    @Option(
            names = "--numbers",
            paramLabel = "vi|en",
            description = "cách viết số / how amounts are separated: 2.150,5 or 2,150.5")
    private Optional<String> numbers = Optional.empty();

    @Option(
            names = "--figures",
            defaultValue = "stored",
            paramLabel = "stored|shown",
            description = "số lưu trong ô hay số hiển thị / figures as stored or as shown (${DEFAULT-VALUE})")
    private String figures = "";

    @Option(
            names = "--show-layout",
            description = "chỉ cho biết bảng được hiểu thế nào / tell only what was understood of the table")
    private boolean shows;

    @Option(
            names = "--layout",
            paramLabel = "L.json",
            description = "mẫu bảng đã lưu / the layout that the file must have")
    private Optional<Path> layout = Optional.empty();

    @Option(names = "--layout-out", paramLabel = "L.json", description = "lưu mẫu bảng / where the layout is written")
    private Optional<Path> layoutOut = Optional.empty();

    boolean shows() {
        return shows;
    }

    /** Where the layout is to be written. */
    Optional<Path> layoutOut() {
        return layoutOut;
    }

    /** The layout that the file must have. */
    Optional<Checked<OfficeLayout>> layout() {
        return layout.map(file -> LayoutDocument.read(TableSource.of(file)));
    }

    /** Whether the table can only be one as offices keep them. */
    boolean isGiven() {
        return sheet.isPresent()
                || layout.isPresent()
                || layoutOut.isPresent()
                || shows
                || numbers.isPresent()
                || !figures.equals("stored");
    }

    OfficeOptions.Builder options(Optional<MoneyUnit> unit, Map<String, String> headers) {
        Map<String, Role> columns = new HashMap<>();
        headers.forEach((head, role) -> columns.put(
                head,
                Role.ofId(role)
                        .orElseThrow(() -> UsageException.expected(
                                "--columns",
                                "no, name, total, source, percent, quantity, unit, price, note, of-which, period,"
                                        + " ignore",
                                role))));
        return OfficeOptions.builder()
                .sheet(sheet)
                .columns(columns)
                .unit(unit)
                .numbers(numbers.map(word -> word(OfficeOptions.Numbers.class, "--numbers", "vi, en", word)))
                .figures(word(OfficeOptions.Figures.class, "--figures", "stored, shown", figures));
    }

    private static <E extends Enum<E>> E word(Class<E> type, String option, String expected, String word) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(word)) {
                return constant;
            }
        }
        throw UsageException.expected(option, expected, word);
    }
}
