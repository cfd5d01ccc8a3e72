package io.didymium.core.lca.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.finding.Finding;
import io.didymium.core.lca.format.ilcd.IlcdPackageReader;
import io.didymium.core.lca.inventory.Inventory;
import io.didymium.core.lca.lint.InventoryLint;
import io.didymium.core.lca.lint.LintFinding;
import io.didymium.core.testing.PublicPackages;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The errors that stand in the published transcription of rare-earth inventories. */
class PublishedErrorsTest {
    private static final String SPRECHER_MINING = "7b497c8c-e1cb-4f8d-9862-a348b761be84";
    private static final String SPRECHER_BENEFICIATION = "60f15e3b-ce83-496e-98d9-bca7eb3073df";
    private static final String SPRECHER_ROASTING = "e9d66526-0614-4fb5-a678-c5642270fc8f";
    private static final String SPRECHER_SEPARATION = "0711c928-5b59-4a78-a488-e9559b1d1a03";
    private static final String MARX_FLOTATION = "7892951e-a1e9-4ac1-b836-e4fbfef2a4bc";
    private static final String MARX_ROASTING = "97852adf-27e1-4bde-8db8-ed10bb2636db";
    private static final String MARX_CALCINATION = "b05dea95-098d-4a03-9ec6-c6f66e461aee";
    private static final String LEE_SICHUAN = "f364cf22-95b6-4285-8885-7fc444874442";

    @Test
    void areFound() throws Exception {
        Inventory inventory;
        try (InputStream archive = Files.newInputStream(PublicPackages.require("tiangong/ree72_ilcd.zip"))) {
            inventory = IlcdPackageReader.read(archive).inventory();
        }
        List<Finding> findings = InventoryLint.inspect(inventory);
        // Thorium and uranium, kg typed as kBq.
        assertThat(codes(findings, SPRECHER_MINING)).contains(LintFinding.ACTIVITY_TOO_LOW);
        assertThat(codes(findings, SPRECHER_BENEFICIATION)).contains(LintFinding.ACTIVITY_TOO_LOW);
        // Heavy fuel oil, MJ typed as kg.
        assertThat(codes(findings, SPRECHER_BENEFICIATION)).contains(LintFinding.CARBON_MISSING);
        assertThat(codes(findings, SPRECHER_ROASTING)).contains(LintFinding.CARBON_MISSING);
        assertThat(codes(findings, SPRECHER_SEPARATION)).contains(LintFinding.CARBON_MISSING);
        assertThat(codes(findings, SPRECHER_SEPARATION)).contains(LintFinding.NUCLIDE_ARTIFICIAL);
        // Grams typed as kg.
        assertThat(codes(findings, MARX_ROASTING)).contains(LintFinding.CARBON_CREATED);
        assertThat(codes(findings, MARX_CALCINATION)).contains(LintFinding.CARBON_CREATED);
        assertThat(codes(findings, MARX_FLOTATION)).contains(LintFinding.MATERIAL_CREATED);
        assertThat(codes(findings, LEE_SICHUAN)).contains(LintFinding.ENERGY_OUT_OF_RANGE);
        assertThat(count(findings, LintFinding.REFERENCE_IS_INPUT)).isEqualTo(13);
        // Three more are exchanged with nature and go in as well.
        assertThat(count(findings, LintFinding.REFERENCE_IS_ELEMENTARY)).isEqualTo(5 + 3);
        assertThat(count(findings, LintFinding.ALLOCATION_FACTORS_MISSING)).isPositive();
        assertThat(count(findings, LintFinding.FLOW_UNDEFINED)).isPositive();
    }

    private static List<Object> codes(List<Finding> findings, String process) {
        return findings.stream()
                .filter(finding -> finding.location().subject().equals(process))
                .<Object>map(Finding::code)
                .toList();
    }

    private static long count(List<Finding> findings, LintFinding code) {
        return findings.stream().filter(finding -> finding.code() == code).count();
    }
}
