package slbkit.standing;

import static slbkit.standing.NamedServers.server;
import static slbkit.standing.NamedServers.without;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import slbkit.contract.Contract;
import slbkit.contract.Effect;
import slbkit.contract.Operation;
import slbkit.contract.ReplyMember;
import slbkit.contract.ReplyViolations;
import slbkit.contract.Violation;
import slbkit.endpoint.Reply;
import slbkit.slb.Backend;
import slbkit.slb.HeldServers;
import slbkit.slb.ServerGroups;
import slbkit.standing.StandingRules.Breach;
import slbkit.standing.UnconfirmedLists.Described;
import slbkit.standing.UnconfirmedLists.Unconfirmed;

/** Compares the list of one success with the servers that its call named and those that the group is known to hold. */
final class ListedReply {

    private final Operation operation;
    private final Map<String, Map<String, String>> named = new LinkedHashMap<>();
    private final HeldServers held;
    private final Predicate<String> mayBeListed;
    private final List<Breach> breaches = new ArrayList<>();
    private final List<Unconfirmed> unconfirmed = new ArrayList<>();
    /** Servers whose listed values may belong to another entry. */
    private final Set<String> unclear = new HashSet<>();

    /**
     * The list of the reply to a call.
     *
     * @param servers what the call named, each server once
     * @param held what the group held before
     * @param mayBeListed whether a server with that id may be in the group although the call did not name it
     */
    ListedReply(Operation operation, List<Map<String, String>> servers, HeldServers held, Predicate<String> mayBeListed) {
        this.operation = operation;
        this.held = held;
        this.mayBeListed = mayBeListed;
        servers.forEach(server -> named.put(NamedServers.key(operation, server), server));
    }

    /** Whether the list may be empty. */
    boolean mayBeEmpty() {
        return switch (operation.effect()) {
            case CREATES -> named.isEmpty();
            case SETS -> heldAndNamed().isEmpty();
            case ADDS, REPLACES -> named.keySet().stream().allMatch(this::wasThere);
            case REMOVES -> !held.known() || removed().isEmpty() || left().isEmpty();
            case DESCRIBES, LISTS, REPORTS, DELETES -> throw new IllegalStateException(operation.name() + " names no servers");
        };
    }

    /** The breaches that a description has still to confirm; known once the list was compared. */
    List<Unconfirmed> unconfirmed() {
        return unconfirmed;
    }

    /** The rules that the list breaks; none if it is not a list of servers that can be distinguished. */
    List<Breach> breaches(Reply reply) {
        Optional<List<Backend>> listed = reply.servers(operation).map(Backend::all)
                .filter(servers -> servers.stream().allMatch(server -> server.lacking(operation.serverKey()).isEmpty()));
        if (listed.isEmpty()) {
            return List.of();
        }
        if (listed.get().isEmpty()) {
            if (!mayBeEmpty()) {
                Breach breach = breachOf("reply/" + list().name(), "a list of servers", "an empty list");
                if (operation.effect() == Effect.REMOVES) {
                    unconfirmed.add(new Unconfirmed(breach, description -> description.servers().isEmpty()));
                } else {
                    breaches.add(breach);
                }
            }
            return breaches;
        }
        Map<String, Backend> byKey = new LinkedHashMap<>();
        Set<String> twice = new HashSet<>();
        for (Backend server : listed.get()) {
            if (byKey.put(NamedServers.key(operation, server.values()), server) != null) {
                twice.add(NamedServers.key(operation, server.values()));
            }
        }
        twice.removeIf(key -> held.isOpen(key)
                && !(ServerGroups.isOnDefaultGroup(operation.name()) && named.containsKey(key)));
        if (!twice.isEmpty()) {
            judgeTwice(twice, breachOf("reply/ServerId.echo", "each server once", "listed twice is " + twice));
        }
        judgeMembers(byKey.keySet());
        // a member with a wrong type already breaks a rule, so its value is not compared
        Set<String> wrong = ReplyViolations.of(operation, reply.json()).stream()
                .filter(violation -> StandingRules.isThere(reply, violation.pointer()))
                .map(Violation::member).collect(Collectors.toSet());
        byKey.forEach((key, server) -> {
            if (!unclear.contains(server(key))) {
                judgeValues(server, key, given(key), wrong);
            }
        });
        return breaches;
    }

    /** An earlier call of another group may have added a server that an existing group holds already. */
    private void judgeTwice(Set<String> twice, Breach breach) {
        if (operation.effect() == Effect.CREATES || ServerGroups.isOnDefaultGroup(operation.name())) {
            breaches.add(breach);
        } else {
            unconfirmed.add(new Unconfirmed(breach, description -> description.twice().containsAll(twice)));
        }
    }

    private void judgeMembers(Set<String> listed) {
        switch (operation.effect()) {
            case CREATES -> judgeMembers(listed, named.keySet(), key -> false);
            case SETS -> {
                judgeMembers(listed, heldAndNamed(), key ->
                        named.containsKey(key) || wasThere(key) || mayBeListed.test(server(key)));
                judgeWholeGroup(listed);
            }
            case ADDS, REPLACES -> {
                Set<String> added = new HashSet<>(named.keySet());
                added.removeIf(this::wasThere);
                judgeMembers(listed, added, key -> named.containsKey(key) || wasThere(key)
                        || mayBeListed.test(server(key)));
                judgeWholeGroup(listed);
            }
            case REMOVES -> judgeRemoval(listed);
            case DESCRIBES, LISTS, REPORTS, DELETES -> throw new IllegalStateException(operation.name() + " names no servers");
        }
    }

    /** The named servers that the group holds or may hold; none if nothing is known of it. Whether others are listed is open. */
    private Set<String> heldAndNamed() {
        Set<String> keys = new HashSet<>(held.known() ? named.keySet() : Set.of());
        keys.removeIf(key -> !wasThere(key));
        return keys;
    }

    /** If the list contains servers of the group that the call did not name, it must contain the whole group. */
    private void judgeWholeGroup(Set<String> listed) {
        Set<String> others = without(held.servers().keySet(), named.keySet());
        Set<String> lost = without(others, listed);
        if (!lost.isEmpty() && lost.size() < others.size()) {
            unconfirmed.add(new Unconfirmed(
                    breachOf("reply/ServerId.echo", "the named servers, or all of the group", "of the group are missing " + lost),
                    description -> description.servers().keySet().equals(listed)));
        }
    }

    /** If the removal did not happen, or removed too much, other rules differ. */
    private void judgeRemoval(Set<String> listed) {
        if (!held.known()) {
            return;
        }
        Set<String> shown = settled(listed);
        boolean possible = List.of(left(), removed(), held.servers().keySet(), named.keySet()).stream()
                .anyMatch(servers -> settled(servers).equals(shown));
        if (!possible) {
            unconfirmed.add(new Unconfirmed(
                    breachOf("reply/ServerId.echo", "what is left, %s, or what was removed, %s".formatted(left(), removed()),
                            "the reply lists " + listed),
                    description -> description.servers().keySet().equals(listed)));
        }
    }

    private Set<String> settled(Set<String> keys) {
        Set<String> settled = new HashSet<>(keys);
        settled.removeIf(held::isOpen);
        return settled;
    }

    private void judgeMembers(Set<String> listed, Set<String> expected, Predicate<String> allowed) {
        Set<String> missing = without(expected, listed);
        Set<String> unnamed = without(listed, expected);
        unnamed.removeIf(allowed);
        Set<String> moved = onAnotherPort(missing, without(without(listed, expected), held.servers().keySet()));
        if (!moved.isEmpty()) {
            breach("reply/Port.echo", "the reply lists " + moved, "the reply lists " + listed);
        }
        missing.removeAll(moved);
        unnamed.removeIf(key -> moved.stream().anyMatch(other -> server(other).equals(server(key))));
        // an entry with a wrong port may be a server that is known under another port
        without(expected, listed).forEach(key -> unclear.add(server(key)));
        if (!missing.isEmpty() || !unnamed.isEmpty()) {
            breach("reply/ServerId.echo", "the reply lists " + expected, "the reply lists " + listed);
        }
    }

    /** The missing servers that are listed under another port. */
    private Set<String> onAnotherPort(Set<String> missing, Set<String> unnamed) {
        Set<String> moved = new HashSet<>(missing);
        moved.removeIf(key -> operation.serverKey().size() == 1
                || unnamed.stream().noneMatch(other -> server(other).equals(server(key))));
        return moved;
    }

    /** The values that a server was given; null if they are open. */
    private Map<String, String> given(String key) {
        if (operation.effect() == Effect.SETS || !wasThere(key)) {
            return call(key);
        }
        // the effect of adding a server again is open, unless the call before was rejected
        boolean addedAgain = operation.effect() == Effect.ADDS && named.containsKey(key) && held.values(key) != null;
        return !addedAgain ? held.values(key) : held.isOpen(key) ? call(key) : null;
    }

    private Map<String, String> call(String key) {
        return named.containsKey(key) ? NamedServers.withDefaults(operation, named.get(key)) : null;
    }

    private void judgeValues(Backend listed, String key, Map<String, String> given, Set<String> wrong) {
        if (given == null) {
            return;
        }
        for (ReplyMember member : list().members()) {
            if (!operation.serverKey().contains(member.name()) && !wrong.contains(member.name())) {
                judgeValue(key, member, given, listed.value(member.name()));
            }
        }
    }

    private void judgeValue(String key, ReplyMember member, Map<String, String> given, Optional<String> shown) {
        String name = member.name();
        String expected = given.get(name);
        if (expected == null) {
            return;
        }
        if (shown.isEmpty()) {
            // no call gives an empty text, which a description may show of a server without one
            if (member.whenGiven() && !expected.isEmpty() && named.containsKey(key) && named.get(key).containsKey(name)) {
                breach("reply/" + name, "%s listed with %s %s".formatted(key, name, expected), "no " + name);
            }
        } else if (!shown.get().equals(expected) && !repeatsTheRemoval(key, name, shown.get())) {
            String rule = isByDefault(key, name) ? "request/" + name + ".default" : "reply/" + name + ".echo";
            // an operation without that rule leaves the value open
            if (hasRule(rule)) {
                judgeLater(key, breachOf(rule, "%s listed with %s %s".formatted(key, name, expected), name + " " + shown.get()),
                        description -> shown.get().equals(description.servers().getOrDefault(key, Map.of()).get(name)));
            }
        }
    }

    /**
     * A server that the call did not name may really be as the list shows it. No call of the run created the default server
     * group: what it holds is only known from descriptions, which may be late.
     */
    private void judgeLater(String key, Breach breach, Predicate<Described> isHeld) {
        if (named.containsKey(key)) {
            breaches.add(breach);
        } else if (!ServerGroups.isOnDefaultGroup(operation.name())) {
            unconfirmed.add(new Unconfirmed(breach, isHeld));
        }
    }

    private boolean isByDefault(String key, String member) {
        return hasRule("request/" + member + ".default") && named.containsKey(key) && !named.get(key).containsKey(member);
    }

    /** A removal may list a removed server with the values of its call instead of those in the group. */
    private boolean repeatsTheRemoval(String key, String member, String shown) {
        return operation.effect() == Effect.REMOVES && named.containsKey(key)
                && shown.equals(NamedServers.valueOf(operation, named.get(key), member));
    }

    private boolean wasThere(String key) {
        return held.isOpen(key) || held.servers().containsKey(key);
    }

    private Set<String> left() {
        return without(held.servers().keySet(), named.keySet());
    }

    private Set<String> removed() {
        Set<String> removed = new HashSet<>(held.servers().keySet());
        removed.retainAll(named.keySet());
        return removed;
    }

    private ReplyMember list() {
        return operation.replyServers().members().get(0);
    }

    private void breach(String rule, String expected, String observed) {
        breaches.add(breachOf(rule, expected, observed));
    }

    /** If the operation does not have that rule, the rule about the listed servers is broken. */
    private Breach breachOf(String rule, String expected, String observed) {
        return new Breach(operation.rule(hasRule(rule) ? rule : "reply/ServerId.echo"), expected, observed);
    }

    private boolean hasRule(String rule) {
        return Contract.documented().rule(operation.rule(rule)).isPresent();
    }
}
