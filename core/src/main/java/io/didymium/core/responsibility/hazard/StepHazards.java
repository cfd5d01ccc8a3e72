package io.didymium.core.responsibility.hazard;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.StepId;
import java.util.Comparator;
import java.util.List;

/**
 * What the operator of a step states of the dangerous substances in it.
 *
 * @param step the step
 * @param substances all that it uses or gives off, by substance and name; empty states that there is none
 */
public record StepHazards(StepId step, List<SubstanceUse> substances) {
    /** Makes the statement; the substances are put in order. */
    public StepHazards {
        requireNonNull(step, "step");
        substances = substances.stream()
                .sorted(Comparator.comparing(SubstanceUse::substance).thenComparing(SubstanceUse::name))
                .toList();
    }

    /** Whether a substance is among them. */
    public boolean names(Substance substance) {
        return substances.stream().anyMatch(use -> use.substance() == substance);
    }
}
