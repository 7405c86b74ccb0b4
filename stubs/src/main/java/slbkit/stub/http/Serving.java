package slbkit.stub.http;

import java.util.List;
import java.util.function.Consumer;
import slbkit.stub.fault.Faults;
import slbkit.stub.mutation.ReplyFilter;
import slbkit.stub.service.ArmedErrors;
import slbkit.stub.service.Service;

/**
 * What a server serves, and how.
 *
 * @param host the address to listen on; an IPv6 address without brackets
 * @param port the port, or 0 for a free one
 * @param certificate what HTTPS is spoken with; null for plain HTTP
 * @param latencyMillis what every answer takes longer
 * @param service answers calls
 * @param filters what changes calls and replies, the outermost first
 * @param arms armed errors, for the admin API
 * @param faults faults, armed or asked for
 * @param listener receives every call after it is answered
 */
public record Serving(
        String host,
        int port,
        Certificate certificate,
        int latencyMillis,
        Service service,
        List<ReplyFilter> filters,
        ArmedErrors arms,
        Faults faults,
        Consumer<RecentCall> listener) {

    public void reset() {
        service.world().reset();
        arms.clear();
        faults.clear();
    }
}
