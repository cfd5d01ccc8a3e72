package io.didymium.passport.untp.responsibility;

import io.didymium.core.id.Concept;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.RecordId;
import io.didymium.core.responsibility.ResponsibilityRecord;
import io.didymium.core.responsibility.diligence.DueDiligenceStatement;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.passport.untp.value.ConceptFormat;
import io.didymium.passport.untp.value.Fields;
import io.didymium.passport.untp.value.PartyFormat;
import io.didymium.passport.untp.value.Terms;

/**
 * The wire form of a record of responsibility: a declaration by its keeper as {@code ConformityAttestation}, without an assessment,
 * because nothing was held against a criterion, and with one member of our extension that says what is recorded.
 */
public final class ResponsibilityFormat {
    private ResponsibilityFormat() {}

    /** Whether an attestation is a record. */
    public static boolean recognises(JsonObject attestation) {
        return attestation.has(DiligenceFormat.MEMBER);
    }

    /** The attestation; the keeper is the issuer of its credential. */
    public static JsonObject write(ResponsibilityRecord record, String nameOfKeeper) {
        return ConceptFormat.entity("ConformityAttestation", record.id().value(), record.name()).toBuilder()
                .put("assessorLevel", "self")
                .put("assessmentLevel", "no-endorsement")
                .put("attestationType", "declaration")
                .put(
                        "issuedToParty",
                        ConceptFormat.entity("Party", record.keeper().value(), nameOfKeeper))
                .put("referenceScheme", ConceptFormat.write("ConformityScheme", scheme(member(record))))
                .put(member(record), content(record))
                .build();
    }

    private static Concept scheme(String member) {
        return new Concept(Terms.REE + member, "Didymium record: " + member);
    }

    private static String member(ResponsibilityRecord record) {
        if (record instanceof DueDiligenceStatement) {
            return DiligenceFormat.MEMBER;
        }
        throw new IllegalArgumentException("no form for a record of " + record.getClass());
    }

    private static JsonObject content(ResponsibilityRecord record) {
        return DiligenceFormat.write((DueDiligenceStatement) record);
    }

    /** The record that an attestation of an issuer states. */
    public static ResponsibilityRecord read(JsonObject attestation, PartyId issuer) throws MalformedInputException {
        if (!PartyFormat.partyId(attestation.requireObject("issuedToParty"), "id")
                .equals(issuer)) {
            throw attestation.malformed("issuedToParty", "is another party than the issuer " + issuer);
        }
        String id = attestation.requireString("id");
        RecordId record = Fields.built(attestation, () -> new RecordId(id));
        String name = attestation.requireString("name");
        requireScheme(attestation, DiligenceFormat.MEMBER);
        return DiligenceFormat.read(attestation.requireObject(DiligenceFormat.MEMBER), record, name, issuer);
    }

    private static void requireScheme(JsonObject attestation, String member) throws MalformedInputException {
        if (!ConceptFormat.read(attestation.requireObject("referenceScheme")).equals(scheme(member))) {
            throw attestation.malformed(
                    "referenceScheme", "expected " + scheme(member).iri());
        }
    }
}
