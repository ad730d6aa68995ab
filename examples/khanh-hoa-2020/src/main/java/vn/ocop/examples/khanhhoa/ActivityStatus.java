// SPDX-License-Identifier: Apache-2.0
package vn.ocop.examples.khanhhoa;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.ocop.core.Area;
import vn.ocop.core.Text;

/**
 * Where an activity stands on a day.
 *
 * @param activity the activity
 * @param state where it stands
 * @param doneOn the day on which the last part of it was done, present only if it is done
 * @param missing of an activity of the districts: those that have not done it yet, in the order of annex 2
 */
public record ActivityStatus(Activity activity, State state, Optional<LocalDate> doneOn, List<Area> missing) {
    /** Where an activity stands. */
    public enum State {
        /** Its time has not come. */
        AHEAD(new Text("chưa đến kỳ", "not yet due")),
        /** Its time runs, or the plan sets none. */
        OPEN(new Text("đang thực hiện", "in progress")),
        /** It is done. */
        DONE(new Text("đã xong", "done")),
        /** Its time is over and nobody has said that it is done. */
        OVERDUE(new Text("quá hạn", "overdue"));

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
     * Makes a status.
     *
     * @param activity the activity
     * @param state where it stands
     * @param doneOn when it was done
     * @param missing who has not done it
     */
    public ActivityStatus {
        missing = List.copyOf(missing);
    }

    /**
     * Whether somebody still has to act.
     *
     * @return true if it is open or overdue
     */
    public boolean isOwed() {
        return state == State.OPEN || state == State.OVERDUE;
    }

    /**
     * Whether it was done after its last day.
     *
     * @return true if it is done, but late
     */
    public boolean isLate() {
        return doneOn.isPresent()
                && activity.lastDay().filter(doneOn.get()::isAfter).isPresent();
    }
}
