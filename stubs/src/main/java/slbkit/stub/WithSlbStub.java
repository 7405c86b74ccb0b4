package slbkit.stub;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs a stub beside the tests of a class, resets it before each of them, and hands it to them: a test takes a
 * {@link SlbStub}, {@link ClientSettings}, or both as parameters.
 *
 * <pre>{@code
 * @WithSlbStub(accessKey = "testid:testsecret")
 * class BackendsTest {
 *
 *     @Test
 *     void a_busy_service_is_called_again(SlbStub slb, ClientSettings settings) {
 *         slb.arm("AddVServerGroupBackendServers", "SystemBusy", 1);
 *         ...
 *     }
 * }
 * }</pre>
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SlbStubExtension.class)
public @interface WithSlbStub {

    /** The keys to sign with, each {@code id:secret}. Without any, the stub takes every call. */
    String[] accessKey() default {};

    /** A YAML file that lists what exists, from the folder the tests run in. Without it, the world is open. */
    String world() default "";
}
