// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import vn.ocop.core.Finding;
import vn.ocop.core.FindingCode;
import vn.ocop.core.Severity;
import vn.ocop.criteria.judging.PackedAnswers;
import vn.ocop.criteria.judging.PerSheet;
import vn.ocop.criteria.judging.SheetExtras;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.KnockOut;
import vn.ocop.criteria.rulebook.Option;
import vn.ocop.criteria.rulebook.Part;

/**
 * Fills sheets into a builder again, of the same set or of another one. A sheet that contradicted its rulebook stays invalid.
 */
final class SheetsCopy {
    /** What building finds again, in whatever form. */
    private static final Set<FindingCode> FOUND_AGAIN = Set.of(
            CriteriaFinding.REQUIREMENT_UNMET,
            CriteriaFinding.ANSWER_NOT_APPLICABLE,
            CriteriaFinding.UNEXPECTED_POINTS,
            CriteriaFinding.UNKNOWN_CONFLICT,
            CriteriaFinding.NEAR_CONFLICT,
            CriteriaFinding.VOTES_AGAINST_DECISION,
            CriteriaFinding.MINIMUMS_CONTRADICTED);

    private final ScoreSheets old;
    private final CriteriaSet from;
    private final CriteriaSet to;
    private final boolean ofOneSet;
    private final boolean wereMixed;
    private final IntPredicate kept;
    private final ScoreSheets.Builder builder;
    private final Optional<Pseudonyms> names;

    private SheetsCopy(ScoreSheets old, CriteriaSet to, IntPredicate kept, ScoreSheets.Builder builder) {
        this(old, to, kept, builder, Optional.empty());
    }

    private SheetsCopy(
            ScoreSheets old,
            CriteriaSet to,
            IntPredicate kept,
            ScoreSheets.Builder builder,
            Optional<Pseudonyms> names) {
        this.names = names;
        this.old = old;
        this.from = old.set().orElseThrow(() -> new IllegalStateException("there is no criteria set in " + old));
        this.to = to;
        this.ofOneSet = from.equals(to);
        this.wereMixed =
                ofOneSet && old.findings().stream().anyMatch(finding -> finding.code() == CriteriaFinding.MIXED_SHEETS);
        this.kept = kept;
        this.builder = builder;
    }

    /**
     * A builder with everything that was stated.
     *
     * @param old the sheets
     * @param to the set of the builder: what is answered in a criterion that it does not have is lost and told
     * @param council the council of the builder
     * @param kept which sheets are taken along
     */
    static ScoreSheets.Builder of(ScoreSheets old, CriteriaSet to, Council council, IntPredicate kept) {
        ScoreSheets.Builder builder = ScoreSheets.builder(old.productId(), to, council);
        return new SheetsCopy(old, to, kept, builder).filled();
    }

    /** The same sheets under other names of their members, in their order, and nothing that tells more of them. */
    static ScoreSheets renamed(ScoreSheets old, CriteriaSet set, Pseudonyms names) {
        ScoreSheets.Builder builder = ScoreSheets.builder(old.productId(), set, names.council());
        builder.draft.invalid = old.extras().invalid;
        return new SheetsCopy(old, set, sheet -> true, builder, Optional.of(names))
                .filled()
                .build();
    }

    /** Adds one sheet to what is in a builder. */
    static void add(ScoreSheets old, int sheet, ScoreSheets.Builder builder) {
        SheetDraft copy = builder.draft.sheet(old.member(sheet).id(), old.round(sheet));
        new SheetsCopy(old, builder.draft.set, at -> at == sheet, builder).fill(sheet, copy);
    }

    private ScoreSheets.Builder filled() {
        if (names.isEmpty()) {
            builder.draft.foundBefore = new ArrayList<>(old.findings());
        }
        old.conflicts().forEach(member -> builder.conflict(name(member)));
        old.knockOuts().stream().map(KnockOut::id).forEach(builder::knockOut);
        old.decisions().forEach(builder::decided);
        old.facts().forEach(builder::fact);
        builder.draft.stated = old.extras().stated;
        builder.draft.statedOutcome = old.statedOutcome();
        SheetDraft[] copies = new SheetDraft[old.count()];
        for (int i = 0; i < copies.length; i++) {
            int sheet = names.isPresent() ? names.get().sheet(i) : i;
            if (kept.test(sheet)) {
                if (names.isEmpty()) {
                    builder.locatedBy(() -> old.start(sheet));
                }
                copies[sheet] = builder.draft.sheet(name(old.member(sheet).id()), old.round(sheet));
                fill(sheet, copies[sheet]);
            }
        }
        if (names.isEmpty()) {
            builder.locatedBy(Optional::empty);
        }
        carryFindings(copies);
        if (!ofOneSet) {
            sayWhatIsLost();
        }
        return builder;
    }

    private String name(String member) {
        return names.isPresent() ? names.get().of(member) : member;
    }

    private void carryFindings(SheetDraft[] copies) {
        List<Finding> findings = old.findings();
        for (int i = 0; i < findings.size(); i++) {
            Finding finding = findings.get(i);
            int sheet = old.extras().sheetOf(i);
            if (isFoundAgain(finding) || (sheet != SheetExtras.NO_SHEET && !kept.test(sheet))) {
                continue;
            }
            builder.draft.invalid |= old.extras().invalid;
            Optional<Finding> told = names.isPresent() ? names.get().of(finding) : Optional.of(finding);
            if (told.isPresent()) {
                carry(sheet == SheetExtras.NO_SHEET ? Optional.empty() : Optional.of(copies[sheet]), told.get());
            }
        }
    }

    private void carry(Optional<SheetDraft> sheet, Finding finding) {
        sheet.ifPresentOrElse(on -> builder.draft.finding(on, finding), () -> builder.finding(finding));
    }

    private boolean isFoundAgain(Finding finding) {
        if (FOUND_AGAIN.contains(finding.code())) {
            return true;
        }
        if (!ofOneSet) {
            return false;
        }
        if (finding.code() == CriteriaFinding.CLAIM_WRONG || finding.code() == CriteriaFinding.BAD_CLAIM) {
            return isClaimed(finding.facts().getOrDefault("scope", "")::equals);
        }
        if (finding.code() == CriteriaFinding.BAD_PART_SCORE) {
            return isClaimed(finding.facts().getOrDefault("part", "")::equals);
        }
        if (finding.code() == CriteriaFinding.REPEATED_ANSWER) {
            String code = finding.facts().getOrDefault("criterion", "");
            return SheetClaims.isPart(from, code) && isClaimed(code::equals);
        }
        return finding.code() == CriteriaFinding.MIXED_SHEETS && isClaimed(scope -> SheetClaims.isPart(from, scope));
    }

    /** Whether totals that came with sheets are filled in again, of which something may be found. */
    private boolean isClaimed(Predicate<String> scope) {
        return old.extras().sheets.claims().values().stream()
                .flatMap(List::stream)
                .anyMatch(claim -> scope.test(claim.scope()));
    }

    // --- one sheet

    private void fill(int sheet, SheetDraft copy) {
        PerSheet beside = old.extras().sheets;
        List<PerSheet.Claim> claims = ofOneSet ? beside.claims().getOrDefault(sheet, List.of()) : List.of();
        boolean scores = claims.stream().anyMatch(claim -> SheetClaims.isPart(from, claim.scope()));
        int state = old.state(sheet);
        if ((state & PackedAnswers.ILLEGAL) != 0 && (state & PackedAnswers.ONLY_IN_VAIN) == 0) {
            copy.unusable(beside.refused().getOrDefault(sheet, List.of()).stream()
                    .filter(code -> !(scores && SheetClaims.isPart(from, code)))
                    .map(code -> names.isPresent() ? names.get().code(code) : code)
                    .toList());
        }
        // where sheets were mixed, what makes this one a sheet of criteria may be gone
        copy.touched = wereMixed && (!scores || (state & PackedAnswers.ILLEGAL) != 0);
        claims.forEach(claim ->
                copy.claim(claim.scope(), names.isPresent() ? Pseudonyms.number(claim.points()) : claim.points()));
        if (names.isEmpty()) {
            remark(copy, beside.remarks().getOrDefault(sheet, Map.of()));
        }
        if (!old.isPartLevel()) {
            for (Criterion criterion : from.criteria()) {
                answerable(criterion).ifPresent(same -> answer(sheet, criterion, same, copy));
            }
        } else if (!scores) {
            fillParts(sheet, copy);
        }
    }

    private void remark(SheetDraft copy, Map<String, String> remarks) {
        remarks.forEach((code, text) -> {
            if (copy.hasPlaceFor(code)) {
                copy.remark(code, text);
            }
        });
    }

    private void fillParts(int sheet, SheetDraft copy) {
        List<Part> parts = from.parts();
        for (int part = 0; part < parts.size(); part++) {
            int score = old.packed().partScore(sheet, part);
            if (score != SheetExtras.NO_SCORE) {
                copy.claim(parts.get(part).code(), Points.plain(score));
            }
        }
    }

    private Optional<Criterion> answerable(Criterion criterion) {
        return to.criterion(criterion.code())
                .filter(same -> same.index() >= 0 && (from.number() == to.number() || offersTheSame(criterion, same)));
    }

    /** In sets of different products a code alone says little. */
    private static boolean offersTheSame(Criterion one, Criterion other) {
        return one.title().equals(other.title())
                && one.kind() == other.kind()
                && points(one).equals(points(other));
    }

    private static List<Integer> points(Criterion criterion) {
        return criterion.options().stream().map(Option::points).toList();
    }

    private void answer(int sheet, Criterion criterion, Criterion same, SheetDraft copy) {
        int code = old.packed().code(sheet, criterion.index());
        if (code == PackedAnswers.MISSING || isDropped(criterion)) {
            return;
        }
        if (code == PackedAnswers.NONE) {
            copy.none(same);
        } else if (old.packed().isDetermined(sheet, criterion.index())) {
            copy.option(same, code);
        } else {
            copy.points(same, PackedAnswers.pointsOf(criterion, code));
        }
    }

    /** What members answered in a criterion whose requirement is stated unmet is not kept. */
    private boolean isDropped(Criterion criterion) {
        return criterion
                .requirement()
                .filter(requirement -> old.facts().contains(requirement.id()))
                .isPresent();
    }

    private void sayWhatIsLost() {
        if (old.isPartLevel() || old.count() == 0) {
            return;
        }
        for (Criterion criterion : from.criteria()) {
            if (answerable(criterion).isEmpty()) {
                builder.finding(Finding.builder(CriteriaFinding.UNKNOWN_CRITERION)
                        .fact("set", to.number())
                        .fact("criterion", criterion.code())
                        .build()
                        .graded(Severity.INFO));
            }
        }
    }
}
