// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget.norms;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;
import vn.ocop.budget.Dong;
import vn.ocop.core.Language;
import vn.ocop.core.Text;

/** What a claim is entitled to, and how that came about. This class is immutable and thread-safe. */
@Value.Immutable
@NormsStyle
public abstract class Entitlement {
    private static final Text NOTE = new Text("Lưu ý", "Note");

    Entitlement() {}

    /**
     * The claim.
     *
     * @return the claim
     */
    public abstract SupportClaim claim();

    /**
     * The norms that grant something, one unless several policies add up.
     *
     * @return the norms, empty if nothing is granted
     */
    public abstract List<SupportNorm> norms();

    /**
     * The amount.
     *
     * @return whole dong, 0 if nothing is granted
     */
    public abstract long dong();

    /**
     * Every step, those that led to nothing too.
     *
     * @return the steps in order, the result last
     */
    public abstract List<EntitlementStep> steps();

    /**
     * What a reader of the figures should know: the notes of the sets with a norm for the purpose.
     *
     * @return the notes in both languages, empty if there is nothing to know
     */
    public abstract List<Text> notes();

    /**
     * The amount as money.
     *
     * @return the amount in VND
     */
    public MonetaryAmount amount() {
        return Dong.amount(dong());
    }

    /**
     * The explanation for a reader.
     *
     * @param language the language
     * @return one line for each step, with the rule behind it in brackets, then one for each note
     */
    public String explanation(Language language) {
        return Stream.concat(
                        steps().stream().map(step -> step.explanation(language)),
                        notes().stream().map(note -> NOTE.in(language) + ": " + note.in(language)))
                .collect(Collectors.joining("\n"));
    }

    static Builder builder() {
        return new Builder();
    }

    static final class Builder extends ImmutableEntitlement.Builder {
        Builder() {}
    }
}
