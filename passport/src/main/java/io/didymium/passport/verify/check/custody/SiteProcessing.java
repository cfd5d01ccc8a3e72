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
import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MeasuredMass;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        Set<BatchId> made = new HashSet<>();
        steps.forEach(step -> step.outputs().forEach(output -> made.add(output.batch())));
        Map<BatchId, Mass> taken = new HashMap<>();
        for (ProcessStep step : steps) {
            for (BatchPortion portion : step.inputs()) {
                if (made.contains(portion.batch())) {
                    taken.merge(portion.batch(), portion.mass().value(), Mass::plus);
                } else {
                    ElementContent content = content(portion.batch(), portion.mass());
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
        }
        for (ProcessStep step : steps) {
            for (Output output : step.outputs()) {
                if (output.role() == OutputRole.PRODUCT || output.role() == OutputRole.CO_PRODUCT) {
                    MeasuredMass mass = chain.chain().batch(output.batch()).mass();
                    rest(mass, taken.getOrDefault(output.batch(), Mass.ZERO))
                            .ifPresent(left -> out = out.plus(content(output.batch(), left)));
                }
            }
        }
    }

    /**
     * What is left of a batch of which some was taken up again inside the site, known as well as the batch. What was taken left by no gate,
     * so that neither its mass nor its contents make what came in or went out less certain.
     */
    private static Optional<MeasuredMass> rest(MeasuredMass whole, Mass taken) {
        if (taken.isZero()) {
            return Optional.of(whole);
        }
        if (taken.compareTo(whole.value()) >= 0) {
            return Optional.empty();
        }
        Mass left = whole.value().minus(taken);
        BigDecimal u = whole.standardUncertainty()
                .kilograms()
                .multiply(left.kilograms())
                .divide(whole.value().kilograms(), MathContext.DECIMAL64);
        return Optional.of(new MeasuredMass(left, new Mass(u)));
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
