// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.ocop.core.CouncilMember;
import vn.ocop.core.Finding;
import vn.ocop.criteria.judging.PackedSheets;
import vn.ocop.criteria.judging.SheetExtras;

/**
 * Other names for the members of a product's council: M1, M2 … by what they answered, so that neither a name nor its place in
 * a list tells who it is. Whoever answered nothing comes last.
 */
final class Pseudonyms {
    private static final byte[] NO_ANSWERS = {};
    private static final String MEMBER = "member";
    private static final Pattern NUMBER = Pattern.compile("[0-9., ]{1,20}");
    private static final String UNTOLD = "?";

    private final ScoreSheets old;
    private final PackedSheets packed;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final int[] order;

    Pseudonyms(ScoreSheets old) {
        this.old = old;
        this.packed = old.packed();
        Comparator<Integer> byAnswers = Comparator.comparing(this::answersOfMember, Arrays::compareUnsigned);
        this.order = IntStream.range(0, packed.count())
                .boxed()
                .sorted(byAnswers
                        .thenComparing(sheet -> office(id(sheet)))
                        .thenComparing(this::id)
                        .thenComparing(old::round))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int sheet : order) {
            name(id(sheet));
        }
        Set<String> others = new TreeSet<>(Comparator.comparing(this::office).thenComparing(id -> id));
        others.addAll(old.conflicts());
        old.council().members().forEach(member -> others.add(member.id()));
        others.forEach(this::name);
    }

    private void name(String member) {
        names.computeIfAbsent(member, id -> "M" + (names.size() + 1));
    }

    private String id(int sheet) {
        return packed.member(sheet).id();
    }

    /** What makes the sheet of a member count or not: the like of each other are told apart by nothing that shows. */
    private String office(String member) {
        return old.council()
                        .member(member)
                        .map(of -> of.role().name()
                                + of.present()
                                + of.presides()
                                + of.authority().isPresent()
                                + of.standsFor().isPresent())
                        .orElse("")
                + old.conflicts().contains(member);
    }

    /** What the member of a sheet answered in all rounds. */
    private byte[] answersOfMember(int sheet) {
        Map<Integer, byte[]> byRound = new TreeMap<>();
        for (int i = 0; i < packed.count(); i++) {
            if (id(i).equals(id(sheet))) {
                byRound.put(old.round(i), answers(i));
            }
        }
        return byRound.values().stream().reduce(NO_ANSWERS, Pseudonyms::joined);
    }

    private byte[] answers(int sheet) {
        byte[] answers = Arrays.copyOfRange(old.answers(), sheet * packed.stride(), (sheet + 1) * packed.stride());
        if (!old.isPartLevel()) {
            return answers;
        }
        byte[] all = answers;
        for (int part = 0; part < old.set().orElseThrow().parts().size(); part++) {
            int score = packed.partScore(sheet, part);
            all = joined(all, new byte[] {(byte) (score >> Byte.SIZE), (byte) score});
        }
        return all;
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    /** The sheets under these names. */
    ScoreSheets sheets() {
        if (old.set().isPresent()) {
            return SheetsCopy.renamed(old, old.set().get(), this);
        }
        SheetExtras extras = SheetExtras.withoutSheets(
                old.extras().invalid,
                old.conflicts().stream().map(this::of).toList(),
                old.knockOuts(),
                old.findings().stream().flatMap(finding -> of(finding).stream()).toList());
        return new ScoreSheets(old.productId(), null, council(), old.answers(), extras, old.statedOutcome());
    }

    /** The sheet that stands at a place under these names. */
    int sheet(int place) {
        return order[place];
    }

    /** The name of a member. */
    String of(String member) {
        return names.getOrDefault(member, "M");
    }

    /** The council: who scores, presides or is absent, and nothing that tells who it is. */
    Council council() {
        List<CouncilMember> members = new ArrayList<>();
        names.forEach((id, name) -> old.council().member(id).ifPresent(member -> members.add(member(member, name))));
        return old.council().renamed(members);
    }

    private CouncilMember member(CouncilMember member, String name) {
        return CouncilMember.builder()
                .id(name)
                .role(member.role())
                .present(member.present())
                .presides(member.presides())
                .standsFor(member.standsFor().map(this::of))
                .authority(member.authority().map(paper -> name))
                .build();
    }

    /** A finding of these members, without its place; none if it may say more than what the rulebook and a number say. */
    Optional<Finding> of(Finding finding) {
        Map<String, String> facts = finding.facts();
        if (!facts.entrySet().stream()
                .allMatch(fact ->
                        fact.getKey().equals(MEMBER) ? names.containsKey(fact.getValue()) : isPlain(fact.getValue()))) {
            return Optional.empty();
        }
        Finding.Builder told =
                Finding.builder(finding.code()).severity(finding.severity()).citation(finding.citation());
        facts.forEach((fact, value) -> told.putFact(fact, fact.equals(MEMBER) ? of(value) : value));
        return Optional.of(told.build());
    }

    /** A number as written, or that something else is written. */
    static String number(String written) {
        return NUMBER.matcher(written).matches() ? written : UNTOLD;
    }

    /** The code of a criterion or a part; blank if it is none. */
    String code(String written) {
        return isCode(written) ? written : "";
    }

    private boolean isPlain(String value) {
        return NUMBER.matcher(value).matches() || value.equals(SheetClaims.TOTAL) || isCode(value);
    }

    private boolean isCode(String code) {
        return old.set()
                .filter(set -> set.criterion(code).isPresent() || SheetClaims.isPart(set, code))
                .isPresent();
    }
}
