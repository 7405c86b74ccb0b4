package slbkit.stub.service;

import java.util.ArrayList;
import java.util.List;
import slbkit.contract.ReplyMember;

/** The lists of servers in the replies of the operations around the five, with their types on the wire. */
final class Shapes {

    static final ReplyMember V_SERVERS = servers(
            "BackendServers",
            "BackendServer",
            "integer",
            member("ServerIp"),
            new ReplyMember("Port", "integer", true, null));

    static final ReplyMember MASTER_AND_SLAVE = servers(
            "MasterSlaveBackendServers",
            "MasterSlaveBackendServer",
            "integer",
            member("ServerIp"),
            new ReplyMember("Port", "integer", true, null),
            member("ServerType"));

    static final ReplyMember DEFAULT_SERVERS =
            servers("BackendServers", "BackendServer", "integer", member("ServerIp"));

    static final ReplyMember ADDED_DEFAULT_SERVERS = servers("BackendServers", "BackendServer", "string");

    static final ReplyMember LEFT_DEFAULT_SERVERS = servers("BackendServers", "BackendServer", "integer");

    private Shapes() {
    }

    private static ReplyMember servers(String wrapper, String list, String weightType, ReplyMember... others) {
        List<ReplyMember> members = new ArrayList<>();
        members.add(member("ServerId"));
        members.addAll(List.of(others));
        members.add(new ReplyMember("Weight", weightType, false, null));
        members.add(member("Type"));
        members.add(member("Description"));
        return new ReplyMember(wrapper, "object", false, List.of(new ReplyMember(list, "array", false, members)));
    }

    private static ReplyMember member(String name) {
        return new ReplyMember(name, "string", true, null);
    }
}
