package slbkit.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static slbkit.stub.LimitsTest.assertRefused;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A primary/secondary group has two servers, distinct, one Master and one Slave. */
class MasterSlaveTest {

    private static final String MASTER = "{'ServerId':'i-1','Port':82,'ServerType':'Master'}";
    private static final String SLAVE = "{'ServerId':'i-2','Port':84,'ServerType':'Slave','Weight':0}";

    private static SlbStub stub;
    private static Caller caller;

    @BeforeAll
    static void start() {
        stub = SlbStub.start();
        caller = new Caller(stub);
    }

    @AfterAll
    static void stop() {
        stub.close();
    }

    @Test
    void two_servers_make_a_group_that_reads_back_and_can_be_deleted() {
        Caller.Answer created = create("[%s,%s]".formatted(MASTER, SLAVE));
        assertThat(created.each("ServerType")).containsExactly("Master", "Slave");
        String id = created.json().path("MasterSlaveServerGroupId").asString();
        Caller.Answer read =
                caller.call("DescribeMasterSlaveServerGroupAttribute", "MasterSlaveServerGroupId", id);
        assertThat(read.each("Weight")).containsExactly("100", "0");
        assertThat(caller.call("DescribeMasterSlaveServerGroups", "LoadBalancerId", "lb-1").text()).contains(id);
        assertThat(caller.call("DeleteMasterSlaveServerGroup", "MasterSlaveServerGroupId", id).status())
                .isEqualTo(200);
        assertRefused(caller.call("DeleteMasterSlaveServerGroup", "MasterSlaveServerGroupId", id),
                404, "InvalidParameter");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "[]",
        "[{'ServerId':'i-1','Port':82,'ServerType':'Master'}]",
        "[{'ServerId':'i-1','Port':1,'ServerType':'Master'},{'ServerId':'i-2','Port':1,'ServerType':'Slave'},"
                + "{'ServerId':'i-3','Port':1,'ServerType':'Slave'}]"
    })
    void any_other_number_is_rejected(String servers) {
        assertRefused(create(servers), 400, "BACKEND_SERVERS_NUM_MUST_BE_TWO");
    }

    @Test
    void a_call_without_servers_is_rejected() {
        assertRefused(create(null), 400, "BACKEND_SERVERS_NUM_MUST_BE_TWO");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{'ServerId':'i-2','Port':84,'ServerType':'Master'}|BACKEND_SERVERS_CAN_ONLY_CONTAIN_ONE_MASTER_AND_ONE_SLAVE",
        "{'ServerId':'i-1','Port':82,'ServerType':'Slave'}|BACKEND_SERVERS_HAVE_SAME_PORT_AND_SERVERID",
        "{'Port':84,'ServerType':'Slave'}|BACKEND_SERVER_ID_CAN_NOT_EMPTY",
        "{'ServerId':'','Port':84,'ServerType':'Slave'}|BACKEND_SERVER_ID_CAN_NOT_EMPTY",
        "{'ServerId':'i-2','ServerType':'Slave'}|BACKEND_SERVER_PORT_CAN_NOT_EMPTY",
        "{'ServerId':'i-2','Port':'','ServerType':'Slave'}|BACKEND_SERVER_PORT_CAN_NOT_EMPTY",
        "{'ServerId':'i-2','Port':84,'ServerType':'Backup'}|INVALID_SERVER_TYPE",
        "{'ServerId':'i-2','Port':84}|INVALID_SERVER_TYPE",
        "{'ServerId':'i-2','Port':84,'ServerType':'Slave','Type':'gpu'}|INVALID_SERVER_TYPE",
        "{'ServerId':'i-absent','Port':84,'ServerType':'Slave'}|InvalidServerId.NotExist"
    })
    void a_second_server_that_does_not_fit_is_rejected(String second, String code) {
        assertRefused(create("[%s,%s]".formatted(MASTER, second)), 400, code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{'ServerId':'i-1','Port':83,'ServerType':'Slave'}",
        "{'ServerId':'i-2','Port':82,'ServerType':'Slave'}"
    })
    void the_two_may_share_server_or_port(String second) {
        assertThat(create("[%s,%s]".formatted(MASTER, second)).status()).isEqualTo(200);
    }

    private static Caller.Answer create(String servers) {
        return caller.call("CreateMasterSlaveServerGroup",
                "LoadBalancerId", "lb-1", "MasterSlaveBackendServers", servers);
    }
}
