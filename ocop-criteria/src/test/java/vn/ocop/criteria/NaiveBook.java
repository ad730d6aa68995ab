// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.ocop.core.Star;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Fact;
import vn.ocop.criteria.rulebook.KnockOut;
import vn.ocop.criteria.rulebook.Option;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.Section;
import vn.ocop.criteria.rulebook.SetHeader;

/** A rulebook in plain lists and maps, for {@link Naive}: either invented, or copied from a real one. */
public record NaiveBook(
        String id,
        boolean marksKnown,
        List<NPart> parts,
        List<NBand> bands,
        Map<String, Optional<String>> facts,
        Map<Integer, NSet> sets) {

    record NPart(String code, int points) {}

    record NBand(int star, int from) {}

    record NOption(int number, String label, int points, int star, Optional<String> when, int inCase) {}

    record NCriterion(
            String code,
            int part,
            int max,
            boolean yesNo,
            int cases,
            List<NOption> options,
            List<NCriterion> children,
            Optional<String> needs,
            Optional<String> expects,
            Optional<String> requirement) {

        boolean isContainer() {
            return !children.isEmpty();
        }

        boolean hasZero(int inCase) {
            return options.stream().anyMatch(option -> option.points() == 0 && option.inCase() == inCase);
        }

        /** No option of the chosen case carries nothing; the answer does not say which case was chosen. */
        boolean admitsNone() {
            if (cases == 0) {
                return !hasZero(0);
            }
            for (int i = 1; i <= cases; i++) {
                if (!hasZero(i)) {
                    return true;
                }
            }
            return false;
        }
    }

    record NSet(
            int number,
            boolean frame,
            boolean lost,
            List<NCriterion> top,
            List<String> knockOuts,
            List<String> zeroStops,
            List<List<String>> sameCase,
            List<String> sections) {

        /** The criteria that are answered. */
        List<NCriterion> leaves() {
            List<NCriterion> leaves = new ArrayList<>();
            top.forEach(criterion -> leavesOf(criterion, leaves));
            return leaves;
        }

        private static void leavesOf(NCriterion criterion, List<NCriterion> leaves) {
            if (criterion.isContainer()) {
                criterion.children().forEach(child -> leavesOf(child, leaves));
            } else {
                leaves.add(criterion);
            }
        }

        Map<String, NCriterion> byCode() {
            Map<String, NCriterion> all = new LinkedHashMap<>();
            top.forEach(criterion -> gather(criterion, all));
            return all;
        }

        private static void gather(NCriterion criterion, Map<String, NCriterion> all) {
            all.put(criterion.code(), criterion);
            criterion.children().forEach(child -> gather(child, all));
        }
    }

    int maximum() {
        return parts.stream().mapToInt(NPart::points).sum();
    }

    /** Copies a rulebook through its public face. */
    static NaiveBook of(Rulebook rulebook) {
        Map<String, Optional<String>> facts = new LinkedHashMap<>();
        for (Fact fact : rulebook.facts().values()) {
            facts.put(fact.id(), fact.denial());
        }
        Map<Integer, NSet> sets = new LinkedHashMap<>();
        rulebook.sets()
                .forEach(header -> sets.put(
                        header.number(), of(rulebook.set(header.number()).orElseThrow())));
        return new NaiveBook(
                rulebook.id(),
                rulebook.marksKnown(),
                rulebook.parts().stream()
                        .map(part -> new NPart(part.code(), part.points()))
                        .toList(),
                rulebook.bands().stream()
                        .map(band -> new NBand(band.star().number(), band.lowerLimit()))
                        .toList(),
                facts,
                sets);
    }

    private static NSet of(CriteriaSet set) {
        return new NSet(
                set.number(),
                set.isFrame(),
                set.header().status() == SetHeader.Status.INCOMPLETE,
                set.sections().stream()
                        .flatMap(section -> section.criteria().stream())
                        .map(NaiveBook::of)
                        .toList(),
                set.knockOuts().stream().map(KnockOut::id).toList(),
                set.zeroStops().stream().map(Criterion::code).toList(),
                set.sameCase().stream()
                        .map(group -> group.stream().map(Criterion::code).toList())
                        .toList(),
                set.sections().stream().map(Section::number).toList());
    }

    private static NCriterion of(Criterion criterion) {
        return new NCriterion(
                criterion.code(),
                criterion.partIndex(),
                criterion.points(),
                criterion.options().stream().anyMatch(option -> option.label().equals("yes")),
                criterion.cases().stream()
                        .mapToInt(Criterion.Case::number)
                        .max()
                        .orElse(0),
                criterion.options().stream().map(NaiveBook::of).toList(),
                criterion.children().stream().map(NaiveBook::of).toList(),
                criterion.needs(),
                criterion.expects(),
                criterion.requirement().map(Criterion.Requirement::id));
    }

    private static NOption of(Option option) {
        return new NOption(
                option.number(),
                option.label(),
                option.points(),
                option.minimumFor().map(Star::number).orElse(0),
                option.minimumWhen().map(Fact::id),
                option.caseNumber());
    }
}
