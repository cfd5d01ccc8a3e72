package io.didymium.passport.custody;

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
    private final Matter matter;
    private final Element element;
    private final List<ProcessStep> steps = new ArrayList<>();
    private final SortedMap<BatchId, Content> inputs = new TreeMap<>();
    private Content in = Content.NONE;
    private Content out = Content.NONE;
    private boolean known = true;

    private SiteRun(Matter matter, Element element) {
        this.matter = matter;
        this.element = element;
    }

    static SiteRun of(Matter matter, Account account, Period days) {
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
        Map<BatchId, Content> taken = new HashMap<>();
        for (ProcessStep step : steps) {
            for (BatchPortion portion : step.inputs()) {
                Content content = content(portion.batch(), portion.mass());
                if (made.containsKey(portion.batch())) {
                    taken.merge(portion.batch(), content, Content::plus);
                } else {
                    inputs.merge(portion.batch(), content, Content::plus);
                    in = in.plus(content);
                }
            }
            for (Flow flow : step.flows()) {
                if (flow.kind().isInput() && flow.composition().isPresent()) {
                    in = in.plus(Content.of(flow.mass(), flow.composition().get(), element));
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

    private Content content(BatchId batch, MeasuredMass mass) {
        Optional<Content> content = matter.stated(batch, mass, element);
        known = known && content.isPresent();
        return content.orElse(Content.NONE);
    }

    /** What came from outside, by batch. */
    SortedMap<BatchId, Content> inputs() {
        return inputs;
    }

    /** All that came from outside, reagents with it. */
    Content in() {
        return in;
    }

    /** What left as product. */
    Content out() {
        return out;
    }

    /** Whether anything was done, and of everything it is known what it holds. */
    boolean isKnown() {
        return known && !steps.isEmpty() && in.kilograms().signum() > 0;
    }
}
