// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import vn.ocop.core.Language;
import vn.ocop.core.Level;
import vn.ocop.core.Star;
import vn.ocop.core.Text;

/**
 * What follows from a result at a level (kết quả ở một cấp dẫn đến điều gì): who recognises the product, whether its dossier
 * goes up, who may come back.
 *
 * <p>Made by {@link Progression}. This class is immutable and thread-safe.
 */
@Value.Immutable
@CriteriaStyle
public abstract class NextStep {
    /** What becomes of the product at its level. */
    public enum State {
        /** The level recognises and certifies the star. */
        RECOGNISED(new Text("được công nhận, cấp giấy chứng nhận", "recognised and certified")),
        /** The dossier goes up to the next level; nothing is recognised here. */
        PASSED_UP(new Text("chuyển hồ sơ lên cấp trên", "the dossier goes up")),
        /** The star is only proposed until the next level decides: a state of its own. */
        PROPOSED(new Text("đề nghị cấp trên đánh giá, chưa được công nhận", "proposed, not recognised yet")),
        /** No decision and no certificate. */
        NOT_RECOGNISED(
                new Text("không có quyết định công nhận, không cấp giấy chứng nhận", "no decision and no certificate")),
        /** A failed candidate: the level below may recognise from this result, or assess again itself. */
        FALLS_BACK(new Text(
                "không đạt ở cấp này: cấp dưới xem xét công nhận từ kết quả này hoặc đánh giá lại",
                "failed here: the level below may recognise from this result or assess again")),
        /** The rules do not say what follows, and the library does not guess. */
        UNSETTLED(new Text("quy định không nói rõ bước tiếp theo", "the rules do not say what follows")),
        /** There is no star, so nothing follows yet. */
        NO_RESULT(new Text("chưa có hạng sao, chưa có bước tiếp theo", "no star, so nothing follows yet"));

        private final Text text;

        State(Text text) {
            this.text = text;
        }

        /**
         * The words for a reader.
         *
         * @return the words
         */
        public Text text() {
            return text;
        }
    }

    private static final Text CERTIFIED =
            new Text("được {by} công nhận, cấp giấy chứng nhận", "recognised and certified by the {by}");
    private static final Text UP = new Text("chuyển hồ sơ lên ", "the dossier goes up to the ");
    private static final Text UP_ONLY = new Text("chuyển hồ sơ lên {up}", "the dossier goes up to the {up}");
    private static final Text UP_TO_WHOM = new Text(
            "chuyển hồ sơ lên {up}; hạng này do {by} công nhận",
            "the dossier goes up to the {up}; such a star is recognised by the {by}");
    private static final Text PROPOSED_TO =
            new Text("đề nghị {up} đánh giá, chưa được công nhận", "proposed to the {up}, not recognised yet");
    private static final Text FALLS_TO = new Text(
            "không đạt ở cấp này; {by} có thể công nhận {may} từ kết quả này hoặc đánh giá lại",
            "failed here; the {by} may recognise {may} from this result or assess again");
    private static final Text FALLS_WITHOUT = new Text(
            "không đạt ở cấp này; cấp dưới có thể đánh giá lại", "failed here; the level below may assess again");
    private static final Text RETURNS_NEXT = new Text("có thể tham gia lại kỳ sau", "may come back in the next period");
    private static final Text RETURNS = new Text("có thể tham gia lại kỳ ", "may come back in ");

    NextStep() {}

    /**
     * The level that the result is of.
     *
     * @return the level
     */
    public abstract Level level();

    /**
     * The state.
     *
     * @return the state
     */
    public abstract State state();

    /**
     * The star of the result: of a failed candidate without one, the star that its figures give.
     *
     * @return the star, absent if no sheet counted
     */
    public abstract Optional<Star> star();

    /**
     * Who recognises such a star: this level, the one above that has yet to decide, or the one below that a failed candidate
     * falls back to.
     *
     * @return the level, absent if none does or nothing is laid down
     */
    public abstract Optional<Level> recognisedBy();

    /**
     * Where the dossier goes.
     *
     * @return the next level up, absent if it does not go up
     */
    public abstract Optional<Level> goesUpTo();

    /**
     * The stars that the level below may recognise from this result.
     *
     * @return the stars of a failed candidate; none otherwise, and if it can only be assessed again
     */
    public abstract Set<Star> mayRecognise();

    /**
     * Whether the product may be improved and come back in the next period.
     *
     * @return true if it is laid down, false if nothing is said of it
     */
    @Value.Default
    public boolean mayReturn() {
        return false;
    }

    /**
     * When the product may be improved and come back.
     *
     * @return the year of the next period, absent if nothing is said of it or the day of the result is not known
     */
    public abstract Optional<Year> mayReturnIn();

    /**
     * What the step rests on.
     *
     * @return at least one place in the law or policy
     */
    public abstract List<Basis> bases();

    /**
     * Whether there is a decision and a certificate.
     *
     * @return true if the level recognises the star
     */
    public boolean isCertified() {
        return state() == State.RECOGNISED;
    }

    /**
     * The step for a reader.
     *
     * @param language the language
     * @return one sentence, with what it rests on
     */
    public String text(Language language) {
        return sentence(language) + " ["
                + String.join(
                        "; ", bases().stream().map(basis -> basis.in(language)).toList())
                + "]";
    }

    /**
     * The step for a reader who is told elsewhere what it rests on.
     *
     * @param language the language
     * @return one sentence
     */
    public String sentence(Language language) {
        StringBuilder text = new StringBuilder(level().text().in(language));
        star().ifPresent(star -> text.append(", ").append(star.text().in(language)));
        text.append(": ").append(Words.of(language).fill(template().in(language), name -> named(name, language)));
        if (state() == State.RECOGNISED && goesUpTo().isPresent()) {
            text.append("; ").append(UP.in(language)).append(named("up", language));
        }
        if (mayReturn()) {
            text.append("; ")
                    .append(mayReturnIn()
                            .map(year -> RETURNS.in(language) + year)
                            .orElse(RETURNS_NEXT.in(language)));
        }
        return text.toString();
    }

    private Text template() {
        return switch (state()) {
            case RECOGNISED -> CERTIFIED;
            case PASSED_UP -> recognisedBy().isPresent() ? UP_TO_WHOM : UP_ONLY;
            case PROPOSED -> PROPOSED_TO;
            case FALLS_BACK -> mayRecognise().isEmpty() ? FALLS_WITHOUT : FALLS_TO;
            case NOT_RECOGNISED, UNSETTLED, NO_RESULT -> state().text();
        };
    }

    private String named(String name, Language language) {
        return switch (name) {
            case "by" -> recognisedBy().map(level -> level.text().in(language)).orElse("");
            case "up" -> goesUpTo().map(level -> level.text().in(language)).orElse("");
            default ->
                String.join(
                        ", ",
                        mayRecognise().stream()
                                .map(star -> star.text().in(language))
                                .toList());
        };
    }

    static Builder builder() {
        return new Builder();
    }

    static final class Builder extends ImmutableNextStep.Builder {
        Builder() {}
    }
}
