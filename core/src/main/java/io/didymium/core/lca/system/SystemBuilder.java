package io.didymium.core.lca.system;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Links the processes of an inventory: one column for each product of each process. */
final class SystemBuilder {
    final Inventory inventory;
    final AllocationPlan plan;
    final List<ProductFlow> productFlows = new ArrayList<>();
    final List<DataSetId> elementaryFlows = new ArrayList<>();
    final List<List<CutOff>> cutOffs = new ArrayList<>();
    final List<List<ElementaryExchange>> elementaryExchanges = new ArrayList<>();
    final List<List<Credit>> credits = new ArrayList<>();
    final List<Finding> findings = new ArrayList<>();
    final List<Integer> unallocated = new ArrayList<>();
    final Map<DataSetId, AllocationKey> allocations = new TreeMap<>();
    final Map<String, Parameter> parameters = new LinkedHashMap<>();
    SparseMatrix.Entries technosphere;
    SparseMatrix.Entries consumption;
    SparseMatrix.Entries interventions;

    private final Map<DataSetId, SortedMap<DataSetId, BigDecimal>> products = new TreeMap<>();
    private final ListMultimap<DataSetId, Integer> providers = ArrayListMultimap.create();
    private final Map<DataSetId, Integer> elementaryIndex = new HashMap<>();
    private final Map<DataSetId, Integer> inputsOverOutputs = new HashMap<>();

    SystemBuilder(Inventory inventory, AllocationPlan plan) {
        this.inventory = requireNonNull(inventory, "inventory");
        this.plan = requireNonNull(plan, "plan");
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
            Optional<Allocation> allocation = allocate(process, made);
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
        if (made.isEmpty()) {
            report(FootprintFinding.PRODUCT_MISSING, process, Map.of());
        }
        for (DataSetId flow : made.keySet()) {
            providers.put(flow, productFlows.size());
            productFlows.add(new ProductFlow(process.id(), flow));
            cutOffs.add(new ArrayList<>());
            elementaryExchanges.add(new ArrayList<>());
            credits.add(new ArrayList<>());
        }
    }

    private Optional<Allocation> allocate(UnitProcess process, SortedMap<DataSetId, BigDecimal> made) {
        AllocationKey key = plan.keyOf(process.id());
        Allocation.Outcome outcome = Allocation.of(process, made, key, inventory, providersBut(process));
        if (outcome instanceof Allocation.Outcome.Applied applied) {
            allocations.put(process.id(), key);
            return Optional.of(applied.allocation());
        }
        String reason = ((Allocation.Outcome.Refused) outcome).reason();
        if (plan.fallback().isPresent()) {
            AllocationKey fallback = plan.fallback().get();
            if (Allocation.of(process, made, fallback, inventory, providersBut(process))
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

    /** A process does not replace its own products. */
    private Allocation.Providers providersBut(UnitProcess process) {
        return substitute -> {
            List<Integer> all = providers.get(substitute.flow()).stream()
                    .filter(each -> !productFlows.get(each).process().equals(process.id()))
                    .filter(each -> substitute
                            .provider()
                            .map(productFlows.get(each).process()::equals)
                            .orElse(true))
                    .toList();
            return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
        };
    }

    private void report(FootprintFinding code, UnitProcess process, Map<String, String> arguments) {
        Map<String, String> all = new TreeMap<>(arguments);
        all.put("process", process.name().strip());
        findings.add(Finding.of(code, Location.of(process.id().value()), all));
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
                cutOff(exchange, CutOff.Reason.UNKNOWN_FLOW, 0);
                return;
            }
            Optional<Inventory.Conversion> conversion = inventory.conversion(
                    exchange.flow(), exchange.amount().unit(), exchange.amount().property());
            if (conversion.isEmpty()) {
                cutOff(exchange, CutOff.Reason.UNKNOWN_UNIT, 0);
                return;
            }
            double per = conversion.get().factor();
            double borne = per * allocation.of(product, exchange);
            switch (Role.of(flow.get().type(), exchange)) {
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

        private void elementary(InventoryFlow flow, Exchange exchange, double per) {
            double signed = exchange.direction() == directionOf(flow) ? per : -per;
            int row = elementaryIndex.getOrDefault(flow.id(), -1);
            double amount = exchange.amount().value().doubleValue() * signed;
            interventions.add(row, column, amount);
            elementaryExchanges.get(column).add(ElementaryExchange.of(exchange, row, amount));
            moves(exchange, new Parameter.Entry(Parameter.Part.INTERVENTIONS, row, column, signed));
        }

        private void moves(Exchange exchange, Parameter.Entry entry) {
            if (exchange.provenance().uncertainty().isPresent()) {
                parameters
                        .computeIfAbsent(
                                process.id() + "#" + exchange.number(),
                                name -> new Parameter(name, process.id(), exchange, new ArrayList<>()))
                        .entries()
                        .add(entry);
            }
        }

        private void need(Exchange exchange, double per) {
            double amount = exchange.amount().value().doubleValue() * per;
            List<Integer> all = providers.get(exchange.flow());
            Optional<DataSetId> named = exchange.link().provider();
            List<Integer> fitting = all.stream()
                    .filter(each -> named.isPresent()
                            && productFlows.get(each).process().equals(named.get()))
                    .toList();
            List<Integer> left = fitting.isEmpty() ? all : fitting;
            if (left.size() == 1) {
                join(left.get(0), amount);
                if (exchange.link().avoided()) {
                    credit(exchange.flow(), left.get(0), -amount);
                }
                moves(exchange, new Parameter.Entry(Parameter.Part.TECHNOSPHERE, left.get(0), column, -per));
            } else {
                cutOff(
                        exchange,
                        left.isEmpty() ? CutOff.Reason.NO_PROVIDER : CutOff.Reason.AMBIGUOUS_PROVIDER,
                        left.size());
            }
        }

        private void cutOff(Exchange exchange, CutOff.Reason reason, int count) {
            CutOff found = new CutOff(productFlows.get(column), exchange, reason);
            cutOffs.get(column).add(found);
            if (product.equals(
                    products.getOrDefault(process.id(), new TreeMap<>()).firstKey())) {
                report(
                        code(reason),
                        process,
                        Map.of(
                                "flow",
                                        inventory
                                                .findFlow(exchange.flow())
                                                .map(flow -> flow.name().strip())
                                                .orElse(exchange.flow().value()),
                                "amount", exchange.amount().value().toPlainString(),
                                "count", Integer.toString(count)));
            }
        }

        private FootprintFinding code(CutOff.Reason reason) {
            return switch (reason) {
                case NO_PROVIDER -> FootprintFinding.PROVIDER_MISSING;
                case AMBIGUOUS_PROVIDER -> FootprintFinding.PROVIDER_AMBIGUOUS;
                case UNKNOWN_FLOW -> FootprintFinding.FLOW_UNKNOWN;
                case UNKNOWN_UNIT -> FootprintFinding.UNIT_UNKNOWN;
            };
        }
    }
}
