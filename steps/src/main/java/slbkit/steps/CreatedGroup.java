package slbkit.steps;

import java.util.Optional;
import slbkit.contract.Contract;
import slbkit.contract.Effect;
import slbkit.contract.GroupKind;
import slbkit.contract.Operation;
import slbkit.outcome.Unverifiable;
import slbkit.scenario.ScenarioExecution;
import slbkit.slb.ScenarioGroup;
import slbkit.slb.ServerGroups;

/** The group that the reply to the scenario's own call names. */
public record CreatedGroup(ScenarioExecution execution, Attempts attempts) {

    /** The kind of group that the scenario's operation works on; a vServer group if no operation creates that kind. */
    GroupKind kind() {
        return Contract.documented().operation(execution.operation()).map(Operation::group).map(Contract.documented()::group)
                .filter(kind -> kind.find(Effect.CREATES).isPresent()).orElse(ServerGroups.V_SERVER_GROUP);
    }

    /** The group, of which the reply must give the id. */
    ScenarioGroup requireNamed() {
        String member = kind().id();
        String id = attempts.latest().reply().member(member).filter(i -> !i.isEmpty())
                .orElseThrow(() -> Unverifiable.because(execution.rule("reply/" + member), "it is missing"));
        return new ScenarioGroup(id, Optional.empty());
    }
}
