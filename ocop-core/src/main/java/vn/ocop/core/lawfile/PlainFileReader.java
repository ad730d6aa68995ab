// SPDX-License-Identifier: Apache-2.0
package vn.ocop.core.lawfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.ocop.core.Location;

/**
 * Reads the built-in files, which the build has read with {@link LawFileReader}: elements, attributes and comments, nothing
 * else. It spares a cold start the Java platform's XML parser; where it does not understand a file it says so, and that
 * parser reads it.
 */
public final class PlainFileReader {
    private final String text;
    private final String ofFormat;
    private final Location file;
    private final List<LawElement> open = new ArrayList<>();
    private Optional<LawElement> root = Optional.empty();
    private int at;
    private final boolean references;
    private int line = 1;
    private int lineEnd;

    private PlainFileReader(String text, Location file, String ofFormat) {
        this.ofFormat = ofFormat;
        this.text = text;
        this.file = file;
        this.references = text.indexOf('&') >= 0;
        this.lineEnd = text.indexOf('\n');
    }

    /** The root of a file's content, absent if the file is not as plain as built-in files are. */
    public static Optional<LawElement> read(String text, String file, String namespace) {
        if (text.indexOf('\t') >= 0 || text.indexOf('\r') >= 0) {
            return Optional.empty();
        }
        PlainFileReader nodes = new PlainFileReader(text, Location.ofFile(file), namespace);
        return nodes.read() ? nodes.root : Optional.empty();
    }

    private boolean read() {
        if (text.startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")) {
            at = text.indexOf("?>") + 2;
        }
        while (skipBlanks()) {
            if (text.startsWith("<!--", at)) {
                int end = text.indexOf("-->", at);
                if (end < 0) {
                    return false;
                }
                at = end + 3;
            } else if (!(text.startsWith("</", at) ? end() : start())) {
                return false;
            }
        }
        return at == text.length() && open.isEmpty();
    }

    /** Goes to the next tag; false at the end, and where there is text. */
    private boolean skipBlanks() {
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
        return at < text.length() && text.charAt(at) == '<';
    }

    private boolean end() {
        String name = open.isEmpty() ? "" : open.remove(open.size() - 1).name();
        boolean closes = text.startsWith(name, at + 2) && text.startsWith(">", at + 2 + name.length());
        at += name.length() + 3;
        return closes;
    }

    private boolean start() {
        Location here = file.row(lineOf(at));
        at++;
        String name = name();
        LawElement node = new LawElement(name, here);
        boolean namespace = !open.isEmpty();
        while (skipToAttribute()) {
            String attribute = name();
            if (!text.startsWith("=\"", at)) {
                return false;
            }
            int from = at + 2;
            int to = text.indexOf('"', from);
            lineOf(from);
            Optional<String> value = to < 0 || !isOnLine(to) ? Optional.empty() : value(from, to);
            if (value.isEmpty()) {
                return false;
            }
            at = to + 1;
            if (attribute.equals("xmlns")) {
                namespace = value.get().equals(ofFormat);
            } else if (attribute.indexOf(':') < 0) {
                node.put(attribute, value.get());
            }
        }
        return namespace && !name.isEmpty() && name.indexOf(':') < 0 && place(node);
    }

    private boolean place(LawElement node) {
        if (open.isEmpty() && root.isPresent()) {
            return false;
        }
        if (open.isEmpty()) {
            root = Optional.of(node);
        } else {
            open.get(open.size() - 1).add(node);
        }
        if (text.startsWith("/>", at)) {
            at += 2;
            return true;
        }
        open.add(node);
        return text.startsWith(">", at++);
    }

    private boolean skipToAttribute() {
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
        return at < text.length() && text.charAt(at) != '>' && text.charAt(at) != '/';
    }

    private String name() {
        int from = at;
        while (at < text.length() && isNameCharacter(text.charAt(at))) {
            at++;
        }
        return text.substring(from, at);
    }

    private static boolean isNameCharacter(char c) {
        return (c >= 'a' && c <= 'z') || c == '-' || c == ':' || (c >= 'A' && c <= 'Z');
    }

    /** The value between two places; absent if it has a reference that is not one of the five that XML knows. */
    private Optional<String> value(int from, int to) {
        String value = text.substring(from, to);
        if (!references || value.indexOf('&') < 0) {
            return Optional.of(value);
        }
        String plain = value.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'");
        int reference = plain.indexOf('&');
        while (reference >= 0 && plain.startsWith("&amp;", reference)) {
            reference = plain.indexOf('&', reference + 1);
        }
        return reference >= 0 ? Optional.empty() : Optional.of(plain.replace("&amp;", "&"));
    }

    /** Counts the lines up to a place. */
    private int lineOf(int place) {
        while (lineEnd >= 0 && lineEnd < place) {
            line++;
            lineEnd = text.indexOf('\n', lineEnd + 1);
        }
        return line;
    }

    /** Whether the line that was counted last goes on up to a place. */
    private boolean isOnLine(int place) {
        return lineEnd < 0 || lineEnd >= place;
    }
}
