package slbkit.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class XmlReplyTest {

    @Test
    void reads_the_members_of_a_reply() {
        assertThat(xml("<A><RequestId> r-1 </RequestId></A>").member("RequestId")).hasValue("r-1");
    }

    @Test
    void reads_no_document_type_and_no_entity() {
        for (String type : new String[] {"<!DOCTYPE a>", "<!DOCTYPE a [<!ENTITY x \"y\">]>",
            "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>", "<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/\">"}) {
            XmlReply reply = xml(type + "<a><RequestId>r</RequestId></a>");
            assertThat(reply.problem()).as(type).startsWith("the body is no XML: ");
            assertThat(reply.member("RequestId")).isEmpty();
        }
    }

    @Test
    void reads_nothing_that_is_nested_without_end() {
        XmlReply reply = xml("<a><RequestId>" + "<b>".repeat(60_000) + "</b>".repeat(60_000) + "</RequestId></a>");
        assertThat(reply.problem()).startsWith("the body is no XML: ");
        assertThat(reply.member("RequestId")).isEmpty();
    }

    @Test
    void reads_nothing_that_is_larger_than_any_reply() {
        assertThat(xml("<a>" + "<b/>".repeat(200_000) + "</a>").problem()).contains("more than");
    }

    private static XmlReply xml(String body) {
        return XmlReply.of(Reply.of("x", 200, Map.of(), body.getBytes(StandardCharsets.UTF_8)));
    }
}
