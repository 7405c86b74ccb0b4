package slbkit.cli;

import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import slbkit.stub.mutation.register.Variants;

/** Lists the register of variants. */
@Command(name = "variants",
        description = "List every unusual but conforming way in which the stub can answer.")
final class VariantsCommand extends RegisterCommand {

    @Override
    List<Map<String, Object>> entries() {
        return Variants.packaged().all().stream().map(variant -> entry(
                "name", variant.name(), "about", variant.about(),
                "statement", variant.statement(), "kind", variant.definition().kind())).toList();
    }

    @Override
    List<String> columns() {
        return List.of("name", "statement");
    }
}
