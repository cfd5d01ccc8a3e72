package io.didymium.core.material.determination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.PartyId;
import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MassFraction;
import io.didymium.core.quantity.MeasuredFraction;
import io.didymium.core.quantity.MeasuredMass;
import io.didymium.core.testing.SharedData;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lots of scenario D, a quarter at a separation plant, whose numbers were computed independently of this project. */
class PlantLotsTest {
    private static JsonNode scenario() {
        return SharedData.json("domain/scenario_d.json");
    }

    private static MeasuredValue measured(String name, int shift) {
        JsonNode value = scenario().get("inputs").get("measured").get(name);
        return new MeasuredValue(
                value.get(0).decimalValue().movePointLeft(shift),
                value.get(1).decimalValue().movePointLeft(shift));
    }

    /** A value with an uncertainty that it has in common with others on top of its own, as a part of it. */
    private static MeasuredValue withCommon(MeasuredValue own, double part) {
        double common = part * own.value().doubleValue();
        double all = Math.hypot(own.standardUncertainty().doubleValue(), common);
        return new MeasuredValue(own.value(), new BigDecimal(all).setScale(12, RoundingMode.HALF_EVEN));
    }

    private static Determination by(DeterminationRole role, Measurand measurand, MeasuredValue value) {
        return Determination.builder(new BatchId("urn:example:lot"), measurand, value)
                .by(new PartyId("did:web:" + role.name().toLowerCase(Locale.ROOT) + ".example"), role)
                .sampledAt(Instant.parse("2026-01-22T08:00:00Z"))
                .method("gravimetry")
                .build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"L1", "L2", "L3", "L4"})
    void totalOxidesSettleAsComputed(String lot) {
        JsonNode rule =
                scenario().get("inputs").get("context").get("settlement").get(lot);
        JsonNode expected = scenario().get("results").get("lots").get(lot);
        List<Determination> all = new ArrayList<>(List.of(
                by(DeterminationRole.SELLER, Measurand.TOTAL_OXIDES, measured(lot + ".treo.seller", 2)),
                by(
                        DeterminationRole.BUYER,
                        Measurand.TOTAL_OXIDES,
                        withCommon(measured(lot + ".treo.plant", 2), 0.0015))));
        if (scenario().get("inputs").get("measured").has(lot + ".treo.umpire")) {
            all.add(by(DeterminationRole.UMPIRE, Measurand.TOTAL_OXIDES, measured(lot + ".treo.umpire", 2)));
        }
        UmpireRule umpire = rule.get("rule").asText().startsWith("middle")
                ? UmpireRule.MIDDLE_OF_THREE
                : UmpireRule.MEAN_WITH_NEARER;
        Settlement settlement = Settlement.of(
                        all,
                        List.of(new SettlementRule(
                                Measurand.TOTAL_OXIDES,
                                rule.get("limit").decimalValue().movePointLeft(2),
                                umpire,
                                Optional.empty())))
                .orElseThrow();
        JsonNode settled = expected.get("treo_settled_pct_dry");
        MeasuredValue value = settlement.value().orElseThrow();
        assertThat(value.value().movePointRight(2).doubleValue())
                .isCloseTo(settled.get(0).asDouble(), within(1e-9));
        assertThat(value.standardUncertainty().movePointRight(2).doubleValue())
                .isCloseTo(settled.get(1).asDouble(), within(1e-4));
    }

    @Test
    void dysprosiumOfTheFirstLotIsSettledByTheUmpire() {
        Measurand share = Measurand.parse("Dy2O3/TREO");
        Settlement settlement = Settlement.of(
                        List.of(
                                by(DeterminationRole.SELLER, share, measured("L1.share.Dy.seller", 2)),
                                by(DeterminationRole.BUYER, share, measured("L1.share.Dy.plant", 2)),
                                by(DeterminationRole.UMPIRE, share, MeasuredValue.parse(share, "1.65 % ± 0.015"))),
                        List.of(SettlementRule.of("Dy2O3/TREO", "0.06 %", UmpireRule.MIDDLE_OF_THREE)))
                .orElseThrow();
        assertThat(settlement.value().orElseThrow().value().movePointRight(2).doubleValue())
                .isEqualTo(scenario()
                        .get("results")
                        .get("settled_L1_Dy2O3_share_pct")
                        .get(0)
                        .asDouble());
    }

    @ParameterizedTest
    @ValueSource(strings = {"L1", "L2", "L3", "L4"})
    void dryMatterTellsLossFromDrying(String lot) {
        JsonNode expected = scenario().get("results").get("lots").get(lot);
        DryMatter sent = dry(lot, "seller");
        DryMatter received = dry(lot, "plant");
        assertThat(received.gainedSince(sent).doubleValue())
                .isCloseTo(expected.get("dry_difference_kg").get(0).asDouble(), within(0.005));
        assertThat(received.uncertaintySince(sent).doubleValue())
                .isCloseTo(
                        expected.get("dry_difference_kg").get(1).asDouble(),
                        within(0.01 * expected.get("dry_difference_kg").get(1).asDouble()));
        assertThat(received.isLossSince(sent, BigDecimal.valueOf(2)))
                .isEqualTo(expected.get("transit").asText().startsWith("loss"));
    }

    private static DryMatter dry(String lot, String side) {
        // The plant's weighbridge has 0.03 % of each reading in common.
        MeasuredValue wet = withCommon(measured(lot + ".wet." + side, 0), side.equals("plant") ? 0.0003 : 0);
        MeasuredValue moisture = measured(lot + ".h." + side, 2);
        return DryMatter.of(
                new MeasuredMass(new Mass(wet.value()), new Mass(wet.standardUncertainty())),
                new MeasuredFraction(
                        new MassFraction(moisture.value()), new MassFraction(moisture.standardUncertainty())));
    }
}
