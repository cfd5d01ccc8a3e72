package io.didymium.examples.cli.lca;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.didymium.examples.cli.Run;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Factors that name the inventory that they come from, and inventories for verification. */
class FactorCommandTest {
    @TempDir
    static Path folder;

    @Test
    void aFactorNamesProcessMethodAndInventory() throws Exception {
        String inventory =
                SamplePackages.inventory(folder.resolve("factor.zip"), "0.5").toString();
        String factors = SamplePackages.factors(folder.resolve("factor.csv")).toString();
        Run run = Run.of("lca", "factor", inventory, "--method", factors, "--product", "plant", "--allocation", "mass");
        // No flow has a factor in the other category.
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("Radiation is not known and left out");
        JsonNode factor = new ObjectMapper().readTree(run.out());
        assertThat(factor.path("unit").asText()).isEqualTo("kWh");
        assertThat(factor.path("impacts").size()).isEqualTo(1);
        assertThat(factor.path("impacts").path("Climate change").decimalValue()).isEqualByComparingTo("0.5");
        JsonNode background = factor.path("background");
        assertThat(background.path("process").asText()).isEqualTo("plant");
        assertThat(background.path("inventoryDigest").asText()).startsWith("z");
        assertThat(background.path("methodDigest").asText())
                .startsWith("z")
                .isNotEqualTo(background.path("inventoryDigest").asText());
        assertThat(background.path("providers").asText()).isEqualTo("ANY_PRODUCT");
        Run wrong = Run.of("lca", "factor", inventory, "--method", factors, "--product", "plant", "--allocation", "x");
        assertThat(wrong.exitCode()).isEqualTo(64);
        assertThat(wrong.err()).contains("allocation must be one of none, mass");
    }

    @Test
    void verificationTakesInventories() throws Exception {
        String inventory =
                SamplePackages.inventory(folder.resolve("verify.zip"), "0.5").toString();
        Path demonstrated = folder.resolve("demo");
        String file = Run.demonstrated(demonstrated, "a");
        String trust = demonstrated.resolve("trust.json").toString();
        assertThat(Run.of("verify", file, "--trust", trust, "--inventory", inventory)
                        .exitCode())
                .isZero();
        String absent = folder.resolve("absent.zip").toString();
        assertThat(Run.of("verify", file, "--trust", trust, "--inventory", absent)
                        .exitCode())
                .isEqualTo(3);
    }
}
