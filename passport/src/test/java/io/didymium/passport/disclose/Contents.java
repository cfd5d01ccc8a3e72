package io.didymium.passport.disclose;

import io.didymium.core.element.Element;
import io.didymium.core.material.Composition;
import io.didymium.core.process.Flow;
import io.didymium.core.process.ProcessStep;
import io.didymium.passport.claim.MaterialProvenance;
import io.didymium.passport.credential.ProductSubject;
import io.didymium.passport.credential.StepSubject;
import io.didymium.passport.credential.Subject;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The contents that some subjects state, by batch or by step and flow. */
final class Contents {
    private final Map<String, Map<Element, BigDecimal>> byPlace = new HashMap<>();

    Contents(List<Subject> subjects) {
        for (Subject subject : subjects) {
            if (subject instanceof StepSubject run) {
                run.step()
                        .outputs()
                        .forEach(output -> run.product(output.batch())
                                .composition()
                                .ifPresent(known -> add(output.batch().value(), known)));
                run.step()
                        .flows()
                        .forEach(flow -> flow.composition().ifPresent(known -> add(place(run.step(), flow), known)));
            } else if (subject instanceof ProductSubject product) {
                product.batch()
                        .composition()
                        .ifPresent(known -> add(product.id().value(), known));
                Map<Element, BigDecimal> covered = new HashMap<>();
                for (MaterialProvenance entry : product.origin().provenance()) {
                    entry.massFraction()
                            .ifPresent(part -> covered.merge(entry.element(), part.value(), BigDecimal::add));
                }
                covered.forEach(
                        (element, sum) -> byPlace.computeIfAbsent(product.id().value(), any -> new HashMap<>())
                                .putIfAbsent(element, sum));
            }
        }
    }

    static String place(ProcessStep step, Flow flow) {
        return step.id().value() + "#" + flow.name();
    }

    Set<String> places() {
        return byPlace.keySet();
    }

    boolean isAnalysed(String place) {
        return byPlace.containsKey(place);
    }

    Map<String, BigDecimal> of(Element element) {
        Map<String, BigDecimal> found = new HashMap<>();
        byPlace.forEach((place, contents) -> {
            if (contents.containsKey(element)) {
                found.put(place, contents.get(element));
            }
        });
        return found;
    }

    private void add(String place, Composition known) {
        known.fractions()
                .forEach((element, fraction) -> byPlace.computeIfAbsent(place, any -> new HashMap<>())
                        .put(element, fraction.value().value()));
    }
}
