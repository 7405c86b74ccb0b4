package slbkit.stub.signature;

import slbkit.stub.service.Rejection;

/** How the gateway rejects a call whose signature does not let it in. */
enum SignatureError {
    MISSING_PARAMETER(400, "MissingParameter",
            "The input parameter \"%s\" that is mandatory for processing this request is not supplied."),
    INCOMPLETE(400, "IncompleteSignature", "The request signature does not conform to Aliyun standards. %s"),
    METHOD(400, "InvalidSignatureMethod", "Specified signature method is not valid. %s"),
    ACCESS_KEY(400, "InvalidAccessKeyId.NotFound", "Specified access key is not found."),
    TIME_FORMAT(400, "InvalidTimeStamp.Format", "Specified time stamp or date value is not well formatted."),
    TIME_EXPIRED(400, "InvalidTimeStamp.Expired", "Specified time stamp or date value is expired."),
    MISMATCH(400, "SignatureDoesNotMatch",
            "Specified signature is not matched with our calculation. server string to sign is:%s"),
    NONCE(400, "SignatureNonceUsed", "Specified signature nonce was used already.");

    private final int status;
    private final String code;
    private final String message;

    SignatureError(int status, String code, String message) {
        this.status = status;
        this.code = code;
        this.message = message;
    }

    Rejection rejection(String detail) {
        return new Rejection(status, code, message.replace("%s", detail).strip());
    }

    Rejection rejection() {
        return rejection("");
    }
}
