package slbkit.independent;

import java.util.List;

/** What is kept differs from what was asked for. */
final class StateDefects {

    private static final String KEPT = "the servers of the call are those of the group";

    private StateDefects() {
    }

    static List<Defect> all() {
        return new DefectList()
            .add(Defect.COMMON, Mutation.STATE_FORGOTTEN, "", "servers-forgotten-after-three-calls", KEPT)
            .all();
    }

    static void stored(DefectList list, String operation, String... details) {
        for (String detail : details) {
            list.add(operation, Mutation.STORED, detail, "kept-" + detail.replace(' ', '-'), KEPT);
        }
    }

    static void groups(DefectList list, String operation) {
        list.add(operation, Mutation.CONSTANT_ID, "4711", "constant-group-id", "the id of the group: creates a group")
            .add(operation, Mutation.ID_UNKNOWN, "", "group-id-of-no-group", "the id of the group")
            .add(operation, Mutation.GROUPS_SHARE, "", "new-group-has-servers-of-the-last", KEPT)
            .add(operation, Mutation.PARTLY_APPLIED, "", "refused-call-leaves-a-group",
                "a call that is answered by an error has not been carried out");
    }
}
