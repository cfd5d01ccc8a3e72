package io.didymium.passport.disclose.lot;

import static io.didymium.passport.disclose.lot.HiddenSteps.CONTEXT;
import static io.didymium.passport.disclose.lot.HiddenSteps.PROFILE;
import static io.didymium.passport.disclose.lot.HiddenSteps.melting;
import static io.didymium.passport.disclose.lot.HiddenSteps.openings;
import static io.didymium.passport.disclose.lot.HiddenSteps.proven;
import static io.didymium.passport.disclose.lot.HiddenSteps.sources;
import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.passport.disclose.lot.HiddenChain.Fault;
import io.didymium.passport.disclose.lot.HiddenChain.Proven;
import io.didymium.passport.disclose.lot.HiddenChain.StepFault;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HiddenChainTest {
    private static List<StepFault> findings(List<Proven> steps) {
        return new HiddenChain(steps).findings();
    }

    /** The second step takes both outputs of the first together again. */
    private static HiddenStepProver joined(HiddenStepProver first) {
        return HiddenSteps.honest(first.outputs(), 500_000_000, 492_000_000, 1_000_000, 900_000, 0);
    }

    @Test
    void aChainOfProvenStepsHasNoFault() {
        assertThat(findings(proven(sources(), melting(), joined(melting())))).isEmpty();
    }

    @Test
    void whatIsUsedTwiceIsFound() {
        List<Proven> steps = new ArrayList<>(proven(sources(), melting()));
        steps.add(proven(
                HiddenSteps.honest(sources(), 500_000_000, 492_000_000, 9_000_000, 8_850_000, 3_000_000_000L),
                List.of()));
        assertThat(findings(steps)).contains(new StepFault(3, Fault.INPUT_USED_TWICE));
    }

    @Test
    void whatNobodyMadeIsFound() {
        assertThat(findings(proven(sources().subList(0, 1), melting())))
                .containsExactly(new StepFault(1, Fault.INPUT_UNKNOWN));
    }

    /** What is declared as lost comes back as a lot of the same metal: nobody proved where it comes from. */
    @Test
    void aResidueDoesNotComeBackByItself() {
        LotOpening residue = new LotOpening(openings(44, 10_000_000, 9_850_000, 9_850_000, 0));
        HiddenStepProver again = HiddenSteps.honest(List.of(residue), 4_000_000, 3_000_000, 0, 0, 0);
        List<Proven> steps = new ArrayList<>(proven(sources(), melting()));
        steps.add(proven(again, List.of()));
        assertThat(findings(steps)).containsExactly(new StepFault(3, Fault.INPUT_UNKNOWN));
    }

    @Test
    void theSameLotIsNotMadeTwice() {
        List<Proven> steps = new ArrayList<>(proven(sources(), melting()));
        steps.add(steps.get(0));
        assertThat(findings(steps)).containsExactly(new StepFault(3, Fault.LOT_REPEATED));
    }

    @Test
    void aFalseStepIsNamed() {
        List<Proven> steps = new ArrayList<>(proven(sources(), melting()));
        HiddenStepProver rich =
                HiddenSteps.honest(List.of(sources().get(1)), 100_000_000, 99_000_000, 1_000_000, 900_000, 0);
        HiddenStep stated = melting().step(CONTEXT, List.of(new LotClaim(0, HiddenSteps.RECYCLED, 9, 10)));
        steps.set(2, new Proven(stated, LyingProver.prove(melting(), stated)));
        assertThat(findings(steps)).containsExactly(new StepFault(2, Fault.NOT_PROVEN));
        steps.set(2, new Proven(stated, proven(rich, List.of()).proof()));
        assertThat(findings(steps)).containsExactly(new StepFault(2, Fault.NOT_PROVEN));
    }

    @Test
    void profilesAreNotMixed() {
        LotProfile other = new LotProfile("another", PROFILE.attributes());
        List<Proven> steps = new ArrayList<>(proven(sources()));
        steps.add(proven(HiddenStepProver.ofEntry(other, HiddenSteps.lot(5, 10, 5, 1, 0)), List.of()));
        assertThat(findings(steps)).containsExactly(new StepFault(2, Fault.PROFILE_DIFFERS));
    }
}
