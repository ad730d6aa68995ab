// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The heads of the amounts as a tree: groups and the columns in them. */
final class HeadTree {
    private static final Pattern RANGE = Pattern.compile("((?:19|20)\\d\\d)\\s*[-–]\\s*((?:19|20)\\d\\d)");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)(?!\\d)");

    final String head;
    final List<HeadTree> children = new ArrayList<>();
    Optional<Col> leaf = Optional.empty();

    private HeadTree(String head) {
        this.head = head;
    }

    static HeadTree of(List<Col> columns) {
        HeadTree root = new HeadTree("");
        for (Col col : columns) {
            root.add(col, 0);
        }
        return root;
    }

    private void add(Col col, int depth) {
        String text = col.path.get(depth);
        if (depth == col.path.size() - 1) {
            HeadTree node = new HeadTree(text);
            node.leaf = Optional.of(col);
            children.add(node);
            return;
        }
        HeadTree last = children.isEmpty() ? null : children.get(children.size() - 1);
        if (last == null || last.leaf.isPresent() || !last.head.equals(text)) {
            last = new HeadTree(text);
            children.add(last);
        }
        last.add(col, depth + 1);
    }

    /** The column that is the total of the group, or the one column. */
    Optional<Col> total() {
        if (leaf.isPresent()) {
            return leaf.filter(Col::isAmount);
        }
        return children.stream()
                .flatMap(child -> child.leaf.stream())
                .filter(col -> col.role == Role.TOTAL)
                .findFirst();
    }

    boolean isOfWhich() {
        return Words.is("of-which", head)
                || leaf.map(col -> col.role == Role.OF_WHICH).orElse(false);
    }

    boolean consists() {
        return leaf.isEmpty() && Words.is("consists", head);
    }

    /** The columns that stand for the amounts of the group: its total, else all its columns. */
    List<Col> amounts() {
        if (isOfWhich()) {
            return List.of();
        }
        Optional<Col> total = total();
        if (total.isPresent()) {
            return List.of(total.get());
        }
        return children.stream().flatMap(child -> child.amounts().stream()).toList();
    }

    /** All its columns of amounts. */
    List<Col> leaves() {
        return leaf.isPresent()
                ? leaf.filter(Col::isAmount).stream().toList()
                : children.stream().flatMap(child -> child.leaves().stream()).toList();
    }

    /** The column below by its heads. */
    Optional<Col> find(List<String> path) {
        if (path.isEmpty()) {
            return leaf.filter(Col::isAmount);
        }
        return children.stream()
                .filter(child -> Words.normal(child.head).equals(Words.normal(path.get(0))))
                .map(child -> child.find(path.subList(1, path.size())))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The years that the head names: one, or all of a range; none if it names none. */
    List<Integer> years() {
        Matcher range = RANGE.matcher(head);
        if (range.find()) {
            return IntStream.rangeClosed(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2)))
                    .boxed()
                    .toList();
        }
        Matcher year = YEAR.matcher(head);
        return year.find() ? List.of(Integer.parseInt(year.group(1))) : List.of();
    }
}
