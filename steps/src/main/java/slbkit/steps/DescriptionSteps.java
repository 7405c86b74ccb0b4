package slbkit.steps;

import io.cucumber.java.ParameterType;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import slbkit.contract.Contract;
import slbkit.contract.Effect;
import slbkit.contract.GroupKind;
import slbkit.contract.Operation;
import slbkit.endpoint.Reply;
import slbkit.endpoint.SlbRequest;
import slbkit.endpoint.SlbRequest.Tag;
import slbkit.health.RetryPolicy;
import slbkit.judge.Acceptance;
import slbkit.judge.ListenerHealth;
import slbkit.judge.ListenerHealth.Named;
import slbkit.judge.ShownGroup;
import slbkit.judge.ShownGroup.Aspect;
import slbkit.judge.ShownMembers;
import slbkit.outcome.Unverifiable;
import slbkit.scenario.CrossCheck;
import slbkit.scenario.PlainCalls;
import slbkit.scenario.ScenarioExecution;
import slbkit.slb.ScenarioGroups;
import slbkit.slb.ServerGroups;
import tools.jackson.databind.JsonNode;

/** Steps about what descriptions and lists show of the scenario's groups, and of the servers behind listeners. */
public record DescriptionSteps(
        ScenarioExecution execution, Attempts attempts, PlainCalls plain, ScenarioGroups groups, Acceptance acceptance,
        CrossCheck crossCheck, ShownGroup shown, ListenerHealth health) {

    private static final String UNKNOWN = "slbkit-unknown";

    /** The filter of a list, with values of the created group or of a listener that another list shows. */
    @ParameterType("(?:the name|part of the name|more than the name|all tags|one tag|one tag key"
            + "|an unknown name and all tags|an unknown tag and the name) of the group"
            + "|the (?:port|port and protocol|protocol) of a listener")
    public Filter filter(String words) {
        return switch (words) {
            case "the name of the group" -> Filter.NAME;
            case "part of the name of the group" -> Filter.PART_OF_THE_NAME;
            case "more than the name of the group" -> Filter.MORE_THAN_THE_NAME;
            case "all tags of the group" -> Filter.ALL_TAGS;
            case "one tag of the group" -> Filter.ONE_TAG;
            case "one tag key of the group" -> Filter.ONE_TAG_KEY;
            case "an unknown name and all tags of the group" -> Filter.UNKNOWN_NAME_AND_TAGS;
            case "an unknown tag and the name of the group" -> Filter.UNKNOWN_TAG_AND_NAME;
            case "the port of a listener" -> Filter.PORT;
            case "the port and protocol of a listener" -> Filter.PORT_AND_PROTOCOL;
            case "the protocol of a listener" -> Filter.PROTOCOL;
            default -> throw new IllegalArgumentException("no list is asked for by " + words);
        };
    }

    /** The filters of lists. */
    public enum Filter {
        /** The groups of a name. */
        NAME,
        /** The groups whose name has a part. */
        PART_OF_THE_NAME,
        /** No group, because no group has such a long name. */
        MORE_THAN_THE_NAME,
        /** The groups that have each of several tags. */
        ALL_TAGS,
        /** The groups that have a tag. */
        ONE_TAG,
        /** The groups that have a tag of any value. */
        ONE_TAG_KEY,
        /** The groups that have each of several tags, and a name that no group has. */
        UNKNOWN_NAME_AND_TAGS,
        /** The groups that have a tag that no group has, and a name. */
        UNKNOWN_TAG_AND_NAME,
        /** The servers of the listener on a port. */
        PORT,
        /** The servers of the listener of a protocol on a port. */
        PORT_AND_PROTOCOL,
        /** The servers of the listeners of a protocol. */
        PROTOCOL
    }

    @When("{call} by {filter}")
    public void listed(String operation, Filter filter) {
        switch (filter) {
            case PORT -> listed(operation, Named.BY_PORT);
            case PORT_AND_PROTOCOL -> listed(operation, Named.BY_PORT_AND_PROTOCOL);
            case PROTOCOL -> listed(operation, Named.BY_PROTOCOL);
            case NAME, PART_OF_THE_NAME, MORE_THAN_THE_NAME, ALL_TAGS, ONE_TAG, ONE_TAG_KEY -> {
                SlbRequest request = plain.of(operation);
                attempts.make(filtered(request, filter, groups.creation(ScenarioGroups.THE_GROUP)), request, "a filter");
            }
            case UNKNOWN_NAME_AND_TAGS -> filteredTwice(operation, filter, Filter.ALL_TAGS, "behaviour/by-tag");
            case UNKNOWN_TAG_AND_NAME -> filteredTwice(operation, filter, Filter.NAME, "behaviour/by-name");
        }
    }

    private void listed(String operation, Named named) {
        SlbRequest all = health.ofAll(operation);
        attempts.make(health.ofOne(all, named), all, "a filter");
    }

    /** If the target rejects a call with only one of the filters, the rule about that filter differs. */
    private void filteredTwice(String operation, Filter both, Filter one, String ruleOfOne) {
        SlbRequest creation = groups.creation(ScenarioGroups.THE_GROUP);
        SlbRequest single = filtered(plain.of(operation), one, creation);
        if (!attempts.make(filtered(plain.of(operation), both, creation), single, "two filters").reply().succeeded()) {
            Reply reply = execution.call(single);
            if (!reply.succeeded()) {
                throw Unverifiable.because(execution.rule(ruleOfOne), reply.inOneLine());
            }
        }
    }

    private SlbRequest filtered(SlbRequest request, Filter filter, SlbRequest creation) {
        List<Tag> tags = creation.tags();
        return switch (filter) {
            case NAME -> request.with("Description", name(creation));
            case PART_OF_THE_NAME -> request.with("Description", name(creation).substring(0, name(creation).length() - 1));
            case MORE_THAN_THE_NAME -> request.with("Description", name(creation) + "-2");
            case ALL_TAGS -> request.tags(tags);
            case ONE_TAG -> request.tags(List.of(tags.get(tags.size() - 1)));
            case ONE_TAG_KEY -> request.tags(List.of(new Tag(tags.get(tags.size() - 1).key(), null)));
            case UNKNOWN_NAME_AND_TAGS -> request.tags(tags).with("Description", UNKNOWN);
            case UNKNOWN_TAG_AND_NAME -> request.tags(List.of(new Tag(UNKNOWN, "blue"))).with("Description", name(creation));
            case PORT, PORT_AND_PROTOCOL, PROTOCOL -> throw new IllegalArgumentException("no group has a " + filter);
        };
    }

    private String name(SlbRequest creation) {
        String name = creation.parameters().get(ServerGroups.of(creation.operation()).name());
        if (name == null) {
            throw new Unverifiable("needs a target that creates groups with a name");
        }
        return name;
    }

    /** What is shown of a group. */
    @ParameterType("the name|the load balancer|the tags|the servers|the Descriptions|the number of servers")
    public Aspect aspect(String words) {
        return switch (words) {
            case "the name" -> Aspect.NAME;
            case "the load balancer" -> Aspect.LOAD_BALANCER;
            case "the tags" -> Aspect.TAGS;
            case "the servers" -> Aspect.SERVERS;
            case "the Descriptions" -> Aspect.DESCRIPTIONS;
            case "the number of servers" -> Aspect.NUMBER_OF_SERVERS;
            default -> throw new IllegalArgumentException("no reply shows " + words);
        };
    }

    @Then("the reply shows {aspect} of the group as it was created")
    public void shows(Aspect aspect) {
        execution.judgeReadings(() ->
                shown.requireShown(readReply(), aspect, groups.theGroup().id(), groups.creation(ScenarioGroups.THE_GROUP)), attempts::repeat);
        execution.conforms(execution.rule());
    }

    /** What a list must contain. */
    @ParameterType("the group|both groups|every group of its kind|the group and not the other|no such group"
            + "|the servers of (?:each listener|that listener only)")
    public Listed listed(String words) {
        return switch (words) {
            case "the group", "the group and not the other" -> Listed.THE_GROUP;
            case "both groups", "every group of its kind" -> Listed.EVERY_GROUP;
            case "no such group" -> Listed.NO_SUCH_GROUP;
            case "the servers of each listener" -> Listed.EACH_LISTENER;
            case "the servers of that listener only" -> Listed.THAT_LISTENER;
            default -> throw new IllegalArgumentException("no list has " + words);
        };
    }

    /** What a list must contain. */
    public enum Listed {
        /** The group, and not the other where there is one. */
        THE_GROUP,
        /** Every group of the scenario, but those of the other kind. */
        EVERY_GROUP,
        /** None of them. */
        NO_SUCH_GROUP,
        /** Each server behind each listener. */
        EACH_LISTENER,
        /** The servers behind the listener that was asked for. */
        THAT_LISTENER
    }

    /** Other groups that the target has may be listed, too. */
    @Then("the list has {listed}")
    public void lists(Listed expected) {
        execution.judgeReadings(() -> requireListed(expected), attempts::repeat);
        execution.conforms(execution.rule());
    }

    private void requireListed(Listed expected) {
        health.requireOneMeant(attempts.latest().reply());
        switch (expected) {
            case THE_GROUP -> requireGroups(List.of(ScenarioGroups.THE_GROUP));
            case EVERY_GROUP -> requireGroups(ofItsKind());
            case NO_SUCH_GROUP -> requireGroups(List.of());
            case EACH_LISTENER -> health.requireEachListener(readReply());
            case THAT_LISTENER -> health.requireAsked(readReply());
        }
    }

    private void requireGroups(List<String> expected) {
        Operation operation = ServerGroups.operation(execution.operation());
        GroupKind kind = ServerGroups.of(operation.name());
        Reply reply = readReply();
        if (reply.servers(operation).isEmpty() && !(expected.isEmpty() && showsNothing(operation, reply.json()))) {
            String list = operation.replyServers().members().get(0).name();
            throw Unverifiable.because(execution.rule("reply/" + list), "the reply has no list of groups");
        }
        List<String> ids = reply.servers(operation).stream().flatMap(List::stream)
                .map(group -> group.path(kind.id()).asString("")).toList();
        if (ids.contains("")) {
            throw Unverifiable.because(execution.rule("reply/" + kind.id()), "a listed group without it");
        }
        requireNoneOfTheOtherKind(kind, reply);
        for (String name : Stream.concat(ofItsKind().stream(), expected.stream()).distinct().toList()) {
            String id = groups.named(name).id();
            long times = ids.stream().filter(id::equals).count();
            boolean belongs = expected.contains(name);
            if (times != (belongs ? 1 : 0)) {
                execution.requireRecheck();
                requireGroupsOfTheirOwn(kind);
                if (times == 0) {
                    requireFilterWorks("a list without " + id);
                    crossCheck.requireCreated(kind, name);
                }
                ofItsKind().forEach(each -> groups.knownCreation(each)
                        .ifPresent(creation -> shown.requireHeldAsCreated(kind, groups.named(each).id(), creation)));
                execution.differs(belongs ? "%s in the list, once: %s".formatted(name, id) : "no %s in the list".formatted(id),
                        times == 0 ? "a list of %s groups without it".formatted(ids.size()) : "it is listed " + times + " times");
            }
        }
    }

    /** A filter with which a list fails is for the rule about that filter, and proves nothing about others. */
    private void requireFilterWorks(String failure) {
        SlbRequest request = attempts.latest().request();
        boolean byName = request.parameters().containsKey("Description");
        boolean byTag = !request.tags().isEmpty();
        String rule = execution.rule(byName ? "behaviour/by-name" : "behaviour/by-tag");
        if (byName != byTag && !execution.rules().contains(rule)) {
            throw Unverifiable.because(rule, failure);
        }
    }

    private void requireParametersAccepted(Reply rejected) {
        attempts.latest().request().parameters().keySet().stream().map(name -> execution.rule("request/%s.accepted".formatted(name)))
                .filter(rule -> Contract.documented().rule(rule).isPresent() && !execution.rules().contains(rule))
                .findFirst().ifPresent(rule -> {
                    throw Unverifiable.because(rule, rejected.inOneLine());
                });
    }

    private List<String> ofItsKind() {
        return groups.names().stream().filter(name -> !name.equals(UnchangedGroupSteps.NEIGHBOUR)).toList();
    }

    /** Groups of two kinds may have the same id, but no other group has a name that the kit made. */
    private void requireNoneOfTheOtherKind(GroupKind kind, Reply reply) {
        String name = groups.knownCreation(UnchangedGroupSteps.NEIGHBOUR)
                .map(creation -> creation.parameters().get(ServerGroups.otherThan(kind).name())).orElse(null);
        if (ServerGroups.listed(reply, kind).stream().flatMap(List::stream)
                .anyMatch(group -> group.path(kind.name()).asString("").equals(name))) {
            execution.differs("a list without groups of the other kind, such as " + name, "it is listed");
        }
    }

    /** A list cannot distinguish two groups that have the same id. */
    private void requireGroupsOfTheirOwn(GroupKind kind) {
        Set<String> known = new HashSet<>();
        ofItsKind().stream().map(name -> groups.named(name).id()).filter(id -> !known.add(id)).findFirst().ifPresent(id -> {
            throw Unverifiable.because(ServerGroups.operation(kind, Effect.CREATES).rule("reply/" + kind.id() + ".unique"),
                    "two groups have the id " + id);
        });
    }

    /** The form of an empty list is open, but it must be empty. */
    private static boolean showsNothing(Operation operation, JsonNode reply) {
        JsonNode wrapper = reply.path(operation.replyServers().name());
        JsonNode list = wrapper.path(operation.replyServers().members().get(0).name());
        return wrapper.isMissingNode() || wrapper.isNull() || wrapper.isObject() && (list.isMissingNode() || list.isNull());
    }

    /** An empty list shows nothing. */
    @Then("the reply shows no {member}")
    public void showsNo(String member) {
        List<JsonNode> shown = ShownMembers.shown(ServerGroups.operation(execution.operation()), readReply().json(), member);
        if (!shown.isEmpty()) {
            execution.differs("no " + member, shown.get(0).toString());
        }
        execution.conforms(execution.rule());
    }

    private Reply readReply() {
        Reply reply = attempts.latest().reply();
        if (reply.rejected() && !RetryPolicy.mayBeRandom(reply) && !RetryPolicy.isTransient(reply)) {
            requireFilterWorks(reply.inOneLine());
            requireParametersAccepted(reply);
        }
        acceptance.requireAccepted(attempts.latest());
        if (reply.json() == null) {
            throw execution.support().notInFormat(reply);
        }
        return reply;
    }
}
