package slbkit.stub.http;

import slbkit.stub.call.Call;
import slbkit.stub.call.RenderedReply;
import slbkit.stub.call.Reply;
import tools.jackson.databind.json.JsonMapper;

/** Writes a reply as the caller asked for it: JSON in raw UTF-8, or XML where Format says so. */
public final class Renderer {

    static final String JSON = "application/json;charset=utf-8";
    static final String XML = "text/xml;charset=utf-8";

    private Renderer() {
    }

    public static RenderedReply render(Call call, Reply reply) {
        return call.wantsXml()
                ? RenderedReply.of(reply.status(), XML, XmlBody.of(reply.name(), reply.body()))
                : RenderedReply.of(reply.status(), JSON, json(reply));
    }

    private static String json(Reply reply) {
        return reply.verbatim() == null ? JsonMapper.shared().writeValueAsString(reply.body()) : reply.verbatim();
    }
}
