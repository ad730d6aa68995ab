// SPDX-License-Identifier: Apache-2.0
package vn.ocop.examples.khanhhoa;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A criterion of decision 1048/QĐ-TTg as far as the sample needs it: the points of its options in printed order.
 *
 * @param code the code as printed
 * @param part A, B or C
 * @param points the points of options 1, 2, …
 */
record SampleCriterion(String code, char part, List<Integer> points) {
    private static final int CASE_LENGTH = 2;

    /** The criteria of a set in the order of their codes. */
    static List<SampleCriterion> ofSet(int set) {
        try (InputStream stream = SampleCriterion.class.getResourceAsStream("options-1048.csv");
                CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                        .ofNamedCsvRecord(new String(stream.readAllBytes(), StandardCharsets.UTF_8))) {
            return reader.stream()
                    .filter(row -> concerns(row.getField("sets"), set))
                    .map(row -> new SampleCriterion(
                            row.getField("criterion"),
                            row.getField("part").charAt(0),
                            Stream.of(row.getField("points").split(" "))
                                    .map(Integer::valueOf)
                                    .toList()))
                    .sorted(Comparator.comparing(SampleCriterion::numbers, Arrays::compare))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean concerns(String sets, int set) {
        return sets.equals("all") || List.of(sets.split(" ")).contains(Integer.toString(set));
    }

    private int[] numbers() {
        return Stream.of(code.split("\\.")).mapToInt(Integer::parseInt).toArray();
    }

    /** The choices from the least to the best that the sample makes use of. */
    List<Choice> choices(SampleGoal goal) {
        List<Choice> all = Stream.iterate(1, option -> option + 1)
                .limit(points.size())
                .map(option -> new Choice(option, points.get(option - 1)))
                .toList();
        return switch (code) {
            case "3.2" ->
                all.subList(goal.secondCase() ? CASE_LENGTH : 0, goal.secondCase() ? all.size() : CASE_LENGTH);
            case "5.1" -> goal.story() ? all.subList(1, all.size()) : all.subList(0, 1);
            case "5.2", "5.3" -> goal.story() ? all : List.of();
            default -> stopsAtZero(goal.set()) ? all.subList(1, all.size()) : withNone(all, goal);
        };
    }

    /** A zero by a majority of the council would disqualify; the sample has no such product. */
    private boolean stopsAtZero(int set) {
        return (set == 7 && code.equals("6.1")) || (set == 17 && code.startsWith("6."));
    }

    /** Where no option carries 0 points, a weak product may meet none of them. */
    private List<Choice> withNone(List<Choice> all, SampleGoal goal) {
        boolean possible = part == 'C' && goal.isWeak() && all.get(0).points() > 0;
        return possible ? Stream.concat(Stream.of(Choice.NONE), all.stream()).toList() : all;
    }

    /** An option with its points; option 0 is none of them. */
    record Choice(int option, int points) {
        static final Choice NONE = new Choice(0, 0);

        String printed() {
            return option == 0 ? "none" : Integer.toString(option);
        }
    }
}
