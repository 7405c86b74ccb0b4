package slbkit.strength;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import slbkit.catalogue.QuickSuite;
import slbkit.contract.Contract;
import slbkit.report.ConformanceReport;
import slbkit.rpc.Digests;
import slbkit.run.Depth;
import slbkit.run.Run;
import slbkit.stub.SlbStub;
import slbkit.suite.SuiteLauncher;

/** A digest of everything that a result depends on: the kit's own classes, contract and features, and the entry. */
final class CacheKey {

    private static final Set<String> COUNTED = Set.of("class", "yaml", "json", "feature");

    /** The registers are digested entry by entry; the other classes and files are made from results, or only print them. */
    private static final Pattern EXCLUDED = Pattern.compile(".*/(defects\\.yaml|variants\\.yaml|features/proof\\.json|features/"
            + Pattern.quote(QuickSuite.FILE) + "|slbkit/cli/.*"
            + "|slbkit/strength/(Combination|KillMatrix|EvaluationRunner|QuickChoice|ScenarioKills|Strength)\\w*(\\$\\w+)?\\.class)");

    private final String kit;

    CacheKey(Depth depth) {
        MessageDigest digest = Digests.sha256();
        digest.update(depth.name().getBytes(StandardCharsets.UTF_8));
        if (depth == Depth.QUICK) {
            digest.update(QuickSuite.packaged().text().getBytes(StandardCharsets.UTF_8));
        }
        Set<Path> places = new TreeSet<>();
        for (Class<?> one : List.of(Contract.class, SlbStub.class, ConformanceReport.class, Run.class, SuiteLauncher.class)) {
            places.add(Path.of(one.getProtectionDomain().getCodeSource().getLocation().getPath()));
        }
        places.forEach(place -> add(digest, place));
        this.kit = HexFormat.of().formatHex(digest.digest());
    }

    String of(Candidate candidate) {
        MessageDigest digest = Digests.sha256();
        digest.update((kit + candidate).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest()).substring(0, 32);
    }

    private static void add(MessageDigest digest, Path place) {
        try {
            if (Files.isDirectory(place)) {
                addFolder(digest, place.resolve("slbkit"));
            } else {
                try (FileSystem jar = FileSystems.newFileSystem(place)) {
                    addFolder(digest, jar.getPath("/slbkit"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the kit cannot read itself at " + place, e);
        }
    }

    private static void addFolder(MessageDigest digest, Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).filter(CacheKey::counts).sorted().toList()) {
                digest.update((folder.relativize(file) + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
        }
    }

    private static boolean counts(Path file) {
        String name = file.toString();
        return COUNTED.contains(name.substring(name.lastIndexOf('.') + 1)) && !EXCLUDED.matcher(name).matches();
    }
}
