package io.didymium.core.lca.chain;

import static io.didymium.core.lca.chain.BatchStory.GWP;
import static io.didymium.core.lca.chain.BatchStory.batch;
import static io.didymium.core.lca.chain.BatchStory.step;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.didymium.core.id.BatchId;
import io.didymium.core.lca.allocation.Shares;
import io.didymium.core.lca.inventory.Provenance;
import io.didymium.core.process.ProcessStep;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class StepInventoryTest {
    private static final ProcessStep CUTTING = new BatchStory()
            .step("cutting", List.of(), List.of("magnet 7 PRODUCT", "block 2 CO_PRODUCT", "swarf 2 RESIDUE"))
            .chain()
            .steps()
            .get(0);

    @Test
    void rejectsAnActivityThatWouldCountTwice() {
        Activity power = power("cutting");
        assertThatThrownBy(() -> StepInventory.builder(step("cutting"))
                        .activities(List.of(power, power))
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("occurs twice");
        assertThatCode(() -> StepInventory.builder(step("cutting"))
                        .activities(List.of(
                                power,
                                power.toBuilder().only(batch("magnet")).build(),
                                power.toBuilder().only(batch("block")).build()))
                        .build())
                .doesNotThrowAnyException();
    }

    @Test
    void rejectsWhatIsOfAnotherStepAndWhatIsNothing() {
        assertThatThrownBy(() -> StepInventory.builder(step("cutting"))
                        .activities(List.of(power("milling")))
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("does not belong to");
        assertThatThrownBy(() -> StepInventory.builder(step("cutting")).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is empty");
        assertThatThrownBy(() -> StepInventory.builder(step("milling"))
                        .activities(List.of(power("milling")))
                        .build()
                        .requireFits(CUTTING))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rejectsAnActivityForABatchThatTheStepDoesNotMake() {
        StepInventory stray = StepInventory.builder(step("cutting"))
                .activities(List.of(
                        power("cutting").toBuilder().only(batch("elsewhere")).build()))
                .build();
        assertThatThrownBy(() -> stray.requireFits(CUTTING))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("does not produce");
    }

    @Test
    void letsOnlyProductsBearFixedShares() {
        assertThatCode(() -> fixed(Map.of(batch("magnet"), "0.8", batch("block"), "0.2"))
                        .requireFits(CUTTING))
                .doesNotThrowAnyException();
        for (Map<BatchId, String> shares : List.of(
                Map.of(batch("magnet"), "0.8", batch("swarf"), "0.2"),
                Map.of(batch("magnet"), "0.8", batch("elsewhere"), "0.2"),
                Map.of(batch("magnet"), "1.2", batch("block"), "-0.2"))) {
            assertThatThrownBy(() -> fixed(shares).requireFits(CUTTING))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("cannot have the share");
        }
    }

    @Test
    void rejectsTheStatementThatNothingIsStated() {
        assertThatThrownBy(() -> StepAllocation.of(new BatchAllocation.Unstated()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> StepAllocation.of(new BatchAllocation.ByMass(), " "))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static StepInventory fixed(Map<BatchId, String> shares) {
        TreeMap<BatchId, BigDecimal> parts = new TreeMap<>();
        shares.forEach((batch, share) -> parts.put(batch, new BigDecimal(share)));
        return StepInventory.builder(step("cutting"))
                .allocation(StepAllocation.of(new BatchAllocation.Fixed(new Shares<>(parts), "by hand")))
                .build();
    }

    private static Activity power(String step) {
        return Activity.of(
                step(step),
                "power",
                BigDecimal.ONE,
                ActivityFactor.builder("power", "kWh", "a table", Provenance.Origin.SECONDARY)
                        .impacts(Map.of(GWP, BigDecimal.ONE))
                        .build());
    }
}
