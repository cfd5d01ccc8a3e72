package io.didymium.examples.cli.lca.input;

import io.didymium.core.lca.allocation.AllocationKey;
import io.didymium.core.lca.allocation.AllocationPlan;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Exchange;
import io.didymium.core.lca.inventory.FlowProperty;
import io.didymium.core.lca.inventory.Inventory;
import io.didymium.core.lca.inventory.StoredAllocation;
import io.didymium.core.lca.inventory.UnitProcess;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.word.Nearest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How processes with several products are divided: a choice that the caller makes, because the result hangs on it. */
public final class AllocationChoice {
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
    private static final String SHARES = "shares:";

    @Option(
            names = "--allocation",
            paramLabel = "KEY",
            description = "How processes with several products are divided: none (each product bears the whole), mass,"
                    + " property:NAME, economic (with --prices), stored (as each source prefers, physical where"
                    + " it prefers none), stored-physical,"
                    + " stored-economic or stored-causal. There is no default. Given several times, results are shown"
                    + " side by side.")
    private List<String> keys = List.of();

    @Option(
            names = "--allocation-fallback",
            paramLabel = "KEY",
            description =
                    "The key where the first one cannot be applied; without it, what hangs on such a process is not"
                            + " known.")
    private @Nullable String fallback;

    @Option(
            names = "--allocation-of",
            paramLabel = "PROCESS=KEY",
            description = "The key of one process, by name or id; may be given several times. Here KEY may also be"
                    + " shares:PRODUCT=SHARE;PRODUCT=SHARE.")
    private List<String> exceptions = List.of();

    @Mixin
    private PriceChoice prices = new PriceChoice();

    /** Whether a key is given. */
    public boolean isMade() {
        return !keys.isEmpty();
    }

    /** The plan for an inventory, under the only key. */
    public AllocationPlan plan(Inventory inventory) throws CommandFault {
        if (keys.size() > 1) {
            throw CommandFault.usage("only one --allocation here, not " + keys.size());
        }
        return plans(inventory).get(0);
    }

    /** How many keys are given. */
    public int size() {
        return keys.size();
    }

    /** The plan for an inventory under each key, in their order. */
    public List<AllocationPlan> plans(Inventory inventory) throws CommandFault {
        List<AllocationPlan> plans = new ArrayList<>();
        for (String key : keys) {
            plans.add(plan(key, inventory));
        }
        if (plans.isEmpty()) {
            throw CommandFault.usage("say with --allocation how processes with several products are divided: "
                    + String.join(", ", WORDS) + "; " + severalProducts(inventory)
                    + " processes state factors for several products");
        }
        return plans;
    }

    private AllocationPlan plan(String key, Inventory inventory) throws CommandFault {
        AllocationPlan plan = AllocationPlan.of(key(key, inventory));
        if (fallback != null) {
            plan = plan.orElse(key(fallback, inventory));
        }
        plan = key.equals("stored") ? asEachPrefers(plan, inventory) : plan;
        for (String exception : exceptions) {
            int at = exception.indexOf("=shares:") < 0 ? exception.lastIndexOf('=') : exception.indexOf("=shares:");
            if (at < 1) {
                throw CommandFault.usage("--allocation-of is PROCESS=KEY, not '" + exception + "'");
            }
            UnitProcess process = ProductChoice.process(inventory, exception.substring(0, at));
            String own = exception.substring(at + 1);
            plan = plan.with(
                    process.id(),
                    own.startsWith(SHARES)
                            ? shares(process, own.substring(SHARES.length()), inventory)
                            : key(own, inventory));
        }
        return plan;
    }

    private static AllocationKey shares(UnitProcess process, String words, Inventory inventory) throws CommandFault {
        Map<DataSetId, BigDecimal> weights = new TreeMap<>();
        for (String word : words.split(";", -1)) {
            int at = word.lastIndexOf('=');
            String product = at < 1 ? word : word.substring(0, at).strip();
            DataSetId flow = process.exchanges().stream()
                    .map(Exchange::flow)
                    .filter(each -> each.value().equals(product)
                            || inventory
                                    .findFlow(each)
                                    .filter(known -> known.name().strip().equalsIgnoreCase(product))
                                    .isPresent())
                    .findFirst()
                    .orElseThrow(() ->
                            CommandFault.usage("'" + process.name().strip() + "' has no product '" + product + "'"));
            try {
                weights.put(flow, new BigDecimal(word.substring(at + 1).strip()));
            } catch (NumberFormatException e) {
                throw CommandFault.usage("no share in '" + word + "'");
            }
        }
        try {
            return AllocationKey.Fixed.inProportion(weights, "chosen by the caller");
        } catch (IllegalArgumentException e) {
            throw CommandFault.usage("shares of '" + process.name().strip() + "': " + e.getMessage());
        }
    }

    /** What a plan does, in words. */
    public static String label(AllocationPlan plan) {
        return plan.standard().label()
                + plan.fallback().map(other -> "; else " + other.label()).orElse("")
                + (plan.exceptions().isEmpty()
                        ? ""
                        : "; " + plan.exceptions().size() + " processes by keys of their own");
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
            return prices.key(inventory);
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
