package slbkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import slbkit.stub.SlbStub;

/** Sweep as its users meet it, after a run that could delete nothing. */
class SweepCommandTest {

    @TempDir
    Path folder;

    private final StringWriter printed = new StringWriter();
    private SlbStub target;

    @BeforeEach
    void a_run_that_leaves_groups_behind() throws IOException {
        target = SlbStub.builder().start();
        assertThat(run("verify", "--target", profile(target.url(), ""), "--report", report(),
                "--only", "CreateVServerGroup/reply/Weight.echo")).isZero();
        assertThat(groups()).isPositive();
    }

    @AfterEach
    void stop() {
        target.close();
    }

    @Test
    void what_was_left_is_deleted_and_the_ledger_says_so() throws IOException {
        assertThat(sweep(target.url())).isZero();
        assertThat(printed.toString()).contains("deleted rsp-").containsPattern("[1-9][0-9]* deleted, 0 restored, 0 left");
        assertThat(groups()).isZero();
        assertThat(sweep(target.url())).isZero();
        assertThat(printed.toString()).contains("0 deleted, 0 restored, 0 left");
    }

    @Test
    void the_ledger_of_another_target_is_not_swept_here() throws IOException {
        try (SlbStub other = SlbStub.start()) {
            assertThat(sweep(other.url())).isEqualTo(2);
            assertThat(printed.toString()).contains("--target: ", other.url(), "but on " + target.url());
        }
        assertThat(groups()).isPositive();
    }

    @Test
    void a_target_that_is_not_there_ends_with_3() throws IOException {
        String url = target.url();
        target.close();
        assertThat(sweep(url)).isEqualTo(3);
        assertThat(printed.toString()).contains(url + " cannot be reached");
    }

    @Test
    void credentials_that_are_rejected_end_with_2() throws IOException {
        Path ledger = folder.resolve("report/ledger.jsonl");
        try (SlbStub signed = SlbStub.builder().accessKey("right-key", "right-secret").start()) {
            Files.writeString(ledger, Files.readString(ledger).replace(target.url(), signed.url()));
            assertThat(sweep(signed.url())).isEqualTo(2);
            assertThat(printed.toString()).contains("auth: the target rejected the credentials");
        }
    }

    @Test
    void a_folder_that_a_run_is_writing_into_is_not_swept() throws IOException {
        try (FileChannel channel = FileChannel.open(folder.resolve("report/.lock"), StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThat(sweep(target.url())).isEqualTo(2);
        }
        assertThat(printed.toString()).contains("another run is writing into");
        assertThat(groups()).isPositive();
    }

    @Test
    void a_folder_without_a_ledger_is_named() throws IOException {
        assertThat(run("sweep", "--target", profile(target.url(), ""), "--report", folder.resolve("nowhere").toString()))
                .isEqualTo(2);
        assertThat(printed.toString()).contains("there is no ledger in", "nowhere");
    }

    private int sweep(String url) throws IOException {
        return run("sweep", "--target", profile(url, "describe, delete"), "--report", report());
    }

    private String profile(String url, String capabilities) throws IOException {
        return Files.writeString(folder.resolve("target.yaml"), """
                endpoint: %s
                fixtures: {load-balancer: lb-1, servers: [{id: i-1}, {id: i-2}]}
                capabilities: [%s]
                """.formatted(url, capabilities)).toString();
    }

    private String report() {
        return folder.resolve("report").toString();
    }

    private int groups() {
        return target.world().snapshot().vServerGroups().size();
    }

    private int run(String... arguments) {
        CommandLine commandLine = SlbConformance.commandLine(variable -> null);
        commandLine.setOut(new PrintWriter(printed, true));
        commandLine.setErr(new PrintWriter(printed, true));
        return commandLine.execute(arguments);
    }
}
