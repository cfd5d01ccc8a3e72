package io.didymium.core.origin;

import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.Id;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.origin.mixing.MixingPass;
import io.didymium.core.party.Address;
import io.didymium.core.party.CountryCode;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.Flow;
import io.didymium.core.process.Output;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.process.ProcessStep;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;

/** The numbered sources of a chain, and how their classes change along it. */
final class SourceLabels implements MixingPass.Labels {
    private static final Set<MaterialForm> MINED = Sets.immutableEnumSet(
            MaterialForm.ORE, MaterialForm.PHOSPHATE_ROCK, MaterialForm.MINERAL_CONCENTRATE, MaterialForm.TAILINGS);
    private static final Set<MaterialForm> COLLECTED = Sets.immutableEnumSet(
            MaterialForm.END_OF_LIFE_PRODUCT,
            MaterialForm.PRODUCT,
            MaterialForm.COMPONENT,
            MaterialForm.MAGNET,
            MaterialForm.SCRAP);

    /** Which sources are distinguished. */
    enum Detail {
        /** Each source. */
        EACH,
        /** The first undetermined ones; all others of one class and country count as one, named after the first. */
        BY_COUNTRY
    }

    /** How many undetermined sources are distinguished in a book by country: enough to say what is missing. */
    private static final int MAX_UNDETERMINED = 25;

    private record Group(SourceClass sourceClass, Optional<CountryCode> country) {}

    private final SupplyChain chain;
    private final Detail detail;
    private final Map<Group, Source> groups = new HashMap<>();
    private int undetermined;
    private final Map<Id, SourceDeclaration> declarations;
    private final ReclassificationRules rules;
    private final List<Source> sources = new ArrayList<>();
    private final Map<Source, Integer> numbers = new HashMap<>();
    private final Set<String> reported = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();

    /** @throws IllegalArgumentException if two declarations are about one subject */
    SourceLabels(
            SupplyChain chain, Collection<SourceDeclaration> declarations, ReclassificationRules rules, Detail detail) {
        this.chain = chain;
        this.rules = rules;
        this.detail = detail;
        this.declarations = Maps.uniqueIndex(declarations, SourceDeclaration::subject);
    }

    Source source(int label) {
        return sources.get(label);
    }

    Optional<SourceDeclaration> declaration(Id subject) {
        return Optional.ofNullable(declarations.get(subject));
    }

    List<Finding> findings() {
        return findings;
    }

    @Override
    public int ofBatch(ProcessStep step, Batch batch) {
        Optional<SourceDeclaration> declared = declaration(batch.id());
        SourceClass sourceClass = declared.map(SourceDeclaration::sourceClass).orElseGet(() -> byKind(step, batch));
        Optional<String> contradiction = contradiction(sourceClass, step.kind(), batch.form());
        if (contradiction.isPresent()) {
            String found = contradiction.get();
            find(
                    OriginFinding.CLASS_UPGRADED,
                    batch.id(),
                    Map.of("batch", batch.id().value(), "declared", sourceClass.label(), "found", found));
            return number(Source.undetermined(batch.id()));
        }
        if (declared.isEmpty() && sourceClass == SourceClass.UNDETERMINED) {
            find(
                    OriginFinding.ORIGIN_UNDECLARED,
                    batch.id(),
                    Map.of("material", batch.id().value()));
        }
        // The site that purchases material says nothing about where it was extracted.
        Optional<Address> site = Optional.of(
                        chain.facility(step.facility(), step.endedAt()).address())
                .filter(address -> step.kind() != ProcessKind.PROCUREMENT);
        Optional<CountryCode> country = declared.flatMap(SourceDeclaration::country);
        Optional<String> region = declared.flatMap(SourceDeclaration::region);
        boolean ofSite = country.isEmpty() && region.isEmpty();
        return number(new Source(
                batch.id(),
                sourceClass,
                ofSite ? site.map(Address::country) : country,
                ofSite ? site.map(Address::region) : region));
    }

    private static SourceClass byKind(ProcessStep step, Batch batch) {
        return switch (step.kind()) {
            case EXTRACTION ->
                switch (batch.form()) {
                    case PHOSPHATE_ROCK -> SourceClass.BY_PRODUCT;
                    case TAILINGS, RESIDUE -> SourceClass.TAILINGS_OR_LANDFILL;
                    default -> SourceClass.PRIMARY;
                };
            case COLLECTION -> SourceClass.POST_CONSUMER;
            default -> SourceClass.UNDETERMINED;
        };
    }

    /** What the batch is, where the declared class is impossible. */
    private static Optional<String> contradiction(SourceClass declared, ProcessKind kind, MaterialForm form) {
        boolean recycled = declared == SourceClass.POST_CONSUMER
                || declared == SourceClass.PRE_CONSUMER
                || declared == SourceClass.REUSE;
        if (recycled && kind == ProcessKind.EXTRACTION) {
            return Optional.of(form.label() + " taken from the ground");
        }
        if (recycled && MINED.contains(form)) {
            return Optional.of(form.label() + ", which is material of mining");
        }
        if (declared == SourceClass.POST_CONSUMER && form == MaterialForm.SWARF) {
            return Optional.of("swarf, which is waste of a manufacture");
        }
        if (recycled && kind == ProcessKind.COLLECTION && !COLLECTED.contains(form)) {
            return Optional.of(form.label() + ", which is not a used product");
        }
        return Optional.empty();
    }

    @Override
    public int ofReagent(ProcessStep step, Flow reagent) {
        Optional<SourceDeclaration> declared = declaration(step.id());
        if (declared.isEmpty()) {
            find(
                    OriginFinding.ORIGIN_UNDECLARED,
                    step.id(),
                    Map.of("material", reagent.name() + " of " + step.id().value()));
        }
        return number(
                declared.map(stated -> new Source(step.id(), stated.sourceClass(), stated.country(), stated.region()))
                        .orElseGet(() -> Source.undetermined(step.id())));
    }

    @Override
    public int ofUnknown(ProcessStep step) {
        return number(Source.undetermined(step.id()));
    }

    @Override
    public Optional<IntUnaryOperator> entering(BatchPortion input, ProcessStep step) {
        Reclassification change = rules.entering(input, step);
        if (change == Reclassification.UNPROVEN) {
            find(
                    OriginFinding.RESIDUE_IMPLAUSIBLE,
                    input.batch(),
                    Map.of("batch", input.batch().value(), "edition", ResidueLimits.EDITION));
        }
        if (rules.isReturnedWithoutTitle(input, step, change)) {
            find(
                    OriginFinding.TITLE_UNSTATED,
                    input.batch(),
                    Map.of("batch", input.batch().value(), "step", step.id().value()));
        }
        return change(change, input.batch());
    }

    @Override
    public Optional<IntUnaryOperator> leaving(ProcessStep step, Output output) {
        Reclassification change = rules.leaving(step, output);
        if (change == Reclassification.UNPROVEN) {
            find(
                    OriginFinding.END_OF_LIFE_UNPROVEN,
                    output.batch(),
                    Map.of(
                            "batch", output.batch().value(),
                            "days", String.valueOf(ReclassificationRules.SHORTEST_LIFE.toDays())));
        }
        return change(change, output.batch());
    }

    private Optional<IntUnaryOperator> change(Reclassification change, BatchId batch) {
        return change == Reclassification.NONE
                ? Optional.empty()
                : Optional.of(label -> number(changed(source(label), change, batch)));
    }

    /** The source with its class changed; the source of what is no longer known is the batch itself. */
    private static Source changed(Source source, Reclassification change, BatchId batch) {
        SourceClass changed = change.of(source.sourceClass());
        return changed == SourceClass.UNDETERMINED && changed != source.sourceClass()
                ? Source.undetermined(batch)
                : source.as(changed);
    }

    private int number(Source source) {
        Integer known = numbers.get(source);
        if (known == null) {
            known = numbers.computeIfAbsent(representative(source), this::next);
            numbers.put(source, known);
        }
        return known;
    }

    private int next(Source source) {
        sources.add(source);
        return sources.size() - 1;
    }

    /** The source itself, or the one that stands for all of its class and country. */
    private Source representative(Source source) {
        boolean unknown = source.sourceClass() == SourceClass.UNDETERMINED;
        if (detail == Detail.EACH || (unknown && undetermined++ < MAX_UNDETERMINED)) {
            return source;
        }
        Group group = new Group(source.sourceClass(), unknown ? Optional.empty() : source.country());
        return groups.computeIfAbsent(
                group, any -> new Source(source.origin(), group.sourceClass(), group.country(), Optional.empty()));
    }

    private void find(OriginFinding code, Id at, Map<String, String> arguments) {
        if (reported.add(code.id() + at.value() + arguments)) {
            findings.add(Finding.of(code, Location.of(at.value()), arguments));
        }
    }
}
