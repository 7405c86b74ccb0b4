package slbkit.stub.call;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import slbkit.rpc.RpcParameter;

/**
 * One request, free of the server that received it.
 *
 * @param method the HTTP method
 * @param path the path without the query
 * @param query what the query carries
 * @param form what a form body carries
 * @param parameters both together; where a name stands in both, the query counts
 * @param headers the headers; their names are looked up in any case
 * @param body the body's bytes
 */
public record Call(
        String method,
        String path,
        Parameters query,
        Parameters form,
        Parameters parameters,
        Map<String, String> headers,
        byte[] body) {

    public Call {
        TreeMap<String, String> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(headers);
        headers = anyCase;
    }

    public static Call of(
            String method, String path, Parameters query, Parameters form, Map<String, String> headers, byte[] body) {
        return new Call(method, path, query, form, query.and(form), headers, body);
    }

    /** A plain call with its parameters in the query, as a test or a self-made request makes it. */
    public static Call of(String action, Map<String, String> parameters) {
        Parameters query = Parameters.of(parameters.entrySet().stream()
                .map(e -> new RpcParameter(e.getKey(), e.getValue()))
                .toList());
        return of("POST", "/", query.with("Action", action), Parameters.NONE, Map.of(), new byte[0]);
    }

    /** The operation asked for: the parameter Action, or else the header x-acs-action. */
    public Optional<String> action() {
        return either("Action", "x-acs-action");
    }

    /** The API version asked for: the parameter Version, or else the header x-acs-version. */
    public Optional<String> version() {
        return either("Version", "x-acs-version");
    }

    public Optional<String> parameter(String name) {
        return parameters.get(name);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** Whether the reply is to be XML; it is JSON wherever Format does not say so. */
    public boolean wantsXml() {
        return parameter("Format").filter("XML"::equalsIgnoreCase).isPresent();
    }

    /** The same call with one parameter set, or removed if the value is null. */
    public Call with(String name, String value) {
        boolean inForm = form.get(name).isPresent() && query.get(name).isEmpty();
        Parameters inQuery = inForm ? query : query.with(name, value);
        Parameters inBody = inForm || value == null ? form.with(name, value) : form;
        return of(method, path, inQuery, inBody, headers, body);
    }

    private Optional<String> either(String parameter, String header) {
        return parameter(parameter)
                .or(() -> header(header))
                .map(String::strip)
                .filter(t -> !t.isEmpty());
    }

    @Override
    public String toString() {
        return "%s %s %s".formatted(method, path, action().orElse("without an action"));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Call that
                && method.equals(that.method)
                && path.equals(that.path)
                && query.equals(that.query)
                && form.equals(that.form)
                && headers.equals(that.headers)
                && Arrays.equals(body, that.body);
    }

    @Override
    public int hashCode() {
        return 31 * query.hashCode() + Arrays.hashCode(body);
    }
}
