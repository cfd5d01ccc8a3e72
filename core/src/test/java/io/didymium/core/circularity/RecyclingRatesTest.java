package io.didymium.core.circularity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.didymium.core.chain.SupplyChain;
import io.didymium.core.element.Element;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.RecordId;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.origin.Origin;
import io.didymium.core.origin.OriginBook;
import io.didymium.core.process.OutputRole;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.testing.ChainSketch;
import io.didymium.core.testing.scenario.MotorChain;
import io.didymium.core.testing.scenario.RotorChain;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecyclingRatesTest {
    private static final BigDecimal ONE = BigDecimal.ONE;

    private static Rate rate(String value, String uncertainty) {
        return new Rate(new BigDecimal(value), new BigDecimal(uncertainty));
    }

    private static RecyclingRates cobalt() {
        return new RecyclingRates(
                Element.COBALT,
                Map.of(
                        RecyclingStage.COLLECTION, rate("0.05", "0.01"),
                        RecyclingStage.PRE_TREATMENT, rate("1", "0"),
                        RecyclingStage.RECOVERY, rate("0.99", "0.005")));
    }

    @Test
    void fivePercentCollectedAndNinetyNineRecoveredAreFourPointNineFive() {
        Rate overall = cobalt().overall().orElseThrow();

        assertThat(overall.value()).isEqualByComparingTo("0.0495");
        assertThat(overall.standardUncertainty().doubleValue())
                .isCloseTo(Math.sqrt(Math.pow(0.99 * 0.01, 2) + Math.pow(0.05 * 0.005, 2)), within(1e-12));
    }

    @Test
    void anUnknownStageMakesTheWholeUnknownAndNotZero() {
        RecyclingRates rates =
                new RecyclingRates(Element.COBALT, Map.of(RecyclingStage.RECOVERY, rate("0.99", "0.005")));

        assertThat(rates.overall()).isEmpty();
        assertThat(rates.unknown()).containsExactly(RecyclingStage.COLLECTION, RecyclingStage.PRE_TREATMENT);
        assertThat(new SupplyGap(Element.COBALT, ONE, ONE).secondaryShare(rates))
                .isEmpty();
        assertThat(rates.or(cobalt()).overall()).isEqualTo(cobalt().overall());
        assertThatThrownBy(() -> rates.or(new RecyclingRates(Element.NEODYMIUM, Map.of())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void primarySupplyStaysNecessaryWhereDemandGrowsBeyondWhatComesBack() {
        SupplyGap gap = new SupplyGap(Element.COBALT, new BigDecimal("1000"), new BigDecimal("400"));

        assertThat(gap.secondaryKilograms(cobalt()).orElseThrow()).isEqualByComparingTo("19.8");
        assertThat(gap.primaryKilograms(cobalt()).orElseThrow()).isEqualByComparingTo("980.2");
        assertThat(gap.secondaryShare(cobalt()).orElseThrow()).isEqualByComparingTo("0.0198");
        assertThat(gap.leastPrimaryKilograms()).isEqualByComparingTo("600");
    }

    @Test
    void aRateOutsideItsRangeIsRefused() {
        assertThatThrownBy(() -> rate("1.01", "0")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rate("-0.01", "0")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rate("0.5", "-1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SupplyGap(Element.COBALT, BigDecimal.ZERO, ONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theChainOfCollectedMotorsShowsDismantlingAndRecoveryAndNotCollection() {
        SupplyChain chain = MotorChain.sketch().chain();

        RecyclingRates neodymium = ObservedRates.of(chain, Element.NEODYMIUM);

        assertThat(neodymium.unknown()).containsExactly(RecyclingStage.COLLECTION);
        Rate recovery = neodymium.stages().get(RecyclingStage.RECOVERY);
        // 949.6 kg of powder of 1,020 kg of magnets: 95 % decrepitated, 2 % sieved with the coating.
        assertThat(recovery.value().doubleValue()).isCloseTo(0.95, within(0.002));
        assertThat(recovery.standardUncertainty().signum()).isPositive();
        assertThat(neodymium.overall()).isEmpty();
        assertThat(ObservedRates.of(chain, Element.PRASEODYMIUM)
                        .stages()
                        .get(RecyclingStage.PRE_TREATMENT)
                        .value())
                .as("within its uncertainty everything left")
                .isEqualByComparingTo("1");
    }

    @Test
    void aChainWithoutStepsOfAStageLeavesItUnknown() {
        assertThat(ObservedRates.of(RotorChain.sketch().chain(), Element.DYSPROSIUM)
                        .unknown())
                .contains(RecyclingStage.COLLECTION, RecyclingStage.PRE_TREATMENT);
    }

    private static ChainSketch twice() {
        return new ChainSketch("again", Instant.parse("2026-04-01T06:00:00Z"), "0", "0")
                .site("S", "s", "DE", "Hesse")
                .source(ProcessKind.COLLECTION, "S", "scrap", MaterialForm.SCRAP, "100", "Nd 30, Fe 70")
                .step("first", ProcessKind.CHEMICAL_RECYCLING, "S")
                .in("scrap", "100")
                .out("oxide", MaterialForm.OXIDE, "15", "Nd 100")
                .out("rest", MaterialForm.RESIDUE, OutputRole.WASTE, "85", "Nd 17.647, Fe 82.353")
                .done()
                .step("second", ProcessKind.CHEMICAL_RECYCLING, "S")
                .in("oxide", "15")
                .out("again", MaterialForm.OXIDE, "15", "Nd 100")
                .done();
    }

    @Test
    void aSecondStepWithoutLossImprovesNoRate() {
        assertThat(ObservedRates.of(twice().chain(), Element.NEODYMIUM)
                        .stages()
                        .get(RecyclingStage.RECOVERY)
                        .value())
                .isEqualByComparingTo("0.5");
    }

    @Test
    void indicatorsAreThoseOfTheSourcesAndOfTheRates() {
        SupplyChain chain = RotorChain.sketch().chain();
        Origin origin = OriginBook.of(chain, RotorChain.declarations()).origin(RotorChain.batch("B-P1"));
        CircularityIndicators neodymium = CircularityIndicators.of(origin, ObservedRates.of(chain, Element.NEODYMIUM));

        assertThat(neodymium.value(CircularityIndicator.RECYCLED_INFLOW).orElseThrow())
                .isCloseTo(new BigDecimal("0.2105263157894737"), within(new BigDecimal("1e-12")));
        assertThat(neodymium.value(CircularityIndicator.REUSED_INFLOW)).contains(new BigDecimal("0E-34"));
        assertThat(neodymium.value(CircularityIndicator.RECYCLED_OUTFLOW))
                .as("collection is not known")
                .isEmpty();
        Origin nothing = OriginBook.of(chain, List.of()).origin(RotorChain.batch("B-P1"));
        assertThat(CircularityIndicators.of(nothing, neodymium.rates()).value(CircularityIndicator.RECYCLED_INFLOW))
                .as("unknown is not zero")
                .isEmpty();
    }

    @Test
    void aRecordStatesSomethingOfEachElementOnceAndNoDemandOfOwnSteps() {
        ElementRecycling rates = ElementRecycling.builder(Element.COBALT)
                .rates(cobalt().stages())
                .build();
        ElementRecycling demand = ElementRecycling.builder(Element.COBALT)
                .gap(new SupplyGap(Element.COBALT, ONE, ONE))
                .build();
        RecyclingRecord.Builder record = RecyclingRecord.builder(
                        new RecordId("urn:example:record"), new PartyId("did:web:recycler.example"))
                .date(LocalDate.of(2026, 1, 1))
                .region("European Union, 2025")
                .source("invented");

        assertThat(record.elements(List.of(rates)).build().find(Element.COBALT)).contains(rates);
        RecyclingRecord made = record.build();
        assertThat(made.toBuilder().build()).isEqualTo(made);
        assertThatThrownBy(() -> record.elements(List.of(rates, demand)).build())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> record.elements(List.of(demand))
                        .scope(RecyclingScope.OWN_STEPS)
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no demand");
        assertThatThrownBy(() -> ElementRecycling.builder(Element.COBALT).build())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ElementRecycling.builder(Element.NEODYMIUM)
                        .gap(new SupplyGap(Element.COBALT, ONE, ONE))
                        .build())
                .isInstanceOf(IllegalArgumentException.class);
    }
}
