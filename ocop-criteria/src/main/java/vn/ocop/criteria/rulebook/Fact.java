// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import java.util.Optional;
import vn.ocop.core.Citation;
import vn.ocop.core.Text;

/**
 * A fact of a product on which a rule depends, such as the duty to declare its quality. Callers state it by its identifier,
 * or deny it by that of its denial; a fact that is neither is not stated. This class is immutable and thread-safe.
 *
 * @param id the identifier that states the fact, unique in the rulebook
 * @param denial the identifier that denies the fact, absent if it cannot be denied
 * @param text the fact, our summary
 * @param citation where the rule depends on it
 */
public record Fact(String id, Optional<String> denial, Text text, Citation citation) {}
