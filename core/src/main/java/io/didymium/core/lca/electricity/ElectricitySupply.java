package io.didymium.core.lca.electricity;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.StepId;
import io.didymium.core.id.Text;
import io.didymium.core.lca.chain.Activity;
import io.didymium.core.lca.chain.ActivityFactor;
import io.didymium.core.lca.chain.InventoryCoverage;
import io.didymium.core.quantity.Decimals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The electricity of a step, counted both ways that the GHG Protocol Scope 2 Guidance (2015, chapter 6) asks for. Market-based:
 * what is covered by contracts counts with their factors, the rest with the residual mix, from which all that was sold by contract
 * has been taken out. Location-based: all of it counts with the mix of the grid.
 *
 * @param consumption the electricity used, in the unit of the factors; above zero
 * @param grid the mix of the grid at the place
 * @param residual the residual mix; it may be absent only if contracts cover all
 * @param contracts the contracts
 */
public record ElectricitySupply(
        BigDecimal consumption, ActivityFactor grid, Optional<ActivityFactor> residual, List<Contract> contracts) {
    private static final String LOCATION = ", location-based";

    /**
     * @throws IllegalArgumentException if contracts cover more than is used, a part is covered by nothing, a contract is named
     *     twice, or a factor is of another unit or has other categories than that of the grid
     */
    public ElectricitySupply {
        consumption = Decimals.normal(consumption, "electricity used");
        if (consumption.signum() <= 0) {
            throw new IllegalArgumentException("electricity used must be above zero: " + consumption.toPlainString());
        }
        requireNonNull(grid, "grid");
        contracts = List.copyOf(contracts);
        residual.ifPresent(factor -> requireLike(factor, grid));
        contracts.forEach(contract -> requireLike(contract.factor(), grid));
        if (contracts.stream().map(Contract::instrument).distinct().count() < contracts.size()) {
            throw new IllegalArgumentException("a contract is named twice");
        }
        int uncovered = consumption.compareTo(covered(contracts));
        if (uncovered < 0) {
            throw new IllegalArgumentException("contracts cover more than the " + consumption.toPlainString() + " "
                    + grid.unit() + " that are used");
        }
        if (uncovered > 0 && residual.isEmpty()) {
            throw new IllegalArgumentException("what no contract covers needs the factor of the residual mix");
        }
    }

    private static void requireLike(ActivityFactor factor, ActivityFactor grid) {
        if (!factor.unit().equals(grid.unit())
                || !factor.impacts().keySet().equals(grid.impacts().keySet())) {
            throw new IllegalArgumentException(
                    "unit and categories of " + factor.name() + " must be those of " + grid.name());
        }
    }

    private static BigDecimal covered(List<Contract> contracts) {
        return contracts.stream().map(Contract::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The name of the location-based category beside a market-based one. */
    public static String locationBased(String category) {
        return category + LOCATION;
    }

    /**
     * The electricity as activities of a step, which cover its {@linkplain InventoryCoverage#ENERGY energy}: one for each contract,
     * one for what the residual mix supplies. Each factor has the categories of the grid market-based, and location-based besides.
     */
    public List<Activity> activities(StepId step) {
        List<Activity> activities = new ArrayList<>();
        for (Contract contract : contracts) {
            activities.add(activity(
                    step,
                    "electricity, " + contract.kind().text() + " " + contract.instrument(),
                    contract.amount(),
                    contract.factor()));
        }
        BigDecimal rest = consumption.subtract(covered(contracts));
        if (rest.signum() > 0) {
            activities.add(activity(step, "electricity, residual mix", rest, residual.orElseThrow()));
        }
        return List.copyOf(activities);
    }

    private Activity activity(StepId step, String name, BigDecimal amount, ActivityFactor market) {
        SortedMap<String, BigDecimal> impacts = new TreeMap<>(market.impacts());
        grid.impacts().forEach((category, impact) -> impacts.put(locationBased(category), impact));
        ActivityFactor both = ActivityFactor.builder(
                        market.name(),
                        market.unit(),
                        market.source() + "; location-based: " + grid.name() + ", " + grid.source(),
                        market.origin())
                .impacts(impacts)
                .build();
        return Activity.builder(step, name, amount, both)
                .covers(List.of(InventoryCoverage.ENERGY))
                .build();
    }

    /** Starts a builder of a supply without contracts and residual mix. */
    public static Builder builder(BigDecimal consumption, ActivityFactor grid) {
        return new Builder(consumption, grid);
    }

    /** Starts a builder with the parts of this value. */
    public Builder toBuilder() {
        return builder(consumption, grid).residual(residual.orElse(null)).contracts(contracts);
    }

    /** Gathers the parts of an {@link ElectricitySupply}; each method sets the part of its name. */
    public static final class Builder {
        private final BigDecimal consumption;
        private final ActivityFactor grid;
        private @Nullable ActivityFactor residual;
        private List<Contract> contracts = List.of();

        private Builder(BigDecimal consumption, ActivityFactor grid) {
            this.consumption = consumption;
            this.grid = grid;
        }

        public Builder residual(@Nullable ActivityFactor residual) {
            this.residual = residual;
            return this;
        }

        public Builder contracts(List<Contract> contracts) {
            this.contracts = contracts;
            return this;
        }

        /** The value, checked as by the constructor. */
        public ElectricitySupply build() {
            return new ElectricitySupply(consumption, grid, Optional.ofNullable(residual), contracts);
        }
    }

    /** What kind of instrument transfers the attributes of generation. */
    public enum Kind {
        /** A guarantee of origin, renewable energy certificate or similar. */
        CERTIFICATE("certificate"),
        /** A contract with a generator. */
        POWER_PURCHASE_AGREEMENT("power purchase agreement"),
        /** The rate or product of a supplier. */
        SUPPLIER_PRODUCT("product of a supplier");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        /** The kind in words. */
        public String text() {
            return text;
        }
    }

    /**
     * A contract for electricity of known generation.
     *
     * @param kind the kind of instrument
     * @param instrument its number or name, so that it can be looked up; it counts once in a supply
     * @param amount what it covers, in the unit of the factors; above zero
     * @param factor the factor of the generation
     */
    public record Contract(Kind kind, String instrument, BigDecimal amount, ActivityFactor factor) {
        /** @throws IllegalArgumentException if the instrument is blank or the amount not above zero */
        public Contract {
            requireNonNull(kind, "kind");
            Text.require(instrument, "instrument of a contract");
            amount = Decimals.normal(amount, "amount of contract " + instrument);
            requireNonNull(factor, "factor");
            if (amount.signum() <= 0) {
                throw new IllegalArgumentException(
                        "amount of contract " + instrument + " must be above zero: " + amount.toPlainString());
            }
        }
    }
}
