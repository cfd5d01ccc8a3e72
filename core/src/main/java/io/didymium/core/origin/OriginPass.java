package io.didymium.core.origin;

import static java.util.stream.Collectors.joining;

import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.element.Element;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.Id;
import io.didymium.core.material.Composition;
import io.didymium.core.origin.mixing.MixingPass;
import io.didymium.core.origin.mixing.Mixture;
import io.didymium.core.process.ProcessStep;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * One walk down a chain that tells the origin of each batch and step when it comes by and then forgets it.
 *
 * <p>For chains whose origins do not fit into memory together; {@link OriginBook} keeps them. Every step is looked at
 * once, so loops of matter (residue that goes back, swarf that comes again as oxide) end where their batches end.
 *
 * @param chain the chain
 * @param declarations what is said of what entered it, at most one for each subject
 * @param arithmetic how shares are reckoned
 */
public record OriginPass(SupplyChain chain, Collection<SourceDeclaration> declarations, ShareArithmetic arithmetic) {
    /** Copies the declarations. */
    public OriginPass {
        declarations = List.copyOf(declarations);
    }

    /**
     * Tells the origin of every step and of its outputs, in the order of {@link SupplyChain#steps()}.
     *
     * @return what is wrong with what is said of sources: declarations that fit nothing first, then in the order of
     *     the walk
     * @throws IllegalArgumentException if two declarations are about one subject
     */
    public List<Finding> forEach(Consumer<Origin> consumer) {
        return over(chain.steps(), consumer);
    }

    List<Finding> over(List<ProcessStep> steps, Consumer<Origin> consumer) {
        ReclassificationRules border = new ReclassificationRules(chain);
        SourceLabels labels = new SourceLabels(chain, declarations, border);
        List<Finding> findings = astray();
        Teller teller = new Teller(labels, border, consumer, findings);
        new MixingPass(chain, labels, arithmetic.mixing(), teller).over(steps);
        findings.addAll(labels.findings());
        return List.copyOf(findings);
    }

    private List<Finding> astray() {
        List<Finding> findings = new ArrayList<>();
        if (declarations.isEmpty()) {
            return findings;
        }
        Set<String> known = new TreeSet<>();
        chain.batches().forEach(batch -> known.add(batch.id().value()));
        chain.steps().forEach(step -> known.add(step.id().value()));
        declarations.stream()
                .map(declaration -> declaration.subject().value())
                .filter(subject -> !known.contains(subject))
                .sorted()
                .forEach(subject -> findings.add(Finding.of(
                        OriginFinding.DECLARATION_MISMATCH, Location.of(subject), Map.of("subject", subject))));
        return findings;
    }

    /** What the walk shows, as origins and findings. */
    private static final class Teller implements MixingPass.Visitor {
        private final SourceLabels labels;
        private final ReclassificationRules border;
        private final Consumer<Origin> consumer;
        private final List<Finding> findings;
        /** Of the step at hand: the batches without assay, and the elements they keep from being reckoned. */
        private final Map<List<BatchId>, Set<Element>> unknown = new LinkedHashMap<>();

        Teller(SourceLabels labels, ReclassificationRules border, Consumer<Origin> consumer, List<Finding> findings) {
            this.labels = labels;
            this.border = border;
            this.consumer = consumer;
            this.findings = findings;
        }

        @Override
        public void notAnalysed(ProcessStep step, Element element, List<BatchId> batches) {
            unknown.computeIfAbsent(batches, any -> EnumSet.noneOf(Element.class))
                    .add(element);
        }

        @Override
        public void step(ProcessStep step, Map<Element, Mixture> mixes) {
            unknown.forEach((batches, elements) -> findings.add(Finding.of(
                    OriginFinding.MIXTURE_UNDETERMINED,
                    Location.of(step.id().value()),
                    Map.of(
                            "elements", symbols(elements),
                            "step", step.id().value(),
                            "batches", batches.stream().map(BatchId::value).collect(joining(", "))))));
            unknown.clear();
            if (!step.kind().isSource()) {
                consumer.accept(new Origin(step.id(), mixes.keySet(), mixes, labels));
            }
        }

        @Override
        public void batch(ProcessStep step, Batch batch, Map<Element, Mixture> mixes, Set<Element> lost) {
            if (!lost.isEmpty()) {
                findings.add(Finding.of(
                        OriginFinding.ELEMENT_WITHOUT_INPUT,
                        Location.of(batch.id().value()),
                        Map.of(
                                "batch", batch.id().value(),
                                "elements", symbols(lost),
                                "step", step.id().value())));
            }
            Set<Element> elements = batch.composition().map(Teller::stated).orElseGet(() -> mixes.keySet());
            Origin origin = new Origin(batch.id(), elements, mixes, labels);
            if (!step.kind().isSource()) {
                labels.declaration(batch.id())
                        .flatMap(declared -> upgraded(declared, origin))
                        .ifPresent(findings::add);
            }
            consumer.accept(origin);
        }

        /** Whether what is said of a batch that the chain made is better than what the chain shows. */
        private Optional<Finding> upgraded(SourceDeclaration declared, Origin origin) {
            SourceClass claimed = declared.sourceClass();
            if (claimed != SourceClass.PRE_CONSUMER
                    && claimed != SourceClass.POST_CONSUMER
                    && claimed != SourceClass.REUSE) {
                return Optional.empty();
            }
            Id id = declared.subject();
            Reclassification asWaste = id instanceof BatchId batch ? border.ifTakenUp(batch) : Reclassification.NONE;
            Set<SourceClass> found = EnumSet.noneOf(SourceClass.class);
            for (Element element : origin.elements()) {
                origin.byClass(element).keySet().forEach(shown -> found.add(asWaste.of(shown)));
            }
            found.remove(claimed);
            return found.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Finding.of(
                            OriginFinding.CLASS_UPGRADED,
                            Location.of(id.value()),
                            Map.of(
                                    "batch", id.value(),
                                    "declared", claimed.label(),
                                    "found",
                                            found.stream()
                                                    .map(SourceClass::label)
                                                    .collect(joining(", ")))));
        }

        private static Set<Element> stated(Composition composition) {
            Set<Element> stated = EnumSet.noneOf(Element.class);
            composition.fractions().forEach((element, fraction) -> {
                if (!fraction.value().isZero()) {
                    stated.add(element);
                }
            });
            return stated;
        }

        private static String symbols(Collection<Element> elements) {
            return elements.stream().map(Element::symbol).collect(joining(", "));
        }
    }
}
