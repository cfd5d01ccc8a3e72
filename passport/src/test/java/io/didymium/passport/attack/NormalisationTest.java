package io.didymium.passport.attack;

import static io.didymium.passport.attack.ScenarioA.OXIDE;
import static io.didymium.passport.attack.ScenarioA.SEPARATION;
import static io.didymium.passport.attack.ScenarioA.assertFound;
import static io.didymium.passport.attack.ScenarioA.insider;
import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.finding.Finding;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.report.EvidenceFinding;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.testing.Phosphate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contents that were scaled to the whole from whatever was found. */
class NormalisationTest {
    private static PassportBundle scaledFrom(String sum) {
        String scaled = "{\"originalSum\":\"" + sum + "\",\"reason\":\"scaled to the whole\"}";
        return insider()
                .set(OXIDE, "/credentialSubject/elementAssay/normalisation", scaled)
                .set(SEPARATION, "/credentialSubject/0/outputBatch/0/elementAssay/normalisation", scaled)
                .bundle();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0001", "0.5", "0.94", "1.06", "2"})
    void aSumThatNoAnalysisOfTheWholeGivesShowsNothing(String sum) {
        assertFound(scaledFrom(sum), Verdict.INDETERMINATE, EvidenceFinding.NORMALISATION_IMPLAUSIBLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.986", "1", "1.026"})
    void aPublishedSumIsAccepted(String sum) {
        assertThat(Phosphate.verify(scaledFrom(sum)).verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(Phosphate.verify(scaledFrom(sum)).findings())
                .extracting(Finding::code)
                .doesNotContain(EvidenceFinding.NORMALISATION_IMPLAUSIBLE);
    }
}
