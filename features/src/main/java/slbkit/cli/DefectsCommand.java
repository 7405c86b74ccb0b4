package slbkit.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import slbkit.stub.mutation.register.Defect;
import slbkit.stub.mutation.register.Defects;

/** Lists the register of defects. */
@Command(name = "defects",
        description = "List every defect that the stub can be given, with the rule it contradicts.",
        exitCodeListHeading = ExitCodes.HEADING,
        exitCodeList = {ExitCodes.PRINTED, ExitCodes.NEVER_1, ExitCodes.WRONG_USAGE, ExitCodes.KIT_FAULT})
final class DefectsCommand implements Callable<Integer> {

    enum Format { TABLE, JSON }

    @Spec
    private CommandSpec spec;

    @Mixin
    private StandardOptions standard;

    @Option(names = "--format", paramLabel = "table|json", defaultValue = "table",
            description = "How to list them (${DEFAULT-VALUE}).")
    private Format format;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<Defect> defects = Defects.packaged().all();
        if (format == Format.JSON) {
            out.println(RegisterJson.of(defects.stream().map(DefectsCommand::entry).toList()));
        } else {
            int name = defects.stream().mapToInt(d -> d.name().length()).max().orElse(0);
            int rule = defects.stream().mapToInt(d -> d.rule().length()).max().orElse(0);
            defects.forEach(d -> out.printf("%-" + name + "s  %-" + rule + "s  %s%n", d.name(), d.rule(), d.statement()));
            out.println(defects.size() + " defects");
        }
        out.flush();
        return 0;
    }

    private static Map<String, Object> entry(Defect defect) {
        return RegisterJson.entry(
                "name", defect.name(), "rule", defect.rule(), "also", defect.also(),
                "statement", defect.statement(), "kind", defect.definition().kind());
    }
}
