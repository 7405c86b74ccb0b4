package slbkit.stub.service;

import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import tools.jackson.databind.node.ObjectNode;

/** The body of every refusal. */
public final class Envelope {

    private static final String TROUBLESHOOTING = "https://api.aliyun.com/troubleshoot?q=%s&product=Slb&requestId=%s";

    private Envelope() {
    }

    public static Reply of(Refusal refusal, Call call) {
        String requestId = RequestIds.fresh();
        ObjectNode body = Json.object();
        body.put("RequestId", requestId);
        body.put("HostId", call.header("Host").orElse("slb.aliyuncs.com"));
        body.put("Code", refusal.code());
        body.put("Message", refusal.getMessage());
        body.put("Recommend", TROUBLESHOOTING.formatted(refusal.code(), requestId));
        return Reply.refusal(refusal.status(), body);
    }
}
