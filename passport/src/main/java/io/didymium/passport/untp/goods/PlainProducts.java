package io.didymium.passport.untp.goods;

import io.didymium.core.id.StepId;
import io.didymium.core.process.Flow;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Names of what enters or leaves a step without a passport, so that a reader that knows nothing of our extension sees all that went in and
 * came out. They name no batch: what they mean is said once, by the flow of their number.
 */
public final class PlainProducts {
    private PlainProducts() {}

    /** The name of a flow of a step by its place, from 0. */
    public static String id(StepId step, int place) {
        return step.value() + (step.value().indexOf('#') < 0 ? "#flow-" : "-flow-") + (place + 1);
    }

    /** The flows of a step that go in, or those that go out, by name. */
    public static SortedMap<String, Flow> of(StepId step, List<Flow> flows, Predicate<Flow> which) {
        SortedMap<String, Flow> named = new TreeMap<>();
        for (int i = 0; i < flows.size(); i++) {
            if (which.test(flows.get(i))) {
                named.put(id(step, i), flows.get(i));
            }
        }
        return named;
    }
}
