package slbkit.steps;

import java.util.function.UnaryOperator;
import slbkit.endpoint.CallStyle;
import slbkit.profile.CallDefaults;

/**
 * A style to send a call in. If the target rejects a call in this style, the other style shows whether the style is the
 * cause.
 *
 * @param trait what the steps have to allow for
 * @param what what is special about it, for readers
 * @param rule the rule that a call in this style succeeds; empty for the usual style
 * @param style the style
 * @param otherStyle the other style
 */
public record StyleUnderTest(
        Trait trait, String what, String rule, UnaryOperator<CallStyle> style, UnaryOperator<CallStyle> otherStyle) {

    private static final String FORMAT = "asking for the Format ";

    /** What the steps have to allow for: not every signature covers headers, and not every client sends forms. */
    enum Trait { PLAIN, FORM, NAMED_IN_HEADERS, XML }

    /**
     * The style with this text in a step.
     *
     * @throws IllegalArgumentException if there is none
     */
    static StyleUnderTest of(String words) {
        if (words.startsWith(FORMAT)) {
            String format = words.substring(FORMAT.length());
            return plain("the Format " + format, "format", s -> s.asking(format), s -> s.asking(null));
        }
        return switch (words) {
            case "sent as usual" -> new StyleUnderTest(Trait.PLAIN, "", "", s -> s, s -> s);
            case "sent by POST" -> plain("the method POST", "POST",
                    s -> s.by(CallDefaults.Method.POST), s -> s.by(CallDefaults.Method.GET));
            case "sent by GET" -> plain("the method GET", "GET",
                    s -> s.by(CallDefaults.Method.GET), s -> s.by(CallDefaults.Method.POST));
            case "sent with its parameters in the query" -> plain("its parameters in the query", "query",
                    s -> s.in(CallDefaults.Place.QUERY), s -> s.in(CallDefaults.Place.FORM));
            case "sent with its parameters in a form" -> new StyleUnderTest(Trait.FORM, "its parameters in a form", "protocol/form",
                    s -> s.in(CallDefaults.Place.FORM), s -> s.in(CallDefaults.Place.QUERY));
            case "sent with its name in headers" -> new StyleUnderTest(Trait.NAMED_IN_HEADERS, "the operation named in headers",
                    "protocol/action-header", s -> s.naming(CallStyle.Naming.HEADERS), s -> s);
            case "asking only by Accept" -> plain("no Format but Accept: application/json", "format", s -> s.asking(null), s -> s);
            case "asking for XML" -> new StyleUnderTest(Trait.XML, "the Format XML", "protocol/xml", s -> s.asking("XML"), s -> s.asking("JSON"));
            default -> throw new IllegalArgumentException("no call is " + words);
        };
    }

    private static StyleUnderTest plain(String what, String rule, UnaryOperator<CallStyle> style, UnaryOperator<CallStyle> otherStyle) {
        return new StyleUnderTest(Trait.PLAIN, what, "protocol/" + rule, style, otherStyle);
    }
}
