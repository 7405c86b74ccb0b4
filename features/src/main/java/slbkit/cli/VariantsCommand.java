package slbkit.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import slbkit.stub.mutation.register.Variant;
import slbkit.stub.mutation.register.Variants;

/** Lists the register of variants. */
@Command(name = "variants",
        description = "List every unusual but conforming way in which the stub can answer.",
        exitCodeListHeading = ExitCodes.HEADING,
        exitCodeList = {ExitCodes.PRINTED, ExitCodes.NEVER_1, ExitCodes.WRONG_USAGE, ExitCodes.KIT_FAULT})
final class VariantsCommand implements Callable<Integer> {

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
        List<Variant> variants = Variants.packaged().all();
        if (format == Format.JSON) {
            out.println(RegisterJson.of(variants.stream().map(v -> RegisterJson.entry("name", v.name(),
                    "about", v.about(), "statement", v.statement(), "kind", v.definition().kind())).toList()));
        } else {
            int width = variants.stream().mapToInt(v -> v.name().length()).max().orElse(0);
            variants.forEach(v -> out.printf("%-" + width + "s  %s%n", v.name(), v.statement()));
            out.println(variants.size() + " variants");
        }
        out.flush();
        return 0;
    }
}
