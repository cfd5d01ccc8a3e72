package io.didymium.core.lca.mapping;

import static io.didymium.core.quantity.Decimals.ROUNDING;

import io.didymium.core.lca.impact.FactorTarget;
import io.didymium.core.lca.impact.ImpactFactor;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Inventory;
import io.didymium.core.lca.inventory.InventoryFlow;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Turns the factors of a flow of a method into factors of a flow of an inventory, per reference unit of the latter. */
final class FactorConversion {
    /** What factors of one unit in several quantities may differ by, as they are rounded. */
    private static final BigDecimal SAME = new BigDecimal("1e-9");

    private final InventoryFlow source;
    private final Inventory inventory;
    /** The unit of a factor that states none. */
    private final Optional<String> targetUnit;
    /** What the user states: target units per source unit. */
    private final Optional<FlowMap.Entry> entry;

    private FactorConversion(
            InventoryFlow source, Inventory inventory, Optional<String> targetUnit, Optional<FlowMap.Entry> entry) {
        this.source = source;
        this.inventory = inventory;
        this.targetUnit = targetUnit;
        this.entry = entry;
    }

    /** The conversion between flows that mean the same. */
    static FactorConversion between(ListedFlow source, DataSetId target, FlowIndex index, Inventory inventory) {
        Optional<String> unit =
                source.id().equals(target) ? source.unit() : index.find(target).flatMap(ListedFlow::unit);
        return new FactorConversion(flow(source, inventory), inventory, unit, Optional.empty());
    }

    /** The conversion that the user states. */
    static FactorConversion of(ListedFlow source, FlowMap.Entry entry, FlowIndex index, Inventory inventory) {
        Optional<String> unit =
                entry.targetUnit().or(() -> index.find(entry.target()).flatMap(ListedFlow::unit));
        return new FactorConversion(flow(source, inventory), inventory, unit, Optional.of(entry));
    }

    private static InventoryFlow flow(ListedFlow listed, Inventory inventory) {
        return inventory.findFlow(listed.id()).orElseThrow();
    }

    /** The factor per reference unit of the source; nothing if its unit cannot be converted. */
    Optional<ImpactFactor> convert(ImpactFactor factor) {
        FactorTarget.OneFlow target = (FactorTarget.OneFlow) factor.target();
        Optional<BigDecimal> perUnit = factor.basis().isPresent()
                ? ofBasis(factor.basis().get())
                : ofSymbol(target.unit().or(() -> targetUnit));
        return perUnit.map(units -> ImpactFactor.builder(
                        new FactorTarget.OneFlow(source.id()), factor.value().multiply(units, ROUNDING))
                .region(factor.region().orElse(null))
                .build());
    }

    /** How many units of a basis one reference unit of the source has. */
    private Optional<BigDecimal> ofBasis(ImpactFactor.Basis basis) {
        if (entry.isPresent()) {
            // The user's unit is a symbol; the basis names its unit by identifier.
            return inventory
                    .unitGroupOf(basis.property())
                    .flatMap(group -> group.find(basis.unit()))
                    .flatMap(unit -> ofSymbol(Optional.of(unit.name())));
        }
        return inventory
                .conversion(source.id(), basis.unit(), basis.property())
                .map(conversion -> conversion.propertyFactor().divide(conversion.unitFactor(), ROUNDING));
    }

    private Optional<BigDecimal> ofSymbol(Optional<String> unit) {
        if (entry.isEmpty()) {
            return unit.flatMap(this::unitsPerReference);
        }
        FlowMap.Entry stated = entry.get();
        if (!unit.equals(targetUnit)) {
            return Optional.empty();
        }
        Optional<BigDecimal> sourceUnits = stated.sourceUnit().isEmpty()
                ? Optional.of(BigDecimal.ONE)
                : unitsPerReference(stated.sourceUnit().get());
        return sourceUnits.map(units -> units.multiply(stated.factor(), ROUNDING));
    }

    /** How many units of a symbol one reference unit of the source has, in any of its properties; empty if they differ. */
    private Optional<BigDecimal> unitsPerReference(String symbol) {
        List<BigDecimal> found = source.measures().factors().entrySet().stream()
                .flatMap(property -> inventory.unitGroupOf(property.getKey()).stream()
                        .flatMap(group -> group.units().stream())
                        .filter(unit -> unit.name().equals(symbol))
                        .map(unit -> property.getValue().divide(unit.factor(), ROUNDING)))
                .sorted()
                .toList();
        return found.stream()
                .findFirst()
                .filter(least -> found.get(found.size() - 1)
                                .subtract(least)
                                .compareTo(SAME.multiply(least).abs())
                        <= 0);
    }
}
