// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.document;

import java.util.Locale;
import java.util.Optional;
import vn.ocop.core.Text;
import vn.ocop.criteria.Evaluation;

/**
 * For whom a result is written (đối tượng nhận), and what they may see of it: decided here alone. Results are published
 * (Decision 26/2026, article 7.3e) and the subject is told its own (7.3g); who sits on a council scored how, and what is
 * personal in the criteria, is for neither. What is not listed for an audience is not shown to it.
 */
public enum Audience {
    /** The council and its staff: everything. */
    COUNCIL(new Text("hội đồng", "council"), Optional.empty()),
    /** The subject of a product: that product whole, its members as M1, M2 …, and nothing of the others. */
    SUBJECT(
            new Text("chủ thể", "subject"),
            Optional.of(new Text(
                    "Bản cho chủ thể: chỉ nêu sản phẩm của chủ thể, thành viên hội đồng mang số M1, M2 …; lược bỏ tên"
                            + " và vai trò của thành viên, nhận xét, sản phẩm khác, vị trí trong tệp và phát hiện về tệp.",
                    "For the subject: its own product alone, members as M1, M2 …; left out are names and offices of"
                            + " members, remarks, other products, places in files and findings about files."))),
    /** Everybody: products with their subjects, localities, stars and decisions. */
    PUBLIC(
            new Text("công chúng", "public"),
            Optional.of(new Text(
                    "Bản công bố: chỉ nêu sản phẩm, chủ thể, địa bàn, hạng sao và kết quả; lược bỏ thành viên, phiếu,"
                            + " tiêu chí, điểm, thứ hạng, nhận xét và phát hiện.",
                    "For the public: product, subject, locality, star and decision alone; left out are members, sheets,"
                            + " criteria, points, places, remarks and findings.")));

    private final Text text;
    private final Optional<Text> leftOut;

    Audience(Text text, Optional<Text> leftOut) {
        this.text = text;
        this.leftOut = leftOut;
    }

    /** What a result consists of. */
    public enum Matter {
        /** Identifier and name of a product. */
        PRODUCT(true, true),
        /** The name of its subject. */
        SUBJECT(true, true),
        /** Where it is from. */
        LOCALITY(true, true),
        /** The star. */
        STAR(true, true),
        /** Whether it is rated, and if not, under which head. */
        DECISION(true, true),
        /** Its place among the others. */
        PLACE(true, false),
        /** Averages and the points of parts. */
        POINTS(true, false),
        /** Criteria, marks and comparisons. */
        CRITERIA(true, false),
        /** What each sheet says, whoever's it is. */
        SHEETS(true, false),
        /** What is found of the result and what follows from it. */
        REASONS(true, false),
        /** By which policies it was judged. */
        POLICIES(true, false),
        /** Who the members are, and which office they hold. */
        MEMBERS(false, false),
        /** What members remarked. */
        REMARKS(false, false),
        /** Where something stands in the files, and what is wrong with them. */
        FILES(false, false),
        /** Anything of other products. */
        OTHERS(false, false);

        private final boolean forSubject;
        private final boolean forPublic;

        Matter(boolean forSubject, boolean forPublic) {
            this.forSubject = forSubject;
            this.forPublic = forPublic;
        }
    }

    /**
     * Whether something may be shown.
     *
     * @param matter what it is
     * @return false unless it is listed for the audience
     */
    public boolean sees(Matter matter) {
        return switch (this) {
            case COUNCIL -> true;
            case SUBJECT -> matter.forSubject;
            case PUBLIC -> matter.forPublic;
        };
    }

    /**
     * The name for a reader.
     *
     * @return the term
     */
    public Text text() {
        return text;
    }

    /**
     * What an output for this audience says of itself.
     *
     * @return what is shown and what is left out; absent for the council
     */
    public Optional<Text> leftOut() {
        return leftOut;
    }

    /**
     * The word in files and options.
     *
     * @return such as {@code "public"}
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * A result as the audience may see it, to be explained or printed.
     *
     * @param evaluation the result
     * @return the same for the council; of anonymous sheets ({@link vn.ocop.criteria.ScoreSheets#anonymous}) where members are
     *     not seen
     * @throws IllegalArgumentException if the audience sees no sheets
     */
    public Evaluation of(Evaluation evaluation) {
        if (!sees(Matter.SHEETS)) {
            throw new IllegalArgumentException("audience must see sheets, was " + this);
        }
        return sees(Matter.MEMBERS)
                ? evaluation
                : evaluation.scoring().score(evaluation.sheets().anonymous());
    }
}
