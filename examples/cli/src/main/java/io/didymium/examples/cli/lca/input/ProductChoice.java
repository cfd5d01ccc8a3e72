package io.didymium.examples.cli.lca.input;

import io.didymium.core.lca.inventory.Inventory;
import io.didymium.core.lca.inventory.InventoryFlow;
import io.didymium.core.lca.inventory.Unit;
import io.didymium.core.lca.inventory.UnitProcess;
import io.didymium.core.lca.system.ProductFlow;
import io.didymium.core.lca.system.ProductSystem;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.word.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A product of a system and the process that makes it.
 *
 * @param productFlow which it is
 * @param process the name of the process
 * @param product the name of the product
 * @param unit the unit that it is measured in
 */
public record ProductChoice(ProductFlow productFlow, String process, String product, String unit) {
    private static final int MOST_NAMES = 12;

    /** The choice of a product flow. */
    public static ProductChoice of(ProductSystem system, ProductFlow productFlow) {
        Inventory inventory = system.inventory();
        return new ProductChoice(
                productFlow,
                inventory
                        .findProcess(productFlow.process())
                        .map(process -> process.name().strip())
                        .orElse(productFlow.process().value()),
                inventory
                        .findFlow(productFlow.flow())
                        .map(flow -> flow.name().strip())
                        .orElse(productFlow.flow().value()),
                inventory.referenceUnit(productFlow.flow()).map(Unit::name).orElse("units"));
    }

    /** The products that processes are run for, by id of the process. */
    public static List<ProductChoice> references(ProductSystem system) {
        return system.inventory().processes().keySet().stream()
                .flatMap(process -> system.referenceOf(process).stream())
                .map(productFlow -> of(system, productFlow))
                .toList();
    }

    /** The product that a person names: by the id or name of its process, or by the id or name of the product itself. */
    public static ProductChoice named(ProductSystem system, String named) throws CommandFault {
        Inventory inventory = system.inventory();
        List<Predicate<UnitProcess>> processes =
                List.of(process -> process.id().value().equals(named), process -> is(process.name(), named));
        for (Predicate<UnitProcess> wanted : processes) {
            List<UnitProcess> found =
                    inventory.processes().values().stream().filter(wanted).toList();
            if (found.size() == 1) {
                return reference(system, found.get(0));
            }
            if (found.size() > 1) {
                throw ambiguous(named, found.stream().map(each -> each.id().value()));
            }
        }
        List<ProductFlow> making = system.productFlows().stream()
                .filter(productFlow -> productFlow.flow().value().equals(named)
                        || inventory
                                .findFlow(productFlow.flow())
                                .filter(flow -> is(flow.name(), named))
                                .isPresent())
                .toList();
        if (making.size() == 1) {
            return of(system, making.get(0));
        }
        if (making.size() > 1) {
            throw ambiguous(
                    named, making.stream().map(each -> of(system, each).process() + " (" + each.process() + ")"));
        }
        throw unknown(inventory, named);
    }

    /** The process that a person names, by id or name. */
    public static UnitProcess process(Inventory inventory, String named) throws CommandFault {
        List<UnitProcess> found = inventory.processes().values().stream()
                .filter(process -> process.id().value().equals(named) || is(process.name(), named))
                .toList();
        if (found.size() == 1) {
            return found.get(0);
        }
        throw found.isEmpty()
                ? unknown(inventory, named)
                : ambiguous(named, found.stream().map(each -> each.id().value()));
    }

    private static ProductChoice reference(ProductSystem system, UnitProcess process) throws CommandFault {
        return system.referenceOf(process.id())
                .map(productFlow -> of(system, productFlow))
                .orElseThrow(() -> CommandFault.usage("process '"
                        + process.name().strip() + "' names no product that it is run for; name its product"));
    }

    private static CommandFault ambiguous(String named, Stream<String> found) {
        List<String> all = found.toList();
        return CommandFault.usage("'" + named + "' could be any of " + all.size() + ": "
                + String.join(", ", all.stream().limit(MOST_NAMES).toList()) + "; give the id of the process");
    }

    private static CommandFault unknown(Inventory inventory, String named) {
        List<String> known = new ArrayList<>();
        inventory
                .processes()
                .values()
                .forEach(process -> known.add(process.name().strip()));
        inventory.flows().values().stream()
                .map(InventoryFlow::name)
                .map(String::strip)
                .forEach(known::add);
        List<String> containing = known.stream()
                .filter(each -> contains(each, named))
                .distinct()
                .limit(MOST_NAMES)
                .toList();
        String meant = Nearest.to(named, known)
                .map(near -> "; did you mean " + near + "?")
                .orElse(containing.isEmpty() ? "" : "; there are: " + String.join(", ", containing));
        return CommandFault.usage("there is no process or product '" + named + "'" + meant);
    }

    private static boolean is(String name, String named) {
        return name.strip().equalsIgnoreCase(named.strip());
    }

    private static boolean contains(String name, String named) {
        return name.toLowerCase(Locale.ROOT).contains(named.toLowerCase(Locale.ROOT));
    }
}
