package slbkit.steps;

import io.cucumber.java.ParameterType;

/** The nouns and verbs that the sentences share. */
public final class SentenceTypes {

    /** What is called, in the words of the reference. */
    @ParameterType("a vServer group is created|backend servers are added|backend servers are removed"
            + "|a primary/secondary server group is created|weights are set")
    public String call(String sentence) {
        return switch (sentence) {
            case "a vServer group is created" -> "CreateVServerGroup";
            case "backend servers are added" -> "AddVServerGroupBackendServers";
            case "backend servers are removed" -> "RemoveVServerGroupBackendServers";
            case "a primary/secondary server group is created" -> "CreateMasterSlaveServerGroup";
            default -> "SetBackendServers";
        };
    }

    /** A parameter, or a member of the list of servers. */
    @ParameterType("[A-Z][A-Za-z]+")
    public String member(String name) {
        return name;
    }

    /** A group of the scenario. */
    @ParameterType("the group|the other group")
    public String group(String name) {
        return name;
    }

    /** A kind of server that is no ECS instance, as a role. */
    @ParameterType("an ENI|an elastic container instance")
    public String kind(String name) {
        return name.equals("an ENI") ? "eni-1" : "eci-1";
    }

    /** An error code. */
    @ParameterType("[A-Za-z0-9_]+(?:\\.[A-Za-z0-9_]+)*")
    public String code(String code) {
        return code;
    }
}
