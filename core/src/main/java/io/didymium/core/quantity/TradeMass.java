package io.didymium.core.quantity;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A mass as papers of the trade state it: of goods as received, of their dry matter (DMT), or of a constituent in them (MTU). What a paper states
 * of one is never taken for another: wet tonnes booked as dry matter are matter from nowhere.
 *
 * @param mass the mass and its standard uncertainty
 * @param matter what it is the mass of
 */
public record TradeMass(MeasuredMass mass, Matter matter) {
    /** What a stated mass is the mass of. */
    public enum Matter {
        /** Of the goods, moisture included. */
        AS_RECEIVED,
        /** Of their dry matter. */
        DRY,
        /** Of a constituent in them. */
        CONTAINED
    }

    private static final ImmutableMap<String, BigDecimal> UNITS = ImmutableMap.<String, BigDecimal>builder()
            .putAll(Mass.UNITS)
            .put(MassUnit.WET_TONNE.symbol(), MassUnit.WET_TONNE.kilograms())
            .put(MassUnit.DRY_TONNE.symbol(), MassUnit.DRY_TONNE.kilograms())
            .put(MassUnit.METRIC_TON_UNIT.symbol(), MassUnit.METRIC_TON_UNIT.kilograms())
            .buildOrThrow();

    /** @throws NullPointerException if a part is null */
    public TradeMass {
        requireNonNull(mass, "mass");
        requireNonNull(matter, "matter");
    }

    /**
     * Reads a mass such as {@code "20.15 WMT ± 0.01"}, {@code "17.65 DMT"}, {@code "52 MTU"} or {@code "44000 lb ± 20"}; units that say nothing of moisture are of
     * goods as received.
     *
     * @throws IllegalArgumentException if the text is not a decimal and one of the units, or is 10^18 kg or more
     */
    public static TradeMass parse(String text) {
        AmountText amount = AmountText.parse(text, UNITS, "mass");
        Matter matter = Matter.AS_RECEIVED;
        if (amount.unit().equals(MassUnit.DRY_TONNE.symbol())) {
            matter = Matter.DRY;
        } else if (amount.unit().equals(MassUnit.METRIC_TON_UNIT.symbol())) {
            matter = Matter.CONTAINED;
        }
        return new TradeMass(new MeasuredMass(new Mass(amount.value()), new Mass(amount.uncertaintyOrZero())), matter);
    }

    /**
     * The dry matter.
     *
     * @param moisture the part of the mass as received that is lost in drying
     * @throws IllegalArgumentException if this is the mass of a constituent
     */
    public MeasuredMass dry(MeasuredFraction moisture) {
        BigDecimal rest = rest(moisture);
        return matter == Matter.DRY ? mass : scaled(rest, mass.value().kilograms(), moisture);
    }

    /**
     * The goods as received.
     *
     * @param moisture the part of the mass as received that is lost in drying, below 1
     * @throws IllegalArgumentException if this is the mass of a constituent, or there is nothing but moisture
     */
    public MeasuredMass asReceived(MeasuredFraction moisture) {
        BigDecimal rest = rest(moisture);
        if (matter == Matter.AS_RECEIVED) {
            return mass;
        }
        if (rest.signum() == 0) {
            throw new IllegalArgumentException("dry matter cannot be all moisture: " + moisture);
        }
        BigDecimal factor = BigDecimal.ONE.divide(rest, MathContext.DECIMAL128);
        BigDecimal wet = mass.value().kilograms().multiply(factor);
        return scaled(factor, wet.multiply(factor), moisture);
    }

    /** The mass times a factor; the moisture changes the result by so many kg for each unit of it. */
    private MeasuredMass scaled(BigDecimal factor, BigDecimal byMoisture, MeasuredFraction moisture) {
        BigDecimal ofMass = mass.standardUncertainty().kilograms().multiply(factor);
        BigDecimal ofMoisture = moisture.standardUncertainty().value().multiply(byMoisture);
        BigDecimal u = ofMass.pow(2).add(ofMoisture.pow(2)).sqrt(MathContext.DECIMAL64);
        return new MeasuredMass(
                new Mass(Decimals.fitted(mass.value().kilograms().multiply(factor))), new Mass(Decimals.fitted(u)));
    }

    private BigDecimal rest(MeasuredFraction moisture) {
        if (matter == Matter.CONTAINED) {
            throw new IllegalArgumentException("a contained constituent has no moisture: " + mass);
        }
        return BigDecimal.ONE.subtract(moisture.value().value());
    }
}
