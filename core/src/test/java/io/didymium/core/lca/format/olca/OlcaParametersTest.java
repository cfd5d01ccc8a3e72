package io.didymium.core.lca.format.olca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.didymium.core.finding.Finding;
import io.didymium.core.lca.format.ImportFinding;
import io.didymium.core.lca.format.InventoryImport;
import io.didymium.core.lca.format.PackageLimits;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Exchange;
import io.didymium.core.testing.ZipSketch;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OlcaParametersTest {
    private static final String FLOW = "'flow':{'@id':'f'},'unit':{'@id':'kg'},'flowProperty':{'@id':'mass'}";

    @Test
    void amountsFollowGlobalParametersAndThoseOfTheProcess() throws Exception {
        InventoryImport read = read("'parameters':[{'name':'unabated','isInputParameter':true,'value':0.3595},"
                + "{'name':'emitted','isInputParameter':false,'value':0,'formula':'unabated*(1-capture_frac)'}],");
        assertThat(read.inventory().processes().get(new DataSetId("p")).exchanges())
                .extracting(Exchange::amount)
                .extracting(amount -> amount.value().map(BigDecimal::doubleValue))
                .usingComparatorForType(
                        (a, b) -> Math.abs(((Double) a.get()) - ((Double) b.get())) < 1e-12 ? 0 : 1, Optional.class)
                .containsExactly(Optional.of(0.0719), Optional.of(0.0719), Optional.of(1.0));
        assertThat(read.findings()).isEmpty();
    }

    @Test
    void anAmountWhoseParametersAreMissingIsUnknownUnlessItIsStatedToo() throws Exception {
        InventoryImport read = read("");
        List<Exchange> exchanges =
                read.inventory().processes().get(new DataSetId("p")).exchanges();
        assertThat(exchanges.get(0).amount().value()).contains(new BigDecimal("0.25568"));
        assertThat(exchanges.get(1).amount().value()).isEmpty();
        assertThat(read.findings())
                .extracting(Finding::message)
                .anySatisfy(message -> assertThat(message).contains("exchanges/1", "emitted"))
                .anySatisfy(message -> assertThat(message).contains("formula of an amount that cannot be evaluated"));
    }

    @Test
    void theCallerMayGiveOtherValues() throws Exception {
        String own = "'parameters':[{'name':'unabated','isInputParameter':true,'value':0.3595},"
                + "{'name':'emitted','isInputParameter':false,'value':0,'formula':'unabated*(1-capture_frac)'}],";
        assertThat(first(read(own, Map.of("CAPTURE_FRAC", new BigDecimal("0.5")))))
                .isEqualByComparingTo("0.17975");
        assertThat(first(read(own, Map.of("Kiln/unabated", new BigDecimal("1")))))
                .isCloseTo(new BigDecimal("0.2"), within(new BigDecimal("1e-12")));
        assertThat(first(read(own, Map.of("p/unabated", new BigDecimal("2")))))
                .isCloseTo(new BigDecimal("0.4"), within(new BigDecimal("1e-12")));
        assertThat(first(read(own, Map.of("unabated", new BigDecimal("2")))))
                .isCloseTo(new BigDecimal("0.4"), within(new BigDecimal("1e-12")));
        assertThat(first(read(own, Map.of("emitted", new BigDecimal("7")))))
                .isCloseTo(new BigDecimal("7"), within(new BigDecimal("1e-12")));
    }

    @Test
    void aGlobalParameterIsNotThatOfAProcessAsWell() throws Exception {
        String own = "'parameters':[{'name':'capture_frac','isInputParameter':true,'value':0.1},"
                + "{'name':'emitted','isInputParameter':false,'value':0,'formula':'1-capture_frac'}],";
        assertThat(first(read(own, Map.of("capture_frac", new BigDecimal("0.5")))))
                .isEqualByComparingTo("0.9");
        assertThat(first(read(own, Map.of("p/capture_frac", new BigDecimal("0.5")))))
                .isEqualByComparingTo("0.5");
    }

    @Test
    void aValueThatNoParameterTakesIsReported() throws Exception {
        Map<String, BigDecimal> values = Map.of("captured", BigDecimal.ONE, "mill/unabated", BigDecimal.ONE);
        assertThat(read("", values).findings())
                .extracting(Finding::code)
                .filteredOn(ImportFinding.PARAMETER_UNKNOWN::equals)
                .hasSize(2);
        // What might follow from it is unknown, also where an amount is stated.
        assertThat(read("", values)
                        .inventory()
                        .processes()
                        .get(new DataSetId("p"))
                        .exchanges()
                        .get(0)
                        .amount()
                        .value())
                .isEmpty();
    }

    private static BigDecimal first(InventoryImport read) {
        assertThat(read.findings()).isEmpty();
        return read.inventory()
                .processes()
                .get(new DataSetId("p"))
                .exchanges()
                .get(0)
                .amount()
                .value()
                .orElseThrow();
    }

    private static InventoryImport read(String parameters) throws Exception {
        return read(parameters, Map.of());
    }

    private static InventoryImport read(String parameters, Map<String, BigDecimal> values) throws Exception {
        return OlcaPackageReader.read(
                new ZipSketch()
                        .put(
                                "processes/p.json",
                                "{'@id':'p','name':'Kiln'," + parameters + "'exchanges':["
                                        + "{'internalId':1,'amount':0.25568,'amountFormula':'Emitted'," + FLOW + "},"
                                        + "{'internalId':2,'amountFormula':'emitted'," + FLOW + "},"
                                        + "{'internalId':3,'amount':1.0," + FLOW + "}]}")
                        .put(
                                "parameters/g.json",
                                "{'@id':'g','name':'Capture_Frac','isInputParameter':true,'value':0.8}")
                        .put(
                                "unit_groups/u.json",
                                "{'@id':'u','name':'Mass','units':[{'@id':'kg','name':'kg','isRefUnit':true,'conversionFactor':1.0}]}")
                        .put("flow_properties/mass.json", "{'@id':'mass','name':'Mass','unitGroup':{'@id':'u'}}")
                        .put(
                                "flows/f.json",
                                "{'@id':'f','name':'CO2','flowType':'ELEMENTARY_FLOW','flowProperties':[{'isRefFlowProperty':true,"
                                        + "'conversionFactor':1.0,'flowProperty':{'@id':'mass'}}]}")
                        .open(),
                PackageLimits.standard(),
                values);
    }
}
