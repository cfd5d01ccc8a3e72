package io.didymium.passport.testing;

import io.didymium.core.conformity.Assessment;
import io.didymium.core.conformity.Attestation;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.id.CertificateId;
import io.didymium.core.id.Concept;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.RecordId;
import io.didymium.core.responsibility.ResponsibilityRecord;
import io.didymium.core.responsibility.audit.AssuranceLevel;
import io.didymium.core.responsibility.audit.AuditCommitment;
import io.didymium.core.responsibility.audit.AuditConclusion;
import io.didymium.core.responsibility.audit.AuditDeviation;
import io.didymium.core.responsibility.audit.AuditGrade;
import io.didymium.core.responsibility.audit.AuditObservation;
import io.didymium.core.responsibility.audit.AuditSample;
import io.didymium.core.responsibility.audit.AuditStatement;
import io.didymium.core.responsibility.audit.AuditedClose;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.passport.EvidenceDocument;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.PassportBundleBuilder;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.audit.AuditPlan;
import io.didymium.passport.audit.MassUnitSample;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.report.VerificationPolicy;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.verify.ChainVerifier;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A plant whose shipments an auditor looked at. */
public final class Audits {
    /** The plant. */
    public static final PartyId PLANT = new PartyId("did:web:plant.example");

    /** Who buys from the plant, and is no certifier. */
    public static final PartyId TRADER = new PartyId("did:web:trader.example");

    /** The statement. */
    public static final RecordId ID = new RecordId("urn:didymium:weights:record:audit");

    /** The nonce, drawn after what is audited was fixed. */
    public static final String NONCE = "5f".repeat(32);

    /** The commitment to the nonce. */
    public static final RecordId COMMITMENT = new RecordId("urn:didymium:weights:record:commitment");

    /** When the log had the commitment: before the plant shipped anything. */
    private static final Instant SEEN = Instant.parse("2026-04-01T06:00:00Z");

    /** The evidence on which a finding was closed. */
    private static final EvidenceDocument EVIDENCE =
            new EvidenceDocument("application/pdf", Bytes.ofUtf8("The signed slip"));

    private static final LocalDate MAY = LocalDate.of(2026, 5, 4);

    private Audits() {}

    /** What was delivered. */
    public static Dossier dossier() {
        return Sketched.dossier(Shipments.honest().draft());
    }

    /** Trust in register, certifier and a log. */
    public static TrustList trust() {
        return Sketched.trust().withLogs(List.of(Logs.trusted(2)));
    }

    /** What the auditor is to audit. */
    public static AuditPlan plan() {
        return plan(dossier());
    }

    private static AuditPlan plan(Dossier dossier) {
        return AuditPlan.of(Sketched.bundle(dossier), PLANT, trust(), VerificationPolicy.standard(), Sketched.AT);
    }

    /** The commitment, the day before the first shipment. */
    public static AuditCommitment commitment() {
        return AuditCommitment.builder(COMMITMENT, Sketched.CERTIFIER, PLANT)
                .name("Sample of the second quarter")
                .date(LocalDate.of(2026, 3, 31))
                .digest(AuditPlan.nonceDigest(NONCE))
                .build();
    }

    /** An unqualified statement with a sample in which nothing was wrong. */
    public static AuditStatement statement() {
        return statement(plan());
    }

    private static AuditStatement statement(AuditPlan plan) {
        AuditCommitment commitment = commitment();
        MassUnitSample drawn = plan.draw(NONCE, commitment.confidence(), commitment.tolerable(), null);
        return AuditStatement.builder(ID, Sketched.CERTIFIER, PLANT)
                .name("Audit of the second quarter")
                .date(LocalDate.of(2026, 7, 1))
                .period(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30))
                .text("Weights and contents of all that was shipped")
                .criteria(List.of(new Concept("https://schemes.example/weights", "Weighing rules")))
                .level(AssuranceLevel.REASONABLE)
                .scope(plan.scope())
                .sample(AuditSample.builder(COMMITMENT, NONCE, drawn.items(), drawn.size())
                        .build())
                .conclusion(AuditConclusion.UNQUALIFIED)
                .build();
    }

    /** A qualified statement with a deviation, a finding for it that is not yet due, and one that was closed. */
    public static AuditStatement deviating() {
        AuditStatement clean = statement();
        return clean.toBuilder()
                .sample(clean.sample().orElseThrow().toBuilder()
                        .deviations(List.of(new AuditDeviation(drawn(), "F-1", "the slip shows another weight")))
                        .build())
                .observations(List.of(
                        AuditObservation.builder("F-1", AuditGrade.MAJOR, "weights are copied by hand", MAY)
                                .dueOn(LocalDate.of(2026, 9, 1))
                                .build(),
                        AuditObservation.builder("F-2", AuditGrade.MINOR, "a slip was not signed", MAY)
                                .dueOn(LocalDate.of(2026, 6, 1))
                                .closed(LocalDate.of(2026, 5, 20), EVIDENCE.digest())
                                .build()))
                .conclusion(AuditConclusion.QUALIFIED)
                .build();
    }

    /** A passport that was drawn. */
    public static String drawn() {
        return plan().draw(NONCE, AuditCommitment.USUAL_CONFIDENCE, AuditCommitment.USUAL_TOLERABLE, null)
                .drawn()
                .firstKey();
    }

    /** The bundle where the register shows that the plant belongs to its auditor. */
    public static PassportBundle ofOneGroup() {
        Dossier dossier = dossier();
        Dossier grouped = dossier.toBuilder()
                .registrations(dossier.registrations().stream()
                        .map(entry -> entry.party().equals(PLANT)
                                ? entry.toBuilder().group(Sketched.CERTIFIER).build()
                                : entry)
                        .toList())
                .build();
        return Sketched.bundle(grouped.toBuilder()
                .records(List.of(commitment(), statement(plan(grouped))))
                .build());
    }

    /** A certificate of the plant. */
    public static Certificate certificate() {
        return Certificate.builder(
                        new CertificateId("urn:didymium:weights:certificate:plant"),
                        new Concept("https://schemes.example/plants", "Plants"))
                .name("Certificate of the plant")
                .certifier(Sketched.CERTIFIER)
                .issuedTo(PLANT)
                .valid(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2028-01-01T00:00:00Z"))
                .attestation(Attestation.ofIndependentCertifier())
                .assessments(Assessment.builder(new Shipments().site("plant"))
                        .criterion(new Concept("https://schemes.example/plants/1", "Management"))
                        .topic(new Concept(
                                "https://vocabulary.uncefact.org/conformity-topics/governance", "Governance"))
                        .date(LocalDate.of(2025, 12, 1))
                        .conformant(true)
                        .build())
                .build();
    }

    /** The bundle with the certificate and a statement by an auditor of an overdue finding. */
    public static PassportBundle certified(PartyId auditor, AuditGrade grade) {
        Dossier certified =
                dossier().toBuilder().certificates(List.of(certificate())).build();
        AuditStatement found = AuditStatement.builder(ID, auditor, PLANT)
                .name("Audit of the second quarter")
                .date(LocalDate.of(2026, 7, 1))
                .period(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30))
                .text("Weights and contents of all that was shipped")
                .criteria(List.of(new Concept("https://schemes.example/weights", "Weighing rules")))
                .scope(plan(certified).scope())
                .observations(List.of(AuditObservation.builder("F-1", grade, "weights are copied by hand", MAY)
                        .dueOn(LocalDate.of(2026, 7, 15))
                        .build()))
                .conclusion(AuditConclusion.QUALIFIED)
                .build();
        return Sketched.bundle(certified.toBuilder().records(List.of(found)).build());
    }

    /** Books of a magnet maker, and a statement of an auditor of a period who countersigns their first close. */
    public static Dossier countersigned(String from, String until) {
        Dossier kept = MotorCustody.dossier(MotorCustody.books(MotorCustody.credit(), MotorCustody.ledger()));
        PassportBundle bundle = MotorCustody.bundle(kept);
        SignedCredential close = bundle.credentials().stream()
                .filter(credential -> Forgery.json(credential).toString().contains("\"custodyPeriod\""))
                .findFirst()
                .orElseThrow();
        AuditPlan plan = AuditPlan.of(
                bundle, MotorCustody.MAG_2, Sketched.trust(), VerificationPolicy.standard(), MotorCustody.AT);
        AuditStatement statement = AuditStatement.builder(ID, Sketched.CERTIFIER, MotorCustody.MAG_2)
                .name("Audit of the books")
                .date(LocalDate.of(2026, 10, 1))
                .period(LocalDate.parse(from), LocalDate.parse(until))
                .text("Books of custody")
                .criteria(List.of(MotorCustody.SCHEME))
                .scope(plan.scope())
                .closes(List.of(new AuditedClose(Forgery.id(close), close.digest())))
                .conclusion(AuditConclusion.UNQUALIFIED)
                .build();
        return kept.toBuilder().records(List.of(statement)).build();
    }

    /** The bundle with the commitment and a statement. */
    public static PassportBundle bundle(AuditStatement statement) {
        return bundle(commitment(), statement);
    }

    /** The bundle with records, and the evidence on which a finding was closed. */
    public static PassportBundle bundle(ResponsibilityRecord... records) {
        return Sketched.bundle(dossier().toBuilder().records(List.of(records)).build()).toBuilder()
                .document(EVIDENCE)
                .build();
    }

    /** What a verifier who trusts the log says of a bundle, whose commitments the log had in time. */
    public static VerificationReport verify(PassportBundle bundle) {
        PassportBundleBuilder logged = bundle.toBuilder();
        bundle.credentials().stream()
                .filter(credential -> Forgery.json(credential).toString().contains("\"auditCommitment\":{"))
                .forEach(credential -> logged.receipt(Logs.receipt(credential, SEEN, SEEN)));
        return verifyAsItIs(logged.build());
    }

    /** What that verifier says of a bundle with no other receipts than its own. */
    public static VerificationReport verifyAsItIs(PassportBundle bundle) {
        return new ChainVerifier(trust()).verify(bundle, Sketched.AT);
    }

    /** What that verifier says of the bundle with the commitment and a statement. */
    public static VerificationReport verify(AuditStatement statement) {
        return verify(bundle(statement));
    }

    /** What that verifier says of the bundle with records. */
    public static VerificationReport verify(ResponsibilityRecord... records) {
        return verify(bundle(records));
    }
}
