package slbkit.report;

import java.nio.file.Path;

/** A file that should hold the record of a run does not; the message is one line and names the file. */
public final class UnreadableRecordException extends UnusableException {

    UnreadableRecordException(Path file, String trouble, Throwable cause) {
        super(file + " " + trouble, cause);
    }
}
