// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.ocop.core.CaseKind;
import vn.ocop.core.CouncilMember;
import vn.ocop.core.CouncilRole;
import vn.ocop.criteria.Council;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.NextStep;
import vn.ocop.criteria.ScoreSheet;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Papers;

/** Makes papers of some products of a call. Immutable. */
final class Scope {
    private final Call call;
    private final List<Evaluation> products;

    Scope(Call call, List<Evaluation> products) {
        this.call = call;
        this.products = List.copyOf(products);
    }

    // --- papers of a product

    Paper sheet(Evaluation of, Optional<ScoreSheet> sheet) {
        Papers.Form form = form(Forms.Kind.SCORE_SHEET.id());
        Blocks blocks = new Blocks(call, List.of(of), sheet, Optional.empty());
        List<Node> nodes = nodes(form, Filling.ofSheet(call, of, sheet), blocks, Optional.of(of));
        String member = sheet.map(one -> "-" + one.member().id()).orElse("");
        return paper(form, "-" + of.productId() + member, call.name(of.productId()), nodes);
    }

    Paper paper(Forms.Kind kind, Evaluation of) {
        Papers.Form form = form(kind.id());
        Blocks blocks = new Blocks(call, List.of(of), Optional.empty(), Optional.empty());
        List<Node> nodes = nodes(form, Filling.ofProduct(call, of), blocks, Optional.of(of));
        return paper(form, "-" + of.productId(), call.name(of.productId()), nodes);
    }

    // --- papers of the call

    Paper paper(Forms.Kind kind, Optional<String> product) {
        Papers.Form form = form(kind.id());
        Blocks blocks = new Blocks(call, products, Optional.empty(), Optional.empty());
        return ofCall(form, product, nodes(form, Filling.ofSeason(call), blocks, Optional.empty()));
    }

    /** A request for each commune; products of which none is known have one too. */
    List<Paper> byCommune() {
        Map<Optional<String>, List<Evaluation>> communes = new LinkedHashMap<>();
        products.forEach(of -> communes.computeIfAbsent(call.commune(of.productId()), key -> new ArrayList<>())
                .add(of));
        Papers.Form form = form(Forms.Kind.REQUEST.id());
        List<Node> nodes = new ArrayList<>();
        communes.forEach((commune, of) -> {
            Filling filling = Filling.ofSeason(call)
                    .commune(commune)
                    .province(call.province(of.get(0).productId()));
            add(
                    nodes,
                    nodes(form, filling, new Blocks(call, of, Optional.empty(), Optional.empty()), Optional.empty()));
        });
        Optional<String> only =
                products.size() == 1 ? Optional.of(products.get(0).productId()) : Optional.empty();
        boolean one = only.isPresent() && call.evaluations().size() > 1;
        return nodes.isEmpty() ? List.of() : List.of(ofCall(form, one ? only : Optional.empty(), nodes));
    }

    boolean isAnyWritten() {
        return products.stream().anyMatch(call::isWritten);
    }

    /** A paper in which each council has its own pages. */
    Paper byCouncil(Forms.Kind kind, Optional<String> product) {
        Papers.Form form = form(kind.id());
        List<Node> nodes = new ArrayList<>();
        call.season().councils().forEach((id, council) -> {
            List<Evaluation> own = products.stream()
                    .filter(of -> call.season().councils().size() == 1
                            || call.council(of).equals(id))
                    .filter(of -> kind != Forms.Kind.CONSULTATION || call.isWritten(of))
                    .toList();
            if (!own.isEmpty()) {
                Council shown =
                        council.members().isEmpty() ? own.get(0).sheets().council() : council;
                Filling filling = Filling.ofSeason(call).council(id).presiding(presiding(shown));
                add(
                        nodes,
                        nodes(
                                form,
                                filling,
                                new Blocks(call, own, Optional.empty(), Optional.of(shown)),
                                Optional.empty()));
            }
        });
        return ofCall(form, product, nodes);
    }

    /** Whoever presides by a paper, or else the chair who is there. */
    private static Optional<String> presiding(Council council) {
        return council.members().stream()
                .filter(member -> member.present() && member.presides())
                .findFirst()
                .or(() -> council.members().stream()
                        .filter(member -> member.present() && member.role() == CouncilRole.CHAIR)
                        .findFirst())
                .map(Scope::titled);
    }

    private static String titled(CouncilMember member) {
        return Call.name(member) + member.position().map(of -> ", " + of).orElse("");
    }

    /** The draft of the decision, and of a certificate for each product that it recognises. */
    Paper decision(Optional<String> product) {
        Papers.Form form = form(Forms.Kind.DECISION.id());
        Papers.Form certificate = form("certificate");
        Blocks blocks = new Blocks(call, products, Optional.empty(), Optional.empty());
        List<Node> nodes = new ArrayList<>(nodes(form, Filling.ofSeason(call), blocks, Optional.empty()));
        for (Evaluation of : products) {
            if (call.next(of)
                    .filter(step -> step.state() == NextStep.State.RECOGNISED)
                    .isPresent()) {
                Blocks own = new Blocks(call, List.of(of), Optional.empty(), Optional.empty());
                add(nodes, nodes(certificate, Filling.ofProduct(call, of), own, Optional.of(of)));
            }
        }
        return ofCall(form, product, nodes);
    }

    private static void add(List<Node> all, List<Node> more) {
        if (!all.isEmpty()) {
            all.add(new Node.Break());
        }
        all.addAll(more);
    }

    // --- the making

    private Papers.Form form(String id) {
        return Objects.requireNonNull(call.papers().forms().get(id), id);
    }

    private Paper ofCall(Papers.Form form, Optional<String> product, List<Node> nodes) {
        return paper(
                form,
                product.map(id -> "-" + id).orElse(""),
                product.map(call::name).orElse(""),
                nodes);
    }

    private static Paper paper(Papers.Form form, String suffix, String of, List<Node> nodes) {
        String title = Node.clean(form.name() + (of.isBlank() ? "" : ": " + of));
        return new Paper(form.id() + suffix, title, form.watermark(), nodes);
    }

    private List<Node> nodes(Papers.Form form, Filling filling, Blocks blocks, Optional<Evaluation> of) {
        Optional<CaseKind> kind = of.flatMap(one -> call.kind(one.productId()));
        List<Node> nodes = new ArrayList<>();
        for (Papers.Piece piece : form.pieces()) {
            boolean due = piece.when().isEmpty()
                    || kind.filter(piece.when()::contains).isPresent();
            if (due
                    && piece.condition()
                            .map(condition -> holds(condition, filling, of))
                            .orElse(true)) {
                node(piece, filling, blocks, nodes);
            }
        }
        return nodes;
    }

    private static boolean holds(Papers.Piece.Condition condition, Filling filling, Optional<Evaluation> of) {
        return switch (condition) {
            case REJECTION -> filling.has("sheet.rejection");
            case LEGEND ->
                of.flatMap(one -> one.sheets().set())
                        .map(CriteriaSet::printsLegend)
                        .orElse(false);
        };
    }

    private static void node(Papers.Piece piece, Filling filling, Blocks blocks, List<Node> nodes) {
        String text = filling.fill(piece.text(), Node.DOTS);
        switch (piece.as()) {
            case HEAD, SIGN ->
                nodes.add(new Node.Columns(
                        lines(piece.text(), filling),
                        lines(piece.beside(), filling),
                        piece.as() == Papers.Piece.Kind.HEAD));
            case TITLE -> nodes.add(new Node.Para(Node.Style.TITLE, text));
            case SUBTITLE -> nodes.add(new Node.Para(Node.Style.SUBTITLE, text));
            case HEADING -> nodes.add(new Node.Para(Node.Style.HEADING, text));
            case TEXT -> nodes.add(new Node.Para(Node.Style.TEXT, text));
            case ITEM -> nodes.add(new Node.Para(Node.Style.ITEM, "- " + text));
            case SMALL -> nodes.add(new Node.Para(Node.Style.SMALL, text));
            case LINES -> nodes.add(new Node.Lines(piece.count()));
            case BLOCK -> nodes.addAll(blocks.of(piece.text()));
            case BREAK -> nodes.add(new Node.Break());
        }
    }

    private static List<String> lines(String text, Filling filling) {
        return Arrays.stream(text.split("\\|", -1))
                .map(line -> filling.fill(line, Node.FEW_DOTS))
                .toList();
    }
}
