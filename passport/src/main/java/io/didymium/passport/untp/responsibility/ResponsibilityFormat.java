package io.didymium.passport.untp.responsibility;

import com.google.common.collect.ImmutableSortedMap;
import io.didymium.core.circularity.RecyclingRecord;
import io.didymium.core.id.Concept;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.RecordId;
import io.didymium.core.reconcile.statement.ReconciliationStatement;
import io.didymium.core.responsibility.ResponsibilityRecord;
import io.didymium.core.responsibility.audit.AuditCommitment;
import io.didymium.core.responsibility.audit.AuditStatement;
import io.didymium.core.responsibility.diligence.DueDiligenceStatement;
import io.didymium.core.responsibility.engagement.GrievanceRegister;
import io.didymium.core.responsibility.engagement.Meeting;
import io.didymium.core.responsibility.engagement.SiteLicence;
import io.didymium.core.responsibility.hazard.SafetyRecord;
import io.didymium.core.responsibility.survey.Survey;
import io.didymium.core.stock.statement.MaterialStatement;
import io.didymium.core.toll.TollAgreement;
import io.didymium.core.toll.TollStatement;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.passport.untp.account.MaterialStatementFormat;
import io.didymium.passport.untp.account.ReconciliationFormat;
import io.didymium.passport.untp.account.TollAgreementFormat;
import io.didymium.passport.untp.account.TollStatementFormat;
import io.didymium.passport.untp.value.ConceptFormat;
import io.didymium.passport.untp.value.Fields;
import io.didymium.passport.untp.value.PartyFormat;
import io.didymium.passport.untp.value.Terms;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * The wire form of a record of responsibility: a declaration by its keeper as {@code ConformityAttestation}, without an assessment,
 * because nothing was held against a criterion, and with one member of our extension that says what is recorded.
 */
public final class ResponsibilityFormat {
    /** What each kind of record is on the wire. */
    private static final List<Form<?>> FORMS = List.of(
            new Form<>(
                    DiligenceFormat.MEMBER, DueDiligenceStatement.class, DiligenceFormat::write, DiligenceFormat::read),
            new Form<>(MeetingFormat.MEMBER, Meeting.class, MeetingFormat::write, MeetingFormat::read),
            new Form<>(GrievanceFormat.MEMBER, GrievanceRegister.class, GrievanceFormat::write, GrievanceFormat::read),
            new Form<>(LicenceFormat.MEMBER, SiteLicence.class, LicenceFormat::write, LicenceFormat::read),
            new Form<>(SurveyFormat.MEMBER, Survey.class, SurveyFormat::write, SurveyFormat::read),
            new Form<>(
                    TollAgreementFormat.MEMBER,
                    TollAgreement.class,
                    TollAgreementFormat::write,
                    TollAgreementFormat::read),
            new Form<>(
                    TollStatementFormat.MEMBER,
                    TollStatement.class,
                    TollStatementFormat::write,
                    TollStatementFormat::read),
            new Form<>(
                    ReconciliationFormat.MEMBER,
                    ReconciliationStatement.class,
                    ReconciliationFormat::write,
                    ReconciliationFormat::read),
            new Form<>(
                    MaterialStatementFormat.MEMBER,
                    MaterialStatement.class,
                    MaterialStatementFormat::write,
                    MaterialStatementFormat::read),
            new Form<>(SafetyFormat.MEMBER, SafetyRecord.class, SafetyFormat::write, SafetyFormat::read),
            new Form<>(RecyclingFormat.MEMBER, RecyclingRecord.class, RecyclingFormat::write, RecyclingFormat::read),
            new Form<>(
                    AuditCommitmentFormat.MEMBER,
                    AuditCommitment.class,
                    AuditCommitmentFormat::write,
                    AuditCommitmentFormat::read),
            new Form<>(AuditFormat.MEMBER, AuditStatement.class, AuditFormat::write, AuditFormat::read));

    /** What a declaration of a party is in the codes of UNTP. */
    private static final SortedMap<String, String> LEVELS = ImmutableSortedMap.of(
            "assessorLevel", "self", "assessmentLevel", "no-endorsement", "attestationType", "declaration");

    private ResponsibilityFormat() {}

    /** Whether an attestation is a record. */
    public static boolean recognises(JsonObject attestation) {
        return FORMS.stream().anyMatch(form -> attestation.has(form.member));
    }

    /** The attestation; the keeper is the issuer of its credential. */
    public static JsonObject write(ResponsibilityRecord record, String nameOfKeeper) {
        Form<?> form = FORMS.stream()
                .filter(one -> one.kind.isInstance(record))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no form for a record of " + record.getClass()));
        JsonObjectBuilder object =
                ConceptFormat.entity("ConformityAttestation", record.id().value(), record.name()).toBuilder();
        LEVELS.forEach(object::put);
        return object.put(
                        "issuedToParty",
                        ConceptFormat.entity("Party", record.keeper().value(), nameOfKeeper))
                .put("referenceScheme", ConceptFormat.write("ConformityScheme", scheme(form.member)))
                .put(form.member, form.content(record))
                .build();
    }

    private static Concept scheme(String member) {
        return new Concept(Terms.REE + member, "Didymium record: " + member);
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
        List<Form<?>> forms =
                FORMS.stream().filter(form -> attestation.has(form.member)).toList();
        if (forms.size() != 1) {
            throw attestation.malformed(forms.get(1).member, "is a second record in one credential");
        }
        Form<?> form = forms.get(0);
        Concept scheme = scheme(form.member);
        if (!ConceptFormat.read(attestation.requireObject("referenceScheme")).equals(scheme)) {
            throw attestation.malformed("referenceScheme", "expected " + scheme.iri());
        }
        String id = attestation.requireString("id");
        RecordId record = Fields.built(attestation, () -> new RecordId(id));
        String name = attestation.requireString("name");
        return form.reader.read(attestation.requireObject(form.member), record, name, issuer);
    }

    /** A kind of record: the member that states it, and how its content is written and read. */
    private record Form<R extends ResponsibilityRecord>(
            String member, Class<R> kind, Function<R, JsonObject> writer, ContentReader<R> reader) {
        JsonObject content(ResponsibilityRecord record) {
            return writer.apply(kind.cast(record));
        }
    }

    /** Reads the content of a record. */
    private interface ContentReader<R> {
        R read(JsonObject content, RecordId id, String name, PartyId keeper) throws MalformedInputException;
    }
}
