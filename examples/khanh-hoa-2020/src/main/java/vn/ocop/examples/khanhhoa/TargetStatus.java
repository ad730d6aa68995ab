// SPDX-License-Identifier: Apache-2.0
package vn.ocop.examples.khanhhoa;

import java.util.OptionalInt;
import vn.ocop.core.Text;

/**
 * How far a target is reached on a day.
 *
 * @param target the target
 * @param reached how much is reached, in the unit of the target; absent if nothing was said of it
 */
public record TargetStatus(Target target, OptionalInt reached) {
    /** How far. */
    public enum State {
        /** The least number is reached. */
        REACHED(new Text("đạt", "reached")),
        /** Something is missing. */
        SHORT(new Text("chưa đạt", "not reached")),
        /** The plan sets no number to compare with. */
        NO_NUMBER(new Text("kế hoạch không nêu số", "the plan sets no number")),
        /** Nothing was said of it. */
        UNKNOWN(new Text("chưa có số liệu", "no data"));

        private final Text text;

        State(Text text) {
            this.text = text;
        }

        /**
         * The state in words.
         *
         * @return the words in both languages
         */
        public Text text() {
            return text;
        }
    }

    /**
     * How far.
     *
     * @return the state
     */
    public State state() {
        if (reached.isEmpty()) {
            return State.UNKNOWN;
        }
        if (target.least().isEmpty()) {
            return State.NO_NUMBER;
        }
        return missing() == 0 ? State.REACHED : State.SHORT;
    }

    /**
     * How much is missing to the least number.
     *
     * @return the difference in the unit of the target; 0 if it is reached, or if there is nothing to compare
     */
    public int missing() {
        return reached.isPresent() && target.least().isPresent()
                ? Math.max(0, target.least().getAsInt() - reached.getAsInt())
                : 0;
    }
}
