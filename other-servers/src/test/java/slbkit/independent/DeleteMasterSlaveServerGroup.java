package slbkit.independent;

import java.util.List;
import java.util.Map;

/** Deletes a primary/secondary server group. */
final class DeleteMasterSlaveServerGroup extends GroupOperation {

    static final String NAME = "DeleteMasterSlaveServerGroup";

    private static final String KIND = "MasterSlaveServerGroup";

    private static final String TABLE = """
        400|RspoolVipExist|there are vips associating with this vServer group.
        """;

    DeleteMasterSlaveServerGroup() {
        super(NAME, KIND, TABLE);
    }

    @Override
    String id() {
        return "";
    }

    @Override
    List<String> members() {
        return List.of();
    }

    @Override
    List<String> places() {
        return List.of(
            "RequestId string");
    }

    @Override
    Map<String, Object> perform(Turn turn, Store store) {
        return delete(turn, store, KIND);
    }

    @Override
    void probe(Probe probe) {
        probe.deleteGroups(NAME, KIND, CreateMasterSlaveServerGroup.NAME);
    }

    @Override
    void defects(DefectList list) {
        list.own(NAME, "keeps-the-group", "deletes the group")
            .own(NAME, "deletes-every-group", "deletes the group, and no other");
    }
}
