package slbkit.stub.http;

import com.github.tomakehurst.wiremock.admin.Router;
import com.github.tomakehurst.wiremock.extension.AdminApiExtension;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import slbkit.stub.call.Call;
import slbkit.stub.call.RenderedReply;
import slbkit.stub.service.Arms;
import slbkit.stub.service.Envelope;
import slbkit.stub.service.Refusal;
import slbkit.stub.world.Backend;
import slbkit.stub.world.ServerGroup;
import slbkit.stub.world.World;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code /__admin/slb/}: arm an error, reset, look at the state. Kept to loopback by {@link RequestGuard}. */
final class AdminApi implements AdminApiExtension {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final World world;
    private final Arms arms;

    AdminApi(World world, Arms arms) {
        this.world = world;
        this.arms = arms;
    }

    /** The body of an arming call. */
    record Arming(String action, String code, Integer times, Integer after) {
    }

    /** What the stub holds at the moment. */
    record State(
            List<ServerGroup> vServerGroups,
            List<ServerGroup> masterSlaveServerGroups,
            Map<String, List<Backend>> changedDefaultServerGroups,
            Map<String, List<Arms.Arm>> armed) {
    }

    /** WireMock finds a task's route again by the task's class, so each route has a lambda of its own. */
    @Override
    public void contributeAdminApiRoutes(Router router) {
        router.add(RequestMethod.POST, "/slb/arm", (admin, event, path) -> answer(event, this::arm));
        router.add(RequestMethod.POST, "/slb/reset", (admin, event, path) -> answer(event, call -> reset()));
        router.add(RequestMethod.GET, "/slb/state", (admin, event, path) -> answer(event, call -> state()));
    }

    private static ResponseDefinition answer(ServeEvent event, Function<Call, RenderedReply> task) {
        Call call = Calls.of(event.getRequest());
        try {
            return SlbTransformer.response(task.apply(call));
        } catch (Refusal refusal) {
            return SlbTransformer.response(Renderer.render(call, Envelope.of(refusal, call)));
        }
    }

    private RenderedReply arm(Call call) {
        Arming arming = arming(call);
        if (arming.action() == null || arming.code() == null) {
            throw new Refusal(400, "MissingParameter", "An arming needs \"action\" and \"code\".");
        }
        int times = arming.times() == null ? 1 : arming.times();
        int after = arming.after() == null ? 0 : arming.after();
        arms.arm(arming.action(), arming.code(), times, after);
        return json(new Arming(arming.action(), arming.code(), times, after));
    }

    private static Arming arming(Call call) {
        try {
            return MAPPER.readValue(call.body(), Arming.class);
        } catch (JacksonException e) {
            throw new Refusal(400, "InvalidParameter",
                    "An arming is JSON with \"action\", \"code\" and, if wanted, \"times\" and \"after\".");
        }
    }

    private RenderedReply reset() {
        world.reset();
        arms.clear();
        return json(Map.of("reset", true));
    }

    private RenderedReply state() {
        return json(new State(
                world.vServerGroups().all(),
                world.masterSlaveGroups().all(),
                world.defaultGroups().changed(),
                arms.waiting()));
    }

    private static RenderedReply json(Object body) {
        return RenderedReply.of(200, Renderer.JSON, MAPPER.writeValueAsString(body));
    }

    @Override
    public String getName() {
        return "slb-admin";
    }
}
