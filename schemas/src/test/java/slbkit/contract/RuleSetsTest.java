package slbkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules of sets become rules of the operations that use them; what does not fit names the file and the cure. */
class RuleSetsTest {

    private static final Operation CREATE = operation("CreateVServerGroup");
    private static final Operation NAME = operation("SetVServerGroupAttribute");
    private static final String CREATE_FILE = "schemas/v-server-groups/CreateVServerGroup.yaml";
    private static final String NAME_FILE = "schemas/v-server-groups/SetVServerGroupAttribute.yaml";

    private static Operation operation(String name) {
        return Contract.documented().operation(name).orElseThrow();
    }

    private static RuleEntry entry(String id) {
        return new RuleEntry(id, "A statement");
    }

    private static List<Rule> rules(Operation operation, List<RuleEntry> shared, RuleEntry... own) {
        Map<String, String> sections =
                Map.of("parameters", "Rows", "reply", "Members", "errors", "Codes", "summary", "Top");
        return new OperationRules(operation, new RuleSources(operation, "Does it", sections)).all(shared, List.of(own));
    }

    private static Rule rule(Operation operation, String id, List<RuleEntry> shared, RuleEntry... own) {
        return rules(operation, shared, own).stream()
                .filter(r -> r.id().equals(operation.name() + "/" + id)).findFirst().orElseThrow();
    }

    @Test
    void placeholders_stand_for_the_names_of_the_operation() {
        RuleSets sets = new RuleSets(Map.of("a", List.of(new RuleEntry("request/{list}.x", "{id} of a {group}"))));
        assertThat(sets.entries(operation("CreateMasterSlaveServerGroup"), "pair", List.of("a")))
                .containsExactly(new RuleEntry("request/MasterSlaveBackendServers.x", "MasterSlaveServerGroupId of a pair"));
    }

    @Test
    void an_unknown_placeholder_is_named_with_the_known_ones() {
        RuleSets sets = new RuleSets(Map.of("a", List.of(new RuleEntry("request/Port.x", "A {lisst}"))));
        assertThatThrownBy(() -> sets.entries(CREATE, "group", List.of("a")))
                .hasMessageContainingAll("schemas/rule-sets.yaml", "A {lisst}", "list", "id", "group");
    }

    @Test
    void an_unknown_set_is_named_with_the_file_and_the_known_ones() {
        assertThatThrownBy(() -> new RuleSets(Map.of("tags", List.of())).entries(CREATE, "group", List.of("tag")))
                .hasMessage(CREATE_FILE + " uses the set tag; write it into schemas/rule-sets.yaml, or use one of [tags]");
    }

    @Test
    void a_set_that_no_operation_uses_is_named() {
        RuleSets sets = new RuleSets(Map.of("a", List.of(), "b", List.of()));
        sets.entries(CREATE, "group", List.of("a"));
        assertThatThrownBy(sets::requireUse)
                .hasMessage("schemas/rule-sets.yaml: no operation uses [b]; use or delete it");
    }

    @Test
    void two_sets_that_state_one_rule_are_named() {
        RuleSets sets = new RuleSets(Map.of(
                "a", List.of(entry("request/{list}.x")), "b", List.of(entry("request/BackendServers.x"))));
        assertThatThrownBy(() -> sets.entries(CREATE, "group", List.of("a", "b"))).hasMessage(CREATE_FILE
                + " uses the sets a and b, which both state request/BackendServers.x; take it out of one of them");
    }

    @ParameterizedTest
    @CsvSource({"request/Tag.Key.length", "request/Weight.range", "request/Type.values", "request/Weight.default",
        "request/Description.characters", "request/BackendServers.at-most-20", "request/RegionId.optional"})
    void a_rule_about_a_limit_that_the_operation_lacks_is_named(String id) {
        assertThatThrownBy(() -> rules(NAME, List.of(entry(id)))).hasMessage(NAME_FILE + ": the rule " + id
                + " is about a limit that no parameter has; add it there, or drop the rule or its set");
    }

    @Test
    void a_rule_about_a_member_that_the_reply_lacks_is_named() {
        assertThatThrownBy(() -> rules(CREATE, List.of(entry("reply/ServerType.echo")))).hasMessage(CREATE_FILE
                + ": the rule reply/ServerType.echo is about a member that the reply lacks; add it there, or drop the rule or "
                + "its set");
    }

    @Test
    void a_rule_that_is_stated_twice_is_named() {
        String twice = CREATE_FILE + ": the rule %s is stated twice; delete one";
        assertThatThrownBy(() -> rules(CREATE, List.of(), entry("behaviour/x"), entry("behaviour/x")))
                .hasMessageStartingWith(twice.formatted("behaviour/x"));
        assertThatThrownBy(() -> rules(CREATE, List.of(entry("reply/RequestId"))))
                .hasMessageStartingWith(twice.formatted("reply/RequestId"));
    }

    @Test
    void an_entry_of_the_operation_replaces_what_it_says_of_a_shared_rule() {
        List<RuleEntry> shared = List.of(entry("request/Port.x"));
        Rule rule = rule(CREATE, "request/Port.x", shared,
                new RuleEntry("request/Port.x", null, null, Level.OBSERVE, "2026-09"));
        assertThat(rule.since()).isEqualTo("2026-09");
        assertThat(rule(CREATE, "request/Port.x", shared).since()).isNull();
        assertThat(rule.statement()).isEqualTo("A statement");
        assertThat(rule.level()).isEqualTo(Level.OBSERVE);
        assertThat(rules(CREATE, shared, new RuleEntry("request/Port.x", "Another"))).hasSameSizeAs(rules(CREATE, shared))
                .extracting(Rule::statement).contains("Another").doesNotContain("A statement");
    }

    @ParameterizedTest
    @CsvSource({"request/RegionId.x, Rows, RegionId", "request/Port.x, Rows, 'BackendServers, Port'",
        "request/Tag.x, Rows, Tag", "request/Tag.Key.x, Rows, Tag.Key", "reply/RequestId.x, Members, RequestId",
        "reply/Port.x, Members, 'BackendServer, Port'", "behaviour/x, Top, Does it"})
    void the_source_of_a_rule_follows_from_its_id(String id, String section, String item) {
        assertThat(rule(CREATE, id, List.of(), entry(id)).source())
                .isEqualTo(new Source(CREATE.document(), section, item));
    }

    @Test
    void a_section_needs_an_item_and_a_name_that_the_document_has_for_it() {
        assertThatThrownBy(() -> rules(CREATE, List.of(), new RuleEntry("behaviour/x", "A statement",
                new RuleEntry.Place("rows", "Port"), null, null)))
                .hasMessage(CREATE_FILE + ": the rule behaviour/x has the section rows; write one of "
                        + "[errors, parameters, reply, summary]");
        assertThatThrownBy(() -> rules(CREATE, List.of(), new RuleEntry("behaviour/x", "A statement",
                new RuleEntry.Place("reply", null), null, null)))
                .hasMessage(CREATE_FILE + ": the rule behaviour/x has a section without an item; add it");
    }

    @Test
    void a_document_of_an_unknown_kind_is_named() {
        ContractFiles.Index index = new ContractFiles.Index(null, null, null, Map.of("page", Map.of()), null, null);
        assertThatThrownBy(() -> index.sections(CREATE, new ContractFiles.Page("A", "2026-03-04", "pages", "Does it")))
                .hasMessage(CREATE_FILE + ": its document is of the kind pages; write one of [page], or add it to "
                        + "schemas/operations.yaml");
    }

    @Test
    void required_parameters_and_reply_members_are_rules_by_themselves() {
        assertThat(rule(CREATE, "request/RegionId.required", List.of()).statement())
                .isEqualTo("A call without RegionId is rejected");
        assertThat(rule(CREATE, "reply/BackendServer", List.of()).statement())
                .isEqualTo("BackendServers has BackendServer, a list of objects");
        assertThat(rule(CREATE, "reply/Type", List.of()).statement())
                .isEqualTo("Each listed server has Type, a string: ecs, eni or eci");
        assertThat(rule(CREATE, "reply/Description", List.of()).statement())
                .isEqualTo("Each server that was given a Description is listed with it, a string");
    }
}
