package slbkit.stub.world;

/** Everything the service knows: what existed at first and what calls have made of it. Safe for many threads. */
public final class World {

    private final Landscape landscape;
    private final Groups vServerGroups = new Groups();
    private final Groups masterSlaveGroups = new Groups();
    private final DefaultGroups defaultGroups = new DefaultGroups();

    public World(Landscape landscape) {
        this.landscape = landscape;
    }

    public Landscape landscape() {
        return landscape;
    }

    public Groups vServerGroups() {
        return vServerGroups;
    }

    public Groups masterSlaveGroups() {
        return masterSlaveGroups;
    }

    public DefaultGroups defaultGroups() {
        return defaultGroups;
    }

    /** Forget every change. */
    public void reset() {
        vServerGroups.clear();
        masterSlaveGroups.clear();
        defaultGroups.clear();
    }
}
