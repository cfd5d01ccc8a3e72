package io.didymium.passport.verify;

import static io.didymium.passport.report.Verdict.ACCEPTED;
import static io.didymium.passport.report.Verdict.INDETERMINATE;
import static io.didymium.passport.report.Verdict.REJECTED;

import io.didymium.core.id.FacilityId;
import io.didymium.core.id.RecordId;
import io.didymium.core.party.CountryCode;
import io.didymium.core.responsibility.RecordFinding;
import io.didymium.core.responsibility.ResponsibilityDemands;
import io.didymium.core.responsibility.diligence.AnnexRisk;
import io.didymium.core.responsibility.diligence.DiligenceFinding;
import io.didymium.core.responsibility.diligence.RiskGrade;
import io.didymium.core.responsibility.diligence.RiskResponse;
import io.didymium.core.responsibility.diligence.RiskState;
import io.didymium.core.responsibility.diligence.StepRecord;
import io.didymium.core.responsibility.diligence.SupplyRisk;
import io.didymium.core.responsibility.engagement.Commitment;
import io.didymium.core.responsibility.engagement.CommitmentState;
import io.didymium.core.responsibility.engagement.ConsentState;
import io.didymium.core.responsibility.engagement.EngagementFinding;
import io.didymium.core.responsibility.engagement.GrievanceRegister;
import io.didymium.core.responsibility.engagement.KeeperRelation;
import io.didymium.core.responsibility.engagement.Permit;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.report.VerificationPolicy;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Records;
import io.didymium.passport.testing.Sketched;
import io.didymium.passport.verify.FindingCasesTest.Case;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Cases of records of responsibility. */
final class RecordCases {
    private RecordCases() {}

    static List<Case> all() {
        return List.of(
                new Case(
                        RecordFinding.REPORT_ABSENT,
                        ACCEPTED,
                        "a statement whose report was left out",
                        () -> Sketched.verify(Sketched.bundle(Records.dossier()))),
                new Case(
                        DiligenceFinding.SUPPLIER_WITHOUT_STATEMENT,
                        ACCEPTED,
                        "a recycler that was asked and gave none",
                        () -> verify(Records.dossier())),
                new Case(
                        DiligenceFinding.DILIGENCE_DEMANDED,
                        INDETERMINATE,
                        "a chain without statements where all is demanded",
                        () -> Sketched.verify(
                                Records.bundle(Records.dossier()),
                                demanding(ResponsibilityDemands.builder()
                                        .statementPercent(100)
                                        .build()))),
                new Case(
                        DiligenceFinding.STATEMENT_OVERLONG,
                        ACCEPTED,
                        "a statement that never ends",
                        () -> verify(Records.dossier(Records.alpha().toBuilder()
                                .validUntil(LocalDate.of(2099, 12, 31))
                                .build()))),
                new Case(
                        DiligenceFinding.STEP_UNDOCUMENTED,
                        ACCEPTED,
                        "a step without a document",
                        () -> verify(Records.dossier(Records.alpha().toBuilder()
                                .steps(Records.alpha().steps().stream()
                                        .map(step -> new StepRecord(step.step(), step.state(), List.of()))
                                        .toList())
                                .build()))),
                new Case(
                        DiligenceFinding.AUDIT_UNSHOWN,
                        ACCEPTED,
                        "an audit without a certificate",
                        () -> verify(Records.dossier(
                                Records.alpha().toBuilder().audit(null).build()))),
                new Case(
                        DiligenceFinding.AUDIT_CONTRADICTED,
                        REJECTED,
                        "the certificate of a competitor as audit",
                        () -> verify(Records.dossier(Records.magnets().toBuilder()
                                .audit(Records.AUDIT)
                                .build()))),
                new Case(
                        DiligenceFinding.RISK_UNANSWERED,
                        ACCEPTED,
                        "a severe risk with trade going on",
                        () -> verify(Records.dossier(Records.alpha().toBuilder()
                                .risks(List.of(SupplyRisk.builder(AnnexRisk.SERIOUS_ABUSES, new CountryCode("MM"))
                                        .tier(2)
                                        .severity(RiskGrade.HIGH)
                                        .likelihood(RiskGrade.HIGH)
                                        .response(RiskResponse.CONTINUE)
                                        .state(RiskState.OPEN)
                                        .build()))
                                .build()))),
                new Case(
                        DiligenceFinding.RISK_COUNTRY_UNASSESSED,
                        INDETERMINATE,
                        "a country of risk that nobody mentions",
                        () -> Sketched.verify(
                                Records.bundle(),
                                demanding(ResponsibilityDemands.builder()
                                        .riskCountries(Set.of(new CountryCode("AU")))
                                        .build()))),
                new Case(
                        EngagementFinding.KEEPER_NOT_INDEPENDENT,
                        REJECTED,
                        "an operator who keeps minutes of itself as an independent party",
                        () -> verify(Records.dossier(Records.grievances().toBuilder()
                                .relation(KeeperRelation.INDEPENDENT)
                                .build()))),
                new Case(
                        EngagementFinding.RECORD_SITE_UNKNOWN,
                        ACCEPTED,
                        "a meeting around a site that nobody describes",
                        () -> verify(Records.dossier(Records.meeting().toBuilder()
                                .sites(List.of(new FacilityId("urn:example:elsewhere")))
                                .build()))),
                new Case(
                        EngagementFinding.GRIEVANCE_OLD,
                        ACCEPTED,
                        "a grievance that is open for 134 days",
                        () -> verify(Records.dossier(Records.grievances()))),
                new Case(
                        EngagementFinding.GRIEVANCE_VANISHED,
                        INDETERMINATE,
                        "a grievance that is missing from the next register",
                        () -> verify(Records.dossier(Records.grievances(), june()))),
                new Case(
                        EngagementFinding.GRIEVANCES_NONE_STATED,
                        ACCEPTED,
                        "a register of the operator without a grievance",
                        () -> verify(Records.dossier(Records.grievances().toBuilder()
                                .grievances(List.of())
                                .build()))),
                new Case(
                        EngagementFinding.COMMITMENT_OVERDUE,
                        ACCEPTED,
                        "a promise that was due in April",
                        () -> verify(Records.dossier(Records.meeting().toBuilder()
                                .commitments(List.of(new Commitment(
                                        "dust measured",
                                        "plant manager",
                                        LocalDate.of(2026, 4, 1),
                                        CommitmentState.OPEN)))
                                .build()))),
                new Case(
                        EngagementFinding.PERMIT_ENDED,
                        ACCEPTED,
                        "a permit that had ended",
                        () -> verify(Records.dossier(Records.licence().toBuilder()
                                .permits(List.of(
                                        new Permit("emissions", "E-1", "State agency", LocalDate.of(2025, 12, 31))))
                                .build()))),
                new Case(
                        EngagementFinding.CONSENT_LACKING,
                        ACCEPTED,
                        "a site whose neighbours refused",
                        () -> verify(Records.dossier(Records.licence().toBuilder()
                                .consent(ConsentState.REFUSED)
                                .build()))));
    }

    /** The register of June, which names no grievance. */
    private static GrievanceRegister june() {
        return GrievanceRegister.builder(
                        new RecordId("urn:didymium:rotors:record:grievances-june"), Records.party("s-alpha"))
                .name("Grievances, June 2026")
                .sites(Records.grievances().sites())
                .date(LocalDate.of(2026, 6, 30))
                .build();
    }

    private static VerificationReport verify(Dossier dossier) {
        return Sketched.verify(Records.bundle(dossier));
    }

    private static VerificationPolicy demanding(ResponsibilityDemands demands) {
        return VerificationPolicy.builder().responsibility(demands).build();
    }
}
