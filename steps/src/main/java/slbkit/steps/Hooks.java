package slbkit.steps;

import io.cucumber.java.After;
import io.cucumber.java.Before;
import io.cucumber.java.Scenario;
import slbkit.catalogue.Catalogue;
import slbkit.run.Trial;

/** Begins and ends the trial of each scenario. */
public final class Hooks {

    private final Trial trial;

    public Hooks(Trial trial) {
        this.trial = trial;
    }

    @Before(order = 0)
    public void begin(Scenario scenario) {
        String uri = scenario.getUri().toString();
        trial.begin(Catalogue.packaged().at(uri, scenario.getLine())
                .orElseThrow(() -> new IllegalStateException(uri + ":" + scenario.getLine() + " is not packaged")));
    }

    @After
    public void cleanUp() {
        trial.cleanUp().undo();
    }
}
