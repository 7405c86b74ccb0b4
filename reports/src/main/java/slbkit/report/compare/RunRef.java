package slbkit.report.compare;

import slbkit.report.ConformanceReport;
import slbkit.report.RunVerdict;

/** A run, as a comparison names it. */
public record RunRef(
        String id,
        String started,
        String target,
        String endpoint,
        String version,
        String commit,
        String procedure,
        RunVerdict verdict,
        int selected,
        int conforms) {

    /** When it began, as people read it. */
    public String began() {
        return started.replace('T', ' ').replaceFirst("(\\.\\d+)?Z$", " UTC");
    }

    /** The run of a record. */
    public static RunRef to(ConformanceReport report) {
        return new RunRef(
                report.run().id(),
                report.run().started(),
                report.target().name(),
                report.target().endpoint(),
                report.suite().version(),
                report.suite().commit(),
                report.suite().procedure(),
                report.summary().verdict(),
                report.summary().selected(),
                report.summary().conforms());
    }
}
