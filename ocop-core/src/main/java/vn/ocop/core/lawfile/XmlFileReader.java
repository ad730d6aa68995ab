// SPDX-License-Identifier: Apache-2.0
package vn.ocop.core.lawfile;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.ocop.core.Finding;
import vn.ocop.core.Location;

/** Reads a file of law with the Java platform's parser, which a start that reads built-in files alone does not load. */
final class XmlFileReader {
    private static final byte[] NOWHERE = {};
    private static final byte[] COMMENT = {'<', '!', '-', '-'};
    private static final byte[] COMMENT_END = {'-', '-', '>'};
    private static final byte[] INSTRUCTION = {'<', '?'};
    private static final byte[] INSTRUCTION_END = {'?', '>'};

    private final String file;
    private final String namespace;
    private final List<Finding> findings;
    private final Deque<LawElement> open = new ArrayDeque<>();
    private Optional<LawElement> root = Optional.empty();
    private int elements;

    XmlFileReader(String file, String namespace, List<Finding> findings) {
        this.file = file;
        this.namespace = namespace;
        this.findings = findings;
    }

    Optional<LawElement> read(byte[] bytes) {
        if (bytes.length > LawFileReader.MAX_BYTES) {
            return refused(LawFileFinding.TOO_LARGE, 1, "limit", LawFileReader.MAX_BYTES + " B");
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        int line = 1;
        try {
            XMLStreamReader xml = open(factory, new ByteArrayInputStream(bytes));
            while (xml.hasNext()) {
                int event = next(xml);
                // before the root the parser keeps white space to itself
                line = root.isEmpty() && event != XMLStreamConstants.COMMENT ? rootLine(bytes) : line;
                if (!take(xml, event, line)) {
                    return Optional.empty();
                }
                // one event ends where the next one begins
                line = Math.max(1, xml.getLocation().getLineNumber());
            }
        } catch (XMLStreamException malformed) {
            return malformed(malformed.getLocation(), line);
        }
        return root;
    }

    /** The platform's parser lacks the messages of some of its errors, and throws something else instead. */
    private static XMLStreamReader open(XMLInputFactory factory, InputStream in) throws XMLStreamException {
        try {
            return factory.createXMLStreamReader(in);
        } catch (RuntimeException unspoken) {
            throw new XMLStreamException(unspoken);
        }
    }

    private static int next(XMLStreamReader xml) throws XMLStreamException {
        try {
            return xml.next();
        } catch (RuntimeException unspoken) {
            throw new XMLStreamException(unspoken);
        }
    }

    /** The line of the first tag that is neither a comment nor an instruction. */
    private static int rootLine(byte[] bytes) {
        int line = 1;
        byte[] until = NOWHERE;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                line++;
            } else if (until.length > 0) {
                until = startsWith(bytes, i, until) ? NOWHERE : until;
            } else if (bytes[i] == '<') {
                if (startsWith(bytes, i, COMMENT)) {
                    until = COMMENT_END;
                } else if (startsWith(bytes, i, INSTRUCTION)) {
                    until = INSTRUCTION_END;
                } else {
                    break;
                }
            }
        }
        return line;
    }

    private static boolean startsWith(byte[] bytes, int at, byte[] wanted) {
        return Arrays.equals(bytes, at, Math.min(bytes.length, at + wanted.length), wanted, 0, wanted.length);
    }

    private boolean take(XMLStreamReader xml, int event, int line) {
        switch (event) {
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> {
                findings.add(Finding.builder(LawFileFinding.DOCTYPE_REFUSED)
                        .location(at(line))
                        .build());
                return false;
            }
            case XMLStreamConstants.START_ELEMENT -> {
                return start(xml, line);
            }
            case XMLStreamConstants.END_ELEMENT -> open.pop();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(xml, line);
            default -> {
                // comments and white space say nothing
            }
        }
        return true;
    }

    private void text(XMLStreamReader xml, int line) {
        if (!xml.isWhiteSpace()) {
            String text = xml.getText();
            int first = 0;
            int at = line;
            while (text.charAt(first) <= ' ') {
                at += text.charAt(first++) == '\n' ? 1 : 0;
            }
            refused(LawFileFinding.UNEXPECTED_TEXT, at, "text", text.strip());
        }
    }

    private boolean start(XMLStreamReader xml, int line) {
        if (++elements > LawFileReader.MAX_ELEMENTS) {
            refused(LawFileFinding.TOO_LARGE, line, "limit", LawFileReader.MAX_ELEMENTS + " elements");
            return false;
        }
        if (open.size() >= LawFileReader.MAX_DEPTH) {
            refused(LawFileFinding.TOO_DEEP, line, "limit", String.valueOf(LawFileReader.MAX_DEPTH));
            return false;
        }
        String name = namespace.equals(xml.getNamespaceURI())
                ? xml.getLocalName()
                : "{" + (xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI()) + "}" + xml.getLocalName();
        LawElement node = new LawElement(name, at(line));
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String namespace = xml.getAttributeNamespace(i);
            // attributes of other namespaces, such as xsi:schemaLocation, are for editors
            if (namespace == null || namespace.isEmpty()) {
                node.put(xml.getAttributeLocalName(i), normalised(xml.getAttributeValue(i)));
            }
        }
        if (open.isEmpty()) {
            root = Optional.of(node);
        } else {
            open.peek().add(node);
        }
        open.push(node);
        return true;
    }

    /** NFC; the normaliser is only called, and loaded, for text that has combining marks. */
    private static String normalised(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '\u0300' && text.charAt(i) <= '\u036f') {
                return Normalizer.normalize(text, Normalizer.Form.NFC);
            }
        }
        return text;
    }

    private Optional<LawElement> malformed(javax.xml.stream.Location where, int line) {
        return refused(
                LawFileFinding.MALFORMED,
                where == null || where.getLineNumber() < 1 ? line : where.getLineNumber(),
                "column",
                where == null || where.getColumnNumber() < 1 ? "?" : String.valueOf(where.getColumnNumber()));
    }

    private Optional<LawElement> refused(LawFileFinding code, int line, String fact, String value) {
        findings.add(Finding.builder(code).location(at(line)).fact(fact, value).build());
        return Optional.empty();
    }

    private Location at(int line) {
        return Location.ofFile(file).row(line);
    }
}
