package slbkit.stub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import slbkit.stub.call.Call;
import slbkit.stub.call.RenderedReply;
import slbkit.stub.call.Reply;
import slbkit.stub.mutation.ReplyFilter;
import slbkit.stub.service.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A filter changes what passes, and the service behind it stays as it is. */
class ReplyFilterTest {

    /** CreateVServerGroup answers with every weight one too high. */
    private static final class WeightOffByOne implements ReplyFilter {

        @Override
        public Reply answer(Call call, Service service) {
            Reply reply = service.answer(call);
            if (!reply.succeeded() || !call.action().filter("CreateVServerGroup"::equals).isPresent()) {
                return reply;
            }
            ObjectNode mutated = reply.body().deepCopy();
            for (JsonNode server : mutated.path("BackendServers").path("BackendServer")) {
                ((ObjectNode) server).put("Weight", server.path("Weight").asInt() + 1);
            }
            return reply.withBody(mutated);
        }
    }

    @Test
    void a_reply_can_be_bent() {
        try (SlbStub stub = SlbStub.builder().filter(new WeightOffByOne()).start()) {
            Caller caller = new Caller(stub);
            Caller.Answer created = caller.call("CreateVServerGroup",
                    "LoadBalancerId", "lb-1", "BackendServers", "[{'ServerId':'i-1','Port':80,'Weight':5}]");
            assertThat(created.each("Weight")).containsExactly("6");
            assertThat(caller.describe(created.json().path("VServerGroupId").asString()).each("Weight"))
                    .containsExactly("5");
        }
    }

    @Test
    void a_request_can_be_bent() {
        ReplyFilter halved = new ReplyFilter() {
            @Override
            public Reply answer(Call call, Service service) {
                return service.answer(call.with("BackendServers", "[]"));
            }
        };
        try (SlbStub stub = SlbStub.builder().filter(halved).start()) {
            assertThat(new Caller(stub).call("CreateVServerGroup",
                    "LoadBalancerId", "lb-1", "BackendServers", "[{'ServerId':'i-1','Port':80}]").each("Port"))
                    .isEmpty();
        }
    }

    @Test
    void what_goes_out_can_be_bent() {
        ReplyFilter torn = new ReplyFilter() {
            @Override
            public RenderedReply render(Call call, RenderedReply reply) {
                return reply.withText("\uFEFF" + reply.text()).withHeader("Content-Type", "text/plain").withStatus(201);
            }
        };
        try (SlbStub stub = SlbStub.builder().filter(torn).start()) {
            Caller.Answer answer = new Caller(stub).call("CreateVServerGroup", "LoadBalancerId", "lb-1");
            assertThat(answer.status()).isEqualTo(201);
            assertThat(answer.text()).startsWith("\uFEFF{");
            assertThat(answer.headers()).containsEntry("content-type", "text/plain");
        }
    }

    @Test
    void a_limit_of_the_contract_can_be_bent() {
        try (SlbStub stub = SlbStub.builder()
                .contract(o -> o.name().equals("CreateVServerGroup") ? o.withErrors(List.of()) : o)
                .start()) {
            assertThat(new Caller(stub)
                    .call("CreateVServerGroup", "LoadBalancerId", "lb-error-VpcSystemBusy").message())
                    .contains("documents no error");
        }
    }
}
