// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Works on a copy of a criteria set. */
final class SetAmender {
    private final CriteriaSet set;
    private final CriteriaSet.Draft draft;

    SetAmender(CriteriaSet set) {
        this.set = set;
        this.draft = CriteriaSet.Draft.of(set);
    }

    int number() {
        return set.number();
    }

    CriteriaSet amended(Rulebook rulebook, Hash hash) {
        return new CriteriaSet(rulebook, set.header(), draft, hash);
    }

    /** Adds a knock-out unless the set has it. */
    boolean add(KnockOut knockOut) {
        boolean has = draft.knockOuts.stream().anyMatch(one -> one.id().equals(knockOut.id()));
        if (!has) {
            draft.knockOuts = with(draft.knockOuts, knockOut);
        }
        return !has;
    }

    /** Adds a remark on the set unless it has it. */
    boolean add(Note note) {
        boolean has = draft.notes.stream().anyMatch(one -> one.text().equals(note.text()));
        if (!has) {
            draft.notes = with(draft.notes, note);
        }
        return !has;
    }

    static <T> List<T> with(List<T> list, T more) {
        List<T> longer = new ArrayList<>(list);
        longer.add(more);
        return List.copyOf(longer);
    }

    Optional<Section> section(String number) {
        return draft.sections.stream()
                .filter(section -> section.number().equals(number))
                .findFirst();
    }

    void replace(Section old, Section amended) {
        draft.sections.replaceAll(section -> section == old ? amended : section);
    }

    /** The criterion or container of a code, as it is by now. */
    Optional<Criterion> criterion(String code) {
        return draft.sections.stream()
                .flatMap(section -> find(section.criteria(), code).stream())
                .findFirst();
    }

    private static Optional<Criterion> find(List<Criterion> criteria, String code) {
        for (Criterion criterion : criteria) {
            Optional<Criterion> found =
                    criterion.code().equals(code) ? Optional.of(criterion) : find(criterion.children(), code);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Changes a criterion, and what stands around it. */
    void change(Criterion old, UnaryOperator<Criterion.Draft> change) {
        draft.sections.replaceAll(section -> {
            List<Criterion> criteria = changed(section.criteria(), old, change);
            return criteria.equals(section.criteria())
                    ? section
                    : Section.builder().from(section).criteria(criteria).build();
        });
    }

    private static List<Criterion> changed(
            List<Criterion> criteria, Criterion old, UnaryOperator<Criterion.Draft> change) {
        return criteria.stream()
                .map(criterion -> changed(criterion, old, change))
                .toList();
    }

    private static Criterion changed(Criterion criterion, Criterion old, UnaryOperator<Criterion.Draft> change) {
        if (criterion.equals(old)) {
            return new Criterion(change.apply(Criterion.Draft.of(criterion)));
        }
        List<Criterion> children = changed(criterion.children(), old, change);
        if (children.equals(criterion.children())) {
            return criterion;
        }
        Criterion.Draft around = Criterion.Draft.of(criterion);
        around.children = children;
        return new Criterion(around);
    }
}
