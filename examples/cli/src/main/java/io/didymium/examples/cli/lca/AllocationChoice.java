package io.didymium.examples.cli.lca;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.didymium.core.lca.allocation.AllocationKey;
import io.didymium.core.lca.allocation.AllocationPlan;
import io.didymium.core.lca.allocation.PriceTable;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.FlowProperty;
import io.didymium.core.lca.inventory.Inventory;
import io.didymium.core.lca.inventory.InventoryFlow;
import io.didymium.core.lca.inventory.StoredAllocation;
import io.didymium.core.lca.inventory.UnitProcess;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.examples.cli.description.Nearest;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Storage;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How processes with several products are divided: a choice that the caller makes, because the result hangs on it. */
final class AllocationChoice {
    private static final List<String> WORDS = List.of(
            "none",
            "mass",
            "property:NAME",
            "economic",
            "stored",
            "stored-physical",
            "stored-economic",
            "stored-causal");
    private static final String STORED = "stored-";
    private static final String PROPERTY = "property:";

    @Option(
            names = "--allocation",
            paramLabel = "KEY",
            description = "How processes with several products are divided: none (each product bears the whole), mass,"
                    + " property:NAME, economic (with --prices), stored (as each source prefers, physical where"
                    + " it prefers none), stored-physical,"
                    + " stored-economic or stored-causal. There is no default.")
    private @Nullable String key;

    @Option(
            names = "--allocation-fallback",
            paramLabel = "KEY",
            description =
                    "The key where the first one cannot be applied; without it, what hangs on such a process is not"
                            + " known.")
    private @Nullable String fallback;

    @Option(
            names = "--prices",
            paramLabel = "CSV",
            description =
                    "For economic: product, price, currency, from, until, source; a row for each product (its id or"
                            + " its name).")
    private @Nullable Path prices;

    /** Whether a key is given. */
    boolean isMade() {
        return key != null;
    }

    /** The plan for an inventory. */
    AllocationPlan plan(Inventory inventory) throws CommandFault {
        if (key == null) {
            throw CommandFault.usage("say with --allocation how processes with several products are divided: "
                    + String.join(", ", WORDS) + "; " + severalProducts(inventory)
                    + " processes state factors for several products");
        }
        AllocationPlan plan = AllocationPlan.of(key(key, inventory));
        if (fallback != null) {
            plan = plan.orElse(key(fallback, inventory));
        }
        return key.equals("stored") ? asEachPrefers(plan, inventory) : plan;
    }

    /** What a plan does, in words. */
    static String label(AllocationPlan plan) {
        return plan.standard().label()
                + plan.fallback().map(other -> "; else " + other.label()).orElse("");
    }

    private AllocationKey key(String word, Inventory inventory) throws CommandFault {
        if (word.equals("none")) {
            return new AllocationKey.Unallocated("chosen by the caller");
        }
        if (word.equals("mass")) {
            return property("Mass", inventory);
        }
        if (word.startsWith(PROPERTY)) {
            return property(word.substring(PROPERTY.length()), inventory);
        }
        if (word.equals("economic")) {
            return new AllocationKey.ByPrice(priceTable(inventory));
        }
        if (word.equals("stored")) {
            return new AllocationKey.AsStored(StoredAllocation.Key.PHYSICAL);
        }
        if (word.startsWith(STORED)) {
            for (StoredAllocation.Key stored : StoredAllocation.Key.values()) {
                if (word.equals(STORED + stored.name().toLowerCase(Locale.ROOT))) {
                    return new AllocationKey.AsStored(stored);
                }
            }
        }
        throw CommandFault.usage("there is no allocation '" + word + "'"
                + Nearest.to(word, WORDS)
                        .map(near -> "; did you mean " + near + "?")
                        .orElse("; there are: " + String.join(", ", WORDS)));
    }

    /** Where a source names the key it prefers, that key; elsewhere the standard one of the plan. */
    private static AllocationPlan asEachPrefers(AllocationPlan standard, Inventory inventory) {
        AllocationPlan plan = standard;
        for (UnitProcess process : inventory.processes().values()) {
            Optional<StoredAllocation.Key> preferred = process.allocation().standard();
            if (preferred.isPresent() && preferred.get() != StoredAllocation.Key.PHYSICAL) {
                plan = plan.with(process.id(), new AllocationKey.AsStored(preferred.get()));
            }
        }
        return plan;
    }

    private static AllocationKey property(String name, Inventory inventory) throws CommandFault {
        List<FlowProperty> named = inventory.properties().values().stream()
                .filter(property -> property.name().strip().equalsIgnoreCase(name))
                .toList();
        if (named.size() == 1) {
            return new AllocationKey.ByProperty(
                    named.get(0).id(), named.get(0).name().strip().toLowerCase(Locale.ROOT));
        }
        List<String> known = inventory.properties().values().stream()
                .map(property -> property.name().strip())
                .toList();
        throw CommandFault.usage(
                named.size() > 1
                        ? "there are " + named.size() + " flow properties called '" + name + "'"
                        : "there is no flow property '" + name + "'"
                                + Nearest.to(name, known)
                                        .map(near -> "; did you mean " + near + "?")
                                        .orElse(""));
    }

    private PriceTable priceTable(Inventory inventory) throws CommandFault {
        if (prices == null) {
            throw CommandFault.usage(
                    "economic allocation needs prices: give a table with --prices, or use the factors of the"
                            + " source with stored-economic");
        }
        List<NamedCsvRecord> rows = rows(prices);
        if (rows.isEmpty()) {
            throw CommandFault.unreadable(prices + " has no price");
        }
        Map<String, BigDecimal> byFlow = new HashMap<>();
        for (NamedCsvRecord row : rows) {
            String product = cell(row, "product");
            for (DataSetId flow : flows(product, inventory)) {
                byFlow.put(flow.value(), price(row));
            }
        }
        NamedCsvRecord first = rows.get(0);
        for (String column : List.of("currency", "from", "until", "source")) {
            for (NamedCsvRecord row : rows) {
                if (!cell(row, column).equals(cell(first, column))) {
                    throw CommandFault.unreadable(prices + ", line " + row.getStartingLineNumber() + ": " + column
                            + " is " + cell(row, column) + ", but " + cell(first, column)
                            + " above; prices of one table have one");
                }
            }
        }
        try {
            PriceTable.Window window =
                    new PriceTable.Window(LocalDate.parse(cell(first, "from")), LocalDate.parse(cell(first, "until")));
            return PriceTable.of(window, cell(first, "currency"), cell(first, "source"), byFlow);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw CommandFault.unreadable(prices + ": " + e.getMessage());
        }
    }

    private List<DataSetId> flows(String product, Inventory inventory) throws CommandFault {
        List<DataSetId> found = inventory.flows().values().stream()
                .filter(flow ->
                        flow.id().value().equals(product) || flow.name().strip().equals(product))
                .map(InventoryFlow::id)
                .toList();
        if (found.isEmpty()) {
            List<String> known = inventory.flows().values().stream()
                    .map(flow -> flow.name().strip())
                    .toList();
            throw CommandFault.unreadable(prices + ": there is no product '" + product + "'"
                    + Nearest.to(product, known)
                            .map(near -> "; did you mean " + near + "?")
                            .orElse(""));
        }
        return found;
    }

    private BigDecimal price(NamedCsvRecord row) throws CommandFault {
        try {
            return new BigDecimal(cell(row, "price"));
        } catch (NumberFormatException e) {
            throw CommandFault.unreadable(
                    prices + ", line " + row.getStartingLineNumber() + ": no price: " + cell(row, "price"));
        }
    }

    private String cell(NamedCsvRecord row, String column) throws CommandFault {
        return row.findField(column)
                .map(String::strip)
                .orElseThrow(() -> CommandFault.unreadable(prices + " has no column " + column
                        + "; the columns are product, price, currency, from, until, source"));
    }

    private static List<NamedCsvRecord> rows(Path file) throws CommandFault {
        List<NamedCsvRecord> rows = new ArrayList<>();
        try {
            CsvReader.builder().ofNamedCsvRecord(Storage.bytes(file).toUtf8()).forEach(rows::add);
        } catch (CsvParseException e) {
            throw CommandFault.unreadable(file + " is not CSV: " + e.getMessage());
        } catch (MalformedInputException e) {
            throw CommandFault.unreadable(file + " is not CSV in UTF-8: " + e.getMessage());
        }
        return rows;
    }

    private static long severalProducts(Inventory inventory) {
        return inventory.processes().values().stream()
                .filter(process -> process.allocation().factors().stream()
                                .map(StoredAllocation.Factor::product)
                                .distinct()
                                .count()
                        > 1)
                .count();
    }
}
