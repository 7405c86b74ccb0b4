package slbkit.independent;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Changes a reply's tree by one line: a verb, a path and maybe an argument, as in {@code drop RequestId}. An
 * asterisk in a path stands for each element of a list.
 */
final class TreeMutation {

    private TreeMutation() {
    }

    static void apply(String line, Map<String, Object> body) {
        String[] words = line.split(" ", 3);
        String path = words[1];
        String argument = words.length > 2 ? words[2] : "";
        int slash = path.lastIndexOf('/');
        String last = path.substring(slash + 1);
        List<Map<String, Object>> holders = holders(body, slash < 0 ? "" : path.substring(0, slash));
        if (words[0].equals("shift")) {
            shift(holders, last);
            return;
        }
        for (Map<String, Object> holder : holders) {
            if (holder.containsKey(last) || words[0].equals("set")) {
                mutation(words[0], holder, last, argument);
            }
        }
    }

    private static void mutation(String verb, Map<String, Object> holder, String name, String argument) {
        Object value = holder.get(name);
        switch (verb) {
            case "drop" -> holder.remove(name);
            case "null" -> holder.put(name, null);
            case "text" -> holder.put(name, String.valueOf(value));
            case "number" -> holder.put(name, number(value));
            case "boolean" -> holder.put(name, true);
            case "fraction" -> holder.put(name, Double.parseDouble(value.toString()) + 0.5);
            case "list" -> holder.put(name, new ArrayList<>(List.of(value)));
            case "object" -> holder.put(name, new LinkedHashMap<>(Map.of("Value", value)));
            case "set" -> holder.put(name, argument);
            case "setnumber" -> holder.put(name, Integer.valueOf(argument));
            case "plus" -> holder.put(name, value instanceof Integer n ? (Object) (n + 1) : more(value));
            case "upper" -> holder.put(name, value.toString().toUpperCase(Locale.ROOT));
            case "cut" -> holder.put(name, value.toString().substring(0, value.toString().length() - 1));
            case "blank" -> holder.put(name, value + " ");
            case "rename" -> holder.put(argument, holder.remove(name));
            case "copy" -> holder.put(name, String.valueOf(holder.get(argument)));
            case "swaproles" -> holder.put(name, "Master".equals(value) ? "Slave" : "Master");
            case "unwrap" -> holder.put(name, ((Map<?, ?>) value).values().iterator().next());
            case "under" -> wrapAll(holder, argument);
            default -> listMutation(verb, holder, name);
        }
    }

    private static void listMutation(String verb, Map<String, Object> holder, String name) {
        List<?> list = (List<?>) holder.get(name);
        List<Object> mutated = new ArrayList<>(list);
        if (mutated.isEmpty()) {
            return;
        }
        switch (verb) {
            case "first" -> holder.put(name, mutated.get(0));
            case "byindex" -> holder.put(name, byIndex(mutated));
            case "shorten" -> holder.put(name, mutated.subList(0, mutated.size() - 1));
            case "empty" -> holder.put(name, new ArrayList<>());
            case "lengthen" -> {
                mutated.add(mutated.get(0));
                holder.put(name, mutated);
            }
            default -> throw new IllegalArgumentException("no such mutation of a tree: " + verb);
        }
    }

    private static Map<String, Object> byIndex(List<Object> list) {
        Map<String, Object> indexed = new LinkedHashMap<>();
        for (Object element : list) {
            indexed.put(Integer.toString(indexed.size()), element);
        }
        return indexed;
    }

    private static void wrapAll(Map<String, Object> holder, String under) {
        Map<String, Object> inner = new LinkedHashMap<>(holder);
        holder.clear();
        holder.put(under, inner);
    }

    private static void shift(List<Map<String, Object>> holders, String name) {
        List<Object> values = new ArrayList<>();
        holders.forEach(holder -> values.add(holder.get(name)));
        for (int i = 0; i < holders.size(); i++) {
            holders.get(i).put(name, values.get((i + 1) % values.size()));
        }
    }

    private static Object number(Object value) {
        String digits = value.toString().replaceAll("\\D", "");
        return digits.isEmpty() ? 7L : Long.valueOf(digits.substring(0, Math.min(9, digits.length())));
    }

    private static String more(Object value) {
        return value.toString().matches("\\d+") ? "" + (Integer.parseInt(value.toString()) + 1) : value + "1";
    }

    private static List<Map<String, Object>> holders(Object tree, String path) {
        List<Object> found = new ArrayList<>(List.of(tree));
        for (String step : path.isEmpty() ? new String[0] : path.split("/")) {
            List<Object> deeper = new ArrayList<>();
            for (Object at : found) {
                if (at instanceof List<?> list && step.equals("*")) {
                    deeper.addAll(list);
                } else if (at instanceof Map<?, ?> map && map.get(step) != null) {
                    deeper.add(map.get(step));
                }
            }
            found = deeper;
        }
        List<Map<String, Object>> holders = new ArrayList<>();
        for (Object at : found) {
            holders.add(members(at));
        }
        return holders;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> members(Object object) {
        return (Map<String, Object>) object;
    }
}
