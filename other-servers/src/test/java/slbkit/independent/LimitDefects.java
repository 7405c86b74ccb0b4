package slbkit.independent;

import java.util.List;

/** Limits off by one on either side, and alphabets too wide or too narrow. */
final class LimitDefects {

    private static final String LENGTH = "1 to 80 characters in length";
    private static final String CHARS = "can contain letters, digits, -, /, . and _";
    private static final String WEIGHT = "Weight: valid values 0 to 100";
    private static final String TWENTY = "at most 20 backend servers in each call";
    private static final String TAGS = "valid values of N: 1 to 20";
    private static final String KEY = "a tag key is not empty and up to 64 characters in length";
    private static final String VALUE = "a tag value may be empty and is up to 128 characters in length";

    private LimitDefects() {
    }

    static List<Defect> all() {
        DefectList list = new DefectList();
        for (Operation operation : Operations.all()) {
            if (operation.is(Trait.NAMED)) {
                names(list, operation.name());
            }
            if (!operation.is(Trait.NO_SERVER_LIMITS) && !operation.is(Trait.NAMES_NO_SERVERS)) {
                servers(list, operation);
            }
            if (operation.optional().contains("Tag") && !operation.is(Trait.NAMES_NO_SERVERS)) {
                tags(list, operation.name());
            }
        }
        return list.all();
    }

    private static void names(DefectList list, String operation) {
        list.add(operation, Mutation.NAME_MAX, "81", "name-81-accepted", "VServerGroupName: " + LENGTH)
            .add(operation, Mutation.NAME_MAX, "79", "name-80-rejected", "VServerGroupName: " + LENGTH)
            .add(operation, Mutation.NAME_MIN, "0", "name-empty-accepted", "VServerGroupName: " + LENGTH)
            .add(operation, Mutation.NAME_MIN, "2", "name-1-rejected", "VServerGroupName: " + LENGTH);
        chars(list, operation, Mutation.NAME_CHARS, "name", true);
    }

    private static void servers(DefectList list, Operation judged) {
        String operation = judged.name();
        list.add(operation, Mutation.DESCRIPTION_MAX, "81", "description-81-accepted", "Description: " + LENGTH)
            .add(operation, Mutation.DESCRIPTION_MAX, "79", "description-80-rejected", "Description: " + LENGTH)
            .add(operation, Mutation.DESCRIPTION_MIN, "0", "description-empty-accepted", "Description: " + LENGTH)
            .add(operation, Mutation.DESCRIPTION_MIN, "2", "description-1-rejected", "Description: " + LENGTH)
            .add(operation, Mutation.WEIGHT_MIN, "-1", "weight-minus-1-accepted", WEIGHT)
            .add(operation, Mutation.WEIGHT_MIN, "1", "weight-0-rejected", WEIGHT)
            .add(operation, Mutation.WEIGHT_MAX, "101", "weight-101-accepted", WEIGHT)
            .add(operation, Mutation.WEIGHT_MAX, "99", "weight-100-rejected", WEIGHT)
            .add(operation, Mutation.WEIGHT_MIN, "-999999999", "weight-below-0-accepted", WEIGHT)
            .add(operation, Mutation.WEIGHT_MAX, "999999999", "weight-above-100-accepted", WEIGHT)
            .add(operation, Mutation.WEIGHT_NOT_A_NUMBER_TAKEN, "", "weight-word-accepted", WEIGHT);
        chars(list, operation, Mutation.DESCRIPTION_CHARS, "description", judged.is(Trait.NAMED));
        if (!judged.is(Trait.PAIR)) {
            list.add(operation, Mutation.SERVERS_MAX, "21", "servers-21-accepted", TWENTY)
                .add(operation, Mutation.SERVERS_MAX, "1000", "servers-unlimited", TWENTY)
                .add(operation, Mutation.SERVERS_MAX, "19", "servers-20-rejected", TWENTY)
                .add(operation, Mutation.SERVERS_MIN, "2", "one-server-rejected", TWENTY);
        }
    }

    private static void chars(DefectList list, String operation, Mutation mutation, String what, boolean more) {
        list.add(operation, mutation, "+any", what + "-any-character-accepted", what + " " + CHARS)
            .add(operation, mutation, "+ ", what + "-space-accepted", what + " " + CHARS)
            .add(operation, mutation, "--", what + "-hyphen-rejected", what + " " + CHARS)
            .add(operation, mutation, "-/", what + "-slash-rejected", what + " " + CHARS)
            .add(operation, mutation, "-.", what + "-period-rejected", what + " " + CHARS)
            .add(operation, mutation, "-_", what + "-underscore-rejected", what + " " + CHARS);
        if (more) {
            list.add(operation, mutation, "+*", what + "-asterisk-accepted", what + " " + CHARS)
                .add(operation, mutation, "+:", what + "-colon-accepted", what + " " + CHARS)
                .add(operation, mutation, "-upper", what + "-capitals-rejected", what + " " + CHARS)
                .add(operation, mutation, "-digits", what + "-digits-rejected", what + " " + CHARS);
        }
    }

    private static void tags(DefectList list, String operation) {
        list.add(operation, Mutation.TAGS_MAX, "21", "tags-21-accepted", TAGS)
            .add(operation, Mutation.TAGS_MAX, "999999", "tags-unlimited", TAGS)
            .add(operation, Mutation.TAGS_MAX, "19", "tags-20-rejected", TAGS)
            .add(operation, Mutation.TAGS_IGNORED, "", "tags-never-looked-at", "the rules of tag keys and values")
            .add(operation, Mutation.TAG_KEY_MAX, "65", "tag-key-65-accepted", KEY)
            .add(operation, Mutation.TAG_KEY_MAX, "63", "tag-key-64-rejected", KEY)
            .add(operation, Mutation.TAG_KEY_MIN, "0", "tag-key-empty-accepted", KEY)
            .add(operation, Mutation.TAG_KEY_MIN, "2", "tag-key-1-rejected", KEY)
            .add(operation, Mutation.TAG_VALUE_MAX, "129", "tag-value-129-accepted", VALUE)
            .add(operation, Mutation.TAG_VALUE_MAX, "127", "tag-value-128-rejected", VALUE)
            .add(operation, Mutation.TAG_VALUE_MIN, "1", "tag-value-empty-rejected", VALUE);
        for (String part : new String[] {"key", "value"}) {
            for (String text : new String[] {"aliyun", "acs:"}) {
                list.add(operation, Mutation.TAG_TEXT_TAKEN, part + " " + text,
                    "tag-" + part + "-" + text.replace(":", "") + "-taken",
                    "a tag " + part + " cannot start with " + text);
            }
            for (String text : new String[] {"http://", "https://"}) {
                list.add(operation, Mutation.TAG_TEXT_TAKEN, part + " " + text,
                    "tag-" + part + "-" + text.replace("://", "") + "-taken",
                    "a tag " + part + " cannot contain " + text);
            }
            list.add(operation, Mutation.TAG_CONTAINS_ONLY_AT_START, part, "tag-" + part + "-http-inside-accepted",
                    "a tag " + part + " cannot contain http:// or https://, wherever they stand")
                .add(operation, Mutation.TAG_PREFIX_ANYWHERE, part, "tag-" + part + "-aliyun-inside-rejected",
                    "a tag " + part + " cannot start with aliyun; it may contain it");
        }
    }
}
