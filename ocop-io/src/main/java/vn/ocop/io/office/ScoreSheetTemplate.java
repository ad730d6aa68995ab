// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.office;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;
import vn.ocop.criteria.CriteriaFinding;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.io.words.Words;

/**
 * A workbook in which the members of a council choose their answers from lists and which reads back without an option: one
 * sheet per member, the sums to look at, and two hidden sheets that say what each row is. Start here: {@link #of}; read it
 * with {@link ScoreWorkbook#read}.
 *
 * <p>All cells but answers and remarks are locked, without a password: against slips, not against anybody. This class is
 * immutable and thread-safe.
 */
public final class ScoreSheetTemplate {
    private final Rulebook rulebook;
    private final CriteriaSet set;
    private final String product;
    private final String name;
    private final List<Member> members;
    private final int round;

    /** The other files of a season, as workbooks with lists to choose from. */
    public enum File {
        /** The roster of the council. */
        COUNCIL,
        /** The products. */
        PRODUCTS,
        /** The declared conflicts. */
        CONFLICTS,
        /** Who was there for which products. */
        ATTENDANCE,
        /** A budget table. */
        BUDGET
    }

    /**
     * Whose sheet it is.
     *
     * @param id the member's identifier
     * @param name what the sheet shows; blank for the identifier alone
     */
    public record Member(String id, String name) {
        /**
         * Says whose sheet it is.
         *
         * @param id the member's identifier
         * @param name what the sheet shows; blank for the identifier alone
         * @throws IllegalArgumentException if the identifier is blank
         */
        public Member {
            if (id.isBlank()) {
                throw new IllegalArgumentException("id must not be blank");
            }
        }

        /** What the sheet shows. */
        String shown() {
            return name.isBlank() ? id : name;
        }
    }

    private ScoreSheetTemplate(
            Rulebook rulebook, CriteriaSet set, String product, String name, List<Member> members, int round) {
        this.rulebook = rulebook;
        this.set = set;
        this.product = product;
        this.name = name;
        this.members = List.copyOf(members);
        this.round = round;
    }

    /**
     * The template of a product.
     *
     * @param rulebook the rulebook
     * @param set a set of it whose criteria are known
     * @param product the product's identifier
     * @param name the product's name; may be blank
     * @param members whose sheets it has, at least one
     * @return the template for the first round
     * @throws IllegalArgumentException if the set has no criteria, the product is blank, or the members are none or not
     *     different
     */
    public static ScoreSheetTemplate of(
            Rulebook rulebook, CriteriaSet set, String product, String name, List<Member> members) {
        if (set.criteria().isEmpty()) {
            throw new IllegalArgumentException("set must have criteria, was " + set);
        }
        if (product.isBlank()) {
            throw new IllegalArgumentException("product must not be blank");
        }
        if (members.isEmpty() || members.stream().map(Member::id).distinct().count() < members.size()) {
            throw new IllegalArgumentException("members must be different ones, were " + members);
        }
        return new ScoreSheetTemplate(rulebook, set, product, name, members, 1);
    }

    /**
     * The templates of the listed products, each with the members of its council who score.
     *
     * @param rulebook the rulebook
     * @param options the list of products and the roster; without a roster one member {@code TV01} has a sheet
     * @return the templates in the order of the list, and the products whose set is unknown or has no criteria
     */
    public static Checked<List<ScoreSheetTemplate>> ofListed(Rulebook rulebook, ScoreOptions options) {
        ScorePeople people = ScorePeople.read(options);
        List<ScoreSheetTemplate> templates = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (ScorePeople.Listed product : people.products()) {
            OptionalInt number = Words.setNumber(product.set());
            Optional<CriteriaSet> set = number.isPresent() ? rulebook.set(number.getAsInt()) : Optional.empty();
            if (set.isEmpty() || set.get().criteria().isEmpty()) {
                findings.add(Finding.builder(CriteriaFinding.UNKNOWN_SET)
                        .fact("rulebook", rulebook.id())
                        .fact("set", product.set())
                        .build());
            } else {
                templates.add(
                        of(rulebook, set.get(), product.id(), product.name(), membersOf(people, product.council())));
            }
        }
        return Checked.of(List.copyOf(templates), findings);
    }

    private static List<Member> membersOf(ScorePeople people, String council) {
        List<Member> members = people.scorers(council);
        return members.isEmpty() ? List.of(new Member("TV01", "")) : members;
    }

    /**
     * The same template, apart for each member.
     *
     * @return as many templates as there are members
     */
    public List<ScoreSheetTemplate> perMember() {
        return members.stream()
                .map(member -> new ScoreSheetTemplate(rulebook, set, product, name, List.of(member), round))
                .toList();
    }

    /**
     * A name for the file: the product, and the member where there is one only.
     *
     * @return letters that file systems take, ending in {@code .xlsx}
     */
    public String fileName() {
        String plain = members.size() == 1 ? product + " " + members.get(0).id() : product;
        return plain.replaceAll("[/\\\\:*?\"<>|\\p{Cntrl}]", "_") + ".xlsx";
    }

    /**
     * The same for another scoring round.
     *
     * @param round 1 or more
     * @return the template
     * @throws IllegalArgumentException if the round is less than 1
     */
    public ScoreSheetTemplate round(int round) {
        if (round < 1) {
            throw new IllegalArgumentException("round must be 1 or more, was " + round);
        }
        return new ScoreSheetTemplate(rulebook, set, product, name, members, round);
    }

    /**
     * Writes the workbook: the same bytes for the same template and day.
     *
     * @param out where it goes; it is not closed
     * @param day the day that the workbook bears
     * @throws IOException if it cannot be written
     */
    public void write(OutputStream out, LocalDate day) throws IOException {
        new TemplateWriter(this).write(out, day);
    }

    /**
     * Writes a workbook for another file of a season: heads, and lists for what is chosen from a list.
     *
     * @param file which file
     * @param out where it goes; it is not closed
     * @param day the day that the workbook bears
     * @throws IOException if it cannot be written
     */
    public static void write(File file, OutputStream out, LocalDate day) throws IOException {
        FileTemplate.write(file, out, day);
    }

    Rulebook rulebook() {
        return rulebook;
    }

    CriteriaSet set() {
        return set;
    }

    String product() {
        return product;
    }

    String name() {
        return name;
    }

    List<Member> members() {
        return members;
    }

    int round() {
        return round;
    }

    @Override
    public String toString() {
        return "ScoreSheetTemplate of " + product + ", " + set;
    }
}
