package slbkit.stub.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A misspelt name leads to the one that was meant. */
class NearestNameTest {

    private static final List<String> NAMES =
            List.of("CreateVServerGroup", "CreateMasterSlaveServerGroup", "DeleteVServerGroup", "SetBackendServers");

    @ParameterizedTest
    @CsvSource({
        "createvservergroup,CreateVServerGroup",
        "CreateVServerGroups,CreateVServerGroup",
        "DelVServerGroup,DeleteVServerGroup",
        "SetBackendServer,SetBackendServers",
        "CreateMasterSlaveVServerGroup,CreateMasterSlaveServerGroup"
    })
    void the_nearest_is_found(String asked, String meant) {
        assertThat(NearestName.to(asked, NAMES)).isEqualTo(meant);
    }
}
