package slbkit.stub.service;

import java.util.List;
import slbkit.contract.ReplyMember;
import slbkit.stub.world.Backend;
import slbkit.stub.world.Tag;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes lists into a reply: a wrapper, and in it the list, with each member in the type its page gives it. */
public final class Listing {

    private Listing() {
    }

    /** The servers, as the given reply member describes them: Weight a text here, an integer there. */
    public static void put(ObjectNode body, ReplyMember wrapper, List<Backend> backends) {
        ReplyMember list = wrapper.members().get(0);
        ArrayNode array = body.putObject(wrapper.name()).putArray(list.name());
        for (Backend backend : backends) {
            ObjectNode element = array.addObject();
            list.members().forEach(member -> put(element, member, value(backend, member.name())));
        }
    }

    /** Tags read back under other names than they are sent. */
    static void putTags(ObjectNode body, List<Tag> tags) {
        ArrayNode array = body.putObject("Tags").putArray("Tag");
        tags.forEach(t -> array.addObject().put("TagKey", t.key()).put("TagValue", t.value()));
    }

    private static void put(ObjectNode element, ReplyMember member, Object value) {
        if (value == null) {
            return;
        }
        if (member.type().equals("integer")) {
            element.put(member.name(), (Integer) value);
        } else {
            element.put(member.name(), value.toString());
        }
    }

    private static Object value(Backend backend, String member) {
        return switch (member) {
            case "ServerId" -> backend.serverId();
            case "Port" -> backend.port();
            case "Weight" -> backend.weight();
            case "Type" -> backend.type();
            case "Description" -> backend.description();
            case "ServerIp" -> backend.serverIp();
            case "ServerType" -> backend.serverType();
            default -> null;
        };
    }
}
