// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.change;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import vn.ocop.core.Text;

/**
 * Which things of two lists mean the same: first those with the same code and title, then those with the same title, then
 * those with the same code and a similar title. Seen from the other side the pairs are the same.
 *
 * @param <T> the things
 */
final class Matches<T> {
    /**
     * Two things that mean the same, or one that has no match.
     *
     * @param before the thing of the first list
     * @param after the thing of the second list
     */
    record Pair<T>(Optional<T> before, Optional<T> after) {}

    private final Function<T, String> code;
    private final Function<T, Text> title;
    private final boolean codesMean;
    private final List<Pair<T>> pairs = new ArrayList<>();
    private final List<T> before;
    private final List<T> after;

    private Matches(
            List<T> before, List<T> after, Function<T, String> code, Function<T, Text> title, boolean codesMean) {
        this.before = new ArrayList<>(before);
        this.after = new ArrayList<>(after);
        this.code = code;
        this.title = title;
        this.codesMean = codesMean;
    }

    /** Matches two lists; codes alone decide at last if they mean the same in both. */
    static <T> List<Pair<T>> match(
            List<T> before, List<T> after, Function<T, String> code, Function<T, Text> title, boolean codesMean) {
        Matches<T> pairs = new Matches<>(before, after, code, title, codesMean);
        pairs.take((a, b) -> pairs.sameCode(a, b) && pairs.sameTitle(a, b));
        pairs.take(pairs::sameTitle);
        pairs.take((a, b) -> pairs.sameCode(a, b) && (pairs.codesMean || pairs.similarTitle(a, b)));
        pairs.before.forEach(left -> pairs.pairs.add(new Pair<>(Optional.of(left), Optional.empty())));
        pairs.after.forEach(left -> pairs.pairs.add(new Pair<>(Optional.empty(), Optional.of(left))));
        return pairs.pairs;
    }

    private void take(BiPredicate<T, T> same) {
        for (T left : List.copyOf(before)) {
            after.stream().filter(right -> same.test(left, right)).findFirst().ifPresent(right -> {
                before.remove(left);
                after.remove(right);
                pairs.add(new Pair<>(Optional.of(left), Optional.of(right)));
            });
        }
    }

    private boolean sameCode(T a, T b) {
        return code.apply(a).equals(code.apply(b));
    }

    private boolean sameTitle(T a, T b) {
        return key(title.apply(a)).equals(key(title.apply(b)));
    }

    /** At least half the words of the shorter title stand in the other one. */
    private boolean similarTitle(T a, T b) {
        Set<String> words = words(title.apply(a));
        Set<String> others = words(title.apply(b));
        int shorter = Math.min(words.size(), others.size());
        words.retainAll(others);
        return 2 * words.size() >= shorter;
    }

    /** The Vietnamese title without case and without what stands in brackets after it. */
    static String key(Text title) {
        String lower = title.vi().toLowerCase(Locale.ROOT);
        int bracket = lower.indexOf('(');
        return (bracket > 0 ? lower.substring(0, bracket) : lower).strip();
    }

    private static Set<String> words(Text title) {
        Set<String> words = new HashSet<>();
        int from = 0;
        String key = key(title) + ' ';
        for (int blank = key.indexOf(' '); blank >= 0; blank = key.indexOf(' ', from)) {
            if (blank > from) {
                words.add(key.substring(from, blank));
            }
            from = blank + 1;
        }
        return words;
    }
}
