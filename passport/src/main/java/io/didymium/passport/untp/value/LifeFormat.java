package io.didymium.passport.untp.value;

import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonLimits;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.crypto.internal.json.JsonReader;
import io.didymium.crypto.status.StatusEntry;
import io.didymium.passport.LifeStatus;
import io.didymium.passport.credential.Acknowledgement;
import io.didymium.passport.credential.Correction;
import io.didymium.passport.credential.CredentialLink;
import io.didymium.passport.credential.Statement;
import java.util.List;
import java.util.Optional;

/**
 * The members of our extension on the envelope of a credential that tell of its life: its entry in a list of {@link LifeStatus}, its
 * version and why it replaces its predecessor, and the findings that its issuer knew of.
 *
 * <p>UNTP's {@code credentialStatus} is a single entry of one purpose and without messages, so the second entry has a member of its own.
 * The predecessor itself is a UNTP link with the {@code linkType} {@code predecessor-version}.
 */
public final class LifeFormat {
    private static final String STATUS = "lifecycleStatus";
    private static final String VERSION = "credentialVersion";
    private static final String REASON = "correctionReason";
    private static final String ACKNOWLEDGED = "acknowledgedFinding";

    private LifeFormat() {}

    /** Adds the members to a credential. */
    public static void write(Statement statement, JsonObjectBuilder credential) {
        statement.life().ifPresent(entry -> credential.put(STATUS, write(entry)));
        statement
                .correction()
                .ifPresent(correction ->
                        credential.put(VERSION, correction.version()).put(REASON, correction.reason()));
        if (!statement.acknowledgements().isEmpty()) {
            credential.put(ACKNOWLEDGED, Fields.array(statement.acknowledgements(), LifeFormat::write));
        }
    }

    private static JsonObject write(StatusEntry entry) {
        try {
            return new JsonReader(JsonLimits.standard()).readObject(entry.toJson());
        } catch (MalformedInputException e) {
            throw new IllegalArgumentException("not JSON: " + entry, e);
        }
    }

    private static JsonObject write(Acknowledgement known) {
        return JsonObject.builder()
                .put("findingCode", known.code())
                .put("findingSubject", known.subject())
                .put("findingMessage", known.message())
                .put("acknowledgementReason", known.reason())
                .build();
    }

    /**
     * The entry in a list of {@link LifeStatus}, if there is one.
     *
     * @throws MalformedInputException if it is none of these, with their messages
     */
    public static Optional<StatusEntry> find(JsonObject credential) throws MalformedInputException {
        Optional<JsonObject> member = credential.findObject(STATUS);
        if (member.isEmpty()) {
            return Optional.empty();
        }
        StatusEntry entry = StatusEntry.of(member.get());
        if (!LifeStatus.isEntry(entry)) {
            throw member.get()
                    .malformed(
                            "statusPurpose",
                            "expected an entry of " + LifeStatus.SIZE + " bits for " + LifeStatus.PURPOSE
                                    + " with the messages of the extension");
        }
        // The messages are kept once, and not with each credential.
        return Optional.of(LifeStatus.entry(entry.index(), entry.listCredential()));
    }

    /** Why a credential replaces its predecessor, if it does. */
    public static Optional<Correction> findCorrection(JsonObject credential) throws MalformedInputException {
        if (!credential.has(VERSION) && !credential.has(REASON)) {
            return Optional.empty();
        }
        long version = credential.requireInteger(VERSION);
        String reason = credential.requireString(REASON);
        return Optional.of(Fields.built(credential, VERSION, () -> new Correction(Math.toIntExact(version), reason)));
    }

    /** The findings that the issuer knew of. */
    public static List<Acknowledgement> readAcknowledgements(JsonObject credential) throws MalformedInputException {
        return Fields.listIfPresent(credential, ACKNOWLEDGED, known -> {
            String code = known.requireString("findingCode");
            String subject = known.requireString("findingSubject");
            String message = known.requireString("findingMessage");
            String reason = known.requireString("acknowledgementReason");
            return Fields.built(known, () -> new Acknowledgement(code, subject, message, reason));
        });
    }

    /** The links of a credential in which our members mean nothing: none is to a predecessor. */
    public static List<CredentialLink> withoutPredecessors(List<CredentialLink> links) {
        return links.stream()
                .map(link ->
                        link.predecessor() ? link.toBuilder().predecessor(false).build() : link)
                .toList();
    }
}
