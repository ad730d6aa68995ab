// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.text;

import java.util.Optional;
import java.util.stream.Stream;
import vn.ocop.core.Language;
import vn.ocop.core.Star;
import vn.ocop.core.Text;
import vn.ocop.criteria.Average;
import vn.ocop.criteria.Comparison;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.Ranking;
import vn.ocop.criteria.change.EvaluationDiff;
import vn.ocop.criteria.change.SeasonEffect;

/** Writes the effect of a change on a season in one language. */
final class SeasonEffectText {
    private static final Text TITLE = new Text("Tác động của thay đổi quy tắc", "Effect of the change of rules");
    private static final Text COUNT = new Text("{n} trên {all} sản phẩm thay đổi", "{n} of {all} products move");
    private static final Text STARS = new Text("Thay đổi hạng sao", "Stars");
    private static final Text PRODUCTS = new Text("Từng sản phẩm", "Products");
    private static final Text NO_STAR = new Text("không có hạng", "no star");
    private static final Text MOVE = new Text("{from} → {to}: {n} sản phẩm", "{from} → {to}: {n}");
    private static final Text PLACE = new Text("thứ hạng {from} → {to}", "place {from} → {to}");
    private static final Text OTHERS =
            new Text("kết quả không đổi, chỉ thứ hạng thay đổi", "its own result stays, only its place changes");

    private final SeasonEffect effect;
    private final NumberFormat format;

    private SeasonEffectText(SeasonEffect effect, Language language) {
        this.effect = effect;
        this.format = NumberFormat.of(language);
    }

    static Outline of(SeasonEffect effect, Language language) {
        return new SeasonEffectText(effect, language).outline();
    }

    private Outline outline() {
        Outline outline = new Outline(format.language(), format.of(TITLE), "ocop-effect");
        outline.block("")
                .add(fill(
                        COUNT,
                        effect.products().size() + "",
                        "",
                        effect.before().entries().size() + ""));
        Outline.Line stars = outline.block(format.of(STARS));
        for (SeasonEffect.Move move : effect.moves()) {
            stars.add(format.fill(MOVE, name -> switch (name) {
                case "from" -> star(move.from());
                case "to" -> star(move.to());
                default -> String.valueOf(move.products());
            }));
        }
        Outline.Line products = outline.block(format.of(PRODUCTS));
        effect.products().forEach(product -> product(product, products));
        return outline;
    }

    private String fill(Text template, String n, String to, String all) {
        return format.fill(template, name -> switch (name) {
            case "n", "from" -> n;
            case "to" -> to;
            default -> all;
        });
    }

    private String star(Optional<Star> star) {
        return star.map(of -> format.of(of.text())).orElse(format.of(NO_STAR));
    }

    private void product(SeasonEffect.ProductEffect product, Outline.Line products) {
        Evaluation was = product.before().evaluation();
        Evaluation is = product.after().evaluation();
        StringBuilder line = new StringBuilder(product.productId()).append(": ");
        String from = result(was);
        String to = result(is);
        line.append(from.equals(to) ? from : from + " → " + to);
        if (!product.before().place().equals(product.after().place())) {
            line.append("; ").append(fill(PLACE, place(product.before()), place(product.after()), ""));
        }
        Outline.Line under = products.add(line.toString());
        if (!product.ownResult()) {
            under.add(format.of(OTHERS));
        }
        product.causes().forEach(cause -> under.add(cause(cause, was, is)));
    }

    private String result(Evaluation evaluation) {
        return evaluation
                .star()
                .map(star -> format.of(star.text()))
                .orElse(format.of(evaluation.outcome().text()));
    }

    private String place(Ranking.Entry entry) {
        return entry.place().map(place -> format.number(place.number())).orElse("–");
    }

    private String cause(EvaluationDiff.Change cause, Evaluation was, Evaluation is) {
        if (cause.kind() == EvaluationDiff.Kind.COMPARISON) {
            return comparison(cause.subject(), was, is) + ": " + EvaluationDiffText.verdicts(cause, format);
        }
        String difference =
                cause.points().map(points -> " (" + format.signed(points) + ")").orElse("");
        String sides = side(cause.kind(), cause.before()) + " → " + side(cause.kind(), cause.after());
        return format.of(EvaluationDiffText.name(cause.kind())) + subject(cause) + ": " + sides + difference;
    }

    private String subject(EvaluationDiff.Change cause) {
        if (cause.kind() == EvaluationDiff.Kind.POLICY) {
            return ": " + PolicyNames.of(cause.subject(), format.language());
        }
        return cause.subject().isEmpty() ? "" : " " + cause.subject();
    }

    private String side(EvaluationDiff.Kind kind, Optional<String> value) {
        return value.map(of -> switch (kind) {
                    case CRITERION -> format.mean(Average.parse(of));
                    case RULEBOOK -> EvaluationDiffText.rulebook(of, format);
                    default -> of;
                })
                .orElse("–");
    }

    /** What is compared, without its numbers: they may differ by the other changes too. */
    private String comparison(String key, Evaluation was, Evaluation is) {
        return Stream.of(is, was)
                .flatMap(side -> side.explain().comparisons().stream())
                .filter(comparison -> comparison.key().equals(key))
                .findFirst()
                .map(this::name)
                .orElse(key);
    }

    private String name(Comparison comparison) {
        boolean starred = comparison.mark().isPresent() || comparison.kind() == Comparison.Kind.BAND;
        return format.of(ComparisonText.name(comparison.kind()))
                + (comparison.isOfAnElement() ? " " + comparison.subject() : "")
                + comparison
                        .star()
                        .filter(star -> starred)
                        .map(star -> ", " + format.of(star.text()))
                        .orElse("");
    }
}
