// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;
import vn.ocop.budget.BudgetExecution;
import vn.ocop.budget.BudgetOptions;
import vn.ocop.budget.BudgetValidator;
import vn.ocop.core.Finding;
import vn.ocop.io.BudgetEventsFile;
import vn.ocop.io.TableSource;
import vn.ocop.io.document.BudgetExecutionDocument;

/** The options of {@code ocop budget} for a plan in the course of the year. */
final class ExecutionOptions {
    @Option(
            names = "--events",
            paramLabel = "F",
            description = "phân bổ, điều chỉnh, điều chuyển, giải ngân / events of the year: day, kind, line, source,"
                    + " amount, to_line, to_source, document; CSV, XLSX")
    private Optional<Path> events = Optional.empty();

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "tình hình đến hết ngày / state at the end of the day (default: the last event)")
    private Optional<LocalDate> on = Optional.empty();

    boolean isGiven() {
        if (on.isPresent() && events.isEmpty()) {
            throw new UsageException("--on cần --events", "--on needs --events");
        }
        return events.isPresent();
    }

    View view(BudgetInput plan) {
        List<Finding> findings = plan.findings();
        BudgetExecution execution = plan.require(
                BudgetEventsFile.read(TableSource.of(events.orElseThrow()), plan.table(), ofEvents(plan.headers())),
                findings);
        LocalDate day = on.or(() -> execution.days().stream().reduce((first, last) -> last))
                .orElseThrow(() -> UsageException.unusable(
                        "không có sự kiện nào dùng được, cần --on", "no event can be used, --on is needed", findings));
        // what the text of the plan states holds for the plan, not for what becomes of it
        BudgetValidator validator = BudgetValidator.of(BudgetOptions.builder()
                .precision(plan.precision())
                .repairBound(0)
                .build());
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(execution.findings(validator, day));
        return new ExecutionView(BudgetExecutionDocument.of(execution, day, all, plan.language()), plan.language());
    }

    /** The headers that are not for the events: those of the table. */
    static Map<String, String> ofTable(Map<String, String> headers) {
        Map<String, String> ofTable = new LinkedHashMap<>(headers);
        ofTable.values().removeAll(BudgetEventsFile.columns());
        return ofTable;
    }

    private static Map<String, String> ofEvents(Map<String, String> headers) {
        Map<String, String> ofEvents = new LinkedHashMap<>(headers);
        ofEvents.values().retainAll(BudgetEventsFile.columns());
        return ofEvents;
    }
}
