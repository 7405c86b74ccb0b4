package slbkit.steps;

import java.util.function.UnaryOperator;
import slbkit.endpoint.CallStyle;
import slbkit.profile.CallDefaults;

/**
 * A style to send a call in. If the target rejects a call in this style, the other style shows whether the style is the
 * cause.
 *
 * @param what what is special about it, for readers
 * @param rule the rule that a call in this style succeeds; empty for the usual style
 * @param style the style
 * @param otherwise the other style
 */
public record Sending(String what, String rule, UnaryOperator<CallStyle> style, UnaryOperator<CallStyle> otherwise) {

    private static final String FORMAT = "asking for the Format ";

    /**
     * The style with this text in a step.
     *
     * @throws IllegalArgumentException if there is none
     */
    static Sending of(String words) {
        if (words.startsWith(FORMAT)) {
            String format = words.substring(FORMAT.length());
            return new Sending("the Format " + format, "protocol/format", s -> s.asking(format), s -> s.asking(null));
        }
        return switch (words) {
            case "sent as usual" -> new Sending("", "", s -> s, s -> s);
            case "sent by POST" -> new Sending("the method POST", "protocol/POST",
                    s -> s.by(CallDefaults.Method.POST), s -> s.by(CallDefaults.Method.GET));
            case "sent by GET" -> new Sending("the method GET", "protocol/GET",
                    s -> s.by(CallDefaults.Method.GET), s -> s.by(CallDefaults.Method.POST));
            case "sent with its parameters in the query" -> new Sending("its parameters in the query", "protocol/query",
                    s -> s.in(CallDefaults.Place.QUERY), s -> s.in(CallDefaults.Place.FORM));
            case "sent with its parameters in a form" -> new Sending("its parameters in a form", "protocol/form",
                    s -> s.in(CallDefaults.Place.FORM), s -> s.in(CallDefaults.Place.QUERY));
            case "sent with its name in headers" -> new Sending("the operation named in headers", "protocol/action-header",
                    s -> s.naming(CallStyle.Naming.HEADERS), s -> s);
            case "asking only by Accept" -> new Sending("no Format but Accept: application/json", "protocol/format",
                    s -> s.asking(null), s -> s);
            case "asking for XML" -> new Sending("the Format XML", "protocol/xml", s -> s.asking("XML"), s -> s.asking("JSON"));
            default -> throw new IllegalArgumentException("no call is " + words);
        };
    }

    /** Whether the operation is named in headers, which not every signature covers. */
    boolean namesInHeaders() {
        return rule.equals("protocol/action-header");
    }

    /** Whether the parameters are sent in a form. */
    boolean sendsForm() {
        return rule.equals("protocol/form");
    }

    /** Whether it asks for XML. */
    boolean asksForXml() {
        return rule.equals("protocol/xml");
    }
}
