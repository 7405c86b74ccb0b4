package slbkit.report.view;

import java.io.StringWriter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import slbkit.report.ConformanceReport;
import slbkit.report.ConformanceReport.RuleResult;
import slbkit.report.Exchange;

/** The record for CI systems: a test case each rule. What was not judged is skipped, never passed. */
final class JunitXml {

    private final ConformanceReport report;
    private final Map<String, Long> millis;
    private final XMLStreamWriter xml;

    private JunitXml(ConformanceReport report, XMLStreamWriter xml) {
        this.report = report;
        this.millis = report.exchanges().stream()
                .collect(Collectors.toMap(Exchange::id, Exchange::millis, (first, again) -> first));
        this.xml = xml;
    }

    static String of(ConformanceReport report) {
        StringWriter out = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            new JunitXml(report, xml).suite();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("junit.xml cannot be made", e);
        }
        return out.toString();
    }

    private void suite() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        open("testsuite", 0);
        attribute("name", report.suite().name());
        attribute("tests", String.valueOf(report.rules().size()));
        attribute("failures", String.valueOf(
                Problems.of(report, DisplayStatus.DIFFERS).size() + Problems.of(report, DisplayStatus.STALE).size()));
        attribute("errors", String.valueOf(Problems.of(report, DisplayStatus.KIT_FAULT).size()));
        attribute("skipped", String.valueOf(report.rules().stream().filter(JunitXml::skipped).count()));
        attribute("time", seconds(report.run().millis()));
        attribute("timestamp", report.run().started());
        for (RuleResult rule : report.rules()) {
            testCase(rule);
        }
        close(0);
        xml.writeCharacters("\n");
        xml.writeEndDocument();
    }

    private void testCase(RuleResult rule) throws XMLStreamException {
        open("testcase", 1);
        attribute("classname", rule.operation() + "." + rule.family());
        attribute("name", Problems.name(rule));
        attribute("time", seconds(rule.exchanges().stream()
                .mapToLong(id -> millis.getOrDefault(id, 0L))
                .sum()));
        switch (DisplayStatus.of(rule)) {
            case DIFFERS, STALE -> problem("failure", rule);
            case KIT_FAULT -> problem("error", rule);
            case KNOWN, LATER, UNVERIFIED, NOT_APPLICABLE, NOT_OBSERVED, NOT_SELECTED -> skip(rule);
            case OBSERVED -> answers(rule);
            case CONFORMS -> { }
        }
        close(1);
    }

    private static boolean skipped(RuleResult rule) {
        return switch (DisplayStatus.of(rule)) {
            case KNOWN, LATER, UNVERIFIED, NOT_APPLICABLE, NOT_OBSERVED, NOT_SELECTED -> true;
            case KIT_FAULT, DIFFERS, STALE, CONFORMS, OBSERVED -> false;
        };
    }

    private void problem(String element, RuleResult rule) throws XMLStreamException {
        open(element, 2);
        attribute("type", DisplayStatus.of(rule).key());
        attribute("message", difference(rule));
        xml.writeCharacters("\n");
        for (Map.Entry<String, String> part : Problems.parts(rule).entrySet()) {
            if (!part.getValue().isBlank()) {
                xml.writeCharacters("%-8s  %s\n".formatted(part.getKey(), Sanitizer.block(part.getValue())));
            }
        }
        close(2);
    }

    private static String difference(RuleResult rule) {
        if (DisplayStatus.of(rule) == DisplayStatus.STALE) {
            return Problems.baseline(rule);
        }
        return rule.expected().isEmpty()
                ? rule.cause()
                : "expected %s, observed %s".formatted(rule.expected(), rule.observed());
    }

    private void skip(RuleResult rule) throws XMLStreamException {
        open("skipped", 2);
        String word = DisplayStatus.of(rule).word();
        String why = switch (DisplayStatus.of(rule)) {
            case KNOWN -> Problems.baseline(rule) + "; " + difference(rule);
            case LATER -> "of revision %s; %s".formatted(rule.since(), difference(rule));
            default -> rule.cause();
        };
        attribute("message", why.isEmpty() || why.equals(word) ? word : word + ": " + why);
        xml.writeEndElement();
    }

    private void answers(RuleResult rule) throws XMLStreamException {
        String answers = report.observations().stream()
                .filter(o -> o.id().equals(rule.id()))
                .map(o -> o.question() + " " + o.answer())
                .collect(Collectors.joining("\n"));
        if (!answers.isEmpty()) {
            open("system-out", 2);
            xml.writeCharacters(Sanitizer.block(answers));
            xml.writeEndElement();
        }
    }

    private void open(String element, int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
        xml.writeStartElement(element);
    }

    private void close(int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
        xml.writeEndElement();
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, Sanitizer.line(value));
    }

    private static String seconds(long millis) {
        return String.format(Locale.ROOT, "%.3f", millis / 1000.0);
    }
}
