package slbkit.stub.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.github.tomakehurst.wiremock.admin.AdminTask;
import com.github.tomakehurst.wiremock.admin.Router;
import com.github.tomakehurst.wiremock.extension.AdminApiExtension;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import slbkit.stub.call.Call;
import slbkit.stub.call.RenderedReply;
import slbkit.stub.data.SnapshotText;
import slbkit.stub.fault.Faults;
import slbkit.stub.service.ArmedErrors;
import slbkit.stub.service.Rejection;
import slbkit.stub.world.Backend;
import slbkit.stub.world.ServerGroup;
import slbkit.stub.world.Snapshot;
import slbkit.stub.world.World;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code /__admin/slb/}: arm an error or a fault, reset, look at the state, keep it and put it back. Kept to
 * loopback by {@link RequestGuard}.
 */
final class AdminApi implements AdminApiExtension {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private static final String AN_ARMING = "An arming is JSON with \"action\", \"code\" or \"fault\" and, if wanted,"
            + " \"times\", \"after\" and \"millis\".";

    private final Serving serving;
    private final World world;
    private final RecentCalls recent;
    private final Set<String> served = Collections.synchronizedSet(new LinkedHashSet<>());

    AdminApi(Serving serving, RecentCalls recent) {
        this.serving = serving;
        this.world = serving.service().world();
        this.recent = recent;
    }

    /** The body of an arming call: an error's code, or a fault and how long it lasts. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Arming(String action, String code, String fault, Integer millis, Integer times, Integer after) {
    }

    /** What the stub holds at the moment: how many groups of each kind, and all of them or the newest. */
    record State(
            int vServerGroupCount,
            int masterSlaveServerGroupCount,
            List<ServerGroup> vServerGroups,
            List<ServerGroup> masterSlaveServerGroups,
            Map<String, List<Backend>> changedDefaultServerGroups,
            Map<String, List<ArmedErrors.ArmedError>> armed,
            Map<String, List<Faults.ArmedFault>> armedFaults) {
    }

    /** WireMock finds a task's route again by the task's class, so each route has a lambda of its own. */
    @Override
    public void contributeAdminApiRoutes(Router router) {
        add(router, RequestMethod.POST, "/slb/arm", (admin, event, path) -> answer(event, this::arm));
        add(router, RequestMethod.POST, "/slb/reset", (admin, event, path) -> answer(event, call -> reset()));
        add(router, RequestMethod.GET, "/slb/state", (admin, event, path) -> answer(event, this::state));
        add(router, RequestMethod.GET, "/slb/recent", (admin, event, path) -> answer(event, call -> json(recent.all())));
        add(router, RequestMethod.GET, "/slb/snapshot", (admin, event, path) -> answer(event, call -> snapshot()));
        add(router, RequestMethod.POST, "/slb/snapshot", (admin, event, path) -> answer(event, this::load));
        add(router, RequestMethod.GET, "/slb/certificate", (admin, event, path) -> answer(event, call -> certificate()));
    }

    private void add(Router router, RequestMethod method, String path, AdminTask task) {
        served.add(method + " " + path);
        router.add(method, path, task);
    }

    /** Method and path of every call, such as {@code GET /slb/state}. */
    Stream<String> served() {
        return served.stream();
    }

    private static ResponseDefinition answer(ServeEvent event, Function<Call, RenderedReply> task) {
        Call call = Calls.of(event.getRequest());
        try {
            return SlbTransformer.plain(task.apply(call)).build();
        } catch (Rejection rejection) {
            return SlbTransformer.plain(Renderer.render(call, rejection.reply(call))).build();
        }
    }

    private RenderedReply arm(Call call) {
        Arming arming = arming(call);
        if (arming.action() == null || (arming.code() == null) == (arming.fault() == null)) {
            throw new Rejection(400, "MissingParameter",
                    "An arming needs \"action\", and either \"code\" or \"fault\".");
        }
        int times = arming.times() == null ? 1 : arming.times();
        int after = arming.after() == null ? 0 : arming.after();
        if (arming.code() == null) {
            serving.faults().arm(arming.action(), arming.fault(), arming.millis(), times, after);
        } else {
            serving.arms().arm(arming.action(), arming.code(), times, after);
        }
        return json(new Arming(arming.action(), arming.code(), arming.fault(), arming.millis(), times, after));
    }

    private static Arming arming(Call call) {
        try {
            return MAPPER.readValue(call.body(), Arming.class);
        } catch (UnrecognizedPropertyException e) {
            throw new Rejection(400, "InvalidParameter", "%s is no part of an arming, and nothing was armed. %s"
                    .formatted(Rejection.quoted(e.getPropertyName()), AN_ARMING));
        } catch (JacksonException e) {
            throw new Rejection(400, "InvalidParameter", AN_ARMING);
        }
    }

    private RenderedReply reset() {
        serving.reset();
        recent.clear();
        return json(Map.of("reset", true));
    }

    private RenderedReply state(Call call) {
        List<ServerGroup> vServerGroups = world.vServerGroups().all();
        List<ServerGroup> masterSlaveGroups = world.masterSlaveGroups().all();
        int newest = call.parameter("newest").filter(n -> n.matches("[0-9]{1,6}")).map(Integer::valueOf)
                .orElse(Integer.MAX_VALUE);
        return json(new State(
                vServerGroups.size(),
                masterSlaveGroups.size(),
                last(newest, vServerGroups),
                last(newest, masterSlaveGroups),
                world.defaultGroups().changed(),
                serving.arms().waiting(),
                serving.faults().waiting()));
    }

    private static List<ServerGroup> last(int most, List<ServerGroup> groups) {
        return groups.subList(Math.max(0, groups.size() - most), groups.size());
    }

    private RenderedReply snapshot() {
        return new RenderedReply(200, Map.of("Content-Type", Renderer.JSON), SnapshotText.write(world.snapshot()));
    }

    private RenderedReply load(Call call) {
        try {
            Snapshot snapshot = SnapshotText.read(call.body());
            world.load(snapshot);
            return json(Map.of("loaded", snapshot.vServerGroups().size() + snapshot.masterSlaveServerGroups().size()));
        } catch (IllegalArgumentException e) {
            throw new Rejection(400, "InvalidParameter", "Nothing was loaded: " + e.getMessage() + ".");
        }
    }

    private RenderedReply certificate() {
        if (serving.certificate() == null) {
            throw new Rejection(404, "InvalidApi.NotFound", "This stub speaks plain HTTP and has no certificate.");
        }
        return RenderedReply.of(200, "application/x-pem-file", serving.certificate().pem());
    }

    private static RenderedReply json(Object body) {
        return RenderedReply.of(200, Renderer.JSON, MAPPER.writeValueAsString(body));
    }

    @Override
    public String getName() {
        return "slb-admin";
    }
}
