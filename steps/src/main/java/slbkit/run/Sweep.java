package slbkit.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import slbkit.endpoint.Endpoint;
import slbkit.endpoint.Reply;
import slbkit.endpoint.ReplyObserver;
import slbkit.endpoint.SlbRequest;
import slbkit.report.Exchange;
import slbkit.report.view.Visible;
import slbkit.run.Aftermath.Left;
import slbkit.target.TargetProfile;

/** Deletes what interrupted runs left behind on a target, and sets weights again, from their ledger. */
public final class Sweep {

    /**
     * What a sweep did.
     *
     * @param deleted ids that are gone now, or were gone already
     * @param restored load balancers whose default server groups have their old weights again
     * @param left what could not be deleted or restored, with the reason
     */
    public record Result(List<String> deleted, List<String> restored, List<String> left) {
    }

    private static final ReplyObserver NOBODY = new ReplyObserver() {
        @Override
        public void before(SlbRequest request) {
            // nothing is created here
        }

        @Override
        public void after(SlbRequest request, Reply reply, Exchange exchange) {
            // nothing is recorded here
        }
    };

    private final TargetProfile profile;
    private final Endpoint endpoint;
    private final AtomicInteger calls = new AtomicInteger();

    private Sweep(TargetProfile profile, Endpoint endpoint) {
        this.profile = profile;
        this.endpoint = endpoint;
    }

    /** Delete what the ledger in a file shows as made and not as gone. */
    public static Result of(TargetProfile profile, Path ledgerFile) {
        List<LedgerLine> lines = Ledger.read(ledgerFile);
        try (Endpoint endpoint = new Endpoint(profile); Ledger ledger = Ledger.in(ledgerFile, "sweep")) {
            return new Sweep(profile, endpoint).sweep(lines, ledger);
        }
    }

    private Result sweep(List<LedgerLine> lines, Ledger ledger) {
        List<String> deleted = new ArrayList<>();
        List<String> left = new ArrayList<>();
        Aftermath aftermath = Aftermath.of(lines);
        for (Left group : leftovers(aftermath)) {
            Reply reply = call(SlbRequest.of(group.kind().delete()).with(group.kind().id(), group.id()));
            boolean gone = reply.taken() || reply.status() == 404;
            if (gone) {
                ledger.gone(group.kind(), group.id());
                deleted.add(Visible.line(endpoint.hide(group.id())));
            } else {
                left.add(Visible.line(endpoint.hide(group.id() + ": " + reply.inOneLine())));
            }
        }
        List<String> restored = new ArrayList<>();
        aftermath.weights().forEach((loadBalancer, weights) -> {
            List<String> refusals = refusals(new DefaultWeights(loadBalancer, weights));
            if (refusals.isEmpty()) {
                ledger.restored(loadBalancer);
                restored.add(Visible.line(loadBalancer));
            } else {
                left.addAll(refusals);
            }
        });
        return new Result(deleted, restored, left);
    }

    /** What the target said against setting weights again; empty where it took all. */
    private List<String> refusals(DefaultWeights weights) {
        List<String> refusals = new ArrayList<>();
        for (SlbRequest call : weights.calls(profile.region())) {
            Reply reply = call(call);
            if (!reply.taken()) {
                refusals.add(Visible.line(endpoint.hide(
                        "weights of the default server group of " + weights.loadBalancer() + ": " + reply.inOneLine())));
            }
        }
        return refusals;
    }

    private Set<Left> leftovers(Aftermath aftermath) {
        Set<Left> known = new LinkedHashSet<>(aftermath.groups());
        aftermath.unheard().forEach(line -> known.addAll(named(line)));
        return known;
    }

    /** Groups of a name whose creation nobody heard the answer to. */
    private List<Left> named(LedgerLine line) {
        GroupKind kind = line.kind();
        Reply reply = call(SlbRequest.of(kind.list()).with("LoadBalancerId", line.loadBalancer()));
        List<Left> found = new ArrayList<>();
        if (reply.taken()) {
            reply.servers(kind.wrapper(), kind.item()).orElse(List.of()).stream()
                    .filter(group -> line.name().equals(group.path(kind.nameParameter()).asString("")))
                    .forEach(group -> found.add(new Left(kind, group.path(kind.id()).asString(""))));
        }
        return found;
    }

    private Reply call(SlbRequest request) {
        return endpoint.call("sweep#" + calls.incrementAndGet(), request.with("RegionId", profile.region()), NOBODY);
    }
}
