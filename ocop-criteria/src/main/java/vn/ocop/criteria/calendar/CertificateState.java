// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.calendar;

import vn.ocop.core.Text;

/** The states of a certificate (tình trạng giấy chứng nhận); on each day it is in exactly one of them. */
public enum CertificateState {
    /** The day lies before the day of issue. */
    NOT_ISSUED(false, new Text("chưa cấp", "not issued yet")),
    /** Valid, and nothing is due yet. */
    VALID(true, new Text("còn hiệu lực", "valid")),
    /** Valid, and the dossier of the re-evaluation may be handed in. */
    WINDOW_OPEN(true, new Text("trong thời gian nộp hồ sơ đánh giá lại", "valid, re-evaluation dossier may be filed")),
    /** Valid, but the window has closed or, where the rules ask for a notice instead, the notice is out. */
    EXPIRING(true, new Text("sắp hết hạn", "about to expire")),
    /** Past its last day, but kept in force while a re-evaluation is pending. */
    PROLONGED(true, new Text("được kéo dài hiệu lực", "prolonged while a re-evaluation is pending")),
    /** Past its last day. */
    EXPIRED(false, new Text("hết hạn", "expired")),
    /** Another certificate has taken its place after an upgrade or a re-evaluation. */
    REPLACED(false, new Text("đã được thay thế", "replaced by a later certificate")),
    /** Revoked. */
    REVOKED(false, new Text("đã bị thu hồi", "revoked"));

    private final boolean inForce;
    private final Text text;

    CertificateState(boolean inForce, Text text) {
        this.inForce = inForce;
        this.text = text;
    }

    /**
     * Whether the product is recognised by this certificate while it is in this state.
     *
     * @return true if the certificate is in force
     */
    public boolean isInForce() {
        return inForce;
    }

    /**
     * The term for a reader.
     *
     * @return the term in both languages
     */
    public Text text() {
        return text;
    }
}
