package slbkit.health;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import slbkit.contract.Contract;
import slbkit.contract.Effect;
import slbkit.contract.GroupKind;
import slbkit.endpoint.Endpoint;
import slbkit.endpoint.Reply;
import slbkit.endpoint.SlbRequest;
import slbkit.profile.Auth;
import slbkit.profile.Capability;
import slbkit.profile.Fixtures;
import slbkit.profile.TargetProfile;
import slbkit.report.view.Sanitizer;
import slbkit.slb.Backend;
import slbkit.slb.ServerGroups;

/**
 * What a few calls find out about a target, to write its profile. They create, change and delete nothing: each call that
 * could change something names an id that cannot exist. There are about ten calls, one after another, at the pace and with
 * the call style of the profile.
 *
 * @param contact whether there is a target
 * @param wantsSignature whether it rejects the calls because they are not signed
 * @param capabilities the capabilities that the calls found
 * @param unknown operations that it does not know
 * @param defaultServers servers in the default server group of the load balancer
 * @param loadBalancer how the target rejected the description of the load balancer; empty if it did not
 */
public record TargetSurvey(
        FirstContact contact, boolean wantsSignature, Set<Capability> capabilities, List<String> unknown,
        List<String> defaultServers, String loadBalancer) {

    /** No target has such an id, and the stub's open world has no server of it. */
    private static final String UNKNOWN_ID = "absent-slbkit";

    /** Text that is safe to copy into a profile; a target's reply may contain anything. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    /** Examine the target of a profile, and its load balancer. */
    public static TargetSurvey of(TargetProfile profile) {
        try (Endpoint endpoint = new Endpoint(profile)) {
            FirstContact found = FirstContact.with(endpoint, profile);
            FirstContact contact = new FirstContact(found.kind(), Sanitizer.line(endpoint.hide(found.message())), found.millis());
            String harmless = Contract.documented().firstCalls().harmless();
            if (contact.kind() == FirstContact.Kind.NO_TARGET) {
                return new TargetSurvey(contact, false, Set.of(), List.of(), List.of(), "");
            }
            if (contact.kind() == FirstContact.Kind.REJECTED) {
                Reply usual = endpoint.probe(harmless);
                boolean unsigned = profile.auth().scheme() == Auth.Scheme.NONE && CallerFault.of(harmless, usual, profile.auth())
                        .filter(fault -> fault.kind() == CallerFault.Kind.SIGNATURE).isPresent();
                return new TargetSurvey(contact, unsigned, Set.of(), List.of(), List.of(), "");
            }
            return new Probe(endpoint, profile).run(contact, harmless);
        }
    }

    private static final class Probe {

        private final Endpoint endpoint;
        private final TargetProfile profile;
        private final List<String> unknown = new ArrayList<>();

        Probe(Endpoint endpoint, TargetProfile profile) {
            this.endpoint = endpoint;
            this.profile = profile;
        }

        TargetSurvey run(FirstContact contact, String harmless) {
            Set<Capability> capabilities = EnumSet.noneOf(Capability.class);
            if (endpoint.probe(SlbRequest.of(harmless).with("RegionId", profile.region())
                    .styled(endpoint.usualStyle().asking("XML"))).inXml()) {
                capabilities.add(Capability.XML);
            }
            if (knows(Effect.DESCRIBES)) {
                capabilities.add(Capability.DESCRIBE);
            }
            if (knows(Effect.DELETES)) {
                capabilities.add(Capability.DELETE);
            }
            String loadBalancer = profile.fixtures().loadBalancer();
            if (loadBalancer == null || !capabilities.contains(Capability.DESCRIBE)) {
                return new TargetSurvey(contact, false, capabilities, unknown, List.of(), "");
            }
            GroupKind group = ServerGroups.DEFAULT_SERVER_GROUP;
            Reply described = call(group.operation(Effect.DESCRIBES), group.id(), loadBalancer);
            List<String> servers = described.servers(group.members().wrapper(), group.members().list()).map(Backend::all)
                    .orElse(List.of()).stream()
                    // a run sets weights of ECS instances only
                    .filter(server -> server.value("Type").filter(type -> !type.equals(Fixtures.Type.ECS.toString())).isEmpty())
                    .map(server -> server.value("ServerId").orElse(""))
                    .filter(id -> ID.matcher(id).matches())
                    .distinct()
                    .toList();
            return new TargetSurvey(contact, false, capabilities, unknown, servers,
                    described.rejected() ? Sanitizer.line(endpoint.hide(described.inOneLine())) : "");
        }

        /** Calls operations for groups that cannot exist; if the target knows one of them, it has the capability in part. */
        private boolean knows(Effect effect) {
            boolean any = false;
            for (GroupKind group : Contract.documented().groups()) {
                Optional<String> operation = group.find(effect);
                if (operation.isPresent()) {
                    Reply reply = call(operation.get(), group.id(), UNKNOWN_ID);
                    boolean known = !reply.unanswered() && !Capabilities.reportsUnknownOperationOrPath(reply);
                    any |= known;
                    if (!known) {
                        unknown.add(operation.get());
                    }
                }
            }
            return any;
        }

        private Reply call(String operation, String parameter, String id) {
            return endpoint.probe(SlbRequest.of(operation).with("RegionId", profile.region()).with(parameter, id));
        }
    }
}
