package slbkit.stub.service;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import slbkit.contract.Contract;
import slbkit.contract.Effect;
import slbkit.contract.Parameter;
import slbkit.contract.Tagging;
import slbkit.rpc.RpcParameter;
import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import slbkit.stub.world.GroupStore;
import slbkit.stub.world.ServerGroup;
import slbkit.stub.world.Tag;
import slbkit.stub.world.World;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tags load balancers and server groups, after they were created: what clients do beside the calls for servers. The list
 * of tags is not divided into pages.
 */
final class ResourceTags {

    private static final int MOST_RESOURCES = 50;
    private static final int MOST_TAGS = 20;

    private final Tagging tagging = Contract.documented().tagging();
    private final World world;
    private final Parameter limits;

    /** The limits of keys and values are those of an operation that creates groups with tags. */
    ResourceTags(ServedContract contract, World world) {
        this.world = world;
        this.limits = contract.operations().stream()
                .flatMap(operation -> operation.parameters().stream())
                .filter(parameter -> parameter.name().equals("Tag"))
                .findFirst().orElseThrow();
    }

    Map<String, Handler> handlers() {
        Map<Effect, String> names = tagging.operations();
        return Map.of(
                names.get(Effect.ADDS), this::tag,
                names.get(Effect.REMOVES), this::untag,
                names.get(Effect.LISTS), this::list);
    }

    private Reply tag(Call call) {
        String resource = resource(call);
        List<String> ids = ids(call);
        require(!ids.isEmpty(), "MissingParam.ResourceId", "The parameter ResourceId is required.");
        List<Tag> tags = tags(call);
        require(!tags.isEmpty(), "MissingParam.TagKey", "The parameter TagKey is required.");
        Set<String> keys = new HashSet<>();
        tags.forEach(tag -> require(keys.add(tag.key()), "Duplicate.TagKey", "The param TagKey has duplicate value."));
        ids.forEach(id -> {
            requireThere(resource, id);
            require(joined(tags(resource, id).orElse(List.of()), tags).size() <= MOST_TAGS,
                    "QuotaLimitExceeds", "A resource has at most %s tags.".formatted(MOST_TAGS));
        });
        ids.forEach(id -> change(resource, id, there -> joined(there, tags)));
        return Reply.success(tagging.operations().get(Effect.ADDS), RequestIds.body());
    }

    /** A tag takes the place of one with the same key. */
    private static List<Tag> joined(List<Tag> there, List<Tag> more) {
        Map<String, Tag> all = new LinkedHashMap<>();
        there.forEach(tag -> all.put(tag.key(), tag));
        more.forEach(tag -> all.put(tag.key(), tag));
        return List.copyOf(all.values());
    }

    private Reply untag(Call call) {
        String resource = resource(call);
        List<String> ids = ids(call);
        require(!ids.isEmpty(), "MissingParam.ResourceId", "The parameter ResourceId is required.");
        List<String> keys = numbered(call, "TagKey");
        require(keys.size() <= MOST_TAGS, "SizeLimitExceeded.TagKey", "The maximum size of TagKey is exceeded.");
        // where keys are named, they are what goes
        boolean all = keys.isEmpty() && call.parameter("All").filter("true"::equalsIgnoreCase).isPresent();
        if (keys.isEmpty() && !all) {
            throw GatewayError.MISSING_PARAMETER.rejection("TagKey.1");
        }
        ids.forEach(id -> requireThere(resource, id));
        ids.forEach(id -> change(resource, id, there -> all ? List.of()
                : there.stream().filter(tag -> !keys.contains(tag.key())).toList()));
        return Reply.success(tagging.operations().get(Effect.REMOVES), RequestIds.body());
    }

    private Reply list(Call call) {
        String resource = resource(call);
        List<String> ids = ids(call);
        List<Tag> wanted = tags(call);
        require(!ids.isEmpty() || !wanted.isEmpty(),
                "MissingParam.TagOrResourceId", "The parameter Tag or ResourceId is required at least one.");
        require(call.parameter("NextToken").filter(token -> !token.isEmpty()).isEmpty(),
                "QueryTokenNotExist", "The specified NextToken does not exist.");
        ids.forEach(id -> requireThere(resource, id));
        ObjectNode body = RequestIds.body().put("NextToken", "");
        ArrayNode list = body.putObject(tagging.replyList().get(0)).putArray(tagging.replyList().get(1));
        for (String id : ids.isEmpty() ? everyTagged(resource) : ids) {
            List<Tag> tags = tags(resource, id).orElse(List.of());
            if (wanted.stream().allMatch(tag -> tags.stream().anyMatch(there -> there.key().equals(tag.key())
                    && (tag.value().isEmpty() || tag.value().equals(there.value()))))) {
                tags.forEach(tag -> list.addObject()
                        .put("ResourceId", id)
                        .put("ResourceType", tagging.resourceTypes().get(resource))
                        .put("TagKey", tag.key())
                        .put("TagValue", tag.value()));
            }
        }
        return Reply.success(tagging.operations().get(Effect.LISTS), body);
    }

    // ---- what a call names

    private String resource(Call call) {
        require(call.parameter("RegionId").filter(region -> !region.isBlank()).isPresent(),
                "MissingParam.RegionId", "The parameter RegionId is required.");
        String type = Request.required(call, "ResourceType").toLowerCase(Locale.ROOT);
        return tagging.resourceTypes().entrySet().stream().filter(known -> known.getValue().equals(type))
                .map(Map.Entry::getKey).findFirst()
                .orElseThrow(() -> rejection("InvalidParam.ResourceType", "The specified ResourceType is invalid."));
    }

    private static List<String> ids(Call call) {
        List<String> ids = numbered(call, "ResourceId").stream().distinct().toList();
        require(ids.size() <= MOST_RESOURCES, "SizeLimitExceeded.ResourceId", "The maximum size of ResourceId is exceeded.");
        return ids;
    }

    private List<Tag> tags(Call call) {
        SortedMap<Integer, String[]> numbered = Tags.numbered(call);
        require(numbered.size() <= MOST_TAGS, "SizeLimitExceeded.Tag", "The maximum size of Tag is exceeded.");
        List<Tag> tags = new ArrayList<>();
        numbered.values().forEach(tag -> {
            String key = tag[0];
            String value = tag[1] == null ? "" : tag[1];
            require(key != null && !key.isEmpty(), "MissingParam.TagKey", "The parameter TagKey is required.");
            require(LimitChecks.broken(limits.member("Key"), key).isEmpty(), "InvalidParam.TagKey", "The specified TagKey is invalid.");
            require(LimitChecks.broken(limits.member("Value"), value).isEmpty(),
                    "InvalidParam.TagValue", "The specified TagValue is invalid.");
            tags.add(new Tag(key, value));
        });
        return tags;
    }

    /** The values of {@code name.1}, {@code name.2} and so on. */
    private static List<String> numbered(Call call, String name) {
        Pattern numbered = Pattern.compile(Pattern.quote(name) + "\\.([0-9]{1,6})");
        SortedMap<Integer, String> values = new TreeMap<>();
        for (RpcParameter pair : call.parameters().pairs()) {
            Matcher number = numbered.matcher(pair.name());
            if (number.matches() && !pair.value().isBlank()) {
                values.putIfAbsent(Integer.valueOf(number.group(1)), pair.value());
            }
        }
        return List.copyOf(values.values());
    }

    // ---- what there is

    private Optional<GroupStore> groups(String resource) {
        return world.groups(Contract.documented().group(resource));
    }

    private void requireThere(String resource, String id) {
        require(tags(resource, id).isPresent(), "ResourceNotExist",
                "The specified resource %s does not exist.".formatted(Rejection.quoted(id)));
    }

    private Optional<List<Tag>> tags(String resource, String id) {
        return groups(resource)
                .map(groups -> groups.find(id).map(ServerGroup::tags))
                .orElseGet(() -> world.landscape().loadBalancer(id).map(world.tags()::of));
    }

    private List<String> everyTagged(String resource) {
        return groups(resource)
                .map(groups -> groups.all().stream().filter(group -> !group.tags().isEmpty()).map(ServerGroup::id).toList())
                .orElseGet(() -> List.copyOf(world.tags().changed().keySet()));
    }

    private void change(String resource, String id, UnaryOperator<List<Tag>> change) {
        groups(resource).ifPresentOrElse(
                groups -> groups.change(id, group -> group.tagged(change.apply(group.tags()))),
                () -> world.tags().change(new LoadBalancers(world.landscape()).get(id), change));
    }

    private static void require(boolean kept, String code, String message) {
        if (!kept) {
            throw rejection(code, message);
        }
    }

    private static Rejection rejection(String code, String message) {
        return new Rejection(400, code, message);
    }
}
