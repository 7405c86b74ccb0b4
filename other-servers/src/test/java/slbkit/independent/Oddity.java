package slbkit.independent;

/** Unusual ways to answer that the five documents allow, each with the reason why it conforms. */
public enum Oddity {

    // on the wire
    LOWER_CASE_HEADERS("header names have no case in HTTP", true),
    OTHER_REASON_TEXT("a reason text means nothing in HTTP", true),
    NO_REASON_TEXT("a reason text may be empty in HTTP", true),
    INTERIM_100("interim replies may precede any reply in HTTP", true),
    HTTP_1_0("the documents name no HTTP version", true),
    CLOSE_EACH("a server may close a connection after any reply", true),
    CHUNKED("the documents name no framing"),
    GZIP_WHEN_ASKED("the client asked for it by Accept-Encoding"),
    EXTRA_HEADERS("a server may add headers: cookies, cache hints, request ids"),
    CONTENT_TYPE_UPPER_CASE("media types and parameters have no case in HTTP"),
    CONTENT_TYPE_BARE("JSON is UTF-8 without being told"),
    CREATED_IS_201("the documents give no status of success; 201 is a success in HTTP"),
    PRETTY_JSON("white space means nothing in JSON"),
    ESCAPED_JSON("JSON text may spell any character as an escape"),
    LATENCY_JITTER("20 to 100 ms are within any timeout"),
    SLOW_FIRST_CALL("the first call may take a second"),

    // the shape of replies
    MEMBERS_REVERSED("members of a JSON object have no order"),
    LISTS_REVERSED("the documents give lists no order"),
    EXTRA_MEMBERS("the documents do not say that they list every member"),
    SERVER_IP_SHOWN("an extra member of a server"),
    DESCRIPTION_EMPTY_WHEN_NOT_GIVEN("the documents do not say what stands there when none was given"),
    RECOMMEND_NULL("no document speaks of Recommend"),
    RECOMMEND_AND_HOST_ID("extra members of an error"),
    IDS_SHORT("the documents give ids no length"),
    IDS_LONG("the documents give ids no length"),
    IDS_RSP("the shape of the documents' own examples"),
    IDS_UUID("the documents give ids no shape"),
    IDS_PUNCTUATED("the documents give ids no alphabet: a slash, a plus, an equals sign, a blank"),
    REQUEST_ID_UPPER("the shape of the documents' own examples"),
    REQUEST_ID_NOT_UUID("the documents give request ids no shape"),
    MESSAGE_WITHOUT_FULL_STOP("the tables are not even with each other in final full stops"),
    MESSAGE_WITH_TWO_FULL_STOPS("one documented row has two itself"),
    PLACEHOLDERS_FILLED_LONG("%s stands for any text"),

    // readings of open questions
    ADD_LISTS_WHOLE_GROUP("what the reply lists is open"),
    REMOVE_LISTS_WHOLE_GROUP("what the reply lists is open"),
    REMOVE_LISTS_NAMED("what the reply lists is open: here all that were named, absent ones too"),
    SET_LISTS_ALL("what the reply lists is open: here the whole default group"),
    READDING_IGNORED("what a second adding does is open: here nothing"),
    READDING_TAKEN("what a second adding does is open: here the newest values count"),
    SET_STRANGER_IGNORED("what happens to a server outside the default group is open"),
    SET_REPEATED_REJECTED("naming a server twice in one call is open"),
    UNDOCUMENTED_403("the status of a rejection that no table lists is open"),
    UNDOCUMENTED_404("the status of a rejection that no table lists is open"),
    UNDOCUMENTED_409("the status of a rejection that no table lists is open"),
    UNDOCUMENTED_422("the status of a rejection that no table lists is open"),
    OTHER_CODES("the code of a rejection that no table lists is open"),
    ONE_CODE_FOR_ALL("the code of a rejection that no table lists is open"),
    WEIGHT_READ_LENIENTLY("blanks around a number or a final .0 are not spoken of"),
    ONLY_QUOTED_NUMBERS("the documents' examples show numbers in quotes only"),
    SINGLE_QUOTES_TAKEN("the documents do not forbid it and shipping clients send it"),
    KEYS_IN_ANY_CASE("the documents do not forbid it and shipping clients send it"),
    UNKNOWN_MEMBERS_REJECTED("the documents list the members of a server"),
    EMPTY_LIST_REJECTED("whether no server at all is enough is open"),
    PORT_ABSENT_TAKEN("only the groups of two say that a port must be there"),
    PORT_BEYOND_RANGE_TAKEN("the documents give ports no range"),
    REMOVE_WITHOUT_PORT_TAKES_ALL("what an absent port means is open"),
    ENI_WITHOUT_IP_TAKEN("whether ServerIp is required is open"),
    LETTERS_ARE_ASCII("which letters are letters is open"),
    TAG_PREFIX_IN_ANY_CASE("whether Aliyun is aliyun is open"),
    EMPTY_TAG_KEY_IS_MISSING("which of two documented codes an empty key gets is open"),
    REPEATED_TAG_KEY_REJECTED("what a repeated key means is open"),
    ABSENT_ENI_IS_ABSENT_SERVER("two rows fit an ENI that does not exist"),
    TYPE_IN_ANY_CASE("the documents do not say that ECS is not ecs"),
    PAIRS_TAKE_STOPPED_SERVERS("the page of the groups of two does not say that servers must run"),
    PAIRS_TAKE_ABSENT_SERVERS("the page of the groups of two lists no error for a server that does not exist"),
    BUSY_AFTER_CHANGE("OperationFailed.ServiceGroupProcessing is documented; clients try again"),
    THROTTLES_EVERY_FIFTH_CALL("a gateway may throttle any call; what was ordered for the call waits for the next one");

    private final String reason;
    private final boolean relayed;

    Oddity(String reason) {
        this(reason, false);
    }

    Oddity(String reason, boolean relayed) {
        this.reason = reason;
        this.relayed = relayed;
    }

    public String reason() {
        return reason;
    }

    /** Whether the JDK's server cannot write it, so that a relay rewrites the head of the reply. */
    boolean relayed() {
        return relayed;
    }
}
