package slbkit.stub.service;

import java.util.ArrayList;
import java.util.List;
import slbkit.contract.Group;
import slbkit.contract.ReplyMember;

/** The lists of servers in the replies of the operations around the contract's, with their types on the wire. */
final class Shapes {

    private Shapes() {
    }

    /** How a description of such a group lists its servers. */
    static ReplyMember described(Group kind) {
        return servers(kind, member("ServerIp"), new ReplyMember("Port", "integer", true, null), member("ServerType"));
    }

    private static ReplyMember servers(Group kind, ReplyMember... others) {
        List<ReplyMember> members = new ArrayList<>();
        members.add(member("ServerId"));
        members.addAll(List.of(others));
        members.add(new ReplyMember("Weight", "integer", false, null));
        members.add(member("Type"));
        members.add(member("Description"));
        return new ReplyMember(kind.members().wrapper(), "object", false,
                List.of(new ReplyMember(kind.members().list(), "array", false, members)));
    }

    private static ReplyMember member(String name) {
        return new ReplyMember(name, "string", true, null);
    }
}
