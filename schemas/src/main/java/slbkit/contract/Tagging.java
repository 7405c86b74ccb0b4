package slbkit.contract;

import java.util.List;
import java.util.Map;

/**
 * The operations that tag resources, which are not judged.
 *
 * @param operations their names, by what they do with tags: add, remove, list
 * @param replyList the member of a reply that lists tags, and the list in it
 * @param resourceTypes the ResourceType by which they name the resource of a group, by that resource
 */
public record Tagging(Map<Effect, String> operations, List<String> replyList, Map<String, String> resourceTypes) {

    public Tagging {
        operations = Map.copyOf(operations);
        replyList = List.copyOf(replyList);
        resourceTypes = Map.copyOf(resourceTypes);
    }
}
