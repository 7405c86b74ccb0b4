package slbkit.stub.mutation.kind;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.regex.Pattern;
import slbkit.contract.Contract;
import slbkit.stub.call.Call;
import slbkit.stub.call.RenderedReply;
import slbkit.stub.call.Reply;
import slbkit.stub.mutation.NodeChange;
import slbkit.stub.mutation.RequestMatcher;
import slbkit.stub.service.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Mutations of the values, status and headers of replies. */
sealed interface ReplyMutation extends Kind {

    /** {@code member}: one member of a reply is wrong; in a list, in every element or in some. */
    record Member(
            RequestMatcher requests, Optional<Answered> on, Optional<String> code, String path,
            @JsonProperty("do") String change, Optional<String> value, Optional<Pattern> matching,
            Optional<Elements> elements) implements ReplyMutation {

        enum Elements { ALL, FIRST, REST, LAST }

        public Member {
            NodeChange.of(change, value.orElse(""));
        }

        @Override
        public Reply answerMeant(Call call, Service service) {
            Reply reply = service.answer(call);
            return meant(reply)
                    ? reply.changed(body -> change(body, List.of(path.split("\\."))))
                    : reply;
        }

        private boolean meant(Reply reply) {
            Answered answered = on.orElse(Answered.SUCCESS);
            return answered.includes(reply.succeeded()) && (answered != Answered.REJECTION
                    || code.isEmpty() || code.get().equals(reply.body().path("Code").asString("")));
        }

        private void change(ObjectNode owner, List<String> rest) {
            String name = rest.get(0);
            NodeChange change = NodeChange.of(this.change, value.orElse(""));
            JsonNode member = owner.get(name);
            if (rest.size() == 1) {
                boolean there = member != null && (member.isContainer()
                        || matching.map(p -> p.matcher(member.asString()).matches()).orElse(true));
                if (there || member == null && change.fills()) {
                    change.apply(owner, name);
                }
            } else if (member instanceof ObjectNode object) {
                change(object, rest.subList(1, rest.size()));
            } else if (member instanceof ArrayNode list) {
                for (int i = 0; i < list.size(); i++) {
                    if (list.get(i) instanceof ObjectNode element && meant(i, list.size())) {
                        change(element, rest.subList(1, rest.size()));
                    }
                }
            }
        }

        private boolean meant(int index, int size) {
            return switch (elements.orElse(Elements.ALL)) {
                case FIRST -> index == 0;
                case REST -> index > 0;
                case LAST -> index == size - 1;
                case ALL -> true;
            };
        }
    }

    /** {@code rejection}: all rejections, or those with some codes, have another status, code or message. */
    record Rejection(
            RequestMatcher requests, List<String> code, OptionalInt status, Optional<String> toCode,
            Optional<String> message) implements ReplyMutation {

        private static final String UNDOCUMENTED = "undocumented";
        private static final String THROTTLING = "Throttling";

        @Override
        public Reply answerMeant(Call call, Service service) {
            Reply reply = service.answer(call);
            if (reply.succeeded() || !meant(call, reply.body().path("Code").asString(""))) {
                return reply;
            }
            return reply.changed(body -> {
                toCode.ifPresent(c -> body.put("Code", c));
                message.ifPresent(m -> body.put("Message", m));
            }).withStatus(status.orElse(reply.status()));
        }

        private boolean meant(Call call, String rejectedAs) {
            if (code.contains(UNDOCUMENTED)) {
                // a gateway that throttles has its own codes, independent of the service behind it
                return !rejectedAs.startsWith(THROTTLING)
                        && call.action().flatMap(Contract.documented()::operation).flatMap(o -> o.error(rejectedAs)).isEmpty();
            }
            return code.isEmpty() || code.contains(rejectedAs);
        }
    }

    /** {@code header}: a header of a reply, in any format or only in one, has another value, or is missing. */
    record Header(
            RequestMatcher requests, Optional<Answered> on, String name,
            Optional<String> value, Optional<String> format) implements ReplyMutation {

        @Override
        public RenderedReply render(Call call, RenderedReply reply) {
            boolean meant = requests.holds(call) && on.orElse(Answered.ANY).includes(reply.status() < 400)
                    && format.map("XML"::equals).map(xml -> xml == call.wantsXml()).orElse(true);
            return meant ? reply.withHeader(name, value.orElse(null)) : reply;
        }
    }

    /** {@code body}: a JSON reply is written in another way. */
    record Body(
            RequestMatcher requests, Optional<Answered> on, @JsonProperty("do") String change,
            Optional<String> format) implements ReplyMutation {

        public Body {
            Texts.named(change);
        }

        @Override
        public RenderedReply render(Call call, RenderedReply reply) {
            boolean meant = requests.holds(call) && on.orElse(Answered.ANY).includes(reply.status() < 400)
                    && call.wantsXml() == format.filter("XML"::equals).isPresent();
            return meant ? Texts.named(change).apply(reply) : reply;
        }
    }

    /** {@code status}: the body is correct, but the HTTP status is wrong, or is another one of the same class. */
    record Status(RequestMatcher requests, Answered on, int to) implements ReplyMutation {

        @Override
        public RenderedReply render(Call call, RenderedReply reply) {
            return requests.holds(call) && on.includes(reply.status() < 400) ? reply.withStatus(to) : reply;
        }
    }

    /** {@code shrugs}: a call without an operation, or with an unknown one, is answered with an empty success. */
    record Shrugs(String code) implements ReplyMutation {

        @Override
        public Reply answerMeant(Call call, Service service) {
            Reply reply = service.answer(call);
            return reply.body().path("Code").asString("").equals(code)
                    && (call.action().isEmpty() || code.startsWith("InvalidAction"))
                    ? Reply.success("Nothing", JsonNodeFactory.instance.objectNode()
                            .put("RequestId", UUID.randomUUID().toString()))
                    : reply;
        }
    }
}
