package io.didymium.core.lca.chain;

import static io.didymium.core.lca.chain.BatchStory.GWP;
import static io.didymium.core.lca.chain.BatchStory.batch;
import static io.didymium.core.lca.chain.BatchStory.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.lca.allocation.PriceTable;
import io.didymium.core.lca.allocation.Shares;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The footprints of three chains whose results were worked out by hand beforehand, in kg CO2 eq for a kg. */
class ScenarioFootprintTest {
    private static final BatchAllocation MASS = new BatchAllocation.ByMass();
    private static final BatchAllocation VALUE = new BatchAllocation.ByPrice(prices(
            "RE carbonate",
            "59.3",
            "NPK",
            "3.3",
            "La2O3",
            "4.5",
            "CeO2",
            "22.3",
            "NdPr oxide",
            "748.7",
            "SEG",
            "15",
            "Tb4O7",
            "6100",
            "Dy2O3",
            "1330",
            "Y and heavy",
            "60"));

    @ParameterizedTest
    @CsvSource({
        "value, value, 31.95",
        "value, mass, 7.81",
        "mass, value, 23.55",
        "mass, mass, 5.75",
        "none, value, 23.02",
        "none, mass, 5.62"
    })
    void oxideOfTheNorwegianChain(String digestion, String separation, String expected) {
        assertThat(perKilogram(norwegian("11").footprint(plan(digestion, separation)), "NdPr oxide"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"value, 5.758, 4.633", "mass, 0.339, 2.625", "none, 0.000, 2.500"})
    void concentrateOfTheNorwegianChain(String digestion, String percent, String perKilogramOfOxide) {
        ChainFootprint footprint = norwegian("11").footprint(plan(digestion, "value"));
        assertThat(percent(footprint, "digestion", "RE carbonate", 3)).isEqualTo(percent);
        assertThat(footprint
                        .total(batch("RE carbonate"), GWP)
                        .orElseThrow()
                        .divide(new BigDecimal("45900"), 3, RoundingMode.HALF_UP))
                .isEqualByComparingTo(perKilogramOfOxide);
    }

    /** By value 79.84 % of unrounded masses, 79.83 % of those recorded to 0.1 kg: Tb4O7 is 65.277 kg before rounding. */
    @ParameterizedTest
    @CsvSource({"value, 79.83", "mass, 19.50"})
    void separationOfTheNorwegianChain(String separation, String percent) {
        ChainFootprint footprint = norwegian("11").footprint(plan("value", separation));
        assertThat(percent(footprint, "separation", "NdPr oxide", 2)).isEqualTo(percent);
    }

    @ParameterizedTest
    @CsvSource({
        "value, NdPr metal, 41.51",
        "value, alloy, 15.91",
        "value, magnets, 24.50",
        "mass, NdPr metal, 12.22",
        "mass, alloy, 6.29",
        "mass, magnets, 11.59"
    })
    void downstreamOfTheNorwegianChain(String separation, String batch, String expected) {
        assertThat(perKilogram(norwegian("11").footprint(plan("value", separation)), batch))
                .isEqualTo(expected);
    }

    @Test
    void electricityOfOneStepMovesTheMagnetByWhatIsPredicted() {
        ChainFootprint before = norwegian("11").footprint(plan("value", "value"));
        ChainFootprint after = norwegian("12").footprint(plan("value", "value"));
        BigDecimal moved = after.total(batch("magnets"), GWP)
                .orElseThrow()
                .subtract(before.total(batch("magnets"), GWP).orElseThrow());
        assertThat(moved.setScale(20, RoundingMode.HALF_EVEN))
                .isEqualByComparingTo(new BigDecimal("4121.3").multiply(new BigDecimal("0.20")));
    }

    @ParameterizedTest
    @CsvSource({
        "18, NdPr metal, 55.39",
        "18, Dy, 273.20",
        "18, alloy, 24.75",
        "18, magnets, 39.89",
        "45, NdPr metal, 61.94",
        "45, magnets, 42.53"
    })
    void danishChain(String recycledOxide, String batch, String expected) {
        assertThat(perKilogram(danish(recycledOxide).footprint(BatchAllocationPlan.of(MASS)), batch))
                .isEqualTo(expected);
    }

    @Test
    void magnetOfTheRecyclingChain() {
        ChainFootprint footprint = recycling(new BatchStory()
                .bought("R1", "949.6", "1.2")
                .bought("R2", "150.0", "0.9")
                .bought("P1", "1400.0", "17")
                .bought("H1", "25.0", "46")
                .step(
                        "blending",
                        List.of("R1 949.6", "R2 150.0", "P1 1400.0", "H1 25.0"),
                        List.of("blend 2524.6 PRODUCT")));
        assertThat(perKilogram(footprint, "blend")).isEqualTo("10.39");
        assertThat(perKilogram(footprint, "magnets")).isEqualTo("15.92");
    }

    @ParameterizedTest
    @CsvSource({"17, 24.28", "1.2, 4.32"})
    void magnetOfTheRecyclingChainOfOneMaterialAlone(String factor, String expected) {
        assertThat(perKilogram(recycling(new BatchStory().bought("blend", "2524.6", factor)), "magnets"))
                .isEqualTo(expected);
    }

    private static ChainFootprint recycling(BatchStory blend) {
        return blend.step(
                        "finishing", List.of("blend 2524.6"), List.of("magnets 1998.1 PRODUCT", "swarf 438.6 RESIDUE"))
                .uses("finishing", "electricity", "15984.8", "0.35")
                .footprint(BatchAllocationPlan.of(MASS));
    }

    /** Phosphate rock to magnets; the iron of the dysprosium alloy is left out, as in the figures. */
    private static BatchStory norwegian(String kilowattHours) {
        BigDecimal cells = new BigDecimal("4121.3").multiply(new BigDecimal(kilowattHours));
        return new BatchStory()
                .step("digestion", List.of(), List.of("RE carbonate 102000 PRODUCT", "NPK 30000000 CO_PRODUCT"))
                .uses("digestion", "mining", "500000", "1")
                .uses("digestion", "acid and heat", "1200000", "1")
                .usesFor("RE carbonate", "digestion", "precipitation", "45900", "2.5")
                .step(
                        "separation",
                        List.of("RE carbonate 102000"),
                        List.of(
                                "NdPr oxide 8754.0 PRODUCT",
                                "La2O3 12120.9 CO_PRODUCT",
                                "CeO2 20201.5 CO_PRODUCT",
                                "SEG 1781.0 CO_PRODUCT",
                                "Tb4O7 65.3 CO_PRODUCT",
                                "Dy2O3 478.7 CO_PRODUCT",
                                "Y and heavy 1479.6 CO_PRODUCT"))
                .uses("separation", "reagents and heat", "45900", "3.0")
                .step("electrolysis", List.of("NdPr oxide 5000.0"), List.of("NdPr metal 4121.3 PRODUCT"))
                .uses("electrolysis", "electricity", cells.toPlainString(), "0.20")
                .uses("electrolysis", "anodes and perfluorocarbons", "4121.3", "0.55")
                .step("reduction", List.of("Dy2O3 260.0"), List.of("DyFe80 269.0 PRODUCT"))
                .uses("reduction", "electricity, anodes and perfluorocarbons", "269.0", "2.75")
                .step(
                        "casting",
                        List.of("NdPr metal 4121.3", "DyFe80 261.9"),
                        List.of("alloy 13830.8 PRODUCT", "slag 139.7 WASTE"))
                .uses("casting", "iron", "9258.9", "2")
                .uses("casting", "boron", "139.705", "8")
                .uses("casting", "cobalt", "139.705", "30")
                .uses("casting", "aluminium and copper", "48.897", "8")
                .uses("casting", "electricity", "27661.6", "0.35")
                .step(
                        "magnet making",
                        List.of("alloy 13830.8"),
                        List.of("magnets 10307.4 PRODUCT", "swarf 2907.2 RESIDUE"))
                .uses("magnet making", "electricity", "92766.6", "0.35");
    }

    /** Primary and recycled oxide to magnets; no figure is given for niobium, here 15 kg CO2 eq for a kg. */
    private static BatchStory danish(String recycled) {
        return new BatchStory()
                .bought("primary oxide", "960", "45")
                .bought("recycled oxide", "240", recycled)
                .bought("Dy2O3", "82.47", "220")
                .step(
                        "electrolysis",
                        List.of("primary oxide 960", "recycled oxide 240"),
                        List.of("NdPr metal 989.7 PRODUCT"))
                .uses("electrolysis", "electricity", "10886.7", "0.58")
                .uses("electrolysis", "anodes and perfluorocarbons", "989.7", "1.0")
                .step("reduction", List.of("Dy2O3 82.47"), List.of("Dy 68.254 PRODUCT"))
                .uses("reduction", "electricity", "750.794", "0.58")
                .uses("reduction", "anodes and perfluorocarbons", "68.254", "1.0")
                .step("casting", List.of("NdPr metal 989.683", "Dy 68.254"), List.of("alloy 3378.6 PRODUCT"))
                .uses("casting", "iron", "2257.501", "2")
                .uses("casting", "boron", "34.127", "8")
                .uses("casting", "cobalt", "40.9524", "30")
                .uses("casting", "aluminium and copper", "15.35715", "8")
                .uses("casting", "niobium", "6.8254", "15")
                .uses("casting", "electricity", "6757.2", "0.58")
                .step(
                        "magnet making",
                        List.of("alloy 3378.6"),
                        List.of("magnets 2453.3 PRODUCT", "swarf 774.7 RESIDUE"))
                .uses("magnet making", "electricity", "24533", "0.58");
    }

    private static BatchAllocationPlan plan(String digestion, String separation) {
        return BatchAllocationPlan.of(separation.equals("value") ? VALUE : MASS)
                .with(
                        step("digestion"),
                        switch (digestion) {
                            case "value" -> VALUE;
                            case "mass" -> MASS;
                            default ->
                                new BatchAllocation.Fixed(
                                        Shares.inProportion(Map.of(batch("NPK"), BigDecimal.ONE)),
                                        "the fertiliser bears all");
                        });
    }

    private static PriceTable prices(String... namesAndPrices) {
        Map<String, BigDecimal> prices = new TreeMap<>();
        for (int i = 0; i < namesAndPrices.length; i += 2) {
            prices.put(namesAndPrices[i], new BigDecimal(namesAndPrices[i + 1]));
        }
        return PriceTable.of(
                PriceTable.Window.of(LocalDate.of(2026, 2, 2)), "CNY", "published prices of 2 February 2026", prices);
    }

    private static String percent(ChainFootprint footprint, String step, String batch, int digits) {
        return footprint
                .shares(step(step))
                .orElseThrow()
                .of(batch(batch))
                .movePointRight(2)
                .setScale(digits, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static String perKilogram(ChainFootprint footprint, String batch) {
        return footprint
                .perKilogram(batch(batch), GWP)
                .orElseThrow()
                .setScale(2, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
