package io.didymium.passport.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.circularity.RecyclingFinding;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.FindingCode;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.Outcome;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Records;
import io.didymium.passport.testing.Recycling;
import io.didymium.passport.testing.Sketched;
import org.junit.jupiter.api.Test;

/** Recyclers who state that more comes back than their steps give. */
class RecyclingAttackTest {
    private static final String OWN = "urn:didymium:dcc-record:" + Recycling.OWN.value();
    private static final String NEODYMIUM = "/credentialSubject/recyclingRates/elementRate/0";

    private static VerificationReport insider(String pointer, String text) {
        return Sketched.verify(
                new Insider(Records.bundle()).setText(OWN, pointer, text).bundle());
    }

    private static void assertFound(VerificationReport report, Verdict verdict, FindingCode code) {
        assertThat(report.findings()).extracting(Finding::code).contains(code);
        assertThat(report.verdict()).as(report.findings().toString()).isEqualTo(verdict);
    }

    @Test
    void theHonestRateIsComparedAndPasses() {
        VerificationReport report = Sketched.verify(Records.bundle());

        assertThat(report.of(CheckId.RECYCLING_RATES))
                .filteredOn(result -> result.subject().equals(Recycling.OWN.value()))
                .singleElement()
                .satisfies(result -> assertThat(result.outcome()).isEqualTo(Outcome.PASSED));
        assertThat(report.of(CheckId.RECYCLING_RATES))
                .filteredOn(result -> result.subject().equals(Recycling.REGION.value()))
                .singleElement()
                .satisfies(result -> assertThat(result.outcome()).isEqualTo(Outcome.NOTHING_TO_CHECK));
    }

    @Test
    void aBetterRateIsFoundWhateverUncertaintyIsStatedBesideIt() {
        assertFound(
                insider(NEODYMIUM + "/recoveryRate", "0.99"),
                Verdict.REJECTED,
                RecyclingFinding.RECYCLING_RATE_MISMATCH);
        PassportBundle vague = new Insider(Records.bundle())
                .setText(OWN, NEODYMIUM + "/recoveryRate", "0.99")
                .setText(OWN, NEODYMIUM + "/recoveryRateUncertainty", "0.5")
                .bundle();
        assertFound(Sketched.verify(vague), Verdict.REJECTED, RecyclingFinding.RECYCLING_RATE_MISMATCH);
    }

    @Test
    void collectionOfOwnStepsIsNotShown() {
        PassportBundle collected = new Insider(Records.bundle())
                .setText(OWN, NEODYMIUM + "/collectionRate", "1")
                .setText(OWN, NEODYMIUM + "/collectionRateUncertainty", "0")
                .bundle();

        VerificationReport report = Sketched.verify(collected);

        assertThat(report.findings())
                .filteredOn(finding -> finding.code() == RecyclingFinding.RECYCLING_RATE_UNSHOWN
                        && finding.location().subject().equals(Recycling.OWN.value()))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("no chain shows what was not collected"));
    }

    @Test
    void demandOfOwnStepsAndRatesBeyondAllAreNoRecord() {
        PassportBundle demand = new Insider(Records.bundle())
                .setText(OWN, NEODYMIUM + "/demandKilograms", "10")
                .setText(OWN, NEODYMIUM + "/endOfLifeKilograms", "10")
                .bundle();
        assertFound(Sketched.verify(demand), Verdict.REJECTED, PassportFinding.PROFILE_VIOLATED);
        assertFound(insider(NEODYMIUM + "/recoveryRate", "1.01"), Verdict.REJECTED, PassportFinding.PROFILE_VIOLATED);
    }
}
