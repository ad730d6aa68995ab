// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.text;

import java.util.Optional;
import vn.ocop.core.Language;
import vn.ocop.core.Text;
import vn.ocop.criteria.change.RulebookChange;
import vn.ocop.criteria.change.RulebookChange.Aspect;
import vn.ocop.criteria.change.RulebookChange.Kind;
import vn.ocop.criteria.change.RulebookChange.Passage;
import vn.ocop.criteria.change.RulebookChange.Side;

/** What differs between two rulebooks: each change on one line. */
final class RulebookDiffText {
    private RulebookDiffText() {}

    static String line(RulebookChange change, Language language) {
        StringBuilder text = new StringBuilder(places(change, language));
        text.append(text.isEmpty() ? "" : ": ");
        if (change.kind() != Kind.CHANGED) {
            text.append(name(change.kind()).in(language)).append(' ');
        }
        text.append(name(change.aspect()).in(language)).append(' ');
        return text.append(values(change, language)).toString();
    }

    private static String places(RulebookChange change, Language language) {
        Optional<String> from = change.before().map(side -> passage(side.at(), language));
        Optional<String> to = change.after().map(side -> passage(side.at(), language));
        if (from.isEmpty() || to.isEmpty() || from.equals(to)) {
            return from.or(() -> to).orElse("");
        }
        Passage after = change.after().orElseThrow().at();
        boolean sameSet = change.before().orElseThrow().at().set().equals(after.set());
        return from.get() + " → " + (sameSet ? within(after) : to.get());
    }

    /** The criterion or section by itself. */
    private static String within(Passage passage) {
        return passage.criterion().or(passage::section).orElse("");
    }

    private static String values(RulebookChange change, Language language) {
        Optional<Text> from = change.before().map(Side::value);
        Optional<Text> to = change.after().map(Side::value);
        if (from.isEmpty() || to.isEmpty() || change.kind() == Kind.MOVED) {
            return to.or(() -> from).orElseThrow().in(language);
        }
        boolean sameHere = from.get().in(language).equals(to.get().in(language));
        Language shown = sameHere ? other(language) : language;
        return from.get().in(shown) + " → " + to.get().in(shown);
    }

    private static Language other(Language language) {
        return language == Language.VI ? Language.EN : Language.VI;
    }

    /** Such as {@code "bộ 1, tiêu chí 6.1"}; empty for the rulebook as a whole. */
    static String passage(Passage passage, Language language) {
        boolean vi = language == Language.VI;
        StringBuilder text = new StringBuilder();
        passage.set().ifPresent(number -> text.append(vi ? "bộ " : "set ").append(number));
        if (passage.criterion().isPresent()) {
            text.append(vi ? ", tiêu chí " : ", criterion ")
                    .append(passage.criterion().get());
        } else if (passage.section().isPresent()) {
            text.append(vi ? ", mục " : ", section ").append(passage.section().get());
        }
        return text.toString();
    }

    static Text name(Kind kind) {
        return switch (kind) {
            case ADDED -> new Text("thêm", "added");
            case REMOVED -> new Text("bỏ", "removed");
            case MOVED -> new Text("chuyển", "moved");
            case CHANGED -> new Text("đổi", "changed");
        };
    }

    static Text name(Aspect aspect) {
        return switch (aspect) {
            case IDENTITY -> new Text("định danh", "identity");
            case NAME -> new Text("tên", "name");
            case IN_FORCE -> new Text("hiệu lực", "in force");
            case MARKS_KNOWN -> new Text("dấu sao đã biết", "marks known");
            case DOCUMENT -> new Text("văn bản", "document");
            case PART -> new Text("phần", "part");
            case PART_POINTS -> new Text("điểm của phần", "points of part");
            case PART_TITLE -> new Text("tên phần", "title of part");
            case POLICY -> new Text("quy ước", "policy");
            case BAND -> new Text("hạng sao", "band");
            case BAND_LIMIT -> new Text("cận dưới của hạng", "lower limit of band");
            case BAND_PRINTED -> new Text("khoảng điểm in của hạng", "printed range of band");
            case AGENCY -> new Text("cơ quan trong hội đồng", "agency on the council");
            case LEVELS -> new Text("các cấp", "levels");
            case SET -> new Text("bộ sản phẩm", "criteria set");
            case SET_NAME -> new Text("tên bộ", "name of set");
            case SET_GROUP -> new Text("ngành, nhóm", "sector and group");
            case SET_AGENCIES -> new Text("cơ quan chủ trì", "lead agencies");
            case SET_SUBJECTS -> new Text("chủ thể", "subjects");
            case SET_STATUS -> new Text("mức đầy đủ", "status");
            case KNOCK_OUT -> new Text("điều kiện loại hồ sơ", "knock-out");
            case SECTION -> new Text("mục", "section");
            case SECTION_TITLE -> new Text("tên mục", "title of section");
            case SECTION_POINTS -> new Text("điểm tối đa của mục", "maximum of section");
            case CRITERION -> new Text("tiêu chí", "criterion");
            case CRITERION_TITLE -> new Text("tên tiêu chí", "title of criterion");
            case CRITERION_KIND -> new Text("loại tiêu chí", "kind of criterion");
            case CRITERION_POINTS -> new Text("điểm tối đa", "maximum");
            case CONDITION -> new Text("điều kiện áp dụng", "condition");
            case OPTION_POINTS -> new Text("điểm các mức", "points of options");
            case OPTION_TEXT -> new Text("lời văn của mức", "wording of option");
            case MARKS -> new Text("dấu sao", "minimum marks");
            case DETAILS -> new Text("chi tiết khác", "other details");
        };
    }
}
