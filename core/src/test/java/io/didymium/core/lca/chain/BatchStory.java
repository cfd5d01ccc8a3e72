package io.didymium.core.lca.chain;

import io.didymium.core.chain.SupplyChain;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.StepId;
import io.didymium.core.lca.inventory.Provenance;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.process.OutputRole;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.testing.ChainSketch;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A chain of batches at one site, step by step, with what each step uses. Masses are in kg. */
final class BatchStory {
    static final String GWP = "kg CO2 eq";

    private static final ChainSketch IDS = new ChainSketch("story");

    private final ChainSketch sketch = new ChainSketch("story").site("SITE", "operator", "NO", "Oslo");
    private final List<Activity> activities = new ArrayList<>();

    /** A step: inputs as {@code "ore 10"}, outputs as {@code "metal 8 PRODUCT"}. */
    BatchStory step(String name, List<String> inputs, List<String> outputs) {
        ChainSketch.Step step =
                sketch.step(name, inputs.isEmpty() ? ProcessKind.PROCUREMENT : ProcessKind.BLENDING, "SITE");
        for (String input : inputs) {
            int split = input.lastIndexOf(' ');
            step.in(input.substring(0, split), input.substring(split + 1));
        }
        for (String output : outputs) {
            int role = output.lastIndexOf(' ');
            int mass = output.lastIndexOf(' ', role - 1);
            step.out(
                    output.substring(0, mass),
                    MaterialForm.ORE,
                    OutputRole.valueOf(output.substring(role + 1)),
                    output.substring(mass + 1, role),
                    "");
        }
        step.done();
        return this;
    }

    /** A batch from outside, whose kg carries a factor. */
    BatchStory bought(String batch, String kilograms, String factor) {
        String name = "buying of " + batch;
        return step(name, List.of(), List.of(batch + " " + kilograms + " PRODUCT"))
                .uses(name, batch, kilograms, factor);
    }

    BatchStory uses(String step, String name, String amount, String factor) {
        activities.add(Activity.of(step(step), name, new BigDecimal(amount), factor(name, factor)));
        return this;
    }

    BatchStory measures(String step, String name, String amount, String factor) {
        ActivityFactor own = ActivityFactor.builder(name, "unit", "the operator", Provenance.Origin.PRIMARY)
                .impacts(Map.of(GWP, new BigDecimal(factor)))
                .build();
        activities.add(Activity.of(step(step), name, new BigDecimal(amount), own));
        return this;
    }

    BatchStory usesFor(String batch, String step, String name, String amount, String factor) {
        activities.add(Activity.of(step(step), name, new BigDecimal(amount), factor(name, factor)).toBuilder()
                .only(batch(batch))
                .build());
        return this;
    }

    ChainFootprint footprint(BatchAllocationPlan plan) {
        return ChainFootprint.of(chain(), activities, plan);
    }

    ChainFootprint footprint(BatchAllocationPlan plan, List<SupplierFootprint> results) {
        return ChainFootprint.of(chain(), activities, plan, results);
    }

    SupplyChain chain() {
        return sketch.chain();
    }

    static BatchId batch(String name) {
        return IDS.batch(name);
    }

    static StepId step(String name) {
        return IDS.stepId(name);
    }

    private static ActivityFactor factor(String name, String value) {
        return ActivityFactor.builder(name, "unit", "a table", Provenance.Origin.SECONDARY)
                .impacts(Map.of(GWP, new BigDecimal(value)))
                .build();
    }
}
