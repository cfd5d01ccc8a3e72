package io.didymium.passport.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.balance.BalanceFinding;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.finding.Finding;
import io.didymium.core.material.MaterialForm;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Sketched;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Material of which nobody states the contents, so that nothing asks where they came from. */
class UnassayedTest {
    @Test
    void aThousandKilogramsOfStuffMakeNoMagnets() {
        VerificationReport report = verify(UnassayedChains.stuff(MaterialForm.INPUT_MATERIAL, "", ""));

        assertThat(report.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(report.findings())
                .filteredOn(finding -> finding.code() == BalanceFinding.RARE_EARTHS_UNSTATED)
                .extracting(Finding::message)
                .anyMatch(message -> message.contains("magnets"))
                .anyMatch(message -> message.contains("oxide"));
    }

    @ParameterizedTest
    @EnumSource(MaterialForm.class)
    void whateverTheStuffIsCalledItIsNotAccepted(MaterialForm form) {
        assertThat(verify(UnassayedChains.stuff(form, "", "Nd 30")).verdict()).isNotEqualTo(Verdict.ACCEPTED);
        assertThat(verify(UnassayedChains.stuff(form, "Fe 99", "Nd 30")).verdict())
                .isEqualTo(Verdict.REJECTED);
        assertThat(verify(UnassayedChains.stuff(form, "Nd 0.000001", "")).verdict())
                .isNotEqualTo(Verdict.ACCEPTED);
    }

    @ParameterizedTest
    @EnumSource(
            value = MaterialForm.class,
            names = {"OXIDE", "METAL", "ALLOY", "MAGNET", "CARBONATE", "FLUORIDE", "POWDER"})
    void rareEarthsByNameAloneLeaveTheStepOpen(MaterialForm form) {
        assertThat(verify(UnassayedChains.stuff(form, "Fe 99", "Nd 0.84, Fe 98"))
                        .findings())
                .extracting(Finding::code)
                .contains(BalanceFinding.RARE_EARTHS_UNSTATED);
    }

    @Test
    void ironThatStatesItsContentsIsAccepted() {
        VerificationReport report =
                verify(UnassayedChains.stuff(MaterialForm.INPUT_MATERIAL, "Fe 99", "Nd 0.84, Fe 98.02"));

        assertThat(report.verdict()).as(report.findings().toString()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void thoriumThatAnAssayStatesDoesNotVanish() {
        assertThat(verify(UnassayedChains.monazite("Th 1.975")).verdict()).isEqualTo(Verdict.ACCEPTED);
        for (String residue : new String[] {"", "Nd 0.0001"}) {
            VerificationReport report = verify(UnassayedChains.monazite(residue));

            assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
            assertThat(report.findings())
                    .filteredOn(finding -> finding.code() == BalanceFinding.ELEMENT_GAP)
                    .extracting(Finding::message)
                    .anyMatch(message -> message.startsWith("Th: input 158 kg"));
        }
    }

    private static VerificationReport verify(SupplyChain chain) {
        return Sketched.verify(Sketched.dossier(chain.toBuilder()));
    }
}
