package slbkit.stub.mutation.kind;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import slbkit.stub.mutation.Mutation;
import slbkit.stub.mutation.Settings;
import slbkit.stub.service.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code ids}: groups have ids of another shape, in every reply and for every later call. */
final class IdShape implements Mutation {

    private final String shape;
    private final AtomicInteger number = new AtomicInteger();
    private final Map<String, String> outside = new ConcurrentHashMap<>();
    private final Map<String, String> inside = new ConcurrentHashMap<>();

    IdShape(Settings settings) {
        this.shape = settings.text("shape");
    }

    @Override
    public Reply answer(Call call, Service service) {
        Call meant = call;
        for (String name : new String[] {"VServerGroupId", "MasterSlaveServerGroupId"}) {
            String id = call.parameter(name).map(inside::get).orElse(null);
            meant = id == null ? meant : meant.with(name, id);
        }
        Reply reply = service.answer(meant);
        ObjectNode body = reply.body().deepCopy();
        rename(body);
        return reply.withBody(body);
    }

    @Override
    public boolean translatesIds() {
        return true;
    }

    private void rename(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (String name : new String[] {"VServerGroupId", "MasterSlaveServerGroupId"}) {
                String id = object.path(name).asString("");
                if (id.matches("rsp-[0-9a-z]{16}")) {
                    object.put(name, outside.computeIfAbsent(id, this::made));
                }
            }
        }
        node.forEach(this::rename);
    }

    private String made(String id) {
        String made = switch (shape) {
            case "number" -> String.valueOf(1_000_000 + number.incrementAndGet());
            case "uuid" -> UUID.randomUUID().toString();
            case "one-letter" -> String.valueOf(number.incrementAndGet());
            case "long" -> id + "-" + "x".repeat(200) + number.incrementAndGet();
            case "upper" -> id.toUpperCase(Locale.ROOT);
            default -> "grp/" + number.incrementAndGet() + ":\u7fa4\u7ec4 +&=?";
        };
        inside.put(made, id);
        return made;
    }
}
