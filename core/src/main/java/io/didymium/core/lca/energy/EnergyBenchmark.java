package io.didymium.core.lca.energy;

import com.google.common.collect.Sets;
import io.didymium.core.id.Text;
import io.didymium.core.lca.chain.LifeCycleStage;
import io.didymium.core.quantity.Decimals;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/**
 * A use of energy with which that of a batch is compared: brought by who compares, never by who is compared.
 *
 * @param name what it is, for people
 * @param source where the number is from
 * @param kilowattHoursPerKilogram the energy for a kg of product, above zero
 * @param stages the stages that it is about; none means everything from the ground or the used product on
 */
public record EnergyBenchmark(
        String name, String source, BigDecimal kilowattHoursPerKilogram, Set<LifeCycleStage> stages) {
    /** @throws IllegalArgumentException if a text is blank or the energy not above zero */
    public EnergyBenchmark {
        Text.require(name, "name of a benchmark");
        Text.require(source, "source of " + name);
        kilowattHoursPerKilogram = Decimals.normal(kilowattHoursPerKilogram, "energy of " + name);
        if (kilowattHoursPerKilogram.signum() <= 0) {
            throw new IllegalArgumentException(
                    "energy of " + name + " must be above zero: " + kilowattHoursPerKilogram);
        }
        stages = Sets.immutableEnumSet(stages);
    }

    /**
     * The part of the benchmark that a batch saves, negative if it takes more, rounded to 34 digits; empty if its use in these stages is
     * not wholly known: what nobody states is not saved.
     */
    public Optional<BigDecimal> saving(EnergyUse use) {
        return use.perKilogram(stages)
                .map(energy -> BigDecimal.ONE.subtract(energy.divide(kilowattHoursPerKilogram, Decimals.ROUNDING)));
    }
}
