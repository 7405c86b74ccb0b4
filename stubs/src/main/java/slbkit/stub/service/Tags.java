package slbkit.stub.service;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import slbkit.contract.Operation;
import slbkit.contract.Parameter;
import slbkit.rpc.RpcParameter;
import slbkit.stub.call.Call;
import slbkit.stub.world.Tag;

/** Reads the tags of a call, {@code Tag.N.Key} and {@code Tag.N.Value}, and holds them to their limits. */
final class Tags {

    private static final Pattern NAME = Pattern.compile("Tag\\.([0-9]{1,6})\\.(Key|Value)");

    private final Parameter parameter;
    private final Rejections rejections;

    Tags(Operation operation) {
        this.parameter = operation.parameter("Tag");
        this.rejections = new Rejections(operation);
    }

    List<Tag> of(Call call) {
        SortedMap<Integer, String[]> numbered = numbered(call);
        checkNumbers(numbered);
        return numbered.values().stream().map(keyAndValue -> tag(keyAndValue[0], keyAndValue[1])).toList();
    }

    /** Key and value by number; null where the call has none of that number. */
    static SortedMap<Integer, String[]> numbered(Call call) {
        SortedMap<Integer, String[]> numbered = new TreeMap<>();
        for (RpcParameter pair : call.parameters().pairs()) {
            Matcher name = NAME.matcher(pair.name());
            if (pair.name().startsWith("Tag.") && name.matches()) {
                String[] keyAndValue =
                        numbered.computeIfAbsent(Integer.valueOf(name.group(1)), n -> new String[2]);
                int place = name.group(2).equals("Key") ? 0 : 1;
                keyAndValue[place] = keyAndValue[place] == null ? pair.value() : keyAndValue[place];
            }
        }
        return numbered;
    }

    private void checkNumbers(SortedMap<Integer, String[]> numbered) {
        if (numbered.isEmpty()) {
            return;
        }
        if (numbered.size() > parameter.atMost() || numbered.lastKey() > parameter.atMost()) {
            throw rejections.documented(
                    "SizeLimitExceeded.Tag",
                    "The number of tags exceeds the limit of " + parameter.atMost(),
                    GatewayError.PARAMETER);
        }
        if (numbered.firstKey() < 1) {
            throw invalid("Key", "The tags are numbered from 1 to " + parameter.atMost());
        }
    }

    private Tag tag(String key, String value) {
        if (key == null) {
            throw rejections.documented("MissingParam.TagKey", "Tag.N.Key", GatewayError.MISSING_PARAMETER);
        }
        check("Key", key);
        check("Value", value == null ? "" : value);
        return new Tag(key, value == null ? "" : value);
    }

    private void check(String member, String text) {
        Optional<String> broken = LimitChecks.broken(parameter.member(member), text);
        if (broken.isPresent()) {
            throw invalid(member, "The tag %s %s %s"
                    .formatted(member.equals("Key") ? "key" : "value", Rejection.quoted(text), broken.get()));
        }
    }

    private Rejection invalid(String member, String why) {
        return rejections.documented("InvalidParam.Tag" + member, why, GatewayError.PARAMETER);
    }
}
