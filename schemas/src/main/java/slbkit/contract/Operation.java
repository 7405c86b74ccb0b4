package slbkit.contract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One documented operation.
 *
 * @param name the operation's name, the value of Action
 * @param set the requirement set that it came with
 * @param folder the folder of its contract, schema and feature, named for the resource
 * @param summary what it does, in our own words
 * @param call the text of its call in a step of the features
 * @param effect what it does with a group, or with the servers that a request names
 * @param group the resource whose group it creates, changes or reads
 * @param removed the parameter that lists the servers which others replace; null where the operation replaces none
 * @param plain its complete and faultless call
 * @param document title and date of its reference page
 * @param parameters what a request may carry
 * @param reply what a success reply holds
 * @param errors the documented error rows, in the page's order
 */
public record Operation(
        String name,
        RequirementSet set,
        String folder,
        String summary,
        String call,
        Effect effect,
        String group,
        String removed,
        PlainCall plain,
        String document,
        List<Parameter> parameters,
        List<ReplyMember> reply,
        List<DocumentedError> errors) {

    private static final Set<String> KEY_MEMBERS = Set.of("ServerId", "Port");
    private static final String REQUEST_ID = "RequestId";

    /**
     * One documented operation.
     *
     * @throws IllegalArgumentException if its contract file lacks an entry, which it names
     */
    public Operation {
        require(name, "summary", summary);
        require(name, "call", call);
        require(name, "effect", effect);
        require(name, "group", group);
        require(name, "plain", plain);
        require(name, "parameters", parameters);
        require(name, "reply", reply);
        require(name, "errors", errors);
        parameters = List.copyOf(parameters);
        reply = List.copyOf(reply);
        errors = List.copyOf(errors);
    }

    /** The operation with other parameters. */
    public Operation withParameters(List<Parameter> others) {
        return new Operation(name, set, folder, summary, call, effect, group, removed, plain, document, others, reply, errors);
    }

    /** The operation with other error rows. */
    public Operation withErrors(List<DocumentedError> others) {
        return new Operation(name, set, folder, summary, call, effect, group, removed, plain, document, parameters, reply, others);
    }

    private static void require(String operation, String entry, Object value) {
        if (value == null) {
            throw new IllegalArgumentException("the contract file of %s lacks the entry %s".formatted(operation, entry));
        }
    }

    /** The documented error of that code, if this operation documents one. */
    public Optional<DocumentedError> error(String code) {
        return errors.stream().filter(e -> e.code().equals(code)).findFirst();
    }

    /** The id of one of the operation's rules, from its family and name. */
    public String rule(String familyAndName) {
        return RuleId.of(name, familyAndName).toString();
    }

    /** The id of the rule that the plain call does what the operation is for. */
    public String plainCallRule() {
        return rule("behaviour/" + effect.word());
    }

    /** The id of the rule about status and Code of an error row. */
    public String rule(DocumentedError row) {
        return RuleId.ofError(name, row.code()).toString();
    }

    /** The id of the rule about the message text of an error row; empty where any text will do. */
    public Optional<String> messageRule(DocumentedError row) {
        return row.prescribesMessage()
                ? Optional.of(RuleId.ofError(name, row.code()).ofMessage().toString())
                : Optional.empty();
    }

    /** The id of the rule about Code, Message and RequestId of an error reply. */
    public String envelopeRule() {
        return rule("reply/error-envelope");
    }

    /** The id of the rule that a rejected call changes nothing. */
    public String failedCallRule() {
        return rule("behaviour/failed-call-changes-nothing");
    }

    /** The parameter of that name. */
    public Parameter parameter(String parameterName) {
        return parameters.stream()
                .filter(p -> p.name().equals(parameterName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " has no parameter " + parameterName));
    }

    /** The required parameter whose id names what a call is about: a group, or where it creates one, a load balancer. */
    public Parameter subject() {
        return parameters.stream()
                .filter(p -> p.required() && p.name().endsWith("Id") && !p.name().equals("RegionId"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " requires no id"));
    }

    /**
     * The parameter that carries the list of servers, not of those that they replace.
     *
     * @throws IllegalArgumentException if a call names no servers
     */
    public Parameter servers() {
        return findServers().orElseThrow(() -> new IllegalArgumentException(name + " names no servers"));
    }

    /** The parameter that carries the list of servers; empty where the operation only reads, or deletes. */
    public Optional<Parameter> findServers() {
        return parameters.stream().filter(p -> p.type().equals("json-text") && !p.name().equals(removed)).findFirst();
    }

    /** The parameter that carries the list of the servers which others replace. */
    public Optional<Parameter> removedServers() {
        return Optional.ofNullable(removed).map(this::parameter);
    }

    /**
     * The reply member that identifies what was created or changed.
     *
     * @throws IllegalArgumentException if the reply identifies nothing
     */
    public ReplyMember replyId() {
        return findReplyId().orElseThrow(() -> new IllegalArgumentException("the reply of " + name + " identifies nothing"));
    }

    /** The reply member that identifies what the call is about: the first of the reply, unless the reply lists others or is empty. */
    public Optional<ReplyMember> findReplyId() {
        return Optional.of(reply.get(0)).filter(first -> first.identifies() && !first.name().equals(REQUEST_ID));
    }

    /** Whether a request names what the reply identifies, as every call does that creates nothing. */
    public boolean replyIdIsGiven() {
        return findReplyId().filter(id -> parameters.stream().anyMatch(p -> p.name().equals(id.name()))).isPresent();
    }

    /**
     * The reply member that wraps the list of servers.
     *
     * @throws IllegalArgumentException if the reply lists nothing
     */
    public ReplyMember replyServers() {
        return findReplyList().orElseThrow(() -> new IllegalArgumentException("the reply of " + name + " lists nothing"));
    }

    /** The reply member that wraps what the reply lists, servers or groups: its first object. Empty where it lists nothing. */
    public Optional<ReplyMember> findReplyList() {
        return reply.stream().filter(m -> m.type().equals("object")).findFirst();
    }

    /** The names of all reply members that are lists, wherever they stand. */
    public List<String> replyLists() {
        return all(reply).filter(Operation::isList).map(ReplyMember::name).toList();
    }

    /** Whether a reply member of that name is a list, or the object around one. */
    public boolean isListOrWrapper(String member) {
        return all(reply).anyMatch(m -> isList(m) && m.name().equals(member)
                || m.members().stream().anyMatch(Operation::isList) && m.type().equals("object") && m.name().equals(member));
    }

    /** Whether a reply may lack the member of that name, where what it is about was given none. */
    public boolean showsWhenGiven(String member) {
        return all(reply).anyMatch(m -> m.name().equals(member) && m.whenGiven());
    }

    private static boolean isList(ReplyMember member) {
        return member.type().equals("array");
    }

    /** The members that tell one listed server from another: ServerId and, where the reply lists ports, Port. */
    public List<String> serverKey() {
        return replyServers().members().get(0).members().stream()
                .map(ReplyMember::name)
                .filter(KEY_MEMBERS::contains)
                .toList();
    }

    /**
     * What the page states of a reply member: its name, its type and, where only some values are permitted, those.
     *
     * @throws IllegalArgumentException if the reply has no such member
     */
    public String documented(String member) {
        ReplyMember documented = all(reply).filter(m -> m.name().equals(member)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " replies with no member " + member));
        List<String> values = documentedValues(member);
        String permitted = String.join(", ", values).replaceFirst(", ([^,]*)$", " or $1");
        return member + ", " + documented.documented() + (values.isEmpty() ? "" : ": " + permitted);
    }

    /** The values that the page permits for a member of listed servers; empty where it permits any. */
    List<String> documentedValues(String member) {
        return Stream.concat(
                findServers().stream().flatMap(list -> list.members().stream()).filter(p -> p.name().equals(member))
                        .flatMap(p -> p.values().stream()),
                all(reply).filter(m -> m.name().equals(member)).flatMap(m -> m.values().stream())).toList();
    }

    /** Its contract file, below the root of the contract. */
    String file() {
        return folder + "/" + name + ".yaml";
    }

    /** The file of the JSON Schema of the success reply, below the root of the contract. */
    String replySchemaFile() {
        return folder + "/" + name + ".reply.schema.json";
    }

    private static Stream<ReplyMember> all(List<ReplyMember> members) {
        return members.stream().flatMap(m -> Stream.concat(Stream.of(m), all(m.members())));
    }

    /** The id of the JSON Schema of the success reply. */
    public String replySchema() {
        return "urn:slb:schema:" + folder + "/" + name + ".reply";
    }
}
