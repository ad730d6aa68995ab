// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.ocop.core.lawfile.LawElement;

/**
 * The hash of what a rulebook says, whatever its files look like: SHA-256 over the elements with their attributes in
 * alphabetical order, every value after its length, the elements of one name in their order, the names in alphabetical order.
 * Comments, white space between attributes and elements, the order of attributes, the split into files and what is shared
 * between sets do not count.
 */
final class ContentHash {
    private final StringBuilder form = new StringBuilder(1 << 16);

    private ContentHash() {}

    static String of(LawElement node) {
        ContentHash hash = new ContentHash();
        hash.append(node);
        return "sha256:"
                + HexFormat.of().formatHex(sha256().digest(hash.form.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private void append(LawElement node) {
        form.append('<').append(node.name());
        new TreeMap<>(node.attributes())
                .forEach((name, value) -> form.append(' ')
                        .append(name)
                        .append('=')
                        .append(value.length())
                        .append(':')
                        .append(value));
        for (String name :
                new TreeSet<>(node.children().stream().map(LawElement::name).toList())) {
            for (LawElement child : node.children()) {
                if (child.name().equals(name)) {
                    append(child);
                }
            }
        }
        form.append('>');
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
