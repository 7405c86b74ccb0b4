package slbkit.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileReaderTest {

    private final ProfileReader reader = new ProfileReader(Map.of("PORT", "8080", "SECRET", "s3cr3t-s3cr3t")::get);

    @Test
    void an_endpoint_is_all_a_profile_needs() {
        TargetProfile profile = reader.parse("p.yaml", "endpoint: http://127.0.0.1:${PORT}/");
        assertThat(profile.endpoint()).isEqualTo("http://127.0.0.1:8080");
        assertThat(profile.name()).isEqualTo("127.0.0.1:8080");
        assertThat(profile.limits().timeLimit()).hasSeconds(10);
        assertThat(profile.capabilities()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://slb_stub:8080", "http://slb_stub", "https://[::1]:8443", "http://[::1]",
        "http://[fe80::1%25lo]:80", "http://localhost:80/slb", "http://h:"})
    void an_endpoint_is_any_host_that_a_client_reaches(String endpoint) {
        TargetProfile profile = reader.parse("p.yaml", "proxy: http://[::1]:3128\nendpoint: \"" + endpoint + "/\"");
        assertThat(profile.endpoint()).isEqualTo(endpoint);
        assertThat(profile.proxy()).isEqualTo("http://[::1]:3128");
    }

    @Test
    void reads_every_documented_key() {
        TargetProfile profile = reader.parse("p.yaml", """
                name: acme-slb
                endpoint: http://127.0.0.1:8080
                region: cn-hangzhou
                auth: {scheme: rpc, access-key-id: testid, access-key-secret: "${SECRET}", security-token: ""}
                call: {method: POST, parameters: query, format: JSON}
                fixtures:
                  load-balancer: lb-1
                  servers:
                    - {id: i-1}
                    - {id: eni-1, type: eni, ip: 192.168.0.11}
                  default-servers: [i-8, i-9]
                  absent-server: i-absent
                  stopped-server: i-stopped
                  shared-load-balancer: lb-shared
                capabilities: [describe, delete, xml, signature]
                provocations:
                  - {operation: CreateVServerGroup, error: Mismatched.ZoneId, with: {LoadBalancerId: lb-cloud-box}}
                  - {operation: AddVServerGroupBackendServers, error: SystemBusy,
                     arm: {method: POST, path: /faults, body: {action: AddVServerGroupBackendServers, times: 1}}}
                limits: {requests-per-second: 20, parallel: 4, timeout: 500ms}
                """);
        assertThat(profile.fixtures().server(Fixtures.Type.ENI, 1)).hasValueSatisfying(
                s -> assertThat(s.ip()).isEqualTo("192.168.0.11"));
        assertThat(profile.provocation("AddVServerGroupBackendServers", "SystemBusy")).hasValueSatisfying(
                p -> assertThat(p.arm().path()).isEqualTo("/faults"));
        assertThat(profile.limits().timeLimit()).hasMillis(500);
        assertThat(profile.offers(Capability.SIGNATURE)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "name: x                                              | endpoint: is missing",
        "endpoint: slb.local                                  | write http://slb.local",
        "endpoint: http://                                    | endpoint",
        "endpoint: http://:8080                               | names no host",
        "endpoint: http://h:80a                               | names no host",
        "endpoint: http://u:p@slb.local                       | put them under auth",
        "endpoint: http://h\\nfixture: {}                     | line 2: unknown key \"fixture\"",
        "endpoint: http://h\\nfixtures: {loadbalancer: lb-1}  | unknown key \"loadbalancer\" at fixtures",
        "endpoint: http://${HOST}                             | environment variable HOST is not set",
        "endpoint: http://h\\nlimits: {timeout: soon}         | write 10s or 500ms",
        "endpoint: http://h\\nauth: {scheme: rpc}             | needs access-key-id and access-key-secret",
        "endpoint: http://h\\ncall: {method: GET, parameters: form} | GET has no form body",
        "endpoint: http://h\\ncapabilities: [fly]             | fly",
        "endpoint: [                                          | p.yaml",
        "endpoint: http://h\\nendpont: x                      | p.yaml, line 2: unknown key \"endpont\"",
        "endpoint: http://h\\nendpoint: http://g               | line 2: the key \"endpoint\" appears twice",
        "endpoint: http://h:99999                             | a port beyond 65535",
        "endpoint: [http://h]                                 | p.yaml, line 1 at endpoint: must be a text",
        "endpoint: \"http://h                                  | is not YAML: ",
        "# nothing                                            | it needs at least endpoint",
        "just text                                            | p.yaml: must be a group of keys",
        "endpoint: http://h\\nauth: {scheme: v4}              | line 2 at auth.scheme: \"v4\" is not one of [",
        "endpoint: http://h\\ncapabilities: describe          | at capabilities: must be a list",
        "endpoint: http://h\\nfixtures: {servers: [i-1]}      | at fixtures.servers.0: must be a group of keys",
        "endpoint: http://h\\nlimits: {requests-per-second: a} | at limits.requests-per-second: \"a\" is not a whole number",
        "endpoint: http://h\\ntls: {insecure: perhaps}        | at tls.insecure: \"perhaps\" is not true or false",
        "endpoint: http://h\\n---\\nendpoint: http://g         | a second document begins",
        "endpoint: http://h\\nprovocations: [{operation: CreateVServerGroup, error: Nope, with: {A: b}}] | documents no error Nope",
        "endpoint: http://h\\nprovocations: [{operation: Create, error: Nope, with: {A: b}}] | not one of those that are judged",
        "endpoint: http://h\\nprovocations: [{operation: CreateVServerGroup, error: NetworkConflict}] | either with or arm",
        "endpiont: http://h                                   | p.yaml, line 1: unknown key \"endpiont\"; known there: [auth, call,",
        "endpoint: http://h\\nauth: {scheme: rpc, acces-key-id: x} | p.yaml, line 2: unknown key \"acces-key-id\" at auth",
        "endpoint: http://h\\nfixtures: {servers: [{id: a}, {idd: b}]} | unknown key \"idd\" at fixtures.servers.1",
        "endpoint: http://h\\n${SECRET}: x                    | p.yaml, line 2: unknown key \"${SECRET}\"",
        "endpoint: http://h\\nlimits: {parallel: 0}           | p.yaml, line 2: limits.parallel: is 0; write 1 or more, or leave it out",
        "limits:\\n  parallel: -1\\nendpoint: http://h\\nname: x  | p.yaml, line 2: limits.parallel: is -1; write",
        "name: x\\nendpoint: slb.local\\n                      | p.yaml, line 2: endpoint: \"slb.local\" has no scheme",
        "endpoint: http://h\\nauth: {scheme: rpc}\\nname: auth | p.yaml, line 2: auth: scheme rpc needs",
        "name: x\\nendpoint: # ${NOBODY}\\n  http://${HOST}   | p.yaml, line 3: the environment variable HOST is not set",
        "endpoint: http://h\\nfixtures: {default-servers: [null]} | p.yaml, line 2: fixtures.default-servers: an entry has no value",
        "endpoint: http://h\\nprovocations: [{operation: CreateVServerGroup, error: NetworkConflict, with: {Tag: }}] | with.Tag has no value",
        "endpoint: http://h\\ncapabilities: [xml]\\nwithout: [xml] | p.yaml, line 3: without: lists xml, which capabilities declares",
        "endpoint: http://h\\ncall: {format: XML}\\nwithout: [xml] | without: lists xml, which call.format declares",
        "endpoint: http://h\\nauth: {scheme: rpc, access-key-id: a, access-key-secret: b}\\nwithout: [signature] | which auth.scheme declares",
        "endpoint: http://h\\nwithout: [fly]                | at without.0: \"fly\" is not one of [",
    })
    void a_mistake_is_named_with_its_cure(String yaml, String named) {
        assertThatThrownBy(() -> reader.parse("p.yaml", yaml.replace("\\n", "\n")))
                .isInstanceOf(ProfileException.class)
                .hasMessageContaining(named)
                .message().doesNotContain("\n").doesNotContain("deserialize").doesNotContain("Enum");
    }

    @Test
    void a_profile_that_signs_declares_signature() {
        TargetProfile profile = reader.parse("p.yaml",
                "endpoint: http://h\nauth: {scheme: acs3, access-key-id: a, access-key-secret: b}\nwithout: [xml]");
        assertThat(profile.offers(Capability.SIGNATURE)).isTrue();
        assertThat(profile.without()).containsExactly(Capability.XML);
        assertThat(profile.masked()).containsEntry("without", java.util.List.of(Capability.XML));
    }

    @Test
    void all_mistakes_are_named_at_once_each_with_the_line_of_its_entry() {
        assertThatThrownBy(() -> reader.parse("p.yaml", """
                endpoint: slb.local
                region: ${NOBODY}
                auth: {scheme: rpc, access-key-id: x, access-key-secret: "${NOBODY}"}
                fixture: {}
                fixtures:
                  servers:
                    - {id: i-1}
                    - {type: ecs}
                    - {id: i-3, type: gpu}
                    - {idd: i-4}
                capabilities: [describe, fly, delete, walk]
                provocations:
                  - {operation: CreateVServerGroup, error: NetworkConflict, with: {LoadBalancerId: lb-1}}
                  - {operation: CreateVServerGroup, error: Nope, with: {A: b}}
                  - {operation: CreateVServerGroup, error: VpcSystemBusy}
                limits:
                  timeout: soon
                  parallel: 0
                  requests-per-second: a
                name: x
                name: y
                """)).isInstanceOf(ProfileException.class).message().satisfies(message ->
                assertThat(message.lines().map(line -> line.replaceFirst("p.yaml, line (\\d+).*", "$1"))).as(message)
                        .containsExactly("1", "2", "3", "4", "8", "9", "10", "11", "11", "14", "15", "17", "18", "19", "21"));
    }

    @Test
    void no_mistake_is_named_that_only_follows_from_another() {
        assertThatThrownBy(() -> reader.parse("p.yaml", "endpoint: http://${HOST}\nauth: {scheme: rpc, access-key-id: ${HOST}}"))
                .message().hasLineCount(2).doesNotContain("missing").doesNotContain("needs");
        assertThatThrownBy(() -> reader.parse("p.yaml", "endpiont: http://h\nlimits: {parallel: 0}"))
                .message().hasLineCount(2).doesNotContain("missing");
    }

    @Test
    void a_number_that_is_meant_as_a_text_is_kept_as_it_is_written() {
        TargetProfile profile = reader.parse("p.yaml", "endpoint: http://h\nfixtures: {load-balancer: 007, absent-server: 1.10}");
        assertThat(profile.fixtures().loadBalancer()).isEqualTo("007");
        assertThat(profile.fixtures().absentServer()).isEqualTo("1.10");
    }

    @Test
    void a_slip_in_the_yaml_is_told_without_the_line_it_stands_in() {
        assertThatThrownBy(() -> reader.parse("p.yaml", "endpoint: http://h\nauth: {scheme: \"rpc\"\naccess-key-secret: ${SECRET}"))
                .hasMessage("p.yaml, line 3: is not YAML: expected ',' or '}', but got <scalar>");
        assertThatThrownBy(() -> reader.parse("p.yaml", "endpoint: http://h\nauth: {scheme: \"${SECRET}\"}"))
                .hasMessageContaining("at auth.scheme: the value is not one of [");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\"b", "a'b", "a\\b", "a\\nb", "a: b", "a #b", "{a", "a}", "[a, b]", "a, security-token: b", "- a",
        "&a", "*a", "!a", "%a", "@a", "`a", "| a", "> a", "? a", "null", "~", "true", "0x10", " a ", "a\nendpoint: b", "${PORT}", "\t"})
    void whatever_a_variable_holds_is_a_value_and_never_yaml(String secret) {
        ProfileReader knowing = new ProfileReader(Map.of("SECRET", secret)::get);
        for (String written : List.of("auth: {scheme: rpc, access-key-id: a, access-key-secret: ${SECRET}}",
                "auth: {scheme: rpc, access-key-id: a, access-key-secret: \"${SECRET}\"}",
                "auth: {scheme: rpc, access-key-id: a, access-key-secret: '${SECRET}'}",
                "auth:\n  scheme: rpc\n  access-key-id: a\n  access-key-secret: ${SECRET} # ${NOBODY}")) {
            TargetProfile profile = knowing.parse("p.yaml", "endpoint: http://h\n" + written);
            assertThat(profile.auth().accessKeySecret()).as(written).isEqualTo(secret);
            assertThat(profile.auth().securityToken()).isEmpty();
            assertThat(profile.endpoint()).isEqualTo("http://h");
        }
    }

    @Test
    void a_variable_may_be_a_part_a_number_or_nothing() {
        Map<String, String> variables = Map.of("N", "7", "YES", "true", "ID", "i-1", "NONE", "", "KIND", "eni");
        TargetProfile profile = new ProfileReader(variables::get).parse("p.yaml", """
                endpoint: http://${ID}.local:${N}${NONE}
                proxy: ${NONE}
                limits: {requests-per-second: ${N}, parallel: ${N}, timeout: ${N}s, run: ${N}m}
                tls: {insecure: ${YES}}
                fixtures: {servers: [{id: ${ID}, type: ${KIND}, ip: "${NONE}"}], default-servers: [a, ${ID}]}
                """);
        assertThat(profile.endpoint()).isEqualTo("http://i-1.local:7");
        assertThat(profile.proxy()).isNull();
        assertThat(profile.limits()).isEqualTo(new Limits(7, 7, "7s", "7m"));
        assertThat(profile.tls().insecure()).isTrue();
        assertThat(profile.fixtures().servers()).containsExactly(new Fixtures.Server("i-1", Fixtures.Type.ENI, null));
        assertThat(profile.fixtures().defaultServers()).containsExactly("a", "i-1");
    }

    @Test
    void a_default_stands_in_for_an_unset_variable() {
        assertThat(reader.parse("p.yaml", "endpoint: ${HOST:http://127.0.0.1:1}").endpoint())
                .isEqualTo("http://127.0.0.1:1");
    }

    @Test
    void a_proxy_with_credentials_is_rejected_without_telling_them() {
        assertThatThrownBy(() -> reader.parse("p.yaml", "endpoint: http://h\nproxy: http://me:${SECRET}@proxy:3128"))
                .hasMessage("p.yaml, line 2: proxy: carries credentials; name one that takes none, as http://HOST:PORT");
    }

    @Test
    void a_missing_file_is_named() {
        assertThatThrownBy(() -> reader.read(Path.of("no-such.yaml")))
                .isInstanceOf(ProfileException.class)
                .hasMessageContaining("no-such.yaml");
    }

    @Test
    void no_secret_is_left_in_the_masked_profile() {
        TargetProfile profile = reader.parse("p.yaml", """
                endpoint: http://127.0.0.1:8080
                auth: {scheme: acs3, access-key-id: LTAI-abcdefgh, access-key-secret: "${SECRET}", security-token: tok3n-tok3n}
                """);
        assertThat(profile.masked().toString() + profile)
                .doesNotContain("s3cr3t").doesNotContain("tok3n");
        assertThat(profile.masked().toString()).doesNotContain("LTAI").contains("****efgh");
    }
}
