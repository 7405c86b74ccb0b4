package slbkit.stub.mutation.kind;

import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentMap;
import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import slbkit.stub.mutation.RequestMatcher;
import slbkit.stub.service.Service;
import slbkit.stub.world.GroupStore;
import slbkit.stub.world.ServerGroup;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/** Mutations of which groups exist. */
sealed interface GroupExistenceMutation extends Kind {

    /** {@code creates-though-rejected}: a rejected creation still creates its group, empty. */
    record CreatesThoughRejected(RequestMatcher requests) implements GroupExistenceMutation {

        @Override
        public Reply answerMeant(Call call, Service service) {
            Reply reply = service.answer(call);
            if (!reply.succeeded()) {
                GroupStore groups = new GroupContents(service.world()).groups(call);
                GroupContents.kind(call).flatMap(kind -> call.parameter(kind.name())).ifPresent(name ->
                        groups.create(name, call.parameter("LoadBalancerId").orElse(""), List.of(), List.of()));
            }
            return reply;
        }
    }

    /**
     * {@code deletes-more}: a rejected call deletes its group, or a call deletes none, or none with tags, every group of that
     * kind, those groups of that kind or of the other that have the same name, or only the names or the tags of other groups.
     */
    record DeletesMore(RequestMatcher requests, What what) implements GroupExistenceMutation {

        @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
        enum What { EVERY_GROUP, SAME_NAME, SAME_NAME_OF_THE_OTHER_KIND, THOUGH_REJECTED, NONE, NONE_WITH_TAGS, NAMES, TAGS }

        @Override
        public Reply answerMeant(Call call, Service service) {
            GroupStore groups = new GroupContents(service.world()).groups(call);
            Optional<ServerGroup> before = GroupContents.kind(call).flatMap(kind -> call.parameter(kind.id())).flatMap(groups::find);
            Reply reply = service.answer(call);
            if (reply.succeeded() == (what != What.THOUGH_REJECTED)) {
                switch (what) {
                    case EVERY_GROUP -> groups.all().forEach(group -> groups.delete(group.id()));
                    case SAME_NAME -> before.ifPresent(group -> deleteNamed(groups, group.name()));
                    case SAME_NAME_OF_THE_OTHER_KIND -> before.ifPresent(group -> deleteNamed(
                            groups == service.world().vServerGroups() ? service.world().masterSlaveGroups()
                                    : service.world().vServerGroups(), group.name()));
                    case THOUGH_REJECTED -> before.ifPresent(group -> groups.delete(group.id()));
                    case NONE -> before.ifPresent(groups::putBack);
                    case NONE_WITH_TAGS -> before.filter(group -> !group.tags().isEmpty()).ifPresent(groups::putBack);
                    case NAMES -> groups.all().forEach(group -> groups.change(group.id(), now -> now.named("")));
                    case TAGS -> groups.all().forEach(group -> groups.change(group.id(), now -> now.tagged(List.of())));
                }
            }
            return reply;
        }

        private static void deleteNamed(GroupStore groups, String name) {
            groups.all().stream().filter(group -> group.name().equals(name)).forEach(group -> groups.delete(group.id()));
        }
    }

    /** {@code forgets}: the stub keeps only a few groups of a kind, and loses the oldest when another is created. */
    record Forgets(RequestMatcher requests, int room, Deque<String> kept) implements GroupExistenceMutation {

        @Override
        public synchronized Reply answerMeant(Call call, Service service) {
            return GroupContents.afterSuccess(call, service, reply -> {
                kept.add(GroupContents.id(call, reply));
                if (kept.size() > room) {
                    new GroupContents(service.world()).groups(call).delete(kept.poll());
                }
            });
        }
    }

    /** {@code forgets-after-calls}: a group vanishes after a number of further calls of any kind. */
    record ForgetsAfterCalls(
            RequestMatcher requests, int calls, ConcurrentMap<String, Integer> left) implements GroupExistenceMutation {

        @Override
        public synchronized Reply answer(Call call, Service service) {
            left.replaceAll((id, n) -> n - 1);
            left.forEach((id, n) -> {
                if (n < 0) {
                    service.world().vServerGroups().delete(id);
                    service.world().masterSlaveGroups().delete(id);
                    left.remove(id);
                }
            });
            return GroupExistenceMutation.super.answer(call, service);
        }

        @Override
        public Reply answerMeant(Call call, Service service) {
            return GroupContents.afterSuccess(call, service, reply -> left.put(GroupContents.id(call, reply), calls));
        }
    }
}
