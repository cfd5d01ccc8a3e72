package io.didymium.core.lca.format.ilcd;

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
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Variables of ILCD processes, and amounts that follow from them. */
class IlcdParametersTest {
    private static final String FACTOR = "<variableParameter name='Factor'><meanValue>0.5</meanValue>"
            + "<uncertaintyDistributionType>log-normal</uncertaintyDistributionType>"
            + "<relativeStandardDeviation95In>1.44</relativeStandardDeviation95In></variableParameter>";
    private static final String SHARE =
            "<variableParameter name='share'><formula>factor * 2 - 0.4</formula><meanValue>0.6</meanValue></variableParameter>";

    @Test
    void anAmountIsItsMeanTimesItsVariable() throws Exception {
        assertThat(amounts(read(FACTOR + SHARE, Map.of()))).containsExactly("1", "3", "2.4");
        assertThat(amounts(read(FACTOR + SHARE, Map.of("factor", new BigDecimal("0.7")))))
                .containsExactly("1", "4.2", "4");
        assertThat(amounts(read(FACTOR + SHARE, Map.of("Roasting/SHARE", BigDecimal.ONE))))
                .containsExactly("1", "3", "4");
    }

    @Test
    void anAmountWithoutResultThatIsNotCalculatedIsNotKnown() throws Exception {
        InventoryImport read = read(FACTOR, Map.of());
        assertThat(amounts(read)).containsExactly("1", "3", "?");
        assertThat(read.findings()).extracting(Finding::code).contains(ImportFinding.AMOUNT_UNKNOWN);
    }

    @Test
    void aResultThatItsVariableDoesNotGiveIsTakenButNotChanged() throws Exception {
        String other = FACTOR.replace("0.5", "0.8");
        InventoryImport read = read(other + SHARE, Map.of());
        assertThat(amounts(read)).startsWith("1", "3");
        assertThat(read.findings())
                .extracting(Finding::message)
                .contains(
                        "1 ignored: formula of an amount that does not give the amount stated beside it, which was taken");
        assertThat(exchanges(read).get(1).provenance().uncertainty()).isEmpty();
        assertThat(amounts(read(other + SHARE, Map.of("factor", new BigDecimal("0.7")))))
                .startsWith("1", "?");
    }

    @Test
    void aVariableThatIsNotThereIsReported() throws Exception {
        assertThat(read(FACTOR + SHARE, Map.of("yield", BigDecimal.ONE)).findings())
                .extracting(Finding::code)
                .contains(ImportFinding.PARAMETER_UNKNOWN);
    }

    @Test
    void uncertainVariablesAreDrawn() throws Exception {
        Uncertainty.LogNormal distribution = new Uncertainty.LogNormal(new BigDecimal("0.5"), new BigDecimal("1.2"));
        Parameter factor =
                new Parameter(new DataSetId("p"), "factor", new Parameter.Drawn(new BigDecimal("0.5"), distribution));
        List<Exchange> exchanges = exchanges(read(FACTOR + SHARE, Map.of()));
        assertThat(exchanges.get(1).provenance().uncertainty())
                .contains(new Uncertainty.Calculated("(6)*(factor)", List.of(factor)));
        assertThat(exchanges.get(2).provenance().uncertainty())
                .get()
                .satisfies(stated -> assertThat(((Uncertainty.Calculated) stated).parameters())
                        .hasSize(2));
        assertThat(exchanges(read(FACTOR + SHARE, Map.of("factor", BigDecimal.ONE)))
                        .get(1)
                        .provenance()
                        .uncertainty())
                .isEmpty();
    }

    private static List<String> amounts(InventoryImport read) {
        return exchanges(read).stream()
                .map(exchange -> exchange.amount()
                        .value()
                        .map(value -> value.round(new MathContext(12)).stripTrailingZeros())
                        .map(BigDecimal::toPlainString)
                        .orElse("?"))
                .toList();
    }

    private static List<Exchange> exchanges(InventoryImport read) {
        return Optional.ofNullable(read.inventory().processes().get(new DataSetId("p")))
                .orElseThrow()
                .exchanges();
    }

    private static InventoryImport read(String variables, Map<String, BigDecimal> values) throws Exception {
        String text = "<processDataSet><processInformation><dataSetInformation><UUID>p</UUID><name><baseName>Roasting"
                + "</baseName></name></dataSetInformation><quantitativeReference><referenceToReferenceFlow>0"
                + "</referenceToReferenceFlow></quantitativeReference><mathematicalRelations>" + variables
                + "</mathematicalRelations></processInformation><exchanges>"
                + exchange(0, "Output", "<meanAmount>1</meanAmount>")
                + exchange(
                        1,
                        "Input",
                        "<referenceToVariable>factor</referenceToVariable><meanAmount>6</meanAmount>"
                                + "<resultingAmount>3</resultingAmount>")
                + exchange(2, "Input", "<referenceToVariable>share</referenceToVariable><meanAmount>4</meanAmount>")
                + "</exchanges></processDataSet>";
        return IlcdPackageReader.read(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), PackageLimits.standard(), values);
    }

    private static String exchange(int number, String direction, String amount) {
        return "<exchange dataSetInternalID='" + number + "'><referenceToFlowDataSet refObjectId='f" + number
                + "'/><exchangeDirection>" + direction + "</exchangeDirection>" + amount + "</exchange>";
    }
}
