package io.didymium.core.conformity.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.didymium.core.conformity.Assessment;
import io.didymium.core.conformity.AssessmentOutcome;
import io.didymium.core.conformity.DocumentLink;
import io.didymium.core.conformity.Performance;
import io.didymium.core.conformity.Score;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.Concept;
import io.didymium.core.id.FacilityId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProfileResultTest {
    private static final FacilityId SITE = new FacilityId("urn:example:site:1");
    private static final Concept VARIANCE =
            new Concept("https://w3id.org/didymium/ree#massBalanceVariance", "Mass-balance variance");
    private static final Concept RECORDS = new Concept("https://terms.example/evidence/records", "Records");
    private static final Concept TOPIC = new Concept("https://terms.example/topic", "Topic");
    private static final List<Criterion> CRITERIA =
            IntStream.range(0, 4).mapToObj(ProfileResultTest::criterion).toList();
    private static final OverallRule RULE = new OverallRule(List.of(
            new OverallRule.Level("gold", new BigDecimal("100"), 0),
            new OverallRule.Level("silver", new BigDecimal("75"), 0),
            new OverallRule.Level("bronze", new BigDecimal("50"), 1)));
    private static final ConformityProfile PROFILE = ConformityProfile.builder(
                    new Concept("https://terms.example/profile/1.0.0", "Profile"),
                    "1.0.0",
                    LocalDate.parse("2026-01-01"),
                    CatalogueStatus.ACTIVE,
                    new Concept("https://terms.example/scheme", "Scheme"))
            .subjectType(SubjectType.FACILITY)
            .criteria(CRITERIA.stream().map(Criterion::concept).toList())
            .overallRule(RULE)
            .build();
    private static final CriteriaCatalogue CATALOGUE = new CriteriaCatalogue(List.of(), List.of(PROFILE), CRITERIA);

    private static Criterion criterion(int number) {
        return Criterion.builder(
                        new Concept("https://terms.example/criterion/" + number, "Criterion " + number),
                        "1.0.0",
                        CatalogueStatus.ACTIVE)
                .thresholds(
                        number == 0
                                ? List.of(Threshold.of(new Performance(VARIANCE, BigDecimal.valueOf(2), "P1")))
                                : List.of())
                .requiredEvidence(number == 1 ? List.of(RECORDS) : List.of())
                .build();
    }

    private static Assessment.Builder assessed(int number, AssessmentOutcome outcome) {
        return Assessment.builder(SITE)
                .criterion(CRITERIA.get(number).concept())
                .topic(TOPIC)
                .date(LocalDate.parse("2026-03-01"))
                .outcome(outcome);
    }

    private static Assessment with(int number, AssessmentOutcome outcome) {
        return assessed(number, outcome).build();
    }

    private static ProfileResult result(Assessment... assessments) {
        return ProfileResult.of(SITE, PROFILE, CATALOGUE, List.of(assessments));
    }

    @Test
    void everythingMetGivesTheBestLevel() {
        ProfileResult result = result(
                with(0, AssessmentOutcome.MET),
                with(1, AssessmentOutcome.MET),
                with(2, AssessmentOutcome.MET),
                with(3, AssessmentOutcome.MET));

        assertThat(result.level().map(OverallRule.Level::code)).contains("gold");
        assertThat(result.possibleLevel()).isEqualTo(result.level());
    }

    /** What was not assessed counts as not met, and it is said what it could give. */
    @Test
    void whatWasNotAssessedLeavesTheLevelOpen() {
        ProfileResult result =
                result(with(0, AssessmentOutcome.MET), with(1, AssessmentOutcome.MET), with(2, AssessmentOutcome.MET));

        assertThat(result.level().map(OverallRule.Level::code)).contains("silver");
        assertThat(result.possibleLevel().map(OverallRule.Level::code)).contains("gold");
        assertThat(result.results().get(3).outcome()).isEqualTo(AssessmentOutcome.NOT_ASSESSED);
    }

    @Test
    void oneMissedOfFourIsBronzeAndTwoAreNothing() {
        assertThat(result(
                                with(0, AssessmentOutcome.MET),
                                with(1, AssessmentOutcome.MET),
                                with(2, AssessmentOutcome.NOT_MET),
                                with(3, AssessmentOutcome.PARTLY_MET))
                        .level()
                        .map(OverallRule.Level::code))
                .contains("bronze");
        assertThat(result(
                                with(0, AssessmentOutcome.MET),
                                with(1, AssessmentOutcome.MET),
                                with(2, AssessmentOutcome.NOT_MET),
                                with(3, AssessmentOutcome.NOT_MET))
                        .level())
                .isEmpty();
    }

    @Test
    void theLatestAssessmentCountsAndOfOneDayTheWorst() {
        Assessment old = assessed(0, AssessmentOutcome.NOT_MET)
                .date(LocalDate.parse("2025-01-01"))
                .build();

        assertThat(result(with(0, AssessmentOutcome.MET), old).results().get(0).outcome())
                .isEqualTo(AssessmentOutcome.MET);
        assertThat(result(with(0, AssessmentOutcome.MET), with(0, AssessmentOutcome.NOT_MET))
                        .results()
                        .get(0)
                        .outcome())
                .isEqualTo(AssessmentOutcome.NOT_MET);
    }

    @Test
    void aValueBeyondTheThresholdIsNotMetWhateverTheAssessorStates() {
        Assessment lax = assessed(0, AssessmentOutcome.MET)
                .performances(new Performance(VARIANCE, new BigDecimal("2.1"), "P1"))
                .build();
        Assessment kept = lax.toBuilder()
                .performances(new Performance(VARIANCE, new BigDecimal("2"), "P1"))
                .build();

        assertThat(result(lax).results().get(0).isMet()).isFalse();
        assertThat(result(kept).results().get(0).isMet()).isTrue();
        assertThat(result(lax).met()).isZero();
    }

    @Test
    void evidenceThatIsNotNamedIsListed() {
        Assessment shown = assessed(1, AssessmentOutcome.MET)
                .evidence(List.of(DocumentLink.builder("https://site.example/records.pdf", "Records of 2025")
                        .kind(RECORDS.iri())
                        .build()))
                .build();

        assertThat(result(with(1, AssessmentOutcome.MET)).results().get(1).missingEvidence())
                .containsExactly(RECORDS);
        assertThat(result(shown).results().get(1).missingEvidence()).isEmpty();
        assertThat(result().results().get(1).missingEvidence()).containsExactly(RECORDS);
    }

    @Test
    void aScoreIsReachedByItsRank() {
        Threshold second = Threshold.builder(TOPIC)
                .score(Score.builder("ACTIVE").rank(2).build())
                .build();
        for (int rank = 1; rank <= 3; rank++) {
            Assessment graded = assessed(2, AssessmentOutcome.MET)
                    .score(Score.builder("grade " + rank).rank(rank).build())
                    .build();
            assertThat(CriterionResult.ThresholdResult.of(second, graded).met()).contains(rank <= 2);
        }
        assertThat(CriterionResult.ThresholdResult.of(second, with(2, AssessmentOutcome.MET))
                        .met())
                .isEmpty();
    }

    @Test
    void anUnknownMetricOrAnotherUnitDecidesNothing() {
        Performance limit = new Performance(VARIANCE, BigDecimal.valueOf(2), "P1");

        assertThat(KnownMetric.isMet(limit, BigDecimal.ONE, "P1")).contains(true);
        assertThat(KnownMetric.isMet(limit, BigDecimal.ONE, "KGM")).isEmpty();
        assertThat(KnownMetric.isMet(new Performance(TOPIC, BigDecimal.valueOf(2), "P1"), BigDecimal.ONE, "P1"))
                .isEmpty();
    }

    @Test
    void aProfileForSitesIsNotForBatches() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProfileResult.of(new BatchId("urn:example:batch:1"), PROFILE, CATALOGUE, List.of()));
    }

    @Test
    void oneIdentifierIsInACatalogueOnce() {
        assertThatIllegalArgumentException().isThrownBy(() -> CATALOGUE.with(CATALOGUE));
    }
}
