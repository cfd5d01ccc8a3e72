package io.didymium.examples.cli.office;

import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.text.CredentialView;
import io.didymium.passport.issue.Office;
import io.didymium.passport.issue.StatusTerms;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** From when to when the status list holds that a command issues. */
final class StatusValidity {
    private static final Duration DEFAULT_LENGTH = Duration.ofDays(30);

    @Option(
            names = "--status-until",
            paramLabel = "INSTANT",
            description = "When the status list ceases to hold; by default after thirty days.")
    private @Nullable Instant until;

    StatusValidity() {}

    /**
     * The terms of a list that begins at a time, or right after the latest list of the office: of two that begin together it could not be
     * seen which one holds.
     */
    StatusTerms of(Office office, Instant time) throws CommandFault {
        Instant begin = office.holdings().statusLists().stream()
                .map(CredentialView::of)
                .filter(list -> list.document()
                        .path("issuer")
                        .path("id")
                        .asText(list.document().path("issuer").asText())
                        .equals(office.party().id().value()))
                .map(list -> begin(list).plusMillis(1))
                .filter(after -> after.isAfter(time))
                .max(Instant::compareTo)
                .orElse(time);
        Instant end = until == null ? begin.plus(DEFAULT_LENGTH) : until;
        if (!end.isAfter(begin)) {
            throw CommandFault.usage("--status-until " + end + " must be after " + begin + ", when the list begins");
        }
        return StatusTerms.between(begin, end);
    }

    private static Instant begin(CredentialView list) {
        try {
            return Instant.parse(list.validFrom());
        } catch (DateTimeException e) {
            return Instant.EPOCH;
        }
    }
}
