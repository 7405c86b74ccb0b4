package slbkit.contract;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One documented operation.
 *
 * @param name the operation's name, the value of Action
 * @param folder the folder of its contract, schema and feature, named for the resource
 * @param summary what it does, in our own words
 * @param document title and date of its reference page
 * @param parameters what a request may carry
 * @param reply what a success reply holds
 * @param errors the documented error rows, in the page's order
 */
public record Operation(
        String name,
        String folder,
        String summary,
        String document,
        List<Parameter> parameters,
        List<ReplyMember> reply,
        List<DocumentedError> errors) {

    public Operation {
        parameters = List.copyOf(parameters);
        reply = List.copyOf(reply);
        errors = List.copyOf(errors);
    }

    /** The documented error of that code, if this operation documents one. */
    public Optional<DocumentedError> error(String code) {
        return errors.stream().filter(e -> e.code().equals(code)).findFirst();
    }

    /** The parameter of that name. */
    public Parameter parameter(String parameterName) {
        return parameters.stream()
                .filter(p -> p.name().equals(parameterName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " has no parameter " + parameterName));
    }

    /** The parameter that carries the list of servers. */
    public Parameter servers() {
        return parameters.stream().filter(p -> p.type().equals("json-text")).findFirst().orElseThrow();
    }

    /** The reply member that identifies what was created or changed: the first of the reply. */
    public ReplyMember replyId() {
        return reply.get(0);
    }

    /** The reply member that wraps the list of servers. */
    public ReplyMember replyServers() {
        return reply.stream().filter(m -> m.type().equals("object")).findFirst().orElseThrow();
    }

    /**
     * What the page states of a reply member: its name, its type and, where only some values are permitted, those.
     *
     * @throws IllegalArgumentException if the reply has no such member
     */
    public String documented(String member) {
        ReplyMember documented = all(reply).filter(m -> m.name().equals(member)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " replies with no member " + member));
        List<String> values = servers().members().stream().filter(p -> p.name().equals(member))
                .flatMap(p -> p.values().stream()).toList();
        return member + ", " + documented.documented() + (values.isEmpty() ? "" : ": " + String.join(", ", values));
    }

    private static Stream<ReplyMember> all(List<ReplyMember> members) {
        return members.stream().flatMap(m -> Stream.concat(Stream.of(m), all(m.members())));
    }

    /** The id of the JSON Schema of the success reply. */
    public String replySchema() {
        return "urn:slb:schema:" + folder + "/" + name + ".reply";
    }
}
