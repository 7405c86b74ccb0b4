package slbkit.benchmark.stub;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One group that all connections change at once: whatever each of them put in last must be there at the end. */
record SharedGroup(String id) {

    private static final Pattern ID = Pattern.compile("rsp-[0-9a-z]+");
    private static final Pattern SERVER = Pattern.compile("\"ServerId\":\"([^\"]+)\"");

    static SharedGroup madeAt(ServerProcess server) throws IOException {
        String reply = ask(server, Map.of("Action", "CreateVServerGroup", "LoadBalancerId", "lb-soak"));
        return new SharedGroup(ID.matcher(reply).results().map(MatchResult::group).findFirst().orElseThrow());
    }

    /** Whether it holds exactly what the talks left in it, and say what not. */
    boolean holdsAllOf(List<Mixed> talks, ServerProcess server) throws IOException {
        Set<String> expected = talks.stream().flatMap(t -> t.leftIn().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        String reply = ask(server, Map.of("Action", "DescribeVServerGroupAttribute", "VServerGroupId", id));
        Set<String> there = SERVER.matcher(reply).results().map(m -> m.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        System.out.println(there.equals(expected)
                ? "no update was lost: the shared group holds all of " + expected
                : "UPDATES WERE LOST: expected %s, found %s".formatted(expected, there));
        return there.equals(expected);
    }

    private static String ask(ServerProcess server, Map<String, String> call) throws IOException {
        StringBuilder heard = new StringBuilder();
        try (Connection connection = new Connection(server.port())) {
            connection.exchange(Signing.NONE.request(call), new Talk() {
                @Override
                public Map<String, String> next() {
                    return call;
                }

                @Override
                public void heard(int status, String reply) {
                    heard.append(reply);
                }
            });
        }
        return heard.toString();
    }
}
