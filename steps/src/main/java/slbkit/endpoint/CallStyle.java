package slbkit.endpoint;

import slbkit.profile.CallDefaults;

/**
 * How a request is sent.
 *
 * @param method GET or POST
 * @param place where parameters travel
 * @param format the text of the parameter Format; null sends none and asks by Accept instead
 * @param naming where the operation and the version are named
 * @param signing how it is signed
 * @param wireFormat how it is written
 */
public record CallStyle(
        CallDefaults.Method method, CallDefaults.Place place, String format, Naming naming, Signing signing, WireFormat wireFormat) {

    /** Where the operation and the version are named. */
    public enum Naming {
        /** In the parameters Action and Version. */
        PARAMETERS,
        /** In the headers x-acs-action and x-acs-version only, as the newer official clients do. */
        HEADERS,
        /** In both. */
        BOTH
    }

    /** The target's usual way. */
    public static CallStyle of(CallDefaults call) {
        return new CallStyle(call.method(), call.parameters(), call.format().name(), Naming.PARAMETERS, Signing.USUAL,
                WireFormat.USUAL);
    }

    /** Whether a reply in JSON is asked for, and no other. */
    public boolean asksForJson() {
        return format == null || format.equalsIgnoreCase("JSON");
    }

    /** Whether a reply in XML is asked for. */
    public boolean asksForXml() {
        return "XML".equalsIgnoreCase(format);
    }

    /** The same with another method; GET sends everything in the query. */
    public CallStyle by(CallDefaults.Method other) {
        return new CallStyle(
                other, other == CallDefaults.Method.GET ? CallDefaults.Place.QUERY : place, format, naming, signing, wireFormat);
    }

    /** The same with parameters elsewhere; a form needs POST. */
    public CallStyle in(CallDefaults.Place other) {
        return new CallStyle(
                other == CallDefaults.Place.FORM ? CallDefaults.Method.POST : method, other, format, naming, signing, wireFormat);
    }

    /** The same asking for another format. */
    public CallStyle asking(String otherFormat) {
        return new CallStyle(method, place, otherFormat, naming, signing, wireFormat);
    }

    /** The same naming the operation elsewhere. */
    public CallStyle naming(Naming other) {
        return new CallStyle(method, place, format, other, signing, wireFormat);
    }

    /** The same, signed in another way. */
    public CallStyle signed(Signing other) {
        return new CallStyle(method, place, format, naming, other, wireFormat);
    }

    /** The same, written in another way. */
    public CallStyle written(WireFormat other) {
        return new CallStyle(method, place, format, naming, signing, other);
    }
}
