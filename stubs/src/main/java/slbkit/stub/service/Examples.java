package slbkit.stub.service;

import java.util.Optional;
import slbkit.contract.Contract;
import slbkit.contract.Operation;
import slbkit.contract.Parameter;
import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A page's own example: a call with the masked id of the page gets the reply of the page. */
final class Examples {

    private final Operation operation;
    private final Parameter id;
    private final String text;

    Examples(Operation operation) {
        this.operation = operation;
        this.id = operation.subject();
        this.text = Contract.documented().exampleReply(operation.name());
    }

    Optional<Reply> replyTo(Call call) {
        return call.parameter(id.name())
                .filter(value -> value.equals(id.example()))
                .map(value -> Reply.verbatim(operation.name(), (ObjectNode) JsonMapper.shared().readTree(text), text));
    }
}
