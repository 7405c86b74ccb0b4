package slbkit.report.view;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import slbkit.report.ConformanceReport;
import slbkit.report.ConformanceReport.RuleResult;
import slbkit.report.Verdict;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A member of a reply that breaks its schema, as the observation names it: a pointer, then what is wrong.
 *
 * @param value what the reply has there; empty where it has nothing, or cannot be read
 */
record MemberTrouble(String pointer, String value) {

    private static final Pattern POINTED = Pattern.compile("^(/\\S*) \\S.*", Pattern.DOTALL);
    private static final int WIDTH = 300;

    /** The member that the rule's observation points to; null where it points to none. */
    static MemberTrouble of(RuleResult rule, ConformanceReport report) {
        Matcher pointed = POINTED.matcher(rule.observed());
        if (rule.verdict() != Verdict.DIFFERS || !pointed.matches()) {
            return null;
        }
        String value = report.evidence(rule)
                .map(exchange -> at(exchange.reply().body(), pointed.group(1)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
        return new MemberTrouble(Visible.line(pointed.group(1), WIDTH), Visible.line(value, WIDTH));
    }

    private static String at(String body, String pointer) {
        try {
            JsonNode member = JsonMapper.shared().readTree(body).at(JsonPointer.compile(pointer));
            return member.isMissingNode() ? null : member.toString();
        } catch (JacksonException | IllegalArgumentException e) {
            return null;
        }
    }
}
