package io.didymium.passport.testing;

import io.didymium.core.conformity.Assessment;
import io.didymium.core.conformity.Attestation;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.id.CertificateId;
import io.didymium.core.id.Concept;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.RecordId;
import io.didymium.core.party.CountryCode;
import io.didymium.core.responsibility.ReportDocument;
import io.didymium.core.responsibility.ResponsibilityDemands;
import io.didymium.core.responsibility.ResponsibilityRecord;
import io.didymium.core.responsibility.diligence.AnnexRisk;
import io.didymium.core.responsibility.diligence.DiligenceStep;
import io.didymium.core.responsibility.diligence.DueDiligenceStatement;
import io.didymium.core.responsibility.diligence.RiskGrade;
import io.didymium.core.responsibility.diligence.RiskResponse;
import io.didymium.core.responsibility.diligence.RiskState;
import io.didymium.core.responsibility.diligence.StatementRequest;
import io.didymium.core.responsibility.diligence.StepRecord;
import io.didymium.core.responsibility.diligence.StepState;
import io.didymium.core.responsibility.diligence.SupplyRisk;
import io.didymium.core.testing.scenario.RotorChain;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.passport.EvidenceDocument;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.claim.Dossier;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Records of responsibility beside scenario B, with invented contents. */
public final class Records {
    /** The report of the oxide supplier, as it was issued. */
    public static final EvidenceDocument REPORT =
            new EvidenceDocument("text/plain", Bytes.ofUtf8("Due-diligence report 2025 of S-alpha, invented.\n"));

    /** The certificate of the audit of the oxide supplier's due diligence. */
    public static final CertificateId AUDIT = new CertificateId("urn:didymium:rotors:certificate:DD-AUDIT");

    /** The statement of the oxide supplier. */
    public static final RecordId ALPHA = new RecordId("urn:didymium:rotors:record:diligence-alpha");

    /** The statement of the magnet maker, which asked the recycler for one. */
    public static final RecordId MAGNETS = new RecordId("urn:didymium:rotors:record:diligence-mag-1");

    private Records() {}

    /** An operator of the scenario, such as {@code s-alpha}. */
    public static PartyId party(String name) {
        return new PartyId("did:web:" + name + ".example");
    }

    /** The document as records name it. */
    public static ReportDocument named(EvidenceDocument document, String name) {
        return new ReportDocument(name, document.mediaType(), document.digest());
    }

    /** What the oxide supplier states: five steps done, audited. */
    public static DueDiligenceStatement alpha() {
        return DueDiligenceStatement.builder(ALPHA, party("s-alpha"))
                .name("Due diligence 2025")
                .period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31))
                .steps(List.of(
                        done(DiligenceStep.MANAGEMENT_SYSTEMS),
                        done(DiligenceStep.IDENTIFY_AND_ASSESS),
                        done(DiligenceStep.RESPOND),
                        new StepRecord(DiligenceStep.INDEPENDENT_AUDIT, StepState.DONE, List.of()),
                        done(DiligenceStep.REPORT)))
                .risks(List.of(SupplyRisk.builder(AnnexRisk.TAXES_FEES_ROYALTIES, new CountryCode("MY"))
                        .tier(0)
                        .severity(RiskGrade.LOW)
                        .likelihood(RiskGrade.MEDIUM)
                        .response(RiskResponse.CONTINUE)
                        .state(RiskState.MITIGATING)
                        .build()))
                .audit(AUDIT)
                .build();
    }

    private static StepRecord done(DiligenceStep step) {
        return new StepRecord(step, StepState.DONE, List.of(named(REPORT, "Report 2025")));
    }

    /** What the magnet maker states: not all steps, and that the recycler was asked. */
    public static DueDiligenceStatement magnets() {
        return DueDiligenceStatement.builder(MAGNETS, party("mag-1"))
                .name("Due diligence 2025 of the magnet maker")
                .period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31))
                .steps(List.of(
                        done(DiligenceStep.MANAGEMENT_SYSTEMS),
                        new StepRecord(DiligenceStep.IDENTIFY_AND_ASSESS, StepState.PARTLY, List.of()),
                        done(DiligenceStep.RESPOND),
                        done(DiligenceStep.REPORT)))
                .requests(List.of(
                        new StatementRequest(party("s-beta"), LocalDate.of(2025, 10, 1), LocalDate.of(2025, 12, 31))))
                .build();
    }

    /** The certificate of the audit. */
    public static Certificate audit() {
        return Certificate.builder(
                        AUDIT, new Concept("https://schemes.example/due-diligence", "Due diligence of oxide makers"))
                .certifier(Sketched.CERTIFIER)
                .issuedTo(party("s-alpha"))
                .valid(Instant.parse("2025-06-01T00:00:00Z"), Instant.parse("2027-06-01T00:00:00Z"))
                .attestation(Attestation.ofIndependentCertifier())
                .assessments(Assessment.builder(RotorChain.facility("S-ALPHA"))
                        .criterion(new Concept(ResponsibilityDemands.AUDIT_CRITERION, "Audit of due diligence"))
                        .topic(new Concept(
                                "https://vocabulary.uncefact.org/conformity-topics/governance", "Governance"))
                        .date(LocalDate.of(2025, 5, 20))
                        .conformant(true)
                        .build())
                .build();
    }

    /** Scenario B with some records and the audit. */
    public static Dossier dossier(ResponsibilityRecord... records) {
        Dossier rotors = Rotors.dossier();
        return rotors.toBuilder()
                .certificates(Stream.concat(rotors.certificates().stream(), Stream.of(audit()))
                        .toList())
                .records(List.of(records))
                .build();
    }

    /** Scenario B with all records. */
    public static Dossier dossier() {
        return dossier(alpha(), magnets());
    }

    /** The passports of a dossier with the documents that records name. */
    public static PassportBundle bundle(Dossier dossier) {
        return Sketched.bundle(dossier).toBuilder().document(REPORT).build();
    }

    /** The passports and records. */
    public static PassportBundle bundle() {
        return bundle(dossier());
    }
}
