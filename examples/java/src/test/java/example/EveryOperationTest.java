package example;

import static org.assertj.core.api.Assertions.assertThat;

import com.aliyun.slb20140515.Client;
import com.aliyun.teaopenapi.models.Config;
import com.aliyuncs.DefaultAcsClient;
import com.aliyuncs.RpcAcsRequest;
import com.aliyuncs.profile.DefaultProfile;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import slbkit.contract.Contract;
import slbkit.contract.Effect;
import slbkit.contract.Operation;
import slbkit.contract.Parameter;
import slbkit.contract.ReplyMember;
import slbkit.stub.SlbStub;
import slbkit.stub.SlbStubExtension;
import slbkit.stub.world.Backend;
import slbkit.stub.world.LoadBalancer;
import slbkit.stub.world.Tag;
import slbkit.stub.world.World;

/**
 * Each operation of the contract, called through the typed requests of both Java SDKs. Every member that the contract
 * documents is read by its getter, in the type that the contract gives it: a weight is a text in two operations, and an
 * integer in the others.
 */
class EveryOperationTest {

    @RegisterExtension
    static final SlbStubExtension SLB = new SlbStubExtension(SlbStub.builder().accessKey("testid", "testsecret"));

    private static final String BALANCER = "lb-web";
    private static final String LISTENING = "lb-listening";
    private static final List<String> UNKNOWN_TO_SOME = List.of("CreateTime", "Tags");

    static Stream<String> operations() {
        return Contract.documented().operations().stream().map(Operation::name);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void through_the_classic_sdk(String name) throws Exception {
        Operation operation = Contract.documented().operation(name).orElseThrow();
        RpcAcsRequest<?> request = (RpcAcsRequest<?>) Class.forName("com.aliyuncs.slb.model.v20140515." + name + "Request")
                .getConstructor().newInstance();
        request.setSysEndpoint(SLB.client().endpoint());
        fill(request, operation);

        Object reply = new DefaultAcsClient(DefaultProfile.getProfile(
                SLB.client().regionId(), SLB.client().accessKeyId(), SLB.client().accessKeySecret())).getAcsResponse(request);

        assertThat(unread(reply, operation.reply(), true)).as("members that no getter shows").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void through_the_current_sdk(String name) throws Exception {
        Operation operation = Contract.documented().operation(name).orElseThrow();
        Class<?> type = Class.forName("com.aliyun.slb20140515.models." + name + "Request");
        Object request = type.getConstructor().newInstance();
        fill(request, operation);

        Object reply = Client.class.getMethod(name.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + name.substring(1), type)
                .invoke(new Client(Config.build(SLB.client().asMap())), request);

        Object body = get(reply, "Body");
        assertThat(unread(body, operation.reply(), false)).as("members that no getter shows").isEmpty();
    }

    /** Every parameter that this test has a value for, by its typed setter. */
    private static void fill(Object request, Operation operation) throws Exception {
        Map<String, String> values = values(operation);
        for (Parameter parameter : operation.parameters()) {
            if (values.containsKey(parameter.name())) {
                request.getClass().getMethod("set" + parameter.name(), String.class)
                        .invoke(request, values.get(parameter.name()));
            } else {
                assertThat(parameter.required()).as("a required parameter without a value: " + parameter.name()).isFalse();
            }
        }
    }

    private static Map<String, String> values(Operation operation) {
        World world = SLB.stub().world();
        LoadBalancer balancer = world.landscape().loadBalancer(BALANCER).orElseThrow();
        world.defaultGroups().change(balancer, there -> List.of(server("i-8", null, null), server("i-9", null, null)));
        List<Tag> tags = List.of(new Tag("team", "blue"));
        Map<String, String> values = new LinkedHashMap<>();
        values.put("RegionId", "cn-hangzhou");
        values.put("LoadBalancerId", operation.effect() == Effect.REPORTS ? LISTENING : BALANCER);
        values.put("VServerGroupId", world.vServerGroups().create("web", BALANCER,
                List.of(server("i-8", 80, null), server("i-9", 80, null)), tags).id());
        values.put("MasterSlaveServerGroupId", world.masterSlaveGroups().create("pair", BALANCER,
                List.of(server("i-8", 80, "Master"), server("i-9", 80, "Slave")), tags).id());
        values.put("VServerGroupName", "web");
        values.put("MasterSlaveServerGroupName", "pair");
        boolean joins = operation.effect() == Effect.ADDS || operation.effect() == Effect.CREATES;
        values.put("BackendServers", "[" + json(joins ? "i-1" : "i-8", "") + "]");
        values.put("MasterSlaveBackendServers", "[" + json("i-1", ",\"ServerType\":\"Master\"") + ","
                + json("i-2", ",\"ServerType\":\"Slave\"") + "]");
        values.put("OldBackendServers", "[" + json("i-8", "") + "]");
        values.put("NewBackendServers", "[" + json("i-1", "") + "]");
        return values;
    }

    private static Backend server(String id, Integer port, String role) {
        return new Backend(id, port, 30, "ecs", "of-" + id, null, role);
    }

    private static String json(String id, String more) {
        return "{\"ServerId\":\"%s\",\"Port\":\"80\",\"Weight\":\"30\",\"Type\":\"ecs\",\"Description\":\"of-%s\"%s}"
                .formatted(id, id, more);
    }

    private static boolean hasGetter(Object owner, ReplyMember member) {
        return Stream.of(owner.getClass().getMethods()).anyMatch(method -> method.getName().equals("get" + member.name()));
    }

    /** The documented members that have no value of their type; the classic SDK leaves out what wraps a list. */
    private static List<String> unread(Object owner, List<ReplyMember> members, boolean classic) throws Exception {
        List<String> unread = new ArrayList<>();
        for (ReplyMember member : members) {
            if (UNKNOWN_TO_SOME.contains(member.name()) && !hasGetter(owner, member)) {
                // these versions of the SDKs know nothing of it
                continue;
            }
            Object value = get(owner, member.name());
            ReplyMember list = classic && isWrapper(member) ? member.members().get(0) : member;
            boolean fits = switch (list.type()) {
                case "string" -> value instanceof String;
                case "integer" -> value instanceof Integer || value instanceof Long;
                case "boolean" -> value instanceof Boolean;
                case "array" -> value instanceof Collection;
                default -> value != null;
            };
            if (!fits && !(member.whenGiven() && value == null)) {
                unread.add(member.name() + ", " + list.type() + ": " + value);
            } else if (value instanceof Collection<?> elements) {
                for (Object element : elements) {
                    unread.addAll(unread(element, list.members(), classic));
                }
            } else if (value != null) {
                unread.addAll(unread(value, member.members(), classic));
            }
        }
        return unread;
    }

    private static boolean isWrapper(ReplyMember member) {
        return member.type().equals("object") && member.members().size() == 1
                && member.members().get(0).type().equals("array");
    }

    /** The classic SDK puts Biz before the names of members that its requests have, too. */
    private static Object get(Object owner, String member) throws Exception {
        String biz = "getBiz" + member;
        boolean renamed = Stream.of(owner.getClass().getMethods()).map(Method::getName).anyMatch(biz::equals);
        return owner.getClass().getMethod(renamed ? biz : "get" + member).invoke(owner);
    }
}
