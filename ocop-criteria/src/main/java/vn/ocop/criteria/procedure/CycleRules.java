// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.procedure;

import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import vn.ocop.core.Citation;
import vn.ocop.core.Text;

/**
 * The yearly cycle over a span of days (chu trình OCOP): its moves, who is responsible, and what the rules leave open. This
 * class is immutable and thread-safe.
 *
 * @param firstDay the first day
 * @param until the last day, absent if the cycle is open
 * @param steps who is responsible, one entry per step of which the rules speak
 * @param moves the moves in the order of the file
 * @param silences what the rules leave open
 * @param citation where the cycle is laid down
 */
public record CycleRules(
        LocalDate firstDay,
        Optional<LocalDate> until,
        List<Responsible> steps,
        List<Move> moves,
        List<Silence> silences,
        Citation citation) {

    /**
     * Makes a cycle.
     *
     * @param firstDay the first day
     * @param until the last day
     * @param steps who is responsible
     * @param moves the moves
     * @param silences what the rules leave open
     * @param citation where the cycle is laid down
     */
    public CycleRules {
        steps = List.copyOf(steps);
        moves = List.copyOf(moves);
        silences = List.copyOf(silences);
    }

    /**
     * Whether the cycle holds on a day.
     *
     * @param day the day
     * @return true from the first to the last day, both included
     */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(firstDay) && until.map(last -> !day.isAfter(last)).orElse(true);
    }

    /**
     * The move from one state to another.
     *
     * @param from the state before
     * @param to the state after
     * @return the move, absent if there is none
     */
    public Optional<Move> move(State from, State to) {
        return moves.stream()
                .filter(move -> move.to() == to && move.fromStates().contains(from))
                .findFirst();
    }

    /**
     * What the rules leave open about a state.
     *
     * @param state the state
     * @return the silence, absent if the rules speak
     */
    public Optional<Silence> silence(State state) {
        return silences.stream()
                .filter(silence -> silence.states().contains(state))
                .findFirst();
    }

    /**
     * Who is responsible for a step.
     *
     * @param step the step
     * @param by the actors
     * @param citation where this is laid down
     */
    public record Responsible(Step step, List<Actor> by, Citation citation) {}

    /**
     * States about which the rules are silent: nobody is named who could bring a product there.
     *
     * @param states the states
     * @param text what is not laid down
     * @param citation the rules that do not say
     */
    public record Silence(Set<State> states, Text text, Citation citation) {}

    /**
     * A move from one state of the cycle to another: who makes it and how soon.
     *
     * @param fromStates the states from which the move is made, at least one
     * @param to the state to which it leads
     * @param by who makes it: the actors, one of whom acts, by the level
     * @param waitDays the days that have to pass, 0 or more: with 7, the move is made on the seventh day after at the
     *     earliest
     * @param nextYear what the rule says about the next year
     * @param citation where the move is laid down
     */
    public record Move(
            Set<State> fromStates, State to, List<Actor> by, int waitDays, NextYear nextYear, Citation citation) {

        /**
         * Makes a move.
         *
         * @param fromStates the states from which the move is made
         * @param to the state to which it leads
         * @param by who makes it
         * @param waitDays the days that have to pass
         * @param nextYear what the rule says about the next year
         * @param citation where the move is laid down
         */
        public Move {
            fromStates = Sets.immutableEnumSet(fromStates);
            by = List.copyOf(by);
        }
    }

    /** What a rule says about the next year. */
    public enum NextYear {
        /** Nothing. */
        UNSAID,
        /** The move may also be made in the next year's period. */
        ALSO,
        /** The move is made in the next year at the earliest. */
        ONLY
    }

    /**
     * Something that a yearly plan sets for one quarter or several (thời gian thực hiện theo quý), or without a fixed time.
     *
     * @param id the identifier
     * @param text what is to be done
     * @param year the year of the plan
     * @param firstQuarter the first quarter, 1 to 4; absent where the plan fixes no time
     * @param lastQuarter the last quarter, 1 to 4, not before the first; absent where the plan fixes no time
     * @param by who has to act: the actors in the order of the plan, empty where it names nobody
     * @param citation where the plan says so
     */
    public record PlanItem(
            String id,
            Text text,
            int year,
            OptionalInt firstQuarter,
            OptionalInt lastQuarter,
            List<Actor> by,
            Citation citation) {
        private static final int MONTHS = 3;

        /**
         * Makes an item.
         *
         * @param id the identifier
         * @param text what is to be done
         * @param year the year of the plan
         * @param firstQuarter the first quarter
         * @param lastQuarter the last quarter
         * @param by who has to act
         * @param citation where the plan says so
         */
        public PlanItem {
            by = List.copyOf(by);
        }

        /**
         * The first day.
         *
         * @return the first day of the first quarter, absent where the plan fixes no time
         */
        public Optional<LocalDate> firstDay() {
            return firstQuarter.isEmpty()
                    ? Optional.empty()
                    : Optional.of(LocalDate.of(year, MONTHS * (firstQuarter.getAsInt() - 1) + 1, 1));
        }

        /**
         * The last day.
         *
         * @return the last day of the last quarter, absent where the plan fixes no time
         */
        public Optional<LocalDate> lastDay() {
            return lastQuarter.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            YearMonth.of(year, MONTHS * lastQuarter.getAsInt()).atEndOfMonth());
        }
    }

    /** The six steps of the yearly cycle (chu trình OCOP). */
    public enum Step {
        /** Telling people about the programme. */
        PUBLICITY(1, new Text("tuyên truyền, hướng dẫn", "publicity")),
        /** Taking in product ideas. */
        IDEA(2, new Text("nhận ý tưởng sản phẩm", "product idea")),
        /** Taking in business plans. */
        BUSINESS_PLAN(3, new Text("nhận kế hoạch kinh doanh", "business plan")),
        /** Carrying the business plan out. */
        IMPLEMENTATION(4, new Text("triển khai kế hoạch kinh doanh", "implementation")),
        /** Evaluating and ranking products. */
        EVALUATION(5, new Text("đánh giá và phân hạng sản phẩm", "evaluation")),
        /** Trade promotion. */
        PROMOTION(6, new Text("xúc tiến thương mại", "trade promotion"));

        private final int number;
        private final Text text;

        Step(int number, Text text) {
            this.number = number;
            this.text = text;
        }

        /**
         * The number of the step.
         *
         * @return 1 to 6
         */
        public int number() {
            return number;
        }

        /**
         * The official term.
         *
         * @return the term in both languages
         */
        public Text text() {
            return text;
        }
    }

    /** Where a product stands in the yearly cycle. */
    public enum State {
        /** Nothing has been registered. */
        NOT_STARTED(Step.PUBLICITY, new Text("chưa đăng ký", "not registered")),
        /** The subject has registered its idea. */
        IDEA_REGISTERED(Step.IDEA, new Text("đã đăng ký ý tưởng", "idea registered")),
        /** The commune has checked the form and passed the idea on. */
        IDEA_CHECKED(Step.IDEA, new Text("cấp xã đã kiểm tra ý tưởng", "idea checked by the commune")),
        /** The commune has given the idea back and said why. */
        IDEA_RETURNED(Step.IDEA, new Text("ý tưởng được trả lại để sửa", "idea given back")),
        /** The idea was selected. */
        IDEA_SELECTED(Step.IDEA, new Text("ý tưởng được chọn", "idea selected")),
        /** The idea was not selected. */
        IDEA_REJECTED(Step.IDEA, new Text("ý tưởng không được chọn", "idea not selected")),
        /** The subject was trained in writing a business plan. */
        TRAINED(Step.IDEA, new Text("đã tập huấn phương án kinh doanh", "trained in writing a business plan")),
        /** The business plan was handed in. */
        PLAN_SUBMITTED(Step.BUSINESS_PLAN, new Text("đã nộp kế hoạch kinh doanh", "business plan handed in")),
        /** The business plan was approved. */
        PLAN_APPROVED(Step.BUSINESS_PLAN, new Text("kế hoạch kinh doanh được duyệt", "business plan approved")),
        /** The business plan was not approved. */
        PLAN_REJECTED(Step.BUSINESS_PLAN, new Text("kế hoạch kinh doanh không được duyệt", "business plan rejected")),
        /** The business plan is being carried out. */
        IMPLEMENTING(Step.IMPLEMENTATION, new Text("đang triển khai", "being implemented")),
        /** The commune has the product dossier. */
        DOSSIER_RECEIVED(Step.EVALUATION, new Text("cấp xã đã nhận hồ sơ", "dossier received by the commune")),
        /** The commune has screened the dossier and proposed the product. */
        DOSSIER_PROPOSED(Step.EVALUATION, new Text("cấp xã đã đề nghị đánh giá", "proposed by the commune")),
        /** A council has evaluated the product. */
        EVALUATED(Step.EVALUATION, new Text("đã được đánh giá", "evaluated")),
        /** The product is recognised and certified. */
        RECOGNISED(Step.EVALUATION, new Text("đã được công nhận", "recognised")),
        /** The product is to be improved and comes back in the next period. */
        NEXT_PERIOD(Step.EVALUATION, new Text("hoàn thiện để dự thi kỳ sau", "back in the next period")),
        /** The product is promoted. */
        PROMOTED(Step.PROMOTION, new Text("được xúc tiến thương mại", "promoted"));

        private final Step step;
        private final Text text;

        State(Step step, Text text) {
            this.step = step;
            this.text = text;
        }

        /**
         * The step to which the state belongs.
         *
         * @return the step
         */
        public Step step() {
            return step;
        }

        /**
         * The term for a reader.
         *
         * @return the term in both languages
         */
        public Text text() {
            return text;
        }
    }
}
