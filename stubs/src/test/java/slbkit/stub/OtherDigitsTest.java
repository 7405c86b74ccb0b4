package slbkit.stub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In a Java whose locale has digits of its own the stub still writes ASCII digits. */
@Isolated("changes the locale of the whole Java")
class OtherDigitsTest {

    private final Locale before = Locale.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fa-IR", "ar-EG", "bn-BD", "mr-IN", "my-MM", "hi-IN-u-nu-deva", "th-TH-u-ca-buddhist-nu-thai"})
    void every_address_line_and_reply_has_ASCII_digits(String language) {
        Locale.setDefault(Locale.forLanguageTag(language));
        assertThat("%d".formatted(1)).as("this Java has other digits").isNotEqualTo("1");
        List<String> lines = new CopyOnWriteArrayList<>();
        try (SlbStub stub = SlbStub.builder().log(lines::add).start()) {
            assertThat(stub.url()).matches("http://127\\.0\\.0\\.1:[0-9]+");
            assertThat(stub.client().endpoint()).matches("127\\.0\\.0\\.1:[0-9]+");
            Caller caller = new Caller(stub);
            String group = caller.group("[{'ServerId':'i-1','Port':'80','Weight':'7'}]");
            assertThat(caller.describe(group).json().path("CreateTime").asString())
                    .matches("20[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z");
            assertThat(caller.describe(group).text()).matches("\\p{ASCII}*");
            assertThat(caller.call("AddVServerGroupBackendServers", "VServerGroupId", group, "BackendServers",
                    "[{'ServerId':'i-1','Port':'80','Weight':'101'}]").text()).matches("\\p{ASCII}*");
            assertThat(caller.post("/__admin/slb/arm",
                    "{\"action\":\"CreateVServerGroup\",\"fault\":\"delay\",\"times\":-1}", Map.of()).text())
                    .matches("\\p{ASCII}*");
        }
        assertThat(lines).isNotEmpty().allMatch(line -> line.matches("\\p{ASCII}* [0-9]+\\.[0-9] ms"));
    }
}
