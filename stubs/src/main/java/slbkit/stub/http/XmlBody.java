package slbkit.stub.http;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A reply as XML: one element a member, a list as its name repeated, no attributes, no line breaks. */
final class XmlBody {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private XmlBody() {
    }

    static String of(String root, ObjectNode body) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = FACTORY.createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            element(xml, root, body);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a reply cannot be written as XML", e);
        }
        return text.toString();
    }

    private static void element(XMLStreamWriter xml, String name, JsonNode value) throws XMLStreamException {
        if (value.isArray()) {
            for (JsonNode item : value) {
                element(xml, name, item);
            }
        } else if (value.isObject() && value.valueStream().allMatch(member -> member.isArray() && member.isEmpty())) {
            xml.writeEmptyElement(name);
        } else {
            xml.writeStartElement(name);
            for (var member : value.properties()) {
                element(xml, member.getKey(), member.getValue());
            }
            if (!value.isObject()) {
                xml.writeCharacters(printable(value.asString()));
            }
            xml.writeEndElement();
        }
    }

    /** XML 1.0 has no way to write most control characters, nor half of a surrogate pair. */
    private static String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' || c >= 0xD800 && c <= 0xDFFF
                                || c == 0xFFFE || c == 0xFFFF
                        ? '\uFFFD'
                        : c)
                .forEach(printable::appendCodePoint);
        return printable.toString();
    }
}
