// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.ocop.core.Finding;
import vn.ocop.core.Location;

/** Reads a rulebook file into nodes: no document types, no entities, bounded depth and size. */
final class NodeReader {
    static final String NAMESPACE = "urn:vn:ocop:rulebook:1";
    private static final int MAX_DEPTH = 32;
    private static final int MAX_ELEMENTS = 200_000;

    private final String file;
    private final List<Finding> findings;
    private final Deque<Node> open = new ArrayDeque<>();
    private Optional<Node> root = Optional.empty();
    private int elements;

    private NodeReader(String file, List<Finding> findings) {
        this.file = file;
        this.findings = findings;
    }

    /** The root, absent if the file cannot be read; then the findings say why. */
    static Optional<Node> read(RulebookFiles files, String file, List<Finding> findings) {
        try (InputStream in = files.open(file)) {
            return new NodeReader(file, findings).read(in);
        } catch (IOException unreadable) {
            findings.add(Finding.builder(RulebookFinding.FILE_UNREADABLE)
                    .location(Location.ofFile(file))
                    .fact("file", file)
                    .build());
            return Optional.empty();
        }
    }

    private Optional<Node> read(InputStream in) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (!take(xml, xml.next())) {
                    return Optional.empty();
                }
            }
        } catch (XMLStreamException malformed) {
            int line = malformed.getLocation() == null
                    ? 1
                    : malformed.getLocation().getLineNumber();
            return malformed(line, reason(malformed));
        }
        return root;
    }

    private boolean take(XMLStreamReader xml, int event) {
        int line = Math.max(1, xml.getLocation().getLineNumber());
        switch (event) {
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> {
                findings.add(Finding.builder(RulebookFinding.DOCTYPE_REFUSED)
                        .location(at(line))
                        .build());
                return false;
            }
            case XMLStreamConstants.START_ELEMENT -> {
                return start(xml, line);
            }
            case XMLStreamConstants.END_ELEMENT -> open.pop();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                if (!xml.isWhiteSpace()) {
                    malformed(line, "text between elements: " + xml.getText().strip());
                }
            }
            default -> {
                // comments and white space say nothing
            }
        }
        return true;
    }

    private boolean start(XMLStreamReader xml, int line) {
        if (++elements > MAX_ELEMENTS || open.size() >= MAX_DEPTH) {
            malformed(line, "more than " + MAX_ELEMENTS + " elements, or more than " + MAX_DEPTH + " levels");
            return false;
        }
        String name = NAMESPACE.equals(xml.getNamespaceURI())
                ? xml.getLocalName()
                : "{" + xml.getNamespaceURI() + "}" + xml.getLocalName();
        Node node = new Node(name, at(line));
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String namespace = xml.getAttributeNamespace(i);
            // attributes of other namespaces, such as xsi:schemaLocation, are for editors
            if (namespace == null || namespace.isEmpty()) {
                node.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
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

    private Optional<Node> malformed(int line, String reason) {
        findings.add(Finding.builder(RulebookFinding.MALFORMED)
                .location(at(Math.max(1, line)))
                .fact("reason", reason)
                .build());
        return Optional.empty();
    }

    private static String reason(XMLStreamException malformed) {
        String message = String.valueOf(malformed.getMessage());
        int newline = message.indexOf("Message: ");
        return newline < 0 ? message : message.substring(newline + "Message: ".length());
    }

    private Location at(int line) {
        return Location.ofFile(file).row(line);
    }
}
