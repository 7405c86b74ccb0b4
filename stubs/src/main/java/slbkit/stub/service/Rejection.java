package slbkit.stub.service;

import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Why a call is not carried out: the status, code and message it is answered with. Nothing has changed. */
public final class Rejection extends RuntimeException {

    private static final int LONGEST_QUOTE = 80;
    private static final String TROUBLESHOOTING = "https://api.aliyun.com/troubleshoot?q=%s&product=Slb&requestId=%s";

    private final int status;
    private final String code;

    public Rejection(int status, String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    /** The reply to the rejected call. */
    public Reply reply(Call call) {
        String requestId = RequestIds.fresh();
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("RequestId", requestId);
        body.put("HostId", call.header("Host").orElse("slb.aliyuncs.com"));
        body.put("Code", code);
        body.put("Message", getMessage());
        body.put("Recommend", TROUBLESHOOTING.formatted(code, requestId));
        return Reply.rejection(status, body);
    }

    /** A caller's text as a message may repeat it: in quotes, cut where it is long. */
    public static String quoted(String text) {
        return "\"" + (text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…") + "\"";
    }
}
