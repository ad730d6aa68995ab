// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.immutables.value.Value;
import vn.ocop.core.Citation;
import vn.ocop.core.Star;
import vn.ocop.core.Text;

/**
 * Something that falls due on a day: what, by whom, on which clause (việc đến hạn).
 *
 * <p>The order is that of the days; on one day by kind, product, citation and text. This class is immutable and thread-safe.
 */
@Value.Immutable
@CalendarStyle
public abstract class Due implements Comparable<Due> {
    static final Comparator<Due> ORDER = Comparator.comparing(Due::day)
            .thenComparing(Due::kind)
            .thenComparing(due -> due.productId().orElse(""))
            .thenComparing(due -> due.citation().toString())
            .thenComparing(due -> due.about().map(Text::vi).orElse(""))
            .thenComparing(due -> due.responsible().vi());

    Due() {}

    /**
     * The day: the last one for what must be done, the first one for what may be done from then on.
     *
     * @return the day
     */
    public abstract LocalDate day();

    /**
     * What is due.
     *
     * @return the kind
     */
    public abstract Kind kind();

    /**
     * Who has to act.
     *
     * @return the actor's name
     */
    public abstract Text responsible();

    /**
     * The rule behind it.
     *
     * @return the citation
     */
    public abstract Citation citation();

    /**
     * The product that it concerns.
     *
     * @return the identifier, absent for what concerns the whole programme
     */
    public abstract Optional<String> productId();

    /**
     * The star of the certificate that it concerns.
     *
     * @return the star, if it concerns a certificate
     */
    public abstract Optional<Star> star();

    /**
     * What it is about, where the kind does not say it all: the ground of a revocation, the number of a round.
     *
     * @return the text, if there is more to say
     */
    public abstract Optional<Text> about();

    @Override
    public int compareTo(Due other) {
        return ORDER.compare(this, other);
    }

    static Builder builder() {
        return new Builder();
    }

    static final class Builder extends ImmutableDue.Builder {
        Builder() {}
    }

    /** The kinds of thing that fall due (việc đến hạn). */
    public enum Kind {
        /** The window for the dossier of a re-evaluation opens: the first day on which it may be handed in. */
        FILING_OPENS(
                new Text("bắt đầu được nộp hồ sơ đánh giá lại", "re-evaluation dossier may be filed from this day")),
        /** The window closes: the last day on which the dossier may be handed in. */
        FILING_CLOSES(new Text("hạn cuối nộp hồ sơ đánh giá lại", "last day to file the re-evaluation dossier")),
        /** The subject must have been told that its certificate ends. */
        NOTICE(new Text(
                "hạn cuối thông báo giấy chứng nhận sắp hết hạn", "last day to tell the subject of the expiry")),
        /** The last valid day of a certificate. */
        CERTIFICATE_ENDS(new Text("ngày cuối giấy chứng nhận còn hiệu lực", "last valid day of the certificate")),
        /** The last day to file late, where a transitional clause keeps the certificate in force while it is re-evaluated. */
        LATE_FILING_CLOSES(new Text(
                "hạn cuối nộp hồ sơ đánh giá lại để được kéo dài hiệu lực",
                "last day to file the re-evaluation dossier so that the certificate is prolonged")),
        /** The last day to which a pending re-evaluation prolongs a certificate. */
        PROLONGATION_ENDS(new Text("ngày cuối được kéo dài hiệu lực", "last day of the prolongation")),
        /** The decision on a complete dossier. */
        DECISION(new Text("hạn cuối đánh giá lại từ khi đủ hồ sơ", "last day to decide the re-evaluation")),
        /** The revocation after a conclusion. */
        REVOCATION(new Text("hạn cuối thu hồi giấy chứng nhận", "last day to revoke the certificate")),
        /** The evaluation of a case that was pending when the rules changed. */
        TRANSITION(new Text("hạn cuối đánh giá theo quy định cũ", "last day to evaluate under the old rules")),
        /** The commune's screening of a dossier. */
        SCREENING(new Text("hạn cuối UBND cấp xã đánh giá hồ sơ", "last day to screen the dossier")),
        /** The last day to propose dossiers for a round. */
        ROUND_PROPOSALS(
                new Text("hạn cuối đề nghị hồ sơ cho đợt đánh giá", "last day to propose dossiers for the round")),
        /** The last day of a round. */
        ROUND_EVALUATION(new Text("ngày cuối của đợt đánh giá", "last day of the round")),
        /** A report. */
        REPORT(new Text("hạn cuối báo cáo", "last day to report")),
        /** Something that a plan sets for a quarter. */
        PLANNED(new Text("hạn theo kế hoạch năm", "last day in the yearly plan"));

        private final Text text;

        Kind(Text text) {
            this.text = text;
        }

        /**
         * What has to be done.
         *
         * @return the text in both languages
         */
        public Text text() {
            return text;
        }
    }
}
