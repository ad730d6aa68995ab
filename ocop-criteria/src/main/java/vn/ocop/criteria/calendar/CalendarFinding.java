// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.calendar;

import vn.ocop.core.FindingCode;
import vn.ocop.core.Severity;

/** The finding codes of certificates, dossiers, steps and other dates. */
public enum CalendarFinding implements FindingCode {
    /** One day lies before another that it must not precede. */
    DATES_OUT_OF_ORDER(
            "dates-out-of-order",
            Severity.ERROR,
            "\u201c{later}\u201d ({laterDay}) không được trước \u201c{earlier}\u201d ({earlierDay})",
            "\u201c{later}\u201d ({laterDay}) must not lie before \u201c{earlier}\u201d ({earlierDay})"),
    /** A certificate for a star that is not certified. */
    STAR_NOT_CERTIFIED(
            "star-not-certified",
            Severity.ERROR,
            "Không cấp giấy chứng nhận cho hạng {stars} sao: chỉ từ {lowest} sao",
            "No certificate is issued for {stars} stars: only from {lowest} stars"),
    /** A certificate issued by a level that does not certify its star on that day. */
    ISSUER_WRONG(
            "issuer-wrong",
            Severity.ERROR,
            "Ngày {day}, {level} không cấp giấy chứng nhận {stars} sao; thẩm quyền thuộc {expected}",
            "On {day} the {level} does not certify {stars} stars; that is for the {expected}"),
    /** No rule says who certifies or revokes. */
    AUTHORITY_SILENT(
            "authority-silent",
            Severity.ERROR,
            "Ngày {day}: không có quy định ai có thẩm quyền với hạng {stars} sao",
            "On {day} no rule says who has the power over {stars} stars"),
    /** No rule says how long certificates last. */
    CERTIFICATES_SILENT(
            "certificates-silent",
            Severity.ERROR,
            "Ngày {day}: không có bộ quy tắc nào quy định về giấy chứng nhận",
            "On {day} no rulebook speaks of certificates"),
    /** A certificate older than the rulebook that it is held against. */
    ISSUED_BEFORE_RULEBOOK(
            "issued-before-rulebook",
            Severity.INFO,
            "Giấy chứng nhận cấp ngày {issued}, trước khi {rulebook} có hiệu lực ({from}); vẫn có giá trị đến hết thời"
                    + " hạn",
            "The certificate of {issued} was issued before {rulebook} came into force ({from}); it keeps its last day"),
    /** A certificate newer than the rulebook that it is held against. */
    ISSUED_AFTER_RULEBOOK(
            "issued-after-rulebook",
            Severity.WARNING,
            "Giấy chứng nhận cấp ngày {issued}, sau khi {rulebook} hết hiệu lực ({until})",
            "The certificate of {issued} was issued after {rulebook} lapsed ({until})"),
    /** A dossier handed in before the window opens. */
    FILED_TOO_EARLY(
            "filed-too-early",
            Severity.ERROR,
            "Hồ sơ đánh giá lại nộp ngày {received}, sớm hơn {opens}",
            "The re-evaluation dossier was filed on {received}, before {opens}"),
    /** A dossier handed in after the window has closed. */
    FILED_TOO_LATE(
            "filed-too-late",
            Severity.ERROR,
            "Hồ sơ đánh giá lại nộp ngày {received}, muộn hơn {closes}",
            "The re-evaluation dossier was filed on {received}, after {closes}"),
    /** A dossier handed in late because the window had closed before the rules came into force. */
    FILED_LATE_EXCUSED(
            "filed-late-excused",
            Severity.INFO,
            "Hồ sơ đánh giá lại nộp ngày {received}, muộn hơn {closes}, theo quy định chuyển tiếp",
            "The re-evaluation dossier was filed on {received}, after {closes}, under the transitional clause"),
    /** A case for a certificate that has ended, was revoked or replaced. */
    CASE_ON_ENDED_CERTIFICATE(
            "case-on-ended-certificate",
            Severity.ERROR,
            "Hồ sơ {kind} nộp ngày {received} cho giấy chứng nhận không còn hiệu lực ({state})",
            "The case ({kind}) of {received} is for a certificate that is no longer in force ({state})"),
    /** An upgrade that does not bring more stars. */
    UPGRADE_NOT_HIGHER(
            "upgrade-not-higher",
            Severity.ERROR,
            "Nâng hạng từ {from} sao phải đạt hạng cao hơn, nhưng là {to} sao",
            "An upgrade from {from} stars must bring more stars, found {to}"),
    /** A decision taken later than the rules allow. */
    DECISION_LATE(
            "decision-late",
            Severity.WARNING,
            "Quyết định ngày {decided}, quá hạn {limit}",
            "Decided on {decided}, after the last day, {limit}"),
    /** A ground for revocation that the rules do not know. */
    UNKNOWN_GROUND(
            "unknown-ground",
            Severity.ERROR,
            "Không có căn cứ thu hồi \u201c{ground}\u201d; cần một trong: {expected}",
            "There is no ground for revocation \u201c{ground}\u201d; expected one of {expected}"),
    /** A revocation by a level that has no power over the star. */
    REVOKER_WRONG(
            "revoker-wrong",
            Severity.ERROR,
            "{level} không có quyền thu hồi giấy chứng nhận {stars} sao; thẩm quyền thuộc {expected}",
            "The {level} cannot revoke a certificate of {stars} stars; that is for: {expected}"),
    /** A revocation later than the rules allow. */
    REVOCATION_LATE(
            "revocation-late",
            Severity.WARNING,
            "Thu hồi ngày {day}, quá hạn {limit}",
            "Revoked on {day}, after the last day, {limit}"),
    /** The certificate and its history state two days of revocation. */
    REVOCATION_DAYS_DIFFER(
            "revocation-days-differ",
            Severity.WARNING,
            "Giấy chứng nhận ghi thu hồi ngày {first}, quyết định thu hồi ghi ngày {second}; dùng ngày sau",
            "The certificate says revoked on {first}, the revocation on {second}; the latter is used"),
    /** No rule of revocation is known for the day. */
    REVOCATION_SILENT(
            "revocation-silent",
            Severity.WARNING,
            "Ngày {day}: không rõ quy định về thu hồi giấy chứng nhận; không xét thẩm quyền, căn cứ và thời hạn",
            "On {day} no rules of revocation are known; authority, ground and time are not judged"),
    /** No rule obliges anyone to report on request. */
    REPORT_SILENT(
            "report-silent",
            Severity.ERROR,
            "Ngày {day}: không có quy định về báo cáo đột xuất",
            "On {day} no rule speaks of reports on request"),
    /** No rule asks the commune to screen dossiers. */
    SCREENING_SILENT(
            "screening-silent",
            Severity.ERROR,
            "Ngày {day}: không có quy định về đánh giá hồ sơ ở cấp xã",
            "On {day} no rule speaks of a screening by the commune"),
    /** A screening that was finished too late. */
    SCREENING_LATE(
            "screening-late",
            Severity.WARNING,
            "UBND cấp xã báo cáo ngày {reported}, quá hạn {limit}",
            "The commune reported on {reported}, after the last day, {limit}"),
    /** A screening that leaves a content out. */
    SCREENING_CONTENT_MISSING(
            "screening-content-missing",
            Severity.ERROR,
            "UBND cấp xã chưa đánh giá nội dung \u201c{content}\u201d",
            "The commune has not assessed \u201c{content}\u201d"),
    /** A screening that assesses a content unknown to the rules. */
    UNKNOWN_SCREENING_CONTENT(
            "unknown-screening-content",
            Severity.WARNING,
            "Không có nội dung \u201c{content}\u201d trong quy định",
            "The rules know no content \u201c{content}\u201d"),
    /** The rulebook does not say what belongs into such a dossier. */
    DOSSIER_SILENT(
            "dossier-silent",
            Severity.ERROR,
            "{rulebook} không có quy định về hồ sơ {kind}, {stage}",
            "{rulebook} does not say what belongs into a dossier {kind}, {stage}"),
    /** A required part is missing. */
    PART_MISSING(
            "part-missing", Severity.ERROR, "Hồ sơ thiếu \u201c{part}\u201d", "The dossier lacks \u201c{part}\u201d"),
    /** There is less of a part than is asked for. */
    PART_TOO_FEW(
            "part-too-few",
            Severity.ERROR,
            "Hồ sơ có {there} \u201c{part}\u201d, cần {asked}",
            "The dossier has {there} of \u201c{part}\u201d, {asked} are asked for"),
    /** A part that the rules do not name. */
    UNKNOWN_PART(
            "unknown-part",
            Severity.WARNING,
            "Thành phần \u201c{part}\u201d không có trong quy định",
            "The rules do not name a part \u201c{part}\u201d"),
    /** A dossier registered by a level that does not register dossiers. */
    INTAKE_LEVEL(
            "intake-level",
            Severity.ERROR,
            "Phiếu {number}: cấp {level} không tiếp nhận hồ sơ",
            "Registration {number}: the level {level} does not register dossiers"),
    /** Two registrations at one level. */
    INTAKE_REPEATED(
            "intake-repeated",
            Severity.ERROR,
            "Phiếu {number}: cấp {level} đã tiếp nhận hồ sơ này",
            "Registration {number}: the level {level} has registered this dossier before"),
    /** A dossier that skipped the level that registers first. */
    INTAKE_MISSING(
            "intake-missing",
            Severity.ERROR,
            "Hồ sơ chưa được cấp {expected} tiếp nhận",
            "The dossier was not registered at the level {expected}"),
    /** A registration number that is not of the form's kind. */
    INTAKE_NUMBER(
            "intake-number",
            Severity.WARNING,
            "Số phiếu \u201c{number}\u201d không theo mẫu \u201c{form}\u201d",
            "Number \u201c{number}\u201d is not of the kind \u201c{form}\u201d"),
    /** No rule says who brings a product to this state on that day. */
    STEP_SILENT(
            "step-silent",
            Severity.ERROR,
            "Ngày {day}: không có quy định ai thực hiện bước {state}; thư viện không đoán",
            "On {day} no rule says who brings about {state}; the library does not guess"),
    /** A move that the cycle does not have. */
    STEP_ILLEGAL(
            "step-illegal",
            Severity.ERROR,
            "Không thể từ {from} sang {to}; tiếp theo chỉ có thể: {allowed}",
            "No way leads from {from} to {to}; what may follow: {allowed}"),
    /** A move made too soon. */
    STEP_TOO_EARLY(
            "step-too-early",
            Severity.ERROR,
            "{state} ngày {day} là quá sớm: sớm nhất ngày {earliest}",
            "{state} on {day} is too early: {earliest} at the earliest"),
    /** An evaluation or a recognition without level or star. */
    STEP_INCOMPLETE(
            "step-incomplete",
            Severity.ERROR,
            "{state} ngày {day}: cần cấp và hạng sao",
            "{state} on {day} needs a level and a star"),
    /** A result of a level that cannot have it. */
    STEP_LEVEL_WRONG(
            "step-level-wrong",
            Severity.ERROR,
            "{state}: không áp dụng cho cấp {level} với {stars} sao ở thời điểm này",
            "{state} is not open to the level {level} with {stars} stars at this point"),
    /** A recognition with another star than the evaluation. */
    RECOGNITION_DIFFERS(
            "recognition-differs",
            Severity.ERROR,
            "Được đánh giá {evaluated} sao nhưng công nhận {recognised} sao",
            "Evaluated with {evaluated} stars but recognised with {recognised}"),
    /** Trade promotion to which the product is not entitled. */
    NOT_ENTITLED(
            "not-entitled",
            Severity.ERROR,
            "Sản phẩm không thuộc diện được xúc tiến thương mại ở cấp {level}",
            "The product is not entitled to this promotion at the level {level}"),
    /** A benefit that the rules do not name. */
    UNKNOWN_BENEFIT(
            "unknown-benefit",
            Severity.ERROR,
            "Không có hỗ trợ \u201c{benefit}\u201d trong quy định",
            "The rules know no benefit \u201c{benefit}\u201d"),
    /** No rule speaks of trade promotion on that day. */
    PROMOTION_SILENT(
            "promotion-silent",
            Severity.ERROR,
            "Ngày {day}: không có quy định về xúc tiến thương mại",
            "On {day} no rule speaks of trade promotion");

    private final Spec spec;

    CalendarFinding(String id, Severity severity, String vi, String en) {
        this.spec = new Spec(id, severity, vi, en);
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
