package io.didymium.passport.disclose.leak;

import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.SetMultimap;
import io.didymium.core.batch.Batch;
import io.didymium.core.element.Element;
import io.didymium.core.material.Composition;
import io.didymium.core.process.Flow;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MassFraction;
import io.didymium.passport.claim.MaterialProvenance;
import io.didymium.passport.credential.ProductSubject;
import io.didymium.passport.credential.StepSubject;
import io.didymium.passport.credential.Subject;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The contents that some subjects state, as mass fractions.
 *
 * @param byPlace by batch, or by step and flow
 * @param inMagnets those of magnets in products
 */
record StatedContents(Map<String, Map<Element, BigDecimal>> byPlace, SetMultimap<Element, BigDecimal> inMagnets) {
    static StatedContents of(List<Subject> subjects) {
        StatedContents found = new StatedContents(
                new HashMap<>(),
                MultimapBuilder.enumKeys(Element.class).treeSetValues().build());
        for (Subject subject : subjects) {
            if (subject instanceof ProductSubject product) {
                found.add(product);
            } else if (subject instanceof StepSubject run) {
                found.add(run);
            }
        }
        return found;
    }

    /** The name of a flow of a step. */
    static String place(ProcessStep step, Flow flow) {
        return step.id().value() + "#" + flow.name();
    }

    /** The contents of an element, by place. */
    Map<String, BigDecimal> of(Element element) {
        Map<String, BigDecimal> contents = new HashMap<>();
        byPlace.forEach(
                (place, all) -> Optional.ofNullable(all.get(element)).ifPresent(one -> contents.put(place, one)));
        return contents;
    }

    private void add(StepSubject run) {
        run.step().outputs().forEach(output -> add(run.product(output.batch())));
        run.step().flows().forEach(flow -> flow.composition().ifPresent(known -> add(place(run.step(), flow), known)));
    }

    private void add(ProductSubject product) {
        Batch batch = product.batch();
        add(batch);
        Map<Element, BigDecimal> covered = new EnumMap<>(Element.class);
        for (MaterialProvenance entry : product.origin().provenance()) {
            amount(entry, batch.mass().value())
                    .ifPresent(part -> covered.merge(entry.element(), part, BigDecimal::add));
        }
        covered.forEach(
                (element, content) -> byPlace.computeIfAbsent(batch.id().value(), place -> new EnumMap<>(Element.class))
                        .putIfAbsent(element, content));
        product.origin()
                .products()
                .forEach(stated -> stated.information()
                        .magnets()
                        .forEach(magnet -> magnet.composition()
                                .forEach((element, fraction) -> inMagnets.put(element, fraction.value()))));
    }

    private static Optional<BigDecimal> amount(MaterialProvenance entry, Mass whole) {
        return entry.massFraction()
                .map(MassFraction::value)
                .or(() -> entry.mass()
                        .filter(mass -> !whole.isZero())
                        .map(mass -> mass.kilograms().divide(whole.kilograms(), MathContext.DECIMAL128)));
    }

    private void add(Batch batch) {
        batch.composition().ifPresent(known -> add(batch.id().value(), known));
    }

    private void add(String place, Composition known) {
        known.fractions()
                .forEach((element, fraction) -> byPlace.computeIfAbsent(place, any -> new EnumMap<>(Element.class))
                        .put(element, fraction.value().value()));
    }
}
