// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import vn.ocop.core.Citation;
import vn.ocop.core.Language;
import vn.ocop.core.Text;

/**
 * What a comparison rests on (căn cứ): a place in the law, a policy of the council, or a reading of this library. A policy or
 * a reading says so of itself, so that nobody takes it for law.
 */
public sealed interface Basis {
    /**
     * The basis for a reader.
     *
     * @param language the language
     * @return the place in the law, or that it is no law
     */
    String in(Language language);

    /**
     * A place in the law.
     *
     * @param citation the citation
     */
    record Law(Citation citation) implements Basis {
        @Override
        public String in(Language language) {
            return citation.in(language);
        }
    }

    /**
     * A policy of the council: where the law is silent and the council's regulation (quy chế) decides.
     *
     * @param key the key, as in {@link Policies#toMap()}
     * @param value the value
     */
    record Policy(String key, String value) implements Basis {
        private static final Text WORDS = new Text("quy ước, không phải luật", "policy, not law");

        @Override
        public String in(Language language) {
            return WORDS.in(language) + ": " + key + "=" + value;
        }
    }

    /** A reading of this library: where the law is silent and no policy can be chosen. */
    enum Reading implements Basis {
        /** A sheet that contradicts the criteria set is not dropped: the product has no result until it is put right. */
        LEGAL_SHEETS(new Text("phiếu sai phải sửa, không bỏ", "a wrong sheet is put right, never dropped")),
        /** Everyone present scores but the secretary and those who declared a conflict. */
        WHO_SCORES(new Text(
                "người có mặt đều chấm, trừ thư ký và người có xung đột lợi ích",
                "all who are present score but the secretary and those with a conflict")),
        /** The highest round of a member counts. */
        LATEST_ROUND(new Text("lấy phiếu của vòng chấm cuối", "the last scoring round counts")),
        /** Every present scoring member hands in a complete sheet before there is a result. */
        ALL_HAND_IN(new Text("mọi người chấm phải nộp phiếu đủ", "all who score hand in a complete sheet")),
        /** A criterion in which nothing disqualifies does so when more than half of the counted sheets say so. */
        MORE_THAN_HALF(new Text("kết luận theo quá nửa số phiếu", "more than half of the sheets decide"));

        private static final Text WORDS = new Text("cách hiểu, không phải luật", "reading, not law");

        private final Text text;

        Reading(Text text) {
            this.text = text;
        }

        /**
         * What is read into the rules.
         *
         * @return the reading
         */
        public Text text() {
            return text;
        }

        @Override
        public String in(Language language) {
            return WORDS.in(language) + ": " + text.in(language);
        }
    }
}
