package io.didymium.passport.untp;

import io.didymium.core.conformity.Assessment;
import io.didymium.core.conformity.Attestation;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.conformity.Performance;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.CertificateId;
import io.didymium.core.id.Concept;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.Id;
import io.didymium.core.id.PartyId;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.crypto.internal.json.JsonValue;
import io.didymium.passport.CredentialKind;
import io.didymium.passport.credential.CertificateSubject;
import io.didymium.passport.credential.CredentialLink;
import io.didymium.passport.credential.DeclarationSubject;
import io.didymium.passport.credential.PeriodSubject;
import io.didymium.passport.credential.PlainRecord;
import io.didymium.passport.credential.Statement;
import io.didymium.passport.credential.Subject;
import io.didymium.passport.untp.claim.ClaimFormat;
import io.didymium.passport.untp.responsibility.ResponsibilityFormat;
import io.didymium.passport.untp.value.ConceptFormat;
import io.didymium.passport.untp.value.Fields;
import io.didymium.passport.untp.value.LinkFormat;
import io.didymium.passport.untp.value.PartyFormat;
import io.didymium.passport.untp.value.Terms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The wire form of the {@code ConformityAttestation} of a Digital Conformity Credential: a certificate, or what a party states about
 * its own books or records of responsibility.
 */
final class AttestationFormat implements SubjectFormat {
    /** Far more than any certificate assesses; each subject, criterion and topic counts with each other. */
    private static final int MAX_ASSESSMENTS = 100_000;

    private static final String CONFORMANCE = Terms.REE + "conformance";

    @Override
    public JsonObject write(Statement statement, Labels labels) {
        if (statement.subject() instanceof DeclarationSubject declared) {
            return BooksAttestationFormat.write(statement, declared, labels);
        }
        if (statement.subject() instanceof PeriodSubject stated) {
            return BooksAttestationFormat.write(statement, stated, labels);
        }
        if (statement.subject() instanceof Subject.OfRecord kept) {
            return ResponsibilityFormat.write(
                    kept.record(), labels.nameOf(kept.record().keeper()));
        }
        Certificate certificate = ((CertificateSubject) statement.subject()).certificate();
        List<JsonValue> assessments = new ArrayList<>();
        for (Assessment assessment : certificate.assessments()) {
            assessments.add(write(assessment, assessmentId(statement.id(), assessments.size() + 1), labels));
        }
        return ConceptFormat.entity("ConformityAttestation", certificate.id().value(), certificate.name()).toBuilder()
                .put(
                        "assessorLevel",
                        AttestationLevels.write(certificate.attestation().assessor()))
                .put(
                        "assessmentLevel",
                        AttestationLevels.write(certificate.attestation().assurance()))
                .put(
                        "attestationType",
                        AttestationLevels.write(certificate.attestation().type()))
                .put(
                        "issuedToParty",
                        ConceptFormat.entity(
                                "Party", certificate.issuedTo().value(), labels.nameOf(certificate.issuedTo())))
                .put("referenceScheme", ConceptFormat.write("ConformityScheme", certificate.scheme()))
                .put("conformityAssessment", JsonArray.of(assessments))
                .build();
    }

    /** Certificates and records build on the identity of who states them; books name what they build on as evidence of their assessment. */
    @Override
    public void writeBeside(Statement statement, JsonObjectBuilder credential) {
        if ((statement.subject() instanceof CertificateSubject || statement.subject() instanceof Subject.OfRecord)
                && !statement.links().isEmpty()) {
            credential.put("relatedResource", Fields.array(statement.links(), LinkFormat::writeResource));
        }
    }

    private static String assessmentId(String credential, int number) {
        return credential + (credential.contains("#") ? ":" : "#") + "assessment-" + number;
    }

    private static JsonObject write(Assessment assessment, String id, Labels labels) {
        JsonObjectBuilder object =
                ConceptFormat.entity(
                                "ConformityAssessment",
                                id,
                                assessment.criterion().name())
                        .toBuilder()
                        .put(
                                "assessmentCriteria",
                                ConceptFormat.only(ConceptFormat.write("Criterion", assessment.criterion())))
                        .put("assessmentDate", Fields.write(assessment.date()))
                        .put("assessedPerformance", performances(assessment))
                        .put(
                                "conformityTopic",
                                ConceptFormat.only(ConceptFormat.write("ConformityTopic", assessment.topic())))
                        .put("conformance", assessment.conformant());
        if (assessment.subject() instanceof BatchId batch) {
            object.put("assessedProduct", assessed("product", ProductFormat.reference(batch, labels)));
        } else {
            FacilityId facility = (FacilityId) assessment.subject();
            object.put("assessedFacility", assessed("facility", FacilityFormat.reference(facility, labels)));
        }
        return object.build();
    }

    /** The conformance as a score, for people, and the values found. */
    private static JsonArray performances(Assessment assessment) {
        List<JsonObject> all = new ArrayList<>();
        all.add(JsonObject.builder()
                .put("metric", ConceptFormat.write("PerformanceMetric", new Concept(CONFORMANCE, "Conformance")))
                .put(
                        "score",
                        JsonObject.builder()
                                .put("code", score(assessment.conformant()))
                                .build())
                .build());
        assessment.performances().forEach(value -> all.add(ClaimFormat.write(value)));
        return JsonArray.of(all);
    }

    /** The values that an assessment states; what it states as a score alone is no value. */
    private static List<Performance> readPerformances(JsonObject assessment) throws MalformedInputException {
        List<Performance> values = new ArrayList<>();
        for (JsonObject one : Fields.listIfPresent(assessment, "assessedPerformance", element -> element)) {
            if (one.has("metric") && one.has("measure")) {
                values.add(ClaimFormat.readPerformance(one));
            }
        }
        return values;
    }

    private static JsonArray assessed(String name, JsonObject reference) {
        return ConceptFormat.only(JsonObject.builder().put(name, reference).build());
    }

    @Override
    public Read read(JsonObject credential) throws MalformedInputException {
        JsonObject object = credential.requireObject("credentialSubject");
        Fields.requireType(object, "ConformityAttestation");
        if (Terms.isExtended(credential) && BooksAttestationFormat.recognises(object)) {
            return BooksAttestationFormat.read(credential, object);
        }
        if (Terms.isExtended(credential) && ResponsibilityFormat.recognises(object)) {
            PartyId keeper = PartyFormat.partyId(credential.requireObject("issuer"), "id");
            return new Read(
                    new Subject.OfRecord(ResponsibilityFormat.read(object, keeper)),
                    LinkFormat.readResources(credential));
        }
        String id = object.requireString("id");
        String name = object.requireString("name");
        PartyId certifier = PartyFormat.partyId(credential.requireObject("issuer"), "id");
        PartyId issuedTo = PartyFormat.partyId(object.requireObject("issuedToParty"), "id");
        Concept scheme = ConceptFormat.read(object.requireObject("referenceScheme"));
        Instant validFrom = Fields.instant(credential, "validFrom");
        Optional<Instant> validUntil =
                credential.has("validUntil") ? Optional.of(Fields.instant(credential, "validUntil")) : Optional.empty();
        Attestation attestation = AttestationLevels.read(object);
        if (attestation.assessor() == Attestation.Assessor.THIRD_PARTY && certifier.equals(issuedTo)) {
            throw object.malformed("assessorLevel", "a party that certifies itself is no third party");
        }
        List<Assessment> assessments = readAssessments(object);
        List<CredentialLink> links = LinkFormat.readResources(credential);
        if (assessments.isEmpty()) {
            CertificateId nothingAssessed = Fields.built(object, () -> new CertificateId(id));
            return new Read(new PlainRecord(CredentialKind.CONFORMITY_CREDENTIAL, nothingAssessed), links);
        }
        Certificate certificate = Fields.built(
                object,
                () -> new Certificate(
                        new CertificateId(id),
                        name,
                        certifier,
                        issuedTo,
                        scheme,
                        validFrom,
                        validUntil,
                        attestation,
                        assessments));
        return new Read(new CertificateSubject(certificate), links);
    }

    /** People read the score where programs read the conformance: both must state the same. */
    private static void requireSameScore(JsonObject assessment, boolean conformant) throws MalformedInputException {
        for (JsonObject performance : Fields.listIfPresent(assessment, "assessedPerformance", element -> element)) {
            Optional<JsonObject> metric = performance.findObject("metric");
            if (metric.isPresent()
                    && metric.get().requireString("id").equals(CONFORMANCE)
                    && !performance.requireObject("score").requireString("code").equals(score(conformant))) {
                throw performance.malformed("score", "contradicts the conformance of the assessment: " + conformant);
            }
        }
    }

    private static String score(boolean conformant) {
        return conformant ? "conformant" : "nonconformant";
    }

    private static List<Assessment> readAssessments(JsonObject attestation) throws MalformedInputException {
        List<Assessment> assessments = new ArrayList<>();
        for (JsonObject object : Fields.list(attestation, "conformityAssessment", element -> element)) {
            // One that does not state whether it found conformance shows nothing of it.
            Optional<Boolean> conformance = object.findBoolean("conformance");
            if (conformance.isPresent()) {
                readAssessment(object, conformance.get(), assessments);
            }
        }
        return assessments;
    }

    /** UNTP allows several subjects, criteria and topics in one assessment: it is one of each by each. */
    private static void readAssessment(JsonObject object, boolean conformant, List<Assessment> assessments)
            throws MalformedInputException {
        requireSameScore(object, conformant);
        LocalDate date = Fields.date(object, "assessmentDate");
        List<Id> subjects = new ArrayList<>(Fields.listIfPresent(
                object, "assessedProduct", one -> ProductFormat.readId(one.requireObject("product"))));
        subjects.addAll(Fields.listIfPresent(
                object, "assessedFacility", one -> FacilityFormat.readReference(one.requireObject("facility"))));
        List<Concept> criteria = Fields.list(object, "assessmentCriteria", ConceptFormat::read);
        List<Concept> topics = Fields.list(object, "conformityTopic", ConceptFormat::read);
        List<Performance> values = readPerformances(object);
        long count = (long) subjects.size() * criteria.size() * topics.size();
        if (assessments.size() + count > MAX_ASSESSMENTS) {
            throw object.malformed(
                    "assessmentCriteria", "more than " + MAX_ASSESSMENTS + " assessments in one credential");
        }
        for (Id subject : subjects) {
            for (Concept criterion : criteria) {
                for (Concept topic : topics) {
                    assessments.add(new Assessment(subject, criterion, topic, date, conformant, values));
                }
            }
        }
    }
}
