package io.didymium.core.lca.system;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.SetMultimap;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.lca.allocation.AllocationKey;
import io.didymium.core.lca.allocation.AllocationPlan;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Direction;
import io.didymium.core.lca.inventory.Exchange;
import io.didymium.core.lca.inventory.FlowType;
import io.didymium.core.lca.inventory.Inventory;
import io.didymium.core.lca.inventory.InventoryFlow;
import io.didymium.core.lca.inventory.UnitProcess;
import io.didymium.core.lca.solver.SparseMatrix;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Links the processes of an inventory: one column for each product of each process. */
final class SystemBuilder {
    final Inventory inventory;
    final AllocationPlan plan;
    final ProviderRule rule;
    final List<ProductFlow> productFlows;
    final List<DataSetId> elementaryFlows = new ArrayList<>();
    final List<List<CutOff>> cutOffs = new ArrayList<>();
    final List<List<ElementaryExchange>> elementaryExchanges = new ArrayList<>();
    final List<List<Credit>> credits = new ArrayList<>();
    final List<Finding> findings = new ArrayList<>();
    /** Columns without a solution: of processes that cannot be allocated or whose products are not quantified. */
    final List<Integer> unallocated = new ArrayList<>();
    /** Columns whose results are unknown because of an input. */
    final Set<Integer> unknown = new HashSet<>();
    /** Rows of elementary flows whose amount in a column is unknown. */
    final SetMultimap<Integer, Integer> unknownRows = HashMultimap.create();

    final Map<DataSetId, AllocationKey> allocations = new TreeMap<>();
    final Map<String, Parameter> parameters = new LinkedHashMap<>();
    SparseMatrix.Entries technosphere;
    SparseMatrix.Entries consumption;
    SparseMatrix.Entries interventions;

    private final Map<DataSetId, SortedMap<DataSetId, BigDecimal>> products = new TreeMap<>();
    private final ProviderIndex providers;
    private final Set<DataSetId> unquantified = new HashSet<>();
    private final Map<DataSetId, Integer> elementaryIndex = new HashMap<>();
    private final Map<DataSetId, Integer> inputsOverOutputs = new HashMap<>();

    SystemBuilder(Inventory inventory, AllocationPlan plan, ProviderRule rule) {
        this.inventory = requireNonNull(inventory, "inventory");
        this.plan = requireNonNull(plan, "plan");
        this.rule = rule;
        providers = new ProviderIndex(rule);
        productFlows = providers.productFlows();
        for (UnitProcess process : inventory.processes().values()) {
            announce(process);
        }
        int columns = productFlows.size();
        technosphere = SparseMatrix.ofSize(columns, columns);
        consumption = SparseMatrix.ofSize(columns, columns);
        interventions = SparseMatrix.ofSize(elementaryFlows.size(), columns);
    }

    SystemBuilder build() {
        int column = 0;
        for (UnitProcess process : inventory.processes().values()) {
            SortedMap<DataSetId, BigDecimal> made = products.getOrDefault(process.id(), new TreeMap<>());
            if (made.isEmpty()) {
                continue;
            }
            Optional<Allocation> allocation =
                    unquantified.contains(process.id()) ? Optional.empty() : allocate(process, made);
            for (Map.Entry<DataSetId, BigDecimal> product : made.entrySet()) {
                if (allocation.isPresent()) {
                    new Column(
                                    process,
                                    column,
                                    allocation.get(),
                                    product.getKey(),
                                    product.getValue().doubleValue())
                            .fill();
                } else {
                    // An empty column has no solution: results that need it are unknown.
                    unallocated.add(column);
                }
                column++;
            }
        }
        return this;
    }

    private void announce(UnitProcess process) {
        for (Exchange exchange : process.exchanges()) {
            inventory
                    .findFlow(exchange.flow())
                    .filter(flow -> flow.type() == FlowType.ELEMENTARY)
                    .ifPresent(flow -> {
                        inputsOverOutputs.merge(flow.id(), exchange.isInput() ? 1 : -1, Integer::sum);
                        if (elementaryIndex.putIfAbsent(flow.id(), elementaryFlows.size()) == null) {
                            elementaryFlows.add(flow.id());
                        }
                    });
        }
        SortedMap<DataSetId, BigDecimal> made = Allocation.products(process, inventory);
        products.put(process.id(), made);
        for (Exchange exchange : Allocation.unquantified(process, inventory)) {
            // The amount of the product is unknown; the process supplies it all the same.
            made.putIfAbsent(exchange.flow(), BigDecimal.ZERO);
            unquantified.add(process.id());
            report(CutOff.Reason.ofUnknown(exchange).finding(), process, exchange, "", 0);
        }
        if (made.isEmpty()) {
            report(FootprintFinding.PRODUCT_MISSING, process, Map.of());
        }
        providers.add(process, List.copyOf(made.keySet()));
        while (cutOffs.size() < productFlows.size()) {
            cutOffs.add(new ArrayList<>());
            elementaryExchanges.add(new ArrayList<>());
            credits.add(new ArrayList<>());
        }
    }

    private Optional<Allocation> allocate(UnitProcess process, SortedMap<DataSetId, BigDecimal> made) {
        AllocationKey key = plan.keyOf(process.id());
        Allocation.Outcome outcome = Allocation.of(
                process, made, key, inventory, substitute -> providers.columnOf(substitute, process.id()));
        if (outcome instanceof Allocation.Outcome.Applied applied) {
            allocations.put(process.id(), key);
            return Optional.of(applied.allocation());
        }
        String reason = ((Allocation.Outcome.Refused) outcome).reason();
        if (plan.fallback().isPresent()) {
            AllocationKey fallback = plan.fallback().get();
            if (Allocation.of(
                            process,
                            made,
                            fallback,
                            inventory,
                            substitute -> providers.columnOf(substitute, process.id()))
                    instanceof Allocation.Outcome.Applied applied) {
                report(
                        FootprintFinding.ALLOCATION_FALLBACK,
                        process,
                        Map.of("key", fallback.label(), "reason", reason));
                allocations.put(process.id(), fallback);
                return Optional.of(applied.allocation());
            }
        }
        report(
                FootprintFinding.ALLOCATION_MISSING,
                process,
                Map.of("products", Integer.toString(made.size()), "key", key.label(), "reason", reason));
        return Optional.empty();
    }

    private void report(FootprintFinding code, UnitProcess process, Map<String, String> arguments) {
        Map<String, String> all = new TreeMap<>(arguments);
        all.put("process", process.name().strip());
        findings.add(Finding.of(code, Location.of(process.id().value()), all));
    }

    private void report(FootprintFinding code, UnitProcess process, Exchange exchange, String provider, int count) {
        String flow = inventory
                .findFlow(exchange.flow())
                .map(known -> known.name().strip())
                .orElse(exchange.flow().value());
        report(
                code,
                process,
                Map.of(
                        "flow", flow,
                        "amount", exchange.amount().text(),
                        "provider", nameOf(provider),
                        "count", Integer.toString(count)));
    }

    private String nameOf(String provider) {
        return provider.isEmpty()
                ? ""
                : inventory
                        .findProcess(new DataSetId(provider))
                        .map(process -> process.name().strip())
                        .orElse(provider);
    }

    private Direction directionOf(InventoryFlow flow) {
        return flow.substance()
                .direction()
                .orElse(inputsOverOutputs.getOrDefault(flow.id(), 0) > 0 ? Direction.INPUT : Direction.OUTPUT);
    }

    /** One column: one product of one process. */
    private final class Column {
        private final UnitProcess process;
        private final int column;
        private final Allocation allocation;
        private final DataSetId product;
        private final double made;

        Column(UnitProcess process, int column, Allocation allocation, DataSetId product, double made) {
            this.process = process;
            this.column = column;
            this.allocation = allocation;
            this.product = product;
            this.made = made;
        }

        void fill() {
            technosphere.add(column, column, made);
            process.exchanges().forEach(this::enter);
            allocation.replacements().forEach(this::replace);
        }

        private void replace(Allocation.Replacement replacement) {
            if (replacement.main().equals(product)) {
                join(replacement.column(), -replacement.amount());
                credit(replacement.product(), replacement.column(), replacement.amount());
            } else if (replacement.product().equals(product)) {
                join(replacement.column(), replacement.amount());
            }
        }

        private void join(int provider, double amount) {
            technosphere.add(provider, column, -amount);
            consumption.add(provider, column, amount / made);
        }

        private void credit(DataSetId replacing, int spared, double amount) {
            credits.get(column).add(new Credit(productFlows.get(column), replacing, productFlows.get(spared), amount));
        }

        private void enter(Exchange exchange) {
            Optional<InventoryFlow> flow = inventory.findFlow(exchange.flow());
            if (flow.isEmpty()) {
                // It may be an emission of any kind.
                unknown(exchange, Role.NEEDED, CutOff.Reason.UNKNOWN_FLOW);
                return;
            }
            Role role = Role.of(flow.get().type(), exchange);
            Optional<Inventory.Conversion> conversion = inventory.conversion(
                    exchange.flow(), exchange.amount().unit(), exchange.amount().property());
            if (conversion.isEmpty() || exchange.amount().value().isEmpty()) {
                unknown(exchange, role, CutOff.Reason.ofUnknown(exchange));
                return;
            }
            double per = conversion.get().factor();
            double borne = per * allocation.of(product, exchange);
            switch (role) {
                case PROVIDED -> {
                    if (exchange.flow().equals(product)) {
                        moves(exchange, new Parameter.Entry(Parameter.Part.TECHNOSPHERE, column, column, per));
                    }
                }
                case NEEDED -> need(exchange, borne);
                case AVOIDED -> need(exchange, -borne);
                case ELEMENTARY -> elementary(flow.get(), exchange, borne);
            }
        }

        /** What the exchange would add is unknown: in the categories of an elementary flow, else in all. */
        private void unknown(Exchange exchange, Role role, CutOff.Reason reason) {
            if (allocation.of(product, exchange) == 0) {
                return;
            }
            if (role == Role.ELEMENTARY) {
                unknownRows.put(column, elementaryIndex.getOrDefault(exchange.flow(), -1));
            } else {
                unknown.add(column);
            }
            cutOff(exchange, reason, "", 0);
        }

        private void elementary(InventoryFlow flow, Exchange exchange, double per) {
            // An emission taken in would be a credit.
            if (flow.substance()
                            .direction()
                            .filter(own -> own != exchange.direction())
                            .isPresent()
                    && amountOf(exchange) != 0) {
                unknown(exchange, Role.ELEMENTARY, CutOff.Reason.WRONG_DIRECTION);
                return;
            }
            double signed = exchange.direction() == directionOf(flow) ? per : -per;
            int row = elementaryIndex.getOrDefault(flow.id(), -1);
            double amount = amountOf(exchange) * signed;
            interventions.add(row, column, amount);
            elementaryExchanges.get(column).add(ElementaryExchange.of(exchange, row, amount));
            moves(exchange, new Parameter.Entry(Parameter.Part.INTERVENTIONS, row, column, signed));
        }

        private void moves(Exchange exchange, Parameter.Entry entry) {
            if (exchange.provenance().uncertainty().isPresent()) {
                parameters
                        .computeIfAbsent(
                                process.id() + "#" + exchange.number(), name -> Parameter.of(process.id(), exchange))
                        .entries()
                        .add(entry);
            }
        }

        private void need(Exchange exchange, double per) {
            ProviderIndex.Link link = providers.find(exchange);
            if (link instanceof ProviderIndex.Link.To to) {
                double amount = amountOf(exchange) * per;
                join(to.column(), amount);
                if (exchange.link().avoided()) {
                    credit(exchange.flow(), to.column(), -amount);
                }
                moves(exchange, new Parameter.Entry(Parameter.Part.TECHNOSPHERE, to.column(), column, -per));
                if (!to.provider().isEmpty() && isFirstProduct()) {
                    report(FootprintFinding.PROVIDER_CO_PRODUCT, process, exchange, to.provider(), 1);
                }
            } else {
                ProviderIndex.Link.Missing missing = (ProviderIndex.Link.Missing) link;
                cutOff(exchange, missing.reason(), missing.provider(), missing.count());
            }
        }

        private double amountOf(Exchange exchange) {
            return exchange.amount().value().orElseThrow().doubleValue();
        }

        private void cutOff(Exchange exchange, CutOff.Reason reason, String provider, int count) {
            cutOffs.get(column).add(new CutOff(productFlows.get(column), exchange, reason));
            if (isFirstProduct()) {
                report(reason.finding(), process, exchange, provider, count);
            }
        }

        /** Findings are about the process: its first product reports them. */
        private boolean isFirstProduct() {
            return product.equals(
                    products.getOrDefault(process.id(), new TreeMap<>()).firstKey());
        }
    }
}
