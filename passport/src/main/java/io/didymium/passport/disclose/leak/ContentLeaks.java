package io.didymium.passport.disclose.leak;

import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.SetMultimap;
import io.didymium.core.element.Element;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.Flow;
import io.didymium.core.process.Output;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.quantity.Mass;
import io.didymium.passport.credential.StepSubject;
import io.didymium.passport.credential.Subject;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which withheld contents follow from what is visible: by conservation of each element over the steps, by provenance that covers an
 * element, and by the composition of magnets in products.
 *
 * <p>A content counts as following if it is determined to within {@link #LIMIT} of itself.
 */
public final class ContentLeaks {
    /** The width of an interval that counts as known, as part of the value. */
    public static final BigDecimal LIMIT = new BigDecimal("0.1");

    private static final BigDecimal HALF_LIMIT = LIMIT.divide(BigDecimal.valueOf(2));

    private ContentLeaks() {}

    /**
     * The batches and flows whose contents follow or are stated, each with the elements.
     *
     * @param held what the holder can read
     * @param visible what is left of it
     */
    public static SetMultimap<String, Element> of(List<Subject> held, List<Subject> visible) {
        StatedContents all = StatedContents.of(held);
        StatedContents open = StatedContents.of(visible);
        SetMultimap<String, Element> leaks =
                MultimapBuilder.treeKeys().enumSetValues(Element.class).build();
        Set<Element> elements = EnumSet.noneOf(Element.class);
        elements.addAll(open.inMagnets().keySet());
        open.byPlace().values().forEach(contents -> elements.addAll(contents.keySet()));
        // What is withheld at one place and stated at another is not hidden.
        open.byPlace().forEach((place, contents) -> leaks.putAll(place, contents.keySet()));
        for (Element element : elements) {
            Map<String, BigDecimal> hidden = new TreeMap<>(all.of(element));
            hidden.keySet().removeAll(open.of(element).keySet());
            hidden.values().removeIf(value -> value.signum() == 0);
            ContentSystem system = new ContentSystem();
            open.of(element).forEach(system::know);
            for (Subject subject : held) {
                if (subject instanceof StepSubject run && !run.step().kind().isSource()) {
                    system.add(conservation(run, element, all, open));
                }
            }
            system.determined(hidden, LIMIT).forEach(place -> leaks.put(place, element));
            for (BigDecimal stated : open.inMagnets().get(element)) {
                hidden.forEach((place, value) -> {
                    if (stated.subtract(value).abs().compareTo(value.multiply(HALF_LIMIT)) <= 0) {
                        leaks.put(place, element);
                    }
                });
            }
        }
        return leaks;
    }

    /** What goes into a step less what comes out; of flows, those that were analysed. */
    private static Map<String, BigDecimal> conservation(
            StepSubject run, Element element, StatedContents all, StatedContents open) {
        ProcessStep step = run.step();
        Map<String, BigDecimal> terms = new HashMap<>();
        for (BatchPortion input : step.inputs()) {
            add(terms, input.batch().value(), input.mass().value(), 1);
        }
        for (Output output : step.outputs()) {
            add(
                    terms,
                    output.batch().value(),
                    run.product(output.batch()).mass().value(),
                    -1);
        }
        for (Flow flow : step.flows()) {
            String place = StatedContents.place(step, flow);
            if (all.byPlace().containsKey(place)) {
                add(terms, place, flow.mass().value(), flow.kind().isInput() ? 1 : -1);
            }
        }
        // A stated analysis without the element says that there is none.
        terms.keySet()
                .removeIf(place ->
                        open.byPlace().containsKey(place) && !open.of(element).containsKey(place));
        return terms;
    }

    private static void add(Map<String, BigDecimal> terms, String place, Mass mass, int sign) {
        if (!mass.isZero()) {
            terms.merge(place, mass.kilograms().multiply(BigDecimal.valueOf(sign)), BigDecimal::add);
        }
    }
}
