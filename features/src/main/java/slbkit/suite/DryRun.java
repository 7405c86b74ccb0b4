package slbkit.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import slbkit.report.ConformanceReport;
import slbkit.stub.SlbStub;
import slbkit.stub.world.Backend;
import slbkit.stub.world.Landscape;
import slbkit.stub.world.LoadBalancer;
import slbkit.stub.world.Server;
import slbkit.target.Auth;
import slbkit.target.Fixtures;
import slbkit.target.TargetProfile;

/**
 * What a run would do to a target, found out without it: the same run is made against a stub whose world is
 * what the profile lends.
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
        Path folder = temporary();
        try (SlbStub stub = SlbStub.builder().world(new Lent(profile.fixtures())).start()) {
            RunOptions rehearsal = new RunOptions(null, null, folder, options.only(), options.operations(),
                    options.level(), false, 0, null, null, options.shard(), options.parallel(), false);
            ConformanceReport report =
                    SuiteLauncher.verify(rehearsal, profile.at(stub.url()).signed(Auth.NONE).unlimited()).report();
            return lines(profile, report);
        } finally {
            delete(folder);
        }
    }

    private static List<String> lines(TargetProfile profile, ConformanceReport report) {
        Map<String, Integer> calls = new TreeMap<>();
        report.exchanges().forEach(e -> calls.merge(e.operation().isEmpty() ? "(none)" : e.operation(), 1, Integer::sum));
        List<String> lines = new ArrayList<>();
        lines.add("A run against %s would make about these calls:".formatted(profile.endpoint()));
        calls.forEach((operation, count) -> lines.add("%6s  %s".formatted(count, operation)));
        lines.add("%6s  calls in all".formatted(report.exchanges().size()));
        lines.add("%s groups would be created, at most a few at a time%s".formatted(report.run().created(),
                report.run().left().isEmpty() ? " and deleted" : "; the profile declares no delete, so they would stay"));
        lines.add("%s of %s rules could be judged".formatted(
                report.summary().conforms() + report.summary().differs(), report.summary().selected()));
        lines.add("Nothing was sent to the target.");
        return lines;
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("slb-dry-run");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A world of what a profile lends. */
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
