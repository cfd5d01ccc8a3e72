package io.didymium.core.lca.mapping;

import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import io.didymium.core.lca.inventory.DataSetId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The flows that a method has factors for, by what identifies them. */
final class FlowIndex {
    private final Map<DataSetId, ListedFlow> flows = new HashMap<>();
    private final SetMultimap<Key, ListedFlow> byCas = LinkedHashMultimap.create();
    private final SetMultimap<Key, ListedFlow> byName = LinkedHashMultimap.create();

    private record Key(Compartment compartment, String text) {}

    FlowIndex(Collection<ListedFlow> listed) {
        for (ListedFlow flow : listed) {
            flows.put(flow.id(), flow);
            Compartment.of(flow.compartment()).ifPresent(compartment -> {
                byName.put(new Key(compartment, FlowName.normal(flow.name())), flow);
                flow.cas().ifPresent(cas -> byCas.put(new Key(compartment, cas), flow));
            });
        }
    }

    /** What the list states about a flow. */
    Optional<ListedFlow> find(DataSetId id) {
        return Optional.ofNullable(flows.get(id));
    }

    /** Flows that match in the nearest compartment that has any. */
    record Matches(List<ListedFlow> flows, boolean sameCompartment) {
        static final Matches NONE = new Matches(List.of(), true);
    }

    Matches byName(ListedFlow flow) {
        return nearest(flow, FlowName.normal(flow.name()), byName);
    }

    /** Of several with one number, those with the name of the flow, else those with its qualifiers, such as {@code fossil}. */
    Matches byCas(ListedFlow flow) {
        if (flow.cas().isEmpty()) {
            return Matches.NONE;
        }
        Matches all = nearest(flow, flow.cas().get(), byCas);
        String name = FlowName.normal(flow.name());
        List<ListedFlow> sameName = all.flows().stream()
                .filter(each -> FlowName.normal(each.name()).equals(name))
                .toList();
        List<String> qualifiers = FlowName.qualifiers(flow.name());
        List<ListedFlow> qualified = all.flows().stream()
                .filter(each -> FlowName.qualifiers(each.name()).equals(qualifiers))
                .toList();
        if (!sameName.isEmpty()) {
            return new Matches(sameName, all.sameCompartment());
        }
        return new Matches(qualified.isEmpty() ? all.flows() : qualified, all.sameCompartment());
    }

    private static Matches nearest(ListedFlow flow, String text, SetMultimap<Key, ListedFlow> index) {
        Optional<Compartment> own = Compartment.of(flow.compartment());
        for (Compartment each : own.map(Compartment::nearest).orElse(List.of())) {
            List<ListedFlow> found = new ArrayList<>(index.get(new Key(each, text)));
            if (!found.isEmpty()) {
                return new Matches(found, each.equals(own.get()));
            }
        }
        return Matches.NONE;
    }
}
