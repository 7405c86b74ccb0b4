package slbkit.independent;

/** The places where a defect can change the server; its detail says how. */
public enum Mutation {
    // what a server without a defect has
    NOTHING,
    // numbers: detail is the limit used instead of the documented one
    NAME_MIN, NAME_MAX, DESCRIPTION_MIN, DESCRIPTION_MAX, WEIGHT_MIN, WEIGHT_MAX, SERVERS_MAX, SERVERS_MIN,
    TAGS_MAX, TAG_KEY_MIN, TAG_KEY_MAX, TAG_VALUE_MIN, TAG_VALUE_MAX, DEFAULT_WEIGHT,
    // characters: detail is + or - and the characters taken too many or rejected
    NAME_CHARS, DESCRIPTION_CHARS,
    // tags: detail is "key prefix" or "value prefix", or key or value alone
    TAG_TEXT_TAKEN, TAG_CONTAINS_ONLY_AT_START, TAG_PREFIX_ANYWHERE, TAGS_IGNORED,
    // parameters: detail is the parameter or member
    NOT_REQUIRED, DEMANDED, MEMBER_DEMANDED, MEMBER_NOT_REQUIRED, IGNORED,
    // values
    WEIGHT_0_UNSET, WEIGHT_NOT_A_NUMBER_TAKEN, QUOTED_NUMBERS_REJECTED, DEFAULT_TYPE, TYPE_REJECTED,
    TYPE_GUESSED, TYPE_UNKNOWN_TAKEN, STOPPED_TAKEN, RUNNING_REJECTED, SHARED_TAKEN,
    // documented rows: detail is the code and what stands there instead
    ROW_NEVER, ROW_STATUS, ROW_CODE, ROW_MESSAGE, ROW_AFTER_CHANGE,
    // rejections and replies: detail is a line for TreeMutation
    REPLY, ENVELOPE, REFUSED_WITH, CONSTANT_REQUEST_ID,
    // state: detail says how what is kept differs from what was asked for
    STORED, CONSTANT_ID, ID_UNKNOWN, GROUPS_SHARE, PARTLY_APPLIED,
    // what only one operation can have: the defect's name says what
    OWN,
    // the wire
    VERB_REJECTED, FORM_IGNORED, QUERY_IGNORED, ACTION_HEADER_IGNORED, FORMAT_REJECTED, VERSION_IGNORED,
    UNKNOWN_ACTION_TAKEN, WIRE, SECOND_CALL_FAILS, STATE_FORGOTTEN
}
