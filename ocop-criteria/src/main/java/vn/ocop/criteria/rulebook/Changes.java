// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.ocop.core.Citation;
import vn.ocop.core.Star;
import vn.ocop.core.lawfile.LawElement;
import vn.ocop.criteria.rulebook.Amendment.Change;
import vn.ocop.criteria.rulebook.Amendment.Effect;
import vn.ocop.criteria.rulebook.Amendment.Place;
import vn.ocop.criteria.rulebook.Amendment.Report;

/** The changes that an overlay can make in a criteria set. None adds a criterion: the maxima are fixed. */
final class Changes {
    private Changes() {}

    private static Effect made(boolean made) {
        return made ? Effect.MADE : Effect.NOTHING;
    }

    /** Adds a knock-out. */
    record AddKnockOut(KnockOut knockOut, Place at, LawElement element) implements Change {
        @Override
        public void in(SetAmender set, Report report) {
            report.tell(at, set.number(), made(set.add(knockOut)));
        }

        @Override
        public List<Citation> substance() {
            return List.of(knockOut.citation());
        }
    }

    /** Adds a remark on the set. */
    record AddNote(Note note, Place at, LawElement element) implements Change {
        @Override
        public void in(SetAmender set, Report report) {
            report.tell(at, set.number(), made(set.add(note)));
        }

        @Override
        public List<Citation> substance() {
            return List.of();
        }
    }

    /** Adds remarks to those who score a section. */
    record InSection(String number, List<Guidance> guidance, Place at, LawElement element) implements Change {
        @Override
        public void in(SetAmender set, Report report) {
            Optional<Section> section = set.section(number);
            if (section.isEmpty()) {
                report.tell(at, set.number(), Effect.ABSENT);
                return;
            }
            Section amended = section.get();
            for (Guidance remark : guidance) {
                if (!has(amended.guidance(), remark)) {
                    amended = Section.builder()
                            .from(amended)
                            .guidance(SetAmender.with(amended.guidance(), remark))
                            .build();
                }
            }
            report.tell(at, set.number(), made(amended != section.get()));
            set.replace(section.get(), amended);
        }

        @Override
        public List<Citation> substance() {
            return List.of();
        }
    }

    private static boolean has(List<Guidance> remarks, Guidance remark) {
        return remarks.stream().anyMatch(one -> one.text().equals(remark.text()));
    }

    /** A mark that is to stand at an option, which is named by number or label. */
    record Move(String option, Star star, Optional<Fact> when, Citation citation, Place at) {}

    /** Something that is added to a criterion, and where the overlay says so. */
    record Added<T>(T what, Place at) {}

    /** What is changed in one criterion. */
    record InCriterion(
            String code,
            List<Move> moves,
            List<Added<KnockOut>> knockOuts,
            Optional<Added<Criterion.Requirement>> requirement,
            List<Added<Guidance>> guidance,
            List<Band> bands,
            Place at,
            LawElement element)
            implements Change {
        @Override
        public void in(SetAmender set, Report report) {
            Optional<Criterion> found = set.criterion(code);
            if (found.isEmpty()) {
                report.tell(at, set.number(), Effect.ABSENT);
                return;
            }
            for (Added<KnockOut> knockOut : knockOuts) {
                report.tell(knockOut.at(), set.number(), made(set.add(knockOut.what())));
            }
            set.change(found.get(), draft -> {
                move(draft, set.number(), report);
                require(draft, set.number(), report);
                guide(draft, set.number(), report);
                return draft;
            });
        }

        private void move(Criterion.Draft draft, int set, Report report) {
            if (moves.isEmpty()) {
                return;
            }
            AmendedMarks marks = new AmendedMarks(draft.options);
            AmendedMarks.Demands before = marks.demands(bands);
            for (Move move : moves) {
                if (!marks.move(move)) {
                    report.tell(move.at(), set, Effect.ABSENT);
                }
            }
            if (marks.demands(bands).isLooserThan(before)) {
                report.tell(at, set, Effect.LOOSENED);
            }
            Optional<List<Option>> options = marks.options();
            if (options.isEmpty()) {
                moves.forEach(move -> report.tell(move.at(), set, Effect.OCCUPIED));
            }
            draft.options = options.orElse(draft.options);
        }

        private void require(Criterion.Draft draft, int set, Report report) {
            if (requirement.isEmpty()) {
                return;
            }
            Criterion.Requirement wanted = requirement.get().what();
            boolean answerable = draft.kind != Criterion.Kind.CONTAINER;
            Effect effect = Effect.OCCUPIED;
            if (draft.requirement.filter(own -> own.id().equals(wanted.id())).isPresent()) {
                effect = Effect.NOTHING;
            } else if (draft.requirement.isEmpty() && answerable) {
                effect = Effect.MADE;
                draft.requirement = Optional.of(wanted);
            }
            report.tell(requirement.get().at(), set, effect);
        }

        private void guide(Criterion.Draft draft, int set, Report report) {
            for (Added<Guidance> remark : guidance) {
                boolean has = has(draft.guidance, remark.what());
                if (!has) {
                    draft.guidance = SetAmender.with(draft.guidance, remark.what());
                }
                report.tell(remark.at(), set, made(!has));
            }
        }

        @Override
        public List<Citation> substance() {
            List<Citation> laid = new ArrayList<>();
            knockOuts.forEach(knockOut -> laid.add(knockOut.what().citation()));
            moves.forEach(move -> laid.add(move.citation()));
            requirement.ifPresent(added -> laid.add(added.what().citation()));
            return laid;
        }
    }
}
