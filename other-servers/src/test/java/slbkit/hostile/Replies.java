package slbkit.hostile;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import slbkit.hostile.HostileServer.Asked;

/** Replies that look right at first sight. */
final class Replies {

    private Replies() {
    }

    /** Yes, whatever was asked. */
    static void success(Asked asked, OutputStream out) throws IOException {
        json(out, "200 OK", servers("80", asked));
    }

    /** A success with every id there is, whose only server has such a port. */
    static String servers(String port, Asked asked) {
        String server = "{\"ServerId\": \"i-1\", \"Port\": %s, \"Weight\": 100, \"Type\": \"ecs\", \"ServerType\": \"Master\"}"
                .formatted(port);
        return ("{\"RequestId\": \"r-%1$s\", \"VServerGroupId\": \"g-%1$s\", \"MasterSlaveServerGroupId\": \"m-%1$s\", "
                + "\"LoadBalancerId\": \"lb-1\", \"BackendServers\": {\"BackendServer\": [%2$s]}, "
                + "\"MasterSlaveBackendServers\": {\"MasterSlaveBackendServer\": [%2$s]}}").formatted(asked.number(), server);
    }

    static String billionLaughs() {
        StringBuilder text = new StringBuilder("<!DOCTYPE a [<!ENTITY x0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            text.append("<!ENTITY x%d \"%s\">".formatted(i, ("&x" + (i - 1) + ";").repeat(10)));
        }
        return text.append("]><a><RequestId>&x29;</RequestId></a>").toString();
    }

    static void json(OutputStream out, String status, String body) throws IOException {
        bytes(out, status, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    static void bytes(OutputStream out, String status, String type, byte[] body) throws IOException {
        out.write("HTTP/1.1 %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n".formatted(status, type, body.length)
                .getBytes(StandardCharsets.ISO_8859_1));
        out.write(body);
        out.flush();
    }
}
