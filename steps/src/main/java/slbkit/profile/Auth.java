package slbkit.profile;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How requests are signed. The secret and the token are secrets: they reach no record, page or log.
 *
 * @param scheme none, rpc (HMAC-SHA1) or acs3 (ACS3-HMAC-SHA256)
 * @param accessKeyId the access key's id
 * @param accessKeySecret the access key's secret
 * @param securityToken the STS token; empty without one
 */
public record Auth(Scheme scheme, String accessKeyId, String accessKeySecret, String securityToken) {

    /** The signature schemes of the RPC protocol. */
    public enum Scheme {
        @JsonProperty("none") NONE,
        @JsonProperty("rpc") RPC,
        @JsonProperty("acs3") ACS3
    }

    /** No signature. */
    public static final Auth NONE = new Auth(Scheme.NONE, "", "", "");

    public Auth {
        scheme = scheme == null ? Scheme.NONE : scheme;
        accessKeyId = accessKeyId == null ? "" : accessKeyId;
        accessKeySecret = accessKeySecret == null ? "" : accessKeySecret;
        securityToken = securityToken == null ? "" : securityToken;
        if (scheme != Scheme.NONE && (accessKeyId.isEmpty() || accessKeySecret.isEmpty())) {
            throw new ProfileException("auth: scheme " + scheme.name().toLowerCase(java.util.Locale.ROOT)
                    + " needs access-key-id and access-key-secret; set both, or write scheme: none");
        }
    }

    @Override
    public String toString() {
        return "Auth[" + scheme + "]";
    }
}
