package slbkit.contract;

import java.util.List;
import java.util.Map;

/**
 * A complete and faultless call of an operation, in the form of the documents' own examples.
 *
 * @param parameters values by parameter, in order; {@code $region} and the like are replaced when the call is made
 * @param servers the servers it names; empty where the operation names none
 * @param removed the servers that they replace; empty where the operation replaces none
 */
public record PlainCall(Map<String, String> parameters, List<PlainCall.Server> servers, List<PlainCall.Server> removed) {

    /** The value that stands for the id of the group of the scenario. */
    public static final String GROUP = "$group";

    public PlainCall {
        servers = servers == null ? List.of() : List.copyOf(servers);
        removed = removed == null ? List.of() : List.copyOf(removed);
    }

    /**
     * A server of the call.
     *
     * @param server its role, such as web-1
     * @param with members that its entry has besides the usual ones, or with other values
     * @param without usual members that its entry lacks
     */
    public record Server(String server, String port, Map<String, String> with, List<String> without) {

        public Server {
            with = with == null ? Map.of() : Map.copyOf(with);
            without = without == null ? List.of() : List.copyOf(without);
        }
    }

    /** Whether the call needs a group that exists. */
    public boolean needsGroup() {
        return parameters.containsValue(GROUP);
    }
}
