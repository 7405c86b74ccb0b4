package slbkit.stub.service;

/**
 * Rejections that the five pages do not list, as the gateway and the other SLB pages word them. A {@code %s}
 * is filled in.
 */
public enum GatewayError {
    MISSING_PARAMETER(400, "MissingParameter",
            "The input parameter \"%s\" that is mandatory for processing this request is not supplied."),
    ACTION_NOT_FOUND(404, "InvalidAction.NotFound",
            "Specified api is not found, please check your url and method. %s"),
    ACTION_NOT_SERVED(404, "InvalidAction.NotFound", "%s"),
    API_NOT_FOUND(404, "InvalidApi.NotFound",
            "Specified api is not found, please check your url and method. %s"),
    METHOD_NOT_SUPPORTED(403, "UnsupportedHTTPMethod", "This http method is not supported. %s"),
    VERSION(400, "InvalidVersion", "Specified parameter Version is not valid. %s"),
    FORMAT(400, "InvalidParameter.Format", "Specified parameter format is not valid. %s"),
    PARAMETER(400, "InvalidParameter", "The specified parameter %s"),
    BACKEND_SERVERS(400, "InvalidParameter", "The specified BackendServers is invalid. %s"),
    BACKEND_SERVERS_MALFORMED(400, "BackendServersMalformed", "The specified BackendServers is malformed. %s"),
    TOO_MANY_BACKEND_SERVERS(400, "TooManyBackendServers", "The number of BackendServers %s"),
    WEIGHT(400, "InvalidWeight.Malformed", "The specified Weight is invalid. %s"),
    TYPE(400, "BackendServer.InvalidType", "The specified Type is invalid."),
    SERVER_NOT_EXIST(400, "InvalidServerId.NotExist", "The specified ServerId is not exist."),
    SERVER_NOT_FOUND(400, "InvalidServerId.NotFound", "The specified server is not found. %s"),
    SERVER_ALREADY_THERE(400, "BackendServerAlreadyExists", "The default server group already has the server %s."),
    LOAD_BALANCER_NOT_FOUND(404, "InvalidLoadBalancerId.NotFound", "The specified LoadBalancerId does not exist."),
    GROUP_NOT_FOUND(404, "InvalidParameter", "%s"),
    UNDOCUMENTED_ERROR(400, "InvalidParameter", "%s"),
    INTERNAL_ERROR(500, "InternalError", "The request processing has failed due to some unknown error."),
    SIGNATURE_INCOMPLETE(400, "IncompleteSignature",
            "The request signature does not conform to Aliyun standards. %s"),
    SIGNATURE_METHOD(400, "InvalidSignatureMethod", "Specified signature method is not valid. %s"),
    SIGNATURE_MISMATCH(400, "SignatureDoesNotMatch",
            "Specified signature is not matched with our calculation. server string to sign is:%s"),
    NONCE_USED(400, "SignatureNonceUsed", "Specified signature nonce was used already."),
    ACCESS_KEY_NOT_FOUND(400, "InvalidAccessKeyId.NotFound", "Specified access key is not found."),
    TIME_FORMAT(400, "InvalidTimeStamp.Format", "Specified time stamp or date value is not well formatted."),
    TIME_EXPIRED(400, "InvalidTimeStamp.Expired", "Specified time stamp or date value is expired.");

    private final int status;
    private final String code;
    private final String message;

    GatewayError(int status, String code, String message) {
        this.status = status;
        this.code = code;
        this.message = message;
    }

    /** The rejection, with this detail in place of {@code %s}. */
    public Rejection rejection(String detail) {
        return new Rejection(status, code, message.replace("%s", detail).strip());
    }

    /** The rejection without a detail. */
    public Rejection rejection() {
        return rejection("");
    }
}
