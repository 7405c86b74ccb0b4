package slbkit.stub.service;

import java.util.List;
import java.util.function.Supplier;
import slbkit.contract.Contract;
import slbkit.contract.GroupKind;
import slbkit.contract.Operation;
import slbkit.contract.Parameter;
import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import slbkit.stub.world.Backend;
import slbkit.stub.world.GroupStore;
import slbkit.stub.world.LoadBalancer;
import slbkit.stub.world.World;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Carries out one operation of the contract; what the operations have in common. */
abstract class OperationHandler implements Handler {

    final Operation operation;
    final World world;
    final GroupKind kind;
    final AttachmentCheck attachment;
    private final Request request;
    private final Parameter subject;
    private final String example;

    OperationHandler(Operation operation, World world) {
        this.operation = operation;
        this.world = world;
        this.kind = Contract.documented().group(operation.group());
        this.attachment = new AttachmentCheck(world.landscape(), operation);
        this.request = new Request(operation);
        this.subject = operation.subject();
        this.example = Contract.documented().exampleReply(operation.name());
    }

    /** A call with the masked id of the operation's page is checked, too, and answered with the example of the page. */
    @Override
    public final Reply answer(Call call) {
        request.check(call);
        Supplier<Reply> carriedOut = checked(call);
        return call.parameter(subject.name())
                .filter(id -> id.equals(subject.example()))
                .map(id -> Reply.verbatim(
                        operation.name(), (ObjectNode) JsonMapper.shared().readTree(example), example))
                .orElseGet(carriedOut);
    }

    /** Check what is more than a plain parameter; what comes back carries the call out. */
    abstract Supplier<Reply> checked(Call call);

    /** The load balancer that the call names. */
    final LoadBalancer loadBalancer(Call call) {
        return new LoadBalancers(world.landscape()).namedBy(call);
    }

    /** The groups of the operation's kind, where operations create them. */
    final GroupStore groups() {
        return world.groups(kind).orElseThrow();
    }

    /** Reject the call if the world has an error in store for the operation on that load balancer. */
    final void checkCondition(String loadBalancerId) {
        ErrorsById.checkCondition(world.landscape(), operation, loadBalancerId);
    }

    final Rejection groupNotFound() {
        return GatewayError.GROUP_NOT_FOUND.rejection(kind.notFound());
    }

    /** The reply that lists a whole group, with its name if it is part of the reply. */
    final Reply listing(String id, String name, List<Backend> group) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put(operation.replyId().name(), id);
        if (operation.reply().stream().anyMatch(member -> member.name().equals(kind.name()))) {
            body.put(kind.name(), name);
        }
        body.put("RequestId", RequestIds.fresh());
        Listing.put(body, operation.replyServers(), group);
        return Reply.success(operation.name(), body);
    }
}
