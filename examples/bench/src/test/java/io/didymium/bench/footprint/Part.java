package io.didymium.bench.footprint;

import io.didymium.core.lca.impact.FactorTarget;
import io.didymium.core.lca.impact.ImpactCategory;
import io.didymium.core.lca.impact.ImpactFactor;
import io.didymium.core.lca.impact.ImpactMethod;
import io.didymium.core.lca.inventory.DataSet;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Exchange;
import io.didymium.core.lca.inventory.Inventory;
import io.didymium.core.lca.inventory.UnitProcess;
import io.didymium.core.lca.system.Footprint;
import io.didymium.core.lca.system.ProductFlow;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The part of an inventory that footprints reach, closed in itself. */
final class Part {
    private final Inventory whole;
    private final Set<DataSet> dataSets = new LinkedHashSet<>();

    Part(Inventory whole) {
        this.whole = whole;
        dataSets.addAll(whole.unitGroups().values());
        dataSets.addAll(whole.properties().values());
        dataSets.addAll(whole.regions().values());
    }

    /** Takes in every process that a footprint reaches, with its flows and sources. */
    void take(Footprint footprint) {
        for (ProductFlow made : footprint.scaling().keySet()) {
            UnitProcess process = whole.processes().get(made.process());
            dataSets.add(process);
            for (Exchange exchange : process.exchanges()) {
                whole.findFlow(exchange.flow()).ifPresent(dataSets::add);
            }
            for (DataSetId source : process.origin().sources()) {
                if (whole.sources().containsKey(source)) {
                    dataSets.add(whole.sources().get(source));
                }
            }
        }
    }

    Inventory inventory() {
        return new Inventory(dataSets);
    }

    /** A method with factors for the flows of this part alone. */
    ImpactMethod known(ImpactMethod method) {
        Inventory inventory = inventory();
        List<ImpactCategory> categories = new ArrayList<>();
        for (ImpactCategory category : method.categories()) {
            List<ImpactFactor> factors = category.factors().stream()
                    .filter(factor -> factor.target() instanceof FactorTarget.OneFlow one
                            && inventory.findFlow(one.flow()).isPresent())
                    .toList();
            categories.add(ImpactCategory.of(category.id(), category.name(), category.unit(), factors));
        }
        return new ImpactMethod(method.id(), method.name(), method.source(), categories);
    }
}
