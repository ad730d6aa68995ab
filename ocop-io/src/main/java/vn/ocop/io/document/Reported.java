// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.criteria.Average;
import vn.ocop.criteria.Basis;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.Judgement;
import vn.ocop.criteria.NextStep;
import vn.ocop.criteria.Place;
import vn.ocop.criteria.Policies;
import vn.ocop.criteria.Ranking;
import vn.ocop.criteria.Regime;
import vn.ocop.criteria.rulebook.Mark;
import vn.ocop.criteria.rulebook.Part;
import vn.ocop.criteria.rulebook.Policy;
import vn.ocop.criteria.text.Wording;
import vn.ocop.io.document.RankingDocument.Beside;
import vn.ocop.io.document.RankingDocument.RankedProduct;
import vn.ocop.io.document.RankingDocument.RulebookName;
import vn.ocop.io.document.RankingDocument.Terms;

/** Makes of results what documents report, in one language. */
final class Reported {
    private static final Comparator<RankedProduct> IN_ORDER = Comparator.comparing(
                    (RankedProduct product) -> product.place().isEmpty())
            .thenComparing(product -> product.place().map(Place::number).orElse(BigDecimal.ZERO))
            .thenComparing(RankedProduct::product);

    private final Language language;
    private final Wording words;

    Reported(Language language) {
        this.language = language;
        this.words = Wording.in(language);
    }

    RankingDocument ranking(Ranking ranking, Function<? super Evaluation, Beside> beside, List<Finding> findings) {
        Terms terms = terms(ranking);
        return RankingDocument.builder()
                .rulebook(terms.rulebook())
                .policies(terms.policies())
                .policySources(terms.policySources())
                .policyCitations(terms.policyCitations())
                .findings(ReportedFinding.of(findings, language))
                .products(products(ranking, beside))
                .build();
    }

    /** All products as if they stood in one ranking: by place, ties by identifier, then the unranked. */
    RankingDocument rankings(
            List<Ranking> rankings, Function<? super Evaluation, Beside> beside, List<Finding> findings) {
        List<Terms> terms = rankings.stream().map(this::terms).toList();
        return RankingDocument.builder()
                .rulebooks(terms)
                .policies(shared(terms, Terms::policies))
                .policySources(shared(terms, Terms::policySources))
                .policyCitations(shared(terms, Terms::policyCitations))
                .findings(ReportedFinding.of(findings, language))
                .products(rankings.stream()
                        .flatMap(ranking -> products(ranking, beside).stream())
                        .sorted(IN_ORDER)
                        .toList())
                .build();
    }

    private static Map<String, String> shared(List<Terms> terms, Function<Terms, Map<String, String>> of) {
        Map<String, String> shared = new LinkedHashMap<>(terms.isEmpty() ? Map.of() : of.apply(terms.get(0)));
        terms.forEach(others -> shared.entrySet().retainAll(of.apply(others).entrySet()));
        return shared;
    }

    private Terms terms(Ranking ranking) {
        Policies policies = ranking.scoring().policies();
        return new Terms(
                RulebookName.of(ranking.scoring().rulebook()),
                policies.toMap(),
                sources(policies),
                citations(policies));
    }

    private List<RankedProduct> products(Ranking ranking, Function<? super Evaluation, Beside> beside) {
        List<RankedProduct> products = new ArrayList<>();
        Map<NextStep, ReportedStep> reported = new HashMap<>();
        Map<String, Finding> decisions = ranking.decisions();
        for (Ranking.Entry entry : ranking.entries()) {
            Evaluation evaluation = entry.evaluation();
            Beside told = beside.apply(evaluation);
            RankedProduct.Builder product = product(evaluation, evaluation.judgement())
                    .place(entry.place())
                    .follows(told.follows().stream()
                            .map(step -> reported.computeIfAbsent(step, this::step))
                            .toList())
                    .addAllFindings(ReportedFinding.of(told.findings(), language));
            told.totals()
                    .ifPresent(average -> product.average(average)
                            .bandStar(evaluation.scoring().bandOf(average)));
            told.regime()
                    .ifPresent(regime -> product.rulebook(regime.rulebook().map(RulebookName::of))
                            .clause(clause(regime)));
            Optional.ofNullable(decisions.get(evaluation.productId()))
                    .ifPresent(decided -> product.addFinding(ReportedFinding.of(decided, language)));
            products.add(product.build());
        }
        return products;
    }

    private Optional<String> clause(Regime regime) {
        return Optional.of(regime.clauses().stream()
                        .map(citation -> citation.in(language))
                        .collect(Collectors.joining("; ")))
                .filter(text -> !text.isEmpty());
    }

    /** The source of each policy in lower case, by key. */
    Map<String, String> sources(Policies policies) {
        Map<String, String> sources = new LinkedHashMap<>();
        for (Policy policy : Policy.values()) {
            sources.put(policy.key(), policies.source(policy).name().toLowerCase(Locale.ROOT));
        }
        return sources;
    }

    /** The citation of each policy that the law sets, by key. */
    Map<String, String> citations(Policies policies) {
        Map<String, String> citations = new LinkedHashMap<>();
        for (Policy policy : Policy.values()) {
            policies.citation(policy).ifPresent(citation -> citations.put(policy.key(), citation.in(language)));
        }
        return citations;
    }

    /** The product of an evaluation, without a place and without what follows. */
    RankedProduct.Builder product(Evaluation evaluation, Judgement judgement) {
        RankedProduct.Builder product = RankedProduct.builder()
                .product(evaluation.productId())
                .outcome(evaluation.outcome())
                .star(evaluation.star())
                .bandStar(evaluation.bandStar())
                .minimumStar(evaluation.minimumStar())
                .average(evaluation.average())
                .range(judgement.range())
                .findings(ReportedFinding.of(judgement.findings(), language));
        evaluation.sheets().set().ifPresent(set -> product.set(set.number()));
        List<Average> averages = evaluation.parts();
        for (int i = 0; i < averages.size(); i++) {
            Part part = evaluation.scoring().rulebook().parts().get(i);
            product.putPart(part.code(), averages.get(i));
        }
        for (Mark mark : judgement.binding()) {
            product.addBinding(new RankedProduct.BindingMark(
                    mark.criterion().code(), mark.star(), mark.citation().in(language)));
        }
        return product;
    }

    ReportedStep step(NextStep step) {
        return ReportedStep.builder()
                .level(step.level())
                .state(step.state())
                .star(step.star())
                .recognisedBy(step.recognisedBy())
                .goesUpTo(step.goesUpTo())
                .mayRecognise(step.mayRecognise())
                .mayReturnIn(step.mayReturnIn())
                .text(words.of(step))
                .bases(bases(step.bases()))
                .build();
    }

    List<ReportedStep.Basis> bases(List<Basis> bases) {
        return bases.stream().map(this::basis).toList();
    }

    private ReportedStep.Basis basis(Basis basis) {
        if (basis instanceof Basis.Policy policy) {
            return new ReportedStep.Basis(
                    ReportedStep.Basis.Kind.POLICY,
                    Optional.of(policy.policy().key()),
                    Optional.of(policy.value()),
                    policy.regulation(),
                    words.of(basis));
        }
        ReportedStep.Basis.Kind kind =
                basis instanceof Basis.Law ? ReportedStep.Basis.Kind.LAW : ReportedStep.Basis.Kind.READING;
        return new ReportedStep.Basis(kind, basis.key(), Optional.empty(), Optional.empty(), words.of(basis));
    }
}
