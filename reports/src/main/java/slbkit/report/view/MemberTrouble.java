package slbkit.report.view;

import slbkit.report.Basis;
import slbkit.report.ConformanceReport;
import slbkit.report.ConformanceReport.RuleResult;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A member of a reply that breaks its schema.
 *
 * @param value what the reply has there; empty where it has nothing, or cannot be read
 */
record MemberTrouble(String pointer, String value) {

    private static final int WIDTH = 300;

    /** The member that the rule names; null where it names none. */
    static MemberTrouble of(RuleResult rule, ConformanceReport report) {
        Basis.Member member = rule.member();
        if (member == null) {
            return null;
        }
        String value = report.exchange(member.exchange())
                .map(exchange -> at(exchange.reply().body(), member.pointer()))
                .orElse("");
        return new MemberTrouble(Sanitizer.line(member.pointer(), WIDTH), Sanitizer.line(value, WIDTH));
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
