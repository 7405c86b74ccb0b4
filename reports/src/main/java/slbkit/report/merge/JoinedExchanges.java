package slbkit.report.merge;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import slbkit.report.ConformanceReport;
import slbkit.report.Exchange;
import slbkit.report.Exchanges;
import slbkit.report.NaturalOrder;

/**
 * The exchanges of several runs in one record; the run distinguishes exchanges with the same id. They stay in the
 * records of their runs.
 */
final class JoinedExchanges extends Exchanges {

    /** An exchange of the joined record, and where its own has it. */
    private record Place(String id, Exchanges run, int index) {
    }

    private final Map<String, Long> uses;
    private final List<Place> places;

    JoinedExchanges(List<ConformanceReport> shards) {
        List<Place> all = new ArrayList<>();
        shards.forEach(shard -> places(shard, id -> id).forEach(all::add));
        this.uses = all.stream().collect(groupingBy(Place::id, counting()));
        all.clear();
        shards.forEach(shard -> places(shard, id -> id(shard, id)).forEach(all::add));
        all.sort(Comparator.comparing(Place::id, NaturalOrder.INSTANCE));
        this.places = List.copyOf(all);
    }

    private static Stream<Place> places(ConformanceReport shard, UnaryOperator<String> name) {
        Exchanges own = Exchanges.of(shard.exchanges());
        return IntStream.range(0, own.size()).mapToObj(i -> new Place(name.apply(own.id(i)), own, i));
    }

    /** The id in the joined record of an exchange of that shard. */
    String id(ConformanceReport shard, String id) {
        return uses.getOrDefault(id, 0L) > 1 ? shard.run().id() + "/" + id : id;
    }

    @Override
    public String id(int index) {
        return places.get(index).id();
    }

    @Override
    public Exchange get(int index) {
        Place place = places.get(index);
        Exchange own = place.run().get(place.index());
        return new Exchange(place.id(), own.operation(), own.request(), own.reply(), own.millis());
    }

    @Override
    public int size() {
        return places.size();
    }
}
