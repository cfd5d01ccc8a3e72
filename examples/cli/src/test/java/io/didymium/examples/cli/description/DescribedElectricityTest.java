package io.didymium.examples.cli.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.didymium.core.lca.chain.Activity;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Electricity by contracts and residual mix, and backgrounds of factors, in a description. */
class DescribedElectricityTest {
    private static final String OF_CASTING =
            "\"activities\": [{\"amount\": 27661.6, \"factor\": \"electricity at MAG-DE\", \"pedigree\": \"(1;2;1;1;1)\","
                    + " \"covers\": [\"energy\"]}]";
    private static final String COPPER = "\"copper\": {";
    private static final String GREEN =
            "\"green\": {\"unit\": \"kWh\", \"impacts\": {\"EUR\": 0.2, \"kg CO2 eq\": 0.01}, \"source\": \"a plant\","
                    + " \"origin\": \"secondary\", \"background\": {\"process\": \"p\", \"product\": \"f\","
                    + " \"inventoryDigest\": \"zA\", \"methodDigest\": \"zB\", \"allocation\": \"none\","
                    + " \"providers\": \"reference-products\"}}, ";

    @Test
    void contractsAndResidualMixAreActivities() throws Exception {
        List<Activity> activities = read("\"electricity\": {\"amount\": 27661.6, \"grid\": \"electricity at MAG-DE\","
                        + " \"residual\": \"electricity at MAG-DE\", \"contracts\": [{\"kind\": \"certificate\","
                        + " \"instrument\": \"GO-1\", \"amount\": 20000, \"factor\": \"green\"}]}")
                .dossier()
                .footprints()
                .activities()
                .stream()
                .filter(activity -> activity.name().startsWith("electricity, "))
                .toList();
        assertThat(activities)
                .extracting(Activity::name)
                .containsExactlyInAnyOrder("electricity, certificate GO-1", "electricity, residual mix");
        assertThat(activities)
                .extracting(Activity::amount)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactlyInAnyOrder(new BigDecimal("20000"), new BigDecimal("7661.6"));
        assertThat(activities)
                .allSatisfy(activity ->
                        assertThat(activity.factor().impacts()).containsKeys("kg CO2 eq", "kg CO2 eq, location-based"));
    }

    @Test
    void whatNoContractCoversNeedsTheResidualMix() {
        assertThatThrownBy(() -> read("\"electricity\": {\"amount\": 27661.6, \"grid\": \"electricity at MAG-DE\"}"))
                .isInstanceOf(MalformedInputException.class)
                .hasMessageContaining("residual mix");
    }

    private static Description read(String ofCasting) throws IOException, MalformedInputException {
        try (InputStream stream =
                DescriptionReader.class.getResourceAsStream("/io/didymium/examples/cli/scenario-a.json")) {
            String scenario = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(scenario).contains(OF_CASTING, COPPER);
            return DescriptionReader.read(
                    Bytes.ofUtf8(scenario.replace(OF_CASTING, ofCasting).replace(COPPER, GREEN + COPPER)));
        }
    }
}
