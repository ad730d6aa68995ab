// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.office;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.ocop.core.Location;
import vn.ocop.io.words.Words;

/**
 * Columns of a sheet that stand for options ({@code Mức 2}) or for points ({@code 3 điểm}, or {@code 3} where nothing but
 * ticks stands below), in one of which an answer is ticked. Immutable.
 */
final class ScoreChoices {
    private static final Pattern OPTION = Pattern.compile("mức\\s+(\\d{1,2})");
    private static final Pattern POINTS = Pattern.compile("(\\d{1,3})\\s*(?:điểm|đ)\\.?");
    private static final Pattern BARE = Pattern.compile("\\d{1,3}");
    private static final int FEWEST = 2;

    /**
     * A column.
     *
     * @param column its number
     * @param ofOption whether it stands for an option; else for points
     * @param number the number of the option, or the points
     */
    record Choice(int column, boolean ofOption, int number) {}

    /**
     * The columns of a member.
     *
     * @param member what names the member; blank if nothing does
     * @param at where that stands
     * @param choices the columns
     */
    record Group(String member, Location at, List<Choice> choices) {}

    /** The members with their columns; none if the sheet has no such columns. */
    final List<Group> groups;

    private ScoreChoices(List<Group> groups) {
        this.groups = groups;
    }

    static ScoreChoices of(ScoreGrid grid, ScoreBody body, ScoreHead head, ScoreTitle title) {
        List<Choice> choices = new ArrayList<>();
        boolean bare = false;
        for (int column = body.titleColumn + 1; column <= grid.lastColumn(); column++) {
            Optional<Choice> choice = choice(column, Words.key(head.text(column)));
            choice.ifPresent(choices::add);
            bare |= choice.isPresent() && BARE.matcher(head.text(column)).matches();
        }
        if (choices.size() < FEWEST || (bare && !areTicked(grid, body, choices))) {
            return new ScoreChoices(List.of());
        }
        Map<String, List<Choice>> byMember = new LinkedHashMap<>();
        Map<String, Location> at = new LinkedHashMap<>();
        boolean one = title.member.isPresent()
                && choices.stream()
                                .map(choice -> choice.ofOption + " " + choice.number)
                                .distinct()
                                .count()
                        == choices.size();
        for (Choice choice : choices) {
            String member = one
                    ? title.member.get().value()
                    : head.group(choice.column, body.titleColumn + 1).orElse("");
            byMember.computeIfAbsent(member, first -> new ArrayList<>()).add(choice);
            at.putIfAbsent(member, one ? title.member.get().at() : head.at(choice.column));
        }
        List<Group> groups = new ArrayList<>();
        byMember.forEach(
                (member, columns) -> groups.add(new Group(member, at.getOrDefault(member, grid.location()), columns)));
        return new ScoreChoices(groups);
    }

    private static Optional<Choice> choice(int column, String head) {
        Matcher option = OPTION.matcher(head);
        if (option.matches()) {
            return Optional.of(new Choice(column, true, Integer.parseInt(option.group(1))));
        }
        Matcher points = POINTS.matcher(head);
        if (points.matches()) {
            return Optional.of(new Choice(column, false, Integer.parseInt(points.group(1))));
        }
        return BARE.matcher(head).matches()
                ? Optional.of(new Choice(column, false, Integer.parseInt(head)))
                : Optional.empty();
    }

    /** Whether there are ticks below and nothing else. */
    private static boolean areTicked(ScoreGrid grid, ScoreBody body, List<Choice> choices) {
        boolean some = false;
        for (ScoreGrid.Printed printed : body.printed) {
            for (Choice choice : choices) {
                String text = grid.text(printed.row(), choice.column);
                if (!ScoreForm.isNoMark(text)) {
                    if (!ScoreForm.isMark(text)) {
                        return false;
                    }
                    some = true;
                }
            }
        }
        return some;
    }

    boolean has(int column) {
        return groups.stream().anyMatch(group -> group.choices.stream().anyMatch(choice -> choice.column == column));
    }
}
