package io.didymium.core.lca.inventory.merge;

import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.Multimaps;
import com.google.common.collect.SetMultimap;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.InventoryFlow;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Several versions of one flow. */
final class FlowVersions {
    /** No flow property: nothing converts amounts of such a flow. */
    private static final DataSetId CONTRADICTORY = new DataSetId("contradictory");

    private FlowVersions() {}

    /** The flow in which all versions agree; empty if it is a flow of several kinds. */
    static Optional<InventoryFlow> merge(List<InventoryFlow> versions) {
        InventoryFlow last = versions.get(versions.size() - 1);
        if (!agree(versions, InventoryFlow::type)
                || !agree(versions, flow -> flow.substance().direction())) {
            return Optional.empty();
        }
        boolean isOneSubstance = isOneSubstance(versions);
        Optional<String> cas = versions.stream()
                .flatMap(flow -> flow.substance().cas().stream())
                .findFirst();
        return Optional.of(InventoryFlow.builder(last.id(), last.name(), last.type(), measures(versions))
                .compartment(isOneSubstance ? last.compartment() : "")
                .cas(isOneSubstance ? cas.orElse(null) : null)
                .formula(last.substance().formula().orElse(null))
                .direction(last.substance().direction().orElse(null))
                .build());
    }

    /** The properties in which the versions agree, if these have the reference. */
    private static InventoryFlow.Measures measures(List<InventoryFlow> versions) {
        if (!agree(versions, flow -> flow.measures().reference())) {
            return InventoryFlow.Measures.in(CONTRADICTORY);
        }
        SetMultimap<DataSetId, BigDecimal> factors = LinkedHashMultimap.create();
        versions.forEach(flow -> flow.measures().factors().forEach(factors::put));
        Map<DataSetId, BigDecimal> agreed = new HashMap<>();
        Multimaps.asMap(factors).forEach((property, given) -> {
            if (given.size() == 1) {
                agreed.put(property, given.iterator().next());
            }
        });
        return new InventoryFlow.Measures(versions.get(0).measures().reference(), agreed);
    }

    static boolean isWhole(InventoryFlow merged, List<InventoryFlow> versions) {
        Map<DataSetId, BigDecimal> agreed = merged.measures().factors();
        return isOneSubstance(versions)
                && versions.stream()
                        .allMatch(flow -> agreed.entrySet()
                                .containsAll(flow.measures().factors().entrySet()));
    }

    /** Whether factors for substances apply to all versions alike; a CAS number may be absent. */
    private static boolean isOneSubstance(List<InventoryFlow> versions) {
        Set<String> numbers = new HashSet<>();
        versions.forEach(flow -> flow.substance().cas().ifPresent(numbers::add));
        return numbers.size() <= 1
                && agree(versions, flow -> flow.name().strip())
                && agree(
                        versions,
                        flow -> flow.compartment().toLowerCase(Locale.ROOT).replaceFirst("^elementary flows/", ""));
    }

    private static boolean agree(List<InventoryFlow> versions, Function<InventoryFlow, Object> part) {
        return versions.stream().map(part).distinct().count() == 1;
    }
}
