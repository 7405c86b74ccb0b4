package slbkit.endpoint;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import slbkit.contract.Contract;
import slbkit.contract.Operation;
import slbkit.contract.ReplyMember;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a reply in XML into the tree that the same reply has in JSON, so that it is judged by the same rules. The contract
 * decides what XML cannot express: which element is a list although it occurs once or not at all, and which text is a
 * number. Document types and external entities are never read, and the size is limited to what the API's replies need.
 */
final class XmlReply {

    private static final int MOST_CHARACTERS = 512 * 1024;
    private static final int DEEPEST = 100;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Elements that are lists; the element around one is called so in the plural. */
    private static final Set<String> LISTS = lists();

    private final Set<String> numbers = new HashSet<>();

    private XmlReply(String operation) {
        Contract.documented().operation(operation).map(Operation::reply).orElse(List.of()).forEach(this::noteNumbers);
    }

    /** The reply to a call of an operation, read as XML; as it is where its body is JSON, or never came. */
    static Reply read(Reply reply, String operation) {
        if (reply.json() != null || !reply.failure().isEmpty() || reply.text().isEmpty()) {
            return reply;
        }
        if (reply.text().length() > MOST_CHARACTERS) {
            return reply.unread(Reply.TOO_LARGE + MOST_CHARACTERS + " characters of XML");
        }
        try {
            String text = reply.text().startsWith("\uFEFF") ? reply.text().substring(1) : reply.text();
            Element root = parser().parse(new InputSource(new StringReader(text))).getDocumentElement();
            if (root.getTagName().equalsIgnoreCase("html")) {
                return reply.unread("the body is a web page");
            }
            JsonNode tree = new XmlReply(operation).tree(root);
            return tree instanceof ObjectNode members
                    ? reply.readAs(members)
                    : reply.unread("the body is XML without members");
        } catch (SAXException | IOException e) {
            return reply.unread("the body is not XML: " + String.valueOf(e.getMessage()).lines()
                    .findFirst().orElse(""));
        }
    }

    private JsonNode tree(Element element) {
        String name = element.getTagName();
        Optional<String> list = LISTS.stream().filter(item -> name.equals(item + "s")).findFirst();
        ObjectNode members = NODES.objectNode();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element member) {
                put(members, member.getTagName(), tree(member));
            }
        }
        if (members.isEmpty() && (list.isEmpty() || !element.getTextContent().isBlank())) {
            return text(name, element.getTextContent().strip());
        }
        list.filter(item -> !members.has(item)).ifPresent(members::putArray);
        return members;
    }

    /** Elements that repeat under one name are a list, even if the contract has no list. */
    private static void put(ObjectNode members, String name, JsonNode value) {
        JsonNode there = members.get(name);
        if (there instanceof ArrayNode list) {
            list.add(value);
        } else if (there != null) {
            members.set(name, NODES.arrayNode().add(there).add(value));
        } else {
            members.set(name, LISTS.contains(name) ? NODES.arrayNode().add(value) : value);
        }
    }

    private JsonNode text(String name, String text) {
        return numbers.contains(name) && text.matches("-?\\d{1,18}")
                ? NODES.numberNode(Long.parseLong(text))
                : NODES.stringNode(text);
    }

    private void noteNumbers(ReplyMember member) {
        if (member.type().equals("integer")) {
            numbers.add(member.name());
        }
        member.members().forEach(this::noteNumbers);
    }

    private static Set<String> lists() {
        Set<String> lists = new HashSet<>(Set.of("VServerGroup", "MasterSlaveServerGroup"));
        Contract.documented().operations()
                .forEach(operation -> lists.addAll(operation.replyLists()));
        return Set.copyOf(lists);
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
