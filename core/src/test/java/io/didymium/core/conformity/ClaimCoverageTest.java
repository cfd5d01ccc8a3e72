package io.didymium.core.conformity;

import static io.didymium.core.testing.SmallChain.OTHER_SITE;
import static io.didymium.core.testing.SmallChain.SITE;
import static io.didymium.core.testing.SmallChain.batch;
import static io.didymium.core.testing.SmallChain.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.didymium.core.batch.Batch;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.finding.Severity;
import io.didymium.core.id.CertificateId;
import io.didymium.core.id.ClaimId;
import io.didymium.core.id.Concept;
import io.didymium.core.id.Id;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.StepId;
import io.didymium.core.testing.SmallChain;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ClaimCoverageTest {
    private static final Batch BATCH = batch("a", "10", 10);
    private static final Concept CRITERION = concept("criterion");
    private static final Concept TOPIC = concept("topic");

    private static Map<ConformityFinding, Certificate> cases() {
        Map<ConformityFinding, Certificate> cases = new EnumMap<>(ConformityFinding.class);
        cases.put(
                ConformityFinding.CERTIFICATE_SUBJECT_MISMATCH,
                certificate(1, 20, assessment(OTHER_SITE.id(), CRITERION, TOPIC, true)));
        cases.put(
                ConformityFinding.CERTIFICATE_CRITERION_MISMATCH,
                certificate(1, 20, assessment(BATCH.id(), concept("other"), TOPIC, true)));
        cases.put(
                ConformityFinding.CERTIFICATE_NOT_CONFORMANT,
                certificate(1, 20, assessment(BATCH.id(), CRITERION, TOPIC, false)));
        cases.put(
                ConformityFinding.CERTIFICATE_AFTER_BATCH,
                certificate(11, 20, assessment(SITE.id(), CRITERION, TOPIC, true)));
        cases.put(
                ConformityFinding.CERTIFICATE_EXPIRED,
                certificate(1, 9, assessment(BATCH.id(), CRITERION, TOPIC, true)));
        cases.put(ConformityFinding.CERTIFICATE_VALUE_MISMATCH, certificate(1, 20, found("metric", "99.00", "P1")));
        return cases;
    }

    private static Assessment found(String metric, String value, String unit) {
        return assessment(BATCH.id(), CRITERION, TOPIC, true).toBuilder()
                .performances(new Performance(concept(metric), new BigDecimal(value), unit))
                .build();
    }

    @Test
    void aClaimStatesWhatTheCertificateFound() {
        assertThat(obstacle(certificate(1, 20, found("metric", "99.50", "P1")))).isEmpty();
        assertThat(obstacle(certificate(1, 20, found("metric", "99.504", "P1"))))
                .isEmpty();
        for (Assessment other : new Assessment[] {
            found("metric", "99.4", "P1"),
            found("metric", "100", "P1"),
            found("metric", "99.5", "C62"),
            found("other", "99.5", "P1")
        }) {
            assertThat(obstacle(certificate(1, 20, other)).map(Finding::code))
                    .contains(ConformityFinding.CERTIFICATE_VALUE_MISMATCH);
        }
    }

    @Test
    void everyFindingHasACase() {
        assertThat(cases()).containsOnlyKeys(ConformityFinding.values());
    }

    @TestFactory
    Stream<DynamicTest> eachCaseProvokesItsFinding() {
        return cases().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey().id(), () -> {
                    Finding finding = obstacle(entry.getValue()).orElseThrow();
                    assertThat(finding.code()).isEqualTo(entry.getKey());
                    assertThat(finding.severity()).isEqualTo(Severity.FAIL);
                    assertThat(finding.location()).isEqualTo(Location.of("urn:example:claim:1"));
                    assertThat(finding.message())
                            .contains("urn:example:certificate:1")
                            .doesNotContain("{");
                }));
    }

    @Test
    void aCertificateOfTheBatchOrOfItsSiteBearsTheClaimOut() {
        assertThat(obstacle(certificate(1, 20, assessment(BATCH.id(), CRITERION, TOPIC, true))))
                .isEmpty();
        assertThat(obstacle(certificate(1, 20, assessment(SITE.id(), CRITERION, TOPIC, true))))
                .isEmpty();
    }

    @Test
    void aCertificateHoldsFromItsFirstInstantToItsLast() {
        assertThat(obstacle(certificate(10, 11, assessment(BATCH.id(), CRITERION, TOPIC, true))))
                .isEmpty();
        assertThat(obstacle(certificate(9, 10, assessment(BATCH.id(), CRITERION, TOPIC, true))))
                .isEmpty();
        Instant later = BATCH.producedAt().plusNanos(1);
        Certificate certificate = Certificate.builder(new CertificateId("urn:example:certificate:1"), concept("scheme"))
                .name("Certificate")
                .certifier(new PartyId("did:web:certifier.example"))
                .issuedTo(SmallChain.OPERATOR.id())
                .valid(later, later.plusSeconds(1))
                .assessments(assessment(SITE.id(), CRITERION, TOPIC, true))
                .build();
        assertThat(obstacle(certificate).map(Finding::code)).contains(ConformityFinding.CERTIFICATE_AFTER_BATCH);
    }

    @Test
    void anAnalysisOfTheBatchItselfMayComeAfterIt() {
        assertThat(obstacle(certificate(11, 20, assessment(BATCH.id(), CRITERION, TOPIC, true))))
                .isEmpty();
    }

    @Test
    void anotherTopicIsAnotherCriterion() {
        assertThat(obstacle(certificate(1, 20, assessment(BATCH.id(), CRITERION, concept("other"), true)))
                        .map(Finding::code))
                .contains(ConformityFinding.CERTIFICATE_CRITERION_MISMATCH);
    }

    @Test
    void termsAreComparedByTheirIriAndNotByTheirName() {
        Concept renamed = new Concept(CRITERION.iri(), "another name");
        assertThat(obstacle(certificate(1, 20, assessment(BATCH.id(), renamed, TOPIC, true))))
                .isEmpty();
    }

    @Test
    void oneAssessmentThatFailedIsEnough() {
        Certificate mixed = certificate(
                1, 20, assessment(SITE.id(), CRITERION, TOPIC, true), assessment(BATCH.id(), CRITERION, TOPIC, false));
        assertThat(obstacle(mixed).map(Finding::code)).contains(ConformityFinding.CERTIFICATE_NOT_CONFORMANT);
    }

    @Test
    void anAssessmentOfAnotherSubjectDoesNotMatter() {
        Certificate other = certificate(
                1,
                20,
                assessment(OTHER_SITE.id(), CRITERION, TOPIC, false),
                assessment(BATCH.id(), CRITERION, TOPIC, true));
        assertThat(obstacle(other)).isEmpty();
    }

    @Test
    void refusesAClaimAboutAnotherBatch() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ClaimCoverage(
                        claim(),
                        batch("b", "1", 1),
                        certificate(1, 20, assessment(BATCH.id(), CRITERION, TOPIC, true))))
                .withMessage("urn:example:claim:1 is about urn:example:batch:a, not urn:example:batch:b");
    }

    @Test
    void refusesACertificateOfNothingOrOfNoTime() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> certificate(1, 20))
                .withMessage("urn:example:certificate:1 must assess something");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> certificate(20, 20, assessment(BATCH.id(), CRITERION, TOPIC, true)))
                .withMessageStartingWith("urn:example:certificate:1 must end after it begins");
    }

    @Test
    void refusesAnAssessmentOfWhatIsNeitherBatchNorSite() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assessment(new StepId("urn:x:1"), CRITERION, TOPIC, true))
                .withMessage("an assessment is of a batch or a facility, not of urn:x:1");
    }

    @Test
    void refusesAClaimWithoutAValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Claim(
                        new ClaimId("urn:example:claim:1"),
                        BATCH.id(),
                        "Claim",
                        CRITERION,
                        TOPIC,
                        LocalDate.of(2026, 1, 10),
                        List.of(),
                        Optional.empty()))
                .withMessage("urn:example:claim:1 must claim a value");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Performance(concept("metric"), BigDecimal.ONE, " "))
                .withMessage("unit of metric must not be blank");
    }

    private static Optional<Finding> obstacle(Certificate certificate) {
        return new ClaimCoverage(claim(), BATCH, certificate).obstacle();
    }

    private static Claim claim() {
        return Claim.builder(new ClaimId("urn:example:claim:1"), BATCH.id(), CRITERION)
                .name("Claim")
                .topic(TOPIC)
                .date(LocalDate.of(2026, 1, 10))
                .performances(new Performance(concept("metric"), new BigDecimal("99.50"), "P1"))
                .build();
    }

    private static Certificate certificate(int from, int until, Assessment... assessments) {
        return Certificate.builder(new CertificateId("urn:example:certificate:1"), concept("scheme"))
                .name("Certificate")
                .certifier(new PartyId("did:web:certifier.example"))
                .issuedTo(SmallChain.OPERATOR.id())
                .valid(day(from), day(until))
                .assessments(assessments)
                .build();
    }

    private static Assessment assessment(Id subject, Concept criterion, Concept topic, boolean conformant) {
        return new Assessment(subject, criterion, topic, LocalDate.of(2026, 1, 1), conformant);
    }

    private static Concept concept(String name) {
        return new Concept("https://terms.example/" + name, name);
    }
}
