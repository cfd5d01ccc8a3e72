package io.didymium.passport.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.finding.Finding;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.RecordId;
import io.didymium.core.responsibility.RecordFinding;
import io.didymium.core.responsibility.ResponsibilityDemands;
import io.didymium.core.responsibility.ResponsibilityRecord;
import io.didymium.core.responsibility.diligence.DiligenceFinding;
import io.didymium.core.responsibility.engagement.EngagementFinding;
import io.didymium.core.responsibility.engagement.GrievanceRegister;
import io.didymium.core.responsibility.engagement.KeeperRelation;
import io.didymium.core.testing.scenario.RotorChain;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.report.EvidenceFinding;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationPolicy;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Records;
import io.didymium.passport.testing.Sketched;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Operators who state more of their responsibility than others can show. */
class RecordsAttackTest {
    private static final String ALPHA = "urn:didymium:dcc-record:" + Records.ALPHA.value();
    private static final String MAGNETS = "urn:didymium:dcc-record:" + Records.MAGNETS.value();
    private static final String CONTENT = "/credentialSubject/dueDiligence";
    private static final PassportBundle BUNDLE = Records.bundle();

    private static Insider insider() {
        return new Insider(BUNDLE);
    }

    private static VerificationReport demanding(PassportBundle bundle, int percent) {
        return Sketched.verify(
                bundle,
                VerificationPolicy.builder()
                        .responsibility(ResponsibilityDemands.builder()
                                .statementPercent(percent)
                                .build())
                        .build());
    }

    private static void assertFound(PassportBundle bundle, Verdict verdict, FindingCode code) {
        VerificationReport report = Sketched.verify(bundle);
        assertThat(report.findings()).extracting(Finding::code).contains(code);
        assertThat(report.verdict()).as(report.findings().toString()).isEqualTo(verdict);
    }

    @Test
    void whoStatesAnAuditThatNobodyMadeIsTakenAtHisWordAlone() {
        PassportBundle bundle = insider()
                .set(
                        MAGNETS,
                        CONTENT + "/diligenceStep",
                        "[{\"stepName\":\"INDEPENDENT_AUDIT\",\"stepState\":\"DONE\",\"reportDocument\":[]}]")
                .bundle();

        assertFound(bundle, Verdict.ACCEPTED, DiligenceFinding.AUDIT_UNSHOWN);
    }

    @Test
    void theAuditOfACompetitorIsNotOnesOwn() {
        assertFound(
                insider()
                        .setText(MAGNETS, CONTENT + "/auditCertificate", Records.AUDIT.value())
                        .bundle(),
                Verdict.REJECTED,
                DiligenceFinding.AUDIT_CONTRADICTED);
    }

    @Test
    void aStatementWithoutEndCountsForAYearAllTheSame() {
        PassportBundle bundle = insider()
                .setText(ALPHA, CONTENT + "/firstDay", "2023-01-01")
                .setText(ALPHA, CONTENT + "/lastDay", "2023-12-31")
                .setText(ALPHA, CONTENT + "/usableUntil", "2099-12-31")
                .bundle();

        VerificationReport report = Sketched.verify(bundle);

        assertThat(report.findings().stream()
                        .filter(finding -> finding.code() == DiligenceFinding.SUPPLIER_WITHOUT_STATEMENT)
                        .map(finding -> finding.arguments().get("supplier")))
                .contains("did:web:s-alpha.example");
    }

    @Test
    void whoLeavesEveryStatementOutDoesNotMeetADemand() {
        VerificationReport report = demanding(Sketched.bundle(Records.dossier(new ResponsibilityRecord[0])), 50);

        assertThat(report.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(report.findings()).extracting(Finding::code).contains(DiligenceFinding.DILIGENCE_DEMANDED);
    }

    @Test
    void nobodyStatesTheDueDiligenceOfAnother() {
        assertFound(
                insider()
                        .setText(
                                MAGNETS,
                                "/credentialSubject/issuedToParty/id",
                                Records.party("s-beta").value())
                        .bundle(),
                Verdict.REJECTED,
                PassportFinding.PROFILE_VIOLATED);
    }

    @Test
    void anOperatorIsNoIndependentKeeperOfItsOwnGrievances() {
        assertFound(
                insider()
                        .setText(
                                "urn:didymium:dcc-record:" + Records.GRIEVANCES.value(),
                                "/credentialSubject/grievanceRegister/keeperRelation",
                                "INDEPENDENT")
                        .bundle(),
                Verdict.REJECTED,
                EngagementFinding.KEEPER_NOT_INDEPENDENT);
    }

    @Test
    void anEmptiedRegisterShowsThatItsKeeperIsTheOperator() {
        assertFound(
                insider()
                        .set(
                                "urn:didymium:dcc-record:" + Records.GRIEVANCES.value(),
                                "/credentialSubject/grievanceRegister/grievance",
                                "[]")
                        .bundle(),
                Verdict.ACCEPTED,
                EngagementFinding.GRIEVANCES_NONE_STATED);
    }

    @Test
    void aGrievanceDatedYoungerIsBoundByTheDateOfItsRegister() {
        assertFound(
                insider()
                        .setText(
                                "urn:didymium:dcc-record:" + Records.GRIEVANCES.value(),
                                "/credentialSubject/grievanceRegister/grievance/1/raisedOn",
                                "2026-07-30")
                        .bundle(),
                Verdict.REJECTED,
                PassportFinding.PROFILE_VIOLATED);
    }

    private static GrievanceRegister later(String id, PartyId keeper, String... sites) {
        return GrievanceRegister.builder(new RecordId("urn:didymium:rotors:record:" + id), keeper)
                .name("Grievances, June 2026")
                .relation(KeeperRelation.COMMISSIONED)
                .sites(Stream.of(sites).map(RotorChain::facility).toList())
                .date(LocalDate.of(2026, 6, 30))
                .build();
    }

    private static List<FindingCode> found(ResponsibilityRecord... records) {
        return Sketched.verify(Records.bundle(Records.dossier(records))).findings().stream()
                .map(Finding::code)
                .toList();
    }

    @Test
    void aGrievanceDoesNotVanishByOtherSitesOrAnotherKeeperOfTheOperator() {
        GrievanceRegister before = Records.grievances().toBuilder()
                .sites(List.of(RotorChain.facility("S-ALPHA"), RotorChain.facility("MET-1")))
                .build();
        PartyId alpha = Records.party("s-alpha");

        assertThat(found(before, later("more", alpha, "MAG-1", "MET-1", "S-ALPHA")))
                .contains(EngagementFinding.GRIEVANCE_VANISHED);
        assertThat(found(before, later("one", alpha, "S-ALPHA"), later("two", alpha, "MET-1")))
                .contains(EngagementFinding.GRIEVANCE_VANISHED);
        assertThat(found(before, later("other", Sketched.CERTIFIER, "S-ALPHA", "MET-1")))
                .contains(EngagementFinding.GRIEVANCE_VANISHED);
        assertThat(found(before, later("one", alpha, "S-ALPHA")))
                .as("the grievance may be at the other site")
                .doesNotContain(EngagementFinding.GRIEVANCE_VANISHED);
    }

    @Test
    void twoRecordsInOneCredentialAreRefused() {
        assertFound(
                insider()
                        .set(MAGNETS, "/credentialSubject/communitySurvey", "{}")
                        .bundle(),
                Verdict.REJECTED,
                PassportFinding.PROFILE_VIOLATED);
    }

    @Test
    void aRecordIsNoThirdPartyAttestation() {
        assertFound(
                insider()
                        .setText(MAGNETS, "/credentialSubject/assessorLevel", "3rdParty")
                        .bundle(),
                Verdict.REJECTED,
                PassportFinding.PROFILE_VIOLATED);
    }

    @Test
    void aStatementOfThePeriodToComeIsFound() {
        assertFound(
                insider()
                        .setText(MAGNETS, CONTENT + "/lastDay", "2030-12-31")
                        .setText(MAGNETS, CONTENT + "/usableUntil", "2031-12-31")
                        .bundle(),
                Verdict.REJECTED,
                EvidenceFinding.EVENT_AFTER_ISSUE);
    }

    @Test
    void minutesThatAreRewrittenAreNoLongerThoseOfTheMeeting() {
        assertFound(
                insider()
                        .replace(
                                "urn:didymium:dcc-record:" + Records.MEETING.value(),
                                Records.MINUTES.digest(),
                                "zQmYtUc4iTCbbfVSDNKvtQqrfyezPPnFvE33wFmutw9PBBk")
                        .bundle(),
                Verdict.ACCEPTED,
                RecordFinding.REPORT_ABSENT);
    }

    @Test
    void aLicenceOfADayToComeIsFound() {
        assertFound(
                insider()
                        .setText(
                                "urn:didymium:dcc-record:" + Records.LICENCE.value(),
                                "/credentialSubject/siteLicence/recordDate",
                                "2026-12-31")
                        .bundle(),
                Verdict.REJECTED,
                EvidenceFinding.EVENT_AFTER_ISSUE);
    }

    @Test
    void aPermitThatHadEndedIsNamedWhateverTheLicenceSays() {
        assertFound(
                insider()
                        .setText(
                                "urn:didymium:dcc-record:" + Records.LICENCE.value(),
                                "/credentialSubject/siteLicence/permit/0/lastDay",
                                "2025-12-31")
                        .bundle(),
                Verdict.ACCEPTED,
                EngagementFinding.PERMIT_ENDED);
    }

    @Test
    void aMeanBeyondTheScaleOfItsSurveyIsNoMean() {
        assertFound(
                insider()
                        .setText(
                                "urn:didymium:dcc-record:" + Records.SURVEY.value(),
                                "/credentialSubject/communitySurvey/constructResult/0/meanAnswer",
                                "5.5")
                        .bundle(),
                Verdict.REJECTED,
                PassportFinding.PROFILE_VIOLATED);
    }
}
