package slbkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Each reply schema takes the documented example and notices every documented member that is wrong. */
class JsonSchemasTest {

    private static final JsonMapper JSON = new JsonMapper();

    static Stream<Operation> operations() {
        return Contract.documented().operations().stream();
    }

    static Stream<Operation> operationsThatList() {
        return operations().filter(operation -> operation.findReplyList().isPresent());
    }

    /** Every documented member of every reply, by the path to it. */
    static Stream<Arguments> members() {
        return operations().flatMap(o -> paths("", o.reply()).stream().map(p -> Arguments.of(o, p.pointer, p.member)));
    }

    private record Path(String pointer, ReplyMember member) {
    }

    private static List<Path> paths(String at, List<ReplyMember> members) {
        List<Path> found = new ArrayList<>();
        for (ReplyMember member : members) {
            String pointer = at + "/" + member.name();
            found.add(new Path(pointer, member));
            found.addAll(paths(member.type().equals("array") ? pointer + "/0" : pointer, member.members()));
        }
        return found;
    }

    @ParameterizedTest
    @MethodSource("operations")
    void the_documented_example_is_valid(Operation operation) {
        assertThat(JsonSchemas.violations(operation.replySchema(), example(operation))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void unlisted_members_are_allowed(Operation operation) {
        ObjectNode reply = example(operation);
        reply.put("Recommend", (String) null).put("Grown", 1);
        assertThat(JsonSchemas.violations(operation.replySchema(), reply)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("members")
    void a_missing_member_is_noticed_and_named(Operation operation, String pointer, ReplyMember member) {
        ObjectNode reply = example(operation);
        ((ObjectNode) reply.at(parent(pointer))).remove(member.name());
        List<Violation> violations = JsonSchemas.violations(operation.replySchema(), reply);
        if (member.whenGiven()) {
            assertThat(violations).isEmpty();
        } else {
            assertThat(violations).singleElement().satisfies(v -> {
                assertThat(v.pointer()).isEqualTo(pointer);
                assertThat(v.member()).isEqualTo(member.name());
            });
        }
    }

    @ParameterizedTest
    @MethodSource("members")
    void a_wrong_type_is_noticed_and_named(Operation operation, String pointer, ReplyMember member) {
        for (JsonNode wrong : wrong(member.type())) {
            ObjectNode reply = example(operation);
            ((ObjectNode) reply.at(parent(pointer))).set(member.name(), wrong);
            assertThat(JsonSchemas.violations(operation.replySchema(), reply))
                    .as("%s as %s", pointer, wrong)
                    .isNotEmpty()
                    .allSatisfy(v -> assertThat(v.member()).isEqualTo(member.name()));
        }
    }

    @ParameterizedTest
    @MethodSource("operationsThatList")
    void a_list_without_its_wrapper_is_noticed(Operation operation) {
        ObjectNode reply = example(operation);
        String wrapper = operation.replyServers().name();
        reply.set(wrapper, reply.get(wrapper).iterator().next());
        assertThat(JsonSchemas.violations(operation.replySchema(), reply)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RequestId", "Code", "Message"})
    void the_error_envelope_needs_each_of_its_members(String member) {
        ObjectNode envelope = JSON.createObjectNode().put("RequestId", "1").put("Code", "C").put("Message", "M");
        String schema = "urn:slb:schema:shared/ErrorEnvelope";
        assertThat(JsonSchemas.violations(schema, envelope)).isEmpty();
        assertThat(JsonSchemas.violations(schema, envelope.deepCopy().put(member, ""))).hasSize(1);
        assertThat(JsonSchemas.violations(schema, envelope.deepCopy().put(member, 1))).hasSize(1);
        assertThat(JsonSchemas.violations(schema, envelope.deepCopy().without(member))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:9/x.json", "https://127.0.0.1:9/x", "file:///etc/hostname"})
    void no_schema_comes_from_elsewhere(String id) {
        assertThatThrownBy(() -> JsonSchemas.violations(id, JSON.createObjectNode()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(id);
    }

    @Test
    void messages_are_ours_whatever_else_is_on_the_class_path() {
        Operation create = Contract.documented().operation("CreateVServerGroup").orElseThrow();
        ObjectNode reply = example(create);
        reply.put("RequestId", 1);
        assertThat(JsonSchemas.violations(create.replySchema(), reply))
                .singleElement()
                .satisfies(v -> assertThat(v.message()).contains("has the type integer, not string"));
    }

    private static List<JsonNode> wrong(String type) {
        ObjectNode object = JSON.createObjectNode().put("a", 1);
        ArrayNode array = JSON.createArrayNode().add(JSON.createArrayNode());
        JsonNode text = JSON.getNodeFactory().stringNode("100");
        JsonNode number = JSON.getNodeFactory().numberNode(100);
        JsonNode fraction = JSON.getNodeFactory().numberNode(99.5);
        JsonNode nothing = JSON.getNodeFactory().nullNode();
        JsonNode yes = JSON.getNodeFactory().booleanNode(true);
        return switch (type) {
            case "string" -> List.of(object, array, number, nothing, yes);
            case "integer" -> List.of(object, array, text, fraction, nothing, yes);
            case "object" -> List.of(array, text, number, nothing);
            case "array" -> List.of(object, text, number, nothing);
            default -> throw new IllegalArgumentException(type);
        };
    }

    private static String parent(String pointer) {
        return pointer.substring(0, pointer.lastIndexOf('/'));
    }

    private static ObjectNode example(Operation operation) {
        return (ObjectNode) JSON.readTree(Contract.documented().exampleReply(operation.name()));
    }
}
