package slbkit.stub.service;

import slbkit.stub.call.Call;
import slbkit.stub.call.Reply;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The body of every rejection. */
public final class Envelope {

    private static final String TROUBLESHOOTING = "https://api.aliyun.com/troubleshoot?q=%s&product=Slb&requestId=%s";

    private Envelope() {
    }

    public static Reply of(Rejection rejection, Call call) {
        String requestId = RequestIds.fresh();
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("RequestId", requestId);
        body.put("HostId", call.header("Host").orElse("slb.aliyuncs.com"));
        body.put("Code", rejection.code());
        body.put("Message", rejection.getMessage());
        body.put("Recommend", TROUBLESHOOTING.formatted(rejection.code(), requestId));
        return Reply.rejection(rejection.status(), body);
    }
}
