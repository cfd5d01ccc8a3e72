package io.didymium.passport.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.finding.Finding;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.responsibility.hazard.HazardFinding;
import io.didymium.core.responsibility.hazard.NormState;
import io.didymium.core.responsibility.hazard.SelfIgnition;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Hazards;
import io.didymium.passport.testing.Records;
import io.didymium.passport.testing.Sketched;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Operators with their own keys who state less danger than there is. */
class HazardsAttackTest {
    private static final String MAGNETS = "urn:didymium:dcc-record:" + Hazards.MAGNETS.value();
    private static final String CONTENT = "/credentialSubject/safetyRecord";
    private static final String POWDER = CONTENT + "/batchHazard/0";

    private static void assertFound(PassportBundle bundle, Verdict verdict, FindingCode code) {
        VerificationReport report = Sketched.verify(bundle);
        assertThat(report.findings()).extracting(Finding::code).contains(code);
        assertThat(report.verdict()).as(report.findings().toString()).isEqualTo(verdict);
    }

    private static Insider insider() {
        return new Insider(Records.bundle());
    }

    @Test
    void powderThatIsPyrophoricIsNoFreightWithoutDanger() {
        assertFound(
                insider()
                        .set(
                                MAGNETS,
                                POWDER,
                                "{\"hazardousBatch\":\"urn:didymium:rotors:batch:B-A3\",\"hazardCode\":[\"H250\",\"H350\"],"
                                        + "\"selfIgnition\":\"PYROPHORIC\",\"dangerousGoods\":false,\"reportDocument\":[]}")
                        .bundle(),
                Verdict.REJECTED,
                HazardFinding.HAZARDS_CONTRADICTORY);
    }

    @Test
    void aCheaperClassForTheSameNumberIsFound() {
        assertFound(
                insider().setText(MAGNETS, POWDER + "/dangerClass", "9").bundle(),
                Verdict.REJECTED,
                HazardFinding.HAZARDS_CONTRADICTORY);
    }

    @Test
    void whoDeniesSelfIgnitionNeedsTheReportItselfAndNotItsName() {
        PassportBundle named = Records.bundle(Records.dossier(Hazards.magnets(Hazards.powder().toBuilder()
                .codes(Hazards.without("H250"))
                .selfIgnition(SelfIgnition.NEITHER)
                .transport(null)
                .documents(List.of(Records.named(Hazards.REPORT, "Tests N.2 and N.4")))
                .build())));

        assertFound(named, Verdict.INDETERMINATE, HazardFinding.SELF_IGNITION_DENIED);
        VerificationReport shown =
                Sketched.verify(named.toBuilder().document(Hazards.REPORT).build());
        assertThat(shown.findings()).extracting(Finding::code).doesNotContain(HazardFinding.SELF_IGNITION_DENIED);
        assertThat(shown.verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void residueAboveTenBecquerelsIsClassSevenWhateverTheRecordSays() {
        assertFound(
                Sketched.bundle(Hazards.residue(NormState.NOT_ABOVE, Hazards.goods("UN3077", "9"))),
                Verdict.REJECTED,
                HazardFinding.NORM_CONTRADICTED);
        VerificationReport honest = Sketched.verify(Hazards.residue(NormState.ABOVE, Hazards.goods("UN3077", "9")));
        assertThat(honest.verdict()).as(honest.findings().toString()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void whoLeavesTheRecordOutDoesNotMeetADemandAndAnEmptyOneIsNone() {
        assertFound(
                insider().set(MAGNETS, CONTENT + "/batchHazard", "[]").bundle(),
                Verdict.ACCEPTED,
                HazardFinding.HAZARD_DATA_MISSING);
        assertFound(
                insider()
                        .set(MAGNETS, CONTENT + "/batchHazard", "[]")
                        .set(MAGNETS, CONTENT + "/stepHazard", "[]")
                        .bundle(),
                Verdict.REJECTED,
                PassportFinding.PROFILE_VIOLATED);
    }

    @Test
    void aDangerousBatchOfAnotherIsNotStatedAway() {
        assertFound(
                insider()
                        .setText(MAGNETS, CONTENT + "/stepHazard/0/hazardousStep", "urn:didymium:rotors:step:long-loop")
                        .bundle(),
                Verdict.ACCEPTED,
                HazardFinding.HAZARDS_OF_ANOTHER);
    }

    @Test
    void aNumberWithoutDangerousGoodsIsRefused() {
        assertFound(
                insider().set(MAGNETS, POWDER + "/dangerousGoods", "false").bundle(),
                Verdict.REJECTED,
                PassportFinding.PROFILE_VIOLATED);
        assertFound(
                insider().set(MAGNETS, POWDER + "/hazardCode", "[\"H999\"]").bundle(),
                Verdict.REJECTED,
                PassportFinding.PROFILE_VIOLATED);
    }
}
