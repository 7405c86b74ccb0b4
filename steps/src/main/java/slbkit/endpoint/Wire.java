package slbkit.endpoint;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import slbkit.profile.CallDefaults;
import slbkit.rpc.PercentEncoding;

/**
 * A request as it travels, decoded.
 *
 * @param method GET or POST
 * @param endpoint the endpoint's URL
 * @param place where the parameters travel
 * @param parameters all parameters
 * @param headers all headers that matter
 * @param wireFormat how it is written
 */
record Wire(
        CallDefaults.Method method,
        URI endpoint,
        CallDefaults.Place place,
        Map<String, String> parameters,
        Map<String, String> headers,
        WireFormat wireFormat) {

    /** The parameters as they stand in the query or in the form. */
    String encoded() {
        return parameters.entrySet().stream()
                .map(p -> PercentEncoding.of(p.getKey()) + "="
                        + wireFormat.encoding().of(PercentEncoding.of(p.getValue())))
                .collect(Collectors.joining("&"));
    }

    Wire withParameter(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        changed.put(name, value);
        return new Wire(method, endpoint, place, changed, headers, wireFormat);
    }

    Wire withHeader(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(headers);
        changed.put(name, value);
        return new Wire(method, endpoint, place, parameters, changed, wireFormat);
    }
}
