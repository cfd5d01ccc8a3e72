package io.didymium.core.process;

import static io.didymium.core.testing.SmallChain.OTHER_SITE;
import static io.didymium.core.testing.SmallChain.SITE;
import static io.didymium.core.testing.SmallChain.batchId;
import static io.didymium.core.testing.SmallChain.day;
import static io.didymium.core.testing.SmallChain.flow;
import static io.didymium.core.testing.SmallChain.mass;
import static io.didymium.core.testing.SmallChain.outputs;
import static io.didymium.core.testing.SmallChain.portion;
import static io.didymium.core.testing.SmallChain.step;
import static io.didymium.core.testing.SmallChain.stepId;
import static io.didymium.core.testing.SmallChain.transfer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.tuple;

import io.didymium.core.element.Element;
import io.didymium.core.material.Assay;
import io.didymium.core.material.AssayValue;
import io.didymium.core.quantity.MeasuredFraction;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProcessStepTest {
    @Test
    void refusesAStepThatEndsBeforeItBegins() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> step("s", 2, 1, List.of(portion("a", "1")), "b"))
                .withMessageStartingWith("urn:example:step:s must not end before it begins");
        assertThat(step("s", 1, 1, List.of(portion("a", "1")), "b").name()).isEqualTo("s");
    }

    @Test
    void sourcesHaveNoInputAndOtherStepsHaveOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ofKind(ProcessKind.EXTRACTION, List.of(portion("a", "1"))))
                .withMessage("urn:example:step:s is a source and must have no input");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ofKind(ProcessKind.MILLING, List.of()))
                .withMessage("urn:example:step:s must have an input");
        assertThat(Stream.of(ProcessKind.values()).filter(ProcessKind::isSource))
                .containsExactly(ProcessKind.EXTRACTION, ProcessKind.COLLECTION, ProcessKind.PROCUREMENT);
    }

    @Test
    void refusesAStepFromWhichNothingComes() {
        Flow reagent = flow(FlowKind.REAGENT, "acid", mass("1", "0"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> step(
                        "s", ProcessKind.MILLING, SITE, 1, 2, List.of(portion("a", "1")), List.of(), List.of(reagent)))
                .withMessage("urn:example:step:s must have an output");
    }

    @Test
    void allMayBeLost() {
        Flow loss = flow(FlowKind.LOSS, "fire", mass("1", "0"));
        assertThat(step("s", ProcessKind.MILLING, SITE, 1, 2, List.of(portion("a", "1")), List.of(), List.of(loss))
                        .outputs())
                .isEmpty();
    }

    @Test
    void namesEachBatchOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> step("s", 1, 2, List.of(portion("a", "1"), portion("a", "2")), "b"))
                .withMessage("urn:example:step:s must name urn:example:batch:a once");
        assertThatIllegalArgumentException().isThrownBy(() -> step("s", 1, 2, List.of(portion("a", "1")), "b", "b"));
        assertThatIllegalArgumentException().isThrownBy(() -> step("s", 1, 2, List.of(portion("a", "1")), "a"));
    }

    @Test
    void namesEachFlowOnce() {
        Flow acid = flow(FlowKind.REAGENT, "acid", mass("1", "0"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> step(
                        "s",
                        ProcessKind.MILLING,
                        SITE,
                        1,
                        2,
                        List.of(portion("a", "1")),
                        outputs("b"),
                        List.of(acid, acid)))
                .withMessage("urn:example:step:s must name each flow once");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> flow(FlowKind.REAGENT, "", mass("1", "0")))
                .withMessage("name of a flow must not be blank");
    }

    @Test
    void keepsItsOwnCopies() {
        List<BatchPortion> inputs = new ArrayList<>(List.of(portion("a", "1")));
        ProcessStep step = step("s", 1, 2, inputs, "b");
        inputs.clear();
        assertThat(step.inputs()).hasSize(1);
    }

    @Test
    void refusesAPortionOfNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> portion("a", "0"))
                .withMessage("portion of urn:example:batch:a must not be zero");
    }

    @Test
    void transfersMoveEachBatchOnceFromOneSiteToAnother() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> transfer("t", SITE, SITE, 1, portion("a", "1")))
                .withMessage("urn:example:transfer:t must not end where it began: urn:example:site:site");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> transfer("t", SITE, OTHER_SITE, 1))
                .withMessage("urn:example:transfer:t must move a batch");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> transfer("t", SITE, OTHER_SITE, 1, portion("a", "1"), portion("a", "1")))
                .withMessage("urn:example:transfer:t must name urn:example:batch:a once");
    }

    @Test
    void onlyReagentsGoIn() {
        assertThat(Stream.of(FlowKind.values()).filter(FlowKind::isInput)).containsExactly(FlowKind.REAGENT);
        assertThat(Stream.of(FlowKind.values()).map(FlowKind::label)).doesNotHaveDuplicates();
        assertThat(Stream.of(OutputRole.values()).map(OutputRole::label)).doesNotHaveDuplicates();
        assertThat(Stream.of(ProcessKind.values()).map(ProcessKind::label)).doesNotHaveDuplicates();
    }

    private static ProcessStep ofKind(ProcessKind kind, List<BatchPortion> inputs) {
        return step("s", kind, SITE, 1, 2, inputs, outputs("b"), List.of());
    }

    @Test
    void aStepReadsLikeItsSentence() {
        Assay metal = Assay.of("ICP-OES")
                .percent("Nd", "99.9", "0.2")
                .content("Th", "3 ppm ± 1")
                .build();
        ProcessStep built = ProcessStep.builder(stepId("s"), ProcessKind.ELECTROLYSIS)
                .at(SITE.id())
                .during(day(1), day(2))
                .consumes(batchId("oxide"), "1200 kg ± 0.5")
                .adds("graphite", "90 kg")
                .adds("lithium fluoride", "1 kg", metal)
                .produces(batchId("metal"))
                .produces(batchId("slag"), OutputRole.RESIDUE)
                .loses("dust", "10 g")
                .loses("spent salt", "24.6 kg ± 0.5", metal)
                .emits("anode gas", "265.4 kg")
                .emits("vapour", "1 kg", metal)
                .build();
        assertThat(built.name()).isEqualTo("electrolysis");
        assertThat(built.flows())
                .extracting(Flow::kind, Flow::name, flow -> flow.assay().isPresent())
                .containsExactly(
                        tuple(FlowKind.REAGENT, "graphite", false),
                        tuple(FlowKind.REAGENT, "lithium fluoride", true),
                        tuple(FlowKind.LOSS, "dust", false),
                        tuple(FlowKind.LOSS, "spent salt", true),
                        tuple(FlowKind.EMISSION, "anode gas", false),
                        tuple(FlowKind.EMISSION, "vapour", true));
        assertThat(metal.values())
                .containsExactly(
                        new AssayValue(Element.NEODYMIUM, MeasuredFraction.parse("99.9 % ± 0.2")),
                        new AssayValue(Element.THORIUM, MeasuredFraction.parse("3 ppm ± 1")));
    }

    @Test
    void aStepWithoutSiteOrTimeIsRefusedByName() {
        ProcessStep.Builder step =
                ProcessStep.builder(stepId("s"), ProcessKind.EXTRACTION).produces(batchId("ore"));
        assertThatNullPointerException().isThrownBy(step::build).withMessage("facility");
        assertThatNullPointerException()
                .isThrownBy(() -> step.at(SITE.id()).build())
                .withMessage("startedAt");
    }
}
