package slbkit.independent;

import java.util.ArrayList;
import java.util.List;

/** Replies of success with a member missing, null, of another type, elsewhere, or telling something else. */
final class ReplyDefects {

    private ReplyDefects() {
    }

    static List<Defect> all() {
        DefectList list = new DefectList();
        for (Operation operation : Operations.all()) {
            if (operation.is(Trait.NAMES_NO_SERVERS)) {
                places(list, operation);
                continue;
            }
            members(list, operation);
            nesting(list, operation);
            ids(list, operation);
            echo(list, operation);
        }
        return list.all();
    }

    private static void mutation(DefectList list, Operation operation, String line, String breaks) {
        String name = line.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        list.add(operation.name(), Mutation.REPLY, line, "reply-" + name, breaks);
    }

    private static void places(DefectList list, Operation operation) {
        for (String place : operation.places()) {
            String path = place.split(" ")[0];
            String breaks = "Response elements: " + path;
            mutation(list, operation, "drop " + path, breaks);
            mutation(list, operation, "null " + path, breaks);
            mutation(list, operation, "rename " + path + " " + lowerCamel(path), breaks + ", by that name");
            for (String verb : switch (place.split(" ")[1]) {
                case "string" -> List.of("number", "list");
                case "integer" -> List.of("text", "fraction");
                case "object" -> List.of("unwrap", "list", "text");
                case "array" -> List.of("first", "byindex", "text");
                default -> throw new IllegalArgumentException(place);
            }) {
                mutation(list, operation, verb + " " + path, breaks + ", and its type");
            }
        }
        mutation(list, operation, "set RequestId", "RequestId: the request id");
        list.add(operation.name(), Mutation.CONSTANT_REQUEST_ID, "", "constant-request-id", "RequestId: the id of the request");
    }

    private static void members(DefectList list, Operation operation) {
        List<String> paths = new ArrayList<>(
            List.of(operation.id(), "RequestId", outer(operation), inner(operation)));
        operation.members().forEach(member -> paths.add(each(operation) + member));
        for (String path : paths) {
            String breaks = "Response elements: " + path;
            mutation(list, operation, "drop " + path, breaks);
            mutation(list, operation, "null " + path, breaks);
            for (String verb : otherTypes(operation, path)) {
                mutation(list, operation, verb + " " + path, breaks + ", and its type");
            }
            mutation(list, operation, "rename " + path + " " + lowerCamel(path), breaks + ", by that name");
        }
    }

    private static List<String> otherTypes(Operation operation, String path) {
        if (path.equals(outer(operation))) {
            return List.of("unwrap", "list", "text");
        }
        if (path.equals(inner(operation))) {
            return List.of("first", "byindex", "object", "text");
        }
        if (path.endsWith("/Weight")) {
            return operation.is(Trait.TEXT_WEIGHTS) ? List.of("number", "list") : List.of("text", "fraction");
        }
        return path.endsWith("/Port") ? List.of("text", "boolean") : List.of("number", "list");
    }

    private static void nesting(DefectList list, Operation operation) {
        mutation(list, operation, "under RequestId Data", "the members of the reply stand at its top");
        mutation(list, operation, "under RequestId " + operation.name() + "Response", "the reply carries no operation's name");
        mutation(list, operation, "rename " + inner(operation) + " Servers", "the list's name inside its wrapper");
    }

    private static void ids(DefectList list, Operation operation) {
        String id = operation.id();
        mutation(list, operation, "set RequestId", "RequestId: the request id");
        mutation(list, operation, "set " + id, id + ": the id");
        boolean creates = operation.is(Trait.CREATES);
        if (!creates) {
            mutation(list, operation, "set " + id + " somewhere-else", id + ": the id of the request");
            mutation(list, operation, "blank " + id, id + ": the id of the request");
            mutation(list, operation, "cut " + id, id + ": the id of the request");
        } else {
            mutation(list, operation, "copy " + id + " RequestId", id + ": the id of the group");
            mutation(list, operation, "cut " + id, id + ": the id of the group");
        }
        list.add(operation.name(), Mutation.CONSTANT_REQUEST_ID, "", "constant-request-id", "RequestId: the id of the request");
    }

    private static void echo(DefectList list, Operation operation) {
        String each = each(operation);
        mutation(list, operation, "set " + each + "Type vm", "Type: ecs, eni or eci");
        mutation(list, operation, "upper " + each + "Type", "Type: ecs, eni or eci");
        if (operation.is(Trait.REMOVES)) {
            mutation(list, operation, "setnumber " + each + "Weight 101", "Weight: the weight of the server");
            return;
        }
        String given = "what the call gave is what the reply shows";
        mutation(list, operation, "plus " + each + "Weight", given);
        mutation(list, operation, "shift " + each + "Weight", given);
        mutation(list, operation, "upper " + each + "ServerId", given);
        mutation(list, operation, "shift " + each + "ServerId", given);
        mutation(list, operation, "cut " + each + "Description", given);
        mutation(list, operation, "upper " + each + "Description", given);
        mutation(list, operation, "set " + each + "Description The description of the vServer group.", given);
        mutation(list, operation, "shorten " + inner(operation), "the servers");
        mutation(list, operation, "lengthen " + inner(operation), "the servers");
        mutation(list, operation, "empty " + inner(operation), "the servers");
        mutation(list, operation, (operation.is(Trait.TEXT_WEIGHTS) ? "set " : "setnumber ") + each + "Weight 100", given);
        if (operation.members().contains("Port")) {
            mutation(list, operation, "plus " + each + "Port", given);
            mutation(list, operation, "setnumber " + each + "Port 80", given);
            mutation(list, operation, "shift " + each + "Port", given);
            mutation(list, operation, "copy " + each + "Port ServerId", "Port: integer");
        }
        if (operation.is(Trait.INTERFACES)) {
            mutation(list, operation, "set " + each + "Type ecs", given);
        }
        if (operation.is(Trait.PAIR)) {
            mutation(list, operation, "swaproles " + each + "ServerType", given);
            mutation(list, operation, "set " + each + "ServerType Master", given);
            mutation(list, operation, "upper " + each + "ServerType", "ServerType: Master or Slave");
        }
    }

    private static String outer(Operation operation) {
        return operation.is(Trait.PAIR) ? "MasterSlaveBackendServers" : "BackendServers";
    }

    private static String inner(Operation operation) {
        return outer(operation) + (operation.is(Trait.PAIR) ? "/MasterSlaveBackendServer" : "/BackendServer");
    }

    private static String each(Operation operation) {
        return inner(operation) + "/*/";
    }

    private static String lowerCamel(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
