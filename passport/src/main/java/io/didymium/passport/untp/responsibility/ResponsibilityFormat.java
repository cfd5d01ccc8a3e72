package io.didymium.passport.untp.responsibility;

import com.google.common.collect.ImmutableSortedMap;
import io.didymium.core.id.Concept;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.RecordId;
import io.didymium.core.responsibility.ResponsibilityRecord;
import io.didymium.core.responsibility.audit.AuditStatement;
import io.didymium.core.responsibility.diligence.DueDiligenceStatement;
import io.didymium.core.responsibility.engagement.GrievanceRegister;
import io.didymium.core.responsibility.engagement.Meeting;
import io.didymium.core.responsibility.engagement.SiteLicence;
import io.didymium.core.responsibility.hazard.SafetyRecord;
import io.didymium.core.responsibility.survey.Survey;
import io.didymium.core.toll.TollAgreement;
import io.didymium.core.toll.TollStatement;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.passport.untp.account.TollAgreementFormat;
import io.didymium.passport.untp.account.TollStatementFormat;
import io.didymium.passport.untp.value.ConceptFormat;
import io.didymium.passport.untp.value.Fields;
import io.didymium.passport.untp.value.PartyFormat;
import io.didymium.passport.untp.value.Terms;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * The wire form of a record of responsibility: a declaration by its keeper as {@code ConformityAttestation}, without an assessment,
 * because nothing was held against a criterion, and with one member of our extension that says what is recorded.
 */
public final class ResponsibilityFormat {
    private static final List<String> MEMBERS = List.of(
            DiligenceFormat.MEMBER,
            MeetingFormat.MEMBER,
            GrievanceFormat.MEMBER,
            LicenceFormat.MEMBER,
            SurveyFormat.MEMBER,
            TollAgreementFormat.MEMBER,
            TollStatementFormat.MEMBER,
            SafetyFormat.MEMBER,
            AuditFormat.MEMBER);

    /** What a declaration of a party is in the codes of UNTP. */
    private static final SortedMap<String, String> LEVELS = ImmutableSortedMap.of(
            "assessorLevel", "self", "assessmentLevel", "no-endorsement", "attestationType", "declaration");

    private ResponsibilityFormat() {}

    /** Whether an attestation is a record. */
    public static boolean recognises(JsonObject attestation) {
        return MEMBERS.stream().anyMatch(attestation::has);
    }

    /** The attestation; the keeper is the issuer of its credential. */
    public static JsonObject write(ResponsibilityRecord record, String nameOfKeeper) {
        String member = member(record);
        JsonObjectBuilder object =
                ConceptFormat.entity("ConformityAttestation", record.id().value(), record.name()).toBuilder();
        LEVELS.forEach(object::put);
        return object.put(
                        "issuedToParty",
                        ConceptFormat.entity("Party", record.keeper().value(), nameOfKeeper))
                .put("referenceScheme", ConceptFormat.write("ConformityScheme", scheme(member)))
                .put(member, content(record))
                .build();
    }

    private static Concept scheme(String member) {
        return new Concept(Terms.REE + member, "Didymium record: " + member);
    }

    private static String member(ResponsibilityRecord record) {
        if (record instanceof DueDiligenceStatement) {
            return DiligenceFormat.MEMBER;
        }
        if (record instanceof Meeting) {
            return MeetingFormat.MEMBER;
        }
        if (record instanceof GrievanceRegister) {
            return GrievanceFormat.MEMBER;
        }
        if (record instanceof SiteLicence) {
            return LicenceFormat.MEMBER;
        }
        if (record instanceof Survey) {
            return SurveyFormat.MEMBER;
        }
        if (record instanceof TollAgreement) {
            return TollAgreementFormat.MEMBER;
        }
        if (record instanceof TollStatement) {
            return TollStatementFormat.MEMBER;
        }
        if (record instanceof AuditStatement) {
            return AuditFormat.MEMBER;
        }
        if (record instanceof SafetyRecord) {
            return SafetyFormat.MEMBER;
        }
        throw new IllegalArgumentException("no form for a record of " + record.getClass());
    }

    private static JsonObject content(ResponsibilityRecord record) {
        if (record instanceof Meeting meeting) {
            return MeetingFormat.write(meeting);
        }
        if (record instanceof GrievanceRegister register) {
            return GrievanceFormat.write(register);
        }
        if (record instanceof SiteLicence licence) {
            return LicenceFormat.write(licence);
        }
        if (record instanceof Survey survey) {
            return SurveyFormat.write(survey);
        }
        if (record instanceof TollAgreement agreement) {
            return TollAgreementFormat.write(agreement);
        }
        if (record instanceof TollStatement statement) {
            return TollStatementFormat.write(statement);
        }
        if (record instanceof AuditStatement audit) {
            return AuditFormat.write(audit);
        }
        if (record instanceof SafetyRecord safety) {
            return SafetyFormat.write(safety);
        }
        return DiligenceFormat.write((DueDiligenceStatement) record);
    }

    /** The record that an attestation of an issuer states. */
    public static ResponsibilityRecord read(JsonObject attestation, PartyId issuer) throws MalformedInputException {
        if (!PartyFormat.partyId(attestation.requireObject("issuedToParty"), "id")
                .equals(issuer)) {
            throw attestation.malformed("issuedToParty", "is another party than the issuer " + issuer);
        }
        for (Map.Entry<String, String> level : LEVELS.entrySet()) {
            if (!attestation.requireString(level.getKey()).equals(level.getValue())) {
                throw attestation.malformed(level.getKey(), "of a record by its keeper must be " + level.getValue());
            }
        }
        List<String> members = MEMBERS.stream().filter(attestation::has).toList();
        if (members.size() != 1) {
            throw attestation.malformed(members.get(1), "is a second record in one credential");
        }
        String member = members.get(0);
        if (!ConceptFormat.read(attestation.requireObject("referenceScheme")).equals(scheme(member))) {
            throw attestation.malformed(
                    "referenceScheme", "expected " + scheme(member).iri());
        }
        String id = attestation.requireString("id");
        RecordId record = Fields.built(attestation, () -> new RecordId(id));
        String name = attestation.requireString("name");
        JsonObject content = attestation.requireObject(member);
        return switch (member) {
            case MeetingFormat.MEMBER -> MeetingFormat.read(content, record, name, issuer);
            case GrievanceFormat.MEMBER -> GrievanceFormat.read(content, record, name, issuer);
            case LicenceFormat.MEMBER -> LicenceFormat.read(content, record, name, issuer);
            case SurveyFormat.MEMBER -> SurveyFormat.read(content, record, name, issuer);
            case TollAgreementFormat.MEMBER -> TollAgreementFormat.read(content, record, name, issuer);
            case TollStatementFormat.MEMBER -> TollStatementFormat.read(content, record, name, issuer);
            case AuditFormat.MEMBER -> AuditFormat.read(content, record, name, issuer);
            case SafetyFormat.MEMBER -> SafetyFormat.read(content, record, name, issuer);
            default -> DiligenceFormat.read(content, record, name, issuer);
        };
    }
}
