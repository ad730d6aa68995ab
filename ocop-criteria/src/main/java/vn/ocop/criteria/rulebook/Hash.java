// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import java.util.Optional;

/** The content hash of a rulebook or a criteria set: made while it was read, or looked up among those of the build. */
final class Hash {
    private final Optional<BuiltInHashes> built;
    private final String value;

    private Hash(Optional<BuiltInHashes> built, String value) {
        this.built = built;
        this.value = value;
    }

    static Hash of(String hash) {
        return new Hash(Optional.empty(), hash);
    }

    static Hash builtIn(BuiltInHashes hashes, String name) {
        return new Hash(Optional.of(hashes), name);
    }

    String get() {
        return built.isPresent() ? built.get().of(value) : value;
    }
}
