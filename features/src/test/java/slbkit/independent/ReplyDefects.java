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
            members(list, operation);
            nesting(list, operation);
            ids(list, operation);
            echo(list, operation);
        }
        return list.all();
    }

    private static void bend(DefectList list, Operation operation, String line, String breaks) {
        String name = line.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        list.add(operation.name(), Bend.REPLY, line, "reply-" + name, breaks);
    }

    private static void members(DefectList list, Operation operation) {
        List<String> paths = new ArrayList<>(
            List.of(operation.id(), "RequestId", outer(operation), inner(operation)));
        operation.members().forEach(member -> paths.add(each(operation) + member));
        for (String path : paths) {
            String breaks = "Response elements: " + path;
            bend(list, operation, "drop " + path, breaks);
            bend(list, operation, "null " + path, breaks);
            for (String verb : otherTypes(operation, path)) {
                bend(list, operation, verb + " " + path, breaks + ", and its type");
            }
            bend(list, operation, "rename " + path + " " + lowerCamel(path), breaks + ", by that name");
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
        bend(list, operation, "under RequestId Data", "the members of the reply stand at its top");
        bend(list, operation, "under RequestId " + operation.name() + "Response", "the reply carries no operation's name");
        bend(list, operation, "rename " + inner(operation) + " Servers", "the list's name inside its wrapper");
    }

    private static void ids(DefectList list, Operation operation) {
        String id = operation.id();
        bend(list, operation, "set RequestId", "RequestId: the request id");
        bend(list, operation, "set " + id, id + ": the id");
        boolean creates = operation.is(Trait.CREATES);
        if (!creates) {
            bend(list, operation, "set " + id + " somewhere-else", id + ": the id of the request");
            bend(list, operation, "blank " + id, id + ": the id of the request");
            bend(list, operation, "cut " + id, id + ": the id of the request");
        } else {
            bend(list, operation, "copy " + id + " RequestId", id + ": the id of the group");
            bend(list, operation, "cut " + id, id + ": the id of the group");
        }
        list.add(operation.name(), Bend.CONSTANT_REQUEST_ID, "", "constant-request-id", "RequestId: the id of the request");
    }

    private static void echo(DefectList list, Operation operation) {
        String each = each(operation);
        bend(list, operation, "set " + each + "Type vm", "Type: ecs, eni or eci");
        bend(list, operation, "upper " + each + "Type", "Type: ecs, eni or eci");
        if (operation.is(Trait.REMOVES)) {
            bend(list, operation, "setnumber " + each + "Weight 101", "Weight: the weight of the server");
            return;
        }
        String given = "what the call gave is what the reply shows";
        bend(list, operation, "plus " + each + "Weight", given);
        bend(list, operation, "shift " + each + "Weight", given);
        bend(list, operation, "upper " + each + "ServerId", given);
        bend(list, operation, "shift " + each + "ServerId", given);
        bend(list, operation, "cut " + each + "Description", given);
        bend(list, operation, "upper " + each + "Description", given);
        bend(list, operation, "set " + each + "Description The description of the vServer group.", given);
        bend(list, operation, "shorten " + inner(operation), "the servers");
        bend(list, operation, "lengthen " + inner(operation), "the servers");
        bend(list, operation, "empty " + inner(operation), "the servers");
        bend(list, operation, (operation.is(Trait.TEXT_WEIGHTS) ? "set " : "setnumber ") + each + "Weight 100", given);
        if (operation.members().contains("Port")) {
            bend(list, operation, "plus " + each + "Port", given);
            bend(list, operation, "setnumber " + each + "Port 80", given);
            bend(list, operation, "shift " + each + "Port", given);
            bend(list, operation, "copy " + each + "Port ServerId", "Port: integer");
        }
        if (operation.is(Trait.INTERFACES)) {
            bend(list, operation, "set " + each + "Type ecs", given);
        }
        if (operation.is(Trait.PAIR)) {
            bend(list, operation, "swaproles " + each + "ServerType", given);
            bend(list, operation, "set " + each + "ServerType Master", given);
            bend(list, operation, "upper " + each + "ServerType", "ServerType: Master or Slave");
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
