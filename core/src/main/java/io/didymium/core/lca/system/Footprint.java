package io.didymium.core.lca.system;

import static java.util.Objects.requireNonNull;

import io.didymium.core.finding.Finding;
import io.didymium.core.lca.impact.ImpactMethod;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.InventoryFlow;
import io.didymium.core.lca.inventory.Unit;
import io.didymium.core.lca.solver.Solution;
import io.didymium.core.lca.uncertainty.QualityRating;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ObjDoubleConsumer;
import java.util.function.Predicate;

/** The footprint of an amount of a product in each category of a method, with what it does not include. */
public final class Footprint {
    static final double MAX_BACKWARD_ERROR = 1e-10;
    private final FootprintModel model;
    private final Demand demand;
    private final double[] scaling;
    private final double backwardError;
    private final double[] impacts;

    Footprint(FootprintModel model, Demand demand, Solution solution) {
        this.model = model;
        this.demand = demand;
        scaling = solution.values();
        backwardError = solution.backwardError();
        if (backwardError > MAX_BACKWARD_ERROR) {
            // Nothing that follows from an inaccurate solution is known, neither flows nor contributions.
            Arrays.setAll(scaling, column -> scaling[column] == 0 ? 0 : Double.NaN);
        }
        impacts = new double[model.method().categories().size()];
        for (int c = 0; c < impacts.length; c++) {
            boolean isKnown = backwardError <= MAX_BACKWARD_ERROR && !isGapAlone(c);
            impacts[c] = isKnown ? sum(model.direct(c)) : Double.NaN;
        }
    }

    boolean isGapAlone(int category) {
        return model.isGapAlone(category, model.system().indexOf(demand.productFlow()));
    }

    private double sum(double[] perRun) {
        double sum = 0;
        for (int j = 0; j < scaling.length; j++) {
            if (scaling[j] != 0) {
                sum += perRun[j] * scaling[j];
            }
        }
        return sum;
    }

    FootprintModel model() {
        return model;
    }

    double[] scalingVector() {
        return scaling;
    }

    /** The product and amount that this is the footprint of. */
    public Demand demand() {
        return demand;
    }

    /** The product system. */
    public ProductSystem system() {
        return model.system();
    }

    /** The method. */
    public ImpactMethod method() {
        return model.method();
    }

    /**
     * The impact in a category, in its unit; NaN if it is unknown: if it depends on a process that cannot be
     * allocated, on a singular loop or on an unknown amount, if the category is not characterised, if nothing that is exchanged has a factor while something is cut off or has none in any category, or if the equations could not
     * be solved accurately.
     *
     * @throws IllegalArgumentException if the method does not have the category
     */
    public double impact(DataSetId category) {
        return impacts[model.indexOf(category)];
    }

    /** The componentwise relative backward error of the solution: about 1e-16 for a good one. */
    public double backwardError() {
        return backwardError;
    }

    /**
     * The share of an impact that is due to primary data, elementary exchanges counted by absolute value; NaN if there is
     * no impact.
     */
    public double primaryShare(DataSetId category) {
        return primaryShare(category, process -> true);
    }

    /** The same for the direct impact of some of the processes; NaN if they have none. */
    public double primaryShare(DataSetId category, Predicate<DataSetId> processes) {
        double[] sums = new double[2];
        readExchanges(category, processes, (exchange, impact) -> {
            sums[0] += exchange.primary() ? Math.abs(impact) : 0;
            sums[1] += Math.abs(impact);
        });
        return sums[0] / sums[1];
    }

    /**
     * The data quality of the elementary exchanges behind an impact; unrated if the impact is unknown.
     *
     * @throws IllegalArgumentException if the method does not have the category
     */
    public QualityRating quality(DataSetId category) {
        if (!Double.isFinite(impact(category))) {
            return QualityRating.UNRATED;
        }
        QualityRating.Sum sum = new QualityRating.Sum();
        readExchanges(
                category,
                process -> true,
                (exchange, impact) ->
                        sum.add(new BigDecimal(impact), exchange.scores().orElse(null)));
        return sum.rating();
    }

    private void readExchanges(
            DataSetId category, Predicate<DataSetId> processes, ObjDoubleConsumer<ElementaryExchange> reader) {
        for (int j = 0; j < scaling.length; j++) {
            if (scaling[j] != 0
                    && processes.test(model.system().productFlows().get(j).process())) {
                for (ElementaryExchange exchange : model.system().elementaryExchangesAt(j)) {
                    reader.accept(exchange, model.factor(category, exchange.row(), j) * exchange.amount() * scaling[j]);
                }
            }
        }
    }

    /** The number of runs of each process, by product flow; processes not needed are left out. */
    public Map<ProductFlow, Double> scaling() {
        Map<ProductFlow, Double> runs = new TreeMap<>();
        for (int j = 0; j < scaling.length; j++) {
            if (scaling[j] != 0) {
                runs.put(model.system().productFlows().get(j), scaling[j]);
            }
        }
        return runs;
    }

    /** The inventory result: the total of each elementary flow, in reference units, positive in the direction of the flow. */
    public Map<DataSetId, Double> elementaryFlows() {
        double[] totals = model.system().interventions().times(scaling);
        Map<DataSetId, Double> flows = new TreeMap<>();
        for (int row = 0; row < totals.length; row++) {
            if (totals[row] != 0) {
                flows.put(model.system().elementaryFlows().get(row), totals[row]);
            }
        }
        return flows;
    }

    /** The direct contribution of each process to an impact, largest first. */
    public List<Contribution> byProcess(DataSetId category) {
        double[] perRun = model.direct(model.indexOf(category));
        Map<DataSetId, Double> sums = new TreeMap<>();
        Map<DataSetId, String> names = new TreeMap<>();
        for (int j = 0; j < scaling.length; j++) {
            if (scaling[j] != 0 && perRun[j] != 0) {
                DataSetId process = model.system().productFlows().get(j).process();
                sums.merge(process, perRun[j] * scaling[j], Double::sum);
                names.put(process, model.system().nameOf(j));
            }
        }
        return Contribution.ranked(sums, names, impact(category));
    }

    /** The contribution of each elementary flow to an impact, largest first. */
    public List<Contribution> byFlow(DataSetId category) {
        Map<DataSetId, Double> sums = new TreeMap<>(model.byFlow(model.indexOf(category), scaling));
        sums.values().removeIf(value -> value == 0);
        Map<DataSetId, String> names = new TreeMap<>();
        sums.keySet().forEach(flow -> names.put(flow, nameOf(flow)));
        return Contribution.ranked(sums, names, impact(category));
    }

    /** The credits, each with its total amount, by the product flow credited. */
    public List<Credit> credits() {
        List<Credit> credits = new ArrayList<>();
        for (int j = 0; j < scaling.length; j++) {
            if (scaling[j] != 0) {
                for (Credit each : model.system().creditsAt(j)) {
                    credits.add(new Credit(each.at(), each.product(), each.replaced(), each.amount() * scaling[j]));
                }
            }
        }
        return List.copyOf(credits);
    }

    /** The total of all credits in a category; the impact is already net of it. */
    public double credited(DataSetId category) {
        double[] perUnit = model.perUnitVector(category);
        double sum = 0;
        for (Credit credit : credits()) {
            sum += credit.amount() * perUnit[model.system().indexOf(credit.replaced())];
        }
        return sum;
    }

    /** The cut-offs, each with its total amount, by consumer, then exchange. */
    public List<Missing> cutOffs() {
        List<Missing> missing = new ArrayList<>();
        for (int j = 0; j < scaling.length; j++) {
            if (scaling[j] != 0) {
                double runs = scaling[j];
                for (CutOff cutOff : model.system().cutOffsAt(j)) {
                    missing.add(new Missing(cutOff, cutOff.amount() * runs));
                }
            }
        }
        return List.copyOf(missing);
    }

    /** The share, by number, of the exchanges with other processes that are cut off; zero if there are none. */
    public double unlinkedShare() {
        long missing = 0;
        long joined = 0;
        for (int j = 0; j < scaling.length; j++) {
            if (scaling[j] != 0) {
                missing += model.system().cutOffsAt(j).size();
                long[] count = new long[1];
                model.system().consumption().readColumn(j, (row, value) -> count[0]++);
                joined += count[0];
            }
        }
        return missing == 0 ? 0 : (double) missing / (missing + joined);
    }

    /**
     * How many of the elementary flows of the footprint the category has a factor for.
     *
     * @throws IllegalArgumentException if the method does not have the category
     */
    public Coverage coverage(DataSetId category) {
        int characterised = 0;
        Set<DataSetId> flows = elementaryFlows().keySet();
        for (DataSetId flow : flows) {
            characterised += model.isCharacterised(category, flow) ? 1 : 0;
        }
        return new Coverage(characterised, flows.size(), model.isCharacterised(category));
    }

    /** The elementary flows that no category has a factor for, with their amounts, by id. */
    public Map<DataSetId, Double> uncharacterised() {
        Map<DataSetId, Double> flows = elementaryFlows();
        flows.keySet().removeIf(flow -> !model.isUncharacterised(flow));
        return flows;
    }

    /** The share of the elementary flows in kg that no category has a factor for; zero if there are none. */
    public double uncharacterisedMassShare() {
        double all = 0;
        double unknown = 0;
        for (Map.Entry<DataSetId, Double> flow : elementaryFlows().entrySet()) {
            boolean isMass = model.system()
                    .inventory()
                    .referenceUnit(flow.getKey())
                    .map(Unit::name)
                    .filter("kg"::equals)
                    .isPresent();
            if (isMass) {
                all += Math.abs(flow.getValue());
                unknown += model.isUncharacterised(flow.getKey()) ? Math.abs(flow.getValue()) : 0;
            }
        }
        return all == 0 ? 0 : unknown / all;
    }

    /** The findings: those of the processes that the footprint depends on, and of the solution. */
    public List<Finding> findings() {
        return Inspection.of(this);
    }

    private String nameOf(DataSetId flow) {
        return model.system()
                .inventory()
                .findFlow(flow)
                .map((InventoryFlow found) -> found.name().strip())
                .orElse(flow.value());
    }

    /**
     * The product and the amount of a footprint.
     *
     * @param productFlow the product flow
     * @param amount the amount, in reference units of the flow
     */
    public record Demand(ProductFlow productFlow, double amount) {
        /** @throws NullPointerException if the product flow is null */
        public Demand {
            requireNonNull(productFlow, "productFlow");
        }
    }

    /**
     * The characterisation coverage of a category.
     *
     * @param characterised the number of elementary flows of the footprint with a factor
     * @param flows the number of elementary flows of the footprint
     * @param known whether any elementary flow of the system has a factor
     */
    public record Coverage(int characterised, int flows, boolean known) {}

    /**
     * A cut-off exchange with its total amount.
     *
     * @param cutOff the cut-off
     * @param amount the total amount, in the unit of the exchange, before allocation; NaN if unknown
     */
    public record Missing(CutOff cutOff, double amount) {
        /** @throws NullPointerException if there is no cut-off */
        public Missing {
            requireNonNull(cutOff, "cutOff");
        }
    }
}
