// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.calendar;

import vn.ocop.core.Citation;
import vn.ocop.core.Level;
import vn.ocop.criteria.procedure.Actor;

/**
 * Who may issue or revoke a certificate (cơ quan có thẩm quyền).
 *
 * @param level the level
 * @param actor who signs
 * @param citation where the power is laid down
 */
public record Authority(Level level, Actor actor, Citation citation) {}
