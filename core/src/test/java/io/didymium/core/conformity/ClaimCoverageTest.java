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
import io.didymium.core.id.BatchId;
import io.didymium.core.id.CertificateId;
import io.didymium.core.id.ClaimId;
import io.didymium.core.id.Concept;
import io.didymium.core.id.Id;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.StepId;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.testing.SmallChain;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ClaimCoverageTest {
    private static final Batch BATCH = batch("a", "10", 10);
    private static final Concept CRITERION = concept("criterion");
    private static final Concept TOPIC = concept("topic");

    /** What is not proven false by a certificate. */
    private static final Map<ConformityFinding, Severity> SEVERITIES = Map.of(
            ConformityFinding.CERTIFICATE_NOT_ASSESSED, Severity.UNDECIDED,
            ConformityFinding.CERTIFICATE_SCOPE_UNKNOWN, Severity.UNDECIDED,
            ConformityFinding.CERTIFICATE_SURVEILLANCE_OVERDUE, Severity.WARN);

    private static Certificate good() {
        return certificate(1, 20, assessment(BATCH.id(), CRITERION, TOPIC, true));
    }

    private static Certificate scoped(CertificateScope scope) {
        return good().toBuilder().scope(scope).build();
    }

    private static Certificate living(CertificateEvent.Kind kind, String day) {
        return good().toBuilder()
                .life(CertificateLife.of(
                        List.of(CertificateEvent.builder(kind, LocalDate.parse(day))
                                .build()),
                        null))
                .build();
    }

    @Test
    void aCertificateCoversWhatIsInItsScope() {
        CertificateScope scope = new CertificateScope(
                Set.of(SITE.id()), Set.of(BATCH.id()), Set.of(ProcessKind.SINTERING), Set.of(BATCH.form()));
        ClaimCoverage coverage = new ClaimCoverage(claim(), BATCH, scoped(scope));

        assertThat(coverage.madeBy(ProcessKind.SINTERING).obstacle()).isEmpty();
        assertThat(coverage.madeBy(ProcessKind.ASSEMBLY).obstacle().map(Finding::code))
                .contains(ConformityFinding.CERTIFICATE_OUT_OF_SCOPE);
        MaterialForm other = BATCH.form() == MaterialForm.ORE ? MaterialForm.METAL : MaterialForm.ORE;
        assertThat(obstacle(scoped(new CertificateScope(Set.of(), Set.of(), Set.of(), Set.of(other))))
                        .map(Finding::code))
                .contains(ConformityFinding.CERTIFICATE_OUT_OF_SCOPE);
        assertThat(obstacle(scoped(new CertificateScope(
                                Set.of(), Set.of(new BatchId("urn:example:batch:other")), Set.of(), Set.of())))
                        .map(Finding::code))
                .contains(ConformityFinding.CERTIFICATE_OUT_OF_SCOPE);
    }

    /** Made on 10 January, claimed on the same day. */
    @Test
    void aSuspensionCountsFromItsDayToTheDayOfItsEnd() {
        CertificateEvent from = CertificateEvent.builder(
                        CertificateEvent.Kind.SUSPENSION, LocalDate.parse("2026-01-05"))
                .build();
        for (String end : List.of("2026-01-10", "2026-01-09")) {
            CertificateEvent until = CertificateEvent.builder(CertificateEvent.Kind.REINSTATEMENT, LocalDate.parse(end))
                    .build();
            assertThat(obstacle(good().toBuilder()
                            .life(CertificateLife.of(List.of(until, from), null))
                            .build()))
                    .isEmpty();
        }
        assertThat(obstacle(living(CertificateEvent.Kind.SUSPENSION, "2026-01-11")))
                .isEmpty();
    }

    /** The claim is of the day of a suspension, though the batch was made before. */
    @Test
    void aClaimWhileSuspendedIsRefusedWheneverTheBatchWasMade() {
        Claim later = claim().toBuilder().date(LocalDate.parse("2026-01-12")).build();
        ClaimCoverage coverage =
                new ClaimCoverage(later, BATCH, living(CertificateEvent.Kind.SUSPENSION, "2026-01-11"));

        assertThat(coverage.obstacle().map(Finding::code)).contains(ConformityFinding.CERTIFICATE_SUSPENDED);
    }

    @Test
    void surveillanceIsDueAfterTheLastOne() {
        CertificateEvent seen = CertificateEvent.builder(
                        CertificateEvent.Kind.SURVEILLANCE, LocalDate.parse("2025-12-01"))
                .build();
        CertificateLife life = CertificateLife.of(List.of(seen), 12);

        assertThat(life.surveillanceDue(Instant.parse("2024-01-01T00:00:00Z"), LocalDate.parse("2026-01-10")))
                .contains(LocalDate.parse("2026-12-01"));
        assertThat(CertificateLife.NEW.surveillanceDue(Instant.parse("2024-01-01T00:00:00Z"), LocalDate.MAX))
                .isEmpty();
    }

    @Test
    void aTransferChangesTheHolderFromItsDay() {
        PartyId other = new PartyId("did:web:other.example");
        Certificate certificate = good().toBuilder()
                .life(CertificateLife.of(
                        List.of(CertificateEvent.builder(CertificateEvent.Kind.TRANSFER, LocalDate.parse("2026-01-12"))
                                .holder(other)
                                .build()),
                        null))
                .build();

        assertThat(certificate.holderOn(LocalDate.parse("2026-01-11"))).isEqualTo(SmallChain.OPERATOR.id());
        assertThat(certificate.holderOn(LocalDate.parse("2026-01-12"))).isEqualTo(other);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CertificateEvent.builder(CertificateEvent.Kind.TRANSFER, LocalDate.EPOCH)
                        .build());
    }

    @Test
    void nothingHappensAfterAWithdrawal() {
        CertificateEvent first = CertificateEvent.builder(CertificateEvent.Kind.WITHDRAWAL, LocalDate.EPOCH)
                .build();
        CertificateEvent second = CertificateEvent.builder(
                        CertificateEvent.Kind.REINSTATEMENT, LocalDate.EPOCH.plusDays(1))
                .build();

        assertThatIllegalArgumentException().isThrownBy(() -> CertificateLife.of(List.of(first, second), null));
        assertThatIllegalArgumentException().isThrownBy(() -> CertificateLife.of(List.of(), 0));
    }

    /** Met in part is not met, and what was not assessed is not known. */
    @Test
    void onlyWhatIsMetCovers() {
        Assessment met = assessment(BATCH.id(), CRITERION, TOPIC, true);
        assertThat(obstacle(certificate(
                                1,
                                20,
                                met.toBuilder()
                                        .outcome(AssessmentOutcome.PARTLY_MET)
                                        .build()))
                        .map(Finding::code))
                .contains(ConformityFinding.CERTIFICATE_NOT_CONFORMANT);
        assertThat(obstacle(certificate(
                                1,
                                20,
                                met.toBuilder()
                                        .outcome(AssessmentOutcome.NOT_ASSESSED)
                                        .build()))
                        .map(Finding::code))
                .contains(ConformityFinding.CERTIFICATE_NOT_ASSESSED);
    }

    private static Map<ConformityFinding, Certificate> cases() {
        Map<ConformityFinding, Certificate> cases = new EnumMap<>(ConformityFinding.class);
        cases.put(
                ConformityFinding.CERTIFICATE_SUBJECT_MISMATCH,
                certificate(1, 20, assessment(OTHER_SITE.id(), CRITERION, TOPIC, true)));
        cases.put(
                ConformityFinding.CERTIFICATE_CRITERION_MISMATCH,
                certificate(1, 20, assessment(BATCH.id(), concept("other"), TOPIC, true)));
        cases.put(
                ConformityFinding.CERTIFICATE_NOT_ASSESSED,
                certificate(
                        1,
                        20,
                        assessment(BATCH.id(), CRITERION, TOPIC, true).toBuilder()
                                .outcome(AssessmentOutcome.NOT_ASSESSED)
                                .build()));
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
        cases.put(
                ConformityFinding.CERTIFICATE_OUT_OF_SCOPE,
                scoped(new CertificateScope(Set.of(OTHER_SITE.id()), Set.of(), Set.of(), Set.of())));
        cases.put(
                ConformityFinding.CERTIFICATE_SCOPE_UNKNOWN,
                scoped(new CertificateScope(Set.of(), Set.of(), Set.of(ProcessKind.SINTERING), Set.of())));
        cases.put(ConformityFinding.CERTIFICATE_SUSPENDED, living(CertificateEvent.Kind.SUSPENSION, "2026-01-05"));
        cases.put(ConformityFinding.CERTIFICATE_WITHDRAWN, living(CertificateEvent.Kind.WITHDRAWAL, "2026-01-10"));
        cases.put(
                ConformityFinding.CERTIFICATE_SURVEILLANCE_OVERDUE,
                good().toBuilder()
                        .valid(Instant.parse("2025-01-01T00:00:00Z"), null)
                        .life(CertificateLife.of(List.of(), 12))
                        .build());
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
                    ClaimCoverage coverage = new ClaimCoverage(claim(), BATCH, entry.getValue());
                    Finding finding = coverage.obstacle().or(coverage::warning).orElseThrow();
                    assertThat(finding.code()).isEqualTo(entry.getKey());
                    assertThat(finding.severity()).isEqualTo(SEVERITIES.getOrDefault(entry.getKey(), Severity.FAIL));
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
    void refusesAnAssessmentOfWhatIsNeitherBatchNorSiteNorParty() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assessment(new StepId("urn:x:1"), CRITERION, TOPIC, true))
                .withMessage("an assessment is of a batch, a facility or a party, not of urn:x:1");
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
