package slbkit.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import slbkit.contract.Contract;
import slbkit.contract.Level;
import slbkit.contract.Operation;
import slbkit.contract.RequirementSet;
import slbkit.contract.Rule;

/** What the README counts is what there is. */
class ReadmeTest {

    private static final Path ROOT = Path.of("..");

    @Test
    void the_numbers_of_rules_are_those_of_the_register() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        List<Rule> rules = Contract.documented().rules().stream()
                .filter(r -> Contract.documented().isIn(RequirementSet.DOCUMENTS, r)).toList();
        long judged = rules.stream().filter(r -> r.level() != Level.OBSERVE).count();
        assertThat(readme)
                .contains(rules.size() + " rules")
                .contains("conformant: %1$s of %1$s rules conform".formatted(judged));
    }

    @Test
    void its_scope_is_that_of_the_contract() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        List<Operation> judged = Contract.documented().operations(RequirementSet.DOCUMENTS);
        int rows = judged.stream().mapToInt(o -> o.errors().size()).sum();
        assertThat(readme).contains("All " + rows + " documented error rows");
        assertThat(judged).allSatisfy(o -> assertThat(readme).contains(o.name()));
    }

    @Test
    void every_link_of_the_pages_leads_somewhere() throws IOException {
        Pattern link = Pattern.compile("]\\((?!http|#)([^)#]+)");
        try (Stream<Path> pages = Stream.concat(Files.list(ROOT), Files.list(ROOT.resolve("docs")))) {
            for (Path page : pages.filter(p -> p.toString().endsWith(".md")).toList()) {
                Matcher matcher = link.matcher(Files.readString(page));
                while (matcher.find()) {
                    assertThat(page.resolveSibling(matcher.group(1))).as(page + " links to").exists();
                }
            }
        }
    }
}
