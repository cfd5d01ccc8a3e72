package io.didymium.core.process;

import static io.didymium.core.testing.SmallChain.OTHER_SITE;
import static io.didymium.core.testing.SmallChain.SITE;
import static io.didymium.core.testing.SmallChain.flow;
import static io.didymium.core.testing.SmallChain.mass;
import static io.didymium.core.testing.SmallChain.outputs;
import static io.didymium.core.testing.SmallChain.portion;
import static io.didymium.core.testing.SmallChain.step;
import static io.didymium.core.testing.SmallChain.transfer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

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
}
