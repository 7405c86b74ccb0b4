package slbkit.steps;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.stream.IntStream;
import slbkit.contract.Contract;
import slbkit.contract.Parameter;
import slbkit.endpoint.SlbRequest;
import slbkit.endpoint.SlbRequest.Tag;
import slbkit.run.PlainCalls;

/** Calls that carry tags. */
public final class TagSteps {

    private static final Tag PLAIN = new Tag("team", "blue");

    private final Attempts attempts;
    private final PlainCalls plain;
    private final ServerTable table;

    public TagSteps(Attempts attempts, PlainCalls plain, ServerTable table) {
        this.attempts = attempts;
        this.plain = plain;
        this.table = table;
    }

    @When("{call} without tags")
    public void callWithoutTags(String operation) {
        SlbRequest request = plain.of(operation);
        attempts.make(request, request.tags(List.of(PLAIN)), "no tag");
    }

    @When("{call} with {int} tag(s)")
    public void callWithTags(String operation, int count) {
        SlbRequest request = plain.of(operation);
        int limit = tags(operation).atMost();
        attempts.make(request.tags(many(count)), request.tags(many(Math.min(count, limit))), count + " tags");
    }

    /** Values that a careless reader changes: capitals, nothing, what a URL writes in another way. */
    @When("{call} with {int} tags of every kind")
    public void callWithTagsOfEveryKind(String operation, int count) {
        List<String> values = List.of("Blue", "", "a+b", "two words", "100%", "a%2Bb");
        SlbRequest request = plain.of(operation);
        attempts.make(request.tags(IntStream.range(0, count)
                .mapToObj(i -> new Tag("Team-" + (i + 1), values.get(i % values.size()))).toList()),
                request.tags(many(count)), count + " tags of every kind");
    }

    @When("{call} with a tag whose Key is {string}")
    public void callWithKey(String operation, String key) {
        make(operation, new Tag(key, PLAIN.value()), PLAIN, "a tag key \"" + key + "\"");
    }

    @When("{call} with a tag whose Value is {string}")
    public void callWithValue(String operation, String value) {
        make(operation, new Tag(PLAIN.key(), value), PLAIN, "a tag value \"" + value + "\"");
    }

    @When("{call} with a tag whose {member} has {int} character(s)")
    public void callWithLength(String operation, String member, int length) {
        callWithText(operation, member, "t".repeat(length), "a tag whose %s has %s characters".formatted(member, length));
    }

    @When("{call} with a tag whose {member} has {int} Chinese characters")
    public void callWithChineseLength(String operation, String member, int length) {
        callWithText(operation, member, "标".repeat(length),
                "a tag whose %s has %s Chinese characters".formatted(member, length));
    }

    @When("{call} with a tag without a Key")
    public void callWithoutKey(String operation) {
        make(operation, new Tag(null, PLAIN.value()), PLAIN, "a tag without a key");
    }

    @When("{call} with a tag without a Value")
    public void callWithoutValue(String operation) {
        make(operation, new Tag(PLAIN.key(), null), PLAIN, "a tag without a value");
    }

    @When("{call} with a second tag whose {member} is {string}")
    public void callWithSecond(String operation, String member, String text) {
        makeAmong(operation, tag(member, text, "shift"), "a second tag whose %s is \"%s\"".formatted(member, text));
    }

    @When("{call} with a second tag without a Key")
    public void callWithSecondWithoutKey(String operation) {
        makeAmong(operation, new Tag(null, "night"), "a second tag without a key");
    }

    /** The faulty tag stands between two others: a look at the first, or at the last, is not enough. */
    private void makeAmong(String operation, Tag tag, String what) {
        SlbRequest request = plain.of(operation);
        Tag last = new Tag("floor", "third");
        attempts.make(request.tags(List.of(PLAIN, tag, last)),
                request.tags(List.of(PLAIN, new Tag("shift", "night"), last)), what);
    }

    @When("{call} with a second tag whose {member} has {int} characters")
    public void callWithSecondLength(String operation, String member, int length) {
        callWithSecond(operation, member, "t".repeat(length));
    }

    @When("{call} with a tag and")
    public void callWithTagAnd(String operation, DataTable servers) {
        SlbRequest request = plain.of(operation);
        attempts.make(request.tags(List.of(PLAIN)).servers(table.toSend(servers)), request, "a tag and the given servers");
    }

    private static Tag tag(String member, String text, String key) {
        return member.equals("Key") ? new Tag(text, "night") : new Tag(key, text);
    }

    private void callWithText(String operation, String member, String text, String what) {
        String repaired = Within.limits(tags(operation).member(member), text);
        String mended = repaired == null ? text : repaired;
        make(operation, tag(member, text), tag(member, mended), what);
    }

    private static Tag tag(String member, String text) {
        return member.equals("Key") ? new Tag(text, PLAIN.value()) : new Tag(PLAIN.key(), text);
    }

    private void make(String operation, Tag tag, Tag repaired, String what) {
        SlbRequest request = plain.of(operation);
        attempts.make(request.tags(List.of(tag)), request.tags(List.of(repaired)), what);
    }

    private static List<Tag> many(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> new Tag("team-" + i, "blue-" + i)).toList();
    }

    private static Parameter tags(String operation) {
        return Contract.documented().operation(operation).orElseThrow().parameter("Tag");
    }
}
