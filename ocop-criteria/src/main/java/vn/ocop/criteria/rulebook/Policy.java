// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.ocop.core.Citation;
import vn.ocop.core.Star;
import vn.ocop.core.Text;

/**
 * What the law leaves to the regulation of a council (quy chế hoạt động của hội đồng): each with a key, the values that it can
 * have, and the one that changes nothing. A rulebook states values with their source; a caller may state others.
 *
 * <p>{@code docs/policies.md} says what each value does.
 */
public enum Policy {
    /** When the council as a whole meets a minimum mark. */
    COUNCIL_MINIMUM(
            "council.minimum",
            new Text("cách xét yêu cầu tối thiểu", "how minimum requirements are judged"),
            Form.WORD,
            "majority",
            "unanimous",
            "decided"),
    /** The greatest allowed distance of members' totals, in points. */
    COUNCIL_MAX_SPREAD(
            "council.maxSpread",
            new Text("mức chênh điểm lớn nhất giữa các phiếu", "greatest distance of totals"),
            Form.POINTS,
            "off"),
    /** The share of the scoring members that has to be present, the chair among them. */
    COUNCIL_QUORUM("council.quorum", new Text("tỷ lệ thành viên phải có mặt", "quorum"), Form.SHARE, "off"),
    /** How the council works. */
    COUNCIL_MODE(
            "council.mode",
            new Text("hình thức làm việc của hội đồng", "how the council works"),
            Form.WORD,
            "meeting",
            "written"),
    /** Who counts as a present member where no roster is stated. */
    COUNCIL_PRESENCE(
            "council.presence",
            new Text(
                    "ai được coi là có mặt khi không nêu danh sách hội đồng",
                    "who is present where no roster is stated"),
            Form.WORD,
            "call",
            "product"),
    /** Whether a chair has to be there, and who may preside instead. */
    COUNCIL_CHAIR(
            "council.chair",
            new Text("chủ tịch hội đồng phải có mặt", "whether a chair has to be there"),
            Form.WORD,
            "required",
            "presiding",
            "off"),
    /** What the mean is compared as. */
    AVERAGE_DECIMALS(
            "average.decimals",
            new Text("cách tính điểm trung bình", "how the average is compared"),
            Form.WORD,
            "exact",
            "2"),
    /** How the star follows from the star of the points and that of the minimum marks. */
    STAR_RULE("star.rule", new Text("cách lấy hạng sao", "how the star is taken"), Form.CANDIDATE, "lower"),
    /** What becomes of a product that misses a mark of the lowest star that the sheet marks. */
    STAR_UNMET(
            "star.unmet",
            new Text("không đạt dấu sao thấp nhất của phiếu", "a mark of the lowest marked star is not met"),
            Form.WORD,
            "lower",
            "none"),
    /** Whether a product with the points of a star that is only proposed goes up without that star's marks. */
    STAR_PROPOSAL(
            "star.proposal",
            new Text("đề nghị cấp trên theo điểm hay theo cả dấu sao", "proposed by points, or by the marks too"),
            Form.WORD,
            "points",
            "marks"),
    /** What becomes of a product for which a printed requirement is stated unmet. */
    REQUIREMENT_UNMET(
            "requirement.unmet",
            new Text("không đáp ứng yêu cầu in ở tiêu chí", "a printed requirement is not met"),
            Form.WORD,
            "none",
            "not-eligible"),
    /** What a blank says at a criterion that prints no box for "no". */
    YESNO_BLANK(
            "yesno.blank",
            new Text("bỏ trống tiêu chí có/không", "a blank at a yes/no criterion"),
            Form.WORD,
            "missing",
            "no"),
    /** Whether a last day that is a day of rest moves. */
    DAYS_REST(
            "days.rest",
            new Text("ngày cuối là ngày nghỉ", "a last day that is a day of rest"),
            Form.WORD,
            "none",
            "next-working-day"),
    /** What decides between products of equal average. */
    RANK_ORDER("rank.order", new Text("thứ tự ưu tiên khi xếp hạng", "what decides between equals"), Form.ORDER),
    /** How places are numbered. */
    RANK_PLACES(
            "rank.places",
            new Text("cách đánh số thứ hạng", "how places are numbered"),
            Form.WORD,
            "competition",
            "modified",
            "dense",
            "ordinal",
            "fractional"),
    /** What becomes of a candidate that has the points of the highest level but not its minimum marks. */
    PROGRESSION_UNMET_MARK(
            "progression.unmetMark",
            new Text(
                    "ứng viên đủ điểm nhưng không đạt yêu cầu tối thiểu",
                    "a candidate with the points but not the minimum requirements"),
            Form.WORD,
            "unsettled",
            "fallsBack"),
    /** Whose sheets a change of the product is taken to reach, where advice is asked for. */
    ADVICE_CHANGE(
            "advice.change",
            new Text("tư vấn: thay đổi được ghi nhận trên phiếu nào", "advice: whose sheets a change reaches"),
            Form.WORD,
            "all",
            "majority"),
    /** Whether advice may change what rests on the persons of the subject, such as the share of women. */
    ADVICE_PERSONAL(
            "advice.personal",
            new Text("tư vấn: tiêu chí về nhân thân của chủ thể", "advice: criteria about the persons of the subject"),
            Form.WORD,
            "frozen",
            "open");

    /** What stands first in {@link #RANK_ORDER} where the star comes before the average. */
    public static final String STAR = "STAR";

    private static final String CANDIDATE = "candidate:";
    private static final int LARGEST_SHARE = 9_999;

    private final String key;
    private final Text title;
    private final Form form;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of: a start need not load other collections
    private final List<String> words;

    Policy(String key, Text title, Form form, String... words) {
        this.key = key;
        this.title = title;
        this.form = form;
        this.words = List.of(words);
    }

    /** What values look like beside the words. */
    private enum Form {
        WORD,
        POINTS,
        SHARE,
        CANDIDATE,
        ORDER
    }

    /**
     * What a rulebook says of a policy.
     *
     * @param value the value, as {@link Policy#read} gives it
     * @param citation where it is laid down; absent if it is practice (thông lệ), not law
     */
    public record Statement(String value, Optional<Citation> citation) {}

    /**
     * The policy of a key.
     *
     * @param key a key such as {@code "council.maxSpread"}
     * @return the policy, absent if no policy has that key
     */
    public static Optional<Policy> find(String key) {
        for (Policy policy : values()) {
            if (policy.key.equals(key)) {
                return Optional.of(policy);
            }
        }
        return Optional.empty();
    }

    /**
     * All keys, for a message.
     *
     * @return the keys, joined by commas
     */
    public static String keys() {
        StringBuilder keys = new StringBuilder();
        for (Policy policy : values()) {
            keys.append(keys.isEmpty() ? "" : ", ").append(policy.key);
        }
        return keys.toString();
    }

    /**
     * The key by which rulebooks, results and callers name the policy.
     *
     * @return a key such as {@code "council.maxSpread"}
     */
    public String key() {
        return key;
    }

    /**
     * Whether the policy is about how a council works: where no law lays that down, its regulation does.
     *
     * @return true of the policies whose keys begin with {@code council}
     */
    public boolean isOfTheCouncil() {
        return key.startsWith("council.");
    }

    /**
     * What the policy is about.
     *
     * @return a few words
     */
    public Text title() {
        return title;
    }

    /**
     * The value where nobody states one: it favours nobody and judges nothing that is not laid down.
     *
     * @param parts the parts of the rulebook
     * @return the first of the words; of {@link #RANK_ORDER} the parts from the last to the first
     */
    public String neutral(List<Part> parts) {
        if (form != Form.ORDER) {
            return words.get(0);
        }
        StringBuilder order = new StringBuilder();
        for (int i = parts.size() - 1; i >= 0; i--) {
            order.append(order.isEmpty() ? "" : ",").append(parts.get(i).code());
        }
        return order.toString();
    }

    /**
     * The values that the policy can have, for a message.
     *
     * @param parts the parts of the rulebook
     * @return the values
     */
    public String allowed(List<Part> parts) {
        return switch (form) {
            case WORD -> String.join(", ", words);
            case POINTS -> words.get(0) + ", 0 … " + RulebookReader.MAX_POINTS;
            case SHARE -> words.get(0) + ", 0/1 … 1/1";
            case CANDIDATE -> words.get(0) + ", " + CANDIDATE + "1 … " + CANDIDATE + Star.values().length;
            case ORDER -> STAR + "," + neutral(parts);
        };
    }

    /**
     * Reads a value; case does not count in words.
     *
     * @param value the value as stated
     * @param parts the parts of the rulebook
     * @return the value in its one form; absent if the policy cannot have it
     */
    public Optional<String> read(String value, List<Part> parts) {
        for (String word : words) {
            if (word.equalsIgnoreCase(value)) {
                return Optional.of(word);
            }
        }
        return switch (form) {
            case WORD -> Optional.empty();
            case POINTS -> isNumber(value, RulebookReader.MAX_POINTS) ? Optional.of(value) : Optional.empty();
            case SHARE -> isShare(value) ? Optional.of(value) : Optional.empty();
            case CANDIDATE -> candidate(value);
            case ORDER -> order(value, parts);
        };
    }

    /** Digits alone, without a leading zero. */
    private static boolean isNumber(String text, int largest) {
        if (text.isEmpty() || text.length() > 6 || (text.length() > 1 && text.charAt(0) == '0')) {
            return false;
        }
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9') {
                return false;
            }
            value = 10 * value + (digit - '0');
        }
        return value <= largest;
    }

    /** A fraction from 0 to 1. */
    private static boolean isShare(String text) {
        int slash = text.indexOf('/');
        String below = text.substring(slash + 1);
        return slash > 0
                && isNumber(below, LARGEST_SHARE)
                && !below.equals("0")
                && isNumber(text.substring(0, slash), Integer.parseInt(below));
    }

    private static Optional<String> candidate(String value) {
        int colon = CANDIDATE.length();
        boolean named = value.regionMatches(true, 0, CANDIDATE, 0, colon);
        String star = named ? value.substring(colon) : "";
        return isNumber(star, Star.values().length) && !star.equals("0")
                ? Optional.of(CANDIDATE.concat(star))
                : Optional.empty();
    }

    /** Parts, each at most once; the star first, if at all. */
    private static Optional<String> order(String value, List<Part> parts) {
        if (value.isBlank()) {
            return Optional.of("");
        }
        List<String> order = new ArrayList<>();
        int from = 0;
        while (from <= value.length()) {
            int comma = value.indexOf(',', from);
            int to = comma < 0 ? value.length() : comma;
            String name = value.substring(from, to).strip();
            String code = name.equalsIgnoreCase(STAR) ? STAR : code(name, parts);
            if (code.isEmpty() || order.contains(code) || (code.equals(STAR) && !order.isEmpty())) {
                return Optional.empty();
            }
            order.add(code);
            from = to + 1;
        }
        return Optional.of(String.join(",", order));
    }

    /** The code of a part: as written or, where one part alone has it so, without regard to case. */
    private static String code(String name, List<Part> parts) {
        String found = "";
        for (Part part : parts) {
            if (part.code().equals(name)) {
                return name;
            }
            if (part.code().equalsIgnoreCase(name)) {
                found = found.isEmpty() ? part.code() : ",";
            }
        }
        return found.equals(",") ? "" : found;
    }

    @Override
    public String toString() {
        return key;
    }
}
