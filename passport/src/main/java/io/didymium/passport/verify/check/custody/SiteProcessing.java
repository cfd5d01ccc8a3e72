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
 * The steps of a site over some days as one black box for one element: what entered from outside, and what of their products
 * was not consumed again inside. A step belongs to the day in UTC on which it ended.
 */
final class SiteProcessing {
    private final ChainEvidence chain;
    private final Element element;
    private final List<ProcessStep> steps = new ArrayList<>();
    private final SortedMap<BatchId, ElementContent> inputs = new TreeMap<>();
    private ElementContent in = ElementContent.NONE;
    private ElementContent out = ElementContent.NONE;
    private boolean known = true;

    private SiteProcessing(ChainEvidence chain, Element element) {
        this.chain = chain;
        this.element = element;
    }

    static SiteProcessing of(ChainEvidence chain, Account account, Period days) {
        SiteProcessing site = new SiteProcessing(chain, account.element());
        for (ProcessStep step : chain.chain().steps()) {
            LocalDate day = LocalDate.ofInstant(step.endedAt(), ZoneOffset.UTC);
            if (!step.kind().isSource()
                    && step.facility().equals(account.site())
                    && !day.isBefore(days.from())
                    && !day.isAfter(days.until())) {
                site.steps.add(step);
            }
        }
        site.add();
        return site;
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
                            output.batch(), chain.chain().batch(output.batch()).mass()));
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
        Optional<ElementContent> content = chain.stated(batch, mass, element);
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
