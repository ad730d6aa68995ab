// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import java.time.LocalDate;
import vn.ocop.core.Citation;

/**
 * When the dossier of a re-evaluation is handed in (thời gian nộp hồ sơ): from so many days before the certificate's last
 * day to so many days before it, both days included.
 *
 * @param opensBefore the days from the first day of the window to the certificate's last day
 * @param closesBefore the days from the last day of the window to the certificate's last day, at most {@code opensBefore}
 * @param by who hands it in
 * @param citation where the window is laid down
 */
public record FilingWindow(int opensBefore, int closesBefore, Actor by, Citation citation) {

    /**
     * The first day of the window.
     *
     * @param lastDay the certificate's last valid day
     * @return the day
     */
    public LocalDate opens(LocalDate lastDay) {
        return lastDay.minusDays(opensBefore);
    }

    /**
     * The last day of the window.
     *
     * @param lastDay the certificate's last valid day
     * @return the day
     */
    public LocalDate closes(LocalDate lastDay) {
        return lastDay.minusDays(closesBefore);
    }
}
