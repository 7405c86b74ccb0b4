package slbkit.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import slbkit.contract.Contract;
import slbkit.contract.JsonSchemas;
import slbkit.contract.Operation;
import slbkit.contract.ReplyMember;

class XmlReplyTest {

    private static final String CREATE = "CreateVServerGroup";

    @Test
    void a_reply_is_read_into_the_tree_that_it_has_in_json() {
        Reply reply = xml(CREATE, """
                <?xml version="1.0" encoding="UTF-8"?>
                <CreateVServerGroupResponse><RequestId> r-1 </RequestId><VServerGroupId>rsp-1</VServerGroupId>
                  <BackendServers>
                    <BackendServer><ServerId>i-1</ServerId><Port>80</Port><Weight>100</Weight><Type>ecs</Type>
                      <Description/></BackendServer>
                    <BackendServer><ServerId>i-2</ServerId><Port>81</Port><Weight>0</Weight><Type>eni</Type>
                      <Description><![CDATA[a&b]]></Description></BackendServer>
                  </BackendServers>
                </CreateVServerGroupResponse>""");
        assertThat(reply.json()).hasToString("""
                {"RequestId":"r-1","VServerGroupId":"rsp-1","BackendServers":{"BackendServer":[\
                {"ServerId":"i-1","Port":80,"Weight":100,"Type":"ecs","Description":""},\
                {"ServerId":"i-2","Port":81,"Weight":0,"Type":"eni","Description":"a&b"}]}}""");
        assertThat(reply.inXml()).isTrue();
        assertThat(reply.succeeded()).isTrue();
        assertThat(reply.problem()).isEmpty();
    }

    @Test
    void a_list_of_one_and_a_list_of_none_are_lists() {
        assertThat(xml(CREATE, "<a><BackendServers><BackendServer><ServerId>i-1</ServerId></BackendServer>"
                + "</BackendServers></a>").json()).hasToString(
                "{\"BackendServers\":{\"BackendServer\":[{\"ServerId\":\"i-1\"}]}}");
        for (String none : new String[] {"<BackendServers/>", "<BackendServers> </BackendServers>"}) {
            assertThat(xml("DescribeVServerGroupAttribute", "<a>" + none + "</a>").json()).hasToString(
                    "{\"BackendServers\":{\"BackendServer\":[]}}");
        }
        assertThat(xml("DescribeVServerGroups", "<a><VServerGroups/></a>").servers("VServerGroups", "VServerGroup"))
                .hasValueSatisfying(groups -> assertThat(groups).isEmpty());
    }

    @Test
    void what_is_a_number_is_as_the_operation_has_it() {
        String body = "<a><BackendServers><BackendServer><Weight>%s</Weight></BackendServer></BackendServers></a>";
        assertThat(weight(CREATE, body.formatted("100"))).isEqualTo("100");
        assertThat(weight("SetBackendServers", body.formatted("100"))).isEqualTo("\"100\"");
        assertThat(weight(CREATE, body.formatted("100.0"))).isEqualTo("\"100.0\"");
        assertThat(weight(CREATE, body.formatted("9".repeat(400)))).startsWith("\"999");
    }

    @Test
    void a_whole_reply_of_every_operation_keeps_its_schema() {
        for (Operation operation : Contract.documented().operations()) {
            Reply reply = xml(operation.name(), "<R>" + whole(operation.reply()) + "</R>");
            assertThat(JsonSchemas.violations(operation.replySchema(), reply.json())).as(operation.name()).isEmpty();
        }
    }

    private static String whole(List<ReplyMember> members) {
        return members.stream().map(member -> "<%1$s>%2$s</%1$s>".formatted(member.name(), switch (member.type()) {
            case "string" -> text(member);
            case "integer" -> "80";
            default -> whole(member.members());
        })).collect(Collectors.joining());
    }

    private static String text(ReplyMember member) {
        return !member.values().isEmpty() ? member.values().get(0) : switch (member.name()) {
            case "Type" -> "ecs";
            case "ServerType" -> "Master";
            case "Weight" -> "100";
            default -> "text";
        };
    }

    @Test
    void a_rejection_has_its_code() {
        Reply reply = XmlReply.read(Reply.of("x", 400, Map.of(), utf8("<Error><Code>SystemBusy</Code></Error>")), CREATE);
        assertThat(reply.code()).hasValue("SystemBusy");
    }

    @Test
    void json_stays_json() {
        Reply reply = xml(CREATE, "{\"RequestId\": \"r\"}");
        assertThat(reply.inXml()).isFalse();
        assertThat(reply.member("RequestId")).hasValue("r");
    }

    @Test
    void a_byte_order_mark_is_no_fault_in_xml() {
        assertThat(xml(CREATE, "\uFEFF<a><RequestId>r</RequestId></a>").member("RequestId")).hasValue("r");
    }

    @Test
    void what_is_neither_says_so() {
        assertThat(xml(CREATE, "OK").problem()).startsWith("the body is not XML: ");
        assertThat(xml(CREATE, "<a>").problem()).startsWith("the body is not XML: ");
        assertThat(xml(CREATE, "<a>text</a>").problem()).isEqualTo("the body is XML without members");
        assertThat(xml(CREATE, "<html><body>It works</body></html>").problem()).isEqualTo("the body is a web page");
        assertThat(xml(CREATE, "").problem()).isEqualTo("the body is empty");
    }

    @Test
    void reads_no_document_type_and_no_entity() {
        for (String type : new String[] {"<!DOCTYPE a>", "<!DOCTYPE a [<!ENTITY x \"y\">]>",
            "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>", "<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/\">"}) {
            Reply reply = xml(CREATE, type + "<a><RequestId>r</RequestId></a>");
            assertThat(reply.problem()).as(type).startsWith("the body is not XML: ");
            assertThat(reply.member("RequestId")).isEmpty();
        }
    }

    @Test
    void reads_nothing_that_is_nested_without_end() {
        Reply reply = xml(CREATE, "<a><RequestId>" + "<b>".repeat(60_000) + "</b>".repeat(60_000) + "</RequestId></a>");
        assertThat(reply.problem()).startsWith("the body is not XML: ");
        assertThat(reply.member("RequestId")).isEmpty();
    }

    @Test
    void reads_nothing_that_is_larger_than_any_reply() {
        assertThat(xml(CREATE, "<a>" + "<b/>".repeat(200_000) + "</a>").problem()).contains("more than");
    }

    private static String weight(String operation, String body) {
        return xml(operation, body).json().path("BackendServers").path("BackendServer").path(0).path("Weight").toString();
    }

    private static Reply xml(String operation, String body) {
        return XmlReply.read(Reply.of("x", 200, Map.of(), utf8(body)), operation);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
