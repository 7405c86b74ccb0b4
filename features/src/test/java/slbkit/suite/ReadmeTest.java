package slbkit.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        assertThat(readme.replace('\n', ' '))
                .contains("%s rules about five operations and what all calls share, and %s more".formatted(
                        rules.size(), Contract.documented().rules().size() - rules.size()))
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

    @ParameterizedTest
    @CsvSource({"README.md, README.zh-CN.md", "docs/quick-start.md, docs/quick-start.zh-CN.md"})
    void both_languages_show_the_same_commands_output_and_figures(String english, String chinese) throws IOException {
        assertThat(blocks(chinese)).isNotEmpty().isEqualTo(blocks(english));
        assertThat(figures(chinese)).isNotEmpty().isEqualTo(figures(english));
    }

    /** The code blocks without their comments, which each page has in its own language. */
    private static List<String> blocks(String page) throws IOException {
        return Pattern.compile("(?ms)^```.*?^```$").matcher(Files.readString(ROOT.resolve(page))).results()
                .map(block -> block.group().replaceAll("(?m) +# .*$", "")).toList();
    }

    /** The numbers of two digits or more and the inline code, in the order of the alphabet. */
    private static List<String> figures(String page) throws IOException {
        String text = Files.readString(ROOT.resolve(page)).replaceAll("(?ms)^```.*?^```$", "")
                .replaceAll("\\]\\([^)]*\\)|\\.zh-CN", "");
        return Pattern.compile("`[^`]+`|(?<![\\w.-])\\d[\\d.-]+").matcher(text).results()
                .map(MatchResult::group).map(figure -> figure.replaceAll("[.-]+$", "")).distinct().sorted().toList();
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
