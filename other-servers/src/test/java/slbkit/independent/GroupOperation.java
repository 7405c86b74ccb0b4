package slbkit.independent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the operations do alike that describe, list or delete the groups of one kind, written from the vendor's metadata. */
abstract class GroupOperation extends Operation {

    private static final Pattern TAG = Pattern.compile("Tag\\.(\\d{1,6})\\.(Key|Value)");
    private static final int MOST_TAGS = 20;

    private final String kind;

    GroupOperation(String name, String kind, String table) {
        super(name, table, Set.of(Trait.NAMES_NO_SERVERS));
        this.kind = kind;
    }

    /** VServerGroup or MasterSlaveServerGroup. */
    final String kind() {
        return kind;
    }

    @Override
    List<String> required() {
        return List.of("RegionId", kind + "Id");
    }

    @Override
    List<String> optional() {
        return List.of();
    }

    @Override
    Set<String> byRequest() {
        return Set.of();
    }

    static Map<String, Object> describe(Turn turn, Store store, String kind) {
        Common.region(turn, true);
        Group group = Common.group(turn, store, kind + "Id");
        Map<String, Object> body = summary(group, kind);
        body.put("LoadBalancerId", group.loadBalancerId);
        String list = group.masterSlave ? "MasterSlaveBackendServer" : "BackendServer";
        body.put(list + "s", Views.servers(turn, list, group.servers));
        return body;
    }

    static Map<String, Object> list(Turn turn, Store store, String kind) {
        Common.region(turn, true);
        World.LoadBalancer loadBalancer = Common.loadBalancer(turn);
        String name = turn.optional("Description");
        Map<String, String> tags = tags(turn);
        boolean listeners = "true".equals(turn.optional("IncludeListener"));
        boolean rules = "true".equals(turn.optional("IncludeRule"));
        List<Object> groups = new ArrayList<>();
        for (Group group : store.all()) {
            boolean asked = group.masterSlave == kind.startsWith("MasterSlave")
                && (group.loadBalancerId.equals(loadBalancer.id()) || turn.has("lists-every-load-balancer"))
                && (name == null || name.equals(group.name) || turn.has("lists-whatever-the-name"))
                && (hasAll(group, tags) || turn.has("lists-whatever-the-tags"));
            if (asked) {
                Map<String, Object> view = summary(group, kind);
                view.put("ServerCount", group.servers.size());
                group.users.show(view, listeners, rules);
                groups.add(view);
            }
        }
        if (turn.is(Oddity.LISTS_REVERSED)) {
            Collections.reverse(groups);
        }
        if (turn.has("lists-one-group-at-most") && groups.size() > 1) {
            groups.subList(1, groups.size()).clear();
        }
        Map<String, Object> wrapper = new LinkedHashMap<>();
        wrapper.put(kind, groups);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(kind + "s", wrapper);
        return body;
    }

    private static boolean hasAll(Group group, Map<String, String> tags) {
        return tags.entrySet().stream().allMatch(tag -> group.tags.containsKey(tag.getKey())
            && (tag.getValue() == null || tag.getValue().equals(group.tags.get(tag.getKey()))));
    }

    /** The tags that a list is to be narrowed to: at most 20, each with a key. */
    private static Map<String, String> tags(Turn turn) {
        Map<Integer, String[]> numbered = new TreeMap<>();
        turn.call().parameters().forEach((name, value) -> {
            Matcher tag = TAG.matcher(name);
            if (tag.matches()) {
                numbered.computeIfAbsent(Integer.valueOf(tag.group(1)), n -> new String[2])[
                    tag.group(2).equals("Key") ? 0 : 1] = value;
            }
        });
        turn.rejectOwnIf(numbered.isEmpty() && turn.is(Mutation.DEMANDED, "Tag"), "TagRequired", "Give a tag");
        turn.rejectOwnIf(numbered.size() > turn.limit(Mutation.TAGS_MAX, MOST_TAGS), "TooManyTags", "At most 20 tags");
        Map<String, String> tags = new LinkedHashMap<>();
        numbered.values().forEach(tag -> {
            if (tag[0] == null && Documents.row(turn.action(), "MissingParam.TagKey").isPresent()) {
                turn.rejectIf(true, "MissingParam.TagKey", "");
            } else if (tag[0] != null) {
                tags.put(tag[0], tag[1]);
            }
        });
        return tags;
    }

    static Map<String, Object> delete(Turn turn, Store store, String kind) {
        Common.region(turn, true);
        Group group = Common.group(turn, store, kind + "Id");
        if (group.users.any() && Documents.row(turn.action(), "RspoolVipExist").isPresent()) {
            turn.rejectIf(true, "RspoolVipExist", "");
        }
        if (turn.has("deletes-every-group")) {
            store.all().forEach(other -> store.delete(other.id));
        }
        if (!turn.has("keeps-the-group")) {
            store.delete(group.id);
        }
        return new LinkedHashMap<>();
    }

    private static Map<String, Object> summary(Group group, String kind) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put(kind + "Id", group.id);
        view.put(kind + "Name", group.name == null ? "unnamed" : group.name);
        view.put("CreateTime", "2026-11-23T08:00:17Z");
        view.put("Tags", Views.tags(group));
        return view;
    }
}
