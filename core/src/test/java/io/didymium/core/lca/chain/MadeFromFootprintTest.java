package io.didymium.core.lca.chain;

import static io.didymium.core.testing.SmallChain.batchId;
import static io.didymium.core.testing.SmallChain.day;
import static io.didymium.core.testing.SmallChain.stepId;
import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.id.BatchId;
import io.didymium.core.lca.allocation.Shares;
import io.didymium.core.lca.inventory.Provenance;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.piece.PieceShare;
import io.didymium.core.piece.Pieces;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.Output;
import io.didymium.core.process.OutputRole;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.quantity.MeasuredMass;
import io.didymium.core.testing.SmallChain;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/**
 * Ten old magnets of a kg at 10 kg CO2 eq and two new ones of a kg at 60 are built into motors with 24 kg CO2 eq of power: what a motor is
 * said to be made of is its own, and the power is divided by mass.
 */
class MadeFromFootprintTest {
    private static final String GWP = "kg CO2 eq";
    private static final BatchId KEPT = batchId("kept");
    private static final BatchId SWAPPED = batchId("swapped");
    private static final BatchAllocationPlan BY_MASS = BatchAllocationPlan.of(new BatchAllocation.ByMass());

    @Test
    void anOutputBearsWhatItWasMadeOf() {
        ChainFootprint footprint = footprint(
                repair(ProcessKind.ASSEMBLY, OutputRole.PRODUCT, List.of(part("old", 10)), List.of(part("new", 2))),
                BY_MASS);

        assertThat(total(footprint, KEPT)).isEqualTo("120.00");
        assertThat(total(footprint, SWAPPED)).isEqualTo("124.00");
    }

    @Test
    void withoutTheStatementAllIsMixed() {
        ChainFootprint footprint =
                footprint(repair(ProcessKind.ASSEMBLY, OutputRole.PRODUCT, List.of(), List.of()), BY_MASS);

        assertThat(total(footprint, KEPT)).isEqualTo("203.33");
        assertThat(total(footprint, SWAPPED)).isEqualTo("40.67");
    }

    @Test
    void whatIsLeftIsOfTheOtherOutput() {
        ChainFootprint footprint = footprint(
                repair(ProcessKind.ASSEMBLY, OutputRole.PRODUCT, List.of(), List.of(part("new", 2))), BY_MASS);

        assertThat(total(footprint, KEPT)).isEqualTo("120.00");
    }

    @Test
    void aProcessThatMixesMixes() {
        ChainFootprint footprint = footprint(
                repair(ProcessKind.SINTERING, OutputRole.PRODUCT, List.of(part("old", 10)), List.of(part("new", 2))),
                BY_MASS);

        assertThat(total(footprint, KEPT)).isEqualTo("203.33");
    }

    /** Who makes scrap of the worst input does not lose its impact. */
    @Test
    void scrapThatNamesTheWorstInputLeavesItsImpactToTheProducts() {
        ChainFootprint footprint = footprint(
                repair(ProcessKind.ASSEMBLY, OutputRole.WASTE, List.of(part("old", 10)), List.of(part("new", 2))),
                BY_MASS);

        assertThat(total(footprint, SWAPPED)).isEqualTo("0.00");
        assertThat(total(footprint, KEPT)).isEqualTo("244.00");
    }

    /** Neither does who gives an output with the worst input a share of nothing. */
    @Test
    void aProductOfNoShareLeavesItsInputsToTheOthers() {
        BatchAllocation free = new BatchAllocation.Fixed(
                Shares.inProportion(Map.of(KEPT, BigDecimal.ONE, SWAPPED, BigDecimal.ZERO)), "the second is free");
        ChainFootprint footprint = footprint(
                repair(ProcessKind.ASSEMBLY, OutputRole.PRODUCT, List.of(part("old", 10)), List.of(part("new", 2))),
                BatchAllocationPlan.of(free));

        assertThat(total(footprint, KEPT)).isEqualTo("244.00");
    }

    /** Neither does who names a part of it and forgets the rest. */
    @Test
    void whatNoOutputWasMadeOfIsSharedByAll() {
        ChainFootprint footprint = footprint(
                repair(ProcessKind.ASSEMBLY, OutputRole.PRODUCT, List.of(part("old", 10)), List.of(part("new", 1))),
                BY_MASS);

        assertThat(total(footprint, KEPT)).isEqualTo("170.00");
        assertThat(total(footprint, SWAPPED)).isEqualTo("74.00");
    }

    @Test
    void contributionsAreOfThePartAlone() {
        ChainFootprint footprint = footprint(
                repair(ProcessKind.ASSEMBLY, OutputRole.PRODUCT, List.of(part("old", 10)), List.of(part("new", 2))),
                BY_MASS);

        assertThat(footprint.byStep(KEPT, GWP)).containsOnlyKeys(stepId("making"), stepId("repair"));
        assertThat(footprint.upstreamBatches(KEPT)).containsExactlyInAnyOrder(KEPT, batchId("old"));
    }

    /** Whatever outputs are said to be made of, all that went in is in what came out, and contributions sum to totals. */
    @Property(tries = 50)
    void nothingIsLost(@ForAll @IntRange(max = 10) int old, @ForAll @IntRange(max = 2) int fresh) {
        ChainFootprint footprint = footprint(
                repair(
                        ProcessKind.ASSEMBLY,
                        OutputRole.PRODUCT,
                        old == 0 ? List.of() : List.of(part("old", old)),
                        fresh == 0 ? List.of() : List.of(part("new", fresh))),
                BY_MASS);

        BigDecimal sum = footprint
                .total(KEPT, GWP)
                .orElseThrow()
                .add(footprint.total(SWAPPED, GWP).orElseThrow());
        assertThat(sum.setScale(20, RoundingMode.HALF_EVEN)).isEqualByComparingTo("244");
        for (BatchId batch : List.of(KEPT, SWAPPED)) {
            assertThat(footprint.byStep(batch, GWP).values().stream()
                            .reduce(BigDecimal.ZERO, BigDecimal::add)
                            .subtract(footprint.total(batch, GWP).orElseThrow())
                            .abs())
                    .isLessThan(new BigDecimal("1e-20"));
        }
    }

    private static String total(ChainFootprint footprint, BatchId batch) {
        return footprint
                .total(batch, GWP)
                .orElseThrow()
                .setScale(2, RoundingMode.HALF_EVEN)
                .toPlainString();
    }

    private static BatchPortion part(String batch, int count) {
        return BatchPortion.of(batchId(batch), MeasuredMass.parse(count + " kg"), PieceShare.of(count));
    }

    private static SupplyChain repair(
            ProcessKind kind, OutputRole ofSwapped, List<BatchPortion> keptFrom, List<BatchPortion> swappedFrom) {
        return SmallChain.draft()
                .add(SmallChain.source("making", 1, "old"))
                .add(SmallChain.source("buying", 1, "new"))
                .add(magnets("old", 10, 1), magnets("new", 2, 1), magnets("kept", 10, 2), magnets("swapped", 2, 2))
                .add(SmallChain.step(
                        "repair",
                        kind,
                        SmallChain.SITE,
                        2,
                        2,
                        List.of(part("old", 10), part("new", 2)),
                        List.of(
                                new Output(KEPT, OutputRole.PRODUCT, keptFrom),
                                new Output(SWAPPED, ofSwapped, swappedFrom)),
                        List.of()))
                .build();
    }

    private static Batch magnets(String name, int count, int day) {
        return Batch.builder(batchId(name), MaterialForm.MAGNET)
                .mass(MeasuredMass.parse(count + " kg"))
                .producedAt(SmallChain.SITE.id(), day(day))
                .pieces(Pieces.builder("magnet", count).build())
                .build();
    }

    private static ChainFootprint footprint(SupplyChain chain, BatchAllocationPlan plan) {
        return ChainFootprint.of(
                chain,
                List.of(
                        activity("making", "magnets", "100"),
                        activity("buying", "magnets", "120"),
                        activity("repair", "power", "24")),
                plan);
    }

    private static Activity activity(String step, String name, String amount) {
        return Activity.of(
                stepId(step),
                name,
                new BigDecimal(amount),
                ActivityFactor.builder(name, "unit", "a table", Provenance.Origin.SECONDARY)
                        .impacts(Map.of(GWP, BigDecimal.ONE))
                        .build());
    }
}
