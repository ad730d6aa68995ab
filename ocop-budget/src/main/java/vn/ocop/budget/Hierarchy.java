// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the line above each line from the numbers, one line after another in the order of the table:
 * {@code I} → {@code 1} → {@code 1.1} → {@code a)}, {@code -}. Letters and dashes belong to the numbered line above them,
 * a dash below a letter to the letter.
 */
final class Hierarchy {
    static final int TOP = -1;
    /** Above every number that can be printed. */
    private static final int FROM_ZERO = 10_000_000;

    /** What was wrong with a number. */
    enum Trouble {
        UNKNOWN,
        NO_PARENT,
        GAP,
        REPEAT
    }

    /** Is told about troubles while the lines are placed. */
    interface Listener {
        void trouble(Trouble trouble, int line, String expected);
    }

    private final boolean hasRomans;
    private final Listener listener;
    private final int[] parent;
    private final String[] label;
    private final Map<Long, Integer> byNumber = new HashMap<>();
    private final boolean hasDotted;
    private final int[] lastValue;
    private final Numbering.@Nullable Kind[] lastKind;
    private final int[] strokes;
    private final int top;
    private int placed;
    private int section = TOP;
    private int roman = TOP;
    private int romanValue;
    private int numbered = TOP;
    private int letter = TOP;
    private int dash = TOP;
    /** The last line that is no item of another. */
    private int owner = TOP;
    /** The unit that was opened by its name alone. */
    private int heading = TOP;

    private final List<Numbering> numbers;

    private Hierarchy(List<Numbering> all, Listener listener) {
        this.hasRomans = all.stream().anyMatch(number -> number.kind() == Numbering.Kind.ROMAN);
        this.hasDotted = all.stream().anyMatch(number -> number.parts().size() > 1);
        this.listener = listener;
        this.numbers = all;
        this.top = all.size();
        this.parent = new int[top];
        this.label = new String[top];
        this.lastValue = new int[top + 1];
        this.lastKind = new Numbering.Kind[top + 1];
        this.strokes = new int[top + 1];
    }

    /**
     * Places lines.
     *
     * @param printed their numbers as printed
     * @param without the lines without a number
     * @param listener is told about troubles
     */
    static Hierarchy of(List<String> printed, Map<Integer, Numbering> without, Listener listener) {
        List<Numbering> numbers = new ArrayList<>(new Sections().read(printed));
        without.forEach(numbers::set);
        Hierarchy hierarchy = new Hierarchy(numbers, listener);
        numbers.forEach(hierarchy::place);
        return hierarchy;
    }

    int parent(int line) {
        return parent[line];
    }

    /** The last piece of the line's path. */
    String label(int line) {
        return label[line];
    }

    String path(int line) {
        return parent[line] == TOP ? label[line] : path(parent[line]) + "." + label[line];
    }

    private void place(Numbering number) {
        int line = placed++;
        label[line] = number.label();
        parent[line] = parentOf(line, number);
        switch (number.kind()) {
            case SECTION -> section(line);
            case ROMAN -> roman(line, number.last());
            case NUMBER -> numbered(line);
            case LETTER -> letter(line);
            case DASH -> stroke(line);
            case PLUS, ITEM -> countStroke(line);
            case HEADING -> heading(line);
            case UNKNOWN -> listener.trouble(Trouble.UNKNOWN, line, "");
        }
        if (number.kind() != Numbering.Kind.ITEM) {
            owner = line;
        }
        if (number.isCounted()) {
            checkSequence(line, number);
        }
    }

    private int parentOf(int line, Numbering number) {
        return switch (number.kind()) {
            case SECTION -> TOP;
            case ROMAN -> section;
            case NUMBER -> parentOfNumber(line, number);
            case LETTER -> below(line, numbered, numbered, numbered);
            case DASH -> below(line, letter, numbered, numbered);
            case PLUS -> below(line, dash, letter, numbered);
            case ITEM -> owner;
            case HEADING -> parentOfHeading(line);
            case UNKNOWN -> numbered;
        };
    }

    /** A unit stands one level above the first number below it, beside the unit before it. */
    private int parentOfHeading(int line) {
        return switch (firstBelow(line)) {
            case SECTION, ROMAN -> TOP;
            case NUMBER -> roman != TOP && roman == heading ? parent[roman] : unit();
            default -> unit();
        };
    }

    private Numbering.Kind firstBelow(int line) {
        for (Numbering number : numbers.subList(line + 1, numbers.size())) {
            if (number.kind() != Numbering.Kind.ITEM) {
                return number.kind();
            }
        }
        return Numbering.Kind.UNKNOWN;
    }

    private int unit() {
        return roman != TOP ? roman : section;
    }

    private int below(int line, int first, int second, int third) {
        int above = first != TOP ? first : second != TOP ? second : third;
        if (above == TOP) {
            listener.trouble(Trouble.NO_PARENT, line, "");
        }
        return above;
    }

    private int parentOfNumber(int line, Numbering number) {
        int unit = unit();
        if (unit == TOP ? hasRomans : !isBelow(unit, number)) {
            listener.trouble(Trouble.NO_PARENT, line, "");
            return unit;
        }
        return hasDotted ? parentOfDotted(line, unit, number) : plain(line, unit, number);
    }

    /** {@code I.2} is a child of I only. */
    private boolean isBelow(int unit, Numbering number) {
        return number.roman() == 0 || (unit == roman && number.roman() == romanValue);
    }

    private int plain(int line, int above, Numbering number) {
        String printed = number.label();
        label[line] = printed.substring(printed.lastIndexOf('.') + 1);
        return above;
    }

    private int parentOfDotted(int line, int unit, Numbering number) {
        int above = unit;
        List<Integer> before = number.parts().subList(0, number.parts().size() - 1);
        boolean fromZero = !before.isEmpty() && before.get(0) == 0 && !byNumber.containsKey(key(unit, 0));
        if (fromZero) {
            return parentFromZero(line, unit, number);
        }
        for (int part : before) {
            Integer next = byNumber.get(key(above, part));
            if (next == null) {
                listener.trouble(Trouble.NO_PARENT, line, "");
                return above;
            }
            above = next;
        }
        byNumber.put(key(above, number.last()), line);
        return plain(line, above, number);
    }

    /** Codes such as {@code 0.1} and {@code 0.2.1} where there is no line {@code 0}: {@code 0.1} is of the first level. */
    private int parentFromZero(int line, int unit, Numbering number) {
        int above = unit;
        List<Integer> parts = number.parts();
        for (int part : parts.subList(1, parts.size() - 1)) {
            Integer next = byNumber.get(zeroKey(above, part, unit));
            if (next == null) {
                listener.trouble(Trouble.NO_PARENT, line, "");
                return above;
            }
            above = next;
        }
        byNumber.put(zeroKey(above, number.last(), unit), line);
        if (above == unit) {
            label[line] = number.label();
            return above;
        }
        return plain(line, above, number);
    }

    /** Apart from the numbers that do not begin with zero. */
    private static long zeroKey(int above, int value, int unit) {
        return key(above, above == unit ? FROM_ZERO + value : value);
    }

    private static long key(int above, int value) {
        return ((long) above << Integer.SIZE) | value;
    }

    private void section(int line) {
        section = line;
        roman = TOP;
        numbered(line);
    }

    private void heading(int line) {
        switch (firstBelow(line)) {
            case SECTION, ROMAN -> section(line);
            case NUMBER -> {
                heading = line;
                roman(line, 0);
            }
            default -> numbered(line);
        }
    }

    private void roman(int line, int value) {
        roman = line;
        romanValue = value;
        numbered(line);
    }

    private void numbered(int line) {
        numbered = line;
        letter = TOP;
        dash = TOP;
    }

    private void letter(int line) {
        letter = line;
        dash = TOP;
    }

    private void stroke(int line) {
        dash = line;
        countStroke(line);
    }

    private void countStroke(int line) {
        label[line] += ++strokes[slot(parent[line])];
    }

    private void checkSequence(int line, Numbering number) {
        int slot = slot(parent[line]);
        int previous = lastKind[slot] == number.kind() ? lastValue[slot] : 0;
        if (!number.follows(previous)) {
            Trouble trouble = previous != 0 && number.goesBackFrom(previous) ? Trouble.REPEAT : Trouble.GAP;
            listener.trouble(trouble, line, number.expectedAfter(previous));
        }
        lastKind[slot] = number.kind();
        lastValue[slot] = number.last();
    }

    private int slot(int line) {
        return line == TOP ? top : line;
    }

    /** Reads all numbers; in a table with a line {@code A} the letters that go on from it are sections. */
    private static final class Sections {
        private int last;

        List<Numbering> read(List<String> printed) {
            boolean any = printed.stream().anyMatch(Sections::isFirst);
            return printed.stream()
                    .map(no -> any ? readOne(no) : Numbering.of(no).withoutSection())
                    .toList();
        }

        private Numbering readOne(String printed) {
            Numbering number = Numbering.of(printed);
            if (number.label().length() != 1
                    || !Numbering.isNextSection(number.label().charAt(0), last)) {
                return number;
            }
            last = number.label().charAt(0);
            return Numbering.section(number.label());
        }

        private static boolean isFirst(String printed) {
            return printed.indexOf('A') >= 0 && Numbering.of(printed).label().equals("A");
        }
    }
}
