package slbkit.endpoint;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import slbkit.report.Exchange;
import slbkit.report.Exchanges;

/**
 * Answers from the exchanges of an earlier run, so that its traffic can be judged again without a target. A call is matched
 * by its place in its scenario, if the recorded call there has the same content; otherwise by its content. Each recorded
 * reply is returned once.
 */
public final class Replay {

    /** The names that each run generates anew, with its tag; some are filled up to a length. */
    private static final Pattern MADE_UP = Pattern.compile("slb[Kk]it-[0-9a-z]+-\\d+x?(g*)");

    /** The mark in a recorded body that was cut, masked or could not be read as text. */
    private static final Pattern NOT_AS_IT_CAME = Pattern.compile("… \\(cut here; it has |\\*\\*\\*\\*|\uFFFD");

    private static final List<String> SIGNING = List.of("AccessKeyId", "Signature", "SignatureMethod",
            "SignatureVersion", "SignatureNonce", "Timestamp", "SecurityToken");

    /** A call that the recorded run did not make, or whose reply the record does not have as it came. */
    public static final class MissingReplyException extends RuntimeException {

        private static final long serialVersionUID = 1;

        MissingReplyException(String message) {
            super(message);
        }
    }

    private final Exchanges exchanges;
    /** By id, the places in the record of the exchanges that were not returned yet. */
    private final Map<String, Integer> byPlace = new HashMap<>();
    /** By the digest of the call's content, the places in the record of the exchanges that were not returned yet. */
    private final Map<String, Set<Integer>> byWords = new HashMap<>();
    private final Map<String, String> renamed = new HashMap<>();
    private final Set<String> scenarios = new HashSet<>();

    /** Replay these exchanges. */
    public Replay(List<Exchange> exchanges) {
        this.exchanges = Exchanges.of(exchanges);
        for (int i = 0; i < exchanges.size(); i++) {
            Exchange exchange = exchanges.get(i);
            byPlace.put(exchange.id(), i);
            scenarios.add(scenario(exchange.id()));
            byWords.computeIfAbsent(words(exchange.request()), words -> new LinkedHashSet<>()).add(i);
        }
    }

    /**
     * The recorded reply to a call.
     *
     * @throws MissingReplyException if there is none that can be judged
     */
    synchronized Reply answer(String exchangeId, Wire wire) {
        String words = words(wire);
        Set<Integer> alike = byWords.getOrDefault(words, Set.of());
        Integer place = byPlace.get(exchangeId);
        if (place == null || !alike.contains(place)) {
            place = elsewhere(scenario(exchangeId), alike);
        }
        if (place == null) {
            throw new MissingReplyException("the recorded run did not make the call " + exchangeId);
        }
        Exchange found = exchanges.get(place);
        rename(found, wire);
        byPlace.remove(found.id());
        alike.remove(place);
        return reply(exchangeId, found);
    }

    /**
     * An equal call at another place of the scenario. A call of another scenario is used only if the record has nothing of
     * this scenario, such as a new one, because it is about other groups.
     */
    private Integer elsewhere(String scenario, Set<Integer> alike) {
        boolean known = scenarios.contains(scenario);
        return alike.stream()
                .filter(place -> !known || scenario(exchanges.id(place)).equals(scenario))
                .findFirst()
                .orElse(null);
    }

    private static String scenario(String exchangeId) {
        return exchangeId.replaceFirst("#\\d+$", "");
    }

    /** Each run makes up new names; in recorded replies, they replace the old ones. */
    private void rename(Exchange exchange, Wire wire) {
        List<String> old = madeUp(exchange.request().parameters());
        List<String> now = madeUp(wire.parameters());
        for (int i = 0; i < Math.min(old.size(), now.size()); i++) {
            renamed.put(old.get(i), now.get(i));
        }
    }

    private static List<String> madeUp(Map<String, String> parameters) {
        return MADE_UP.matcher(new TreeMap<>(parameters).toString()).results().map(MatchResult::group).toList();
    }

    private Reply reply(String exchangeId, Exchange exchange) {
        Exchange.Received received = exchange.reply();
        if (!received.came()) {
            return Reply.failed(exchangeId, received.failure());
        }
        if (NOT_AS_IT_CAME.matcher(received.body()).find()) {
            throw new MissingReplyException("the record does not hold the reply of %s as it came".formatted(exchange.id()));
        }
        String body = MADE_UP.matcher(received.body()).replaceAll(name -> renamed.getOrDefault(name.group(), name.group()));
        return Reply.of(exchangeId, received.status(), received.headers(), body.getBytes(StandardCharsets.UTF_8));
    }

    private static String words(Exchange.Sent sent) {
        return words(sent.method(), sent.in(), sent.headers(), sent.parameters());
    }

    private static String words(Wire wire) {
        return words(wire.method().name(), wire.place().name(), wire.headers(), wire.parameters());
    }

    /** A digest of a call's content, without the parts that differ in every run. */
    private static String words(String method, String place, Map<String, String> headers, Map<String, String> said) {
        Map<String, String> parameters = new TreeMap<>(said);
        parameters.keySet().removeAll(SIGNING);
        String signed = said.containsKey("Signature") || headers.containsKey("Authorization") ? "signed" : "bare";
        String text = String.join(" ", method, place.toLowerCase(java.util.Locale.ROOT), signed,
                headers.getOrDefault("x-acs-action", ""), headers.getOrDefault("accept", ""), parameters.toString());
        String steady = MADE_UP.matcher(text).replaceAll(name ->
                name.group(1).isEmpty() ? "slbkit-*" : "slbkit-*" + name.group().length());
        return UUID.nameUUIDFromBytes(steady.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
