package slbkit.benchmark.suite.peer;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.hasToString;
import static org.hamcrest.Matchers.not;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.restassured.response.Response;

/** The usual steps, which count what is wrong instead of ending a scenario, so that all make the same calls. */
public final class BodyPathSteps {

    private Response response;

    @When("^call (\\d+) is made$")
    public void call(int number) {
        Check check = BodyPaths.checks.all().get(number);
        BodyPaths.MADE.incrementAndGet();
        response = given().queryParams(BodyPaths.checks.toSend(check)).post(BodyPaths.url);
        if (!check.creates().isEmpty()) {
            String id = response.jsonPath().getString(check.creates());
            BodyPaths.checks.created(check, id == null ? "" : id);
        }
    }

    @Then("^the status is (\\d+)$")
    public void status(int status) {
        counted(() -> response.then().statusCode(status));
    }

    @Then("^the member (\\S+) is not empty$")
    public void notEmpty(String path) {
        counted(() -> response.then().body(path, not(emptyOrNullString())));
    }

    @Then("^the member (\\S+) is (?!not empty$)(.*)$")
    public void member(String path, String value) {
        counted(() -> response.then().body(path, hasToString(value)));
    }

    private static void counted(Runnable check) {
        try {
            check.run();
        } catch (AssertionError | RuntimeException e) {
            BodyPaths.WRONG.incrementAndGet();
        }
    }
}
