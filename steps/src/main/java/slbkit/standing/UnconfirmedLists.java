package slbkit.standing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import slbkit.standing.StandingRules.Breach;

/** What the lists of latest calls may break, by group, until a description shows what each group really holds. */
final class UnconfirmedLists {

    private final Map<String, Doubtful> latest = new HashMap<>();

    /**
     * A breach about servers that the call did not name. If the group really is as listed, the call did too much, and the list
     * only shows it.
     *
     * @param isHeld whether a description shows the group as the list does
     */
    record Unconfirmed(Breach breach, Predicate<Described> isHeld) {
    }

    /**
     * A group as a description shows it.
     *
     * @param servers the values of each server, by its key
     * @param twice the keys that several servers have
     */
    record Described(Map<String, Map<String, String>> servers, Set<String> twice) {
    }

    private record Doubtful(String exchange, List<Unconfirmed> breaches) {
    }

    /** A call for that group was answered; its list may have these breaches. */
    void called(String group, String exchange, List<Unconfirmed> breaches) {
        latest.remove(group);
        if (!breaches.isEmpty()) {
            latest.put(group, new Doubtful(exchange, breaches));
        }
    }

    /** Another call may have changed that group. */
    void changed(String group) {
        latest.remove(group);
    }

    /** The breaches of the latest list of that group, if the group is not as listed. */
    List<Breach> described(String group, Described shown) {
        Doubtful list = latest.remove(group);
        return list == null ? List.of() : list.breaches().stream()
                .filter(each -> !each.isHeld().test(shown))
                .map(each -> each.breach().of(list.exchange())).toList();
    }
}
