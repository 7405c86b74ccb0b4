package slbkit.stub.service;

import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Fresh request ids: UUIDs in upper case. */
final class RequestIds {

    private static final long VERSION_4 = 0x4000L;
    private static final long VARIANT_2 = 0x8000000000000000L;

    private RequestIds() {
    }

    /** A body that so far has a fresh id only. */
    static ObjectNode body() {
        return JsonNodeFactory.instance.objectNode().put("RequestId", fresh());
    }

    static String fresh() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long high = random.nextLong() & ~0xF000L | VERSION_4;
        long low = random.nextLong() & 0x3FFFFFFFFFFFFFFFL | VARIANT_2;
        return new UUID(high, low).toString().toUpperCase(Locale.ROOT);
    }
}
