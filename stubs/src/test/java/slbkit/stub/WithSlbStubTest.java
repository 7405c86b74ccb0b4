package slbkit.stub;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** The annotation alone gives a test its stub, with access keys, and the settings of a client. */
@WithSlbStub(accessKey = {"testid:testsecret", "other:secret"})
class WithSlbStubTest {

    private Caller caller;

    @BeforeEach
    void connect(SlbStub stub) {
        caller = new Caller(stub);
    }

    @RepeatedTest(2)
    void nothing_of_the_test_before_is_left(SlbStub stub) {
        assertThat(stub.world().vServerGroups().all()).isEmpty();
        stub.world().vServerGroups().create("", "lb-1", java.util.List.of(), java.util.List.of());
    }

    @Test
    void a_call_has_to_be_signed() {
        assertThat(caller.call("CreateVServerGroup", "LoadBalancerId", "lb-1").status()).isEqualTo(400);
    }

    @Test
    void the_settings_are_those_of_the_stub(SlbStub stub, ClientSettings settings) {
        assertThat(settings.url()).isEqualTo(stub.url());
        assertThat(settings.asMap())
                .containsEntry("endpoint", stub.url().replace("http://", ""))
                .containsEntry("protocol", "http")
                .containsEntry("accessKeyId", "testid")
                .containsEntry("accessKeySecret", "testsecret")
                .containsKey("regionId");
        assertThat(settings).hasToString(stub.url() + " as testid");
    }

    @Nested
    class InANestedClass {

        @Test
        void the_stub_is_the_same(ClientSettings settings) {
            assertThat(settings.accessKeyId()).isEqualTo("testid");
        }
    }
}
