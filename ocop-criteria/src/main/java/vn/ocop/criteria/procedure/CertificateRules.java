// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.procedure;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import vn.ocop.core.Citation;
import vn.ocop.core.Level;
import vn.ocop.core.Star;

/**
 * What a rulebook says of certificates (giấy chứng nhận): how long they are valid, when the next dossier is due, how they
 * are revoked. Which level certifies which star is said by the rulebook's order of levels.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
@ProcedureStyle
public abstract class CertificateRules {
    CertificateRules() {}

    /**
     * When the dossier of a re-evaluation is handed in (thời gian nộp hồ sơ): from so many days before the certificate's last
     * day to so many days before it, both days included.
     *
     * @param opensBefore the days from the first day of the window to the certificate's last day
     * @param closesBefore the days from the last day of the window to the certificate's last day, at most {@code opensBefore}
     * @param by who hands it in
     * @param citation where the window is laid down
     */
    public record FilingWindow(int opensBefore, int closesBefore, Actor by, Citation citation) {

        /**
         * The first day of the window.
         *
         * @param lastDay the certificate's last valid day
         * @return the day
         */
        public LocalDate opens(LocalDate lastDay) {
            return lastDay.minusDays(opensBefore);
        }

        /**
         * The last day of the window.
         *
         * @param lastDay the certificate's last valid day
         * @return the day
         */
        public LocalDate closes(LocalDate lastDay) {
            return lastDay.minusDays(closesBefore);
        }
    }

    /**
     * How long a certificate goes on while a re-evaluation is pending (kéo dài hiệu lực). The rule is transitional: it is there
     * for those whose window had closed before the rules came into force.
     *
     * @param days the most days after the certificate's last day
     * @param windowClosedBefore the day before which the last day of the window must have fallen
     * @param citation where the prolongation is laid down
     */
    public record Prolongation(int days, LocalDate windowClosedBefore, Citation citation) {}

    /**
     * Who may do something with the certificates of some stars (thẩm quyền).
     *
     * @param stars the stars
     * @param by who may
     * @param citation where the power is laid down
     */
    public record Power(Set<Star> stars, Actor by, Citation citation) {}

    /**
     * When, by whom and within what time a certificate is revoked (thu hồi giấy chứng nhận).
     *
     * @param grounds the grounds in the order of the rules; no other one counts
     * @param limit the time from the conclusion of an inspection, or from a confirmation, to the revocation
     * @param powers who revokes, each for its stars
     * @param withdrawal the right to ask the revoking authority to withdraw a recognition that was wrong: its text names who
     *     asks whom; absent if there is no such right
     * @param confirmers who confirms the grounds on which no authority has to conclude, by the identifiers of the grounds:
     *     there the time starts with the confirmation
     */
    public record RevocationRules(
            List<Clause> grounds,
            TimeLimit limit,
            List<Power> powers,
            Optional<Clause> withdrawal,
            Map<String, Actor> confirmers) {

        /**
         * Makes rules of revocation.
         *
         * @param grounds the grounds
         * @param limit the time from the conclusion of an inspection, or from a confirmation, to the revocation
         * @param powers who revokes
         * @param withdrawal the right to ask for the withdrawal of a recognition
         * @param confirmers who confirms the grounds on which no authority has to conclude
         */
        public RevocationRules {
            grounds = List.copyOf(grounds);
            powers = List.copyOf(powers);
            confirmers = ImmutableMap.copyOf(confirmers);
        }

        /**
         * Who confirms a ground on which no authority has to conclude.
         *
         * @param ground the ground
         * @return the actor whose confirmation starts the time, absent if a conclusion does
         */
        public Optional<Actor> confirmer(Clause ground) {
            return Optional.ofNullable(confirmers.get(ground.id()));
        }

        /**
         * A ground by its identifier.
         *
         * @param id the identifier
         * @return the ground, absent if the rules know no such ground
         */
        public Optional<Clause> ground(String id) {
            return grounds.stream().filter(ground -> ground.id().equals(id)).findFirst();
        }

        /**
         * Who revokes certificates of a star.
         *
         * @param star the star
         * @return the power, absent if the rules name nobody
         */
        public Optional<Power> power(Star star) {
            return powers.stream().filter(power -> power.stars().contains(star)).findFirst();
        }
    }

    /**
     * The validity in months from the day of issue.
     *
     * @return the months, 1 or more
     */
    public abstract int months();

    /**
     * The lowest star that is certified.
     *
     * @return the star
     */
    public abstract Star lowestStar();

    /**
     * Where the validity is laid down.
     *
     * @return the citation
     */
    public abstract Citation citation();

    /**
     * Where it is laid down which stars are certified.
     *
     * @return the citation
     */
    public abstract Citation starsCitation();

    /**
     * Who holds a certificate.
     *
     * @return the actor
     */
    public abstract Actor holder();

    /**
     * Who signs certificates at each level.
     *
     * @return one actor per level that certifies
     */
    public abstract List<Actor> issuers();

    /**
     * When the dossier of the re-evaluation is handed in.
     *
     * @return the window, absent if the rules set none
     */
    public abstract Optional<FilingWindow> window();

    /**
     * How long before a certificate's last day the issuing authority must have told the subject, at the latest.
     *
     * @return the limit, absent if the rules ask for no notice
     */
    public abstract Optional<TimeLimit> notice();

    /**
     * The time from the complete dossier of a re-evaluation to the decision.
     *
     * @return the limit, absent if the rules set none
     */
    public abstract Optional<TimeLimit> decision();

    /**
     * How long a certificate goes on while a re-evaluation is pending.
     *
     * @return the prolongation, absent if there is none
     */
    public abstract Optional<Prolongation> prolongation();

    /**
     * Where it is laid down that certificates issued under earlier rules keep their last day.
     *
     * @return the citation, absent if the rules say nothing
     */
    public abstract Optional<Citation> earlierKept();

    /**
     * Where upgrades are laid down.
     *
     * @return the citation, absent if the rules do not speak of upgrades
     */
    public abstract Optional<Citation> upgrade();

    /**
     * The rules of revocation.
     *
     * @return the rules, absent if the rulebook has none
     */
    public abstract Optional<RevocationRules> revocation();

    /**
     * The last valid day of a certificate: as many months after the day of issue, on the same day of the month or, where
     * the month has no such day, on its last one. A certificate of 29/2/2024 with 36 months ends on 28/2/2027.
     *
     * @param issued the day of issue
     * @return the last day on which the certificate is valid
     */
    public LocalDate lastDay(LocalDate issued) {
        return issued.plusMonths(months());
    }

    /**
     * Who signs certificates at a level.
     *
     * @param level the level
     * @return the actor, absent if the rules name none
     */
    public Optional<Actor> issuer(Level level) {
        Optional<Level> wanted = Optional.of(level);
        return issuers().stream().filter(actor -> actor.level().equals(wanted)).findFirst();
    }

    static Builder builder() {
        return new Builder();
    }

    static final class Builder extends ImmutableCertificateRules.Builder {
        Builder() {}
    }
}
