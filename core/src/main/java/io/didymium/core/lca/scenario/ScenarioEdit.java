package io.didymium.core.lca.scenario;

import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.lca.inventory.Amount;
import io.didymium.core.lca.inventory.DataSet;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Exchange;
import io.didymium.core.lca.inventory.FlowType;
import io.didymium.core.lca.inventory.Inventory;
import io.didymium.core.lca.inventory.InventoryFlow;
import io.didymium.core.lca.inventory.Provenance;
import io.didymium.core.lca.inventory.UnitGroup;
import io.didymium.core.lca.inventory.UnitProcess;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The changes of a scenario while they are made. */
final class ScenarioEdit {
    private final Inventory inventory;
    private final Map<DataSetId, UnitProcess> processes;
    private final List<Finding> findings = new ArrayList<>();

    ScenarioEdit(Inventory inventory) {
        this.inventory = inventory;
        processes = new TreeMap<>(inventory.processes());
    }

    Scenario.Applied apply(List<ScenarioChange> changes) {
        for (ScenarioChange change : changes) {
            if (change instanceof ScenarioChange.SetAmount amount) {
                set(amount);
            } else if (change instanceof ScenarioChange.ReplaceProvider replace) {
                replace(replace);
            } else if (change instanceof ScenarioChange.LinkFlow link) {
                link(link);
            }
        }
        List<DataSet> dataSets = new ArrayList<>();
        dataSets.addAll(inventory.unitGroups().values());
        dataSets.addAll(inventory.properties().values());
        dataSets.addAll(inventory.flows().values());
        dataSets.addAll(inventory.regions().values());
        dataSets.addAll(inventory.sources().values());
        dataSets.addAll(processes.values());
        return new Scenario.Applied(new Inventory(dataSets), findings);
    }

    private void set(ScenarioChange.SetAmount change) {
        Optional<UnitProcess> process = process(change, change.process());
        if (process.isEmpty()) {
            return;
        }
        List<Exchange> found = process.get().exchanges().stream()
                .filter(each -> Integer.toString(each.number()).equals(change.exchange()))
                .toList();
        if (found.isEmpty()) {
            found = process.get().exchanges().stream()
                    .filter(each -> isNamed(each.flow(), change.exchange()))
                    .toList();
        }
        Optional<Exchange> one = only(found, change, "exchange", change.exchange());
        one.ifPresent(exchange ->
                edit(process.get(), each -> each.equals(exchange) ? withAmount(exchange, change.amount()) : each));
    }

    private Exchange withAmount(Exchange exchange, BigDecimal value) {
        Amount amount = exchange.amount();
        Optional<DataSetId> property = Optional.of(amount.property())
                .filter(known -> !known.equals(Amount.UNSTATED))
                .or(() -> inventory
                        .findFlow(exchange.flow())
                        .map(flow -> flow.measures().reference()));
        Optional<DataSetId> unit = Optional.of(amount.unit())
                .filter(known -> !known.equals(Amount.UNSTATED))
                .or(() -> property.flatMap(inventory::unitGroupOf).map(UnitGroup::reference));
        return exchange.toBuilder()
                .amount(new Amount(value, unit.orElse(Amount.UNSTATED), property.orElse(Amount.UNSTATED)))
                .provenance(Provenance.builder(exchange.provenance().origin()).build())
                .build();
    }

    private void replace(ScenarioChange.ReplaceProvider change) {
        Optional<UnitProcess> old = process(change, change.provider());
        Optional<UnitProcess> by = process(change, change.by());
        if (old.isEmpty() || by.isEmpty()) {
            return;
        }
        int changed = 0;
        for (UnitProcess process : List.copyOf(processes.values())) {
            if (process.id().equals(by.get().id())) {
                continue;
            }
            List<Exchange> needs = process.exchanges().stream()
                    .filter(exchange -> isSuppliedBy(exchange, old.get()))
                    .toList();
            for (Exchange need : needs) {
                Optional<Exchange> replaced = replaced(need, by.get());
                if (replaced.isEmpty()) {
                    report(ScenarioFinding.SCENARIO_PROVIDER_UNFIT, change, "process", change.by(), 0);
                    return;
                }
                edit(process(process.id()), each -> each.equals(need) ? replaced.get() : each);
                changed++;
            }
        }
        if (changed == 0) {
            report(ScenarioFinding.SCENARIO_TARGET_MISSING, change, "exchange supplied by", change.provider(), 0);
        }
    }

    /** Whether an exchange names a process as provider, or names none and is linked to the process all the same. */
    private boolean isSuppliedBy(Exchange exchange, UnitProcess process) {
        if (!isNeed(exchange) || !supplies(process, exchange.flow())) {
            return false;
        }
        return exchange.link()
                .provider()
                .map(process.id()::equals)
                .orElseGet(() -> isSoleSupplier(process, exchange.flow()));
    }

    /** As systems are linked: a process that makes the flow beside its reference product is none if another makes it as such. */
    private boolean isSoleSupplier(UnitProcess process, DataSetId flow) {
        List<UnitProcess> all =
                processes.values().stream().filter(each -> supplies(each, flow)).toList();
        List<UnitProcess> declared =
                all.stream().filter(each -> declares(each, flow)).toList();
        List<UnitProcess> makers = declared.isEmpty() ? all : declared;
        return makers.size() == 1 && makers.get(0).id().equals(process.id());
    }

    private static boolean declares(UnitProcess process, DataSetId flow) {
        return process.referenceExchange()
                        .map(reference -> reference.flow().equals(flow))
                        .orElse(false)
                || process.allocation().factors().stream()
                        .anyMatch(factor ->
                                factor.value().signum() > 0 && factor.product().equals(flow));
    }

    private Optional<Exchange> replaced(Exchange need, UnitProcess by) {
        if (supplies(by, need.flow())) {
            return Optional.of(need.toBuilder().provider(by.id()).build());
        }
        Optional<DataSetId> product = by.referenceExchange().map(Exchange::flow).filter(flow -> supplies(by, flow));
        boolean alike = product.isPresent()
                && type(product.get()).equals(type(need.flow()))
                && inventory
                        .conversion(
                                product.get(),
                                need.amount().unit(),
                                need.amount().property())
                        .isPresent();
        return alike
                ? Optional.of(Exchange.builder(need.number(), need.direction(), product.get(), need.amount())
                        .provider(by.id())
                        .avoided(need.link().avoided())
                        .provenance(need.provenance())
                        .build())
                : Optional.empty();
    }

    private void link(ScenarioChange.LinkFlow change) {
        Optional<InventoryFlow> flow =
                find(inventory.flows().values(), InventoryFlow::name, change, "flow", change.flow());
        Optional<UnitProcess> process = process(change, change.process());
        if (flow.isEmpty() || process.isEmpty()) {
            return;
        }
        if (!supplies(process.get(), flow.get().id())) {
            report(ScenarioFinding.SCENARIO_PROVIDER_UNFIT, change, "process", change.process(), 0);
            return;
        }
        DataSetId provider = process.get().id();
        int changed = 0;
        for (UnitProcess each : List.copyOf(processes.values())) {
            boolean needs = each.exchanges().stream()
                    .anyMatch(exchange -> exchange.flow().equals(flow.get().id()) && isNeed(exchange));
            if (needs && !each.id().equals(provider)) {
                changed++;
                edit(
                        each,
                        exchange -> exchange.flow().equals(flow.get().id()) && isNeed(exchange)
                                ? exchange.toBuilder().provider(provider).build()
                                : exchange);
            }
        }
        if (changed == 0) {
            report(ScenarioFinding.SCENARIO_TARGET_MISSING, change, "process that needs", change.flow(), 0);
        }
    }

    private void edit(UnitProcess process, UnaryOperator<Exchange> change) {
        processes.put(
                process.id(),
                process.toBuilder()
                        .exchanges(process.exchanges().stream().map(change).toList())
                        .build());
    }

    private UnitProcess process(DataSetId id) {
        return Optional.ofNullable(processes.get(id)).orElseThrow();
    }

    private Optional<FlowType> type(DataSetId flow) {
        return inventory.findFlow(flow).map(InventoryFlow::type);
    }

    /** Whether an exchange is a product taken in or a waste given off. */
    private boolean isNeed(Exchange exchange) {
        return type(exchange.flow())
                .filter(type -> type != FlowType.ELEMENTARY)
                .map(type -> exchange.isInput() == (type == FlowType.PRODUCT))
                .orElse(false);
    }

    private boolean supplies(UnitProcess process, DataSetId flow) {
        Optional<FlowType> type = type(flow).filter(known -> known != FlowType.ELEMENTARY);
        return type.isPresent()
                && process.exchanges().stream()
                        .anyMatch(each -> each.flow().equals(flow)
                                && !each.link().avoided()
                                && each.isInput() == (type.get() == FlowType.WASTE));
    }

    private Optional<UnitProcess> process(ScenarioChange change, String named) {
        return find(processes.values(), UnitProcess::name, change, "process", named);
    }

    private boolean isNamed(DataSetId flow, String named) {
        return flow.value().equals(named)
                || inventory
                        .findFlow(flow)
                        .filter(known -> known.name().strip().equalsIgnoreCase(named))
                        .isPresent();
    }

    private <T extends DataSet> Optional<T> find(
            Collection<T> all, Function<T, String> name, ScenarioChange change, String kind, String named) {
        List<T> found =
                all.stream().filter(each -> each.id().value().equals(named)).toList();
        if (found.isEmpty()) {
            found = all.stream()
                    .filter(each -> name.apply(each).strip().equalsIgnoreCase(named))
                    .toList();
        }
        return only(found, change, kind, named);
    }

    private <T> Optional<T> only(List<T> found, ScenarioChange change, String kind, String named) {
        if (found.size() == 1) {
            return Optional.of(found.get(0));
        }
        report(
                found.isEmpty() ? ScenarioFinding.SCENARIO_TARGET_MISSING : ScenarioFinding.SCENARIO_TARGET_AMBIGUOUS,
                change,
                kind,
                named,
                found.size());
        return Optional.empty();
    }

    private void report(ScenarioFinding code, ScenarioChange change, String kind, String named, int count) {
        findings.add(Finding.of(
                code,
                Location.of(change.text()),
                Map.of("change", change.text(), "kind", kind, "name", named, "count", Integer.toString(count))));
    }
}
