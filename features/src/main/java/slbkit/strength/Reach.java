package slbkit.strength;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import slbkit.catalogue.Catalogue;
import slbkit.catalogue.ScenarioEntry;
import slbkit.contract.Contract;
import slbkit.report.ConformanceReport;
import slbkit.report.Exchange;
import slbkit.stub.call.Call;
import slbkit.stub.call.RenderedReply;
import slbkit.stub.call.Reply;
import slbkit.stub.mutation.Mutation;
import slbkit.stub.mutation.ReplyFilter;
import slbkit.stub.mutation.register.Defect;
import slbkit.stub.service.Service;
import slbkit.stub.world.World;

/**
 * Which scenarios a defect can change. While the suite runs on a stub without a defect, every defect answers a copy of
 * every call; its answer is compared with the real one and dropped. A scenario that is not among those reached receives the same
 * replies from the stub with the defect as from the stub without it, so that a proof need not run it again.
 */
final class Reach implements ReplyFilter {

    private static final Pattern REQUEST_ID =
            Pattern.compile("[0-9A-F]{8}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{12}");

    private final Map<String, Mutation> defects = new LinkedHashMap<>();
    private final Map<String, Set<String>> byRequestId = new ConcurrentHashMap<>();
    private final ThreadLocal<Set<String>> ofThisCall = new ThreadLocal<>();

    Reach(List<Defect> defects) {
        defects.forEach(defect -> this.defects.put(defect.name(), defect.definition().make()));
    }

    @Override
    public Reply answer(Call call, Service service) {
        Reply reply = service.answer(call);
        Set<String> reached = new HashSet<>();
        defects.forEach((name, mutation) -> {
            if (changesContract(mutation, call) || changesReply(mutation, call, reply)) {
                reached.add(name);
            }
        });
        byRequestId.put(reply.body().path("RequestId").asString(""), reached);
        ofThisCall.set(reached);
        return reply;
    }

    @Override
    public RenderedReply render(Call call, RenderedReply reply) {
        Set<String> reached = ofThisCall.get();
        defects.forEach((name, mutation) -> {
            if (!mutation.render(call, reply).equals(reply)) {
                reached.add(name);
            }
        });
        return reply;
    }

    private static boolean changesContract(Mutation mutation, Call call) {
        return call.action().flatMap(Contract.documented()::operation)
                .filter(operation -> !mutation.contract(operation).equals(operation))
                .isPresent();
    }

    private static boolean changesReply(Mutation mutation, Call call, Reply reply) {
        Probe probe = new Probe(call, reply);
        try {
            return !mutation.answer(call, probe).equals(reply) || !probe.calledOnce();
        } catch (WorldNeededException e) {
            return true;
        }
    }

    /**
     * By defect, the scenarios that it can change. A call that a run makes once, outside its scenarios, counts for every
     * scenario that uses the same operation; the calls of the first contact are part of every run and count for none.
     *
     * @param report the run that this filter saw
     */
    Map<String, Set<ScenarioEntry>> in(ConformanceReport report) {
        Map<String, Set<ScenarioEntry>> using = new HashMap<>();
        report.exchanges().forEach(exchange -> Catalogue.packaged().ofExchange(exchange.id()).ifPresent(scenario ->
                using.computeIfAbsent(exchange.operation(), operation -> new HashSet<>()).add(scenario)));
        Map<String, Set<ScenarioEntry>> reached = new HashMap<>();
        defects.keySet().forEach(name -> reached.put(name, new HashSet<>()));
        for (Exchange exchange : report.exchanges()) {
            Set<ScenarioEntry> making = Catalogue.packaged().ofExchange(exchange.id()).map(Set::of)
                    .orElseGet(() -> using.getOrDefault(exchange.operation(), Set.of()));
            REQUEST_ID.matcher(exchange.reply().body()).results().map(MatchResult::group)
                    .filter(byRequestId::containsKey)
                    .flatMap(id -> byRequestId.get(id).stream())
                    .forEach(name -> reached.get(name).addAll(making));
        }
        return reached;
    }

    /** The service without the defect, which answers one call as it was answered, and lets nothing be changed. */
    private static final class Probe implements Service {

        private final Call call;
        private final Reply reply;
        private final List<Call> passed = new ArrayList<>();

        Probe(Call call, Reply reply) {
            this.call = call;
            this.reply = reply;
        }

        @Override
        public Reply answer(Call asked) {
            passed.add(asked);
            return new Reply(reply.status(), reply.name(), reply.body().deepCopy(), reply.verbatim());
        }

        @Override
        public World world() {
            throw new WorldNeededException();
        }

        boolean calledOnce() {
            return passed.equals(List.of(call));
        }
    }

    /** The defect reads or changes what the stub holds. */
    private static final class WorldNeededException extends RuntimeException {

        private static final long serialVersionUID = 1;

        WorldNeededException() {
            super(null, null, false, false);
        }
    }
}
