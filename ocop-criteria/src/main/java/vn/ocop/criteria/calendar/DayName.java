// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.calendar;

import java.time.LocalDate;
import vn.ocop.core.Finding;
import vn.ocop.core.Level;
import vn.ocop.core.Text;

/** What happens on the days of a certificate or a dossier, for a finding that tells two of them in the wrong order. */
enum DayName {
    ISSUED("cấp giấy chứng nhận", "issued"),
    CONCLUDED("kết luận kiểm tra", "concluded"),
    REVOKED("thu hồi", "revoked"),
    RECEIVED("tiếp nhận", "received"),
    PROPOSED("đề nghị đánh giá", "proposed"),
    COMPLETE("đủ hồ sơ", "complete"),
    DECIDED("quyết định", "decided"),
    NEW_CERTIFICATE("giấy chứng nhận mới", "new certificate"),
    REPORTED("báo cáo", "reported"),
    ASKED("yêu cầu", "asked"),
    DUE("đến hạn", "due");

    private final Text text;

    DayName(String vi, String en) {
        this.text = new Text(vi, en);
    }

    Text text() {
        return text;
    }

    Text by(Level level) {
        return new Text(
                level.text().vi() + " " + text.vi(),
                text.en() + " by the " + level.text().en());
    }

    /** That what came later lies before what came earlier. */
    static Finding.Builder outOfOrder(Text earlier, LocalDate earlierDay, Text later, LocalDate laterDay) {
        return Finding.builder(CalendarFinding.DATES_OUT_OF_ORDER)
                .fact("earlier", earlier)
                .fact("earlierDay", earlierDay)
                .fact("later", later)
                .fact("laterDay", laterDay);
    }
}
