package io.didymium.core.responsibility.sourcing;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.Set;

/**
 * From when which stages may not be in an excluded country.
 *
 * @param from the first day
 * @param stages the stages
 */
public record StageBan(LocalDate from, Set<SourcingStage> stages) {
    /** @throws IllegalArgumentException if there is no stage */
    public StageBan {
        requireNonNull(from, "from");
        if (stages.isEmpty()) {
            throw new IllegalArgumentException("a ban must name a stage");
        }
        stages = Sets.immutableEnumSet(stages);
    }
}
