// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.document;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.criteria.Average;
import vn.ocop.criteria.Basis;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.Judgement;
import vn.ocop.criteria.NextStep;
import vn.ocop.criteria.Policies;
import vn.ocop.criteria.Ranking;
import vn.ocop.criteria.rulebook.Mark;
import vn.ocop.criteria.rulebook.Part;
import vn.ocop.criteria.rulebook.Policy;
import vn.ocop.criteria.text.Wording;
import vn.ocop.io.document.RankingDocument.RankedProduct;
import vn.ocop.io.document.RankingDocument.ReportedBasis;
import vn.ocop.io.document.RankingDocument.ReportedStep;
import vn.ocop.io.document.RankingDocument.RulebookName;

/** Makes of results what documents report, in one language. */
final class Reported {
    private final Language language;
    private final Wording words;

    Reported(Language language) {
        this.language = language;
        this.words = Wording.in(language);
    }

    RankingDocument ranking(
            Ranking ranking, Function<? super Evaluation, ? extends List<NextStep>> follows, List<Finding> findings) {
        Policies policies = ranking.scoring().policies();
        RankingDocument.Builder document = RankingDocument.builder()
                .rulebook(RulebookName.of(ranking.scoring().rulebook()))
                .policies(policies.toMap())
                .policySources(sources(policies))
                .policyCitations(citations(policies))
                .findings(ReportedFinding.of(findings, language));
        Map<NextStep, ReportedStep> reported = new HashMap<>();
        Map<String, Finding> decisions = ranking.decisions();
        for (Ranking.Entry entry : ranking.entries()) {
            Evaluation evaluation = entry.evaluation();
            RankedProduct.Builder product = product(evaluation, evaluation.judgement())
                    .place(entry.place())
                    .follows(follows.apply(evaluation).stream()
                            .map(step -> reported.computeIfAbsent(step, this::step))
                            .toList());
            Optional.ofNullable(decisions.get(evaluation.productId()))
                    .ifPresent(decided -> product.addFinding(ReportedFinding.of(decided, language)));
            document.addProduct(product.build());
        }
        return document.build();
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

    List<ReportedBasis> bases(List<Basis> bases) {
        return bases.stream().map(this::basis).toList();
    }

    private ReportedBasis basis(Basis basis) {
        if (basis instanceof Basis.Policy policy) {
            return new ReportedBasis(
                    ReportedBasis.Kind.POLICY,
                    Optional.of(policy.policy().key()),
                    Optional.of(policy.value()),
                    words.of(basis));
        }
        ReportedBasis.Kind kind = basis instanceof Basis.Law ? ReportedBasis.Kind.LAW : ReportedBasis.Kind.READING;
        return new ReportedBasis(kind, basis.key(), Optional.empty(), words.of(basis));
    }
}
