// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.text;

import java.util.List;
import java.util.stream.Collectors;
import vn.ocop.core.Language;
import vn.ocop.core.Text;
import vn.ocop.criteria.Basis;

/** What a comparison or a step rests on: a policy or a reading says of itself that it is no law. */
final class BasisText {
    private static final Text POLICY = new Text("quy ước, không phải luật", "policy, not law");
    private static final Text POLICY_OF_CALLER =
            new Text("quy ước do người dùng đặt, không phải luật", "policy set by the caller, not law");
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
                + reading((Basis.Interpretation) basis).in(language);
    }

    private static String policy(Basis.Policy policy, Language language) {
        String setting = ": " + policy.policy() + "=" + policy.value();
        return switch (policy.source()) {
            case LAW -> policy.citation().orElseThrow().in(language) + setting;
            case RULEBOOK -> POLICY.in(language) + setting;
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

    /** All of them in brackets, behind what rests on them. */
    static String bracketed(List<Basis> bases, Language language) {
        return bases.stream().map(basis -> of(basis, language)).collect(Collectors.joining("; ", " [", "]"));
    }

    private static Text reading(Basis.Interpretation reading) {
        return switch (reading) {
            case LEGAL_SHEETS -> new Text("phiếu sai phải sửa, không bỏ", "a wrong sheet is put right, never dropped");
            case WHO_SCORES ->
                new Text(
                        "người có mặt đều chấm, trừ thư ký và người có xung đột lợi ích",
                        "all who are present score but the secretary and those with a conflict");
            case LATEST_ROUND -> new Text("lấy phiếu của vòng chấm cuối", "the last scoring round counts");
            case ALL_HAND_IN -> new Text("mọi người chấm phải nộp phiếu đủ", "all who score hand in a complete sheet");
            case MORE_THAN_HALF -> new Text("kết luận theo quá nửa số phiếu", "more than half of the sheets decide");
        };
    }
}
