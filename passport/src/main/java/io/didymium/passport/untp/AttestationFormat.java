package io.didymium.passport.untp;

import com.google.common.collect.ImmutableMap;
import io.didymium.core.conformity.Assessment;
import io.didymium.core.conformity.AssessmentOutcome;
import io.didymium.core.conformity.Attestation;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.conformity.DocumentLink;
import io.didymium.core.conformity.Performance;
import io.didymium.core.conformity.Score;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.CertificateId;
import io.didymium.core.id.Concept;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.Id;
import io.didymium.core.id.PartyId;
import io.didymium.core.material.determination.Determination;
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
import io.didymium.passport.untp.claim.DeterminationFormat;
import io.didymium.passport.untp.conformity.CertificateDetailsFormat;
import io.didymium.passport.untp.conformity.DocumentLinkFormat;
import io.didymium.passport.untp.conformity.ScoreFormat;
import io.didymium.passport.untp.goods.PermitFormat;
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
import java.util.Objects;
import java.util.Optional;

/**
 * The wire form of the {@code ConformityAttestation} of a Digital Conformity Credential: a certificate, or what a party states about
 * its own books or records of responsibility.
 */
final class AttestationFormat implements SubjectFormat {
    /** Far more than any certificate assesses; each subject, criterion and topic counts with each other. */
    private static final int MAX_ASSESSMENTS = 100_000;

    private static final String CONFORMANCE = Terms.REE + "conformance";

    /** The metric of the grade that a profile's scoring gives to a criterion. */
    private static final Concept GRADE = new Concept(Terms.REE + "criterionScore", "Score of the criterion");

    private static final ImmutableMap<AssessmentOutcome, String> SCORES = ImmutableMap.of(
            AssessmentOutcome.MET, "conformant",
            AssessmentOutcome.PARTLY_MET, "partly-conformant",
            AssessmentOutcome.NOT_MET, "nonconformant",
            AssessmentOutcome.NOT_ASSESSED, "not-assessed");

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
        JsonObjectBuilder object =
                ConceptFormat.entity("ConformityAttestation", certificate.id().value(), certificate.name()).toBuilder()
                        .put(
                                "assessorLevel",
                                AttestationLevels.write(
                                        certificate.attestation().assessor()))
                        .put(
                                "assessmentLevel",
                                AttestationLevels.write(
                                        certificate.attestation().assurance()))
                        .put(
                                "attestationType",
                                AttestationLevels.write(
                                        certificate.attestation().type()))
                        .put(
                                "issuedToParty",
                                ConceptFormat.entity(
                                        "Party", certificate.issuedTo().value(), labels.nameOf(certificate.issuedTo())))
                        .put("referenceScheme", ConceptFormat.write("ConformityScheme", certificate.scheme()));
        CertificateDetailsFormat.write(certificate, object);
        certificate.permit().ifPresent(terms -> object.put(PermitFormat.MEMBER, PermitFormat.write(terms)));
        if (!assessments.isEmpty()) {
            object.put("conformityAssessment", JsonArray.of(assessments));
        }
        if (!certificate.determinations().isEmpty()) {
            object.put(
                    DeterminationFormat.MEMBER, Fields.array(certificate.determinations(), DeterminationFormat::write));
        }
        return object.build();
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
                                ConceptFormat.only(ConceptFormat.write("ConformityTopic", assessment.topic())));
        if (assessment.outcome() != AssessmentOutcome.NOT_ASSESSED) {
            object.put("conformance", assessment.conformant());
        }
        if (assessment.subject() instanceof BatchId batch) {
            object.put("assessedProduct", assessed("product", ProductFormat.reference(batch, labels)));
        } else if (assessment.subject() instanceof FacilityId facility) {
            object.put("assessedFacility", assessed("facility", FacilityFormat.reference(facility, labels)));
        } else {
            PartyId party = (PartyId) assessment.subject();
            object.put("assessedOrganisation", ConceptFormat.entity("Party", party.value(), labels.nameOf(party)));
        }
        if (!assessment.evidence().isEmpty()) {
            object.put("evidence", Fields.array(assessment.evidence(), DocumentLinkFormat::write));
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
                                .put("code", score(assessment.outcome()))
                                .build())
                .build());
        assessment
                .score()
                .ifPresent(score -> all.add(JsonObject.builder()
                        .put("metric", ConceptFormat.write("PerformanceMetric", GRADE))
                        .put("score", ScoreFormat.write(score))
                        .build()));
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
        List<Determination> determinations = Terms.isExtended(credential)
                ? Fields.listIfPresent(
                        object, DeterminationFormat.MEMBER, one -> DeterminationFormat.read(one, certifier))
                : List.of();
        CertificateId attested = Fields.built(object, () -> new CertificateId(id));
        if (assessments.isEmpty() && determinations.isEmpty()) {
            return new Read(new PlainRecord(CredentialKind.CONFORMITY_CREDENTIAL, attested), links);
        }
        Certificate.Builder certificate = Certificate.builder(attested, scheme)
                .name(name)
                .certifier(certifier)
                .issuedTo(issuedTo)
                .valid(validFrom, validUntil.orElse(null))
                .attestation(attestation)
                .assessments(assessments)
                .determinations(determinations);
        CertificateDetailsFormat.read(object, Terms.isExtended(credential), certificate);
        if (Terms.isExtended(credential)) {
            certificate.permit(PermitFormat.read(object).orElse(null));
        }
        return new Read(new CertificateSubject(Fields.built(object, certificate::build)), links);
    }

    /**
     * People read the score where programs read the conformance: both must state the same. Without a score the conformance counts; without
     * a conformance nothing was assessed, whatever the score.
     */
    private static AssessmentOutcome readOutcome(JsonObject assessment, Optional<Boolean> conformance)
            throws MalformedInputException {
        if (conformance.isEmpty()) {
            return AssessmentOutcome.NOT_ASSESSED;
        }
        for (JsonObject performance : Fields.listIfPresent(assessment, "assessedPerformance", element -> element)) {
            if (isOn(performance, CONFORMANCE)) {
                JsonObject score = performance.requireObject("score");
                String code = score.requireString("code");
                for (AssessmentOutcome outcome : AssessmentOutcome.values()) {
                    boolean met = outcome == AssessmentOutcome.MET;
                    if (outcome != AssessmentOutcome.NOT_ASSESSED
                            && score(outcome).equals(code)
                            && conformance.get() == met) {
                        return outcome;
                    }
                }
                throw performance.malformed(
                        "score", "contradicts the conformance of the assessment: " + conformance.get());
            }
        }
        return AssessmentOutcome.of(conformance.get());
    }

    private static boolean isOn(JsonObject performance, String metric) throws MalformedInputException {
        Optional<JsonObject> found = performance.findObject("metric");
        return found.isPresent() && found.get().requireString("id").equals(metric);
    }

    /** The grade of the criterion, if the assessment states one. */
    private static Optional<Score> readGrade(JsonObject assessment) throws MalformedInputException {
        for (JsonObject performance : Fields.listIfPresent(assessment, "assessedPerformance", element -> element)) {
            if (isOn(performance, GRADE.iri())) {
                return Optional.of(ScoreFormat.read(performance.requireObject("score")));
            }
        }
        return Optional.empty();
    }

    private static String score(AssessmentOutcome outcome) {
        return Objects.requireNonNull(SCORES.get(outcome));
    }

    private static List<Assessment> readAssessments(JsonObject attestation) throws MalformedInputException {
        List<Assessment> assessments = new ArrayList<>();
        for (JsonObject object : Fields.listIfPresent(attestation, "conformityAssessment", element -> element)) {
            readAssessment(object, assessments);
        }
        return assessments;
    }

    /** UNTP allows several subjects, criteria and topics in one assessment: it is one of each by each. */
    private static void readAssessment(JsonObject object, List<Assessment> assessments) throws MalformedInputException {
        AssessmentOutcome outcome = readOutcome(object, object.findBoolean("conformance"));
        LocalDate date = Fields.date(object, "assessmentDate");
        List<Id> subjects = readSubjects(object);
        List<Concept> criteria = Fields.list(object, "assessmentCriteria", ConceptFormat::read);
        List<Concept> topics = Fields.list(object, "conformityTopic", ConceptFormat::read);
        List<Performance> values = readPerformances(object);
        Optional<Score> grade = readGrade(object);
        // One list for all the assessments that this one is, which may be many.
        List<DocumentLink> evidence = List.copyOf(Fields.listIfPresent(object, "evidence", DocumentLinkFormat::read));
        long count = (long) subjects.size() * criteria.size() * topics.size();
        if (assessments.size() + count > MAX_ASSESSMENTS) {
            throw object.malformed(
                    "assessmentCriteria", "more than " + MAX_ASSESSMENTS + " assessments in one credential");
        }
        for (Id subject : subjects) {
            for (Concept criterion : criteria) {
                for (Concept topic : topics) {
                    assessments.add(Assessment.builder(subject)
                            .criterion(criterion)
                            .topic(topic)
                            .date(date)
                            .outcome(outcome)
                            .performances(values)
                            .score(grade.orElse(null))
                            .evidence(evidence)
                            .build());
                }
            }
        }
    }

    /** The products and sites assessed; the organisation only where there are none, because their assessment names it too. */
    private static List<Id> readSubjects(JsonObject object) throws MalformedInputException {
        List<Id> subjects = new ArrayList<>(Fields.listIfPresent(
                object, "assessedProduct", one -> ProductFormat.readId(one.requireObject("product"))));
        subjects.addAll(Fields.listIfPresent(
                object, "assessedFacility", one -> FacilityFormat.readReference(one.requireObject("facility"))));
        if (subjects.isEmpty() && object.has("assessedOrganisation")) {
            subjects.add(PartyFormat.partyId(object.requireObject("assessedOrganisation"), "id"));
        }
        return subjects;
    }
}
