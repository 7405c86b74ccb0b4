package slbkit.steps;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import slbkit.endpoint.CallStyle;
import slbkit.endpoint.Reply;
import slbkit.endpoint.SlbRequest;
import slbkit.run.Backend;
import slbkit.run.GroupKind;
import slbkit.run.GroupReader;
import slbkit.run.Groups;
import slbkit.run.PlainCalls;
import slbkit.run.TestBed;
import slbkit.run.Trial;
import slbkit.target.Auth;
import slbkit.target.Call;

/** One call in every way that the official clients send it. To be taken is not enough: it must be carried out. */
public final class WaySteps {

    private static final int FIRST_PORT = 9100;

    /** What tells one way's call from the next in a default server group, which knows no ports. */
    private static final int FIRST_WEIGHT = 41;

    /** So far apart that what one way did a little wrong is not taken for what the next did right. */
    private static final int APART = 10;

    private final Trial trial;
    private final PlainCalls plain;
    private final TestBed bed;
    private final Groups groups;
    private final GroupReader reader;
    private final Map<String, Made> ways = new LinkedHashMap<>();
    private Made control;

    /**
     * A call that was made.
     *
     * @param reply its reply
     * @param undone what it should have brought about and has not, though it was taken; empty where there is nothing
     *     to complain of, or nothing can be read
     */
    private record Made(Reply reply, Optional<String> undone) {

        private boolean works() {
            return reply.taken() && undone.isEmpty();
        }
    }

    public WaySteps(Trial trial, PlainCalls plain, TestBed bed, Groups groups, GroupReader reader) {
        this.trial = trial;
        this.plain = plain;
        this.bed = bed;
        this.groups = groups;
        this.reader = reader;
    }

    /** What is sent each way differs by its port and weight, so that each leaves a trace of its own. */
    @When("{call}, sent in every way")
    public void sentInEveryWay(String operation) {
        CallStyle usual = trial.run().endpoint().usualStyle();
        int number = 0;
        for (Map.Entry<String, CallStyle> way : stylesOf(usual).entrySet()) {
            ways.put(way.getKey(), make(operation, number++, way.getValue()));
        }
        control = make(operation, number, usual);
    }

    private Map<String, CallStyle> stylesOf(CallStyle usual) {
        Map<String, CallStyle> styles = new LinkedHashMap<>();
        styles.put("protocol/GET", usual.by(Call.Method.GET));
        styles.put("protocol/form", usual.in(Call.Place.FORM));
        if (trial.run().profile().auth().scheme() != Auth.Scheme.RPC) {
            styles.put("protocol/action-header", usual.namingInHeaders());
        }
        return styles;
    }

    private Made make(String operation, int number, CallStyle way) {
        SlbRequest request = plain.of(operation).firstServer(s -> {
            s.put("Port", String.valueOf(FIRST_PORT + APART * number));
            if (operation.equals("SetBackendServers")) {
                s.put("Weight", String.valueOf(FIRST_WEIGHT + APART * number));
            }
            return s;
        });
        if (operation.equals("RemoveVServerGroupBackendServers")) {
            trial.call(plain.of("AddVServerGroupBackendServers").servers(request.servers()));
        }
        Reply reply = trial.call(request.styled(way));
        return new Made(reply, reply.taken() ? undone(request, reply) : Optional.empty());
    }

    private Optional<String> undone(SlbRequest request, Reply reply) {
        Map<String, Object> server = request.servers().get(0);
        return switch (request.operation()) {
            case "AddVServerGroupBackendServers" -> held().filter(held -> count(held, server) == 0)
                    .map(held -> "the group does not hold " + key(server));
            case "RemoveVServerGroupBackendServers" -> held().filter(held -> count(held, server) > 0)
                    .map(held -> "the group still holds " + key(server));
            case "SetBackendServers" -> reader.defaultServerGroupWhereShown()
                    .flatMap(held -> otherWeight(held, server));
            default -> {
                GroupKind kind = GroupKind.createdBy(request.operation());
                yield reply.member(kind.id()).filter(id -> !id.isEmpty())
                        .flatMap(id -> reader.refusedReading(kind, id)
                                .map(refusal -> "its group %s cannot be read: %s".formatted(id, refusal)));
            }
        };
    }

    private Optional<List<Backend>> held() {
        return reader.vServerGroup(groups.theGroup().id()).map(reader::requireKey);
    }

    private static long count(List<Backend> held, Map<String, Object> server) {
        return held.stream().filter(s -> s.key().equals(key(server))).count();
    }

    private static String key(Map<String, Object> server) {
        return server.get("ServerId") + ":" + server.get("Port");
    }

    private static Optional<String> otherWeight(List<Backend> held, Map<String, Object> server) {
        return held.stream()
                .filter(s -> s.value("ServerId").equals(Optional.of(server.get("ServerId"))))
                .findFirst()
                .flatMap(s -> s.value("Weight"))
                .filter(weight -> !weight.equals(server.get("Weight")))
                .map(weight -> "%s weighs %s and not %s".formatted(server.get("ServerId"), weight, server.get("Weight")));
    }

    @Then("every way is taken, and carried out")
    public void everyWayIsTaken() {
        for (String rule : trial.rules()) {
            judge(rule, ways.get(rule.substring("Common/".length())));
        }
        trial.settle();
    }

    private void judge(String rule, Made made) {
        if (made == null) {
            trial.unverified(rule, "needs auth.scheme none or acs3: the RPC signature covers no headers");
        } else if (made.works()) {
            trial.conforms(rule);
        } else if (!control.reply().taken()) {
            trial.unverified(rule, "the call is refused in every way: " + control.reply().inOneLine());
        } else if (!made.reply().taken()) {
            trial.notes(rule, "a 2xx reply in this way, too", made.reply().inOneLine());
        } else if (control.works()) {
            trial.notes(rule, "a call that is carried out in this way, too", made.undone().orElseThrow());
        } else {
            trial.unverified(rule, "the call is carried out in no way: " + control.undone().orElseThrow());
        }
    }
}
