package slbkit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import slbkit.report.RunRecorder;
import slbkit.run.Run;

/** A module uses only the modules below it. */
@Order(7) // the longest first
class ModulesTest {

    private static final String[] SCHEMAS = {"slbkit.contract..", "slbkit.rpc.."};
    private static final String[] STUBS = {"slbkit.stub.."};
    private static final String[] REPORTS = {"slbkit.report.."};
    private static final String[] STEPS = {
        "slbkit.profile..", "slbkit.endpoint..", "slbkit.catalogue..", "slbkit.slb..", "slbkit.outcome..",
        "slbkit.health..", "slbkit.standing..", "slbkit.cleanup..", "slbkit.run..", "slbkit.scenario..",
        "slbkit.judge..", "slbkit.steps.."};
    private static final String[] FEATURES = {"slbkit.suite..", "slbkit.cli..", "slbkit.strength.."};

    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("slbkit");

    /** What each module may not import: schemas depends on nothing of ours, and features ties all of them. */
    @Test
    void modules() {
        requireNone(SCHEMAS, STUBS, REPORTS, STEPS, FEATURES);
        requireNone(STUBS, REPORTS, STEPS, FEATURES);
        requireNone(REPORTS, STUBS, STEPS, FEATURES);
        requireNone(STEPS, STUBS, FEATURES);
    }

    private static void requireNone(String[] module, String[]... forbidden) {
        for (String[] other : forbidden) {
            require(noClasses().that().resideInAnyPackage(module)
                    .should().dependOnClassesThat().resideInAnyPackage(other)
                    .because("imports point down only"));
        }
    }

    @Test
    void every_package_belongs_to_a_floor() {
        require(classes().should().resideInAnyPackage(Stream.of(SCHEMAS, STUBS, REPORTS, STEPS, FEATURES)
                        .flatMap(Stream::of).toArray(String[]::new))
                .because("a package outside the modules would be held to no rule"));
    }

    @Test
    void no_circles() {
        Map<String, Set<String>> uses = new TreeMap<>();
        for (JavaClass each : CLASSES) {
            each.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getBaseComponentType().getPackageName())
                    .filter(name -> name.startsWith("slbkit.") && !name.equals(each.getPackageName()))
                    .forEach(uses.computeIfAbsent(each.getPackageName(), name -> new TreeSet<>())::add);
            uses.putIfAbsent(each.getPackageName(), new TreeSet<>());
        }
        // a package that uses none that is left is in no circle
        while (uses.values().removeIf(Set::isEmpty)) {
            uses.values().forEach(used -> used.retainAll(uses.keySet()));
        }
        assertThat(uses).as("what goes round in circles cannot be read from the bottom up").isEmpty();
    }

    @Test
    void rest_assured_lives_at_the_endpoint() {
        require(noClasses()
                .that().resideOutsideOfPackage("slbkit.endpoint..")
                .should().dependOnClassesThat().resideInAnyPackage("io.restassured..", "org.apache.http..")
                .because("how a request travels is nobody else's business"));
    }

    /** What REST Assured does with the client, and how often, a run tries: RestAssuredTest. */
    @Test
    void only_rest_assured_sends() {
        require(noClasses().that().resideOutsideOfPackage("slbkit.stub..")
                .and().doNotHaveFullyQualifiedName("slbkit.endpoint.TargetClient")
                .should().callMethodWhere(sends())
                .because("a call that REST Assured does not make passes none of its filters"));
        require(noClasses().that().doNotHaveFullyQualifiedName("slbkit.endpoint.TargetClient")
                .and().doNotHaveFullyQualifiedName("slbkit.endpoint.Transport")
                .should().dependOnClassesThat().resideInAPackage("org.apache.http.impl.client..")
                .because("the client is there for REST Assured alone, which is given it by its configuration"));
    }

    private static DescribedPredicate<JavaMethodCall> sends() {
        return DescribedPredicate.describe("sends over HTTP", call ->
                call.getTargetOwner().isAssignableTo("org.apache.http.client.HttpClient") && call.getName().equals("execute")
                        || call.getTargetOwner().getPackageName().startsWith("java.net.http")
                        || call.getTargetOwner().isAssignableTo("java.net.HttpURLConnection")
                        || call.getTargetOwner().isAssignableTo("java.net.Socket") && call.getName().equals("connect"));
    }

    @Test
    void what_is_left_is_recorded_masked() {
        require(noClasses().that().resideInAnyPackage("slbkit.run..", "slbkit.scenario..", "slbkit.judge..", "slbkit.steps..")
                .and().doNotBelongToAnyOf(Run.class)
                .should().callMethod(RunRecorder.class, "left", String.class)
                .because("it may quote the target, which may have echoed a secret"));
    }

    @Test
    void wiremock_lives_in_the_stub() {
        require(noClasses()
                .that().resideOutsideOfPackage("slbkit.stub..")
                .should().dependOnClassesThat().resideInAnyPackage("com.github.tomakehurst..", "wiremock..")
                .because("the suite must not know what it is pointed at"));
    }

    @Test
    void the_judges_know_no_cucumber() {
        require(noClasses()
                .that().resideInAnyPackage("slbkit.judge..", "slbkit.endpoint..", "slbkit.profile..", "slbkit.contract..")
                .should().dependOnClassesThat().resideInAnyPackage("io.cucumber..")
                .because("how a rule is judged does not depend on how it is told"));
    }

    private static void require(ArchRule rule) {
        rule.check(CLASSES);
    }
}
