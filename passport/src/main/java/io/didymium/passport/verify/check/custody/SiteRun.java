package io.didymium.passport.verify.check.custody;

import io.didymium.core.custody.Account;
import io.didymium.core.custody.Period;
import io.didymium.core.element.Element;
import io.didymium.core.id.BatchId;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.Flow;
import io.didymium.core.process.Output;
import io.didymium.core.process.OutputRole;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.quantity.MeasuredMass;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the steps of a site did to an element over some days, taken together: what came from outside them, and what of their
 * products they did not take up again. Days are those of UTC on which steps ended.
 */
final class SiteRun {
    private final ChainEvidence matter;
    private final Element element;
    private final List<ProcessStep> steps = new ArrayList<>();
    private final SortedMap<BatchId, ElementContent> inputs = new TreeMap<>();
    private ElementContent in = ElementContent.NONE;
    private ElementContent out = ElementContent.NONE;
    private boolean known = true;

    private SiteRun(ChainEvidence matter, Element element) {
        this.matter = matter;
        this.element = element;
    }

    static SiteRun of(ChainEvidence matter, Account account, Period days) {
        SiteRun run = new SiteRun(matter, account.element());
        for (ProcessStep step : matter.chain().steps()) {
            LocalDate day = LocalDate.ofInstant(step.endedAt(), ZoneOffset.UTC);
            if (!step.kind().isSource()
                    && step.facility().equals(account.site())
                    && !day.isBefore(days.from())
                    && !day.isAfter(days.until())) {
                run.steps.add(step);
            }
        }
        run.add();
        return run;
    }

    private void add() {
        Map<BatchId, OutputRole> made = new HashMap<>();
        steps.forEach(step -> step.outputs().forEach(output -> made.put(output.batch(), output.role())));
        Map<BatchId, ElementContent> taken = new HashMap<>();
        for (ProcessStep step : steps) {
            for (BatchPortion portion : step.inputs()) {
                ElementContent content = content(portion.batch(), portion.mass());
                if (made.containsKey(portion.batch())) {
                    taken.merge(portion.batch(), content, ElementContent::plus);
                } else {
                    inputs.merge(portion.batch(), content, ElementContent::plus);
                    in = in.plus(content);
                }
            }
            for (Flow flow : step.flows()) {
                if (flow.kind().isInput() && flow.composition().isPresent()) {
                    in = in.plus(
                            ElementContent.of(flow.mass(), flow.composition().get(), element));
                }
            }
            for (Output output : step.outputs()) {
                if (output.role() == OutputRole.PRODUCT || output.role() == OutputRole.CO_PRODUCT) {
                    out = out.plus(content(
                            output.batch(), matter.chain().batch(output.batch()).mass()));
                }
            }
        }
        taken.forEach((batch, content) -> {
            OutputRole role = made.get(batch);
            if (role == OutputRole.PRODUCT || role == OutputRole.CO_PRODUCT) {
                out = out.minus(content);
            }
        });
    }

    private ElementContent content(BatchId batch, MeasuredMass mass) {
        Optional<ElementContent> content = matter.stated(batch, mass, element);
        known = known && content.isPresent();
        return content.orElse(ElementContent.NONE);
    }

    /** What came from outside, by batch. */
    SortedMap<BatchId, ElementContent> inputs() {
        return inputs;
    }

    /** All that came from outside, reagents with it. */
    ElementContent in() {
        return in;
    }

    /** What left as product. */
    ElementContent out() {
        return out;
    }

    /** Whether anything was done, and of everything it is known what it holds. */
    boolean isKnown() {
        return known && !steps.isEmpty() && in.kilograms().signum() > 0;
    }
}
