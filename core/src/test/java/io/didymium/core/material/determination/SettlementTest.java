package io.didymium.core.material.determination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.didymium.core.id.BatchId;
import io.didymium.core.id.PartyId;
import io.didymium.core.material.Assay;
import io.didymium.core.material.SampleState;
import io.didymium.core.quantity.MeasuredFraction;
import io.didymium.core.quantity.MeasuredMass;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettlementTest {
    private static final BatchId LOT = new BatchId("urn:example:batch:lot");

    private static Determination by(DeterminationRole role, String measurand, String value) {
        return Determination.builder(LOT, measurand, value)
                .by(new PartyId("did:web:" + role.name().toLowerCase(java.util.Locale.ROOT) + ".example"), role)
                .sampledAt(Instant.parse("2026-01-22T08:00:00Z"))
                .state(SampleState.DRY)
                .method("gravimetry")
                .build();
    }

    private static Settlement settled(String seller, String buyer, String umpire, SettlementRule rule) {
        List<Determination> all = new ArrayList<>(List.of(
                by(DeterminationRole.SELLER, rule.measurand().toString(), seller),
                by(DeterminationRole.BUYER, rule.measurand().toString(), buyer)));
        if (umpire != null) {
            all.add(0, by(DeterminationRole.UMPIRE, rule.measurand().toString(), umpire));
        }
        return Settlement.of(all, List.of(rule)).orElseThrow();
    }

    private static SettlementRule within(String limit, UmpireRule umpire) {
        return SettlementRule.of("TREO", limit, umpire);
    }

    /** 24.10 against 23.70 with limit 0.30 goes to the umpire, whose 23.85 settles at 23.85 or at 23.775. */
    @ParameterizedTest
    @CsvSource({
        "24.10, 23.70, 23.85, MIDDLE_OF_THREE, 23.85",
        "24.10, 23.70, 23.85, MEAN_WITH_NEARER, 23.775",
        "24.10, 23.70, 23.85, UMPIRE, 23.85",
        "24.10, 23.70, 23.60, MIDDLE_OF_THREE, 23.70",
        "24.10, 23.70, 24.30, MIDDLE_OF_THREE, 24.10",
        "24.10, 23.70, 24.00, MEAN_WITH_NEARER, 24.05",
        "24.10, 23.70, 23.90, MEAN_WITH_NEARER, 23.90"
    })
    void beyondTheLimitTheUmpireSettles(String seller, String buyer, String umpire, UmpireRule rule, String value) {
        Settlement settlement =
                settled(seller + " % ± 0.2", buyer + " % ± 0.15", umpire + " % ± 0.1", within("0.30 %", rule));
        assertThat(settlement.state()).isEqualTo(SettlementState.BY_UMPIRE);
        assertThat(settlement.value().orElseThrow().value().movePointRight(2)).isEqualByComparingTo(value);
        assertThat(settlement.determinations())
                .extracting(Determination::role)
                .containsExactly(DeterminationRole.SELLER, DeterminationRole.BUYER, DeterminationRole.UMPIRE);
    }

    @ParameterizedTest
    @CsvSource({"54.20, 53.95, 54.075", "54.20, 53.70, 53.95", "53.70, 54.20, 53.95"})
    void withinTheLimitTheMeanSettles(String seller, String buyer, String mean) {
        Settlement settlement =
                settled(seller + " % ± 0.2", buyer + " % ± 0.15", "1 %", within("0.50 %", UmpireRule.MIDDLE_OF_THREE));
        assertThat(settlement.state()).isEqualTo(SettlementState.AGREED);
        assertThat(settlement.value().orElseThrow().value().movePointRight(2)).isEqualByComparingTo(mean);
        // sqrt(0.2^2 + 0.15^2) / 2
        assertThat(settlement.value().orElseThrow().standardUncertainty()).isEqualByComparingTo("0.00125");
    }

    /** The contract of one seller has a limit of 0.30 and another umpire's rule; those of all others are settled as before. */
    @ParameterizedTest
    @CsvSource({"did:web:seller.example, 23.775, BY_UMPIRE", "did:web:other.example, 23.9, AGREED"})
    void theRuleOfASellerGoesBeforeTheRuleForAll(String seller, String value, SettlementState state) {
        SettlementRule all = within("0.50 %", UmpireRule.MIDDLE_OF_THREE);
        SettlementRule one = within("0.30 %", UmpireRule.MEAN_WITH_NEARER).ofSeller(new PartyId(seller));
        Settlement settlement = Settlement.of(
                        List.of(
                                by(DeterminationRole.SELLER, "TREO", "24.10 % ± 0.2"),
                                by(DeterminationRole.BUYER, "TREO", "23.70 % ± 0.15"),
                                by(DeterminationRole.UMPIRE, "TREO", "23.85 % ± 0.1")),
                        List.of(all, one))
                .orElseThrow();

        assertThat(settlement.state()).isEqualTo(state);
        assertThat(settlement.value().orElseThrow().value().movePointRight(2)).isEqualByComparingTo(value);
        assertThat(SettlementRule.isRepeated(List.of(all, one))).isFalse();
        assertThat(SettlementRule.isRepeated(List.of(all, one, one))).isTrue();
    }

    @Test
    void withoutAnUmpireADisputeStaysOpen() {
        Settlement open = settled("24.10 %", "23.70 %", null, within("0.30 %", UmpireRule.UMPIRE));
        assertThat(open.state()).isEqualTo(SettlementState.UMPIRE_MISSING);
        assertThat(open.value()).isEmpty();
    }

    @Test
    void withoutARuleOnlyEqualValuesAgree() {
        Determination seller = by(DeterminationRole.SELLER, "TREO", "24.10 %");
        assertThat(Settlement.of(List.of(seller, by(DeterminationRole.BUYER, "TREO", "23.70 %")), List.of())
                        .orElseThrow()
                        .state())
                .isEqualTo(SettlementState.RULE_MISSING);
        assertThat(Settlement.of(List.of(seller, by(DeterminationRole.BUYER, "TREO", "24.1 %")), List.of())
                        .orElseThrow()
                        .state())
                .isEqualTo(SettlementState.AGREED);
    }

    /** Whoever could state two values could choose the better one after it knows the other side's. */
    @Test
    void aSideThatStatesTwoValuesSettlesNothing() {
        assertThat(Settlement.of(
                                List.of(
                                        by(DeterminationRole.SELLER, "TREO", "24.10 %"),
                                        by(DeterminationRole.SELLER, "TREO", "24.00 %"),
                                        by(DeterminationRole.BUYER, "TREO", "23.80 %")),
                                List.of(within("0.30 %", UmpireRule.UMPIRE)))
                        .orElseThrow()
                        .state())
                .isEqualTo(SettlementState.REPEATED);
    }

    @Test
    void theSameMessageTwiceIsOne() {
        Determination seller = by(DeterminationRole.SELLER, "TREO", "24.10 %");
        assertThat(Settlement.of(
                                List.of(seller, seller, by(DeterminationRole.BUYER, "TREO", "24.00 %")),
                                List.of(within("0.30 %", UmpireRule.UMPIRE)))
                        .orElseThrow()
                        .state())
                .isEqualTo(SettlementState.AGREED);
    }

    @Test
    void oneSideAloneHasNothingToSettleAndOwnUseSettlesNothing() {
        Settlement alone = Settlement.of(List.of(by(DeterminationRole.BUYER, "TREO", "24.10 %")), List.of())
                .orElseThrow();
        assertThat(alone.state()).isEqualTo(SettlementState.ONE_SIDED);
        assertThat(Settlement.of(List.of(by(DeterminationRole.OWN, "TREO", "24.10 %")), List.of()))
                .isEmpty();
    }

    @Test
    void samplesInDifferentStatesAreNotCompared() {
        Determination wet = by(DeterminationRole.BUYER, "TREO", "21 %").toBuilder()
                .state(SampleState.AS_RECEIVED)
                .build();
        assertThat(Settlement.of(
                                List.of(by(DeterminationRole.SELLER, "TREO", "24.10 %"), wet),
                                List.of(within("5 %", UmpireRule.UMPIRE)))
                        .orElseThrow()
                        .state())
                .isEqualTo(SettlementState.STATES_DIFFER);
    }

    @Test
    void refusesDeterminationsOfSeveralMeasurands() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settlement.of(
                        List.of(
                                by(DeterminationRole.SELLER, "TREO", "24.10 %"),
                                by(DeterminationRole.BUYER, "moisture", "24.10 %")),
                        List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SettlementRule.of("TREO", "1 % ± 0.1", UmpireRule.UMPIRE));
    }

    @ParameterizedTest
    @CsvSource({"mass", "moisture", "LOI", "TREO", "Pr6O11", "Dy2O3/TREO", "Cl-", "NdF3"})
    void aMeasurandIsWhatItsTextStates(String text) {
        assertThat(Measurand.parse(text)).hasToString(text).isEqualTo(Measurand.parse(text));
    }

    @ParameterizedTest
    @CsvSource({"Fe2O3/TREO", "Nd/TREO", "mas", "/TREO"})
    void refusesWhatIsNoMeasurand(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Measurand.parse(text));
    }

    /** 20,150 kg at 12.4 % are 17,651.4 kg dry; 19,870 kg at 11.2 % are 17,644.6 kg: 6.8 kg less, u 31, so nothing was lost. */
    @Test
    void aLotThatDriedOnItsWayLostNothing() {
        DryMatter sent = dry("20150 kg ± 10", "12.4 % ± 0.1");
        DryMatter received = dry("19870 kg ± 10", "11.2 % ± 0.1");
        assertThat(sent.mass().value().kilograms()).isEqualByComparingTo("17651.4");
        assertThat(received.mass().value().kilograms().setScale(1, RoundingMode.HALF_EVEN))
                .isEqualByComparingTo("17644.6");
        assertThat(received.gainedSince(sent).setScale(1, RoundingMode.HALF_EVEN))
                .isEqualByComparingTo("-6.8");
        assertThat(received.uncertaintySince(sent).setScale(0, RoundingMode.HALF_EVEN))
                .isEqualByComparingTo("31");
        assertThat(received.isLossSince(sent, BigDecimal.valueOf(2))).isFalse();
        assertThat(dry("19770 kg ± 10", "11.2 % ± 0.1").isLossSince(sent, BigDecimal.valueOf(3)))
                .isTrue();
    }

    private static DryMatter dry(String wet, String moisture) {
        return DryMatter.of(MeasuredMass.parse(wet), MeasuredFraction.parse(moisture));
    }

    @Test
    void settledValuesReplaceWhatTheAssayStatesInTheSameWay() {
        Assay assay = Assay.of("ICP-OES")
                .dry("12.4 % ± 0.1")
                .totalOxides("24.10 % ± 0.2")
                .content("Dy2O3", "1.72 % ± 0.02")
                .build();
        SettledAssay settled = SettledAssay.of(
                assay,
                List.of(
                        settled("24.10 %", "23.70 %", "23.85 % ± 0.1", within("0.30 %", UmpireRule.UMPIRE)),
                        settled(
                                "1.72 %",
                                "1.60 %",
                                "1.65 % ± 0.015",
                                SettlementRule.of("Dy2O3/TREO", "0.06 %", UmpireRule.UMPIRE)),
                        settled("12.4 %", "11.2 %", null, SettlementRule.of("moisture", "1.2 %", UmpireRule.UMPIRE)),
                        settled("0.1 %", "0.2 %", null, SettlementRule.of("Fe", "1 %", UmpireRule.UMPIRE))));
        assertThat(settled.assay())
                .isEqualTo(Assay.of("ICP-OES")
                        .dry("11.8 %")
                        .totalOxides("23.85 % ± 0.1")
                        .content("Dy2O3", "1.65 % ± 0.015")
                        .build());
        assertThat(settled.apart()).containsExactly(Measurand.parse("Fe"));
    }
}
