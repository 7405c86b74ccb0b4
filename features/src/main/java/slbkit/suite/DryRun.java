package slbkit.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import slbkit.profile.Auth;
import slbkit.profile.Fixtures;
import slbkit.profile.TargetProfile;
import slbkit.report.ConformanceReport;
import slbkit.report.ConformanceReport.RuleResult;
import slbkit.stub.SlbStub;
import slbkit.stub.world.Backend;
import slbkit.stub.world.Landscape;
import slbkit.stub.world.LoadBalancer;
import slbkit.stub.world.Server;

/**
 * What a run would do to a target, without any call to it: the same run is made against a stub whose world consists of
 * the fixtures of the profile.
 */
public final class DryRun {

    private DryRun() {
    }

    /**
     * The plan, line by line. Nothing is sent to the target.
     *
     * @param given the profile of a stub; null for the target that the options name
     */
    public static List<String> plan(RunOptions options, TargetProfile given) {
        TargetProfile profile = given != null ? given : options.endpoint() == null && options.target() == null
                ? StubProfile.of("http://127.0.0.1:1")
                : ConformanceRun.profile(options, null);
        SlbStub.Builder builder = SlbStub.builder().world(new Lent(profile.fixtures()));
        Auth auth = profile.auth();
        if (auth.scheme() != Auth.Scheme.NONE) {
            builder.accessKey(auth.accessKeyId(), auth.accessKeySecret());
        }
        try (TemporaryFolder folder = TemporaryFolder.create("slb-dry-run"); SlbStub stub = builder.start()) {
            RunOptions rehearsal = new RunOptions(null, null, folder.path(), options.set(), options.depth(), options.only(), options.operations(),
                    options.level(), false, 0, null, null, options.shard(), options.parallel(), false);
            ConformanceReport report = SuiteLauncher.verify(rehearsal, profile.atStub(stub.url())).report();
            return lines(profile, report);
        }
    }

    private static List<String> lines(TargetProfile profile, ConformanceReport report) {
        Map<String, Integer> judged = new TreeMap<>();
        Map<String, Integer> others = new TreeMap<>();
        Set<String> selected = report.rules().stream().filter(RuleResult::selected).map(RuleResult::operation).collect(Collectors.toSet());
        report.exchanges().forEach(e -> (selected.contains(e.operation()) ? judged : others)
                .merge(e.operation().isEmpty() ? "(a call without an Action)" : e.operation(), 1, Integer::sum));
        List<String> lines = new ArrayList<>();
        lines.add("A run against %s would make about %s calls.".formatted(profile.endpoint(), report.exchanges().size()));
        lines.add("Operations that it judges:");
        judged.forEach((operation, count) -> lines.add("%6s  %s".formatted(count, operation)));
        lines.add("Other calls, to prepare, read back and delete groups, and to see how an unknown operation is rejected:");
        others.forEach((operation, count) -> lines.add("%6s  %s".formatted(count, operation)));
        lines.add("It would create %s groups, %s.".formatted(report.run().created(), report.run().left().isEmpty()
                ? "and delete each at the end of its scenario, so that only a few exist at a time"
                : "which would stay: the profile does not declare the capability delete"));
        lines.add("It could verify %s of %s rules.".formatted(
                report.summary().conforms() + report.summary().differs(), report.summary().selected()));
        new TreeMap<>(TooLittleVerified.causes(report)).forEach((cause, count) -> lines.add("%6s  unverified: %s".formatted(count, cause)));
        lines.add("Nothing was sent to the target: the plan comes from a run against a stub that provides what the profile lists.");
        return lines;
    }

    /** A world with the fixtures of a profile. */
    private record Lent(Fixtures fixtures) implements Landscape {

        @Override
        public Optional<LoadBalancer> loadBalancer(String id) {
            List<Backend> members = fixtures.defaultServers().stream()
                    .map(server -> Backend.ofDefaultGroup(server, "ecs", 100))
                    .toList();
            if (id.equals(fixtures.loadBalancer())) {
                return Optional.of(new LoadBalancer(id, true, members));
            }
            return id.equals(fixtures.sharedLoadBalancer())
                    ? Optional.of(new LoadBalancer(id, false, List.of()))
                    : Optional.empty();
        }

        @Override
        public Optional<Server> server(String id) {
            if (id.equals(fixtures.stoppedServer())) {
                return Optional.of(new Server(id, "ecs", false, null));
            }
            if (fixtures.defaultServers().contains(id)) {
                return Optional.of(new Server(id, "ecs", true, null));
            }
            return fixtures.servers().stream()
                    .filter(s -> s.id().equals(id))
                    .findFirst()
                    .map(s -> new Server(id, s.type().toString(), true, s.ip()));
        }
    }
}
