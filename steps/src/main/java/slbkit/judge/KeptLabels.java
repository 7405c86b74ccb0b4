package slbkit.judge;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import slbkit.contract.Effect;
import slbkit.contract.GroupKind;
import slbkit.endpoint.Reply;
import slbkit.endpoint.SlbRequest;
import slbkit.endpoint.SlbRequest.Tag;
import slbkit.scenario.CrossCheck;
import slbkit.scenario.GroupReader;
import slbkit.scenario.ScenarioExecution;
import slbkit.slb.ScenarioGroups;
import slbkit.slb.ServerGroups;
import tools.jackson.databind.JsonNode;

/**
 * Judges whether a group kept the name and the tags that it was created with. Only what the first description of the group
 * showed as it was given is compared. A description that no longer shows it shows a group that has lost it.
 */
public record KeptLabels(ScenarioExecution execution, ScenarioGroups groups, GroupReader reader, CrossCheck crossCheck) {

    /** The group must have the name of its creation, as far as descriptions show it. */
    public void requireName(GroupKind kind, String group) {
        requireName(kind, group, execution.rule());
    }

    /** The same, where another rule than the scenario's may say so. */
    public void requireName(GroupKind kind, String group, String rule) {
        String given = groups.knownCreation(group).map(creation -> creation.parameters().get(kind.name())).orElse(null);
        Optional<Reply> latest = latest(group);
        if (given == null || latest.isEmpty() || !first(group).flatMap(shown -> name(shown.json(), kind)).equals(Optional.of(given))) {
            return;
        }
        Optional<String> now = latest.flatMap(shown -> name(shown.json(), kind));
        if (!now.equals(Optional.of(given))) {
            String doubt = requireNotListedAsCreated(
                    kind, group, "behaviour/shows-name", listed -> name(listed, kind).equals(Optional.of(given)));
            String expected = "%s keeps the name %s".formatted(group, given);
            String observed = now.map(name -> "the name " + name).orElse("no name") + doubt;
            if (execution.rules().contains(rule)) {
                execution.differs(expected, observed);
            } else {
                execution.alsoDiffers(rule, expected, observed);
            }
        }
    }

    /** The group must have the tags of its creation, as far as descriptions show them; it may have others, too. */
    public void requireTags(GroupKind kind, String group) {
        List<Tag> given = groups.knownCreation(group).map(SlbRequest::tags).orElse(List.of());
        Optional<List<JsonNode>> before = first(group).flatMap(KeptLabels::tags);
        Optional<Reply> latest = latest(group);
        if (before.isEmpty() || latest.isEmpty()) {
            return;
        }
        List<JsonNode> now = latest.flatMap(KeptLabels::tags).orElse(List.of());
        given.stream().filter(tag -> has(before.get(), tag) && !has(now, tag)).findFirst().ifPresent(tag -> {
            String doubt = requireNotListedAsCreated(kind, group, "behaviour/shows-tags",
                    listed -> has(listed.path("Tags").path("Tag").valueStream().toList(), tag));
            execution.differs("%s keeps the tag %s=%s".formatted(group, tag.key(), tag.value()),
                    (now.isEmpty() ? "no tags" : "the tags " + now) + doubt);
        });
    }

    /**
     * If the list shows the group as it was created, only the description is wrong.
     *
     * @return the doubt that is left if no list shows the group
     */
    private String requireNotListedAsCreated(GroupKind kind, String group, String rule, Predicate<JsonNode> asCreated) {
        Optional<JsonNode> listed = crossCheck.listed(kind, group)
                .flatMap(all -> CrossCheck.find(all, kind, groups.named(group).id()));
        if (listed.filter(asCreated).isPresent()) {
            throw execution.brokenElsewhere(ServerGroups.operation(kind, Effect.DESCRIBES).rule(rule),
                    "the group as it was created", "%s shows it as it was created".formatted(kind.operation(Effect.LISTS)));
        }
        return listed.isPresent() ? "" : "; only %s shows it, which may be wrong itself".formatted(kind.operation(Effect.DESCRIBES));
    }

    private Optional<Reply> first(String group) {
        return reader.firstDescription(groups.named(group).id());
    }

    private Optional<Reply> latest(String group) {
        return reader.latestDescription(groups.named(group).id());
    }

    private static Optional<String> name(JsonNode shown, GroupKind kind) {
        return Optional.of(shown.path(kind.name())).filter(JsonNode::isString).map(JsonNode::asString);
    }

    private static Optional<List<JsonNode>> tags(Reply shown) {
        return shown.servers("Tags", "Tag");
    }

    private static boolean has(List<JsonNode> tags, Tag tag) {
        return tags.stream().anyMatch(shown -> shown.path("TagKey").asString("").equals(tag.key())
                && shown.path("TagValue").asString("").equals(Objects.toString(tag.value(), "")));
    }
}
