package slbkit.cli;

import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import slbkit.stub.mutation.register.Defects;

/** Lists the register of defects. */
@Command(name = "defects",
        description = "List every defect that the stub can be given, with the rule it contradicts.")
final class DefectsCommand extends RegisterCommand {

    @Override
    List<Map<String, Object>> entries() {
        return Defects.packaged().all().stream().map(defect -> entry(
                "name", defect.name(), "rule", defect.rule(), "also", defect.also(),
                "statement", defect.statement(), "kind", defect.definition().kind())).toList();
    }

    @Override
    List<String> columns() {
        return List.of("name", "rule", "statement");
    }
}
