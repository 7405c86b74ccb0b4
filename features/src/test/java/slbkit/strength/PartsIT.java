package slbkit.strength;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import slbkit.stub.SlbStub;

/** The whole suite in parts says what it says as a whole, of a good target and of bad ones. */
class PartsIT {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "4,",
        "7,Common/protocol/content-type/text-plain",
        "3,Common/protocol/json/rejections-html",
        "5,AddVServerGroupBackendServers/reply/RequestId.unique/constant",
        "3,RemoveVServerGroupBackendServers/reply/Weight/as-text",
        "3,CreateVServerGroup/behaviour/failed-call-changes-nothing/creates-it"})
    void the_parts_say_the_same(int number, String defect) throws IOException {
        assertThat(Parts.of(number, List.of(), () -> start(defect), folder).differences()).isEmpty();
    }

    private static SlbStub start(String defect) {
        return (defect == null ? SlbStub.builder() : SlbStub.builder().defect(defect)).start();
    }
}
