package slbkit.independent;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import slbkit.contract.Level;
import slbkit.contract.RequirementSet;
import slbkit.report.ConformanceReport.RuleResult;
import slbkit.report.Verdict;
import slbkit.suite.Outcome;
import slbkit.suite.RunOptions;
import slbkit.suite.SuiteLauncher;

/** Runs the suite against the independent server, mutated in one way at a time, and prints what each run said. */
public final class Examination {

    private Examination() {
    }

    /** What a run said of one server. */
    public record Result(String server, List<RuleResult> differing, List<RuleResult> unverified, int exitCode) {
    }

    /** Judge the independent server by some of the rules. */
    public static Result judge(String name, Set<Oddity> oddities, List<String> rules, Path folder) {
        return judge(name, "none", oddities, null, rules, folder);
    }

    /** Judge one independent server. */
    public static Result judge(String name, Set<Oddity> oddities, Defect defect, Path folder) {
        return judge(name, "none", oddities, defect, folder);
    }

    /** The same by calls that are signed: by rpc or acs3. */
    public static Result judge(String name, String scheme, Set<Oddity> oddities, Defect defect, Path folder) {
        return judge(name, scheme, oddities, defect, defect == null ? List.of() : concerned(defect), folder);
    }

    private static Result judge(
            String name, String scheme, Set<Oddity> oddities, Defect defect, List<String> rules, Path folder) {
        try (IndependentServer server = IndependentServer.start(oddities, defect)) {
            String folderName = name.replaceAll("[^A-Za-z0-9.-]", "_");
            Path profile = Files.createDirectories(folder.resolve(
                    folderName.length() > 80
                            ? folderName.substring(0, 70) + Integer.toHexString(name.hashCode())
                            : folderName))
                    .resolve("target.yaml");
            Files.writeString(profile, IndependentProfile.profile(server.url(), scheme));
            Outcome outcome = SuiteLauncher.verify(
                    RunOptions.into(profile.getParent()).of(RequirementSet.FAMILY).against(profile).judgingRules(rules));
            List<RuleResult> judged = outcome.report().rules();
            return new Result(name,
                    judged.stream().filter(r -> r.selected() && (r.verdict() == Verdict.DIFFERS
                            || r.verdict() == Verdict.KIT_FAULT)).toList(),
                    judged.stream().filter(r -> r.selected() && r.verdict() == Verdict.UNVERIFIED
                            && r.level() != Level.OBSERVE).toList(),
                    outcome.exitCode());
        } catch (Exception e) {
            throw new IllegalStateException(name, e);
        }
    }

    /** What can show the defect: of one in a documented row, or in a reply, less than all of its operation. */
    private static List<String> concerned(Defect defect) {
        String operation = defect.operation();
        if (operation.equals("Common")) {
            return List.of("Common/*", "CreateVServerGroup/*", "AddVServerGroupBackendServers/*");
        }
        String name = defect.name();
        boolean row = name.startsWith("wrong-") || name.startsWith("never-");
        boolean reply = name.startsWith("reply-");
        boolean wire = name.startsWith("get-") || name.startsWith("form-") || name.startsWith("body-");
        return row ? List.of(operation + "/error/*")
                : reply ? List.of(operation + "/reply/*", operation + "/behaviour/*", "Common/protocol/json")
                : wire ? List.of(operation + "/*", "Common/protocol/*")
                : List.of(operation + "/*");
    }

    /**
     * Usage: FOLDER, then plain, oddities, defects, or the names of some. The system property
     * slb.examination.one-in=N takes one defect in N, slb.examination.auth=rpc or acs3 signs the calls to good servers.
     */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        List<String> names = List.of(arguments).subList(1, arguments.length);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<Future<Result>> results = new ArrayList<>();
        String scheme = System.getProperty("slb.examination.auth", "none");
        if (names.contains("plain")) {
            results.add(threads.submit(() -> judge("plain", scheme, Set.of(), null, folder)));
        }
        for (Oddity oddity : Oddity.values()) {
            if (names.contains("oddities") || names.contains(oddity.name())) {
                results.add(threads.submit(() -> judge(oddity.name().toLowerCase(Locale.ROOT),
                        scheme, EnumSet.of(oddity), null, folder)));
            }
        }
        int oneIn = Integer.getInteger("slb.examination.one-in", 1);
        for (int i = 0; i < Defects.all().size(); i++) {
            Defect defect = Defects.all().get(i);
            String name = defect.operation() + "/" + defect.name();
            if (names.contains("defects") && i % oneIn == 0 || names.contains(name)) {
                results.add(threads.submit(() -> judge(name + " | " + defect.breaks(), Set.of(), defect, folder)));
            }
        }
        for (Future<Result> future : results) {
            Result result = future.get();
            System.out.printf("%s: exit %d, %d differ, %d unverified%n", result.server(), result.exitCode(),
                    result.differing().size(), result.unverified().size());
            result.differing().forEach(r -> System.out.printf("    %s %s: expected %s, observed %s %s%n", r.verdict(),
                    r.id(), r.expected(), r.observed(), r.cause()));
            result.unverified().stream().limit(6).forEach(r ->
                    System.out.printf("    unverified %s: %s%n", r.id(), r.cause()));
        }
        threads.shutdown();
    }
}
