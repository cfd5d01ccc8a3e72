package io.didymium.passport.verify.facts;

import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.did.DidUrl;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.status.StatusEntry;
import io.didymium.passport.CredentialKind;
import io.didymium.passport.credential.Statement;
import io.didymium.passport.untp.StatusFormat;
import io.didymium.passport.untp.value.LifeFormat;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The members by which a credential's validity and status are judged, as far as they are disclosed; they count whatever else is
 * withheld or wrong.
 *
 * @param id the id, if it is open
 * @param issuer the DID of the key that signed
 * @param kind the kind of credential, if it is one of UNTP's
 * @param validFrom when it begins to be valid, if that is open
 * @param validUntil when it ceases to be valid, if that is stated and open
 * @param status the entry of its status list, if that is stated and open
 * @param life the entry of its list of {@link io.didymium.passport.LifeStatus}, if that is stated and open
 * @param subjectMembers the names of the open members of its subject, where any is withheld
 */
public record OpenClaims(
        Optional<String> id,
        String issuer,
        Optional<CredentialKind> kind,
        Optional<Instant> validFrom,
        Optional<Instant> validUntil,
        Optional<StatusEntry> status,
        Optional<StatusEntry> life,
        Set<String> subjectMembers) {
    /** The open members of a credential whose signature is valid. A member that cannot be read is as good as absent. */
    static OpenClaims of(JsonObject document, DidUrl key) {
        return new OpenClaims(
                id(document),
                key.did().text(),
                kind(document),
                instant(document, "validFrom"),
                instant(document, "validUntil"),
                status(document),
                life(document),
                Set.of());
    }

    /** The members as a statement has them. */
    public static OpenClaims of(Statement statement) {
        return new OpenClaims(
                Optional.of(statement.id()),
                statement.issuer().id().value(),
                Optional.of(statement.subject().kind()),
                Optional.of(statement.validFrom()),
                statement.validUntil(),
                statement.status(),
                statement.life(),
                Set.of());
    }

    /** The same with the names of the open members of the subject. */
    OpenClaims withSubjectOf(JsonObject document) {
        Set<String> names = document.find("credentialSubject").orElse(null) instanceof JsonObject subject
                ? Set.copyOf(subject.members().keySet())
                : Set.of();
        return new OpenClaims(id, issuer, kind, validFrom, validUntil, status, life, names);
    }

    /** The entries in status lists. */
    public List<StatusEntry> entries() {
        return Stream.concat(status.stream(), life.stream()).toList();
    }

    private static Optional<StatusEntry> life(JsonObject document) {
        try {
            return LifeFormat.find(document);
        } catch (MalformedInputException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> id(JsonObject document) {
        try {
            return document.findString("id");
        } catch (MalformedInputException e) {
            return Optional.empty();
        }
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
