package slbkit.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import slbkit.contract.Contract;
import slbkit.contract.Operation;

/** The words that change a call: every form, and what is none. */
class ChangeTest {

    private static final Operation CREATE = Contract.documented().operation("CreateVServerGroup").orElseThrow();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', value = {
        "with VServerGroupName \"web 112\"                         | TEXT    | VServerGroupName | 0  |             | web 112",
        "with BackendServers.1.Weight \"101\"                      | TEXT    | BackendServers   | 1  | Weight      | 101",
        "with Tag.2.Key \"aliyun\"                                 | TEXT    | Tag              | 2  | Key         | aliyun",
        "with BackendServers.1.Weight -1                           | NUMBER  | BackendServers   | 1  | Weight      | -1",
        "with VServerGroupName of 9 characters                     | LENGTH  | VServerGroupName | 0  |             | name-gggg",
        "with VServerGroupName of 1 character                      | LENGTH  | VServerGroupName | 0  |             | g",
        "with BackendServers.2.Description of 3 characters         | LENGTH  | BackendServers   | 2  | Description | ddd",
        "with Tag.1.Value of 3 characters                          | LENGTH  | Tag              | 1  | Value       | ttt",
        "with Tag.1.Value of 2 Chinese characters                  | CHINESE | Tag              | 1  | Value       | 标标",
        "without RegionId                                          | ABSENT  | RegionId         | 0  |             |",
        "without BackendServers                                    | ABSENT  | BackendServers   | 0  |             |",
        "without BackendServers.2.ServerId                         | ABSENT  | BackendServers   | 2  | ServerId    |",
        "without BackendServers.N.Type                             | ABSENT  | BackendServers   | -1 | Type        |",
        "with an ENI as BackendServers.1                           | SERVER  | BackendServers   | 1  |             |",
        "with 21 BackendServers                                    | COUNT   | BackendServers   | 0  |             |",
        "with 21 Tags                                              | COUNT   | Tag              | 0  |             |",
        "with 1 Tag                                                | COUNT   | Tag              | 0  |             |",
        "behind a load balancer that is not high-performance       | SHARED  |                  | 0  |             |",
        "with the name of the group                                | SAME_NAME |                | 0  |             |"})
    void every_form_is_read(String words, Change.Form form, String parameter, int entry, String member, String value) {
        Change change = only(words);
        assertThat(change.form()).isEqualTo(form);
        assertThat(change.parameter() == null ? null : change.parameter().name()).isEqualTo(parameter);
        assertThat(change.entry()).isEqualTo(entry);
        assertThat(change.member() == null ? null : change.member().name()).isEqualTo(member);
        if (value != null) {
            assertThat(change.value(() -> "name-")).isEqualTo(value);
        }
    }

    @Test
    void a_server_is_named_by_its_role() {
        assertThat(only("with an ENI as BackendServers.1").text()).isEqualTo("eni-1");
        assertThat(only("with an elastic container instance as BackendServers.2").text()).isEqualTo("eci-1");
        assertThat(only("with the stopped server as BackendServers.1").text()).isEqualTo("stopped");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', value = {
        "with Tag.1.Key \"acs\" or \"a, b\"       | with Tag.1.Key \"acs\";with Tag.1.Key \"a, b\"",
        "with BackendServers.1.Weight \"heavy\", -1 or 101, without BackendServers.1.Type | with BackendServers.1.Weight \"heavy\","
                + " without BackendServers.1.Type;with BackendServers.1.Weight -1, without BackendServers.1.Type;"
                + "with BackendServers.1.Weight 101, without BackendServers.1.Type",
        "with Tag.1.Value of 129 or 500 characters | with Tag.1.Value of 129 characters;with Tag.1.Value of 500 characters",
        "with 21 or 40 Tags                        | with 21 Tags;with 40 Tags",
        "with Tag.1.Key \"this or that\"           | with Tag.1.Key \"this or that\"",
        "without Tag.1.Key                         | without Tag.1.Key"})
    void a_text_with_several_values_is_one_change_each(String words, String each) {
        assertThat(Change.each(words)).containsExactly(each.split(";"));
    }

    @Test
    void several_changes_are_made_in_their_order() {
        List<Change> changes = Change.parse(CREATE, "with an ENI as BackendServers.2, without BackendServers.2.Type");
        assertThat(changes).extracting(Change::form).containsExactly(Change.Form.SERVER, Change.Form.ABSENT);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "none", value = {
        "with BackendServers.1.Weight \"101\", 101, 100",
        "with BackendServers.1.Weight \"-1\", -1, 0",
        "with BackendServers.1.Weight \"50\", 50, 50",
        "with BackendServers.1.Weight \"heavy\", heavy, none",
        "with VServerGroupName of 2 characters, gg, none",
        "with BackendServers.1.Type \"gpu\", gpu, none"})
    void a_value_is_repaired_to_the_nearest_within_the_limits(String words, String value, String nearest) {
        assertThat(only(words).repaired(value)).isEqualTo(nearest);
    }

    @Test
    void a_text_that_is_too_long_is_cut() {
        Change change = only("with BackendServers.1.Description of 81 characters");
        assertThat(change.repaired(change.value(() -> ""))).hasSize(80);
    }

    @Test
    void another_number_is_from_the_middle_of_the_range() {
        assertThat(only("with BackendServers.1.Weight 0").middleOfRange()).isEqualTo("50");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', value = {
        "with Name \"x\"                            | CreateVServerGroup has no Name; it has [RegionId, LoadBalancerId",
        "without BackendServers.1.Wait              | BackendServers has no Wait; it has [ServerId, Port, Weight",
        "with 21 Servers                            | CreateVServerGroup as a list has no Servers; it has [BackendServers, Tag]",
        "with 21 VServerGroupName                   | CreateVServerGroup as a list has no VServerGroupName",
        "without BackendServers.3.Port              | no entry \"3\" can be changed; entries are 1, 2 and N for each",
        "without BackendServers.x.Port              | no entry \"x\" can be changed",
        "with BackendServers \"x\"                  | write \"with PATH \"VALUE\"\", with the path BackendServers.1.MEMBER",
        "with Tag.N.Key \"x\"                      | write \"with PATH \"VALUE\"\"",
        "with BackendServers.N.Port 80              | write \"with PATH NUMBER\"",
        "without BackendServers.1                   | write \"without PATH\", with the path BackendServers.1.MEMBER",
        "with an ENI as BackendServers              | write \"with SERVER as LIST.NUMBER\"",
        "with VServerGroupName 7                    | write \"with PATH NUMBER\"",
        "with VServerGroupName.1.Key \"x\"          | VServerGroupName has no Key",
        "with a server                              | a change is one of: with PATH \"VALUE\"; with PATH NUMBER; with PATH of NUMBER",
        "with BackendServers.1.Weight heavy         | \"with BackendServers.1.Weight heavy\" changes nothing"})
    void what_is_no_change_is_rejected_by_naming_what_is(String words, String named) {
        assertThatIllegalArgumentException().isThrownBy(() -> Change.parse(CREATE, words)).withMessageContaining(named);
    }

    private static Change only(String words) {
        List<Change> changes = Change.parse(CREATE, words);
        assertThat(changes).hasSize(1);
        return changes.get(0);
    }
}
