package slbkit.stub.mutation.kind;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import slbkit.contract.Effect;
import slbkit.stub.call.Call;
import slbkit.stub.call.Parameters;
import slbkit.stub.call.Reply;
import slbkit.stub.mutation.CallServers;
import slbkit.stub.mutation.NodeChange;
import slbkit.stub.mutation.RequestMatcher;
import slbkit.stub.mutation.SyntheticReply;
import slbkit.stub.service.Service;
import slbkit.stub.world.Backend;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Mutations of how the stub reads a call, and of whether and when it carries the call out. */
sealed interface CallMutation extends Kind {

    /** {@code rejects}: permitted calls are rejected. */
    record Rejects(
            RequestMatcher requests, OptionalInt status, Optional<String> code,
            Optional<String> message) implements CallMutation {

        @Override
        public Reply answerMeant(Call call, Service service) {
            return SyntheticReply.rejection(status.orElse(400), code.orElse("InvalidParameter"),
                    message.orElse("The specified parameter is not valid."));
        }
    }

    /** {@code takes}: calls that must be rejected are answered with a success. */
    record Takes(RequestMatcher requests, List<String> code) implements CallMutation {

        @Override
        public Reply answerMeant(Call call, Service service) {
            Reply reply = service.answer(call);
            boolean meant = !reply.succeeded()
                    && (code.isEmpty() || code.contains(reply.body().path("Code").asString("")));
            return meant ? SyntheticReply.success(call) : reply;
        }
    }

    /** {@code pretends}: a call is answered with a success, but not carried out. */
    record Pretends(RequestMatcher requests) implements CallMutation {

        @Override
        public Reply answerMeant(Call call, Service service) {
            return SyntheticReply.success(call);
        }
    }

    /** {@code parameter}: one or several parameters are read with another value, as missing, or as given although missing. */
    record Parameter(
            RequestMatcher requests, List<String> name, @JsonProperty("do") Change change,
            Optional<String> value) implements CallMutation {

        enum Change { FILL, DROP, SET }

        @Override
        public Reply answerMeant(Call call, Service service) {
            Call changed = call;
            for (String each : name) {
                changed = changed(changed, each);
            }
            return service.answer(changed);
        }

        private Call changed(Call call, String name) {
            return switch (change) {
                case FILL -> call.parameter(name).filter(v -> !v.isBlank()).isPresent()
                        ? call
                        : call.with(name, value.orElse(""));
                case DROP -> call.with(name, null);
                case SET -> call.with(name, value.orElse(""));
            };
        }
    }

    /**
     * {@code server}: a member of the servers in a call is read with another value than the given one. This applies to
     * the servers {@code from} to {@code to}, counted from 1. A {@code to} below 0 counts from the end: -1 excludes the
     * last server.
     */
    record Server(
            RequestMatcher requests, String member, Optional<String> matching, OptionalInt from, OptionalInt to,
            @JsonProperty("do") String change, Optional<String> value) implements CallMutation {

        public Server {
            NodeChange.of(change, value.orElse(""));
        }

        private boolean isMeant(String text) {
            return matching.map(p -> Pattern.compile(p, Pattern.DOTALL).matcher(text).matches()).orElse(true);
        }

        @Override
        public Reply answerMeant(Call call, Service service) {
            List<ObjectNode> servers = CallServers.of(call);
            boolean changed = false;
            int last = to.orElse(servers.size());
            int end = last < 0 ? servers.size() + last : Math.min(servers.size(), last);
            for (int i = from.orElse(1) - 1; i < end; i++) {
                changed |= change(servers.get(i));
            }
            return service.answer(changed ? CallServers.with(call, servers) : call);
        }

        private boolean change(ObjectNode server) {
            NodeChange change = NodeChange.of(this.change, value.orElse(""));
            JsonNode there = server.get(member);
            boolean given = there != null && !there.isNull();
            if (given ? change.fills() || !isMeant(there.asString()) : !change.fills()) {
                return false;
            }
            change.apply(server, member);
            return true;
        }
    }

    /** {@code decoding}: the encoded query or form is decoded in a wrong way. */
    record Decoding(RequestMatcher requests, String of, String reads, String as) implements CallMutation {

        @Override
        public Reply answerMeant(Call call, Service service) {
            Parameters query = of.equals("form") ? call.query() : read(call.query());
            Parameters form = of.equals("form") ? read(call.form()) : call.form();
            return service.answer(Call.of(call.method(), call.path(), query, form, call.headers(), call.body()));
        }

        private Parameters read(Parameters right) {
            return Parameters.read(right.encoded().replace(reads, as));
        }
    }

    /** {@code room-for}: a call that would leave more than {@code servers} in its group is rejected. */
    record RoomFor(RequestMatcher requests, int servers) implements CallMutation {

        @Override
        public Reply answerMeant(Call call, Service service) {
            boolean full = new GroupContents(service.world()).before(call).size() + CallServers.of(call).size() > servers;
            return full
                    ? SyntheticReply.rejection(400, "InstanceBackendServerNumberOverLimit", "The group is full.")
                    : service.answer(call);
        }
    }

    /** {@code raises-on-absent}: a removal is rejected if a server that it names is not in its group. */
    record RaisesOnAbsent(RequestMatcher requests, Which about) implements CallMutation {

        /**
         * Which servers must be absent: any one, any one whose id is in the group on another port, each, some but not each, or
         * each, because the group is empty.
         */
        enum Which { ANY, PORT, EACH, SOME, EMPTY }

        @Override
        public Reply answerMeant(Call call, Service service) {
            if (!GroupContents.does(Effect.REMOVES, call)) {
                return service.answer(call);
            }
            List<Backend> there = new GroupContents(service.world()).before(call);
            return there.isEmpty() == (about == Which.EMPTY)
                    && CallServers.of(call).size() < 20 && isMeant(CallServers.of(call), there)
                    ? SyntheticReply.rejection(400, "InvalidServerId.NotFound", "The specified server is not in the group.")
                    : service.answer(call);
        }

        private boolean isMeant(List<ObjectNode> named, List<Backend> there) {
            return switch (about) {
                case ANY -> named.stream().anyMatch(server -> isAbsent(server, there));
                case PORT -> named.stream().anyMatch(server -> isAbsent(server, there)
                        && there.stream().anyMatch(held -> held.serverId().equals(CallServers.id(server))));
                case EACH, EMPTY -> named.stream().allMatch(server -> isAbsent(server, there));
                case SOME -> named.stream().map(server -> isAbsent(server, there)).distinct().count() == 2;
            };
        }

        private static boolean isAbsent(ObjectNode server, List<Backend> there) {
            return there.stream().noneMatch(held -> CallServers.names(server, held));
        }
    }

    /** {@code adding-again}: another effect of adding a server that is already in the group with that port. */
    record AddingAgain(What what) implements CallMutation {

        enum What { REFUSES, REPLACES }

        @Override
        public Reply answerMeant(Call call, Service service) {
            if (!GroupContents.does(Effect.ADDS, call)) {
                return service.answer(call);
            }
            GroupContents state = new GroupContents(service.world());
            List<Backend> before = state.before(call);
            List<Backend> there = before.stream()
                    .filter(b -> b.port() != null && CallServers.of(call).stream().anyMatch(s -> CallServers.names(s, b)
                            && Objects.equals(s.path("ServerIp").asString(b.serverIp()), b.serverIp())))
                    .toList();
            if (there.isEmpty()) {
                return service.answer(call);
            }
            if (what == What.REFUSES) {
                return SyntheticReply.rejection(400, "ObtainIpFail", "The specified server is in the group already.");
            }
            state.groups(call).change(GroupContents.id(call, null), g -> g.minus(there));
            Reply reply = service.answer(call);
            if (!reply.succeeded()) {
                state.put(call, reply, before);
            }
            return reply;
        }
    }
}
