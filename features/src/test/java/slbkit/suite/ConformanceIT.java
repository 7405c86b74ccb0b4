package slbkit.suite;

/** The suite, run by the build: against the embedded stub, or the target that slb.endpoint or slb.target names. */
class ConformanceIT extends ConformanceSuite {
}
