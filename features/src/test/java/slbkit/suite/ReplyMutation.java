package slbkit.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import slbkit.contract.Contract;
import slbkit.contract.Operation;
import slbkit.contract.ReplyMember;
import slbkit.report.Exchange;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One change to one recorded success.
 *
 * @param kind what kind of change it is
 * @param what the change in words
 * @param exchange the exchange with its changed reply
 * @param blamed the rules of what was changed; empty where any rule will do
 */
record ReplyMutation(Kind kind, String what, Exchange exchange, Set<String> blamed) {

    /** What is changed. */
    enum Kind { REMOVED, RENAMED, NULL, TYPE, VALUE, EMPTIED, LOST, DOUBLED, STATUS }

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<Integer> OTHER_STATUS = List.of(302, 404, 500, 503);

    /** Where a member is, and which of the documented it is. */
    private record Place(ObjectNode owner, ReplyMember member) {
    }

    /** A random change to the reply; null where that kind of change is none, or says nothing wrong. */
    static ReplyMutation of(Exchange exchange, Kind kind, Random random) {
        Operation operation = Contract.documented().operation(exchange.operation()).orElseThrow();
        ObjectNode body = (ObjectNode) JSON.readTree(exchange.reply().body());
        String what = switch (kind) {
            case STATUS -> "";
            case EMPTIED, LOST, DOUBLED -> changeList(operation, body, kind, random);
            default -> changeMember(operation, body, kind, random);
        };
        if (what == null) {
            return null;
        }
        int status = kind == Kind.STATUS ? pick(OTHER_STATUS, random) : exchange.reply().status();
        Exchange changed = new Exchange(exchange.id(), exchange.operation(), exchange.request(),
                new Exchange.Received(status, exchange.reply().headers(), body.toString(), ""), exchange.millis());
        return new ReplyMutation(kind, "%s of %s, %s %s".formatted(kind, exchange.id(), exchange.operation(),
                kind == Kind.STATUS ? status : what), changed, blamed(operation, kind, what));
    }

    private static String changeList(Operation operation, ObjectNode body, Kind kind, Random random) {
        String list = operation.replyServers().members().get(0).name();
        if (!(body.path(operation.replyServers().name()).path(list) instanceof ArrayNode servers) || servers.isEmpty()) {
            return null;
        }
        int index = random.nextInt(servers.size());
        switch (kind) {
            case EMPTIED -> servers.removeAll();
            case LOST -> servers.remove(index);
            default -> servers.add(servers.get(index).deepCopy());
        }
        return list;
    }

    private static String changeMember(Operation operation, ObjectNode body, Kind kind, Random random) {
        List<Place> places = new ArrayList<>();
        collect(operation.reply(), body, places);
        Place place = pick(places, random);
        String name = place.member().name();
        boolean ofItsOwn = name.equals("RequestId") || name.equals(operation.replyId().name()) && !operation.replyIdIsGiven();
        JsonNode value = place.owner().get(name);
        boolean open = kind == Kind.VALUE && (ofItsOwn || value.isContainer())
                || place.member().whenGiven() && value.asString("").isEmpty();
        if (open) {
            return null;
        }
        switch (kind) {
            case REMOVED -> place.owner().remove(name);
            case RENAMED -> place.owner().set(name + "s", place.owner().remove(name));
            case NULL -> place.owner().putNull(name);
            case TYPE -> changeType(place.owner(), name, value, random);
            default -> changeValue(place.owner(), name, value);
        }
        return name;
    }

    private static void collect(List<ReplyMember> members, ObjectNode owner, List<Place> places) {
        for (ReplyMember member : members) {
            JsonNode value = owner.path(member.name());
            if (!value.isMissingNode()) {
                places.add(new Place(owner, member));
            }
            if (value instanceof ObjectNode object) {
                collect(member.members(), object, places);
            }
            value.forEach(element -> {
                if (value.isArray()) {
                    collect(member.members(), (ObjectNode) element, places);
                }
            });
        }
    }

    private static void changeType(ObjectNode owner, String name, JsonNode value, Random random) {
        // an object in another object is still an object
        switch (value.isObject() ? 2 * random.nextInt(2) : random.nextInt(3)) {
            case 0 -> owner.putArray(name).add(value);
            case 1 -> owner.putObject(name).set("Value", value);
            default -> {
                if (value.isString()) {
                    owner.put(name, 7);
                } else {
                    owner.put(name, value.isContainer() ? value.toString() : value.asString());
                }
            }
        }
    }

    private static void changeValue(ObjectNode owner, String name, JsonNode value) {
        if (value.isNumber()) {
            owner.put(name, value.asInt() + 1);
        } else if (value.asString().matches("[0-9]+")) {
            owner.put(name, String.valueOf(Integer.parseInt(value.asString()) + 1));
        } else {
            owner.put(name, switch (value.asString()) {
                case "ecs" -> "eni";
                case "eni", "eci" -> "ecs";
                case "Master" -> "Slave";
                case "Slave" -> "Master";
                default -> value.asString() + "x";
            });
        }
    }

    private static Set<String> blamed(Operation operation, Kind kind, String member) {
        Set<String> rules = new TreeSet<>();
        if (kind != Kind.STATUS) {
            String reply = operation.name() + "/reply/";
            rules.addAll(List.of(reply + member, reply + member + ".echo", operation.name() + "/request/" + member + ".default"));
            boolean members = kind == Kind.EMPTIED || kind == Kind.LOST || kind == Kind.DOUBLED
                    || operation.serverKey().contains(member);
            if (members) {
                rules.add(reply + "ServerId.echo");
            }
        }
        return rules;
    }

    private static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
