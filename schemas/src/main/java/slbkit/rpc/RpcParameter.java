package slbkit.rpc;

import java.util.List;
import java.util.Map;

/** A name and its value, decoded, as a query or a form carries them. */
public record RpcParameter(String name, String value) {

    /** All of a map, in its order. */
    public static List<RpcParameter> of(Map<String, String> values) {
        return values.entrySet().stream().map(e -> new RpcParameter(e.getKey(), e.getValue())).toList();
    }
}
