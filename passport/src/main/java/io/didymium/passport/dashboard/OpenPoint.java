package io.didymium.passport.dashboard;

import static java.util.Objects.requireNonNull;

import io.didymium.core.finding.Severity;

/**
 * Something about a batch that failed, was not established, or should be looked at.
 *
 * @param source the id of the check, or {@code dashboard} for a number that is not known
 * @param code the id of the finding, of the check that was not made, or of the number
 * @param severity how bad it is
 * @param subject what it is about
 * @param message what is wrong, for people, in English; it may hold texts of others
 */
public record OpenPoint(String source, String code, Severity severity, String subject, String message) {
    /** The source of numbers that are not known. */
    public static final String OF_DASHBOARD = "dashboard";

    /** @throws NullPointerException if a part is null */
    public OpenPoint {
        requireNonNull(source, "source");
        requireNonNull(code, "code");
        requireNonNull(severity, "severity");
        requireNonNull(subject, "subject");
        requireNonNull(message, "message");
    }
}
