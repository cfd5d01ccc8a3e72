package io.didymium.passport.verify.facts;

import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.status.StatusEntry;
import io.didymium.passport.CredentialKind;
import io.didymium.passport.credential.Statement;
import io.didymium.passport.untp.StatusFormat;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * The members by which a credential's validity and status are judged, as far as they are disclosed; they count whatever else is
 * withheld or wrong.
 *
 * @param issuer the DID of the key that signed
 * @param kind the kind of credential, if it is one of UNTP's
 * @param validFrom when it begins to be valid, if that is open
 * @param validUntil when it ceases to be valid, if that is stated and open
 * @param status the entry of its status list, if that is stated and open
 */
public record OpenClaims(
        String issuer,
        Optional<CredentialKind> kind,
        Optional<Instant> validFrom,
        Optional<Instant> validUntil,
        Optional<StatusEntry> status) {
    /** The open members of a credential whose signature is valid. A member that cannot be read is as good as absent. */
    static OpenClaims of(JsonObject document, String issuer) {
        return new OpenClaims(
                issuer,
                kind(document),
                instant(document, "validFrom"),
                instant(document, "validUntil"),
                status(document));
    }

    /** The members as a statement has them. */
    static OpenClaims of(Statement statement) {
        return new OpenClaims(
                statement.issuer().id().value(),
                Optional.of(statement.subject().kind()),
                Optional.of(statement.validFrom()),
                statement.validUntil(),
                statement.status());
    }

    private static Optional<CredentialKind> kind(JsonObject document) {
        try {
            return document.requireArray("type").strings().stream()
                    .flatMap(type -> CredentialKind.find(type).stream())
                    .findFirst();
        } catch (MalformedInputException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> instant(JsonObject document, String name) {
        try {
            return document.findString(name).map(Instant::parse);
        } catch (MalformedInputException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<StatusEntry> status(JsonObject document) {
        try {
            return StatusFormat.find(document);
        } catch (MalformedInputException e) {
            return Optional.empty();
        }
    }
}
