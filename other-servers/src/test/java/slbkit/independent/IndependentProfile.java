package slbkit.independent;

/** Tells the suite what the independent server lends to a run. */
public final class IndependentProfile {

    private static final String TOP = """
        name: independent
        endpoint: %s
        region: cn-hangzhou
        auth: %s
        call: {method: POST, parameters: query, format: JSON}
        fixtures:
          load-balancer: lb-1
          servers:
            - {id: i-1}
            - {id: i-2}
            - {id: i-3}
            - {id: eni-1, type: eni, ip: 192.168.0.11}
            - {id: eni-1, type: eni, ip: 192.168.0.12}
            - {id: eci-1, type: eci, ip: 192.168.0.21}
          default-servers: [i-8, i-9]
          absent-server: i-absent
          stopped-server: i-stopped
          shared-load-balancer: lb-shared
          listening-load-balancer: lb-listening
        capabilities: [describe, delete]
        without: %s
        limits: {requests-per-second: 500, parallel: 4, timeout: 10s}
        provocations:
        """;

    private static final String ARM = """
          - {operation: %1$s, error: %2$s,
             arm: {method: POST, path: /faults, body: {action: %1$s, code: %2$s, times: 1}}}
        """;

    private IndependentProfile() {
    }

    /** A profile in YAML, with an arming call for each documented row that no request triggers. */
    public static String profile(String url) {
        return profile(url, "none");
    }

    /** The same with signed calls, by rpc or acs3. The server takes them as it takes calls without a signature. */
    public static String profile(String url, String scheme) {
        String auth = scheme.equals("none") ? "{scheme: none}"
            : "{scheme: %s, access-key-id: independent-id, access-key-secret: independent-secret}".formatted(scheme);
        String without = scheme.equals("none") ? "[xml, signature]" : "[xml]";
        StringBuilder yaml = new StringBuilder(TOP.formatted(url, auth, without));
        Documents.rows().stream().filter(row -> !Documents.byRequest(row))
            .forEach(row -> yaml.append(ARM.formatted(row.operation(), row.code())));
        return yaml.toString();
    }
}
