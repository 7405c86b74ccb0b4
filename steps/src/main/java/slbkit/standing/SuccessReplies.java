package slbkit.standing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import slbkit.contract.Contract;
import slbkit.contract.Effect;
import slbkit.contract.GroupKind;
import slbkit.contract.Operation;
import slbkit.endpoint.Reply;
import slbkit.endpoint.SlbRequest;
import slbkit.profile.Fixtures;
import slbkit.profile.TargetProfile;
import slbkit.slb.Backend;
import slbkit.slb.DocumentedLimits;
import slbkit.slb.HeldServers;
import slbkit.slb.ServerGroups;
import slbkit.slb.TargetFacts;
import slbkit.standing.StandingRules.Breach;
import slbkit.standing.UnconfirmedLists.Described;
import slbkit.standing.UnconfirmedLists.Unconfirmed;

/**
 * What every success of a run must list and repeat, in every scenario: the servers that the call named, each once, with
 * the given values, and no server that the group cannot hold. A call outside a documented limit is judged only by the
 * rule of that limit. What the documents leave open is not judged.
 */
public final class SuccessReplies {

    private final TargetProfile profile;
    private final TargetFacts targetFacts;
    private final Map<String, HeldServers> groups = new ConcurrentHashMap<>();
    /** Groups whose deletion was sent: a new group may get such an id before the deletion is answered. */
    private final Set<String> deleting = ConcurrentHashMap.newKeySet();
    /** By exchange: the rules that a success breaks if the target understood its servers, which were written as a text. */
    private final Map<String, List<Breach>> ifUnderstood = new ConcurrentHashMap<>();
    private final UnconfirmedLists unconfirmedLists = new UnconfirmedLists();

    public SuccessReplies(TargetProfile profile, TargetFacts targetFacts) {
        this.profile = profile;
        this.targetFacts = targetFacts;
    }

    /** Register a call that is about to be sent. */
    void sending(SlbRequest request) {
        deleted(request).ifPresent(deleting::add);
    }

    /** The group that a call deletes. */
    private static Optional<String> deleted(SlbRequest request) {
        return Contract.documented().operation(request.operation()).filter(operation -> operation.effect() == Effect.DELETES)
                .map(operation -> ServerGroups.of(operation.name()).id())
                .map(id -> id + "=" + request.parameters().get(id));
    }

    /**
     * Register a reply, in the order of the calls, even if it is not judged.
     *
     * @param onlyCall whether no other call for the same group was in progress
     * @param judged whether the reply is judged, so that a description of the group may confirm what its list breaks
     * @return the rules about lists and echoes that a success breaks; none if its members are not as documented
     */
    synchronized List<Breach> register(Operation operation, SlbRequest request, Reply reply, boolean onlyCall, boolean judged) {
        Sent sent = sent(operation, request);
        String group = group(operation, request, reply);
        List<Breach> breaches = new ArrayList<>();
        List<Unconfirmed> unconfirmed = List.of();
        if (reply.succeeded() && sent.clean() && reply.json() != null) {
            breaches.addAll(idBreaches(operation, request, reply));
            if (onlyCall) {
                ListedReply listed = new ListedReply(operation, sent.servers(), held(operation, group).without(sent.removed()),
                        id -> mayBeListed(operation, id));
                breaches.addAll(listed.breaches(reply));
                unconfirmed = judged && sent.certain() ? listed.unconfirmed() : List.of();
            }
        }
        unconfirmedLists.called(group, reply.exchange(), unconfirmed);
        remember(operation, sent, reply, group, onlyCall);
        if (sent.certain()) {
            return breaches;
        }
        ifUnderstood.put(reply.exchange(), breaches);
        return List.of();
    }

    /** The rules that a success breaks, after its scenario saw that the target understood the servers as a text. */
    List<Breach> understood(Reply reply) {
        return ifUnderstood.getOrDefault(reply.exchange(), List.of());
    }

    /**
     * Register a call that names no servers. It may have changed its group, unless it only reads.
     *
     * @return the rules that the list of an earlier call breaks, as this description shows
     */
    synchronized List<Breach> registerOther(SlbRequest request, Reply reply) {
        List<Breach> breaches = Contract.documented().groups().stream()
                .filter(kind -> kind.find(Effect.DESCRIBES).equals(Optional.of(request.operation())))
                .flatMap(kind -> described(kind, request, reply).stream()).toList();
        deleted(request).ifPresent(deleting::remove);
        if (!ServerGroups.reads(request.operation()) && (!reply.rejected() || reply.status() >= 500)) {
            request.parameters().forEach((name, value) -> {
                groups.remove(name + "=" + value);
                unconfirmedLists.changed(name + "=" + value);
            });
        }
        return breaches;
    }

    private List<Breach> described(GroupKind kind, SlbRequest request, Reply reply) {
        String group = kind.id() + "=" + request.parameters().get(kind.id());
        boolean shared = kind.equals(ServerGroups.DEFAULT_SERVER_GROUP);
        HeldServers held = shared ? new HeldServers() : groups.get(group);
        if (held == null || !reply.succeeded() || reply.json() == null) {
            return List.of();
        }
        Map<String, Map<String, String>> shown = new LinkedHashMap<>();
        Set<String> twice = new HashSet<>();
        List<Backend> servers = reply.servers(kind.members().wrapper(), kind.members().list()).map(Backend::all).orElse(List.of());
        for (Backend server : servers) {
            String key = kind.members().key().stream().map(member -> server.value(member).orElse("?"))
                    .collect(Collectors.joining(":"));
            if (shown.put(key, server.values()) != null) {
                twice.add(key);
            }
        }
        if (shared) {
            // no call created it: what it holds is what was shown last
            shown.forEach(held::added);
            groups.put(group, held);
        }
        held.described(twice.isEmpty() ? shown : null);
        return unconfirmedLists.described(group, new Described(shown, twice));
    }

    /** Whether an empty list is a possible answer. */
    synchronized boolean mayBeEmpty(Operation operation, SlbRequest request) {
        Sent sent = sent(operation, request);
        if (!sent.clean() || !sent.certain()) {
            return true;
        }
        HeldServers held = held(operation, group(operation, request, null)).without(sent.removed());
        return new ListedReply(operation, sent.servers(), held, id -> true).mayBeEmpty();
    }

    /** The key under which the group of a call is remembered; null if the group is unknown. */
    private static String group(Operation operation, SlbRequest request, Reply reply) {
        String member = operation.replyId().name();
        Optional<String> id = operation.replyIdIsGiven()
                ? Optional.ofNullable(request.parameters().get(member))
                : Optional.ofNullable(reply).filter(Reply::succeeded).flatMap(r -> r.member(member));
        return id.map(value -> member + "=" + value).orElse(null);
    }

    /** The content of a call's group before the call: empty for a new group, unknown for a group without a description. */
    private HeldServers held(Operation operation, String group) {
        if (setsDefaultGroup(operation)) {
            return defaultGroup();
        }
        HeldServers held = operation.replyIdIsGiven() && group != null ? groups.get(group) : new HeldServers();
        return held == null || !held.isDescribed() ? HeldServers.unknown() : held;
    }

    private static boolean setsDefaultGroup(Operation operation) {
        return operation.effect() == Effect.SETS && ServerGroups.isOnDefaultGroup(operation.name());
    }

    /** The servers of the default server group at the start of the run, by id. It has no others when a scenario sets weights. */
    private HeldServers defaultGroup() {
        HeldServers held = new HeldServers();
        targetFacts.knownDefaultGroup().ifPresentOrElse(
                servers -> servers.forEach(server -> held.added(server.value("ServerId").orElse(""), Map.of())),
                held::forget);
        return held;
    }

    private List<Breach> idBreaches(Operation operation, SlbRequest request, Reply reply) {
        String member = operation.replyId().name();
        Optional<String> shown = reply.member(member).filter(id -> !id.isEmpty());
        if (operation.replyIdIsGiven()) {
            return StandingRules.otherId(operation, request, reply).stream().toList();
        }
        return shown.filter(id -> groups.containsKey(member + "=" + id) && !deleting.contains(member + "=" + id))
                .map(id -> List.of(new Breach(operation.rule("reply/" + member + ".unique"),
                        "another " + member, member + " " + id + ", as of a group that is still there")))
                .orElse(List.of());
    }

    private void remember(Operation operation, Sent sent, Reply reply, String group, boolean onlyCall) {
        if (group == null) {
            return;
        }
        if (operation.effect() == Effect.CREATES) {
            HeldServers created = new HeldServers();
            groups.put(group, created);
            change(created, operation, sent, true);
            return;
        }
        HeldServers held = groups.get(group);
        if (held == null) {
            return;
        }
        if (!onlyCall || !reply.succeeded() && !reply.rejected()) {
            held.forget();
        } else {
            change(held, operation, sent, reply.succeeded());
        }
    }

    private static void change(HeldServers held, Operation operation, Sent sent, boolean taken) {
        if (taken && !sent.clean()) {
            held.forget();
            return;
        }
        for (String key : sent.removed()) {
            if (taken && sent.certain()) {
                held.removed(key);
            } else {
                held.leftOpen(key, held.values(key));
            }
        }
        for (Map<String, String> server : sent.servers()) {
            String key = NamedServers.key(operation, server);
            if (!taken || !sent.certain()) {
                held.leftOpen(key, NamedServers.withDefaults(operation, server));
                continue;
            }
            switch (operation.effect()) {
                case CREATES, ADDS, REPLACES -> held.added(key, NamedServers.withDefaults(operation, server));
                case REMOVES -> held.removed(key);
                case SETS -> held.changed(key);
                case DESCRIBES, LISTS, REPORTS, DELETES -> throw new IllegalStateException(operation.name() + " names no servers");
            }
        }
    }

    /**
     * The servers of a call.
     *
     * @param servers as texts
     * @param removed the keys of the servers that they replace
     * @param clean whether the call keeps every documented limit, so that its reply must repeat the servers
     * @param certain whether the servers are encoded as usual; if they are written as a text, the target may not understand it
     */
    private record Sent(List<Map<String, String>> servers, Set<String> removed, boolean clean, boolean certain) {
    }

    private Sent sent(Operation operation, SlbRequest request) {
        List<Map<String, String>> servers =
                Optional.ofNullable(DocumentedLimits.texts(request.servers())).orElse(List.of());
        List<Map<String, String>> removed =
                Optional.ofNullable(DocumentedLimits.texts(request.removed())).orElse(List.of());
        boolean areRemovedHeld = NamedServers.areDistinct(operation, removed) && removed.stream()
                .map(server -> NamedServers.key(operation, server))
                .allMatch(held(operation, group(operation, request, null)).servers()::containsKey);
        return new Sent(servers, areRemovedHeld ? NamedServers.keys(operation, removed) : Set.of(),
                DocumentedLimits.kept(operation, request)
                && isUsual(request, "RegionId", profile.region())
                && isUsual(request, "LoadBalancerId", profile.fixtures().loadBalancer())
                && (operation.effect() == Effect.CREATES || ServerGroups.isOnDefaultGroup(operation.name())
                        || groups.containsKey(String.valueOf(group(operation, request, null))))
                && NamedServers.areDistinct(operation, servers)
                && areRemovedHeld
                // the effect of a call with only one of the two lists is open
                && (operation.effect() != Effect.REPLACES || !servers.isEmpty() && !removed.isEmpty())
                && servers.stream().allMatch(server -> isOfProfile(operation, server)), !request.writesServersAsText());
    }

    private static boolean isUsual(SlbRequest request, String parameter, String usual) {
        String given = request.parameters().get(parameter);
        return given == null || given.equals(usual);
    }

    /** A target may reject or ignore a server that it does not know, and may show a server of another type with that type. */
    private boolean isOfProfile(Operation operation, Map<String, String> server) {
        String id = server.get("ServerId");
        Fixtures fixtures = profile.fixtures();
        if (setsDefaultGroup(operation)) {
            return fixtures.defaultServers().contains(id)
                    && targetFacts.knownDefaultGroup().map(held -> count(held, id) == 1).orElse(true);
        }
        String type = Optional.ofNullable(NamedServers.valueOf(operation, server, "Type"))
                .orElseGet(() -> fixtures.servers().stream().filter(known -> known.id().equals(id))
                        .map(known -> known.type() == Fixtures.Type.ECS ? known.type().toString() : "")
                        .findFirst().orElse(Fixtures.Type.ECS.toString()));
        boolean isFixture = fixtures.servers().stream()
                .anyMatch(known -> known.id().equals(id) && known.type().toString().equals(type));
        return isFixture || Fixtures.Type.ECS.toString().equals(type)
                && (fixtures.defaultServers().contains(id) || operation.effect() == Effect.REMOVES);
    }

    private static long count(List<Backend> servers, String id) {
        return servers.stream().filter(server -> server.value("ServerId").equals(Optional.of(id))).count();
    }

    /** Whether a server that the call did not name may be in the group: it is in the profile, or was there before. */
    private boolean mayBeListed(Operation operation, String serverId) {
        Fixtures fixtures = profile.fixtures();
        Set<String> known = new HashSet<>(fixtures.defaultServers());
        fixtures.servers().forEach(server -> known.add(server.id()));
        Collections.addAll(known, fixtures.absentServer(), fixtures.stoppedServer());
        return known.contains(serverId)
                || targetFacts.knownDefaultGroup().map(held -> count(held, serverId) > 0)
                        .orElse(ServerGroups.isOnDefaultGroup(operation.name()));
    }
}
