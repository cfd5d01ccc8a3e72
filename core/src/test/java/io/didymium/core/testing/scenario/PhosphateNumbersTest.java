package io.didymium.core.testing.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.balance.BalanceRule;
import io.didymium.core.balance.ChainBalance;
import io.didymium.core.balance.StepBalance;
import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.element.Element;
import io.didymium.core.element.Oxide;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.Flow;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.quantity.Mass;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every mass, yield and loss of scenario A, computed from its assumptions or from the chain's own assays,
 * to the last digit that its table prints.
 */
class PhosphateNumbersTest {
    private static final SupplyChain CHAIN = PhosphateChain.chain();
    private static final ChainBalance BALANCE = ChainBalance.of(CHAIN, BalanceRule.STANDARD);

    @Test
    void rockHolds60000kgOfRareEarthOxides() {
        assertThat(tenths(PhosphateRecipe.inRock())).isEqualTo("60000.0");
        assertThat(tenths(rareEarthOxides("A-R1"))).isEqualTo("60000.0");
    }

    @Test
    void sandKeeps6000AndFertiliser8100AndConcentrate45900() {
        assertThat(tenths(PhosphateRecipe.inRock().subtract(PhosphateRecipe.dissolved())))
                .isEqualTo("6000.0");
        assertThat(tenths(PhosphateRecipe.dissolved().subtract(PhosphateRecipe.precipitated())))
                .isEqualTo("8100.0");
        assertThat(tenths(PhosphateRecipe.precipitated())).isEqualTo("45900.0");
        assertThat(tenths(rareEarthOxides("A-S1"))).isEqualTo("6000.0");
        assertThat(tenths(rareEarthOxides("A-N1"))).isEqualTo("8100.0");
        assertThat(tenths(rareEarthOxides("A-C1"))).isEqualTo("45900.0");
    }

    @Test
    void concentrateIs45PercentOxides() {
        BigDecimal share = rareEarthOxides("A-C1").divide(kilograms("A-C1"), 3, RoundingMode.HALF_EVEN);
        assertThat(share).isEqualByComparingTo("0.450");
    }

    @Test
    void concentrateEmits16HundredthsOfABecquerelPerGram() {
        BigDecimal activity = CHAIN.batch(PhosphateChain.batch("A-C1"))
                .radioactivity()
                .orElseThrow()
                .parentActivity()
                .becquerelsPerGram();
        assertThat(activity).isEqualByComparingTo("0.16325");
    }

    @Test
    void recordsThatTheDistributionWasDividedByItsSum() {
        for (String name : List.of("A-R1", "A-S1", "A-N1", "A-C1")) {
            assertThat(CHAIN.batch(PhosphateChain.batch(name))
                            .assay()
                            .orElseThrow()
                            .normalisation()
                            .orElseThrow()
                            .originalSum())
                    .isEqualByComparingTo("1.002");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "A-O1, 8754.0, Nd Pr",
        "A-O2, 478.7, Dy",
        "A-O3, 65.3, Tb",
        "A-O4, 1781.0, Sm Eu Gd",
        "A-O5, 1479.6, Y Ho Er Yb",
        "A-O6, 12120.9, La",
        "A-O7, 20201.5, Ce"
    })
    void separationRecoversEachOxideAsPrinted(String batch, String printed, String symbols) {
        List<Element> elements =
                Stream.of(symbols.split(" ")).map(Element::ofSymbol).toList();
        assertThat(tenths(PhosphateRecipe.recovered(elements))).isEqualTo(printed);
        assertThat(tenths(kilograms(batch))).isEqualTo(printed);
        assertThat(tenths(rareEarthOxides(batch))).isEqualTo(printed);
    }

    @Test
    void separationRecovers44881AndLoses1019() {
        List<Element> all = PhosphateRecipe.distribution().percents().keySet().stream()
                .map(Oxide::element)
                .toList();
        assertThat(tenths(PhosphateRecipe.recovered(all))).isEqualTo("44881.0");
        assertThat(tenths(PhosphateRecipe.sum(PhosphateRecipe.lost()))).isEqualTo("1019.0");
        assertThat(tenths(rareEarthOxides("A-C1").subtract(PhosphateRecipe.recovered(all))))
                .isEqualTo("1019.0");
        assertThat(tenths(flow("separation", "rare-earth oxides in raffinate and dust")))
                .isEqualTo("1019.0");
        BigDecimal products = Stream.of("A-O1", "A-O2", "A-O3", "A-O4", "A-O5", "A-O6", "A-O7")
                .map(PhosphateNumbersTest::kilograms)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(tenths(products)).isEqualTo("44881.0");
    }

    @Test
    void ndprOxideHolds6509Point4OfNd2O3WhereTheTablePrintsThreeTenths() {
        assertThat(PhosphateRecipe.recovered(Element.NEODYMIUM).setScale(3, RoundingMode.HALF_EVEN))
                .isEqualByComparingTo("6509.371");
        assertThat(tenths(PhosphateRecipe.recovered(Element.NEODYMIUM))).isEqualTo("6509.4");
        assertThat(tenths(PhosphateRecipe.recovered(Element.PRASEODYMIUM))).isEqualTo("2244.6");
    }

    @Test
    void fiveTonnesOfNdprOxideHold3717Point9OfNd2O3And1282Point1OfPr6O11() {
        assertThat(tenths(oxide("electrolysis", "A-O1", Element.NEODYMIUM))).isEqualTo("3717.9");
        assertThat(tenths(oxide("electrolysis", "A-O1", Element.PRASEODYMIUM))).isEqualTo("1282.1");
    }

    @Test
    void fiveTonnesOfNdprOxideAllow4248Point8OfMetal() {
        StepBalance electrolysis = balance("electrolysis");
        Mass stoichiometric = electrolysis
                .elements()
                .get(Element.NEODYMIUM)
                .in()
                .plus(electrolysis.elements().get(Element.PRASEODYMIUM).in());
        assertThat(tenths(stoichiometric.kilograms())).isEqualTo("4248.8");
        assertThat(stoichiometric.kilograms().setScale(3, RoundingMode.HALF_EVEN))
                .isEqualByComparingTo("4248.765");
        assertThat(tenths(stoichiometric.kilograms().multiply(new BigDecimal("0.97"))))
                .isEqualTo("4121.3");
        assertThat(tenths(kilograms("A-M1"))).isEqualTo("4121.3");
    }

    @Test
    void ndprMetalHolds3092OfNeodymiumAnd1029Point3OfPraseodymium() {
        assertThat(tenths(element("A-M1", Element.NEODYMIUM))).isEqualTo("3092.0");
        assertThat(tenths(element("A-M1", Element.PRASEODYMIUM))).isEqualTo("1029.3");
        assertThat(tenths(PhosphateRecipe.sum(PhosphateRecipe.metal()))).isEqualTo("4121.3");
    }

    @Test
    void oxideStocksAreLeftAtTheSeparator() {
        assertThat(left("A-O1")).isEqualTo("3754.0");
        assertThat(left("A-O2")).isEqualTo("218.7");
    }

    @Test
    void dysprosiumYields215Point2In269OfDyFe() {
        assertThat(tenths(balance("dysprosium")
                        .elements()
                        .get(Element.DYSPROSIUM)
                        .in()
                        .kilograms()))
                .isEqualTo("226.5");
        assertThat(tenths(PhosphateRecipe.stoichiometricDysprosium())).isEqualTo("226.5");
        assertThat(tenths(PhosphateRecipe.dysprosium())).isEqualTo("215.2");
        assertThat(tenths(element("A-M2", Element.DYSPROSIUM))).isEqualTo("215.2");
        assertThat(tenths(PhosphateRecipe.dysprosium().divide(new BigDecimal("0.8"))))
                .isEqualTo("269.0");
        assertThat(tenths(kilograms("A-M2"))).isEqualTo("269.0");
    }

    @Test
    void castingUses261Point9OfDyFeAndLeaves7Point1() {
        BigDecimal needed = charge().multiply(new BigDecimal("0.015")).divide(new BigDecimal("0.8"));
        assertThat(tenths(needed)).isEqualTo("261.9");
        assertThat(tenths(taken("casting", "A-M2"))).isEqualTo("261.9");
        assertThat(left("A-M2")).isEqualTo("7.1");
    }

    @Test
    void chargeIs13970Point5With9311Point3OfIron() {
        assertThat(tenths(charge())).isEqualTo("13970.5");
        assertThat(tenths(balance("casting").total().in().kilograms())).isEqualTo("13970.5");
        assertThat(tenths(charge().multiply(new BigDecimal("0.6665")))).isEqualTo("9311.3");
        BigDecimal fromDyFe = taken("casting", "A-M2").multiply(new BigDecimal("0.20"));
        assertThat(tenths(fromDyFe)).isEqualTo("52.4");
        assertThat(tenths(taken("casting", "A-B1").add(fromDyFe))).isEqualTo("9311.3");
    }

    @ParameterizedTest
    @CsvSource({
        "A-A2, 13970.5, 0.01, 139.7",
        "A-A1, 13970.5, 0.99, 13830.8",
        "A-A3, 13830.8, 0.985, 13623.3",
        "A-A4, 13830.8, 0.015, 207.5",
        "A-A5, 13623.3, 0.97, 13214.6",
        "A-A6, 13623.3, 0.03, 408.7",
        "A-A7, 13214.6, 0.78, 10307.4",
        "A-A8, 13214.6, 0.22, 2907.2",
        "A-P1, 10307.4, 1.01, 10410.5"
    })
    void eachStepToTheMagnetYieldsWhatIsPrinted(String batch, String from, String yield, String printed) {
        assertThat(tenths(new BigDecimal(from).multiply(new BigDecimal(yield)))).isEqualTo(printed);
        assertThat(tenths(kilograms(batch))).isEqualTo(printed);
    }

    @Test
    void stepsWithoutFlowsCloseToTheLastDigit() {
        for (String name : List.of("milling", "sintering", "machining", "coating")) {
            assertThat(balance(name).total().differenceKilograms()).as(name).isEqualByComparingTo("0");
        }
    }

    private static BigDecimal charge() {
        return kilograms("A-M1").divide(new BigDecimal("0.295"), 10, RoundingMode.HALF_EVEN);
    }

    private static Batch batch(String name) {
        return CHAIN.batch(PhosphateChain.batch(name));
    }

    private static BigDecimal kilograms(String batch) {
        return batch(batch).mass().value().kilograms();
    }

    /** The sum of the rare-earth oxides that a batch's assay states, in kg. */
    private static BigDecimal rareEarthOxides(String batch) {
        return batch(batch).assay().orElseThrow().values().stream()
                .filter(value -> value.constituent() instanceof Oxide)
                .filter(value -> value.constituent().element().isRareEarth())
                .map(value -> value.content().value().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .multiply(kilograms(batch));
    }

    private static BigDecimal oxide(String step, String batch, Element element) {
        return batch(batch).assay().orElseThrow().values().stream()
                .filter(value -> value.constituent().element() == element)
                .map(value -> value.content().value().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .multiply(taken(step, batch));
    }

    private static BigDecimal element(String batch, Element element) {
        return batch(batch)
                .mass()
                .value()
                .times(batch(batch)
                        .composition()
                        .orElseThrow()
                        .fraction(element)
                        .value())
                .kilograms();
    }

    private static ProcessStep step(String name) {
        return CHAIN.steps().stream()
                .filter(step -> step.id().equals(PhosphateChain.step(name)))
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal taken(String step, String batch) {
        return step(step).inputs().stream()
                .filter(input -> input.batch().equals(PhosphateChain.batch(batch)))
                .map(BatchPortion::mass)
                .findFirst()
                .orElseThrow()
                .value()
                .kilograms();
    }

    private static BigDecimal flow(String step, String name) {
        return step(step).flows().stream()
                .filter(flow -> flow.name().equals(name))
                .map(Flow::mass)
                .findFirst()
                .orElseThrow()
                .value()
                .kilograms();
    }

    private static StepBalance balance(String step) {
        return BALANCE.steps().stream()
                .filter(balance -> balance.step().id().equals(PhosphateChain.step(step)))
                .findFirst()
                .orElseThrow();
    }

    private static String left(String batch) {
        return tenths(BALANCE.stock().left(PhosphateChain.batch(batch)).kilograms());
    }

    private static String tenths(BigDecimal kilograms) {
        return kilograms.setScale(1, RoundingMode.HALF_UP).toPlainString();
    }
}
