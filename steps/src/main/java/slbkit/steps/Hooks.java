package slbkit.steps;

import io.cucumber.java.After;
import io.cucumber.java.Before;
import io.cucumber.java.Scenario;
import slbkit.catalogue.Catalogue;
import slbkit.run.GroupReader;
import slbkit.run.Trial;

/** Begins and ends the trial of each scenario. */
public final class Hooks {

    private final Trial trial;
    private final GroupReader reader;

    public Hooks(Trial trial, GroupReader reader) {
        this.trial = trial;
        this.reader = reader;
    }

    @Before(order = 0)
    public void begin(Scenario scenario) {
        String uri = scenario.getUri().toString();
        trial.begin(Catalogue.packaged().at(uri, scenario.getLine())
                .orElseThrow(() -> new IllegalStateException(uri + ":" + scenario.getLine() + " is not packaged")));
        reader.lookAtDefaultServerGroupFirst();
    }

    @After
    public void cleanUp() {
        trial.cleanUp().undo();
    }
}
