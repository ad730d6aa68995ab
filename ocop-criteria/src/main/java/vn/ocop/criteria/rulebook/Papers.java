// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.ocop.core.CaseKind;
import vn.ocop.core.Citation;
import vn.ocop.core.Text;

/**
 * What the papers (giấy tờ) of a programme say beside what is filled in: the words of each form in their order, the heads of the
 * score sheets as they are printed, and the kinds of evidence that may go with a self-assessment. Forms are in Vietnamese. A
 * province replaces a form by stating it in its own rulebook; nothing here changes a result, and the hash of a rulebook does not
 * cover it. This class is immutable and thread-safe.
 */
public final class Papers {
    /** What a text can have filled in, between braces; {@code {}} is left blank, to be filled by hand. */
    public static final Set<String> SLOTS = Collections.unmodifiableSet(new TreeSet<>(Set.of(
            "",
            "authority",
            "authority.body",
            "box",
            "box.first",
            "box.reevaluation",
            "box.registered",
            "box.upgrade",
            "classification",
            "commune",
            "commune.upper",
            "council.name",
            "level",
            "meeting.closes",
            "meeting.day",
            "meeting.founded",
            "meeting.opens",
            "meeting.place",
            "meeting.regulation",
            "member.name",
            "presiding",
            "product.code",
            "product.evaluated",
            "product.name",
            "province",
            "record.hash",
            "record.head",
            "rulebook",
            "samples",
            "sheet.heading",
            "sheet.rejection",
            "sheet.title",
            "star",
            "subject.address",
            "subject.email",
            "subject.ethnicity",
            "subject.founded",
            "subject.gender",
            "subject.name",
            "subject.phone",
            "subject.position",
            "subject.registration",
            "subject.representative",
            "subject.type",
            "validity",
            "year")));

    /** What is more than a text and is made from results: tables and lists. */
    public static final Set<String> BLOCKS = Collections.unmodifiableSet(new TreeSet<>(Set.of(
            "absences",
            "conflicts",
            "consultation-table",
            "decision-table",
            "evidence-table",
            "marks-table",
            "notice-missing",
            "notice-reasons",
            "notice-result",
            "opinion",
            "opinions",
            "quorum",
            "request-table",
            "roster-table",
            "score-table",
            "self-table",
            "sent-up",
            "spread-table",
            "summary-table")));

    /** The forms that there are. */
    public static final List<String> FORMS = List.of(
            "score-sheet",
            "registration",
            "self-assessment",
            "screening",
            "request",
            "summary",
            "minutes",
            "consultation",
            "notice",
            "decision",
            "certificate");

    static final Papers NONE = new Papers(Map.of(), Map.of(), List.of());

    private final Map<String, Form> forms;
    private final Map<Integer, Sheet> sheets;
    private final List<Evidence> evidence;

    Papers(Map<String, Form> forms, Map<Integer, Sheet> sheets, List<Evidence> evidence) {
        this.forms = Collections.unmodifiableMap(new LinkedHashMap<>(forms));
        this.sheets = Collections.unmodifiableMap(new LinkedHashMap<>(sheets));
        this.evidence = List.copyOf(evidence);
    }

    /**
     * The words of the forms.
     *
     * @return each form by its identifier, one of {@link #FORMS}; all of them, or none if the rulebook has no papers
     */
    public Map<String, Form> forms() {
        return forms;
    }

    /**
     * The heads of the score sheets as they are printed.
     *
     * @return each by the number of its criteria set
     */
    public Map<Integer, Sheet> sheets() {
        return sheets;
    }

    /**
     * The kinds of evidence.
     *
     * @return the kinds in the order of the self-assessment's table
     */
    public List<Evidence> evidence() {
        return evidence;
    }

    /**
     * What may be handed in for a criterion; no law ties a paper to one.
     *
     * @param set the number of the criteria set
     * @param criterion a criterion of it
     * @return the kinds of evidence in their order, often none
     */
    public List<Evidence> evidenceFor(int set, Criterion criterion) {
        return evidence.stream()
                .filter(kind -> kind.proves().stream().anyMatch(of -> of.isFor(set, criterion)))
                .toList();
    }

    @Override
    public String toString() {
        return "Papers: " + forms.keySet();
    }

    /**
     * A form (mẫu).
     *
     * @param id one of {@link Papers#FORMS}
     * @param name what it is called
     * @param watermark what stands across its pages, such as that it is a draft
     * @param citation what prescribes it, or asks for it; absent where nothing does
     * @param pieces its words and what is filled in, in order
     */
    public record Form(
            String id, String name, Optional<String> watermark, Optional<Citation> citation, List<Piece> pieces) {}

    /**
     * A piece of a form.
     *
     * @param as what it is
     * @param text its words, lines apart by {@code |} where it has columns, with slots between braces; the name of a block; may be
     *     blank
     * @param beside the words of the right column, lines apart by {@code |}
     * @param when the kinds of case that it is for
     * @param condition what has to be there for it to stand
     * @param count how many ruled lines
     */
    public record Piece(
            Kind as, String text, String beside, Set<CaseKind> when, Optional<Condition> condition, int count) {

        /** What a piece of a form is. */
        public enum Kind {
            /** The issuer on the left, the state's name and motto on the right. */
            HEAD,
            /** The name of the form. */
            TITLE,
            /** What stands below the name. */
            SUBTITLE,
            /** A heading of a part. */
            HEADING,
            /** A paragraph. */
            TEXT,
            /** A line of a list. */
            ITEM,
            /** Small print: no words of the form itself. */
            SMALL,
            /** Ruled lines to write on. */
            LINES,
            /** What is made from results. */
            BLOCK,
            /** Who signs. */
            SIGN,
            /** What follows begins a page. */
            BREAK
        }

        /** What has to be there for a piece to stand. */
        public enum Condition {
            /** The sheet prints what rejects a dossier. */
            REJECTION,
            /** The sheet prints what its stars mean. */
            LEGEND
        }
    }

    /**
     * The head of a score sheet as it is printed.
     *
     * @param set the number of the criteria set
     * @param title the line with its number
     * @param heading the sector and group printed below
     * @param classification sector, group and sub-group in the words of the classification of products, which differ
     * @param rejection what rejects a dossier, if the sheet prints it
     * @param citation where it stands
     */
    public record Sheet(
            int set,
            String title,
            String heading,
            String classification,
            Optional<String> rejection,
            Citation citation) {}

    /**
     * A kind of evidence (tài liệu minh chứng).
     *
     * @param number its place in the table, from 1
     * @param name what it is
     * @param asks what is said of it
     * @param proves the criteria that it may speak for: a reading of the library's, not of the law
     * @param citation where the kind stands
     */
    public record Evidence(int number, Text name, String asks, List<Proves> proves, Citation citation) {}

    /**
     * Which criteria a kind of evidence may speak for.
     *
     * @param title the Vietnamese title of the criterion
     * @param sets the numbers of the sets for which that holds; none for all
     */
    public record Proves(String title, Set<Integer> sets) {
        boolean isFor(int set, Criterion criterion) {
            return criterion.title().vi().equals(title) && (sets.isEmpty() || sets.contains(set));
        }
    }
}
