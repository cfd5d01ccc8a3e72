package io.didymium.core.responsibility.hazard;

import com.google.common.collect.Sets;
import io.didymium.core.id.Id;
import io.didymium.core.id.PartyId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is asked for and stated of the hazards of a batch or a step.
 *
 * @param subject the batch or step
 * @param operator who made or ran it
 * @param rules the rules that ask for data, in the order of rules
 * @param stated what its operator states, whether asked for or not
 * @param batch what the operator states of a batch, by its latest record
 * @param step what the operator states of a step, by its latest record
 */
public record HazardLine(
        Id subject,
        PartyId operator,
        List<HazardRule> rules,
        Set<HazardDatum> stated,
        Optional<BatchHazards> batch,
        Optional<StepHazards> step) {
    /** Copies the collections. */
    public HazardLine {
        rules = List.copyOf(rules);
        stated = Sets.immutableEnumSet(stated);
    }

    /** What is asked for and not stated: unknown, not absent. */
    public Set<HazardDatum> missing() {
        return Sets.difference(
                Sets.immutableEnumSet(rules.stream().map(HazardRule::datum).toList()), stated);
    }
}
