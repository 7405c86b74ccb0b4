package slbkit.independent;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gives a reply or a rejection its envelope. */
final class Replies {

    private final Ids ids;

    Replies(Ids ids) {
        this.ids = ids;
    }

    Answer success(Turn turn, Map<String, Object> body) {
        body.put("RequestId", requestId(turn));
        body.put("Revision", 1);
        if (turn.is(Oddity.EXTRA_MEMBERS)) {
            body.put("Success", true);
            body.put("Data", List.of(Map.of("Weight", "not yours")));
        }
        if (turn.is(Mutation.REPLY)) {
            TreeMutation.apply(turn.detail(Mutation.REPLY), body);
        }
        return new Answer(turn.is(Oddity.CREATED_IS_201) && creates(turn) ? 201 : 200, body);
    }

    Answer rejection(Turn turn, Rejection rejection) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("Code", rejection.code());
        body.put("Message", rejection.getMessage());
        body.put("RequestId", requestId(turn));
        if (turn.is(Oddity.RECOMMEND_NULL)) {
            body.put("Recommend", null);
        }
        if (turn.is(Oddity.RECOMMEND_AND_HOST_ID)) {
            body.put("Recommend", "http://127.0.0.1/help?q=" + rejection.code());
            body.put("HostId", "slb.local");
        }
        if (turn.is(Oddity.EXTRA_MEMBERS)) {
            body.put("AccessDeniedDetail", null);
            body.put("Details", List.of(Map.of("Code", "Inner")));
        }
        if (turn.is(Mutation.ENVELOPE)) {
            TreeMutation.apply(turn.detail(Mutation.ENVELOPE), body);
        }
        return new Answer(turn.limit(Mutation.REFUSED_WITH, rejection.status()), body);
    }

    private static boolean creates(Turn turn) {
        return Operations.named(turn.action()).filter(operation -> operation.is(Trait.CREATES)).isPresent();
    }

    private String requestId(Turn turn) {
        if (turn.is(Mutation.CONSTANT_REQUEST_ID)) {
            return "3f0c9a1e-1111-4222-8333-944445555666";
        }
        return ids.request(turn);
    }
}
