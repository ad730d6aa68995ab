// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import vn.ocop.criteria.Answer;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.ScoreSheet;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Guidance;
import vn.ocop.criteria.rulebook.KnockOut;
import vn.ocop.criteria.rulebook.Option;
import vn.ocop.criteria.rulebook.Part;
import vn.ocop.criteria.rulebook.Section;

/** The criteria of a score sheet as it is printed, with the boxes that a member ticked. Lives for one table. */
final class ScoreTable {
    private static final List<Node.Column> COLUMNS = List.of(
            Node.Column.text("Các tiêu chí", 74),
            Node.Column.figure("Thang điểm", 13),
            Node.Column.figure("Điểm chấm", 13));
    private static final int OPINION_LINES = 3;

    private final CriteriaSet set;
    private final Optional<ScoreSheet> sheet;
    private final List<Node.Row> rows = new ArrayList<>();

    private ScoreTable(CriteriaSet set, Optional<ScoreSheet> sheet) {
        this.set = set;
        this.sheet = sheet;
    }

    /** The table of a product; without a known set there is none to fill. */
    static List<Node> of(Evaluation of, Optional<ScoreSheet> sheet) {
        List<Node.Row> rows =
                of.sheets().set().map(set -> new ScoreTable(set, sheet).rows()).orElse(List.of());
        return List.of(Node.table("Phiếu chấm điểm", COLUMNS, rows));
    }

    /** What the member remarked, or lines to write on. */
    static List<Node> opinion(Optional<ScoreSheet> sheet) {
        List<String> remarks = new ArrayList<>();
        sheet.flatMap(ScoreSheet::remark).ifPresent(remarks::add);
        sheet.ifPresent(of -> of.remarks().forEach((code, text) -> remarks.add("Tiêu chí " + code + ": " + text)));
        return remarks.isEmpty() ? List.of(new Node.Lines(OPINION_LINES)) : Blocks.items(remarks);
    }

    private List<Node.Row> rows() {
        int part = -1;
        for (Section section : set.sections()) {
            if (section.partIndex() != part) {
                part = section.partIndex();
                part(part);
            }
            section(section);
        }
        int most = set.parts().stream().mapToInt(Part::points).sum();
        OptionalInt total = sheet.map(ScoreSheet::totalHundredths).orElse(OptionalInt.empty());
        rows.add(Node.Row.heading("TỔNG CỘNG", String.valueOf(most), Figures.points(total)));
        return rows;
    }

    /** The heading of a part; one that the law prints with other points stands as it is printed. */
    private void part(int index) {
        Part part = set.parts().get(index);
        String printed = set.printedHeadings().stream()
                .filter(heading -> heading.part().filter(part.code()::equals).isPresent())
                .map(CriteriaSet.PrintedHeading::printed)
                .findFirst()
                .orElse(String.valueOf(part.points()));
        rows.add(Node.Row.heading(
                "Phần " + part.code() + ": " + part.title().vi().toUpperCase(Locale.ROOT) + " (" + printed + " Điểm)",
                String.valueOf(part.points()),
                Figures.points(sheet.map(of -> of.partHundredths(index))
                        .filter(OptionalInt::isPresent)
                        .orElseGet(() -> sum(index)))));
    }

    private OptionalInt sum(int part) {
        if (sheet.isEmpty() || !sheet.get().isComplete()) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(set.criteria().stream()
                        .filter(criterion -> criterion.partIndex() == part)
                        .mapToInt(criterion -> sheet.get().points(criterion))
                        .sum()
                * 100);
    }

    private void section(Section section) {
        boolean isItsCriterion = section.criteria().size() == 1
                && section.criteria().get(0).code().equals(section.number());
        if (!isItsCriterion) {
            rows.add(Node.Row.heading(
                    section.number() + ". " + section.title().vi().toUpperCase(Locale.ROOT),
                    String.valueOf(section.points()),
                    ""));
            section.guidance().forEach(this::guidance);
        }
        section.criteria().forEach(this::criterion);
    }

    private void criterion(Criterion criterion) {
        String title = criterion.printedCode().orElse(criterion.code()) + ". "
                + criterion.title().vi();
        rows.add(Node.Row.heading(title, String.valueOf(criterion.points()), found(criterion)));
        criterion.guidance().forEach(this::guidance);
        criterion.requirement().ifPresent(of -> note("Yêu cầu: " + of.text().vi()));
        criterion.needs().ifPresent(code -> note("Chỉ áp dụng khi có điểm ở tiêu chí " + code));
        if (criterion.cases().isEmpty()) {
            criterion.options().forEach(option -> option(criterion, option));
        } else {
            note("Lựa chọn một trong hai trường hợp sau:");
            for (Criterion.Case of : criterion.cases()) {
                note("Trường hợp " + of.number() + ": " + of.title().vi());
                criterion.options().stream()
                        .filter(option -> option.caseNumber() == of.number())
                        .forEach(option -> option(criterion, option));
            }
        }
        for (KnockOut knockOut : set.knockOuts()) {
            if (knockOut.criterion().filter(criterion.code()::equals).isPresent()) {
                note("Ghi chú: Bị loại nếu: " + knockOut.text().vi());
            }
        }
        criterion.children().forEach(this::criterion);
    }

    private void guidance(Guidance guidance) {
        note("(" + guidance.text().vi() + ")");
    }

    private void note(String text) {
        rows.add(Node.Row.of(text, "", ""));
    }

    /** A yes or no has no boxes in print. */
    private void option(Criterion criterion, Option option) {
        if (criterion.kind() == Criterion.Kind.YES_NO) {
            return;
        }
        boolean chosen = sheet.filter(of -> of.answer(criterion) instanceof Answer.Chosen answer
                        && answer.option().number() == option.number())
                .isPresent();
        String star =
                option.minimumFor().map(of -> " " + "*".repeat(of.number())).orElse("");
        String points = option.printedPoints().isPresent()
                ? String.valueOf(option.printedPoints().getAsInt())
                : String.valueOf(option.points());
        rows.add(Node.Row.of(
                (chosen ? Node.TICKED : Node.BOX) + " " + option.text().vi() + star,
                points,
                chosen ? String.valueOf(option.points()) : ""));
    }

    private String found(Criterion criterion) {
        if (sheet.isEmpty() || sheet.get().partHundredths(0).isPresent()) {
            return Node.DOTS;
        }
        if (criterion.kind() == Criterion.Kind.CONTAINER) {
            return sheet.get().isComplete() ? String.valueOf(sheet.get().points(criterion)) : Node.DOTS;
        }
        Answer answer = sheet.get().answer(criterion);
        if (answer instanceof Answer.Missing) {
            return Node.DOTS;
        }
        return answer instanceof Answer.NotApplicable
                ? "không áp dụng"
                : String.valueOf(sheet.get().points(criterion));
    }
}
