// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.office;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.ocop.io.office.OfficeLayout.RelationKind;

/** The sums between the columns of a table: declared by the row of column numbers, by formulas, by the heads. */
final class Sums {
    /**
     * A sum, or parts of a whole.
     *
     * @param kind where it comes from
     * @param total the column of the sum or the whole
     * @param plus the columns that are added, or are parts
     * @param minus the columns that are taken off
     */
    record Sum(RelationKind kind, Col total, List<Col> plus, List<Col> minus) {
        boolean isSameAs(Sum other) {
            return total == other.total
                    && (kind == RelationKind.OF_WHICH) == (other.kind == RelationKind.OF_WHICH)
                    && Set.copyOf(plus).equals(Set.copyOf(other.plus))
                    && Set.copyOf(minus).equals(Set.copyOf(other.minus));
        }
    }

    /** A declared sum that cannot be tested. */
    record Untested(Col column, String text) {}

    /** What a column of percentages is the share of. */
    record Share(Col part, Col whole) {}

    final List<Sum> sums = new ArrayList<>();
    final List<Untested> untested = new ArrayList<>();
    final Map<Col, Share> shares = new HashMap<>();
    private final List<Col> columns;

    Sums(Found table, List<Col> columns) {
        this.columns = columns;
        if (table.numberRow > 0) {
            declared(NumberRow.labels(table.grid, table.numberRow, table.no).orElse(Map.of()));
        }
        new ColumnFormulas(table, columns).sums().forEach(this::add);
        List<Col> amounts = columns.stream().filter(Col::isAmount).toList();
        headings(HeadTree.of(amounts));
        sharesOfHeads();
    }

    private Sums(List<Col> columns) {
        this.columns = columns;
        sharesOfHeads();
    }

    /** The sums of a layout. */
    static Sums of(OfficeLayout layout, List<Col> columns) {
        Sums sums = new Sums(columns);
        Map<String, Col> byName = new HashMap<>();
        columns.stream().filter(Col::isAmount).forEach(col -> byName.put(Words.normal(col.name), col));
        for (OfficeLayout.Relation relation : layout.relations()) {
            Optional<Col> total = Optional.ofNullable(byName.get(Words.normal(relation.total())));
            List<Col> plus = named(relation.parts(), byName);
            if (total.isPresent() && !plus.isEmpty()) {
                sums.sums.add(new Sum(relation.kind(), total.get(), plus, named(relation.less(), byName)));
            }
        }
        return sums;
    }

    private static List<Col> named(List<String> names, Map<String, Col> byName) {
        return names.stream()
                .flatMap(name -> Optional.ofNullable(byName.get(Words.normal(name))).stream())
                .toList();
    }

    // --- declared

    private void declared(Map<Integer, NumberRow.Label> labels) {
        Map<String, Col> byLabel = new HashMap<>();
        columns.forEach(
                col -> Optional.ofNullable(labels.get(col.column)).ifPresent(of -> byLabel.put(of.label(), col)));
        for (Col col : columns) {
            NumberRow.Label label = labels.get(col.column);
            if (label != null && !label.sum().isEmpty()) {
                declared(col, label, byLabel);
            }
        }
    }

    private void declared(Col col, NumberRow.Label label, Map<String, Col> byLabel) {
        Optional<List<String>> share = NumberRow.share(label.sum());
        if (col.role == Role.PERCENT && share.isPresent()) {
            share(col, byLabel.get(share.get().get(0)), byLabel.get(share.get().get(1)));
            return;
        }
        Optional<NumberRow.Sum> sum = NumberRow.sum(label.sum());
        List<Col> plus = sum.map(of -> columns(of.plus(), byLabel)).orElse(List.of());
        List<Col> minus = sum.map(of -> columns(of.minus(), byLabel)).orElse(List.of());
        boolean whole = sum.isPresent()
                && plus.size() == sum.get().plus().size()
                && minus.size() == sum.get().minus().size()
                && !plus.isEmpty()
                && new TreeSet<>(letters(plus, minus)).size() == plus.size() + minus.size()
                && !plus.contains(col)
                && !minus.contains(col);
        if (whole && col.isAmount()) {
            add(new Sum(RelationKind.DECLARED, col, plus, minus));
        } else if (col.isAmount()) {
            untested.add(new Untested(col, label.label() + "=" + label.sum()));
        }
    }

    private static List<String> letters(List<Col> some, List<Col> more) {
        List<String> letters = new ArrayList<>();
        some.forEach(col -> letters.add(col.letter()));
        more.forEach(col -> letters.add(col.letter()));
        return letters;
    }

    private static List<Col> columns(List<String> labels, Map<String, Col> byLabel) {
        return labels.stream()
                .map(byLabel::get)
                .filter(col -> col != null && col.isAmount())
                .toList();
    }

    private void share(Col percent, @Nullable Col part, @Nullable Col whole) {
        if (part != null && whole != null && part.isAmount() && whole.isAmount()) {
            shares.put(percent, new Share(part, whole));
        }
    }

    // --- by the heads

    private void headings(HeadTree group) {
        for (int i = 0; i < group.children.size(); i++) {
            HeadTree child = group.children.get(i);
            if (child.isOfWhich() || child.consists()) {
                part(group, i);
            }
            if (child.leaf.isEmpty()) {
                headings(child);
            }
        }
        group.children.stream()
                .flatMap(child -> child.leaf.stream())
                .filter(col -> col.role == Role.TOTAL)
                .findFirst()
                .ifPresent(total -> total(group, total));
        periods(group);
    }

    /** The total of a group is the sum of its brothers. */
    private void total(HeadTree group, Col total) {
        List<Col> parts = group.children.stream()
                .filter(child -> !child.leaf.equals(Optional.of(total)) && !child.consists())
                .flatMap(child -> child.amounts().stream())
                .toList();
        add(RelationKind.HEADING, total, parts);
    }

    private void add(RelationKind kind, Col total, List<Col> parts) {
        if (!parts.isEmpty()) {
            add(new Sum(kind, total, parts, List.of()));
        }
    }

    /** A sum that is known by stronger evidence is not known twice. */
    private void add(Sum sum) {
        boolean known = sums.stream().anyMatch(of -> of.isSameAs(sum));
        if (!known) {
            sums.add(sum);
        }
    }

    /** What stands under "Trong đó" is part of the column before it. */
    private void part(HeadTree group, int at) {
        Optional<Col> whole = Optional.empty();
        for (int i = at - 1; i >= 0 && whole.isEmpty(); i--) {
            HeadTree before = group.children.get(i);
            List<Col> amounts = before.consists() ? List.of() : before.amounts();
            whole = before.total().isPresent() && !before.isOfWhich()
                    ? before.total()
                    : amounts.stream().reduce((one, other) -> other);
        }
        HeadTree parts = group.children.get(at);
        if (whole.isPresent() && parts.consists()) {
            add(RelationKind.HEADING, whole.get(), parts.amounts());
        } else if (whole.isPresent()) {
            add(RelationKind.OF_WHICH, whole.get(), parts.leaves());
        }
    }

    /** A period is, column by column, the sum of its years. */
    private void periods(HeadTree group) {
        for (HeadTree period : group.children) {
            List<Integer> years = period.years();
            if (years.size() > 1) {
                List<HeadTree> parts = group.children.stream()
                        .filter(child -> child.years().size() == 1 && years.containsAll(child.years()))
                        .toList();
                Set<Integer> there = new TreeSet<>();
                parts.forEach(part -> there.addAll(part.years()));
                if (there.size() == years.size() && parts.size() == years.size()) {
                    period(period, parts);
                }
            }
        }
    }

    private void period(HeadTree period, List<HeadTree> years) {
        for (Col leaf : period.leaves()) {
            List<String> path = leaf.path.subList(depth(period, leaf), leaf.path.size());
            List<Col> parts = years.stream()
                    .map(year -> year.find(path))
                    .flatMap(Optional::stream)
                    .toList();
            if (parts.size() == years.size()) {
                add(RelationKind.HEADING, leaf, parts);
            }
        }
    }

    private static int depth(HeadTree group, Col leaf) {
        return leaf.path.indexOf(group.head) + 1;
    }

    // --- shares

    /** "A/B (%)" in a head is the share of A in B. */
    private void sharesOfHeads() {
        for (Col col : columns) {
            if (col.role == Role.PERCENT && !shares.containsKey(col)) {
                String head = Words.normal(col.leaf().replaceAll("\\(?%\\)?", ""));
                int slash = head.indexOf('/');
                if (slash > 0) {
                    share(col, byHead(head.substring(0, slash)), byHead(head.substring(slash + 1)));
                }
            }
        }
    }

    /** The shortest head, or the total of the group, that is called so. */
    private @Nullable Col byHead(String text) {
        String head = Words.trimmed(
                text.replaceAll("^(so sánh|tỷ lệ|tỉ lệ|tỷ trọng)\\s+", "").strip());
        return columns.stream()
                .filter(Col::isAmount)
                .filter(col -> col.path.stream().anyMatch(of -> isCalled(Words.normal(Units.without(of)), head)))
                .min(Comparator.comparingInt((Col col) -> col.role == Role.TOTAL ? 0 : 1)
                        .thenComparingInt(col -> col.name.length()))
                .orElse(null);
    }

    private static boolean isCalled(String leaf, String head) {
        return leaf.equals(head)
                || initials(leaf).equals(head)
                || leaf.endsWith(" " + head)
                || leaf.startsWith(head + " ");
    }

    private static String initials(String text) {
        StringBuilder initials = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            initials.append(word.isEmpty() ? "" : word.substring(0, 1));
        }
        return initials.toString();
    }
}
