// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.text;

import java.util.List;
import java.util.stream.Collectors;
import vn.ocop.core.Language;
import vn.ocop.core.Text;
import vn.ocop.criteria.Basis;
import vn.ocop.criteria.rulebook.Note;
import vn.ocop.criteria.rulebook.Reading;

/** What a comparison or a step rests on: a policy or a reading says of itself that it is no law. */
final class BasisText {
    private static final Text POLICY = new Text("quy ước, không phải luật", "policy, not law");
    private static final Text POLICY_OF_CALLER =
            new Text("quy ước do người dùng đặt, không phải luật", "policy set by the caller, not law");
    private static final Text REGULATION = new Text("theo quy chế", "by the regulation");
    private static final Text OTHER_READING = new Text("; cách đọc khác: ", "; the other reading: ");
    private static final Text READING = new Text("cách hiểu, không phải luật", "reading, not law");

    private BasisText() {}

    static String of(Basis basis, Language language) {
        if (basis instanceof Basis.Law law) {
            return law.citation().in(language);
        }
        if (basis instanceof Basis.Policy policy) {
            return policy(policy, language);
        }
        return READING.in(language) + ": "
                + reading(((Basis.Interpretation) basis).reading()).in(language);
    }

    private static String policy(Basis.Policy policy, Language language) {
        String setting = ": " + policy.policy() + "=" + policy.value();
        return switch (policy.source()) {
            case LAW -> policy.citation().orElseThrow().in(language) + setting;
            case RULEBOOK ->
                policy.regulation()
                                .map(named -> REGULATION.in(language) + " " + named)
                                .orElse(POLICY.in(language))
                        + setting;
            case CALLER -> POLICY_OF_CALLER.in(language) + setting;
        };
    }

    /** The basis with the meaning of its key, if it is a policy. */
    static String withMeaning(Basis basis, Language language) {
        String meaning = basis instanceof Basis.Policy policy
                ? " – " + policy.policy().title().in(language)
                : "";
        return of(basis, language) + meaning;
    }

    /** What a remark says, with what speaks for its reading and what against. */
    static String of(Note note, Language language) {
        String against = note.against()
                .map(citation -> OTHER_READING.in(language) + citation.in(language))
                .orElse("");
        return note.text().in(language) + " [" + note.citation().in(language) + against + "]";
    }

    /** All of them in brackets, behind what rests on them. */
    static String bracketed(List<Basis> bases, Language language) {
        return bases.stream().map(basis -> of(basis, language)).collect(Collectors.joining("; ", " [", "]"));
    }

    private static Text reading(Reading reading) {
        return switch (reading) {
            case LEGAL_SHEETS -> new Text("phiếu sai phải sửa, không bỏ", "a wrong sheet is put right, never dropped");
            case WHO_SCORES ->
                new Text(
                        "người có mặt đều chấm, trừ thư ký và người có xung đột lợi ích",
                        "all who are present score but the secretary and those with a conflict");
            case LATEST_ROUND -> new Text("lấy phiếu của vòng chấm cuối", "the last scoring round counts");
            case ALL_HAND_IN -> new Text("mọi người chấm phải nộp phiếu đủ", "all who score hand in a complete sheet");
            case MORE_THAN_HALF ->
                new Text(
                        "dừng khi quá nửa số phiếu cho 0 điểm, sau khi đủ số thành viên",
                        "it stops where more than half of the sheets give 0, once there is a quorum");
            case MARK_MEANING ->
                new Text(
                        "mức có dấu sao là mức thấp nhất của hạng, mức cao hơn cũng đạt",
                        "a marked option is the least one for its star, a better one meets it too");
            case MARK_FACT ->
                new Text(
                        "dấu sao về một giấy tờ chỉ ràng buộc sản phẩm phải có giấy tờ đó",
                        "a mark on a paper binds only products that need the paper");
            case NONE_UNPRINTED ->
                new Text(
                        "không đạt mức nào tính 0 điểm, dù phiếu không in mức 0",
                        "none of the options met is worth 0, though no 0 is printed");
            case ZERO_NOT_DUE ->
                new Text(
                        "câu trả lời 0 điểm ở tiêu chí không áp dụng được chấp nhận",
                        "an answer worth 0 to what does not apply is accepted");
            case SAME_CASE ->
                new Text(
                        "các tiêu chí có cùng cách chia trường hợp phải chọn cùng một trường hợp",
                        "criteria whose cases are worded alike are answered in one case");
            case WRITTEN_MODE ->
                new Text(
                        "lấy ý kiến bằng văn bản chỉ dùng khi đánh giá lại",
                        "written opinions are for re-evaluations alone");
            case PROLONGATION ->
                new Text(
                        "chỉ kéo dài giấy chứng nhận đã quá hạn nộp hồ sơ trước khi quyết định có hiệu lực",
                        "only certificates whose window had closed before the decision are prolonged");
            case UPGRADE ->
                new Text(
                        "nâng hạng không thành không làm mất giấy chứng nhận; thành công thì tính 36 tháng mới",
                        "a failed upgrade leaves the certificate, a successful one starts a new one");
        };
    }
}
