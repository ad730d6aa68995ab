// SPDX-License-Identifier: Apache-2.0
/**
 * The record of a season that survives an appeal: what went in, what came out, and what is needed to compute it again, with
 * hashes over canonical bytes (RFC 8785); and the chain of what follows later.
 *
 * <p>Start with {@link vn.ocop.io.record.SeasonRecord#builder} to make a record, {@link vn.ocop.io.record.RecordVerifier#verify}
 * to replay one, {@link vn.ocop.io.record.Chain#at} for a chain. Nothing here signs or reads a clock.
 */
@NullMarked
package vn.ocop.io.record;

import org.jspecify.annotations.NullMarked;
