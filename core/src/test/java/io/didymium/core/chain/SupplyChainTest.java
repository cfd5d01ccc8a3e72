package io.didymium.core.chain;

import static io.didymium.core.testing.SmallChain.OTHER_SITE;
import static io.didymium.core.testing.SmallChain.SITE;
import static io.didymium.core.testing.SmallChain.batch;
import static io.didymium.core.testing.SmallChain.batchId;
import static io.didymium.core.testing.SmallChain.day;
import static io.didymium.core.testing.SmallChain.draft;
import static io.didymium.core.testing.SmallChain.portion;
import static io.didymium.core.testing.SmallChain.source;
import static io.didymium.core.testing.SmallChain.step;
import static io.didymium.core.testing.SmallChain.stepId;
import static io.didymium.core.testing.SmallChain.transfer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.didymium.core.batch.Batch;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.PartyId;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.Output;
import io.didymium.core.process.OutputRole;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.quantity.MeasuredMass;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A small chain: ore a and scrap x are bought; a is split into b and c; b and x are blended into d; c goes elsewhere.
 */
class SupplyChainTest {
    private static final SupplyChain CHAIN = draft().add(
                    step("blend", 5, 6, List.of(portion("b", "4"), portion("x", "1")), "d"))
            .add(step("split", 2, 3, List.of(portion("a", "10")), "b", "c"))
            .add(source("buy-x", 4, "x"))
            .add(source("buy-a", 1, "a"))
            .add(batch("a", "10", 1))
            .add(batch("b", "4", 3))
            .add(batch("c", "6", 3))
            .add(batch("d", "5", 6))
            .add(batch("x", "1", 4))
            .add(transfer("away", SITE, OTHER_SITE, 7, portion("c", "6")))
            .build();

    @Test
    void stepsFollowThoseThatMadeTheirInputs() {
        assertThat(CHAIN.steps().stream().map(ProcessStep::name)).containsExactly("buy-a", "split", "buy-x", "blend");
    }

    @Test
    void producersAndConsumersOfABatchAreKnown() {
        assertThat(CHAIN.producerOf(batchId("b")).name()).isEqualTo("split");
        assertThat(CHAIN.consumersOf(batchId("a")).stream().map(ProcessStep::name))
                .containsExactly("split");
        assertThat(CHAIN.consumersOf(batchId("d"))).isEmpty();
    }

    @Test
    void whatIsNamedManyTimesIsHeldOnce() {
        ProcessStep stated = step("blend", 5, 6, List.of(portion("b", "4"), portion("x", "1")), "d");
        ProcessStep blend = new SharedParts(new IdIndex<>(CHAIN.batches(), Batch::id))
                .in(List.of(stated))
                .get(0);
        assertThat(blend).isEqualTo(stated);
        assertThat(blend.inputs().get(0).batch())
                .isSameAs(CHAIN.batch(batchId("b")).id());
        assertThat(blend.outputs().get(0).batch())
                .isSameAs(CHAIN.batch(batchId("d")).id());
        assertThat(blend.inputs().get(0).mass())
                .isSameAs(CHAIN.batch(batchId("b")).mass());
    }

    @Test
    void backwardTraceIsProvenance() {
        Trace trace = Trace.backward(CHAIN, batchId("d"));
        assertThat(trace.batches()).containsExactly(batchId("d"), batchId("b"), batchId("x"), batchId("a"));
        assertThat(trace.steps().stream().map(ProcessStep::name)).containsExactly("buy-a", "split", "buy-x", "blend");
        assertThat(trace.transfers()).isEmpty();
    }

    @Test
    void forwardTraceIsRecall() {
        Trace trace = Trace.forward(CHAIN, batchId("a"));
        assertThat(trace.batches()).containsExactly(batchId("a"), batchId("b"), batchId("c"), batchId("d"));
        assertThat(trace.steps().stream().map(ProcessStep::name)).containsExactly("split", "blend");
        assertThat(trace.transfers()).hasSize(1);
        assertThat(Trace.forward(CHAIN, batchId("x")).batches()).containsExactly(batchId("x"), batchId("d"));
    }

    @Test
    void whatIsNotInTheChainIsRefused() {
        BatchId unknown = batchId("nothing");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CHAIN.batch(unknown))
                .withMessage("not in the chain: urn:example:batch:nothing");
        assertThatIllegalArgumentException().isThrownBy(() -> CHAIN.producerOf(unknown));
        assertThatIllegalArgumentException().isThrownBy(() -> Trace.forward(CHAIN, unknown));
        assertThatIllegalArgumentException().isThrownBy(() -> Trace.backward(CHAIN, unknown));
        assertThatIllegalArgumentException().isThrownBy(() -> CHAIN.party(new PartyId("did:web:nobody.example")));
        assertThatIllegalArgumentException().isThrownBy(() -> CHAIN.facility(new FacilityId("urn:x:nowhere")));
        assertThat(CHAIN.consumersOf(unknown)).isEmpty();
    }

    @Test
    void aChainDoesNotChange() {
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> CHAIN.batches().clear());
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> CHAIN.steps().clear());
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> CHAIN.consumersOf(batchId("a")).clear());
        SupplyChain.Builder draft = draft();
        SupplyChain before = draft.build();
        draft.add(batch("a", "1", 1)).add(source("buy", 1, "a"));
        assertThat(before.batches()).isEmpty();
    }

    @Test
    void chainsOfOtherThingsDiffer() {
        SupplyChain other =
                draft().add(batch("a", "10", 1)).add(source("buy-a", 1, "a")).build();
        assertThat(CHAIN).isNotEqualTo(other).isNotEqualTo(null);
        assertThat(other)
                .isNotEqualTo(draft().add(batch("a", "10.1", 1))
                        .add(source("buy-a", 1, "a"))
                        .build());
    }

    @Test
    void aStepIsAddedWithTheBatchesItMakes() {
        SupplyChain chain = draft().add(source("buy", 1, "ore"), source("buy-more", 1, "acid"))
                .add(batch("ore", "10", 1), batch("acid", "2", 1))
                .add(ProcessStep.builder(stepId("leach"), ProcessKind.LEACHING)
                        .at(SITE.id())
                        .during(day(2), day(3))
                        .consumes(batchId("ore"), "10 kg ± 0.01")
                        .consumes(batch("acid", "2", 1))
                        .produces(
                                Batch.builder(batchId("mud"), MaterialForm.RESIDUE)
                                        .mass("4 kg ± 0.1"),
                                OutputRole.WASTE)
                        .produces(Batch.builder(batchId("liquor"), MaterialForm.LIQUOR)
                                .mass("8 kg")))
                .build();
        ProcessStep leach = chain.producerOf(batchId("liquor"));
        assertThat(leach.name()).isEqualTo("leaching");
        assertThat(leach.outputs())
                .containsExactly(
                        new Output(batchId("mud"), OutputRole.WASTE),
                        new Output(batchId("liquor"), OutputRole.PRODUCT));
        assertThat(leach.inputs())
                .containsExactly(
                        new BatchPortion(batchId("ore"), MeasuredMass.parse("10 kg ± 0.01")),
                        new BatchPortion(batchId("acid"), MeasuredMass.parse("2 kg")));
        Batch liquor = chain.batch(batchId("liquor"));
        assertThat(liquor.name()).isEqualTo("liquor");
        assertThat(liquor.facility()).isEqualTo(SITE.id());
        assertThat(liquor.producedAt()).isEqualTo(day(3));
    }
}
