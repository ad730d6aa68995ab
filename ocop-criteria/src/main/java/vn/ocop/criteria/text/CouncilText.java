// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.text;

import vn.ocop.core.CouncilMember;
import vn.ocop.core.Language;
import vn.ocop.core.Text;
import vn.ocop.criteria.Council;
import vn.ocop.criteria.Scoring;

/** Who sat on a council, and who is missing. */
final class CouncilText {
    private static final Text PRESENT = new Text("có mặt", "present");
    private static final Text ABSENT = new Text("vắng mặt", "absent");
    private static final Text NOT_STATED = new Text(
            "Không nêu danh sách hội đồng: không xét thành phần", "No roster is stated: the composition is not judged");
    private static final Text ANONYMOUS = new Text(
            "Thành viên mang số; ai giữ vai trò nào không được nêu",
            "Members have numbers; who holds which office is not told");
    private static final Text NO_AGENCIES = new Text(
            "Không nêu cơ quan của thành viên: không xét thành phần theo cơ quan",
            "The agencies of members are not stated: nothing is said of missing agencies");
    private static final Text STANDS_FOR = new Text("thay ", "in place of ");
    private static final Text PRESIDES = new Text("chủ trì", "presides");
    private static final Text REGULATION = new Text("Quy chế: ", "Regulation: ");
    private static final Text LACKS = new Text("Thiếu đại diện: ", "Nobody stands for: ");

    private CouncilText() {}

    static void write(Scoring scoring, Council council, Language language, Outline.Line lines) {
        council.regulation().ifPresent(regulation -> lines.add(REGULATION.in(language) + regulation));
        if (!council.isStated()) {
            lines.add(NOT_STATED.in(language), Outline.Style.NOT_JUDGED);
            return;
        }
        if (council.isAnonymous()) {
            lines.add(ANONYMOUS.in(language));
            return;
        }
        council.members().forEach(member -> lines.add(member(member, language)));
        boolean named =
                council.members().stream().anyMatch(member -> member.agency().isPresent());
        if (!named) {
            lines.add(NO_AGENCIES.in(language), Outline.Style.NOT_JUDGED);
        }
        scoring.missingAgencies(council)
                .forEach(agency -> lines.add(
                        LACKS.in(language) + agency.name().in(language) + " ["
                                + agency.citation().in(language) + "]",
                        Outline.Style.FAILED));
    }

    private static String member(CouncilMember member, Language language) {
        return member.id() + ": " + member.role().text().in(language)
                + member.position().map(position -> ", " + position).orElse("")
                + member.agency().map(agency -> ", " + agency).orElse("")
                + member.standsFor()
                        .map(replaced -> ", " + STANDS_FOR.in(language) + replaced)
                        .orElse("")
                + (member.presides() ? ", " + PRESIDES.in(language) : "")
                + member.authority().map(paper -> " (" + paper + ")").orElse("")
                + ", " + (member.present() ? PRESENT : ABSENT).in(language);
    }
}
