package slbkit.cli;

import picocli.CommandLine.Command;
import slbkit.stub.KitVersion;

/** {@code --help} and {@code --version}, the same for every command. */
@Command(mixinStandardHelpOptions = true, versionProvider = KitVersion.class)
final class StandardOptions {
}
