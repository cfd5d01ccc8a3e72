package io.didymium.passport.inventory;

import static java.util.Objects.requireNonNull;

import io.didymium.core.lca.chain.FactorBackground;
import io.didymium.core.lca.impact.ImpactCategory;
import io.didymium.core.lca.impact.ImpactMethod;
import io.didymium.core.lca.inventory.Inventory;
import io.didymium.core.lca.inventory.Unit;
import io.didymium.core.lca.system.FootprintModel;
import io.didymium.core.lca.system.ProductSystem;
import io.didymium.crypto.digest.DigestMultibase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An inventory and a method that a verifier has, to calculate factors again. Systems are calculated once for each allocation and
 * kept; may be shared by threads.
 */
public final class BackgroundData {
    private final Inventory inventory;
    private final ImpactMethod method;
    private final String inventoryDigest;
    private final String methodDigest;
    private final Map<String, Optional<FootprintModel>> models = new HashMap<>();

    /** The data with their digests. */
    public BackgroundData(Inventory inventory, ImpactMethod method) {
        this.inventory = requireNonNull(inventory, "inventory");
        this.method = requireNonNull(method, "method");
        inventoryDigest = DigestMultibase.of(InventoryDigest.of(inventory));
        methodDigest = DigestMultibase.of(InventoryDigest.of(method));
    }

    /** The digest of the inventory, as factors name it. */
    public String inventoryDigest() {
        return inventoryDigest;
    }

    /** The digest of the method, as factors name it. */
    public String methodDigest() {
        return methodDigest;
    }

    /** Whether a factor was calculated from these data. */
    public boolean isThatOf(FactorBackground background) {
        return background.inventory().equals(inventoryDigest)
                && background.method().equals(methodDigest);
    }

    /** Whether the method has a category, by the words of {@link #impact}. */
    public boolean hasCategory(String category) {
        return category(category).isPresent();
    }

    /**
     * The impact of one unit of a product, calculated again.
     *
     * @param category the name or identifier of a category of the method, or its unit if no other category has it
     * @param unit the unit of the factor
     * @return the impact; empty if it is not known: the inventory does not supply the product, measures it in another unit, or the
     *     result is unknown
     */
    public synchronized Optional<Double> impact(FactorBackground background, String category, String unit) {
        Optional<ImpactCategory> found = category(category);
        boolean inUnit = inventory
                .referenceUnit(background.supplied().flow())
                .map(Unit::name)
                .filter(unit::equals)
                .isPresent();
        return inUnit && found.isPresent()
                ? model(background)
                        .filter(model -> model.system().productFlows().contains(background.supplied()))
                        .map(model -> model.calculate(background.supplied(), 1)
                                .impact(found.get().id()))
                        .filter(Double::isFinite)
                : Optional.empty();
    }

    private Optional<FootprintModel> model(FactorBackground background) {
        return models.computeIfAbsent(
                background.allocation() + " " + background.providers(),
                key -> FactorBackground.plan(background.allocation(), inventory)
                        .map(plan ->
                                new FootprintModel(ProductSystem.of(inventory, plan, background.providers()), method)));
    }

    private Optional<ImpactCategory> category(String key) {
        List<ImpactCategory> named = method.categories().stream()
                .filter(category -> category.name().strip().equals(key)
                        || category.id().value().equals(key))
                .toList();
        if (named.isEmpty()) {
            named = method.categories().stream()
                    .filter(category -> category.unit().strip().equals(key))
                    .toList();
        }
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }
}
