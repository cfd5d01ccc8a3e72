package io.didymium.passport.testing;

import io.didymium.core.conformity.Assessment;
import io.didymium.core.conformity.AssessmentOutcome;
import io.didymium.core.conformity.Attestation;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.conformity.CertificateEvent;
import io.didymium.core.conformity.CertificateLife;
import io.didymium.core.conformity.CertificateScope;
import io.didymium.core.conformity.DocumentLink;
import io.didymium.core.conformity.Endorsement;
import io.didymium.core.conformity.NamedParty;
import io.didymium.core.conformity.Performance;
import io.didymium.core.conformity.Score;
import io.didymium.core.conformity.Trustmark;
import io.didymium.core.conformity.catalogue.ConformityProfile;
import io.didymium.core.conformity.catalogue.CriteriaCatalogue;
import io.didymium.core.conformity.catalogue.Criterion;
import io.didymium.core.id.CertificateId;
import io.didymium.core.id.Concept;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.testing.scenario.PhosphateChain;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.passport.EvidenceDocument;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.catalogue.CriteriaFile;
import io.didymium.passport.claim.Dossier;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A certificate of the separation plant of scenario A under the demonstration catalogue, with everything that one can state. */
public final class Certified {
    /** Its id. */
    public static final CertificateId ID = new CertificateId("urn:didymium:phosphate:certificate:PLANT-SEP-NO");

    /** The credential that says it. */
    public static final String CREDENTIAL = "urn:didymium:dcc:" + ID;

    /** The catalogue. */
    public static final CriteriaCatalogue CATALOGUE = CriteriaFile.demonstration();

    /** The profile for plants. */
    public static final ConformityProfile PROFILE =
            CATALOGUE.profile("https://w3id.org/didymium/criteria/plant/1.0.0").orElseThrow();

    /** The document that all evidence is pinned to. */
    public static final EvidenceDocument RECORDS =
            new EvidenceDocument("application/pdf", Bytes.ofUtf8("Records of the separation plant, 2025"));

    private Certified() {}

    /** The passports of a dossier with the document. */
    public static PassportBundle bundle(Dossier dossier) {
        return Phosphate.bundle(dossier).toBuilder().document(RECORDS).build();
    }

    /** The dossier of scenario A with the certificate. */
    public static Dossier dossier() {
        return dossier(certificate());
    }

    /** The dossier of scenario A with another certificate of its own. */
    public static Dossier dossier(Certificate certificate) {
        Dossier dossier = Phosphate.dossier();
        List<Certificate> all = new ArrayList<>(dossier.certificates());
        all.add(certificate);
        return dossier.toBuilder().certificates(all).build();
    }

    /**
     * The dossier of scenario A with the certificate, memberships of all claimers, and a certificate that claims name with a scope, a life
     * and an accreditation.
     */
    public static Dossier whole() {
        Dossier members = Members.dossier();
        List<Certificate> all = new ArrayList<>();
        members.certificates().forEach(one -> all.add(one.id().value().endsWith("REIA-THORNMERE") ? lived(one) : one));
        all.add(certificate());
        return members.toBuilder().certificates(all).build();
    }

    private static Certificate lived(Certificate certificate) {
        return certificate.toBuilder()
                .accreditations(certificate().accreditations())
                .scope(new CertificateScope(
                        Set.of(PhosphateChain.facility("MET-GB")),
                        Set.of(PhosphateChain.batch("A-M1"), PhosphateChain.batch("A-M2")),
                        Set.of(PhosphateChain.chain()
                                .producerOf(PhosphateChain.batch("A-M1"))
                                .kind()),
                        Set.of(MaterialForm.METAL, MaterialForm.ALLOY)))
                .life(CertificateLife.of(
                        List.of(
                                event(CertificateEvent.Kind.SUSPENSION, "2025-11-20", "records were late"),
                                event(CertificateEvent.Kind.REINSTATEMENT, "2025-12-10", "records came")),
                        12))
                .build();
    }

    /** The certificate: mass balance met at a stated variance, residues in part, water not assessed, all else met. */
    public static Certificate certificate() {
        return Certificate.builder(ID, PROFILE.scheme())
                .name("Assessment of the separation plant")
                .certifier(PhosphateChain.CERTIFIER)
                .issuedTo(Phosphate.dossier()
                        .chain()
                        .facility(PhosphateChain.facility("SEP-NO"))
                        .operator())
                .valid(Instant.parse("2025-06-01T00:00:00Z"), Instant.parse("2028-06-01T00:00:00Z"))
                .attestation(Attestation.ofIndependentCertifier())
                .profile(PROFILE.concept())
                .level(Score.builder("basic").rank(2).build())
                .accreditations(List.of(Endorsement.builder(
                                "Accreditation for audits of plants",
                                NamedParty.builder(
                                                new Concept("https://accreditation.example", "Accreditation Example"))
                                        .registeredId("AB-1")
                                        .build())
                        .number("AB-1-0042")
                        .trustmark(Trustmark.builder("Accredited", "bWFyaw==", "image/png")
                                .description("Accredited by the example body")
                                .build())
                        .evidence(DocumentLink.builder("https://accreditation.example/0042", "Entry 0042")
                                .digest(RECORDS.digest())
                                .build())
                        .build()))
                .scope(new CertificateScope(
                        Set.of(PhosphateChain.facility("SEP-NO")),
                        Set.of(),
                        Set.of(ProcessKind.SEPARATION, ProcessKind.CALCINATION),
                        Set.of(MaterialForm.OXIDE)))
                .life(CertificateLife.of(
                        List.of(
                                event(CertificateEvent.Kind.SUSPENSION, "2025-08-01", "no records of July"),
                                event(CertificateEvent.Kind.REINSTATEMENT, "2025-09-01", "records were found"),
                                event(CertificateEvent.Kind.SURVEILLANCE, "2026-01-15", "yearly visit")),
                        12))
                .assessments(
                        PROFILE.criteria().stream().map(Certified::assessed).toList())
                .build();
    }

    /** The certificate with every link to evidence of an assessment changed. */
    public static Certificate naming(UnaryOperator<DocumentLink.Builder> change) {
        Certificate certificate = certificate();
        return certificate.toBuilder()
                .assessments(certificate.assessments().stream()
                        .map(one -> one.toBuilder()
                                .evidence(one.evidence().stream()
                                        .map(link ->
                                                change.apply(link.toBuilder()).build())
                                        .toList())
                                .build())
                        .toList())
                .build();
    }

    private static CertificateEvent event(CertificateEvent.Kind kind, String day, String reason) {
        return CertificateEvent.builder(kind, LocalDate.parse(day))
                .reason(reason)
                .build();
    }

    private static Assessment assessed(Concept concept) {
        Criterion criterion = CATALOGUE.criterion(concept.iri()).orElseThrow();
        AssessmentOutcome outcome = concept.iri().contains("residues")
                ? AssessmentOutcome.PARTLY_MET
                : concept.iri().contains("water") ? AssessmentOutcome.NOT_ASSESSED : AssessmentOutcome.MET;
        Assessment.Builder assessment = Assessment.builder(PhosphateChain.facility("SEP-NO"))
                .criterion(concept)
                .topic(criterion.topics().get(0).concept())
                .date(LocalDate.parse("2025-05-20"))
                .outcome(outcome)
                .evidence(criterion.requiredEvidence().stream()
                        .map(kind -> DocumentLink.builder(
                                        "https://nordoksid.example/"
                                                + kind.name().replace(' ', '-'),
                                        kind.name())
                                .digest(RECORDS.digest())
                                .mediaType("application/pdf")
                                .kind(kind.iri())
                                .build())
                        .toList());
        if (outcome == AssessmentOutcome.MET) {
            assessment.score(Score.builder("met").rank(1).build());
        }
        if (concept.iri().contains("mass-balance")) {
            assessment.performances(
                    new Performance(criterion.thresholds().get(0).metric(), new BigDecimal("0.0"), "P1"));
        }
        return assessment.build();
    }
}
