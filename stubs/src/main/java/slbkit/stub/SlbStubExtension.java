package slbkit.stub;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Runs a stub beside the tests of a class and resets it before each of them.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final SlbStubExtension SLB = new SlbStubExtension();
 *
 * @Test
 * void a_busy_service_is_called_again() {
 *     SLB.stub().arm("AddVServerGroupBackendServers", "SystemBusy", 1);
 *     new Client(Config.build(SLB.client().asMap())).add(...);
 * }
 * }</pre>
 *
 * <p>With {@link WithSlbStub} at the class a test takes the {@link SlbStub} or {@link ClientSettings} as a
 * parameter instead.
 */
public final class SlbStubExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback, ParameterResolver {

    private final SlbStub.Builder builder;
    private SlbStub stub;
    private boolean forOneTest;

    public SlbStubExtension() {
        this(SlbStub.builder());
    }

    /** With a stub of your own making: a closed world, access keys. */
    public SlbStubExtension(SlbStub.Builder builder) {
        this.builder = builder;
    }

    /** The endpoint to call. */
    public String url() {
        return stub().url();
    }

    /** The settings that an official client needs to call it. */
    public ClientSettings client() {
        return stub().client();
    }

    /** The running stub. */
    public SlbStub stub() {
        if (stub == null) {
            throw new IllegalStateException("the stub runs only while tests do");
        }
        return stub;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (stub == null) {
            stub = start(context);
        }
    }

    /** An extension in an instance field sees no beforeAll; then each test has a stub of its own. */
    @Override
    public void beforeEach(ExtensionContext context) {
        if (stub == null) {
            stub = start(context);
            forOneTest = true;
        }
        stub.reset();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (forOneTest) {
            close();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        // A nested class ends before the class that it is in.
        boolean outermost = context.getParent().flatMap(ExtensionContext::getTestClass).isEmpty();
        if (outermost && stub != null) {
            close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == SlbStub.class || type == ClientSettings.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == SlbStub.class ? stub() : client();
    }

    private SlbStub start(ExtensionContext context) {
        annotation(context).ifPresent(wanted -> {
            for (String key : wanted.accessKey()) {
                AccessKey.read(key).addTo(builder);
            }
            if (!wanted.world().isEmpty()) {
                builder.world(Path.of(wanted.world()));
            }
        });
        return builder.start();
    }

    /** The annotation of the test class, or of a class that it is nested in. */
    private static Optional<WithSlbStub> annotation(ExtensionContext context) {
        for (Class<?> c = context.getRequiredTestClass(); c != null; c = c.getEnclosingClass()) {
            WithSlbStub found = c.getAnnotation(WithSlbStub.class);
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    private void close() {
        stub.close();
        stub = null;
        forOneTest = false;
    }
}
