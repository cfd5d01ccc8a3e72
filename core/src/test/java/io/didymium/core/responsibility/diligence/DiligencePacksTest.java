package io.didymium.core.responsibility.diligence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.didymium.core.conformity.Assessment;
import io.didymium.core.conformity.Attestation;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.id.CertificateId;
import io.didymium.core.id.Classification;
import io.didymium.core.id.Concept;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.RecordId;
import io.didymium.core.party.Address;
import io.didymium.core.party.CorporateGroups;
import io.didymium.core.party.CountryCode;
import io.didymium.core.party.Facility;
import io.didymium.core.party.GeoPoint;
import io.didymium.core.regulation.ApplicationDate;
import io.didymium.core.responsibility.ReportDocument;
import io.didymium.core.responsibility.ResponsibilityDemands;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DiligencePacksTest {
    private static final PartyId OPERATOR = new PartyId("did:web:mine.example");
    private static final PartyId AUDITOR = new PartyId("did:web:auditor.example");
    private static final CertificateId AUDIT = new CertificateId("urn:example:certificate:audit");
    private static final ReportDocument REPORT =
            new ReportDocument("Report 2025", "application/pdf", "zQmYtUc4iTCbbfVSDNKvtQqrfyezPPnFvE33wFmutw9PBBk");

    private static DueDiligenceStatement.Builder statement() {
        return DueDiligenceStatement.builder(new RecordId("urn:example:diligence:1"), OPERATOR)
                .period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31))
                .steps(List.of(
                        new StepRecord(DiligenceStep.REPORT, StepState.DONE, List.of(REPORT)),
                        new StepRecord(DiligenceStep.MANAGEMENT_SYSTEMS, StepState.DONE, List.of()),
                        new StepRecord(DiligenceStep.IDENTIFY_AND_ASSESS, StepState.PARTLY, List.of()),
                        new StepRecord(DiligenceStep.INDEPENDENT_AUDIT, StepState.DONE, List.of())))
                .audit(AUDIT);
    }

    private static Certificate certificate() {
        return Certificate.builder(AUDIT, new Concept("https://scheme.example/audit", "Audit"))
                .certifier(AUDITOR)
                .issuedTo(OPERATOR)
                .valid(Instant.parse("2025-06-01T00:00:00Z"), Instant.parse("2028-06-01T00:00:00Z"))
                .attestation(Attestation.ofIndependentCertifier())
                .assessments(Assessment.builder(new FacilityId("urn:example:facility:mine"))
                        .criterion(new Concept(ResponsibilityDemands.AUDIT_CRITERION, "Audit of due diligence"))
                        .topic(new Concept("https://topic.example/governance", "Governance"))
                        .date(LocalDate.of(2025, 5, 1))
                        .conformant(true)
                        .build())
                .build();
    }

    private static Facility site(PartyId operator) {
        return Facility.builder(new FacilityId("urn:example:facility:mine"), operator)
                .name("Mine")
                .activity(Classification.isic("0729", "Mining of other non-ferrous metal ores"))
                .location(new GeoPoint(BigDecimal.ONE, BigDecimal.ONE))
                .address(new Address("Street 1", "1000", "Town", "Region", new CountryCode("AU")))
                .build();
    }

    @Test
    void anAuditIsNotShownByAnAssessmentOfASiteOfSomebodyElse() {
        AuditEvidence elsewhere = new AuditEvidence(
                Map.of(AUDIT, certificate()),
                List.of(site(AUDITOR)),
                CorporateGroups.none(),
                Set.of(ResponsibilityDemands.AUDIT_CRITERION));

        assertThat(elsewhere.shows(statement().build())).isFalse();
    }

    private static AuditEvidence evidence(Certificate certificate) {
        return new AuditEvidence(
                Map.of(certificate.id(), certificate),
                List.of(site(OPERATOR)),
                CorporateGroups.none(),
                Set.of(ResponsibilityDemands.AUDIT_CRITERION));
    }

    private static List<DiligenceDuty.State> states(DiligencePack pack, boolean audited) {
        return pack.duties().stream()
                .map(duty -> duty.of(statement().build(), audited))
                .toList();
    }

    @Test
    void eachDutyIsMetByWhatIsStatedAndShown() {
        assertThat(states(DiligencePacks.OECD, false))
                .containsExactly(
                        DiligenceDuty.State.OWN_WORD,
                        DiligenceDuty.State.PARTLY,
                        DiligenceDuty.State.NOT_STATED,
                        DiligenceDuty.State.UNSHOWN,
                        DiligenceDuty.State.OWN_WORD);
        assertThat(states(DiligencePacks.OECD, true))
                .containsExactly(
                        DiligenceDuty.State.MET,
                        DiligenceDuty.State.PARTLY,
                        DiligenceDuty.State.NOT_STATED,
                        DiligenceDuty.State.MET,
                        DiligenceDuty.State.MET);
    }

    @Test
    void theBatteryRegulationAsksForAPolicyInWritingAndAppliesFromAugust2027() {
        assertThat(states(DiligencePacks.BATTERY_ARTICLES_48_TO_52, false))
                .startsWith(DiligenceDuty.State.PARTLY, DiligenceDuty.State.OWN_WORD);
        ApplicationDate date = DiligencePacks.BATTERY_ARTICLES_48_TO_52.applicationDate();
        assertThat(date.on(LocalDate.of(2027, 8, 17))).isEqualTo(ApplicationDate.State.NOT_YET);
        assertThat(date.on(LocalDate.of(2027, 8, 18))).isEqualTo(ApplicationDate.State.BINDING);
        assertThat(DiligencePacks.BATTERY_ARTICLES_48_TO_52.scope()).contains("not magnets");
    }

    @Test
    void aStatementCountsNoLongerThanThePackAllowsWhateverItSays() {
        DueDiligenceStatement endless =
                statement().validUntil(LocalDate.of(2099, 1, 1)).build();

        assertThat(DiligencePacks.OECD.isOverlong(endless)).isTrue();
        assertThat(DiligencePacks.OECD.isValid(endless, LocalDate.of(2026, 12, 31)))
                .isTrue();
        assertThat(DiligencePacks.OECD.isValid(endless, LocalDate.of(2027, 1, 1)))
                .isFalse();
        assertThat(DiligencePacks.OECD.isValid(endless, LocalDate.of(2024, 12, 31)))
                .isFalse();
    }

    @Test
    void anAuditIsShownByACertificateOfSomebodyElse() {
        assertThat(evidence(certificate()).shows(statement().build())).isTrue();
    }

    @Test
    void anAuditIsNotShownByTheOperatorOrItsGroup() {
        Certificate own = certificate().toBuilder().certifier(OPERATOR).build();
        assertThat(evidence(own).lack(statement().build()).orElseThrow()).contains("its group");

        AuditEvidence grouped = new AuditEvidence(
                Map.of(AUDIT, certificate()),
                List.of(site(OPERATOR)),
                CorporateGroups.none().with(OPERATOR, AUDITOR),
                Set.of(ResponsibilityDemands.AUDIT_CRITERION));
        assertThat(grouped.shows(statement().build())).isFalse();
    }

    @Test
    void anAuditIsNotShownByACertificateOfSomethingElse() {
        AuditEvidence other = new AuditEvidence(
                Map.of(AUDIT, certificate()),
                List.of(site(OPERATOR)),
                CorporateGroups.none(),
                Set.of("https://a.example/b"));

        assertThat(other.lack(statement().build()).orElseThrow()).contains("no criterion of due diligence");
    }

    @Test
    void anAuditIsNotShownByACertificateThatHadEnded() {
        Certificate ended = certificate().toBuilder()
                .valid(Instant.parse("2022-06-01T00:00:00Z"), Instant.parse("2025-06-01T00:00:00Z"))
                .build();

        assertThat(evidence(ended).lack(statement().build()).orElseThrow()).contains("of another time");
    }

    @Test
    void aCertificateOfAnotherHolderContradicts() {
        Certificate other = certificate().toBuilder()
                .issuedTo(new PartyId("did:web:other.example"))
                .build();

        assertThat(evidence(other).contradiction(statement().build()).orElseThrow())
                .contains("held by");
    }

    @Test
    void aSevereOpenRiskWithTradeGoingOnIsUnanswered() {
        SupplyRisk risk = SupplyRisk.builder(AnnexRisk.SERIOUS_ABUSES, new CountryCode("MM"))
                .severity(RiskGrade.HIGH)
                .likelihood(RiskGrade.LOW)
                .response(RiskResponse.CONTINUE)
                .state(RiskState.OPEN)
                .build();

        assertThat(risk.isUnanswered()).isTrue();
        assertThat(risk.toBuilder().response(RiskResponse.SUSPEND).build().isUnanswered())
                .isFalse();
        assertThat(risk.toBuilder().state(RiskState.MITIGATING).build().isUnanswered())
                .isFalse();
    }

    @Test
    void reversedDaysAndDoubleStepsAreRefused() {
        assertThatThrownBy(
                        () -> statement().validUntil(LocalDate.of(2025, 12, 30)).build())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> statement()
                        .steps(List.of(
                                new StepRecord(DiligenceStep.REPORT, StepState.DONE, List.of()),
                                new StepRecord(DiligenceStep.REPORT, StepState.NOT_DONE, List.of())))
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("REPORT");
        assertThatThrownBy(() -> new ReportDocument("x", "application/pdf", "sha256:00"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
