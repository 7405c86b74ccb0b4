package slbkit.profile;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How calls are made unless a scenario is about another way.
 *
 * @param method GET or POST
 * @param parameters whether parameters travel in the query or in a form body
 * @param format what replies are asked for
 */
public record CallDefaults(Method method, Place parameters, Format format) {

    /** The HTTP method of a call. */
    public enum Method { GET, POST }

    /** Where parameters travel. */
    public enum Place {
        @JsonProperty("query") QUERY,
        @JsonProperty("form") FORM
    }

    /** The format of replies. */
    public enum Format { JSON, XML }

    static final CallDefaults DEFAULT = new CallDefaults(null, null, null);

    public CallDefaults {
        method = method == null ? Method.POST : method;
        parameters = parameters == null ? Place.QUERY : parameters;
        format = format == null ? Format.JSON : format;
        if (method == Method.GET && parameters == Place.FORM) {
            throw new ProfileException("call: GET has no form body; write parameters: query, or method: POST");
        }
    }
}
