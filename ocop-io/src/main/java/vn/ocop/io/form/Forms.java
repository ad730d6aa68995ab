// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.ocop.core.Level;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.Ranking;
import vn.ocop.criteria.ScoreSheet;
import vn.ocop.criteria.ScoreSheets;
import vn.ocop.io.Season;

/**
 * The papers of a judged season, filled with what is known; what is not known is left as dots. Start here: {@link #builder}.
 *
 * <p>No paper has a signature, a seal or a number; what the law wants written by people is left blank. This class is immutable
 * and thread-safe.
 */
public final class Forms {
    private final Call call;

    /** The forms. */
    public enum Kind {
        /** The score sheet of each member (phiếu đánh giá). */
        SCORE_SHEET(true),
        /** Form 01: the registration (phiếu đăng ký). */
        REGISTRATION(true),
        /** Form 02: the self-assessment (báo cáo tự đánh giá). */
        SELF_ASSESSMENT(true),
        /** Form 03: the commune's report (báo cáo của UBND cấp xã). */
        SCREENING(true),
        /** The request of each commune (văn bản đề nghị). */
        REQUEST(false),
        /** The summary of results (bảng tổng hợp). */
        SUMMARY(false),
        /** The minutes of each council (biên bản). */
        MINUTES(false),
        /** What members answered in writing (lấy ý kiến bằng văn bản). */
        CONSULTATION(false),
        /** The notice to a subject and its commune (thông báo). */
        NOTICE(true),
        /** A draft of the decision and its certificates (dự thảo). */
        DECISION(false);

        private final boolean ofProduct;

        Kind(boolean ofProduct) {
            this.ofProduct = ofProduct;
        }

        /**
         * The form's identifier in rulebooks and in file names.
         *
         * @return such as {@code score-sheet}
         */
        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        /**
         * Whether there is a paper for each product.
         *
         * @return false if one paper is of the season
         */
        public boolean isOfProduct() {
            return ofProduct;
        }
    }

    private Forms(Call call) {
        this.call = call;
    }

    /**
     * Starts papers.
     *
     * @param season the season, read with its remarks kept ({@link vn.ocop.io.SeasonSources#isKept}) if they are to be printed
     * @param ranking its ranking
     * @return a new builder
     */
    public static Builder builder(Season season, Ranking ranking) {
        return new Builder(season, ranking);
    }

    /**
     * Whether the rulebook has the words of the forms.
     *
     * @return false if no paper can be made
     */
    public boolean areKnown() {
        return !call.papers().forms().isEmpty();
    }

    /**
     * The papers of a kind.
     *
     * @param kind which form
     * @param product the one product that they are for; absent for all
     * @param member the one member whose sheets they are, for {@link Kind#SCORE_SHEET}; absent for all
     * @return the papers in the order of the ranking; none if nobody of that name has a sheet, or no product is decided in writing
     * @throws IllegalArgumentException if there is no such product in the season
     * @throws IllegalStateException if the rulebook has no words of forms
     */
    public List<Paper> papers(Kind kind, Optional<String> product, Optional<String> member) {
        if (!areKnown()) {
            throw new IllegalStateException("rulebook has no papers: " + call.rulebook());
        }
        List<Evaluation> products = call.evaluations().stream()
                .filter(of -> product.isEmpty() || of.productId().equals(product.get()))
                .toList();
        if (product.isPresent() && products.isEmpty()) {
            throw new IllegalArgumentException("product must be one of the season, was \"" + product.get() + "\"");
        }
        Scope scope = new Scope(call, products);
        return switch (kind) {
            case SCORE_SHEET ->
                products.stream()
                        .flatMap(of -> sheets(scope, of, member).stream())
                        .toList();
            case REGISTRATION, SELF_ASSESSMENT, SCREENING, NOTICE ->
                products.stream().map(of -> scope.paper(kind, of)).toList();
            case REQUEST -> scope.byCommune();
            case SUMMARY -> List.of(scope.paper(kind, product));
            case MINUTES -> List.of(scope.byCouncil(kind, product));
            case CONSULTATION -> scope.isAnyWritten() ? List.of(scope.byCouncil(kind, product)) : List.of();
            case DECISION -> List.of(scope.decision(product));
        };
    }

    /** A paper for each member who has a sheet, the last one; a blank one where nobody has. */
    private static List<Paper> sheets(Scope scope, Evaluation of, Optional<String> member) {
        Map<String, ScoreSheet> last = new LinkedHashMap<>();
        for (ScoreSheet sheet : of.sheets().sheets()) {
            if (!sheet.isFormer() && (member.isEmpty() || sheet.member().id().equals(member.get()))) {
                last.put(sheet.member().id(), sheet);
            }
        }
        if (last.isEmpty()) {
            return member.isEmpty() ? List.of(scope.sheet(of, Optional.empty())) : List.of();
        }
        return last.values().stream()
                .map(sheet -> scope.sheet(of, Optional.of(sheet)))
                .toList();
    }

    /**
     * Whose sheets there are.
     *
     * @return the identifiers of members who scored
     */
    public Set<String> members() {
        Set<String> ids = new LinkedHashSet<>();
        call.evaluations()
                .forEach(of -> of.sheets()
                        .sheets()
                        .forEach(sheet -> ids.add(sheet.member().id())));
        return ids;
    }

    @Override
    public String toString() {
        return "Forms of " + call.evaluations().size() + " products";
    }

    /** Builds papers; nothing more is required. */
    public static final class Builder {
        private final Season season;
        private final Ranking ranking;
        private final Map<String, ScoreSheet> own = new LinkedHashMap<>();
        private Optional<Level> level;
        private Season.Case assumed = Season.Case.NOTHING;
        private Optional<String> record = Optional.empty();
        private Optional<String> head = Optional.empty();

        private Builder(Season season, Ranking ranking) {
            this.season = season;
            this.ranking = ranking;
            this.level = season.meeting().level();
        }

        /**
         * The level of the council, where the season does not state it.
         *
         * @param stated the level
         * @return this
         */
        public Builder level(Optional<Level> stated) {
            level = stated.or(() -> level);
            return this;
        }

        /**
         * What is known of the case of every product that does not state it.
         *
         * @param stated the case
         * @return this
         */
        public Builder assumed(Season.Case stated) {
            assumed = stated;
            return this;
        }

        /**
         * The subjects' own score sheets, for the self-assessment: the first sheet of a product.
         *
         * @param sheets the sheets, of products of the season
         * @return this
         */
        public Builder selfAssessments(List<ScoreSheets> sheets) {
            sheets.forEach(of -> of.sheets().stream().findFirst().ifPresent(sheet -> own.put(of.productId(), sheet)));
            return this;
        }

        /**
         * The record of the result, for the minutes.
         *
         * @param hash its hash
         * @param chainHead the head of the chain that it is in
         * @return this
         */
        public Builder record(Optional<String> hash, Optional<String> chainHead) {
            record = hash;
            head = chainHead;
            return this;
        }

        /**
         * Ends the building.
         *
         * @return the papers
         */
        public Forms build() {
            return new Forms(new Call(season, new ArrayList<>(ranking.entries()), level, assumed, own, record, head));
        }
    }
}
