package io.didymium.examples.cli.description;

import io.didymium.core.chain.SupplyChain;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.StepId;
import io.didymium.core.lca.allocation.PriceTable;
import io.didymium.core.lca.allocation.Shares;
import io.didymium.core.lca.chain.Activity;
import io.didymium.core.lca.chain.ActivityFactor;
import io.didymium.core.lca.chain.BatchAllocation;
import io.didymium.core.lca.chain.FactorBackground;
import io.didymium.core.lca.chain.StepAllocation;
import io.didymium.core.lca.chain.StepInventory;
import io.didymium.core.lca.electricity.ElectricitySupply;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Provenance;
import io.didymium.core.lca.system.ProductFlow;
import io.didymium.core.lca.system.ProviderRule;
import io.didymium.core.lca.uncertainty.Pedigree;
import io.didymium.core.process.ProcessStep;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.examples.cli.word.Nearest;
import io.didymium.passport.claim.FootprintStatements;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads what steps use and give off and how they are divided. */
final class FootprintSections {
    private final Ids ids;
    private final Map<String, ActivityFactor> factors = new TreeMap<>();
    private final Map<String, PriceTable> prices = new TreeMap<>();

    FootprintSections(Ids ids, DescriptionNode root) throws MalformedInputException {
        this.ids = ids;
        if (root.has("factors")) {
            for (DescriptionNode part : root.named("factors")) {
                factors.put(part.ownName(), factor(part));
            }
        }
        if (root.has("priceTables")) {
            for (DescriptionNode part : root.named("priceTables")) {
                prices.put(part.ownName(), priceTable(part));
            }
        }
    }

    /** The members {@code inventories} and {@code footprints} of a file. */
    FootprintStatements statements(DescriptionNode root, Ids.Concepts concepts, SupplyChain chain)
            throws MalformedInputException {
        List<StepInventory> inventories = new ArrayList<>();
        for (DescriptionNode part : root.objects("inventories")) {
            inventories.add(inventory(part, chain));
        }
        FootprintClaims claims = new FootprintClaims(ids, concepts, root);
        return root.make(() -> new FootprintStatements(inventories, claims.read(root)));
    }

    private static ActivityFactor factor(DescriptionNode part) throws MalformedInputException {
        part.allow("name", "unit", "impacts", "source", "origin", "background");
        Optional<DescriptionNode> stated = part.findObject("background");
        Optional<FactorBackground> background =
                stated.isPresent() ? Optional.of(background(stated.get())) : Optional.empty();
        return part.make(() -> ActivityFactor.builder(
                        part.has("name") ? part.text("name") : part.ownName(),
                        part.text("unit"),
                        part.text("source"),
                        part.word("origin", Provenance.Origin.class))
                .impacts(numbers(part.object("impacts")))
                .background(background.orElse(null))
                .build());
    }

    private static FactorBackground background(DescriptionNode part) throws MalformedInputException {
        part.allow("process", "product", "inventoryDigest", "methodDigest", "allocation", "providers");
        return part.make(() -> FactorBackground.builder(
                        new ProductFlow(new DataSetId(part.text("process")), new DataSetId(part.text("product"))),
                        part.text("inventoryDigest"),
                        part.text("methodDigest"))
                .allocation(part.text("allocation"))
                .providers(part.word("providers", ProviderRule.class))
                .build());
    }

    private static PriceTable priceTable(DescriptionNode part) throws MalformedInputException {
        part.allow("from", "until", "currency", "source", "pricesPerKg");
        return part.make(() -> PriceTable.of(
                new PriceTable.Window(part.date("from"), part.date("until")),
                part.text("currency"),
                part.text("source"),
                numbers(part.object("pricesPerKg"))));
    }

    /** The numbers under names that the writer chose. */
    private static Map<String, BigDecimal> numbers(DescriptionNode part) throws MalformedInputException {
        Map<String, BigDecimal> numbers = new TreeMap<>();
        for (String name : (Iterable<String>) part.node()::fieldNames) {
            numbers.put(name, part.decimal(name));
        }
        return numbers;
    }

    private StepInventory inventory(DescriptionNode part, SupplyChain chain) throws MalformedInputException {
        part.allow("step", "activities", "electricity", "cutOffs", "allocation");
        StepId step = ids.steps().refer(part, "step");
        List<Activity> activities = new ArrayList<>();
        for (DescriptionNode activity : part.objects("activities")) {
            activities.add(activity(activity, step));
        }
        Optional<DescriptionNode> electricity = part.findObject("electricity");
        if (electricity.isPresent()) {
            activities.addAll(electricity(electricity.get()).activities(step));
        }
        Map<String, String> cutOffs = new TreeMap<>();
        for (DescriptionNode cutOff : part.objects("cutOffs")) {
            cutOff.allow("flow", "reason");
            cutOffs.put(cutOff.text("flow"), cutOff.text("reason"));
        }
        Optional<DescriptionNode> divided = part.findObject("allocation");
        Optional<StepAllocation> allocation =
                divided.isPresent() ? Optional.of(allocation(divided.get())) : Optional.empty();
        return part.make(() -> {
            StepInventory inventory = StepInventory.builder(step)
                    .activities(activities)
                    .cutOffs(cutOffs)
                    .allocation(allocation.orElse(null))
                    .build();
            for (ProcessStep made : chain.steps()) {
                if (made.id().equals(step)) {
                    inventory.requireFits(made);
                }
            }
            return inventory;
        });
    }

    private ElectricitySupply electricity(DescriptionNode part) throws MalformedInputException {
        part.allow("amount", "grid", "residual", "contracts");
        List<ElectricitySupply.Contract> contracts = new ArrayList<>();
        for (DescriptionNode contract : part.objects("contracts")) {
            contract.allow("kind", "instrument", "amount", "factor");
            ActivityFactor factor = known(contract, "factor", factors);
            contracts.add(contract.make(() -> new ElectricitySupply.Contract(
                    contract.word("kind", ElectricitySupply.Kind.class),
                    contract.text("instrument"),
                    contract.decimal("amount"),
                    factor)));
        }
        ActivityFactor grid = known(part, "grid", factors);
        Optional<ActivityFactor> residual =
                part.has("residual") ? Optional.of(known(part, "residual", factors)) : Optional.empty();
        return part.make(() -> ElectricitySupply.builder(part.decimal("amount"), grid)
                .residual(residual.orElse(null))
                .contracts(contracts)
                .build());
    }

    private Activity activity(DescriptionNode part, StepId step) throws MalformedInputException {
        part.allow("name", "amount", "factor", "onlyFor", "pedigree", "covers");
        ActivityFactor factor = known(part, "factor", factors);
        Optional<BatchId> only =
                part.has("onlyFor") ? Optional.of(ids.batches().refer(part, "onlyFor")) : Optional.empty();
        Optional<Pedigree> quality = Optional.empty();
        if (part.has("pedigree")) {
            quality = Pedigree.find(part.text("pedigree"));
            if (quality.isEmpty()) {
                throw part.fault(
                        "pedigree",
                        "expected five scores from 1 to 5 such as (1;2;1;1;1), found '" + part.text("pedigree") + "'");
            }
        }
        List<String> covers = part.has("covers") ? part.texts("covers") : List.of();
        Optional<Pedigree> rated = quality;
        return part.make(() -> Activity.builder(
                        step, part.has("name") ? part.text("name") : factor.name(), part.decimal("amount"), factor)
                .only(only.orElse(null))
                .quality(rated.orElse(null))
                .covers(covers)
                .build());
    }

    private StepAllocation allocation(DescriptionNode part) throws MalformedInputException {
        part.allow("by", "prices", "shares", "sharesFrom", "reason");
        BatchAllocation key = part.make(() -> switch (part.text("by")) {
            case "mass" -> new BatchAllocation.ByMass();
            case "rare-earth-oxide" -> new BatchAllocation.ByRareEarthOxide();
            case "price" -> new BatchAllocation.ByPrice(known(part, "prices", prices));
            case "shares" ->
                new BatchAllocation.Fixed(new Shares<>(new TreeMap<>(shares(part))), part.text("sharesFrom"));
            default ->
                throw part.unknownWord("by", part.text("by"), List.of("mass", "rare-earth-oxide", "price", "shares"));
        });
        return part.make(() -> new StepAllocation(key, part.findText("reason")));
    }

    private Map<BatchId, BigDecimal> shares(DescriptionNode allocation) throws MalformedInputException {
        DescriptionNode part = allocation.object("shares");
        Map<BatchId, BigDecimal> shares = new TreeMap<>();
        for (String id : (Iterable<String>) part.node()::fieldNames) {
            shares.put(ids.batches().named(part, id, id), part.decimal(id));
        }
        return shares;
    }

    /** What a word in a member names among things that the file describes once. */
    static <T> T known(DescriptionNode part, String name, Map<String, T> described) throws MalformedInputException {
        String word = part.text(name);
        T found = described.get(word);
        if (found == null) {
            String meant = Nearest.to(word, described.keySet())
                    .map(near -> "did you mean " + near + "?")
                    .orElse("described are: " + String.join(", ", described.keySet()));
            throw part.fault(name, "unknown name '" + word + "'; " + meant);
        }
        return found;
    }
}
