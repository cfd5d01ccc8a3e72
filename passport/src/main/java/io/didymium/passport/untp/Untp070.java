package io.didymium.passport.untp;

import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.crypto.internal.json.JsonString;
import io.didymium.crypto.status.StatusEntry;
import io.didymium.passport.CredentialKind;
import io.didymium.passport.credential.Acknowledgement;
import io.didymium.passport.credential.Correction;
import io.didymium.passport.credential.CredentialIssuer;
import io.didymium.passport.credential.Statement;
import io.didymium.passport.credential.Subject;
import io.didymium.passport.untp.rendering.RenderFormat;
import io.didymium.passport.untp.unread.UnreadMembers;
import io.didymium.passport.untp.value.Fields;
import io.didymium.passport.untp.value.LifeFormat;
import io.didymium.passport.untp.value.LinkedDataKeywords;
import io.didymium.passport.untp.value.PartyFormat;
import io.didymium.passport.untp.value.Terms;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * UNTP 0.7.0 (4 May 2026), written with our extension for rare earths as the third context.
 *
 * <p>A credential without it, or with the context of another extension, is read as far as UNTP itself goes: only with our context do
 * our members mean what we define.
 */
public final class Untp070 implements UntpProfile {
    private static final String VERIFIABLE_CREDENTIAL = "VerifiableCredential";

    private final Map<CredentialKind, SubjectFormat> formats = new EnumMap<>(Map.of(
            CredentialKind.IDENTITY_ANCHOR, new IdentityFormat(),
            CredentialKind.FACILITY_RECORD, new FacilityFormat(),
            CredentialKind.CONFORMITY_CREDENTIAL, new AttestationFormat(),
            CredentialKind.TRACEABILITY_EVENT, new EventFormat(),
            CredentialKind.PRODUCT_PASSPORT, new ProductFormat()));

    /** The profile. */
    public Untp070() {}

    @Override
    public String version() {
        return "0.7.0";
    }

    @Override
    public boolean recognises(JsonObject credential) {
        return credential.find("@context").orElse(null) instanceof JsonArray contexts
                && contexts.size() > 1
                && contexts.get(1).equals(new JsonString(Terms.UNTP_070));
    }

    @Override
    public JsonObject write(Statement statement, Labels labels) {
        CredentialKind kind = statement.subject().kind();
        SubjectFormat format = format(kind);
        JsonObjectBuilder credential = JsonObject.builder()
                .put("@context", JsonArray.ofStrings(Terms.CONTEXTS_070))
                .put("type", Fields.types(kind.type(), VERIFIABLE_CREDENTIAL))
                .put("id", statement.id())
                .put("issuer", PartyFormat.writeIssuer(statement.issuer()))
                .put("validFrom", Fields.write(statement.validFrom()))
                .putIfPresent("validUntil", statement.validUntil().map(Fields::write))
                .put("name", statement.name());
        statement.status().ifPresent(status -> credential.put("credentialStatus", StatusFormat.write(status)));
        LifeFormat.write(statement, credential);
        if (kind == CredentialKind.PRODUCT_PASSPORT) {
            credential.put(RenderFormat.MEMBER, RenderFormat.write());
        }
        format.writeBeside(statement, credential);
        return credential
                .put("credentialSubject", format.write(statement, labels))
                .build();
    }

    @Override
    public Statement read(JsonObject credential) throws MalformedInputException {
        Fields.requireSafeText(credential);
        boolean extended = Terms.isExtended(credential);
        LinkedDataKeywords.refuse(credential);
        CredentialKind kind = readKind(credential);
        String id = credential.requireString("id");
        CredentialIssuer issuer = PartyFormat.readIssuer(credential.requireObject("issuer"), extended);
        Instant validFrom = Fields.instant(credential, "validFrom");
        Optional<Instant> validUntil =
                credential.has("validUntil") ? Optional.of(Fields.instant(credential, "validUntil")) : Optional.empty();
        String name = credential.requireString("name");
        Optional<StatusEntry> status = StatusFormat.find(credential);
        Optional<StatusEntry> life = extended ? LifeFormat.find(credential) : Optional.empty();
        Optional<Correction> correction = extended ? LifeFormat.findCorrection(credential) : Optional.empty();
        List<Acknowledgement> acknowledged = extended ? LifeFormat.readAcknowledgements(credential) : List.of();
        SubjectFormat.Read read = format(kind).read(credential);
        return Fields.built(
                credential,
                () -> Statement.builder(id, issuer, validFrom, name, read.subject())
                        .validUntil(validUntil.orElse(null))
                        .status(status.orElse(null))
                        .life(life.orElse(null))
                        .links(extended ? read.links() : LifeFormat.withoutPredecessors(read.links()))
                        .correction(correction.orElse(null))
                        .acknowledgements(acknowledged)
                        .build());
    }

    @Override
    public UnreadMembers unread(JsonObject credential, Subject subject) {
        return UnreadMembers.of(credential, subject);
    }

    static CredentialKind readKind(JsonObject credential) throws MalformedInputException {
        List<String> types = credential.requireArray("type").strings();
        List<CredentialKind> kinds = types.stream()
                .flatMap(type -> CredentialKind.find(type).stream())
                .toList();
        if (kinds.size() != 1 || !types.contains(VERIFIABLE_CREDENTIAL)) {
            throw credential.malformed("type", "expected VerifiableCredential and one kind of UNTP, found " + types);
        }
        return kinds.get(0);
    }

    private SubjectFormat format(CredentialKind kind) {
        SubjectFormat format = formats.get(kind);
        if (format == null) {
            throw new IllegalArgumentException("no form for " + kind);
        }
        return format;
    }
}
