package io.didymium.examples.cli.policy;

import io.didymium.core.quantity.MassUnit;

/** A unit in which masses are shown. */
public enum MassUnitChoice {
    /** Kilograms. */
    KG(MassUnit.KILOGRAM),
    /** Tonnes. */
    T(MassUnit.TONNE),
    /** Grams. */
    G(MassUnit.GRAM),
    /** Pounds. */
    LB(MassUnit.POUND),
    /** Short tons. */
    SHORT_TON(MassUnit.SHORT_TON);

    private final MassUnit unit;

    MassUnitChoice(MassUnit unit) {
        this.unit = unit;
    }

    /** The unit. */
    public MassUnit unit() {
        return unit;
    }
}
