// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import vn.ocop.core.Citation;
import vn.ocop.core.Level;
import vn.ocop.core.Star;

/**
 * What a rulebook says of certificates (giấy chứng nhận): how long they are valid, when the next dossier is due, how they
 * are revoked. Which level certifies which star is said by the {@linkplain Rulebook#levelsOn order of levels}.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
@CriteriaStyle
public abstract class CertificateRules {
    CertificateRules() {}

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
