package slbkit.report.merge;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import slbkit.report.ConformanceReport;
import slbkit.report.Exchange;
import slbkit.report.NaturalOrder;

/** The exchanges of several runs in one record: an id that two of them have is told apart by its run. */
final class JoinedExchanges {

    private final List<ConformanceReport> shards;
    private final Map<String, Long> uses;

    JoinedExchanges(List<ConformanceReport> shards) {
        this.shards = shards;
        this.uses = shards.stream()
                .flatMap(shard -> shard.exchanges().stream())
                .collect(groupingBy(Exchange::id, counting()));
    }

    /** The id in the joined record of an exchange of that shard. */
    String id(ConformanceReport shard, String id) {
        return uses.getOrDefault(id, 0L) > 1 ? shard.run().id() + "/" + id : id;
    }

    List<Exchange> all() {
        return shards.stream()
                .flatMap(shard -> shard.exchanges().stream().map(e ->
                        new Exchange(id(shard, e.id()), e.operation(), e.request(), e.reply(), e.millis())))
                .sorted(Comparator.comparing(Exchange::id, NaturalOrder.INSTANCE))
                .toList();
    }
}
