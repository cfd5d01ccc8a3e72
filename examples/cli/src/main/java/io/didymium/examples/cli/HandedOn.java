package io.didymium.examples.cli;

import io.didymium.passport.report.VerificationReport;
import java.nio.file.Path;

/**
 * A file that one party of the demonstration gave another.
 *
 * @param from the name of the giver
 * @param to the name of the receiver
 * @param file the file, in the receiver's folder
 * @param credentials how many credentials are in it
 * @param report what the receiver found
 */
record HandedOn(String from, String to, Path file, int credentials, VerificationReport report) {
    /** Whether another file was given by the same party, under the same name and with as much in it. */
    boolean isAlike(HandedOn other) {
        return from.equals(other.from)
                && credentials == other.credentials
                && file.getFileName().equals(other.file.getFileName());
    }
}
