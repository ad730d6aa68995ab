// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.ocop.core.CouncilMember;
import vn.ocop.core.Finding;
import vn.ocop.core.Location;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Part;

/** What is done once, when all answers of a product are there: rounds, parts, requirements, members. */
final class SheetsFinish {
    private final SheetsDraft draft;
    private final List<SheetDraft> sheets;

    SheetsFinish(SheetsDraft draft) {
        this.draft = draft;
        this.sheets = draft.sheets;
    }

    ScoreSheets sheets() {
        draft.requireOpen();
        int[] rounds = rounds();
        int[] partScores = partScores();
        if (partScores.length == 0) {
            dropUnmetRequirements();
            Dependence[] dependences = Dependence.of(draft.set);
            for (int i = 0; i < sheets.size(); i++) {
                sheets.get(i).finish(dependences);
            }
        }
        CouncilMember[] members = new CouncilMember[sheets.size()];
        for (int i = 0; i < members.length; i++) {
            members[i] = member(sheets.get(i));
        }
        SheetExtras extras = extras(members, rounds, partScores);
        return new ScoreSheets(draft.productId, draft.set, draft.council, draft.handOver(), extras);
    }

    /** The member of a sheet, whose state is then known. */
    private CouncilMember member(SheetDraft sheet) {
        Optional<CouncilMember> member = draft.council.member(sheet.memberId);
        if (draft.council.isStated() && member.isEmpty()) {
            sheet.state |= PackedAnswers.STRANGER;
        }
        draft.answers[sheet.base] = (byte) sheet.state;
        // one whom the roster does not name has nothing but an identifier
        return member.isPresent()
                ? member.get()
                : CouncilMember.builder().id(sheet.memberId).build();
    }

    private SheetExtras extras(CouncilMember[] members, int[] rounds, int[] partScores) {
        Map<Integer, Location> starts = starts(members);
        boolean usual = Arrays.equals(members, draft.council.voters());
        boolean nothingStated = !draft.invalid
                && draft.findings.isEmpty()
                && draft.conflicts.isEmpty()
                && draft.knockOuts.isEmpty()
                && draft.decided.isEmpty()
                && draft.facts.isEmpty();
        SheetExtras stated = nothingStated ? SheetExtras.NONE : SheetExtras.of(draft);
        return usual && rounds.length == 0 && partScores.length == 0 && starts.isEmpty()
                ? stated
                : stated.with(usual ? Optional.empty() : Optional.of(members), rounds, partScores, starts);
    }

    // --- where sheets begin

    private Map<Integer, Location> starts(CouncilMember[] members) {
        Map<Integer, Location> starts = Map.of();
        for (int i = 0; i < members.length; i++) {
            SheetDraft sheet = sheets.get(i);
            if (sheet.start.isPresent() && isDoubtful(sheet, members[i])) {
                starts = starts.isEmpty() ? new HashMap<>() : starts;
                starts.put(i, sheet.start.get());
            }
        }
        return Map.copyOf(starts);
    }

    /** Whether a sheet may not count, or not whole. */
    private boolean isDoubtful(SheetDraft sheet, CouncilMember member) {
        return sheet.is(PackedAnswers.STRANGER | PackedAnswers.INCOMPLETE)
                || !member.present()
                || !Council.scores(member)
                || draft.conflicts.contains(sheet.memberId);
    }

    // --- rounds

    /** Marks all but the highest round of each member; the rounds, if there is more than the first. */
    private int[] rounds() {
        boolean several = false;
        for (int i = 0; i < sheets.size(); i++) {
            several |= sheets.get(i).round > 1;
        }
        if (!several) {
            return SheetExtras.NO_INTS;
        }
        for (SheetDraft sheet : sheets) {
            if (isFormer(sheet)) {
                sheet.state |= PackedAnswers.FORMER;
            }
        }
        return sheets.stream().mapToInt(sheet -> sheet.round).toArray();
    }

    private boolean isFormer(SheetDraft sheet) {
        return sheets.stream().anyMatch(other -> other.memberId.equals(sheet.memberId) && other.round > sheet.round);
    }

    // --- part-level sheets

    /** The scores of the parts, sheet by sheet; empty if members scored criteria. */
    private int[] partScores() {
        boolean frame = draft.set.isFrame();
        boolean byPart = frame;
        boolean byCriterion = false;
        for (int i = 0; i < sheets.size(); i++) {
            byPart |= sheets.get(i).isPartLevel();
            byCriterion |= sheets.get(i).touched;
        }
        if (!byPart || sheets.isEmpty()) {
            return SheetExtras.NO_INTS;
        }
        if (byCriterion && !frame) {
            draft.invalid = true;
            draft.note(CriteriaFinding.MIXED_SHEETS, Optional.empty(), "product", draft.productId);
            return SheetExtras.NO_INTS;
        }
        List<Part> parts = draft.set.parts();
        int[] scores = new int[sheets.size() * parts.size()];
        Arrays.fill(scores, SheetExtras.NO_SCORE);
        for (int i = 0; i < sheets.size(); i++) {
            sheets.get(i).claims().putPartScores(parts, scores, i * parts.size());
        }
        return scores;
    }

    // --- requirements

    /** A criterion whose requirement is stated unmet is worth nothing for everyone. */
    private void dropUnmetRequirements() {
        if (draft.facts.isEmpty()) {
            return;
        }
        for (Criterion criterion : draft.criteria) {
            if (draft.isDropped(criterion)) {
                for (SheetDraft sheet : sheets) {
                    draft.answers[sheet.base + 1 + criterion.index()] = PackedAnswers.NONE;
                }
                draft.finding(Finding.builder(CriteriaFinding.REQUIREMENT_UNMET)
                        .fact("criterion", criterion.code())
                        .citation(criterion.requirement().orElseThrow().citation())
                        .build());
            }
        }
    }
}
