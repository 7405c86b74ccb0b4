package slbkit.endpoint;

import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A reply that was asked for as XML. A document type or an entity from outside is never read, and no more than any
 * reply of the API needs.
 */
public final class XmlReply {

    private static final int MOST_CHARACTERS = 512 * 1024;
    private static final int DEEPEST = 100;

    private final Document document;
    private final String problem;

    private XmlReply(Document document, String problem) {
        this.document = document;
        this.problem = problem;
    }

    /** Read a reply's body. */
    public static XmlReply of(Reply reply) {
        if (reply.text().length() > MOST_CHARACTERS) {
            return new XmlReply(null, "the body is XML of more than " + MOST_CHARACTERS + " characters");
        }
        try {
            return new XmlReply(parser().parse(new InputSource(new StringReader(reply.text()))), "");
        } catch (SAXException | IOException e) {
            return new XmlReply(null, "the body is no XML: " + String.valueOf(e.getMessage()).lines()
                    .findFirst().orElse(""));
        }
    }

    /** Why the body cannot be read as XML; empty where it can. */
    public String problem() {
        return problem;
    }

    /** The name of the outermost element. */
    public String root() {
        return document.getDocumentElement().getTagName();
    }

    /** The text of a child of the outermost element, if it has one of that name. */
    public Optional<String> member(String name) {
        if (document == null) {
            return Optional.empty();
        }
        for (Node node = document.getDocumentElement().getFirstChild(); node != null; node = node.getNextSibling()) {
            if (name.equals(node.getNodeName())) {
                return Optional.of(node.getTextContent().strip());
            }
        }
        return Optional.empty();
    }

    private static DocumentBuilder parser() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setAttribute("jdk.xml.maxElementDepth", DEEPEST);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("this Java has no hardened XML parser", e);
        }
    }
}
