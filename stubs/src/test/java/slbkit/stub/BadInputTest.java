package slbkit.stub;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import slbkit.contract.Contract;
import slbkit.contract.Operation;

/** Whatever is sent, a caller gets an envelope or a success, and the state stays whole. */
class BadInputTest {

    @RegisterExtension
    static final SlbStubExtension SLB = new SlbStubExtension();

    private static final List<String> PIECES = List.of(
            "[", "]", "{", "}", "'", "\"", ",", ":", "\\", "ServerId", "Port", "Weight", "Type", "i-1", "eni-1", "80",
            "-1", "1e999", "99999999999999999999", "null", "true", "\u0000", "\uD800", "团", "%", "%zz", "<script>",
            " ", "\n", "0x10", "١٢", "lb-", "lb-error-", "lb-fault-", "rsp-error-%s", "..", "/");

    @RepeatedTest(20)
    void texts_out_of_broken_pieces_do_no_harm(RepetitionInfo turn) {
        Random random = new Random(turn.getCurrentRepetition());
        Caller caller = new Caller(SLB.stub());
        String kept = caller.group("[{'ServerId':'i-1','Port':80}]");
        for (int i = 0; i < 40; i++) {
            List<Operation> operations = List.copyOf(Contract.documented().operations());
            Operation operation = operations.get(random.nextInt(operations.size()));
            Map<String, String> parameters = Caller.parameters(operation.name(), "LoadBalancerId", "lb-1",
                    "VServerGroupId", "rsp-none");
            operation.findServers().ifPresent(servers -> parameters.put(servers.name(), text(random)));
            List<String> names = List.copyOf(parameters.keySet());
            parameters.put(names.get(random.nextInt(names.size())), text(random));
            parameters.put("Tag." + text(random) + ".Key", text(random));
            Caller.Answer answer = caller.get("/?" + Caller.query(parameters), Map.of());
            assertThat(answer.status()).as(() -> parameters + " " + answer.text()).isIn(200, 400, 403, 404, 503);
            assertThat(answer.json().path("RequestId").asString("")).isNotEmpty();
            assertThat(answer.text()).doesNotContain("Exception", "\tat ");
        }
        assertThat(caller.describe(kept).each("ServerId")).containsExactly("i-1");
    }

    @RepeatedTest(5)
    void bytes_at_random_do_no_harm(RepetitionInfo turn) {
        Random random = new Random(turn.getCurrentRepetition());
        Caller caller = new Caller(SLB.stub());
        for (int i = 0; i < 20; i++) {
            byte[] body = new byte[random.nextInt(300)];
            random.nextBytes(body);
            for (String path : List.of("/", "/__admin/slb/arm", "/__admin/slb/snapshot")) {
                Caller.Answer answer = caller.send(caller
                        .request(path, Map.of("Content-Type", "application/x-www-form-urlencoded"))
                        .POST(BodyPublishers.ofByteArray(body)));
                assertThat(answer.status()).isEqualTo(400);
                assertThat(answer.code()).isNotEmpty();
            }
        }
    }

    @Test
    void a_name_that_is_all_but_right_is_pointed_out() {
        Caller caller = new Caller(SLB.stub());
        assertThat(caller.call("CreateVServerGroup", "LoadbalancerID", "lb-1").message())
                .isEqualTo("The input parameter \"LoadBalancerId\" that is mandatory for processing this request is not"
                        + " supplied. The call has \"LoadbalancerID\".");
        assertThat(caller.call("CreateVServerGroup").message()).endsWith("is not supplied.");
        assertThat(caller.call("CreateVServerGroup", "LoadBalancerId", "lb-error-NetworkConflikt").message())
                .contains("The nearest is NetworkConflict.");
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(9); i >= 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }
}
