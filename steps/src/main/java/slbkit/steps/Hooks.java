package slbkit.steps;

import io.cucumber.java.After;
import io.cucumber.java.Before;
import io.cucumber.java.Scenario;
import slbkit.catalogue.Catalogue;
import slbkit.scenario.GroupReader;
import slbkit.scenario.ScenarioExecution;

/** Begins and ends the execution of each scenario. */
public record Hooks(ScenarioExecution execution, GroupReader reader) {

    @Before(order = 0)
    public void begin(Scenario scenario) {
        String uri = scenario.getUri().toString();
        execution.begin(Catalogue.packaged().at(uri, scenario.getLine())
                .orElseThrow(() -> new IllegalStateException(uri + ":" + scenario.getLine() + " is not packaged")));
        execution.support().requireOffered();
        reader.lookAtDefaultServerGroupFirst();
    }

    @After
    public void cleanUp() {
        execution.cleanUp().undo();
    }
}
