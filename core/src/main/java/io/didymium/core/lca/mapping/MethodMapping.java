package io.didymium.core.lca.mapping;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import io.didymium.core.lca.impact.FactorTarget;
import io.didymium.core.lca.impact.ImpactCategory;
import io.didymium.core.lca.impact.ImpactFactor;
import io.didymium.core.lca.impact.ImpactMethod;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Inventory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An impact method whose factors are those of the elementary flows of an inventory, with a record of how each was found.
 *
 * <p>Each flow of the inventory takes the factors of one flow of the method, found in a stated order: by a mapping of the user, by
 * identifier, by CAS number and compartment, by name and compartment. Where no flow of the method is in the same compartment, one
 * for the medium as a whole is taken. Where several flows with different factors match, none is taken. Factors for substances,
 * which apply to any flow of a name, are not part of the result. Immutable.
 */
public final class MethodMapping {
    private final ImpactMethod method;
    private final List<MappedFlow> mapped;
    private final List<UnmappedFlow> unmapped;

    private MethodMapping(ImpactMethod method, List<MappedFlow> mapped, List<UnmappedFlow> unmapped) {
        this.method = method;
        this.mapped = List.copyOf(mapped);
        this.unmapped = List.copyOf(unmapped);
    }

    /** Starts a mapping of a method to the elementary flows of an inventory. */
    public static Builder builder(Inventory inventory, ImpactMethod method) {
        return new Builder(inventory, method);
    }

    /** The method with factors for flows of the inventory. Its identifier ends in {@code -mapped}. */
    public ImpactMethod method() {
        return method;
    }

    /** The flows that have factors, by identifier. */
    public List<MappedFlow> mapped() {
        return mapped;
    }

    /** The flows without factors, by identifier. Many need none, for the method says nothing of them. */
    public List<UnmappedFlow> unmapped() {
        return unmapped;
    }

    /** Collects the parts of a {@link MethodMapping}. */
    public static final class Builder {
        private final Inventory inventory;
        private final ImpactMethod method;
        private final ListMultimap<DataSetId, Factor> factors = ArrayListMultimap.create();
        private final Map<DataSetId, MappedFlow> mapped = new TreeMap<>();
        private final Map<DataSetId, UnmappedFlow> unmapped = new TreeMap<>();
        private final ListMultimap<DataSetId, ImpactFactor> result = ArrayListMultimap.create();
        private Collection<ListedFlow> flowList = List.of();
        private FlowMap file = FlowMap.EMPTY;
        private List<MatchBasis> order = MatchBasis.DEFAULT_ORDER;

        private record Factor(DataSetId category, ImpactFactor factor) {}

        private Builder(Inventory inventory, ImpactMethod method) {
            this.inventory = requireNonNull(inventory, "inventory");
            this.method = requireNonNull(method, "method");
        }

        /** Sets the flow list of the method, by which flows are matched by CAS number and name; empty if not set. */
        public Builder flowList(Collection<ListedFlow> list) {
            this.flowList = List.copyOf(list);
            return this;
        }

        /** Sets the mapping of the user; empty if not set. */
        public Builder file(FlowMap map) {
            this.file = requireNonNull(map, "map");
            return this;
        }

        /** Sets what is tried, in this order; {@link MatchBasis#DEFAULT_ORDER} if not set. */
        public Builder order(List<MatchBasis> bases) {
            this.order = List.copyOf(bases);
            return this;
        }

        /** Maps the method. */
        public MethodMapping build() {
            for (ImpactCategory category : method.categories()) {
                for (ImpactFactor factor : category.factors()) {
                    if (factor.target() instanceof FactorTarget.OneFlow one) {
                        factors.put(one.flow(), new Factor(category.id(), factor));
                    }
                }
            }
            FlowIndex index = new FlowIndex(flowList.stream()
                    .filter(flow -> factors.containsKey(flow.id()))
                    .toList());
            ListMultimap<DataSetId, FlowMap.Entry> entries = ArrayListMultimap.create();
            file.entries().forEach(entry -> entries.put(entry.source(), entry));
            for (ListedFlow flow : ListedFlow.of(inventory)) {
                map(flow, index, entries.get(flow.id()));
            }
            List<ImpactCategory> categories = new ArrayList<>();
            for (ImpactCategory category : method.categories()) {
                categories.add(category.toBuilder()
                        .factors(result.get(category.id()))
                        .unknown(unknown(category))
                        .build());
            }
            ImpactMethod whole = new ImpactMethod(
                    new DataSetId(method.id().value() + "-mapped"), method.name(), method.source(), categories);
            return new MethodMapping(whole, List.copyOf(mapped.values()), List.copyOf(unmapped.values()));
        }

        /** The flows of the inventory that are mapped to one whose factor is unknown. */
        private List<FactorTarget> unknown(ImpactCategory category) {
            Set<DataSetId> targets = category.unknown().stream()
                    .flatMap(target -> target instanceof FactorTarget.OneFlow one ? Stream.of(one.flow()) : Stream.of())
                    .collect(Collectors.toSet());
            return mapped.values().stream()
                    .filter(each -> targets.contains(each.target()))
                    .<FactorTarget>map(each -> new FactorTarget.OneFlow(each.source()))
                    .toList();
        }

        private void map(ListedFlow flow, FlowIndex index, List<FlowMap.Entry> entries) {
            UnmappedFlow failure = new UnmappedFlow(flow, UnmappedFlow.Reason.NO_MATCH, List.of());
            for (MatchBasis basis : order) {
                Optional<UnmappedFlow> problem = switch (basis) {
                    case MAPPING_FILE -> byFile(flow, index, entries);
                    case IDENTIFIER -> byIdentifier(flow, index);
                    case CAS_NUMBER -> byList(flow, index.byCas(flow), basis);
                    case NAME -> byList(flow, index.byName(flow), basis);
                };
                if (mapped.containsKey(flow.id())) {
                    return;
                }
                failure = problem.orElse(failure);
                if (basis == MatchBasis.MAPPING_FILE && problem.isPresent()) {
                    // What the user states about the flow cannot be followed; nothing else is taken in its place.
                    break;
                }
            }
            unmapped.put(flow.id(), failure);
        }

        /** Of several entries for one flow those that match exactly count, if there are any; different ones map to nothing. */
        private Optional<UnmappedFlow> byFile(ListedFlow flow, FlowIndex index, List<FlowMap.Entry> entries) {
            List<FlowMap.Entry> usable = entries.stream()
                    .filter(entry -> factors.containsKey(entry.target()))
                    .distinct()
                    .toList();
            List<FlowMap.Entry> exact = usable.stream()
                    .filter(entry -> entry.condition().equals("="))
                    .toList();
            List<FlowMap.Entry> chosen = exact.isEmpty() ? usable : exact;
            if (chosen.isEmpty()) {
                return Optional.empty();
            }
            if (chosen.size() > 1) {
                List<DataSetId> targets = chosen.stream()
                        .map(FlowMap.Entry::target)
                        .distinct()
                        .sorted()
                        .toList();
                return Optional.of(new UnmappedFlow(flow, UnmappedFlow.Reason.AMBIGUOUS, targets));
            }
            FlowMap.Entry entry = chosen.get(0);
            FactorConversion conversion = FactorConversion.of(flow, entry, index, inventory);
            return take(flow, entry.target(), conversion, MatchBasis.MAPPING_FILE, !exact.isEmpty());
        }

        private Optional<UnmappedFlow> byIdentifier(ListedFlow flow, FlowIndex index) {
            if (!factors.containsKey(flow.id())) {
                return Optional.empty();
            }
            FactorConversion conversion = FactorConversion.between(flow, flow.id(), index, inventory);
            return take(flow, flow.id(), conversion, MatchBasis.IDENTIFIER, true);
        }

        private Optional<UnmappedFlow> byList(ListedFlow flow, FlowIndex.Matches matches, MatchBasis basis) {
            if (matches.flows().isEmpty()) {
                return Optional.empty();
            }
            List<DataSetId> ids =
                    matches.flows().stream().map(ListedFlow::id).sorted().toList();
            if (ids.stream().map(this::effects).distinct().count() > 1) {
                return Optional.of(new UnmappedFlow(flow, UnmappedFlow.Reason.AMBIGUOUS, ids));
            }
            FlowIndex index = new FlowIndex(matches.flows());
            FactorConversion conversion = FactorConversion.between(flow, ids.get(0), index, inventory);
            return take(flow, ids.get(0), conversion, basis, matches.sameCompartment());
        }

        /** The factors of a flow, comparable with those of others. */
        private List<String> effects(DataSetId flow) {
            return factors.get(flow).stream()
                    .map(each -> each.category() + " " + each.factor().region() + " "
                            + each.factor().value().stripTrailingZeros() + " "
                            + each.factor().basis() + " "
                            + ((FactorTarget.OneFlow) each.factor().target()).unit())
                    .sorted()
                    .toList();
        }

        private Optional<UnmappedFlow> take(
                ListedFlow flow, DataSetId target, FactorConversion conversion, MatchBasis basis, boolean exact) {
            List<Factor> converted = new ArrayList<>();
            for (Factor each : factors.get(target)) {
                Optional<ImpactFactor> own = conversion.convert(each.factor());
                if (own.isEmpty()) {
                    return Optional.of(new UnmappedFlow(flow, UnmappedFlow.Reason.UNIT, List.of(target)));
                }
                converted.add(new Factor(each.category(), own.get()));
            }
            converted.forEach(each -> result.put(each.category(), each.factor()));
            mapped.put(flow.id(), new MappedFlow(flow.id(), target, basis, exact));
            return Optional.empty();
        }
    }
}
