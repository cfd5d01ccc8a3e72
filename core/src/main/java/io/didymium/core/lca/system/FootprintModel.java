package io.didymium.core.lca.system;

import static java.util.Objects.requireNonNull;

import io.didymium.core.lca.impact.ImpactCategory;
import io.didymium.core.lca.impact.ImpactMethod;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Region;
import io.didymium.core.lca.inventory.UnitProcess;
import io.didymium.core.lca.solver.Solution;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A product system with an impact method, which calculates footprints. Immutable; may be shared by threads. */
public final class FootprintModel {
    private final ProductSystem system;
    private final ImpactMethod method;
    private final List<Characterisation> characterisations = new ArrayList<>();
    /** The direct impact of one run of each process, by category. */
    private final double[][] direct;

    /** The model of a system and a method. */
    public FootprintModel(ProductSystem system, ImpactMethod method) {
        this.system = requireNonNull(system, "system");
        this.method = requireNonNull(method, "method");
        Characterisation.SubstanceIndex index =
                new Characterisation.SubstanceIndex(system.inventory(), system.elementaryFlows());
        for (ImpactCategory category : method.categories()) {
            characterisations.add(Characterisation.of(category, index));
        }
        int columns = system.productFlows().size();
        direct = new double[method.categories().size()][columns];
        for (int column = 0; column < columns; column++) {
            characterise(column);
        }
    }

    private void characterise(int column) {
        Region region = regionOf(column);
        for (int c = 0; c < direct.length; c++) {
            Characterisation factors = characterisations.get(c);
            double[] sum = new double[1];
            system.interventions()
                    .readColumn(
                            column,
                            (row, amount) -> sum[0] += amount
                                    * factors.of(system.elementaryFlows().get(row), region)
                                            .orElse(0.0));
            boolean known = factors.matchesAny()
                    && !system.isUnknown(column)
                    && system.unknownRows(column).stream()
                            .noneMatch(row ->
                                    factors.knows(system.elementaryFlows().get(row)));
            direct[c][column] = known ? sum[0] : Double.NaN;
        }
    }

    @Nullable
    Region regionOf(int column) {
        return system.inventory()
                .findProcess(system.productFlows().get(column).process())
                .flatMap((UnitProcess process) -> process.origin().coverage().region())
                .map(id -> system.inventory().regions().get(id))
                .orElse(null);
    }

    /** The system. */
    public ProductSystem system() {
        return system;
    }

    /** The method. */
    public ImpactMethod method() {
        return method;
    }

    /**
     * The footprint of an amount of a product.
     *
     * @param productFlow the product and the process that supplies it
     * @param amount the amount, in reference units of the flow
     * @throws IllegalArgumentException if the system does not supply it
     */
    public Footprint calculate(ProductFlow productFlow, double amount) {
        double[] demand = new double[system.productFlows().size()];
        demand[system.indexOf(productFlow)] = amount;
        Solution solution = system.technosphere().solve(demand);
        return new Footprint(this, new Footprint.Demand(productFlow, amount), solution);
    }

    /**
     * The footprint of the reference flow of a process.
     *
     * @return the footprint; empty if the process has no reference flow or does not supply it
     */
    public Optional<Footprint> calculateReference(DataSetId process) {
        return system.referenceOf(process)
                .flatMap(productFlow -> system.inventory()
                        .findProcess(process)
                        .flatMap(UnitProcess::referenceExchange)
                        .flatMap(exchange -> system.inventory().inReferenceUnits(exchange.flow(), exchange.amount()))
                        .map(amount -> calculate(productFlow, amount.doubleValue())));
    }

    /**
     * The impact of one reference unit of every product flow in one category, by one adjoint solution.
     *
     * @return the impacts by product flow, in the order of the system; NaN where unknown
     * @throws IllegalArgumentException if the method does not have the category
     */
    public Map<ProductFlow, Double> perUnit(DataSetId category) {
        double[] values = perUnitVector(category);
        Map<ProductFlow, Double> impacts = new TreeMap<>();
        for (int j = 0; j < values.length; j++) {
            impacts.put(system.productFlows().get(j), values[j]);
        }
        return impacts;
    }

    double[] perUnitVector(DataSetId category) {
        return system.technosphere().solveTransposed(direct[indexOf(category)]).values();
    }

    /** The impact of one unit of an elementary flow at a column. */
    double factor(DataSetId category, int row, int column) {
        return characterisations
                .get(indexOf(category))
                .of(system.elementaryFlows().get(row), regionOf(column))
                .orElse(0.0);
    }

    int indexOf(DataSetId category) {
        for (int c = 0; c < method.categories().size(); c++) {
            if (method.categories().get(c).id().equals(category)) {
                return c;
            }
        }
        throw new IllegalArgumentException("category " + category + " is not in " + method.name());
    }

    double[] direct(int category) {
        return direct[category];
    }

    /**
     * Whether a category has a factor for any elementary flow of the system. Where it has none, its results are unknown, not
     * zero.
     *
     * @throws IllegalArgumentException if the method does not have the category
     */
    public boolean isCharacterised(DataSetId category) {
        return characterisations.get(indexOf(category)).matchesAny();
    }

    /** Whether a category has a factor for a flow. */
    boolean isCharacterised(DataSetId category, DataSetId flow) {
        return characterisations.get(indexOf(category)).knows(flow);
    }

    /** Whether no category of the method has a factor for a flow. */
    boolean isUncharacterised(DataSetId flow) {
        return characterisations.stream().noneMatch(each -> each.knows(flow));
    }

    /** The impact of each elementary flow for a scaling vector, by flow. */
    Map<DataSetId, Double> byFlow(int category, double[] scaling) {
        Characterisation factors = characterisations.get(category);
        Map<DataSetId, Double> impacts = new HashMap<>();
        for (int column = 0; column < scaling.length; column++) {
            if (scaling[column] != 0) {
                double runs = scaling[column];
                Region region = regionOf(column);
                system.interventions().readColumn(column, (row, amount) -> {
                    DataSetId flow = system.elementaryFlows().get(row);
                    factors.of(flow, region)
                            .ifPresent(factor -> impacts.merge(flow, factor * amount * runs, Double::sum));
                });
            }
        }
        return impacts;
    }
}
