package slbkit.slb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import slbkit.contract.Operation;
import slbkit.contract.Parameter;
import slbkit.endpoint.SlbRequest;

/** The limits that the contract states about the parameters of one call. */
public final class DocumentedLimits {

    private DocumentedLimits() {
    }

    /** Whether a request keeps all of them; false if that cannot be judged, such as for a list in an unknown notation. */
    public static boolean kept(Operation operation, SlbRequest request) {
        return operation.parameters().stream().allMatch(parameter -> switch (parameter.type()) {
            case "json-text" -> {
                List<Map<String, Object>> servers = request.list(parameter.name());
                yield (servers != null || !request.parameters().containsKey(parameter.name()))
                        && keepsList(parameter, texts(servers));
            }
            case "list" -> keepsList(parameter, tags(request));
            default -> keeps(parameter, request.parameters().get(parameter.name()));
        });
    }

    private static boolean keepsList(Parameter parameter, List<Map<String, String>> elements) {
        if (elements == null) {
            return !parameter.required();
        }
        return (parameter.atMost() == null || elements.size() <= parameter.atMost())
                && (parameter.exactly() == null || elements.size() == parameter.exactly() && haveEachValue(parameter, elements))
                && elements.stream().allMatch(element -> keepsMembers(parameter, element));
    }

    /** If a list has as many elements as a required member has values, each element must have a different value. */
    private static boolean haveEachValue(Parameter list, List<Map<String, String>> elements) {
        return list.members().stream()
                .filter(member -> member.required() && member.values().size() == list.exactly())
                .allMatch(member -> elements.stream().map(e -> e.get(member.name())).distinct().count() == list.exactly());
    }

    private static boolean keepsMembers(Parameter list, Map<String, String> element) {
        List<String> known = list.members().stream().map(Parameter::name).toList();
        return known.containsAll(element.keySet())
                && list.members().stream().allMatch(member -> keeps(member, element.get(member.name())));
    }

    private static boolean keeps(Parameter parameter, String value) {
        if (value == null) {
            return !parameter.required();
        }
        int length = value.codePointCount(0, value.length());
        return (!parameter.required() || length > 0)
                && (parameter.length() == null
                        || length >= parameter.length().get(0) && length <= parameter.length().get(1))
                && (parameter.characters() == null || value.matches("(?:" + parameter.characters() + ")*"))
                && (parameter.values().isEmpty() || parameter.values().contains(value))
                && parameter.notStartingWith().stream().noneMatch(value::startsWith)
                && parameter.notContaining().stream().noneMatch(value::contains)
                && (!parameter.type().equals("integer") || keepsRange(parameter, value));
    }

    private static boolean keepsRange(Parameter parameter, String value) {
        if (!value.matches("0|[1-9][0-9]{0,8}")) {
            return false;
        }
        int number = Integer.parseInt(value);
        return parameter.range() == null || number >= parameter.range().get(0) && number <= parameter.range().get(1);
    }

    private static List<Map<String, String>> tags(SlbRequest request) {
        List<Map<String, String>> elements = new ArrayList<>();
        for (SlbRequest.Tag tag : request.tags()) {
            Map<String, String> element = new LinkedHashMap<>();
            element.put("Key", tag.key());
            element.put("Value", tag.value());
            element.values().removeIf(Objects::isNull);
            elements.add(element);
        }
        return elements;
    }

    /** Servers as texts, without null values; null if there is no list. */
    public static List<Map<String, String>> texts(List<Map<String, Object>> servers) {
        if (servers == null) {
            return null;
        }
        List<Map<String, String>> texts = new ArrayList<>();
        for (Map<String, Object> server : servers) {
            Map<String, String> text = new LinkedHashMap<>();
            server.forEach((member, value) -> {
                if (value != null) {
                    text.put(member, String.valueOf(value));
                }
            });
            texts.add(text);
        }
        return texts;
    }
}
