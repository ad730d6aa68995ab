// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import java.util.Optional;
import vn.ocop.criteria.rulebook.Criterion;

/**
 * Something that an incomplete product still waits for.
 *
 * @param memberId the member who has not answered
 * @param criterion the criterion; absent if the whole sheet, or a part of a part-level sheet, is missing
 */
public record OpenAnswer(String memberId, Optional<Criterion> criterion) {}
