package io.didymium.core.lca.format.ecospold;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.finding.Finding;
import io.didymium.core.lca.format.ImportFinding;
import io.didymium.core.lca.format.InventoryImport;
import io.didymium.core.lca.format.PackageLimits;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Exchange;
import io.didymium.core.lca.inventory.Uncertainty;
import io.didymium.core.lca.inventory.Uncertainty.Parameter;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Names and formulas of activities of ecoSpold 2. */
class EcoSpoldParametersTest {
    private static final String CALCULATED = "mathematicalRelation='yield * steam_in' isCalculatedAmount='true'";

    @Test
    void anAmountIsCalculatedFromParametersAndOtherExchanges() throws Exception {
        assertThat(amounts(read(CALCULATED, Map.of()))).containsExactly("1", "2", "1.6");
        assertThat(amounts(read(CALCULATED, Map.of("YIELD", new BigDecimal("0.5")))))
                .containsExactly("1", "2", "1");
        assertThat(amounts(read(CALCULATED, Map.of("a/steam_in", BigDecimal.TEN))))
                .containsExactly("1", "10", "8");
    }

    @Test
    void aFormulaThatDoesNotGiveItsAmountChangesNothing() throws Exception {
        String other = CALCULATED.replace("*", "+");
        assertThat(amounts(read(other, Map.of()))).containsExactly("1", "2", "1.6");
        assertThat(amounts(read(other, Map.of("yield", BigDecimal.ONE)))).containsExactly("1", "2", "?");
        String inactive = CALCULATED.replace("'true'", "'false'");
        assertThat(amounts(read(inactive, Map.of("yield", BigDecimal.ONE)))).containsExactly("1", "2", "1.6");
    }

    @Test
    void anotherNameIsReported() throws Exception {
        assertThat(read(CALCULATED, Map.of("heat", BigDecimal.ONE)).findings())
                .extracting(Finding::code)
                .contains(ImportFinding.PARAMETER_UNKNOWN);
        String first =
                "<ecoSpold><dataset number='1'><metaInformation><processInformation><referenceFunction name='lime' unit='kg'"
                        + " amount='1'/></processInformation></metaInformation><flowData><exchange number='1' name='lime' unit='kg'"
                        + " meanValue='1'><outputGroup>0</outputGroup></exchange></flowData></dataset></ecoSpold>";
        assertThat(read(first.getBytes(StandardCharsets.UTF_8), Map.of("heat", BigDecimal.ONE))
                        .findings())
                .extracting(Finding::code)
                .contains(ImportFinding.PARAMETER_UNKNOWN);
    }

    @Test
    void uncertainParametersAndExchangesAreDrawnOnce() throws Exception {
        Parameter steam = new Parameter(
                new DataSetId("a"),
                "steam_in",
                new Parameter.Drawn(
                        new BigDecimal("2"), new Uncertainty.Uniform(new BigDecimal("1"), new BigDecimal("3"))));
        Parameter yield = new Parameter(new DataSetId("a"), "yield", new Parameter.Fixed(new BigDecimal("0.8")));
        List<Exchange> exchanges = exchanges(read(CALCULATED, Map.of()));
        assertThat(exchanges.get(1).provenance().uncertainty())
                .contains(new Uncertainty.Calculated("steam_in", List.of(steam)));
        assertThat(exchanges.get(2).provenance().uncertainty())
                .contains(new Uncertainty.Calculated("yield * steam_in", List.of(steam, yield)));
    }

    private static List<String> amounts(InventoryImport read) {
        return exchanges(read).stream()
                .map(exchange -> exchange.amount()
                        .value()
                        .map(BigDecimal::stripTrailingZeros)
                        .map(BigDecimal::toPlainString)
                        .orElse("?"))
                .toList();
    }

    private static List<Exchange> exchanges(InventoryImport read) {
        return Optional.ofNullable(read.inventory().processes().get(new DataSetId("a_oxide")))
                .orElseThrow()
                .exchanges();
    }

    private static InventoryImport read(String formula, Map<String, BigDecimal> values) throws Exception {
        String text = """
                <ecoSpold xmlns='http://www.EcoInvent.org/EcoSpold02'><activityDataset><activityDescription><activity id='a'>
                <activityName xml:lang='en'>oxide production</activityName></activity></activityDescription><flowData>
                <intermediateExchange id='e1' amount='1' intermediateExchangeId='oxide'><name>oxide</name><unitName>kg</unitName>
                <outputGroup>0</outputGroup></intermediateExchange>
                <intermediateExchange id='e2' amount='2' variableName='steam_in' intermediateExchangeId='steam'><name>steam</name>
                <unitName>MJ</unitName><uncertainty><uniform minValue='1' maxValue='3'/></uncertainty><inputGroup>5</inputGroup>
                </intermediateExchange>
                <elementaryExchange id='e3' amount='1.6' %s elementaryExchangeId='co2'><name>Carbon dioxide</name>
                <unitName>kg</unitName><compartment><compartment>air</compartment></compartment><outputGroup>4</outputGroup>
                </elementaryExchange><parameter variableName='yield' amount='0.8'><name>yield</name></parameter>
                </flowData></activityDataset></ecoSpold>""".formatted(formula);
        return read(text.getBytes(StandardCharsets.UTF_8), values);
    }

    private static InventoryImport read(byte[] bytes, Map<String, BigDecimal> values) throws Exception {
        return EcoSpoldReader.read(new ByteArrayInputStream(bytes), PackageLimits.standard(), values);
    }
}
