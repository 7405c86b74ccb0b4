package slbkit.scenario;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import slbkit.cleanup.DefaultMembers;
import slbkit.contract.Effect;
import slbkit.contract.GroupKind;
import slbkit.contract.Operation;
import slbkit.endpoint.Reply;
import slbkit.endpoint.SlbRequest;
import slbkit.health.RetryPolicy;
import slbkit.outcome.Unverifiable;
import slbkit.slb.Backend;
import slbkit.slb.ServerGroups;

/**
 * Reads groups back. If the target describes groups, by a description; otherwise by removing an absent server, which is
 * documented to be ignored, if the reply lists the whole group.
 */
public final class GroupReader {

    private static final GroupKind V_SERVER_GROUP = ServerGroups.V_SERVER_GROUP;
    private static final GroupKind DEFAULT_GROUP = ServerGroups.DEFAULT_SERVER_GROUP;
    private static final String LOAD_BALANCER = DEFAULT_GROUP.operation(Effect.DESCRIBES);

    private final ScenarioExecution execution;
    private final TestBed bed;
    private final Map<String, Reply> firstDescriptions = new HashMap<>();
    private final Map<String, Reply> latestDescriptions = new HashMap<>();

    public GroupReader(ScenarioExecution execution, TestBed bed) {
        this.execution = execution;
        this.bed = bed;
    }

    /** The content of a vServer group; empty if the target cannot be read back. */
    public Optional<List<Backend>> vServerGroup(String id) {
        if (describes(V_SERVER_GROUP)) {
            return Optional.of(described(V_SERVER_GROUP, id));
        }
        return shownByRemoval(V_SERVER_GROUP, id);
    }

    /** The content of a created group of that kind; empty if the target cannot be read back. */
    public Optional<List<Backend>> held(GroupKind kind, String id) {
        if (kind.equals(V_SERVER_GROUP)) {
            return vServerGroup(id);
        }
        return describes(kind) ? Optional.of(described(kind, id)) : Optional.empty();
    }

    /** The list in the reply to a removal that removes nothing; empty if the reply does not list the group. */
    public Optional<List<Backend>> shownByRemoval(GroupKind kind, String id) {
        if (kind.equals(DEFAULT_GROUP)) {
            String absent = bed.server("absent or unknown").id();
            Reply reply = removeFromDefaultServerGroup(List.of(new Backend(Map.of("ServerId", absent))));
            return reply.servers(ServerGroups.operation(DEFAULT_GROUP, Effect.REMOVES)).map(Backend::all)
                    .filter(servers -> reply.succeeded() && !servers.isEmpty());
        }
        return kind.equals(V_SERVER_GROUP) && execution.support().answer("removal-lists-the-group", this::removalListsTheGroup)
                ? listedByRemoval(id) : Optional.empty();
    }

    /** The content of a vServer group. */
    public List<Backend> requireVServerGroup(String id) {
        return vServerGroup(id).map(this::requireKey).orElseThrow(() ->
                execution.support().undescribed(V_SERVER_GROUP.operation(Effect.DESCRIBES)));
    }

    /** If the servers of a vServer group cannot be distinguished, the comparison is unverified because of the description. */
    public List<Backend> requireKey(List<Backend> held) {
        return requireKey(held, V_SERVER_GROUP.operation(Effect.DESCRIBES), remove().serverKey());
    }

    private List<Backend> requireKey(List<Backend> held, String description, List<String> key) {
        held.stream().flatMap(server -> server.lacking(key).stream()).findFirst().ifPresent(member -> {
            throw execution.support().describes(description)
                    ? new Unverifiable("needs %s to show the %s of each server".formatted(description, member))
                    : Unverifiable.because(remove().name() + "/reply/" + member, "a listed server without " + member);
        });
        return held;
    }

    /**
     * Whether reading a vServer group back shows this member of its servers. Without a description, the reply to a removal
     * shows the group, and its documentation has no Description.
     */
    public boolean shows(String member) {
        return describes(V_SERVER_GROUP) || remove().replyServers().members().get(0).members().stream()
                .anyMatch(m -> m.name().equals(member));
    }

    /** The rejection of a description because of a caller's fault; empty if there is none. */
    public Optional<String> rejectionAsUnknown(GroupKind kind, String id) {
        return execution.run().readConsistency().recheck(execution.rules(), rejection(kind, id), () -> rejection(kind, id)).map(Reply::inOneLine);
    }

    private Optional<Reply> rejection(GroupKind kind, String id) {
        return description(kind, id).filter(reply -> isOfCaller(reply) || ServerGroups.showsNoGroup(reply, kind));
    }

    private static boolean isOfCaller(Reply reply) {
        return (reply.status() == 400 || reply.status() == 404) && !RetryPolicy.isBusy(reply)
                && reply.code().filter(c -> !c.startsWith("Throttling")).isPresent();
    }

    /** The content of a created group of that kind. */
    public List<Backend> require(GroupKind kind, String id) {
        return kind.equals(V_SERVER_GROUP) ? requireVServerGroup(id) : requireDescribed(kind, id);
    }

    private List<Backend> requireDescribed(GroupKind kind, String id) {
        String description = kind.operation(Effect.DESCRIBES);
        if (!describes(kind)) {
            throw execution.support().undescribed(description);
        }
        return requireKey(described(kind, id), description, kind.members().key());
    }

    /** The load balancer's default server group; empty if the target cannot be read back. */
    public Optional<List<Backend>> defaultServerGroup() {
        return execution.support().describes(LOAD_BALANCER)
                ? Optional.of(requireDescribed(DEFAULT_GROUP, bed.loadBalancer()))
                : Optional.empty();
    }

    /** Read the default server group once per run, before any call can have changed it; servers that enter later are the run's. */
    public void lookAtDefaultServerGroupFirst() {
        if (execution.support().describes(LOAD_BALANCER) && !execution.run().profile().fixtures().defaultServers().isEmpty()) {
            execution.run().targetFacts().defaultGroupAtFirst(
                    () -> execution.calls().onceARun("default-group-at-first", this::defaultServerGroupWhereShown));
        }
    }

    /** Remove servers from the default server group. */
    public Reply removeFromDefaultServerGroup(List<Backend> servers) {
        return execution.callWithRetries(DefaultMembers.call(Effect.REMOVES, bed.region(), bed.loadBalancer(), servers));
    }

    /** The initial content of the default server group; empty if it could not be read. */
    public Optional<List<Backend>> defaultServerGroupAtFirst() {
        return execution.run().targetFacts().defaultGroupAtFirst(Optional::empty);
    }

    /** The load balancer's default server group; also empty if the target does not show it. */
    public Optional<List<Backend>> defaultServerGroupWhereShown() {
        try {
            return defaultServerGroup();
        } catch (Unverifiable notShown) {
            return Optional.empty();
        }
    }

    /** The description of a group, without its servers; empty if the target cannot be read back. */
    public Optional<Reply> description(GroupKind kind, String id) {
        return describes(kind)
                ? Optional.of(execution.callWithRetries(SlbRequest.of(kind.operation(Effect.DESCRIBES), bed.region())
                        .with(kind.id(), id)))
                : Optional.empty();
    }

    /** The description of a group that was deleted, after the time that the target may need to show that; empty if it cannot be read. */
    public Optional<Reply> descriptionOfDeleted(GroupKind kind, String id) {
        return description(kind, id).flatMap(shown -> {
            if (!shown.succeeded() || ServerGroups.showsNoGroup(shown, kind)) {
                return Optional.of(shown);
            }
            execution.run().readConsistency().waitUntilShown();
            return description(kind, id);
        });
    }

    /** The load balancer's default server group. */
    public List<Backend> requireDefaultServerGroup() {
        return defaultServerGroup().orElseThrow(() -> execution.support().undescribed(LOAD_BALANCER));
    }

    /** Whether the target describes groups of a kind. */
    public boolean describes(GroupKind kind) {
        return execution.support().describes(kind.operation(Effect.DESCRIBES));
    }

    /** The first description of a group that its servers were read from; empty if there is none. */
    public Optional<Reply> firstDescription(String id) {
        return Optional.ofNullable(firstDescriptions.get(id));
    }

    /** The latest description of a group that its servers were read from; empty if there is none. */
    public Optional<Reply> latestDescription(String id) {
        return Optional.ofNullable(latestDescriptions.get(id));
    }

    private List<Backend> described(GroupKind group, String id) {
        String operation = group.operation(Effect.DESCRIBES);
        String wrapper = group.members().wrapper();
        String list = group.members().list();
        Reply reply = execution.callWithRetries(SlbRequest.of(operation, bed.region()).with(group.id(), id));
        if (!reply.succeeded()) {
            throw new Unverifiable("needs %s, which the profile declares, but it answered: %s"
                    .formatted(operation, reply.inOneLine()));
        }
        if (reply.json() == null) {
            throw execution.support().notInFormat(reply);
        }
        firstDescriptions.putIfAbsent(id, reply);
        latestDescriptions.put(id, reply);
        return reply.servers(wrapper, list).map(Backend::all).orElseGet(() -> {
            boolean nothing = reply.json().path(wrapper).isEmpty() || reply.json().path(wrapper).path(list).isNull();
            if (nothing && showsServers(group)) {
                return List.of();
            }
            throw new Unverifiable("needs %s to show %s.%s, a list of objects".formatted(operation, wrapper, list));
        });
    }

    private Optional<List<Backend>> listedByRemoval(String id) {
        Reply reply = execution.call(SlbRequest.of(remove().name(), bed.region())
                .with(V_SERVER_GROUP.id(), id)
                .servers(List.of(absentServer())));
        return reply.succeeded() ? reply.servers(remove()).map(Backend::all) : Optional.empty();
    }

    private static Operation remove() {
        return ServerGroups.operation(V_SERVER_GROUP, Effect.REMOVES);
    }

    private Map<String, Object> absentServer() {
        return bed.entry("web-1", "64999");
    }

    /** Beside a description, a list that lacks one of the two is enough: a wrong creation or addition may be the cause. */
    private boolean removalListsTheGroup() {
        int least = describes(V_SERVER_GROUP) ? 1 : 2;
        return groupOfTwo().flatMap(this::listedByRemoval).filter(servers -> servers.size() >= least
                && servers.stream().noneMatch(server -> server.is(absentServer(), remove().serverKey()))).isPresent();
    }

    /**
     * Whether descriptions show the servers of a group that has some. If they do not, a description without a list does not
     * mean that the group is empty. A primary/secondary server group is never empty, nor is a default server group whose
     * servers the profile names.
     */
    private boolean showsServers(GroupKind kind) {
        if (kind.equals(V_SERVER_GROUP)) {
            return execution.support().answer("description-shows-servers", () -> groupOfTwo()
                    .flatMap(id -> description(kind, id)).filter(Reply::succeeded)
                    .flatMap(shown -> shown.servers(kind.members().wrapper(), kind.members().list()))
                    .filter(servers -> !servers.isEmpty())
                    .isPresent());
        }
        return kind.equals(DEFAULT_GROUP) && execution.run().profile().fixtures().defaultServers().isEmpty();
    }

    /**
     * A group with web-1 on two ports. If descriptions can confirm what removals list, one server comes with the creation and
     * one is added, so that no single wrong operation leaves the group empty.
     */
    private Optional<String> groupOfTwo() {
        List<Map<String, Object>> servers = List.of(bed.entry("web-1", "80"), bed.entry("web-1", "81"));
        boolean inTwoCalls = describes(V_SERVER_GROUP);
        Reply created = execution.call(SlbRequest.of(V_SERVER_GROUP.operation(Effect.CREATES), bed.region())
                .with("LoadBalancerId", bed.loadBalancer())
                .with(V_SERVER_GROUP.name(), bed.name())
                .servers(inTwoCalls ? servers.subList(0, 1) : servers));
        Optional<String> group = created.createdId(V_SERVER_GROUP);
        if (inTwoCalls) {
            group.ifPresent(id -> execution.call(SlbRequest.of(V_SERVER_GROUP.operation(Effect.ADDS), bed.region())
                    .with(V_SERVER_GROUP.id(), id)
                    .servers(servers.subList(1, 2))));
        }
        return group;
    }
}
