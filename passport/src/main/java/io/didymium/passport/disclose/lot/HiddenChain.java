package io.didymium.passport.disclose.lot;

import io.didymium.crypto.commit.Equation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Steps with hidden quantities, each after those that made what goes into it, with their proofs. Checked offline, by one sum over all equations.
 *
 * @param steps the steps
 */
public record HiddenChain(List<Proven> steps) {
    /**
     * A step with its proof.
     *
     * @param step the step
     * @param proof the proof
     */
    public record Proven(HiddenStep step, HiddenStepProof proof) {}

    /** What is wrong with a step. */
    public enum Fault {
        /** Another profile than that of the first step. */
        PROFILE_DIFFERS,
        /** A lot that was made already, here or before. */
        LOT_REPEATED,
        /** An input that no step before made. */
        INPUT_UNKNOWN,
        /** An input that was used already, here or before. */
        INPUT_USED_TWICE,
        /** The proof is none of the step. */
        NOT_PROVEN
    }

    /**
     * A fault of a step.
     *
     * @param step the place of the step
     * @param fault what is wrong
     */
    public record StepFault(int step, Fault fault) {}

    /** Copies the list. */
    public HiddenChain {
        steps = List.copyOf(steps);
    }

    /**
     * All faults, by step; none, if all holds. What entries bring in is not proven by anything here, and that a lot is used in another chain besides
     * is not seen.
     */
    public List<StepFault> findings() {
        List<StepFault> findings = new ArrayList<>(structure());
        List<List<Equation>> equations =
                steps.stream().map(each -> each.proof().equations(each.step())).toList();
        boolean all = equations.stream().noneMatch(List::isEmpty)
                && Equation.hold(equations.stream().flatMap(List::stream).toList());
        for (int i = 0; i < steps.size() && !all; i++) {
            if (equations.get(i).isEmpty() || !Equation.hold(equations.get(i))) {
                findings.add(new StepFault(i, Fault.NOT_PROVEN));
            }
        }
        return findings;
    }

    private List<StepFault> structure() {
        List<StepFault> findings = new ArrayList<>();
        Map<Lot, Boolean> used = new HashMap<>();
        for (int i = 0; i < steps.size(); i++) {
            HiddenStep step = steps.get(i).step();
            if (!step.profile().equals(steps.get(0).step().profile())) {
                findings.add(new StepFault(i, Fault.PROFILE_DIFFERS));
            }
            for (Lot input : step.inputs()) {
                Boolean before = used.replace(input, true);
                if (before == null) {
                    findings.add(new StepFault(i, Fault.INPUT_UNKNOWN));
                } else if (before) {
                    findings.add(new StepFault(i, Fault.INPUT_USED_TWICE));
                }
            }
            for (Lot output : step.outputs()) {
                if (used.putIfAbsent(output, false) != null) {
                    findings.add(new StepFault(i, Fault.LOT_REPEATED));
                }
            }
        }
        return findings;
    }
}
