package io.didymium.core.origin;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.Maps;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.SetMultimap;
import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.element.Element;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.Id;
import io.didymium.core.material.Composition;
import io.didymium.core.origin.mixing.Mixing;
import io.didymium.core.origin.mixing.MixingPass;
import io.didymium.core.origin.mixing.Mixture;
import io.didymium.core.process.ProcessStep;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * One pass over a chain that reports the origin of each step and batch and does not keep it.
 *
 * <p>For chains whose origins do not fit into memory; {@link OriginBook} keeps them. Each step is visited once; material
 * that circulates (residue returned, swarf coming back as oxide) does so in different batches.
 *
 * @param chain the chain
 * @param declarations the declarations of what entered it, at most one for each subject
 * @param arithmetic the arithmetic of shares
 * @param evidence what others show of it
 */
public record OriginPass(
        SupplyChain chain,
        Collection<SourceDeclaration> declarations,
        ShareArithmetic arithmetic,
        OriginEvidence evidence) {
    /** Copies the declarations. */
    public OriginPass {
        declarations = List.copyOf(declarations);
    }

    /**
     * Reports the origin of every step and of its outputs, in the order of {@link SupplyChain#steps()}.
     *
     * @return contradictions in declarations: first those about unknown subjects, then in the order of the pass
     * @throws IllegalArgumentException if two declarations are about one subject
     */
    public List<Finding> forEach(Consumer<Origin> consumer) {
        return over(chain.steps(), consumer);
    }

    List<Finding> over(List<ProcessStep> steps, Consumer<Origin> consumer) {
        return over(steps, consumer, SourceLabels.Detail.EACH, arithmetic.mixing());
    }

    List<Finding> over(List<ProcessStep> steps, Consumer<Origin> consumer, SourceLabels.Detail detail, Mixing mixing) {
        ReclassificationRules rules = new ReclassificationRules(chain, evidence);
        SourceLabels labels = new SourceLabels(chain, declarations, rules, detail);
        List<Finding> findings = unknownSubjects();
        Reporter reporter = new Reporter(labels, rules, consumer, findings);
        new MixingPass(chain, labels, mixing, reporter).over(steps);
        findings.addAll(labels.findings());
        return List.copyOf(findings);
    }

    private List<Finding> unknownSubjects() {
        List<Finding> findings = new ArrayList<>();
        if (declarations.isEmpty()) {
            return findings;
        }
        Set<String> known = new HashSet<>();
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

    /** Turns mixtures into origins and findings. */
    private static final class Reporter implements MixingPass.Visitor {
        private final SourceLabels labels;
        private final ReclassificationRules rules;
        private final Consumer<Origin> consumer;
        private final List<Finding> findings;
        /** Of the current step: the batches without assay, and the elements that cannot be computed for lack of them. */
        private final SetMultimap<List<BatchId>, Element> unknown =
                MultimapBuilder.linkedHashKeys().enumSetValues(Element.class).build();

        Reporter(SourceLabels labels, ReclassificationRules rules, Consumer<Origin> consumer, List<Finding> findings) {
            this.labels = labels;
            this.rules = rules;
            this.consumer = consumer;
            this.findings = findings;
        }

        @Override
        public void notAnalysed(ProcessStep step, Element element, List<BatchId> batches) {
            unknown.put(batches, element);
        }

        @Override
        public void step(ProcessStep step, Map<Element, Mixture> mixes) {
            unknown.asMap()
                    .forEach((batches, elements) -> findings.add(Finding.of(
                            OriginFinding.MIXTURE_UNDETERMINED,
                            Location.of(step.id().value()),
                            Map.of(
                                    "elements", symbols(elements),
                                    "step", step.id().value(),
                                    "batches",
                                            batches.stream().map(BatchId::value).collect(joining(", "))))));
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
            Set<Element> elements = batch.composition().map(Reporter::stated).orElseGet(() -> mixes.keySet());
            Origin origin = new Origin(batch.id(), elements, mixes, labels);
            if (!step.kind().isSource()) {
                labels.declaration(batch.id())
                        .flatMap(declared -> upgraded(declared, origin))
                        .ifPresent(findings::add);
            }
            consumer.accept(origin);
        }

        /** Whether the declaration of a batch made in the chain is better than its computed origin. */
        private Optional<Finding> upgraded(SourceDeclaration declared, Origin origin) {
            SourceClass claimed = declared.sourceClass();
            if (claimed != SourceClass.PRE_CONSUMER
                    && claimed != SourceClass.POST_CONSUMER
                    && claimed != SourceClass.REUSE) {
                return Optional.empty();
            }
            Id id = declared.subject();
            Reclassification asWaste = id instanceof BatchId batch ? rules.ifTakenUp(batch) : Reclassification.NONE;
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
            return Maps.filterValues(
                            composition.fractions(),
                            fraction -> !fraction.value().isZero())
                    .keySet();
        }

        private static String symbols(Collection<Element> elements) {
            return elements.stream().map(Element::symbol).collect(joining(", "));
        }
    }
}
