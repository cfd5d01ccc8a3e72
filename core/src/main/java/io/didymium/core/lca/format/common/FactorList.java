package io.didymium.core.lca.format.common;

import io.didymium.core.lca.impact.FactorTarget;
import io.didymium.core.lca.impact.ImpactCategory;
import io.didymium.core.lca.impact.ImpactFactor;
import io.didymium.core.lca.inventory.DataSetId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The factors of one category while they are read: equal ones count once, and contradictory ones are unknown. */
public final class FactorList {
    private final Map<Key, Value> first = new LinkedHashMap<>();
    private final Map<Key, Set<Value>> further = new HashMap<>();
    private final Set<FactorTarget> unknown = new LinkedHashSet<>();

    /** Adds a factor. */
    public void add(ImpactFactor factor) {
        Key key = Key.of(factor);
        Value value = new Value(factor.value().stripTrailingZeros(), factor.basis(), unitOf(factor.target()), factor);
        Value before = first.putIfAbsent(key, value);
        if (before != null && !before.equals(value)) {
            further.computeIfAbsent(key, any -> new LinkedHashSet<>()).add(value);
        }
    }

    /** Notes that the source has a factor that cannot be read. */
    public void addUnknown(FactorTarget target) {
        unknown.add(target);
    }

    /** The category with its factors in the order of the source, each once; contradictory ones are unknown, and reported. */
    public ImpactCategory category(DataSetId id, String name, String unit, ImportLog log) {
        List<ImpactFactor> factors = new ArrayList<>();
        Set<FactorTarget> without = new LinkedHashSet<>(unknown);
        first.forEach((key, value) -> {
            if (!further.containsKey(key)) {
                factors.add(value.factor());
            } else {
                List<Value> given = new ArrayList<>(List.of(value));
                given.addAll(further.getOrDefault(key, Set.of()));
                log.factorAmbiguous(
                        name, key.text(), given.stream().map(Value::text).toList());
                given.forEach(each -> without.add(each.factor().target()));
            }
        });
        return ImpactCategory.builder(id, name)
                .unit(unit)
                .factors(factors)
                .unknown(List.copyOf(without))
                .build();
    }

    private static String unitOf(FactorTarget target) {
        return target instanceof FactorTarget.OneFlow one
                ? one.unit().orElse("")
                : ((FactorTarget.Substance) target).unit();
    }

    /** What a factor is for, whatever the unit. */
    private record Key(String kind, String name, Optional<String> region) {
        static Key of(ImpactFactor factor) {
            if (factor.target() instanceof FactorTarget.OneFlow one) {
                return new Key("flow", one.flow().value(), factor.region());
            }
            FactorTarget.Substance substance = (FactorTarget.Substance) factor.target();
            String name = substance.name()
                    + substance.cas().map(cas -> " (" + cas + ")").orElse("");
            return new Key(substance.medium().name(), name, factor.region());
        }

        String text() {
            return kind + " " + name + region.map(place -> " in " + place).orElse("");
        }
    }

    /** A value per unit; equal whatever its trailing zeros. */
    private record Value(BigDecimal number, Optional<ImpactFactor.Basis> basis, String unit, ImpactFactor factor) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Value that
                    && number.equals(that.number)
                    && basis.equals(that.basis)
                    && unit.equals(that.unit);
        }

        @Override
        public int hashCode() {
            return number.hashCode();
        }

        String text() {
            String per =
                    unit.isEmpty() ? basis.map(known -> known.unit().value()).orElse("") : unit;
            return number.toPlainString() + (per.isEmpty() ? "" : " per " + per);
        }
    }
}
