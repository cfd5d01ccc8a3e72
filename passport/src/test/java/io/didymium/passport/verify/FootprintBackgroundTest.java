package io.didymium.passport.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.finding.Finding;
import io.didymium.core.lca.chain.Activity;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.inventory.BackgroundData;
import io.didymium.passport.report.FootprintClaimFinding;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Backgrounds;
import io.didymium.passport.testing.Phosphate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Factors that name the inventory that they come from. */
class FootprintBackgroundTest {
    private static final BackgroundData GRID = Backgrounds.grid("0.2");

    @Test
    void aFactorIsCalculatedAgainWhereTheInventoryIsGiven() {
        VerificationReport report = verify(Phosphate.bundle(Backgrounds.dossier(GRID, "grid")), GRID);
        assertThat(report.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(report.findings())
                .filteredOn(finding -> finding.code() == FootprintClaimFinding.FOOTPRINT_BACKGROUND_UNCHECKED)
                // The method has no costs.
                .allSatisfy(finding -> assertThat(finding.message()).contains("factor for EUR"));
    }

    @Test
    void aFactorThatTheInventoryDoesNotGiveIsFalse() {
        BackgroundData coal = Backgrounds.grid("0.9");
        VerificationReport report = verify(Phosphate.bundle(Backgrounds.dossier(coal, "grid")), coal);
        assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(report.findings())
                .filteredOn(finding -> finding.code() == FootprintClaimFinding.FOOTPRINT_BACKGROUND_MISMATCH)
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.message()).contains("0.2", "0.9", "kWh", "grid"));
    }

    @Test
    void withAnotherInventoryTheFactorIsTakenAsStatedAndSaidToBe() {
        PassportBundle bundle = Phosphate.bundle(Backgrounds.dossier(GRID, "grid"));
        for (VerificationReport report : List.of(verify(bundle), verify(bundle, Backgrounds.grid("0.9")))) {
            assertThat(report.verdict()).isEqualTo(Verdict.ACCEPTED);
            assertThat(report.findings())
                    .filteredOn(finding -> finding.code() == FootprintClaimFinding.FOOTPRINT_BACKGROUND_UNCHECKED)
                    .isNotEmpty()
                    .allSatisfy(finding -> assertThat(finding.message()).contains(GRID.inventoryDigest()));
        }
    }

    @Test
    void aProcessThatTheInventoryLacksIsUndecided() {
        VerificationReport report = verify(Phosphate.bundle(Backgrounds.dossier(GRID, "wind-farm")), GRID);
        assertThat(report.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(report.findings())
                .extracting(Finding::code)
                .contains(FootprintClaimFinding.FOOTPRINT_BACKGROUND_UNKNOWN);
    }

    @Test
    void theBackgroundIsReadAsItWasWritten() {
        VerificationReport report = verify(Phosphate.bundle(Backgrounds.dossier(GRID, "grid")));
        assertThat(report.dossier().orElseThrow().footprints().activities())
                .extracting(Activity::factor)
                .filteredOn(factor -> factor.background().isPresent())
                .hasSize(1)
                .allSatisfy(
                        factor -> assertThat(factor.background().orElseThrow().inventory())
                                .isEqualTo(GRID.inventoryDigest()));
    }

    private static VerificationReport verify(PassportBundle bundle, BackgroundData... backgrounds) {
        return FootprintCases.verify(bundle, backgrounds);
    }
}
