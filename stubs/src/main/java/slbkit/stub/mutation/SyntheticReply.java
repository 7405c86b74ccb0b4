package slbkit.stub.mutation;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import slbkit.contract.Contract;
import slbkit.contract.Operation;
import slbkit.contract.ReplyMember;
import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Replies that a mutation makes up, without the service. */
public final class SyntheticReply {

    private SyntheticReply() {
    }

    /** A success in the documented shape that lists the servers of the call, without any change. */
    public static Reply success(Call call) {
        Operation operation = Contract.documented().operation(call.action().orElseThrow()).orElseThrow();
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        operation.findReplyId().map(ReplyMember::name).ifPresent(id ->
                body.put(id, call.parameter(id).orElse("rsp-" + UUID.randomUUID())));
        body.put("RequestId", UUID.randomUUID().toString());
        operation.reply().stream().filter(member -> member.type().equals("string") && !body.has(member.name()))
                .forEach(member -> body.put(member.name(), call.parameter(member.name()).orElse("made-up")));
        operation.findReplyList().ifPresent(wrapper -> {
            ArrayNode list = body.putObject(wrapper.name()).putArray(wrapper.members().get(0).name());
            CallServers.of(call).forEach(s -> list.add(listed(s, wrapper.members().get(0).members())));
        });
        return Reply.success(operation.name(), body);
    }

    /** A rejection in the documented envelope. */
    public static Reply rejection(int status, String code, String message) {
        return Reply.rejection(status, JsonNodeFactory.instance.objectNode()
                .put("RequestId", UUID.randomUUID().toString())
                .put("Code", code)
                .put("Message", message));
    }

    private static ObjectNode listed(ObjectNode server, List<ReplyMember> members) {
        ObjectNode listed = JsonNodeFactory.instance.objectNode();
        for (ReplyMember member : members) {
            JsonNode given = server.get(member.name());
            String text = given == null || given.isNull() || outlandish(member.name(), given.asString())
                    ? standIn(member.name())
                    : given.asString();
            if (text != null && member.type().equals("integer")) {
                listed.put(member.name(), text.matches("-?[0-9]{1,9}") ? Integer.parseInt(text) : 0);
            } else if (text != null) {
                listed.put(member.name(), text);
            }
        }
        return listed;
    }

    /** An invalid type must not get into a list, because that would be a second defect. */
    private static boolean outlandish(String member, String value) {
        return member.equals("Type") && !Set.of("ecs", "eni", "eci").contains(value)
                || member.equals("ServerType") && !Set.of("Master", "Slave").contains(value);
    }

    private static String standIn(String member) {
        return switch (member) {
            case "Weight" -> "100";
            case "Type" -> "ecs";
            case "ServerType" -> "Master";
            case "Port" -> "80";
            case "ServerId" -> "i-1";
            default -> null;
        };
    }
}
