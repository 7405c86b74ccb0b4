package slbkit.steps;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import slbkit.endpoint.Reply;
import slbkit.endpoint.SlbRequest;
import slbkit.run.Backend;
import slbkit.run.GroupReader;
import slbkit.run.Groups;
import slbkit.run.Patience;
import slbkit.run.PlainCalls;
import slbkit.run.TestBed;
import slbkit.run.Trial;
import slbkit.run.Unverifiable;

/** Calls for one group at the same time. */
public final class ParallelSteps {

    private static final int AT_ONCE = 4;
    private static final int ROUNDS = 4;

    private record Added(String key, Reply reply) {
    }

    private final Trial trial;
    private final TestBed bed;
    private final PlainCalls plain;
    private final Groups groups;
    private final GroupReader reader;
    private final List<Added> calls = new ArrayList<>();

    public ParallelSteps(Trial trial, TestBed bed, PlainCalls plain, Groups groups, GroupReader reader) {
        this.trial = trial;
        this.bed = bed;
        this.plain = plain;
        this.groups = groups;
        this.reader = reader;
    }

    @When("servers are added to the group by several calls at the same time")
    public void addAtTheSameTime() throws Exception {
        int width = trial.run().profile().limits().atOnce(AT_ONCE);
        if (width < 2) {
            throw new Unverifiable("needs two calls at the same time; limits.parallel is 1");
        }
        ExecutorService threads = Executors.newFixedThreadPool(width);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                CyclicBarrier together = new CyclicBarrier(width);
                List<Callable<Added>> adds = new ArrayList<>();
                for (int i = 0; i < width; i++) {
                    adds.add(add(String.valueOf(9001 + round * width + i), together));
                }
                for (Future<Added> added : threads.invokeAll(adds)) {
                    calls.add(result(added));
                }
            }
        } finally {
            threads.shutdown();
            threads.awaitTermination(10, TimeUnit.SECONDS);
        }
    }

    private Callable<Added> add(String port, CyclicBarrier together) {
        Map<String, Object> server = new LinkedHashMap<>(bed.entry("web-1", port));
        SlbRequest request = plain.of("AddVServerGroupBackendServers").servers(List.of(server));
        String exchange = trial.nextExchange();
        return () -> {
            together.await(10, TimeUnit.SECONDS);
            return new Added(server.get("ServerId") + ":" + port, trial.call(exchange, request));
        };
    }

    private static Added result(Future<Added> added) throws Exception {
        try {
            return added.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Unverifiable told) {
                throw told;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    @Then("the group holds what every taken call added")
    public void holdsAll() {
        List<Added> taken = calls.stream().filter(c -> c.reply().taken()).toList();
        calls.stream()
                .filter(c -> !c.reply().taken())
                .filter(c -> !Patience.later(c.reply()))
                .findFirst()
                .ifPresent(c -> {
                    Reply alone = trial.call(plain.of("AddVServerGroupBackendServers"));
                    if (!alone.taken()) {
                        throw Unverifiable.because(PlainCalls.worksRule(trial.operation()), alone.inOneLine());
                    }
                    trial.differs("a 2xx reply, or a refusal that says busy, for each of several calls at once",
                            c.reply().inOneLine());
                });
        if (taken.size() < 2) {
            throw new Unverifiable("needs a target that takes two calls for one group at the same time");
        }
        List<String> held = reader.requireVServerGroup(groups.theGroup().id()).stream().map(Backend::key).toList();
        List<String> lost = taken.stream().map(Added::key).filter(k -> !held.contains(k)).toList();
        if (!lost.isEmpty()) {
            trial.differs("%s servers added by %s calls".formatted(taken.size(), taken.size()), "lost are " + lost);
        }
        trial.conforms(trial.rule());
    }
}
