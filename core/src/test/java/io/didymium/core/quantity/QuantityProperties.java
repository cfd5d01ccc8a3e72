package io.didymium.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.testing.random.CoreArbitraries;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class QuantityProperties {
    @Provide
    Arbitrary<Mass> masses() {
        return CoreArbitraries.masses();
    }

    @Provide
    Arbitrary<MassFraction> fractions() {
        return CoreArbitraries.fractions();
    }

    @Property
    void plusIsAssociative(@ForAll("masses") Mass a, @ForAll("masses") Mass b, @ForAll("masses") Mass c) {
        assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c))).isEqualTo(Mass.sum(List.of(a, b, c)));
    }

    @Property
    void plusIsCommutative(@ForAll("masses") Mass a, @ForAll("masses") Mass b) {
        assertThat(a.plus(b)).isEqualTo(b.plus(a)).hasSameHashCodeAs(b.plus(a));
    }

    @Property
    void minusUndoesPlus(@ForAll("masses") Mass a, @ForAll("masses") Mass b) {
        assertThat(a.plus(b).minus(b)).isEqualTo(a);
    }

    @Property
    void textRoundTrips(@ForAll("masses") Mass mass, @ForAll("fractions") MassFraction fraction) {
        assertThat(Mass.ofKilograms(mass.kilograms().toString())).isEqualTo(mass);
        assertThat(mass).hasToString(mass.kilograms().toPlainString() + " kg");
        assertThat(MassFraction.of(fraction.toString())).isEqualTo(fraction);
    }

    @Property
    void amountsRoundTripInEveryUnit(
            @ForAll("masses") Mass mass, @ForAll("masses") Mass u, @ForAll("fractions") MassFraction fraction) {
        Mass.UNITS.forEach((unit, kilograms) -> {
            // Each amount is read as one of the unit, so that units that are no power of ten are exact too.
            String text = mass.kilograms().toPlainString() + " " + unit;
            Mass inUnit = new Mass(Decimals.fitted(mass.kilograms().multiply(kilograms)));
            assertThat(Mass.parse(text)).isEqualTo(inUnit);
            String weighed = text + " +/- " + u.kilograms().toPlainString();
            assertThat(MeasuredMass.parse(weighed))
                    .isEqualTo(new MeasuredMass(
                            inUnit, new Mass(Decimals.fitted(u.kilograms().multiply(kilograms)))));
        });
        assertThat(Mass.parse(mass.toString())).isEqualTo(mass);
        assertThat(MeasuredMass.parse(new MeasuredMass(mass, u).toString())).isEqualTo(new MeasuredMass(mass, u));
        MassFraction.UNITS.forEach((unit, one) -> {
            String text = fraction.value().movePointRight(one.scale()).toPlainString() + unit;
            assertThat(MassFraction.parse(text)).isEqualTo(fraction);
            assertThat(MeasuredFraction.parse(text + "±" + text)).isEqualTo(new MeasuredFraction(fraction, fraction));
        });
    }

    @Property
    void equalityAgreesWithOrder(@ForAll("masses") Mass a, @ForAll("masses") Mass b) {
        assertThat(a.equals(b)).isEqualTo(a.compareTo(b) == 0);
        BigDecimal padded = a.kilograms().setScale(a.kilograms().scale() + 7);
        assertThat(new Mass(padded)).isEqualTo(a).isEqualByComparingTo(a);
    }

    @Property
    void portionsNeverExceedTheWhole(@ForAll("masses") Mass mass, @ForAll("fractions") MassFraction fraction) {
        assertThat(mass.times(fraction)).isLessThanOrEqualTo(mass);
    }

    @Property
    void portionAndComplementMakeTheWhole(@ForAll("masses") Mass mass, @ForAll("fractions") MassFraction fraction) {
        assertThat(mass.times(fraction).plus(mass.times(fraction.complement()))).isEqualTo(mass);
    }
}
