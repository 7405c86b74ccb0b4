package slbkit.stub.call;

import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the service answers, before it is written as JSON or XML.
 *
 * @param status the HTTP status
 * @param name what an XML reply's root element is named
 * @param body the members of the reply
 * @param verbatim the JSON text to send to the letter; null where the body is written as it is
 */
public record Reply(int status, String name, ObjectNode body, String verbatim) {

    public static Reply success(String operation, ObjectNode body) {
        return new Reply(200, operation + "Response", body, null);
    }

    public static Reply rejection(int status, ObjectNode body) {
        return new Reply(status, "Error", body, null);
    }

    /** A success that repeats a text to the letter. */
    public static Reply verbatim(String operation, ObjectNode body, String text) {
        return new Reply(200, operation + "Response", body, text);
    }

    public boolean succeeded() {
        return status < 400;
    }

    /** The same with another body; what was verbatim is not any more. */
    public Reply withBody(ObjectNode other) {
        return new Reply(status, name, other, null);
    }

    /** The same with a change of its body; what was verbatim is not any more. */
    public Reply changed(Consumer<ObjectNode> change) {
        ObjectNode changed = body.deepCopy();
        change.accept(changed);
        return withBody(changed);
    }

    public Reply withStatus(int other) {
        return new Reply(other, name, body, verbatim);
    }
}
