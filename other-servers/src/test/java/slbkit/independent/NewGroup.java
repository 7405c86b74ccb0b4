package slbkit.independent;

import java.util.List;
import java.util.Map;

/** What the operations that create a group do alike. */
final class NewGroup {

    private NewGroup() {
    }

    static List<Backend> servers(Turn turn, Store store, World.LoadBalancer loadBalancer, String text,
                                 String name, Map<String, String> tags) {
        if (text == null) {
            return List.of();
        }
        ServerReader reader = new ServerReader(turn, loadBalancer);
        try {
            return reader.read(text);
        } catch (Rejection rejection) {
            if (turn.is(Mutation.PARTLY_APPLIED)) {
                keep(turn, store, loadBalancer, name, tags, reader.readSoFar());
            }
            throw rejection;
        }
    }

    static Group keep(Turn turn, Store store, World.LoadBalancer loadBalancer, String name,
                      Map<String, String> tags, List<Backend> servers) {
        boolean masterSlave = turn.operation().is(Trait.PAIR);
        List<Backend> kept = Common.kept(turn, servers);
        Group before = store.newest();
        if (turn.is(Mutation.GROUPS_SHARE) && before != null && before.masterSlave == masterSlave) {
            kept.addAll(0, before.servers);
        }
        Group group = new Group(store.newId(turn, masterSlave), name, loadBalancer.id(), masterSlave, tags, kept);
        store.add(group);
        return group;
    }

    static String shownId(Turn turn, Group group) {
        return turn.is(Mutation.ID_UNKNOWN) ? group.id + "0" : group.id;
    }
}
