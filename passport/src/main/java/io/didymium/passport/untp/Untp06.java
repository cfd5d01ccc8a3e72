package io.didymium.passport.untp;

import io.didymium.core.id.BatchId;
import io.didymium.core.id.CertificateId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.Id;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.StepId;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonString;
import io.didymium.crypto.status.StatusEntry;
import io.didymium.passport.CredentialKind;
import io.didymium.passport.credential.CredentialIssuer;
import io.didymium.passport.credential.PlainRecord;
import io.didymium.passport.credential.Statement;
import io.didymium.passport.credential.Subject;
import io.didymium.passport.untp.unread.UnreadMembers;
import io.didymium.passport.untp.value.Fields;
import io.didymium.passport.untp.value.LinkedDataKeywords;
import io.didymium.passport.untp.value.PartyFormat;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * UNTP 0.6.0 and 0.6.1 (May and June 2025), which are only read: issuer, times, status, and the kind and identity of the subject. The
 * forms of their subjects are others than those of 0.7.0, and their links have no digests of credentials.
 */
public final class Untp06 implements UntpProfile {
    /** The version. */
    public static final String VERSION = "0.6";

    private static final Pattern CONTEXT =
            Pattern.compile("https://test\\.uncefact\\.org/vocabulary/untp/(?:dpp|dcc|dfr|dia|dte)/0\\.6\\.[01]/");
    private static final String SUBJECT = "credentialSubject";

    /** The profile. */
    public Untp06() {}

    @Override
    public String version() {
        return VERSION;
    }

    @Override
    public boolean recognises(JsonObject credential) {
        return credential.find("@context").orElse(null) instanceof JsonArray contexts
                && contexts.size() > 1
                && contexts.get(1) instanceof JsonString context
                && CONTEXT.matcher(context.value()).matches()
                && credential.has("validFrom");
    }

    /** @throws IllegalArgumentException always */
    @Override
    public JsonObject write(Statement statement, Labels labels) {
        throw new IllegalArgumentException("UNTP 0.6 is only read");
    }

    @Override
    public Statement read(JsonObject credential) throws MalformedInputException {
        Fields.requireSafeText(credential);
        LinkedDataKeywords.refuse(credential);
        CredentialKind kind = Untp070.readKind(credential);
        String id = credential.requireString("id");
        CredentialIssuer issuer = PartyFormat.readIssuer(credential.requireObject("issuer"), false);
        Instant validFrom = Fields.instant(credential, "validFrom");
        Optional<Instant> validUntil =
                credential.has("validUntil") ? Optional.of(Fields.instant(credential, "validUntil")) : Optional.empty();
        Optional<StatusEntry> status = StatusFormat.find(credential);
        String name = credential.findString("name").orElse(kind.type());
        PlainRecord subject = subject(kind, credential);
        return Fields.built(
                credential,
                () -> Statement.builder(id, issuer, validFrom, name, subject)
                        .validUntil(validUntil.orElse(null))
                        .status(status.orElse(null))
                        .build());
    }

    @Override
    public UnreadMembers unread(JsonObject credential, Subject subject) {
        return UnreadMembers.of(credential, subject);
    }

    private static PlainRecord subject(CredentialKind kind, JsonObject credential) throws MalformedInputException {
        JsonObject object = switch (kind) {
            case TRACEABILITY_EVENT -> event(credential);
            case PRODUCT_PASSPORT -> inner(credential, "product");
            case FACILITY_RECORD -> inner(credential, "facility");
            case CONFORMITY_CREDENTIAL, IDENTITY_ANCHOR -> credential.requireObject(SUBJECT);
        };
        String id = object.requireString("id");
        return new PlainRecord(kind, Fields.built(object, "id", () -> id(kind, id)));
    }

    private static JsonObject inner(JsonObject credential, String name) throws MalformedInputException {
        JsonObject subject = credential.requireObject(SUBJECT);
        Optional<JsonObject> inner = subject.findObject(name);
        return inner.orElse(subject);
    }

    private static JsonObject event(JsonObject credential) throws MalformedInputException {
        if (credential.find(SUBJECT).orElse(null) instanceof JsonObject single) {
            return single;
        }
        List<JsonObject> events = Fields.list(credential, SUBJECT, element -> element);
        if (events.isEmpty()) {
            throw credential.malformed(SUBJECT, "has no event");
        }
        return events.get(0);
    }

    private static Id id(CredentialKind kind, String id) {
        return switch (kind) {
            case PRODUCT_PASSPORT -> new BatchId(id);
            case TRACEABILITY_EVENT -> new StepId(id);
            case FACILITY_RECORD -> new FacilityId(id);
            case CONFORMITY_CREDENTIAL -> new CertificateId(id);
            case IDENTITY_ANCHOR -> new PartyId(id);
        };
    }
}
