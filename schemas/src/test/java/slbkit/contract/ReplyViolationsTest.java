package slbkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A documented integer is written as one: some clients cannot read another way of writing it. */
class ReplyViolationsTest {

    private static final Operation CREATE = Contract.documented().operation("CreateVServerGroup").orElseThrow();
    private static final List<JsonMapper> MAPPERS = List.of(
            new JsonMapper(),
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build());

    private static List<Violation> violations(JsonMapper mapper, String port) {
        return ReplyViolations.of(CREATE, mapper.readTree("""
                {"VServerGroupId": "rsp-1", "RequestId": "r", "BackendServers": {"BackendServer": [
                 {"ServerId": "i-1", "Port": 80, "Weight": 100, "Type": "ecs"},
                 {"ServerId": "i-1", "Port": %s, "Weight": 100, "Type": "ecs"}]}}
                """.formatted(port)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"100.0", "1e2", "1E+2", "100.00", "0.0", "-1.0", "1e999"})
    void an_integer_with_a_fraction_or_an_exponent_is_none(String port) {
        for (JsonMapper mapper : MAPPERS) {
            assertThat(violations(mapper, port)).singleElement()
                    .returns("/BackendServers/BackendServer/1/Port", Violation::pointer)
                    .returns("Port", Violation::member);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"80.5", "\"80\"", "true", "null", "[80]"})
    void what_the_schema_finds_is_found_once(String port) {
        for (JsonMapper mapper : MAPPERS) {
            assertThat(violations(mapper, port)).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "80", "65535", "4294967296", "100000000000000000000"})
    void an_integer_is_fine_however_long_it_is(String port) {
        for (JsonMapper mapper : MAPPERS) {
            assertThat(violations(mapper, port)).isEmpty();
        }
    }
}
