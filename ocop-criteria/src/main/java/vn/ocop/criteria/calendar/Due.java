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
    public abstract DueKind kind();

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
}
