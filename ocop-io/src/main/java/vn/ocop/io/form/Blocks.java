// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.form;

import java.util.List;
import java.util.Optional;
import vn.ocop.criteria.Council;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.ScoreSheet;

/**
 * What of a paper is made from results, by the name that the rulebook's words give it. Immutable.
 *
 * @param call what is known
 * @param products the products that the paper is of
 * @param sheet the sheet that it is of
 * @param council the council that it is of
 */
record Blocks(Call call, List<Evaluation> products, Optional<ScoreSheet> sheet, Optional<Council> council) {
    List<Node> of(String name) {
        return switch (name) {
            case "score-table" -> ScoreTable.of(products.get(0), sheet);
            case "opinion" -> ScoreTable.opinion(sheet);
            case "self-table" -> SelfTable.of(call, products.get(0));
            case "evidence-table" -> SelfTable.evidence(call);
            case "request-table" -> ResultBlocks.request(call, products);
            case "summary-table" -> ResultBlocks.summary(call, products);
            case "decision-table" -> ResultBlocks.decision(call, products);
            case "sent-up" -> ResultBlocks.sentUp(call, products);
            case "notice-result" -> NoticeBlocks.result(call, products.get(0));
            case "notice-reasons" -> NoticeBlocks.reasons(products.get(0));
            case "notice-missing" -> NoticeBlocks.missing(products.get(0));
            case "consultation-table" -> CouncilBlocks.consultation(call, products);
            default -> minutes(name, new CouncilBlocks(call, products, council.orElseGet(Council::unstated)));
        };
    }

    private static List<Node> minutes(String name, CouncilBlocks blocks) {
        return switch (name) {
            case "roster-table" -> blocks.roster();
            case "absences" -> blocks.absences();
            case "quorum" -> blocks.quorum();
            case "conflicts" -> blocks.conflicts();
            case "spread-table" -> blocks.spread();
            case "marks-table" -> blocks.marks();
            case "opinions" -> blocks.opinions();
            default -> throw new IllegalArgumentException("name must be a block of a paper, was \"" + name + "\"");
        };
    }

    /** Lines of a list; dots where there is none. */
    static List<Node> items(List<String> texts) {
        List<String> all = texts.isEmpty() ? List.of(Node.DOTS) : texts;
        return all.stream()
                .<Node>map(text -> new Node.Para(Node.Style.ITEM, "- " + text))
                .toList();
    }
}
