package io.didymium.core.process;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.BatchId;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * That a step draws from a continuous process. What the process held before is an input, what it holds afterwards an output of the role
 * {@link OutputRole#HOLD_UP}; the first such step takes what was measured at the start, one without such an output closes the process.
 *
 * @param rule how what is drawn is taken from what is in the process
 * @param pouredAt when each input was poured; what is not listed was there when the step began
 */
public record RunDrawing(MixingRule rule, SortedMap<BatchId, Instant> pouredAt) {
    /** Copies the times. */
    public RunDrawing {
        requireNonNull(rule, "rule");
        pouredAt = Collections.unmodifiableSortedMap(new TreeMap<>(pouredAt));
    }

    /** A drawing under a rule, with the times of inputs. */
    public static RunDrawing of(MixingRule rule, Map<BatchId, Instant> pouredAt) {
        return new RunDrawing(rule, new TreeMap<>(pouredAt));
    }
}
