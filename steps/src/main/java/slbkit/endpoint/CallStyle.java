package slbkit.endpoint;

import slbkit.target.Call;

/**
 * How a request is sent.
 *
 * @param method GET or POST
 * @param place where parameters travel
 * @param format the text of the parameter Format; null sends none and asks by Accept instead
 * @param actionInHeaders whether operation and version are named in the headers x-acs-action and x-acs-version
 *     alone, as the newer official clients do
 * @param signing how it is signed
 */
public record CallStyle(
        Call.Method method, Call.Place place, String format, boolean actionInHeaders, Signing signing) {

    /** The target's usual way. */
    public static CallStyle of(Call call) {
        return new CallStyle(call.method(), call.parameters(), call.format().name(), false, Signing.USUAL);
    }

    /** Tell whether a reply in JSON is asked for, and no other. */
    public boolean asksForJson() {
        return format == null || format.equalsIgnoreCase("JSON");
    }

    /** Tell whether a reply in XML is asked for. */
    public boolean asksForXml() {
        return "XML".equalsIgnoreCase(format);
    }

    /** The same with another method; GET sends everything in the query. */
    public CallStyle by(Call.Method other) {
        return new CallStyle(other, other == Call.Method.GET ? Call.Place.QUERY : place, format, actionInHeaders, signing);
    }

    /** The same with parameters elsewhere; a form needs POST. */
    public CallStyle in(Call.Place other) {
        return new CallStyle(other == Call.Place.FORM ? Call.Method.POST : method, other, format, actionInHeaders, signing);
    }

    /** The same asking for another format. */
    public CallStyle asking(String otherFormat) {
        return new CallStyle(method, place, otherFormat, actionInHeaders, signing);
    }

    /** The same naming the operation in headers. */
    public CallStyle namingInHeaders() {
        return new CallStyle(method, place, format, true, signing);
    }

    /** The same, signed in another way. */
    public CallStyle signed(Signing other) {
        return new CallStyle(method, place, format, actionInHeaders, other);
    }
}
