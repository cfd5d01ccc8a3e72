package io.didymium.core.responsibility.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.didymium.core.id.FacilityId;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.RecordId;
import io.didymium.core.responsibility.survey.ConstructResult;
import io.didymium.core.responsibility.survey.LevelRule;
import io.didymium.core.responsibility.survey.Survey;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class EngagementTest {
    private static final PartyId KEEPER = new PartyId("did:web:minutes.example");
    private static final FacilityId SITE = new FacilityId("urn:example:facility:plant");
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    private static GrievanceRegister register(Grievance... grievances) {
        return GrievanceRegister.builder(new RecordId("urn:example:record:1"), KEEPER)
                .name("Grievances")
                .sites(List.of(SITE))
                .date(DAY)
                .grievances(List.of(grievances))
                .build();
    }

    private static Grievance noise(GrievanceState state) {
        return Grievance.builder("G-1", LocalDate.of(2026, 3, 1))
                .topic("noise at night")
                .state(state)
                .closedOn(state == GrievanceState.CLOSED ? LocalDate.of(2026, 3, 11) : null)
                .build();
    }

    @Test
    void aGrievanceIsOpenUntilItIsClosedNotUntilARemedyIsUnderWay() {
        assertThat(register(noise(GrievanceState.IN_REMEDY)).open()).hasSize(1);
        assertThat(register(noise(GrievanceState.CLOSED)).open()).isEmpty();
        assertThat(noise(GrievanceState.OPEN).daysOpen(DAY)).isEqualTo(121);
        assertThat(noise(GrievanceState.CLOSED).daysOpen(DAY)).isEqualTo(10);
        assertThat(noise(GrievanceState.OPEN).daysOpen(LocalDate.of(2026, 1, 1)))
                .isZero();
    }

    @Test
    void aRegisterHasNoGrievanceTwiceAndNoneOfLater() {
        assertThatThrownBy(() -> register(noise(GrievanceState.OPEN), noise(GrievanceState.CLOSED)))
                .hasMessageContaining("twice the grievance G-1");
        assertThatThrownBy(() -> register(
                        Grievance.builder("G-2", DAY.plusDays(1)).topic("dust").build()))
                .hasMessageContaining("of later");
        assertThatThrownBy(() ->
                        noise(GrievanceState.OPEN).toBuilder().closedOn(DAY).build())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCommitmentIsOverdueTheDayAfterItWasDue() {
        Commitment open = new Commitment("silencer", "plant manager", DAY, CommitmentState.OPEN);

        assertThat(open.isOverdue(DAY)).isFalse();
        assertThat(open.isOverdue(DAY.plusDays(1))).isTrue();
        assertThat(new Commitment("silencer", "plant manager", DAY, CommitmentState.DONE).isOverdue(DAY.plusDays(9)))
                .isFalse();
    }

    private static Survey survey(int respondents, String mean) {
        return Survey.builder(new RecordId("urn:example:record:2"), KEEPER)
                .name("Survey")
                .sites(List.of(SITE))
                .date(DAY)
                .instrument("fifteen statements of Boutilier and Thomson")
                .sampling("every tenth household")
                .respondents(respondents)
                .scaleFrom(1)
                .scaleTo(5)
                .results(List.of(new ConstructResult("trust", new BigDecimal(mean), new BigDecimal("0.9"))))
                .build();
    }

    @Test
    void aLevelFollowsFromANamedRuleAlone() {
        assertThat(LevelRule.QUARTERS.of(survey(30, "1.9"))).contains("withheld");
        assertThat(LevelRule.QUARTERS.of(survey(30, "2"))).contains("acceptance");
        assertThat(LevelRule.QUARTERS.of(survey(30, "3.99"))).contains("approval");
        assertThat(LevelRule.QUARTERS.of(survey(30, "4"))).contains("psychological identification");
        assertThat(LevelRule.QUARTERS.basis()).contains("published by nobody");
    }

    @Test
    void aSurveyOfAFewGivesNoLevel() {
        assertThat(LevelRule.QUARTERS.of(survey(29, "5"))).isEmpty();
    }

    @Test
    void aMeanOffTheScaleIsRefused() {
        assertThatThrownBy(() -> survey(30, "5.01")).hasMessageContaining("trust");
    }

    @Test
    void aRecordIsAboutASite() {
        assertThatThrownBy(() -> register().toBuilder().sites(List.of()).build())
                .hasMessageContaining("must be about a site");
    }
}
