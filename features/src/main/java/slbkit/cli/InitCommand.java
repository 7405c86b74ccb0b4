package slbkit.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import slbkit.health.FirstContact;
import slbkit.health.TargetSurvey;
import slbkit.profile.Auth;
import slbkit.profile.ProfileException;
import slbkit.profile.ProfileReader;
import slbkit.profile.TargetProfile;
import slbkit.report.AtomicFile;
import slbkit.report.ExitCode;
import slbkit.report.OwnFile;
import slbkit.suite.ThisJar;

/** Examines a target with a few calls that change nothing, and writes its profile. */
@Command(
        name = "init",
        description = "Examine a target with about ten calls that change nothing, and write its profile.",
        footer = {"", "If the target requires signatures, init signs its calls with the key in ALIBABA_CLOUD_ACCESS_KEY_ID, "
                + "ALIBABA_CLOUD_ACCESS_KEY_SECRET and, if it is set, ALIBABA_CLOUD_SECURITY_TOKEN."},
        exitCodeList = {"0:The profile was written.", ExitCodes.NEVER_1,
            "2:Wrong usage, or the target rejects the caller; the message names the setting and the cure.",
            "3:The target could not be reached, or the kit is at fault."})
final class InitCommand extends KitCommand {

    @Option(names = "--endpoint", paramLabel = "URL", description = "The target: http://HOST:PORT.")
    private String endpoint;

    @Option(names = "--load-balancer", paramLabel = "ID", description = "A load balancer behind which a run may create groups.")
    private String loadBalancer;

    @Option(names = "--server", paramLabel = "ID", description = "A running server that may be attached; repeatable.")
    private List<String> servers = new ArrayList<>();

    @Parameters(arity = "0..1", paramLabel = "FILE", defaultValue = "slb-target.yaml",
            description = "The profile (${DEFAULT-VALUE}, which verify uses without an option).")
    private Path file;

    private final UnaryOperator<String> environment;
    private final Console console;

    InitCommand() {
        this(System::getenv, System.console());
    }

    InitCommand(UnaryOperator<String> environment, Console console) {
        this.environment = environment;
        this.console = console;
    }

    @Override
    public Integer call() {
        OwnFile.require("init", file, ProfileDraft.MARK);
        ask();
        Stream.concat(Stream.ofNullable(loadBalancer), servers.stream()).forEach(InitCommand::requireId);
        ProfileDraft draft = new ProfileDraft(endpoint, loadBalancer, servers);
        Auth auth = Auth.NONE;
        TargetSurvey survey = survey(draft, auth);
        if (survey.wantsSignature()) {
            auth = ownKey(Auth.Scheme.RPC);
            survey = survey(draft, auth);
            if (survey.contact().kind() == FirstContact.Kind.REJECTED) {
                auth = ownKey(Auth.Scheme.ACS3);
                survey = survey(draft, auth);
            }
        }
        PrintWriter out = out();
        if (survey.contact().kind() != FirstContact.Kind.TARGET) {
            out.println(survey.contact().message());
            return survey.contact().kind() == FirstContact.Kind.NO_TARGET ? ExitCode.NO_RUN : ExitCode.USAGE;
        }
        if (!survey.loadBalancer().isEmpty()) {
            throw new ProfileException("--load-balancer: the target rejects a call that describes %s (%s); name a load balancer that it has"
                    .formatted(loadBalancer, survey.loadBalancer()));
        }
        String text = draft.text(survey, auth);
        // what verify would not accept is not written
        reader(auth).parse(file.toString(), text);
        try {
            AtomicFile.write(file, text);
        } catch (UncheckedIOException e) {
            throw new ProfileException("%s cannot be written; name a file in a folder that may be written to".formatted(file));
        }
        draft.findings(survey, auth).forEach(out::println);
        boolean usual = file.equals(ChosenTarget.FILE);
        out.println("%s is written; next: java -jar %s verify%s%s".formatted(file, ThisJar.name(),
                usual ? "" : " --target " + file, survey.contact().millis() < ProfileDraft.SLOW ? "" : " --depth quick"));
        return ExitCode.FINE;
    }

    /** Asks for missing values if there is a console. */
    private void ask() {
        if (console != null && endpoint == null) {
            endpoint = console.readLine("URL of the target (http://HOST:PORT): ").strip();
        }
        if (endpoint == null || endpoint.isEmpty()) {
            throw new ProfileException("--endpoint: is missing, and there is no console to ask for it; write --endpoint http://HOST:PORT");
        }
        if (console != null && loadBalancer == null) {
            String answer = console.readLine("ID of a load balancer behind which a run may create groups (Enter for none): ").strip();
            loadBalancer = answer.isEmpty() ? null : answer;
        }
        if (console != null && servers.isEmpty()) {
            String answer = console.readLine("Running servers that may be attached, separated by spaces (Enter for none): ").strip();
            servers = answer.isEmpty() ? List.of() : List.of(answer.split("[ ,]+"));
        }
    }

    private static void requireId(String id) {
        if (!id.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
            throw new ProfileException("\"%s\" is not an id; write letters, digits, hyphens, underscores and periods".formatted(id));
        }
    }

    private static TargetSurvey survey(ProfileDraft draft, Auth auth) {
        TargetProfile profile = ProfileReader.knowing(Map.of()).parse("init", draft.toLookAt());
        return TargetSurvey.of(profile.signed(auth));
    }

    private Auth ownKey(Auth.Scheme scheme) {
        String id = set(ProfileDraft.KEY_ID);
        String secret = set(ProfileDraft.KEY_SECRET);
        if (id.isEmpty() || secret.isEmpty()) {
            throw new ProfileException("auth: the target wants signed calls; set %s and %s in the environment"
                    .formatted(ProfileDraft.KEY_ID, ProfileDraft.KEY_SECRET));
        }
        return new Auth(scheme, id, secret, set(ProfileDraft.TOKEN));
    }

    private String set(String variable) {
        String value = environment.apply(variable);
        return value == null ? "" : value;
    }

    private static ProfileReader reader(Auth auth) {
        return ProfileReader.knowing(auth.scheme() == Auth.Scheme.NONE ? Map.of() : Map.of(
                ProfileDraft.KEY_ID, auth.accessKeyId(), ProfileDraft.KEY_SECRET, auth.accessKeySecret()));
    }
}
