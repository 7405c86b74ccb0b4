package slbkit.stub;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.MountableFile;

/**
 * The stub in a container, for tests whose service runs in a container, too. A project that uses it has Testcontainers.
 *
 * <p>Its admin API answers inside the container only. Ask for errors by id, such as {@code lb-error-VpcSystemBusy}.
 */
public final class SlbStubContainer extends GenericContainer<SlbStubContainer> {

    /** The port inside the container; other containers of its network call this one. */
    public static final int PORT = 8080;

    private static final String WORLD = "/opt/slb/world.yaml";
    private static final int READABLE_BY_ALL = 0644;

    private final List<String> command = new ArrayList<>(
            List.of("stub", "--host", "0.0.0.0", "--port", String.valueOf(PORT)));

    /** A stub of an image that was built with the kit's Dockerfile. */
    public SlbStubContainer(String image) {
        super(DockerImageName.parse(image));
        withExposedPorts(PORT);
        waitingFor(Wait.forLogMessage(".*" + StubCommand.READY + ".*", 1));
        withOptions();
    }

    /** Further options of the stub, such as {@code --empty-default-groups}. */
    public SlbStubContainer withOptions(String... options) {
        command.addAll(List.of(options));
        return withCommand(command.toArray(String[]::new));
    }

    /** Let only what this YAML file lists exist. */
    public SlbStubContainer withWorld(Path file) {
        return withCopyFileToContainer(MountableFile.forHostPath(file, READABLE_BY_ALL), WORLD)
                .withOptions("--world", WORLD);
    }

    /** Break the contract in one way; may be called several times. */
    public SlbStubContainer withDefect(String name) {
        return withOptions("--defect", name);
    }

    /** Answer in one unusual but conforming way; may be called several times. */
    public SlbStubContainer withVariant(String name) {
        return withOptions("--variant", name);
    }

    /** Accept only calls that are signed with such a key; may be called several times. */
    public SlbStubContainer withAccessKey(String id, String secret) {
        return withOptions("--access-key", id + ":" + secret);
    }

    /** The stub's address on this machine, such as http://localhost:32768, once it is started. */
    public String url() {
        return "http://%s:%s".formatted(getHost(), getMappedPort(PORT));
    }
}
