package slbkit.stub.service;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import slbkit.contract.Contract;
import slbkit.contract.Operation;
import slbkit.stub.call.Call;
import slbkit.stub.call.Parameters;
import slbkit.stub.call.Reply;
import slbkit.stub.world.World;

/** The entry of every call: determines the operation, checks the credentials, and calls the handler. */
public final class Gateway implements Service {

    private static final System.Logger LOG = System.getLogger(Gateway.class.getName());

    private final ServedContract contract;
    private final World world;
    private final ArmedErrors arms;
    private final Consumer<Call> credentialCheck;
    private final Map<String, Handler> handlers;

    /** With a check of the credentials, which throws a {@link Rejection} if a caller may not call. */
    public Gateway(ServedContract contract, World world, ArmedErrors arms, Consumer<Call> credentialCheck) {
        this.contract = contract;
        this.world = world;
        this.arms = arms;
        this.credentialCheck = credentialCheck;
        this.handlers = Handlers.of(contract, world);
    }

    /** Every operation that is answered, the documented ones and those around them. */
    public Collection<String> served() {
        return List.copyOf(handlers.keySet());
    }

    @Override
    public World world() {
        return world;
    }

    @Override
    public Reply answer(Call call) {
        try {
            checkRequest(call);
            String action = action(call);
            credentialCheck.accept(call);
            contract.find(action).ifPresent(operation -> raiseRequestedError(operation, call));
            return handlers.get(action).answer(call);
        } catch (Rejection rejection) {
            return JsonBody.explained(rejection, call).reply(call);
        } catch (RuntimeException unexpected) {
            LOG.log(System.Logger.Level.ERROR, "the stub itself failed on " + call, unexpected);
            return GatewayError.INTERNAL_ERROR.rejection().reply(call);
        }
    }

    private void raiseRequestedError(Operation operation, Call call) {
        arms.next(operation).ifPresent(row -> {
            throw Rejections.of(row);
        });
        ErrorsById.askedFor(world.landscape(), operation, call).ifPresent(rejection -> {
            throw rejection;
        });
    }

    private static void checkRequest(Call call) {
        if (!call.path().equals("/") && !call.path().isEmpty()) {
            throw GatewayError.API_NOT_FOUND.rejection("Every call goes to /.");
        }
        if (!call.method().equals("GET") && !call.method().equals("POST")) {
            throw GatewayError.METHOD_NOT_SUPPORTED.rejection("GET and POST are.");
        }
        if (call.parameters().malformed() != null) {
            throw malformed(call.parameters());
        }
    }

    /** The rejection of parameters that cannot be decoded. */
    public static Rejection malformed(Parameters parameters) {
        return GatewayError.FORMAT.rejection("%s is not percent-encoded as a query or form is."
                .formatted(Rejection.quoted(parameters.malformed())));
    }

    private String action(Call call) {
        String action = call.action().orElseThrow(() -> GatewayError.MISSING_PARAMETER.rejection("Action"));
        String version = call.version().orElseThrow(() -> GatewayError.MISSING_PARAMETER.rejection("Version"));
        if (!version.equals(Contract.documented().version())) {
            throw GatewayError.VERSION.rejection("%s is not served, %s is."
                    .formatted(Rejection.quoted(version), Contract.documented().version()));
        }
        if (!handlers.containsKey(action) && Contract.documented().isInApi(action)) {
            throw GatewayError.ACTION_NOT_SERVED.rejection("%s is not served by this stub; served: %s."
                    .formatted(action, String.join(", ", handlers.keySet())));
        }
        if (!handlers.containsKey(action)) {
            throw GatewayError.ACTION_NOT_FOUND.rejection("There is no %s; the nearest name is %s."
                    .formatted(Rejection.quoted(action), NearestName.to(action, handlers.keySet())));
        }
        return action;
    }
}
