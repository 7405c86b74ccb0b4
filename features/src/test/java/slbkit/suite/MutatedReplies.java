package slbkit.suite;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import slbkit.catalogue.ScenarioEntry;
import slbkit.contract.Contract;
import slbkit.contract.RequirementSet;
import slbkit.report.ConformanceReport;
import slbkit.report.Exchange;
import slbkit.report.ReportJson;
import slbkit.report.Verdict;

/**
 * Measures how much of one wrong reply among many is seen: single changes to recorded successes of a conforming run,
 * each judged again by the scenario that the reply belongs to, and by the rules that hold for every reply.
 */
final class MutatedReplies {

    /**
     * One change and what came of it.
     *
     * @param differs the rules that differ because of it
     */
    record Judged(ReplyMutation mutation, List<String> differs) {

        boolean found() {
            return !differs.isEmpty();
        }

        /** Whether only rules of what was changed differ. */
        boolean blamedRight() {
            return mutation.blamed().isEmpty() || mutation.blamed().containsAll(differs);
        }
    }

    private final ConformanceReport record;
    private final Path scratch;
    private final Random random;

    MutatedReplies(ConformanceReport record, Path scratch, long seed) {
        this.record = record;
        this.scratch = scratch;
        this.random = new Random(seed);
    }

    /** Judge so many changes, of each kind about as many. */
    List<Judged> judge(int count) {
        List<Exchange> successes = record.exchanges().stream().filter(MutatedReplies::isSuccessOfAScenario).toList();
        List<Judged> judged = new ArrayList<>();
        while (judged.size() < count) {
            ReplyMutation.Kind kind = ReplyMutation.Kind.values()[judged.size() % ReplyMutation.Kind.values().length];
            ReplyMutation mutation =
                    ReplyMutation.of(successes.get(random.nextInt(successes.size())), kind, random);
            if (mutation != null) {
                judged.add(new Judged(mutation, differing(mutation)));
            }
        }
        return judged;
    }

    /** What is found out once a run belongs to no scenario in particular. */
    private static boolean isSuccessOfAScenario(Exchange exchange) {
        return Contract.documented().operation(exchange.operation())
                        .filter(operation -> operation.set() == RequirementSet.DOCUMENTS).isPresent()
                && exchange.reply().status() / 100 == 2 && exchange.id().contains(":")
                && exchange.reply().body().startsWith("{");
    }

    private List<String> differing(ReplyMutation mutation) {
        List<Exchange> exchanges = record.exchanges().stream()
                .map(e -> e.id().equals(mutation.exchange().id()) ? mutation.exchange() : e).toList();
        ConformanceReport changed = new ConformanceReport(record.suite(), record.target(), record.run(),
                record.summary(), record.rules(), exchanges, record.observations());
        return SuiteLauncher.rejudge(changed, RunOptions.into(scratch), scenario(mutation.exchange().id())::equals)
                .rules().stream().filter(r -> r.verdict() == Verdict.DIFFERS).map(ConformanceReport.RuleResult::id).toList();
    }

    private static ScenarioEntry scenario(String exchange) {
        String place = exchange.substring(0, exchange.indexOf('#'));
        return slbkit.catalogue.Catalogue.packaged().scenarios().stream()
                .filter(s -> s.ref().location().replace(".feature", "").endsWith("/" + place)
                        || s.ref().location().replace(".feature", "").equals(place))
                .findFirst().orElseThrow(() -> new IllegalStateException("no scenario at " + place));
    }

    /** The figures by kind, one a line. */
    static List<String> figures(List<Judged> judged) {
        Map<String, int[]> byKind = new TreeMap<>();
        for (Judged one : judged) {
            for (String kind : List.of(one.mutation().kind().toString(), "all")) {
                int[] counts = byKind.computeIfAbsent(kind, k -> new int[3]);
                counts[0]++;
                counts[1] += one.found() ? 1 : 0;
                counts[2] += one.found() && one.blamedRight() ? 1 : 0;
            }
        }
        List<String> lines = new ArrayList<>();
        byKind.forEach((kind, counts) -> lines.add("%-8s %3d changed, %3d differ, %3d of them blamed on what was changed"
                .formatted(kind, counts[0], counts[1], counts[2])));
        return lines;
    }

    /** Measure a recorded run: the report folder of the run, how many changes, and the seed. */
    public static void main(String[] arguments) throws Exception {
        ConformanceReport record = ReportJson.readFrom(Path.of(arguments[0]));
        int count = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 120;
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
        List<Judged> judged = new MutatedReplies(record, Files.createTempDirectory("mutated"), seed).judge(count);
        judged.stream().filter(one -> !one.found() || !one.blamedRight())
                .forEach(one -> System.out.println(one.mutation().what() + ": " + one.differs()));
        figures(judged).forEach(System.out::println);
    }
}
