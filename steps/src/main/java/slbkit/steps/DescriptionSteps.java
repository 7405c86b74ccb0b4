package slbkit.steps;

import io.cucumber.java.ParameterType;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import slbkit.contract.Group;
import slbkit.contract.Operation;
import slbkit.endpoint.Reply;
import slbkit.endpoint.SlbRequest;
import slbkit.endpoint.SlbRequest.Tag;
import slbkit.judge.Acceptance;
import slbkit.judge.ShownGroup;
import slbkit.judge.ShownGroup.Aspect;
import slbkit.outcome.Unverifiable;
import slbkit.scenario.PlainCalls;
import slbkit.scenario.ScenarioExecution;
import slbkit.slb.Groups;
import slbkit.slb.ServerGroups;
import tools.jackson.databind.JsonNode;

/** What descriptions and lists show of the groups of the scenario. */
public final class DescriptionSteps {

    private static final List<String> BOTH = List.of("the group", "the other group");

    private final ScenarioExecution execution;
    private final Attempts attempts;
    private final PlainCalls plain;
    private final Groups groups;
    private final Acceptance acceptance;
    private final ShownGroup shown;

    public DescriptionSteps(
            ScenarioExecution execution, Attempts attempts, PlainCalls plain, Groups groups, Acceptance acceptance,
            ShownGroup shown) {
        this.execution = execution;
        this.attempts = attempts;
        this.plain = plain;
        this.groups = groups;
        this.acceptance = acceptance;
        this.shown = shown;
    }

    /** What a list is asked for, by what the group was created with. */
    @ParameterType("the name|part of the name|all tags|one tag|one tag key")
    public Filter filter(String words) {
        return switch (words) {
            case "the name" -> Filter.NAME;
            case "part of the name" -> Filter.PART_OF_THE_NAME;
            case "all tags" -> Filter.ALL_TAGS;
            case "one tag" -> Filter.ONE_TAG;
            case "one tag key" -> Filter.ONE_TAG_KEY;
            default -> throw new IllegalArgumentException("no list is asked for by " + words);
        };
    }

    /** What a list is asked for. */
    public enum Filter {
        /** The groups of a name. */
        NAME,
        /** The groups whose name has a part. */
        PART_OF_THE_NAME,
        /** The groups that have each of several tags. */
        ALL_TAGS,
        /** The groups that have a tag. */
        ONE_TAG,
        /** The groups that have a tag of any value. */
        ONE_TAG_KEY
    }

    @When("{call} by {filter} of the group")
    public void listed(String operation, Filter filter) {
        SlbRequest creation = groups.creation("the group");
        SlbRequest request = plain.of(operation);
        List<Tag> tags = creation.tags();
        SlbRequest filtered = switch (filter) {
            case NAME -> request.with("Description", name(creation));
            case PART_OF_THE_NAME -> request.with("Description", name(creation).substring(0, name(creation).length() - 1));
            case ALL_TAGS -> request.tags(tags);
            case ONE_TAG -> request.tags(List.of(tags.get(tags.size() - 1)));
            case ONE_TAG_KEY -> request.tags(List.of(new Tag(tags.get(tags.size() - 1).key(), null)));
        };
        attempts.make(filtered, request, "a filter");
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
        shown.requireShown(readReply(), aspect, groups.theGroup().id(), groups.creation("the group"));
        execution.conforms(execution.rule());
    }

    /** Which of the two groups of the scenario a list is to have. */
    @ParameterType("the group|both groups|the group and not the other|neither group")
    public List<String> groupsListed(String words) {
        return switch (words) {
            case "the group", "the group and not the other" -> List.of("the group");
            case "both groups" -> BOTH;
            case "neither group" -> List.of();
            default -> throw new IllegalArgumentException("no list has " + words);
        };
    }

    /** Other groups that the target has may be listed, too. */
    @Then("the list has {groupsListed}")
    public void lists(List<String> expected) {
        Operation operation = ServerGroups.operation(execution.operation());
        Group kind = ServerGroups.of(operation.name());
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
        for (String name : Stream.concat(BOTH.stream().filter(groups::has), expected.stream()).distinct().toList()) {
            String id = groups.named(name).id();
            long times = ids.stream().filter(id::equals).count();
            boolean belongs = expected.contains(name);
            if (times != (belongs ? 1 : 0)) {
                execution.differs(belongs ? "%s in the list, once: %s".formatted(name, id) : "no %s in the list".formatted(id),
                        times == 0 ? "a list of %s groups without it".formatted(ids.size()) : "it is listed " + times + " times");
            }
        }
        execution.conforms(execution.rule());
    }

    /** How a list of nothing is shown is open, as long as it is not something else. */
    private static boolean showsNothing(Operation operation, JsonNode reply) {
        JsonNode wrapper = reply.path(operation.replyServers().name());
        JsonNode list = wrapper.path(operation.replyServers().members().get(0).name());
        return wrapper.isMissingNode() || wrapper.isNull() || wrapper.isObject() && (list.isMissingNode() || list.isNull());
    }

    /** An empty list shows nothing. */
    @Then("the reply shows no {member}")
    public void showsNo(String member) {
        List<JsonNode> shown = new ArrayList<>();
        readReply().json().findValues(member).forEach(value -> {
            if (value.isArray()) {
                value.forEach(shown::add);
            } else if (!value.isNull()) {
                shown.add(value);
            }
        });
        if (!shown.isEmpty()) {
            execution.differs("no " + member, shown.get(0).toString());
        }
        execution.conforms(execution.rule());
    }

    private Reply readReply() {
        acceptance.requireTaken(attempts.latest());
        Reply reply = attempts.latest().reply();
        if (reply.json() == null) {
            throw execution.unread(reply);
        }
        return reply;
    }
}
