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
import io.didymium.core.responsibility.engagement.Commitment;
import io.didymium.core.responsibility.engagement.CommitmentState;
import io.didymium.core.responsibility.engagement.ConsentState;
import io.didymium.core.responsibility.engagement.ConsultationLevel;
import io.didymium.core.responsibility.engagement.Grievance;
import io.didymium.core.responsibility.engagement.GrievanceCriterion;
import io.didymium.core.responsibility.engagement.GrievanceRegister;
import io.didymium.core.responsibility.engagement.GrievanceState;
import io.didymium.core.responsibility.engagement.KeeperRelation;
import io.didymium.core.responsibility.engagement.Meeting;
import io.didymium.core.responsibility.engagement.ParticipantGroup;
import io.didymium.core.responsibility.engagement.Permit;
import io.didymium.core.responsibility.engagement.RehabilitationState;
import io.didymium.core.responsibility.engagement.SiteLicence;
import io.didymium.core.responsibility.engagement.Topic;
import io.didymium.core.responsibility.engagement.TopicKind;
import io.didymium.core.responsibility.survey.ConstructResult;
import io.didymium.core.responsibility.survey.Survey;
import io.didymium.core.testing.scenario.RotorChain;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.passport.EvidenceDocument;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.claim.Dossier;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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

    /** The minutes of the meeting. */
    public static final EvidenceDocument MINUTES =
            new EvidenceDocument("text/plain", Bytes.ofUtf8("Minutes of 3 February 2026, invented.\n"));

    /** The meeting. */
    public static final RecordId MEETING = new RecordId("urn:didymium:rotors:record:meeting");

    /** The register of grievances. */
    public static final RecordId GRIEVANCES = new RecordId("urn:didymium:rotors:record:grievances");

    /** The licence of the site. */
    public static final RecordId LICENCE = new RecordId("urn:didymium:rotors:record:licence");

    /** The survey. */
    public static final RecordId SURVEY = new RecordId("urn:didymium:rotors:record:survey");

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

    /** A meeting around the oxide supplier's site, whose minutes an independent party keeps. */
    public static Meeting meeting() {
        return Meeting.builder(MEETING, Sketched.CERTIFIER)
                .name("Meeting with residents")
                .relation(KeeperRelation.INDEPENDENT)
                .sites(List.of(RotorChain.facility("S-ALPHA")))
                .date(LocalDate.of(2026, 2, 3))
                .place("town hall")
                .organisers(List.of("residents' council"))
                .participants(List.of(ParticipantGroup.of("residents", 41), ParticipantGroup.of("press")))
                .topics(List.of(
                        new Topic(TopicKind.QUESTION, "Where does the residue go?"),
                        new Topic(TopicKind.CONCERN, "Thorium in dust."),
                        new Topic(TopicKind.OPPORTUNITY, "Training places.")))
                .commitments(List.of(new Commitment(
                        "dust measured by a laboratory",
                        "plant manager",
                        LocalDate.of(2026, 12, 31),
                        CommitmentState.OPEN)))
                .documents(List.of(named(MINUTES, "Minutes")))
                .source("minutes of the keeper")
                .build();
    }

    /** The grievances about that site, kept by its operator. */
    public static GrievanceRegister grievances() {
        return GrievanceRegister.builder(GRIEVANCES, party("s-alpha"))
                .name("Grievances, March 2026")
                .sites(List.of(RotorChain.facility("S-ALPHA")))
                .date(LocalDate.of(2026, 3, 31))
                .criteria(Set.of(GrievanceCriterion.ACCESSIBLE, GrievanceCriterion.PREDICTABLE))
                .grievances(List.of(
                        Grievance.builder("G-1", LocalDate.of(2026, 1, 5))
                                .topic("dust")
                                .state(GrievanceState.CLOSED)
                                .closedOn(LocalDate.of(2026, 2, 1))
                                .build(),
                        Grievance.builder("G-2", LocalDate.of(2026, 3, 20))
                                .topic("lorries at night")
                                .state(GrievanceState.IN_REMEDY)
                                .build()))
                .build();
    }

    /** What makes the social licence of that site. */
    public static SiteLicence licence() {
        return SiteLicence.builder(LICENCE, party("s-alpha"))
                .name("Licence of the site, 2026")
                .sites(List.of(RotorChain.facility("S-ALPHA")))
                .date(LocalDate.of(2026, 3, 31))
                .consultation(ConsultationLevel.CONSULT)
                .consent(ConsentState.GIVEN)
                .permits(List.of(new Permit("emissions", "E-7", "State agency", LocalDate.of(2030, 12, 31))))
                .benefits(List.of("1 % of profit to the school"))
                .rehabilitation(RehabilitationState.PLANNED)
                .build();
    }

    /** A survey around that site. */
    public static Survey survey() {
        return Survey.builder(SURVEY, Sketched.CERTIFIER)
                .name("Survey among residents")
                .relation(KeeperRelation.COMMISSIONED)
                .sites(List.of(RotorChain.facility("S-ALPHA")))
                .date(LocalDate.of(2026, 3, 1))
                .instrument("fifteen statements, five answers")
                .sampling("every tenth household")
                .respondents(212)
                .scaleFrom(1)
                .scaleTo(5)
                .results(List.of(new ConstructResult("trust", new BigDecimal("3.4"), new BigDecimal("1.1"))))
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
        return dossier(
                alpha(),
                magnets(),
                meeting(),
                grievances(),
                licence(),
                survey(),
                Hazards.magnets(),
                Recycling.own("0.95"),
                Recycling.region());
    }

    /** The passports of a dossier with the documents that records name. */
    public static PassportBundle bundle(Dossier dossier) {
        return Sketched.bundle(dossier).toBuilder()
                .document(REPORT)
                .document(MINUTES)
                .build();
    }

    /** The passports and records. */
    public static PassportBundle bundle() {
        return bundle(dossier());
    }
}
