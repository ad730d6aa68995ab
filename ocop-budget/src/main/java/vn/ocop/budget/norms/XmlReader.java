// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget.norms;

import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.ocop.core.Location;

/** Reads elements and attributes: no document type, no entities, no text, bounded depth and number. */
final class XmlReader {
    private static final int MAX_DEPTH = 8;
    private static final int MAX_ELEMENTS = 20_000;

    private final String file;
    private final Deque<XmlElement> open = new ArrayDeque<>();
    private Optional<XmlElement> root = Optional.empty();
    private int elements;

    /** Why a file was refused, and where. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1;
        private final transient Location location;

        Refused(String problem, Location location) {
            super(problem);
            this.location = location;
        }

        Location location() {
            return location;
        }
    }

    private XmlReader(String file) {
        this.file = file;
    }

    static XmlElement read(InputStream in, String file) throws Refused {
        return new XmlReader(file).read(in);
    }

    private XmlElement read(InputStream in) throws Refused {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        int line = 1;
        try {
            XMLStreamReader xml = open(factory, in);
            while (xml.hasNext()) {
                take(xml, next(xml), at(line));
                line = xml.getLocation().getLineNumber();
            }
        } catch (XMLStreamException malformed) {
            throw new Refused("not well-formed", at(line));
        }
        return root.orElseThrow(() -> new Refused("no element", at(1)));
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

    private Location at(int line) {
        return Location.ofFile(file).row(Math.max(1, line));
    }

    private void take(XMLStreamReader xml, int event, Location at) throws Refused {
        switch (event) {
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw new Refused("document types and entities are not allowed", at);
            case XMLStreamConstants.START_ELEMENT -> start(xml, at);
            case XMLStreamConstants.END_ELEMENT -> open.removeLast();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                if (!xml.getText().isBlank()) {
                    throw new Refused("text outside attributes", at);
                }
            }
            default -> {}
        }
    }

    private void start(XMLStreamReader xml, Location at) throws Refused {
        if (open.size() == MAX_DEPTH || ++elements > MAX_ELEMENTS) {
            throw new Refused("too many elements", at);
        }
        XmlElement element = new XmlElement(xml.getLocalName(), at);
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String value = Normalizer.normalize(xml.getAttributeValue(i), Normalizer.Form.NFC);
            element.attributes().put(xml.getAttributeLocalName(i), value.strip());
        }
        if (open.isEmpty()) {
            root = Optional.of(element);
        } else {
            open.getLast().children().add(element);
        }
        open.addLast(element);
    }
}
