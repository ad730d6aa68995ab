// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.form;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.ocop.core.CaseKind;
import vn.ocop.core.Language;
import vn.ocop.core.Level;
import vn.ocop.core.Product;
import vn.ocop.core.Star;
import vn.ocop.core.Subject;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.ScoreSheet;
import vn.ocop.criteria.procedure.Actor;
import vn.ocop.criteria.procedure.CertificateRules;
import vn.ocop.criteria.procedure.DossierRules;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Papers;
import vn.ocop.io.Meeting;

/** What is filled into the slots of a form; what is not known is dots. Not thread-safe; lives for one paper. */
final class Filling {
    private static final Pattern SLOT = Pattern.compile("\\{([^{}]*)}");
    private final Map<String, String> values = new HashMap<>();

    private Filling() {}

    static Filling ofSeason(Call call) {
        Filling filling = new Filling();
        Meeting meeting = call.season().meeting();
        filling.put("box", Node.BOX);
        filling.put("rulebook", call.rulebook().name().vi());
        filling.put("meeting.day", call.day().map(Call::day));
        filling.put("meeting.founded", meeting.founded());
        filling.put("meeting.regulation", meeting.regulation());
        filling.put("meeting.place", meeting.place());
        filling.put("meeting.opens", meeting.opens());
        filling.put("meeting.closes", meeting.closes());
        filling.put("level", call.level().map(level -> level.text().vi()));
        filling.put("record.hash", call.record());
        filling.put("record.head", call.head());
        filling.put(
                "council.name",
                "Hội đồng đánh giá, phân hạng sản phẩm OCOP "
                        + call.level().map(level -> level.text().vi()).orElse(Node.DOTS));
        Optional<CertificateRules> certificates = call.rulebook().calendar().certificates();
        filling.put("validity", certificates.map(of -> String.valueOf(of.months())));
        filling.authority(certificates.flatMap(of -> call.level().flatMap(of::issuer)));
        return filling;
    }

    static Filling ofProduct(Call call, Evaluation of) {
        Filling filling = ofSeason(call);
        String id = of.productId();
        filling.put("product.code", id);
        filling.put("product.name", call.product(id).map(Product::name).filter(name -> !name.equals(id)));
        filling.put("product.evaluated", call.evaluated(id).map(Call::day));
        filling.put("year", call.evaluated(id).map(day -> String.valueOf(day.getYear())));
        filling.put("province", call.province(id));
        filling.commune(call.commune(id));
        filling.put("subject.name", call.subject(id));
        filling.put(
                "subject.type",
                call.product(id)
                        .flatMap(Product::subject)
                        .flatMap(Subject::type)
                        .map(type -> type.text().vi()));
        for (String slot : Papers.SLOTS) {
            if (slot.startsWith("subject.")) {
                call.subject(id, slot.substring("subject.".length())).ifPresent(text -> filling.put(slot, text));
            }
        }
        filling.put("box.registered", call.subject(id, "registration").isPresent() ? Node.TICKED : Node.BOX);
        for (CaseKind kind : CaseKind.values()) {
            boolean is = call.kind(id).filter(kind::equals).isPresent();
            filling.put("box." + kind.name().toLowerCase(Locale.ROOT), is ? Node.TICKED : Node.BOX);
        }
        of.sheets().set().ifPresent(set -> filling.set(call, of, set));
        filling.put("star", of.star().map(Star::number).map(String::valueOf));
        return filling;
    }

    static Filling ofSheet(Call call, Evaluation of, Optional<ScoreSheet> sheet) {
        Filling filling = ofProduct(call, of);
        filling.put("member.name", sheet.map(one -> Call.name(one.member())));
        return filling;
    }

    /** The same for a commune. */
    Filling commune(Optional<String> commune) {
        put("commune", commune);
        put("commune.upper", commune.map(name -> name.toUpperCase(Locale.ROOT)));
        return this;
    }

    /** The same for a province. */
    Filling province(Optional<String> province) {
        put("province", province);
        return this;
    }

    /** The same for somebody who presided. */
    Filling presiding(Optional<String> name) {
        put("presiding", name);
        return this;
    }

    /** The same for a council with a name. */
    Filling council(String id) {
        if (!id.isBlank()) {
            put("council.name", values.get("council.name") + " (" + id + ")");
        }
        return this;
    }

    private void authority(Optional<Actor> issuer) {
        put("authority", issuer.map(of -> of.name().in(Language.VI)).map(Filling::capital));
        put(
                "authority.body",
                issuer.flatMap(Actor::level)
                        .filter(level -> level == Level.CENTRE)
                        .map(level -> "BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG")
                        .or(() -> issuer.isPresent()
                                ? Optional.of("ỦY BAN NHÂN DÂN TỈNH " + Node.DOTS)
                                : Optional.empty()));
    }

    private static String capital(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    private void set(Call call, Evaluation of, CriteriaSet set) {
        Optional<Papers.Sheet> sheet =
                Optional.ofNullable(call.papers().sheets().get(set.number()));
        put(
                "sheet.title",
                sheet.map(Papers.Sheet::title)
                        .orElse(set.number() + ". " + set.name().vi()));
        put("sheet.heading", sheet.map(Papers.Sheet::heading));
        put("sheet.rejection", sheet.flatMap(Papers.Sheet::rejection));
        put("classification", sheet.map(Papers.Sheet::classification));
        put("samples", samples(call, of, set));
    }

    /** How many samples go with a dossier; none for sets that need none. */
    private static Optional<String> samples(Call call, Evaluation of, CriteriaSet set) {
        return call.rulebook().calendar().dossiers().stream()
                .filter(rule -> rule.stage() == DossierRules.Stage.PROVINCE)
                .filter(rule -> rule.cases().contains(call.kind(of.productId()).orElse(CaseKind.FIRST)))
                .flatMap(rule -> rule.parts().stream())
                .filter(part -> part.id().equals("samples"))
                .map(part -> part.exceptSets().contains(set.number())
                        ? "không (" + part.citation().in(Language.VI) + ")"
                        : (part.amount() < 10 ? "0" : "") + part.amount())
                .findFirst();
    }

    private void put(String slot, Optional<String> value) {
        value.filter(text -> !text.isBlank())
                .ifPresentOrElse(text -> values.put(slot, text), () -> values.remove(slot));
    }

    private void put(String slot, String value) {
        put(slot, Optional.of(value));
    }

    boolean has(String slot) {
        return values.containsKey(slot);
    }

    /** A text with its slots filled, dots where nothing is known. */
    String fill(String text, String dots) {
        return SLOT.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), dots)));
    }
}
