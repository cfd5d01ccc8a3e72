package io.didymium.core.lca.chain;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import io.didymium.core.id.Text;
import io.didymium.core.lca.inventory.Provenance;
import io.didymium.core.quantity.Decimals;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The impacts of one unit of an input or emission, such as 0.35 kg CO2 eq per kWh.
 *
 * @param name the name of the input or emission
 * @param unit the unit
 * @param impacts the impact of one unit by category; cost may be a category
 * @param source the source, with version
 * @param origin primary if it was measured where the activity takes place, or is a supplier's own result
 * @param background the inventory that it was calculated from, if it was
 */
public record ActivityFactor(
        String name,
        String unit,
        SortedMap<String, BigDecimal> impacts,
        String source,
        Provenance.Origin origin,
        Optional<FactorBackground> background) {
    /** @throws IllegalArgumentException if a text is blank or an impact out of range */
    public ActivityFactor {
        Text.require(name, "name of a factor");
        Text.require(unit, "unit of factor " + name);
        Text.require(source, "source of factor " + name);
        requireNonNull(origin, "origin");
        requireNonNull(background, "background");
        SortedMap<String, BigDecimal> copy = new TreeMap<>();
        impacts.forEach((category, impact) ->
                copy.put(Text.require(category, "category"), Decimals.normal(impact, category + " of " + name)));
        impacts = ImmutableSortedMap.copyOf(copy);
    }

    /** The impact of one unit in a category, zero if there is none. */
    public BigDecimal impact(String category) {
        return impacts.getOrDefault(category, BigDecimal.ZERO);
    }

    /** Starts a builder. */
    public static Builder builder(String name, String unit, String source, Provenance.Origin origin) {
        return new Builder(name, unit, source, origin);
    }

    /** Starts a builder with the parts of this value. */
    public Builder toBuilder() {
        return builder(name, unit, source, origin).impacts(impacts).background(background.orElse(null));
    }

    /** Gathers the parts of an {@link ActivityFactor}; each method sets the part of its name. */
    public static final class Builder {
        private final String name;
        private final String unit;
        private final String source;
        private final Provenance.Origin origin;
        private Map<String, BigDecimal> impacts = Map.of();
        private @Nullable FactorBackground background;

        private Builder(String name, String unit, String source, Provenance.Origin origin) {
            this.name = name;
            this.unit = unit;
            this.source = source;
            this.origin = origin;
        }

        public Builder impacts(Map<String, BigDecimal> impacts) {
            this.impacts = impacts;
            return this;
        }

        public Builder background(@Nullable FactorBackground background) {
            this.background = background;
            return this;
        }

        /** The value, checked as by the constructor. */
        public ActivityFactor build() {
            return new ActivityFactor(
                    name, unit, new TreeMap<>(impacts), source, origin, Optional.ofNullable(background));
        }
    }
}
