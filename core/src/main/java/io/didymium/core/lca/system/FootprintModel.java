package io.didymium.core.lca.system;

import static java.util.Objects.requireNonNull;

import io.didymium.core.lca.impact.ImpactCategory;
import io.didymium.core.lca.impact.ImpactMethod;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Region;
import io.didymium.core.lca.inventory.UnitProcess;
import io.didymium.core.lca.solver.Solution;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** A product system with an impact method, which calculates footprints. Immutable; may be shared by threads. */
public final class FootprintModel {
    private final ProductSystem system;
    private final ImpactMethod method;
    private final List<Characterisation> characterisations = new ArrayList<>();
    /** The columns whose supply exchanges something with a factor, by category. */
    private final List<BitSet> characterised = new ArrayList<>();
    /** The columns whose supply has cut-offs, or flows without any factor. */
    private final BitSet incomplete;
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
        for (Characterisation factors : characterisations) {
            characterised.add(system.withConsumers(columnsWith(factors::knows)));
        }
        BitSet gaps = columnsWith(this::isUncharacterised);
        for (int column = 0; column < columns; column++) {
            if (system.cutOffsAt(column).stream()
                    .anyMatch(each -> !each.reason().isBlocking())) {
                gaps.set(column);
            }
        }
        incomplete = system.withConsumers(gaps);
    }

    /** The columns that exchange a flow of some kind. */
    private BitSet columnsWith(Predicate<DataSetId> flows) {
        BitSet found = new BitSet();
        for (int column = 0; column < system.productFlows().size(); column++) {
            int at = column;
            system.interventions().readColumn(column, (row, amount) -> {
                if (flows.test(system.elementaryFlows().get(row))) {
                    found.set(at);
                }
            });
        }
        return found;
    }

    /**
     * Whether nothing in the supply of a product has a factor in a category, while inputs are cut off or flows have no factor in
     * any: its zero would be unknown. Systems that are linked as openLCA does count it as zero.
     */
    boolean isGapAlone(int category, int column) {
        return !system.countsGapsAsZero()
                && incomplete.get(column)
                && !characterised.get(category).get(column);
    }

    private void characterise(int column) {
        Characterisation.Place region = placeOf(column);
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

    private Characterisation.Place placeOf(int column) {
        return system.inventory()
                .findProcess(system.productFlows().get(column).process())
                .flatMap((UnitProcess process) -> process.origin().coverage().region())
                .map(id -> new Characterisation.Place(
                        id.value(),
                        Optional.ofNullable(system.inventory().regions().get(id))
                                .map(Region::code)
                                .orElse(null)))
                .orElse(Characterisation.Place.UNSTATED);
    }

    /** Whether a category has factors by region for what a column exchanges, and the region of its process is not described. */
    boolean isUnplaced(int category, int column) {
        Characterisation factors = characterisations.get(category);
        if (!factors.isRegional()) {
            return false;
        }
        Characterisation.Place place = placeOf(column);
        boolean[] found = new boolean[1];
        system.interventions()
                .readColumn(
                        column,
                        (row, amount) -> found[0] |=
                                factors.isUnplaced(system.elementaryFlows().get(row), place));
        return found[0];
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
        Solution solution = system.technosphere().solveTransposed(direct[indexOf(category)]);
        double[] values = solution.values();
        if (solution.backwardError() > Footprint.MAX_BACKWARD_ERROR) {
            Arrays.fill(values, Double.NaN);
        }
        for (int column = 0; column < values.length; column++) {
            if (isGapAlone(indexOf(category), column)) {
                values[column] = Double.NaN;
            }
        }
        return values;
    }

    /** The impact of one unit of an elementary flow at a column. */
    double factor(DataSetId category, int row, int column) {
        return characterisations
                .get(indexOf(category))
                .of(system.elementaryFlows().get(row), placeOf(column))
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

    /** Whether a category has a factor for a flow that cannot be used. */
    boolean isFactorUnknown(int category, DataSetId flow) {
        return characterisations.get(category).isUnknown(flow);
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
                Characterisation.Place region = placeOf(column);
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
