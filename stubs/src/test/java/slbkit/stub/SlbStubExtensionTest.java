package slbkit.stub;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A stub beside the tests of a class, reset before each of them. */
class SlbStubExtensionTest {

    @RegisterExtension
    static final SlbStubExtension SLB = new SlbStubExtension();

    @Test
    void an_error_can_be_armed_from_the_test() {
        SLB.stub().arm("CreateVServerGroup", "VpcSystemBusy", 1000);
        assertThat(new Caller(SLB.stub()).call("CreateVServerGroup", "LoadBalancerId", "lb-1").code())
                .isEqualTo("VpcSystemBusy");
    }

    @Test
    void what_another_test_armed_is_forgotten() {
        assertThat(new Caller(SLB.stub()).call("CreateVServerGroup", "LoadBalancerId", "lb-1").status())
                .isEqualTo(200);
    }

    @Nested
    class InANestedClass {

        @Test
        void the_stub_is_the_same() {
            assertThat(SLB.url()).startsWith("http://127.0.0.1:");
        }
    }

    @Nested
    @ExtendWith(SlbStubExtension.class)
    class AsAParameter {

        @Test
        void the_stub_is_handed_over(SlbStub stub) {
            assertThat(new Caller(stub).call("CreateVServerGroup", "LoadBalancerId", "lb-1").status()).isEqualTo(200);
        }
    }

    @Nested
    @WithSlbStub(accessKey = "testid:testsecret")
    class WithTheAnnotationInAClassThatHasAStub {

        @Test
        void the_stub_of_the_outer_class_is_used(ClientSettings settings) {
            assertThat(settings).isEqualTo(SLB.client());
        }
    }

    @Nested
    class InAnInstanceField {

        @RegisterExtension
        final SlbStubExtension own = new SlbStubExtension();

        @Test
        void each_test_has_a_stub_of_its_own() {
            assertThat(own.url()).isNotEqualTo(SLB.url());
            assertThat(new Caller(own.stub()).call("CreateVServerGroup", "LoadBalancerId", "lb-1").status())
                    .isEqualTo(200);
        }
    }
}
