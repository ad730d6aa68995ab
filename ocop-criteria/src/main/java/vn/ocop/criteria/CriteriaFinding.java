// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import vn.ocop.core.Finding;
import vn.ocop.core.FindingCode;
import vn.ocop.core.Language;
import vn.ocop.core.Severity;
import vn.ocop.core.Text;

/** The finding codes of scoring and ranking. */
public enum CriteriaFinding implements FindingCode {
    /** A code that the criteria set does not have. */
    UNKNOWN_CRITERION(
            "unknown-criterion",
            Severity.ERROR,
            "Bộ {set} không có tiêu chí {criterion}",
            "Set {set} has no criterion {criterion}"),
    /** An option that the criterion does not have. */
    UNKNOWN_OPTION(
            "unknown-option",
            Severity.ERROR,
            "Tiêu chí {criterion}: không có mức \u201c{found}\u201d; cần {expected}",
            "Criterion {criterion} has no option \u201c{found}\u201d; expected {expected}"),
    /** Points that no option of the criterion is worth. */
    POINTS_NOT_OFFERED(
            "points-not-offered",
            Severity.ERROR,
            "Tiêu chí {criterion}: không có mức {found} điểm; cần {expected}",
            "Criterion {criterion}: no option is worth {found} points; expected {expected}"),
    /** Option and points of one answer do not agree. */
    OPTION_POINTS_DIFFER(
            "option-points-differ",
            Severity.ERROR,
            "Tiêu chí {criterion}: mức {option} là {expected} điểm, ghi {found} điểm",
            "Criterion {criterion}: option {option} is worth {expected} points, {found} are given"),
    /** Points that fit options with different marks. */
    AMBIGUOUS_POINTS(
            "ambiguous-points",
            Severity.ERROR,
            "Tiêu chí {criterion}: {points} điểm ứng với các mức {options} có dấu sao khác nhau; cần ghi số của mức",
            "Criterion {criterion}: {points} points fit the options {options}, whose marks differ; give the option"
                    + " number"),
    /** "None" where an option is worth nothing. */
    NONE_NOT_ALLOWED(
            "none-not-allowed",
            Severity.ERROR,
            "Tiêu chí {criterion} có mức 0 điểm; không dùng \u201cnone\u201d",
            "Criterion {criterion} has an option worth 0 points; \u201cnone\u201d is no answer to it"),
    /** The same answer twice in one round. */
    REPEATED_ANSWER(
            "repeated-answer",
            Severity.ERROR,
            "Thành viên {member} trả lời tiêu chí {criterion} hai lần trong vòng {round}",
            "Member {member} answers criterion {criterion} twice in round {round}"),
    /** An answer to a criterion that does not apply. */
    ANSWER_NOT_APPLICABLE(
            "answer-not-applicable",
            Severity.ERROR,
            "Thành viên {member}: tiêu chí {criterion} không áp dụng khi tiêu chí {needs} được 0 điểm",
            "Member {member}: criterion {criterion} does not apply while criterion {needs} is worth nothing"),
    /** A part-level score out of range or with more than two decimals. */
    BAD_PART_SCORE(
            "bad-part-score",
            Severity.ERROR,
            "Phần {part}: cần {expected}, có \u201c{found}\u201d",
            "Part {part}: expected {expected}, found \u201c{found}\u201d"),
    /** Part-level and criterion-level sheets for one product. */
    MIXED_SHEETS(
            "mixed-sheets",
            Severity.ERROR,
            "Sản phẩm {product} có cả phiếu chấm theo phần và phiếu chấm theo tiêu chí",
            "Product {product} has both part-level and criterion-level sheets"),
    /** A claimed total that is no number of points. */
    BAD_CLAIM(
            "bad-claim",
            Severity.WARNING,
            "Tổng {scope} ghi \u201c{found}\u201d không phải số điểm",
            "The claimed total of {scope}, \u201c{found}\u201d, is no number of points"),
    /** A claimed total differs from the recomputed one. */
    CLAIM_WRONG(
            "claim-wrong",
            Severity.WARNING,
            "Thành viên {member}, {scope}: ghi {claimed} điểm, tính lại được {computed}",
            "Member {member}, {scope}: {claimed} points are claimed, {computed} follow from the answers"),
    /** Two criteria sets for one product. */
    SEVERAL_SETS(
            "several-sets",
            Severity.ERROR,
            "Sản phẩm {product} được chấm theo nhiều bộ: {sets}",
            "Product {product} is scored by several sets: {sets}"),
    /** A criteria set that the rulebook does not have. */
    UNKNOWN_SET(
            "unknown-set",
            Severity.ERROR,
            "Bộ quy tắc {rulebook} không có bộ sản phẩm {set}",
            "Rulebook {rulebook} has no criteria set {set}"),
    /** A sheet from a secretary is not counted. */
    SECRETARY_SCORED(
            "secretary-scored",
            Severity.ERROR,
            "Phiếu của thư ký {member} không được tính",
            "The sheet of secretary {member} is not counted"),
    /** A sheet from an absent member is not counted. */
    ABSENT_SCORED(
            "absent-scored",
            Severity.ERROR,
            "Phiếu của thành viên vắng mặt {member} không được tính",
            "The sheet of absent member {member} is not counted"),
    /** A sheet from a member with a declared conflict is not counted. */
    CONFLICTED_SCORED(
            "conflicted-scored",
            Severity.ERROR,
            "Phiếu của thành viên có xung đột lợi ích {member} không được tính",
            "The sheet of member {member}, who declared a conflict, is not counted"),
    /** A sheet from somebody who is not on the council is not counted. */
    UNKNOWN_MEMBER(
            "unknown-member",
            Severity.ERROR,
            "Phiếu của {member} không được tính: không có trong danh sách hội đồng",
            "The sheet of {member} is not counted: not on the council"),
    /** A limit that neither the rulebook nor the caller states is not judged. */
    POLICY_UNSTATED(
            "policy-unstated",
            Severity.INFO,
            "Không xét {title} ({policy}): bộ quy tắc {rulebook} không quy định và không ai nêu",
            "Not judged: {title} ({policy}); rulebook {rulebook} does not state it, nor does anybody else"),
    /** A conflict of somebody who is not on the council. */
    UNKNOWN_CONFLICT(
            "unknown-conflict",
            Severity.WARNING,
            "Khai báo xung đột của {member}: không có trong danh sách hội đồng",
            "A conflict is declared for {member}, who is not on the council"),
    /** A conflict of somebody whose name is nearly that of a member, or of one who scored: whose it is cannot be told. */
    NEAR_CONFLICT(
            "near-conflict",
            Severity.ERROR,
            "Khai báo xung đột của {member}: không có ai tên như vậy, nhưng có {near}; chưa rõ là ai nên không có kết"
                    + " quả",
            "A conflict is declared for {member}: there is nobody of that name but {near}; no result until it is clear"
                    + " who is meant"),
    /** A stated knock-out that the set does not have. */
    UNKNOWN_KNOCKOUT(
            "unknown-knockout",
            Severity.ERROR,
            "Bộ {set} không có điều kiện loại \u201c{condition}\u201d",
            "Set {set} has no knock-out \u201c{condition}\u201d"),
    /** A stated fact that the rulebook does not know. */
    UNKNOWN_FACT(
            "unknown-fact",
            Severity.ERROR,
            "Bộ quy tắc không có thông tin \u201c{fact}\u201d cho bộ {set}",
            "The rulebook knows no fact \u201c{fact}\u201d for set {set}"),
    /** A decided minimum that the set does not have. */
    UNKNOWN_MARK(
            "unknown-mark",
            Severity.ERROR,
            "Bộ {set} không có dấu {star} sao ở tiêu chí {criterion}",
            "Set {set} has no {star}-star mark at criterion {criterion}"),
    /** A stated knock-out applies. */
    KNOCKED_OUT("knocked-out", Severity.WARNING, "Bị loại: {condition}", "Disqualified: {condition}"),
    /** More than half of the counted sheets give nothing in a stop criterion. */
    ZERO_STOP(
            "zero-stop",
            Severity.WARNING,
            "Bị loại: tiêu chí {criterion} có {zeros}/{sheets} phiếu cho 0 điểm",
            "Disqualified: criterion {criterion} is worth nothing on {zeros} of {sheets} sheets"),
    /** Too few scoring members are present. */
    NO_QUORUM(
            "no-quorum",
            Severity.ERROR,
            "Có mặt {present}/{members} thành viên chấm điểm; cần ít nhất {quorum} ({ground} {document})",
            "{present} of {members} scoring members are present; at least {quorum} are needed ({ground} {document})"),
    /** No chair is present. */
    NO_CHAIR(
            "no-chair",
            Severity.ERROR,
            "Không có chủ tịch hội đồng dự chấm ({ground} {document})",
            "No chair is present ({ground} {document})"),
    /** Answers are missing on a counted sheet. */
    MISSING_ANSWERS(
            "missing-answers",
            Severity.ERROR,
            "Thành viên {member} chưa chấm ở vòng {round}: {criteria}",
            "Member {member} has not answered in round {round}: {criteria}"),
    /** A mistake on a sheet of a round that a later one takes the place of. */
    SUPERSEDED_MISTAKE(
            "superseded-mistake",
            Severity.WARNING,
            "Vòng {round} của {member} không được tính nên lỗi này không đổi kết quả: {message}",
            "Round {round} of {member} does not count, so this changes nothing: {message}"),
    /** A present member has handed in no sheet. */
    MISSING_SHEET(
            "missing-sheet",
            Severity.ERROR,
            "Thành viên có mặt {member} chưa nộp phiếu",
            "Present member {member} has handed in no sheet"),
    /** Without a roster: a member who scored another product of the call has handed in no sheet. */
    MISSING_FROM_CALL(
            "missing-from-call",
            Severity.ERROR,
            "Thành viên {member} chấm sản phẩm khác của đợt nhưng chưa nộp phiếu cho sản phẩm này"
                    + " (council.presence=call)",
            "Member {member} scored other products of the call and has handed in no sheet for this one"
                    + " (council.presence=call)"),
    /** A product without any counted sheet. */
    NO_SHEETS(
            "no-sheets",
            Severity.ERROR,
            "Sản phẩm {product} không có phiếu nào được tính",
            "Product {product} has no sheet that counts"),
    /** Members' totals lie too far apart. */
    SPREAD(
            "spread",
            Severity.ERROR,
            "Tổng điểm từ {lowest} đến {highest}, chênh {spread} điểm, quá {allowed}: phải thảo luận, chấm lại"
                    + " ({ground} {document})",
            "Totals from {lowest} to {highest} differ by {spread} points, more than {allowed}: discuss and score"
                    + " again ({ground} {document})"),
    /** Written opinions lie too far apart. */
    MEETING_DUE(
            "meeting-due",
            Severity.ERROR,
            "Tổng điểm từ {lowest} đến {highest}, chênh {spread} điểm, quá {allowed}: phải họp hội đồng"
                    + " ({ground} {document})",
            "Totals from {lowest} to {highest} differ by {spread} points, more than {allowed}: a meeting is due"
                    + " ({ground} {document})"),
    /** A candidate has the points but not the marks. */
    MINIMUM_NOT_MET(
            "minimum-not-met",
            Severity.WARNING,
            "Đủ điểm hạng {star} sao nhưng không đạt yêu cầu tối thiểu ở tiêu chí {criteria}",
            "The points suffice for {star} stars, the minimum requirements are not met at {criteria}"),
    /** The council has not decided whether the minimum requirements are met, and nothing else tells. */
    MINIMUM_UNDECIDED(
            "minimum-undecided",
            Severity.ERROR,
            "Chưa có kết luận của hội đồng về yêu cầu tối thiểu theo sao: phiếu chấm theo phần và"
                    + " council.minimum=decided cần kết luận đó",
            "The council has not decided whether the minimum requirements are met: sheets that score parts alone, and"
                    + " council.minimum=decided, need it"),
    /** The rulebook does not know the minimum marks. */
    MARKS_UNKNOWN(
            "marks-unknown",
            Severity.INFO,
            "Không rõ yêu cầu tối thiểu theo sao của bộ quy tắc này: hạng sao chỉ theo điểm",
            "The minimum marks of this rulebook are unknown: the star follows from the points alone"),
    /** Members disagree on a marked criterion. */
    MARK_DISPUTED(
            "mark-disputed",
            Severity.WARNING,
            "Tiêu chí {criterion}, dấu {star} sao: {met}/{sheets} phiếu đạt",
            "Criterion {criterion}, {star}-star mark: met on {met} of {sheets} sheets"),
    /** The council decided that a mark is met, the answers of its members do not meet it. */
    MARK_GRANTED(
            "mark-granted",
            Severity.WARNING,
            "Tiêu chí {criterion}, dấu {star} sao: hội đồng kết luận đạt, trong khi {met}/{sheets} phiếu đạt, cần"
                    + " {needed}",
            "Criterion {criterion}, {star}-star mark: the council decided that it is met, {met} of"
                    + " {sheets} sheets meet it, {needed} are needed"),
    /** The council decided that a mark is not met, the answers of its members meet it. */
    MARK_DENIED(
            "mark-denied",
            Severity.WARNING,
            "Tiêu chí {criterion}, dấu {star} sao: hội đồng kết luận không đạt, trong khi"
                    + " {met}/{sheets} phiếu đạt, cần {needed}",
            "Criterion {criterion}, {star}-star mark: the council decided that it is not met, {met}"
                    + " of {sheets} sheets meet it, {needed} are needed"),
    /** The council decided up to which star all marks are met, the answers of its members say otherwise of some. */
    MARKS_DECIDED_OTHERWISE(
            "marks-decided-otherwise",
            Severity.WARNING,
            "Hội đồng kết luận đạt mọi dấu sao đến hạng {star} sao; phiếu của thành viên cho kết quả khác ở {count} dấu"
                    + " ({places})",
            "The council decided that all marks up to {star} stars are met; the answers of its members say otherwise of"
                    + " {count} marks ({places})"),
    /** More votes against a decision than for it: a slip, or the way in which the council decides. */
    VOTES_AGAINST_DECISION(
            "votes-against-decision",
            Severity.WARNING,
            "Kết luận về yêu cầu tối thiểu {decision} trái với số phiếu (thuận : không thuận : trắng là {votes})",
            "The decision on the minimum requirement {decision} goes against its votes (for : against : abstaining are"
                    + " {votes})"),
    /** Decisions on the minimum marks of a product that cannot both be. */
    MINIMUMS_CONTRADICTED(
            "minimums-contradicted",
            Severity.ERROR,
            "Kết luận về yêu cầu tối thiểu {decision} mâu thuẫn với kết luận {other}",
            "The decision on the minimum requirements {decision} contradicts the decision {other}"),
    /** A conditional mark was tested as its fact is not stated. */
    FACT_NOT_STATED(
            "fact-not-stated",
            Severity.INFO,
            "Tiêu chí {criterion}: không rõ \u201c{fact}\u201d, dấu {star} sao vẫn được xét",
            "Criterion {criterion}: \u201c{fact}\u201d is not stated, the {star}-star mark was tested"),
    /** Members differ in the case of a criterion. */
    CASE_DIFFERS(
            "case-differs",
            Severity.WARNING,
            "Tiêu chí {criterion}: các thành viên chọn trường hợp khác nhau",
            "Criterion {criterion}: members chose different cases"),
    /** Criteria whose cases belong together differ on one sheet. */
    CASES_MIXED(
            "cases-mixed",
            Severity.WARNING,
            "Thành viên {member}: các tiêu chí {criteria} không cùng một trường hợp",
            "Member {member}: the criteria {criteria} are not answered in the same case"),
    /** A requirement is stated unmet: its criterion is worth nothing for everyone. */
    REQUIREMENT_UNMET(
            "requirement-unmet",
            Severity.WARNING,
            "Không đạt yêu cầu của tiêu chí {criterion}: tính 0 điểm cho mọi phiếu (requirement.unmet=none; cách đọc"
                    + " khác: không đủ điều kiện tham gia)",
            "The requirement of criterion {criterion} is not met: worth nothing on every sheet"
                    + " (requirement.unmet=none; the other reading: not eligible)"),
    /** A requirement is stated unmet, and that leaves the product out. */
    NOT_ELIGIBLE(
            "not-eligible",
            Severity.WARNING,
            "Không đạt yêu cầu của tiêu chí {criterion}: không đủ điều kiện tham gia (requirement.unmet=not-eligible;"
                    + " cách đọc khác: tiêu chí 0 điểm)",
            "The requirement of criterion {criterion} is not met: not eligible (requirement.unmet=not-eligible; the"
                    + " other reading: the criterion is worth nothing)"),
    /** The stated subject is none that the rulebook admits. */
    SUBJECT_NOT_ADMITTED(
            "subject-not-admitted",
            Severity.WARNING,
            "Bị loại: chủ thể là {subject}, không thuộc diện được tham gia bộ {set}",
            "Disqualified: the subject, a {subject}, is not one of those that set {set} admits"),
    /** The stated subject is none that the rulebook names, which excludes nobody. */
    SUBJECT_NOT_NAMED(
            "subject-not-named",
            Severity.WARNING,
            "Chủ thể là {subject}, không thuộc các loại hình được nêu cho bộ {set}; không vì vậy mà bị loại",
            "The subject, a {subject}, is not one of those named for set {set}; nothing excludes it"),
    /** Written opinions where the council has to meet. */
    WRITTEN_FIRST(
            "written-first",
            Severity.ERROR,
            "Lấy ý kiến bằng văn bản cho trường hợp {kind}: chỉ được dùng khi đánh giá lại, hội đồng phải họp",
            "Written opinions on a case of {kind}: they are for re-evaluations alone, the council has to meet"),
    /** A sheet from somebody outside the council is not counted. */
    OUTSIDER_SCORED(
            "outsider-scored",
            Severity.ERROR,
            "Phiếu của {member} ({role}) không được tính: không phải thành viên hội đồng",
            "The sheet of {member} ({role}) is not counted: no member of the council"),
    /** A mark of the lowest marked star is not met: what that means can be read in two ways. */
    UNMET_LOWEST_MARK(
            "unmet-lowest-mark",
            Severity.INFO,
            "Đủ điểm hạng {star} sao nhưng thiếu dấu {star} sao ở tiêu chí {criteria}. Đang đọc star.unmet={value};"
                    + " lower: hạng {lower} sao, none: không có hạng (hạng {lower} sao được định nghĩa chỉ bằng điểm)",
            "The points suffice for {star} stars, the {star}-star marks at {criteria} are not met. Read as"
                    + " star.unmet={value}; lower: {lower} stars, none: no star ({lower} stars are defined by points"
                    + " alone)"),
    /** A product has the points of a star that is only proposed, not its marks: whether it goes up can be read in two ways. */
    PROPOSED_WITHOUT_MARK(
            "proposed-without-mark",
            Severity.INFO,
            "Đủ điểm hạng {star} sao nhưng thiếu dấu sao ở tiêu chí {criteria}. Đang đọc star.proposal={value};"
                    + " points: được đề nghị cấp trên xét hạng {star} sao, marks: hạng {given} sao của cấp này",
            "The points suffice for {star} stars, minimum marks at {criteria} are not met. Read as"
                    + " star.proposal={value}; points: proposed to the level above for {star} stars, marks: {given}"
                    + " stars of this level"),
    /** A criterion that prints no box for "no" was left blank: what that means can be read in two ways. */
    BLANK_YES_NO(
            "blank-yes-no",
            Severity.INFO,
            "Tiêu chí {criteria} để trống trên {count} phiếu. Đang đọc yesno.blank={value}; missing: chưa chấm, no:"
                    + " không, 0 điểm",
            "Criterion {criteria} is blank on {count} sheets. Read as yesno.blank={value}; missing: not answered, no:"
                    + " no, 0 points"),
    /** An answer worth nothing to a criterion that does not apply. */
    ZERO_NOT_DUE(
            "zero-not-due",
            Severity.INFO,
            "Tiêu chí {criteria} không áp dụng nhưng có câu trả lời 0 điểm trên {count} phiếu: chấp nhận, không tính"
                    + " gì",
            "Criterion {criteria} does not apply, and has an answer worth 0 on {count} sheets: accepted, it says"
                    + " nothing"),
    /** None of the options is met where no 0 is printed. */
    NONE_UNPRINTED(
            "none-unprinted",
            Severity.INFO,
            "{count} câu trả lời \u201cnone\u201d ở tiêu chí không in mức 0 điểm ({places}): tính 0 điểm, là cách hiểu,"
                    + " phiếu không nói vậy",
            "{count} answers \u201cnone\u201d to criteria that print no option worth 0 ({places}): worth 0, a reading,"
                    + " the sheets do not say so"),
    /** Another rulebook than the one in use applies to the case. */
    OTHER_RULEBOOK_APPLIES(
            "other-rulebook-applies",
            Severity.WARNING,
            "Đang dùng bộ quy tắc {rulebook}, nhưng áp dụng {other}: {reason}",
            "Rulebook {rulebook} is in use, but {other} applies: {reason}"),
    /** No rulebook applies to the case. */
    NO_RULEBOOK_APPLIES(
            "no-rulebook-applies",
            Severity.WARNING,
            "Đang dùng bộ quy tắc {rulebook}, nhưng không bộ nào áp dụng: {reason}",
            "Rulebook {rulebook} is in use, but none applies: {reason}"),
    /** The rulebook in use has lapsed before the evaluation. */
    RULEBOOK_LAPSED(
            "rulebook-lapsed",
            Severity.WARNING,
            "Bộ quy tắc {rulebook} hết hiệu lực sau ngày {until}, đánh giá ngày {day}; bộ thay thế: {successor}",
            "Rulebook {rulebook} lapsed after {until}, the evaluation is of {day}; its successor is {successor}"),
    /** The rulebook in use was not in force yet at the evaluation. */
    NOT_YET_IN_FORCE(
            "not-yet-in-force",
            Severity.WARNING,
            "Bộ quy tắc {rulebook} có hiệu lực từ {from}, đánh giá ngày {day}",
            "Rulebook {rulebook} is in force from {from}, the evaluation is of {day}"),
    /** The sheets come from a source that is younger than the evaluation. */
    SHEETS_OF_LATER_SOURCE(
            "sheets-of-later-source",
            Severity.INFO,
            "Bộ {set}: phiếu lấy từ {document} ngày {date}, muộn hơn ngày đánh giá {day}",
            "Set {set}: the sheet comes from {document} of {date}, later than the evaluation of {day}"),
    /** Which rulebook applies depends on the kind of case. */
    KIND_NEEDED(
            "kind-needed",
            Severity.INFO,
            "Cần biết loại hồ sơ (lần đầu, nâng hạng, đánh giá lại): bộ quy tắc áp dụng khác nhau",
            "The kind of case is needed (first, upgrade, re-evaluation): different rulebooks apply"),
    /** Which rulebook applies depends on what is not stated. The product has no result. */
    CASE_UNSTATED(
            "case-unstated",
            Severity.ERROR,
            "Không biết bộ quy tắc nào áp dụng: chưa nêu {missing}",
            "Which rulebook applies is not known: {missing} is not stated"),
    /** No rulebook applies to the case, or one that is not at hand. The product has no result. */
    NO_RULEBOOK_FOR_CASE(
            "no-rulebook-for-case",
            Severity.ERROR,
            "Không có bộ quy tắc để áp dụng ({rulebook}): {reason}",
            "There is no rulebook to apply ({rulebook}): {reason}"),
    /** A last day is a day of rest: whether it moves can be read in two ways. */
    LAST_DAY_OF_REST(
            "last-day-of-rest",
            Severity.INFO,
            "Ngày cuối {day} là ngày nghỉ. Đang đọc days.rest={value}; next-working-day: dời sang ngày làm việc tiếp"
                    + " theo, còn áp dụng {other}",
            "The last day {day} is a day of rest. Read as days.rest={value}; next-working-day: it moves to the next"
                    + " working day, and {other} still applies"),
    /** The stated position of the chair is none that the rulebook names. */
    CHAIR_RANK(
            "chair-rank",
            Severity.WARNING,
            "Chủ tịch hội đồng {member} là \u201c{position}\u201d; quy định: {rank}",
            "The chair {member} is \u201c{position}\u201d; laid down: {rank}"),
    /** The chair was delegated, and no paper is stated. */
    CHAIR_WITHOUT_PAPER(
            "chair-without-paper",
            Severity.WARNING,
            "Chủ tịch hội đồng {member} là \u201c{position}\u201d, cần văn bản ủy quyền; chưa nêu",
            "The chair {member} is \u201c{position}\u201d, which takes a paper of delegation; none is stated"),
    /** A member stands for another or presides, and no paper is stated. */
    STAND_IN_WITHOUT_PAPER(
            "stand-in-without-paper",
            Severity.WARNING,
            "{member} dự thay hoặc chủ trì thay nhưng không nêu văn bản cử",
            "{member} stands for another or presides, and no paper is stated"),
    /** Somebody stands for a member who is present, or who is not on the council. */
    STAND_IN_FOR_NOBODY(
            "stand-in-for-nobody",
            Severity.WARNING,
            "{member} dự thay {other}, người có mặt hoặc không có trong danh sách: cả hai đều được tính",
            "{member} stands for {other}, who is present or not on the council: nobody is replaced"),
    /** Points where the criterion that they rest on has none. */
    UNEXPECTED_POINTS(
            "unexpected-points",
            Severity.WARNING,
            "Thành viên {member}: có điểm ở tiêu chí {criterion} trong khi tiêu chí {expects} được 0 điểm",
            "Member {member}: criterion {criterion} has points while criterion {expects} has none"),
    /** Rounding the mean changed the star. */
    ROUNDING_CHANGES_STAR(
            "rounding-changes-star",
            Severity.WARNING,
            "Làm tròn {exact} thành {rounded} làm đổi hạng theo điểm từ {from} thành {to} sao",
            "Rounding {exact} to {rounded} changes the band from {from} to {to} stars"),
    /** Two products have the same average in print, the exact one decided. */
    PLACE_BY_AVERAGE(
            "place-by-average",
            Severity.INFO,
            "Điểm trung bình in ra bằng {product} nhưng xếp sau: điểm trung bình chính xác quyết định ({own} so với"
                    + " {other})",
            "The same average in print as {product}, and placed after it: the exact average decided ({own} against"
                    + " {other})"),
    /** Two products have the same average in print, a part decided. */
    PLACE_BY_PART(
            "place-by-part",
            Severity.INFO,
            "Điểm trung bình in ra bằng {product} nhưng xếp sau: phần {part} quyết định ({own} so với {other})",
            "The same average in print as {product}, and placed after it: part {part} decided ({own} against {other})"),
    /** Two products have the same average in print, the number of stars decided. */
    PLACE_BY_STAR(
            "place-by-star",
            Severity.INFO,
            "Điểm trung bình in ra bằng {product} nhưng xếp sau: số sao quyết định ({own} so với {other})",
            "The same average in print as {product}, and placed after it: the number of stars decided ({own} against"
                    + " {other})"),
    /** Two products are equal in all that decides; the identifier did. */
    PLACE_BY_IDENTIFIER(
            "place-by-identifier",
            Severity.INFO,
            "Bằng {product} ở mọi tiêu chí xếp hạng nhưng xếp sau: mã sản phẩm quyết định (rank.places=ordinal)",
            "Equal to {product} in all that decides, and placed after it: the identifier decided"
                    + " (rank.places=ordinal)"),
    /** An agency that has to sit on the council is missing. */
    AGENCY_MISSING(
            "agency-missing",
            Severity.WARNING,
            "Hội đồng thiếu đại diện {agency}",
            "The council lacks a representative of {agency}"),
    /** No levels are laid down for a day. */
    NO_LEVELS(
            "no-levels",
            Severity.ERROR,
            "Bộ quy tắc {rulebook} không quy định các cấp cho ngày {day}: không suy đoán",
            "Rulebook {rulebook} lays down no levels for {day}: the library does not guess"),
    /** What follows differs from day to day. */
    DAY_NEEDED(
            "day-needed",
            Severity.ERROR,
            "Cần ngày đánh giá: bộ quy tắc {rulebook} quy định các cấp khác nhau theo thời gian",
            "A day is needed: rulebook {rulebook} lays down different levels over time"),
    /** A level at which no council scores. */
    LEVEL_SCORES_NOTHING(
            "level-scores-nothing",
            Severity.ERROR,
            "Cấp {levelId} không có hội đồng chấm điểm",
            "No council scores at level {levelId}"),
    /** A product at a level that no result below has sent it to. */
    NOT_PASSED_UP(
            "not-passed-up",
            Severity.WARNING,
            "Ngày {day}: được đánh giá ở cấp {levelId} dù chưa có kết quả cấp dưới chuyển lên",
            "On {day} it was evaluated at level {levelId}, to which no result below had sent it"),
    /** The rulebook lays down what only the decision that it extends may. */
    SUBSTANCE_AMENDED(
            "substance-amended",
            Severity.WARNING,
            "Bộ quy tắc {rulebook} sửa tiêu chí, dấu sao hoặc điều kiện mà {base} không quy định như vậy: kết quả chỉ"
                    + " dùng để chuẩn bị, thi hoặc thử nghiệm",
            "Rulebook {rulebook} amends criteria, marks or conditions; {base} does not lay them down so: the result"
                    + " serves preparation, contests and trials only"),
    /** From one legal regime to another nothing is carried over. */
    NOTHING_CARRIED(
            "nothing-carried",
            Severity.WARNING,
            "Từ {before} sang {after} không có gì được chuyển: phiếu chấm theo quy định cũ không phải là phiếu theo"
                    + " quy định mới, nên không tính tác động; hạng sao đã công nhận giữ đến hết thời hạn; cần hồ sơ mới,"
                    + " hồ sơ chọn bộ sản phẩm (bộ cũ → bộ mới: {candidates})",
            "Nothing is carried from {before} to {after}: votes under the old rules are no votes under the new ones,"
                    + " so that no effect is computed; stars stand to the end of their term; a new dossier is needed, and"
                    + " the dossier chooses its set (old set → new ones: {candidates})"),
    /** The only source of the criteria set lost something. */
    SET_INCOMPLETE(
            "set-incomplete",
            Severity.INFO,
            "Bộ {set}: nguồn duy nhất thiếu một phần, tổng điểm tối đa là {maximum}",
            "Set {set}: the only source lost something, the maxima add up to {maximum}");

    private final Spec spec;

    CriteriaFinding(String id, Severity severity, String vi, String en) {
        this.spec = new Spec(id, severity, vi, en);
    }

    /**
     * What a mistake is told as that stands on a sheet of a former round.
     *
     * @param mistake the mistake
     * @param memberId the member whose sheet it is
     * @param round the round that does not count
     * @return a finding at the same place
     */
    public static Finding superseded(Finding mistake, String memberId, int round) {
        return Finding.builder(SUPERSEDED_MISTAKE)
                .at(mistake.location())
                .fact("code", mistake.code().id())
                .fact("message", new Text(mistake.message(Language.VI), mistake.message(Language.EN)))
                .fact("member", memberId)
                .fact("round", round)
                .build();
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
