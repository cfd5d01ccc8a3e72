package io.didymium.core.quantity;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/** A unit of energy. */
public enum EnergyUnit {
    /** Kilowatt hours, of 3.6 MJ. */
    KILOWATT_HOUR("kWh", "3.6"),
    /** Megawatt hours. */
    MEGAWATT_HOUR("MWh", "3600"),
    /** Gigawatt hours. */
    GIGAWATT_HOUR("GWh", "3600000"),
    /** Kilojoules. */
    KILOJOULE("kJ", "0.001"),
    /** Megajoules. */
    MEGAJOULE("MJ", "1"),
    /** Gigajoules. */
    GIGAJOULE("GJ", "1000"),
    /** Terajoules. */
    TERAJOULE("TJ", "1000000");

    private final String symbol;
    private final BigDecimal megajoules;

    EnergyUnit(String symbol, String megajoules) {
        this.symbol = symbol;
        this.megajoules = new BigDecimal(megajoules);
    }

    /** The symbol. */
    public String symbol() {
        return symbol;
    }

    /** The unit of a symbol, if it is one of energy. */
    public static Optional<EnergyUnit> find(String symbol) {
        return Arrays.stream(values())
                .filter(unit -> unit.symbol.equals(symbol))
                .findFirst();
    }

    /** An amount of this unit in kWh, rounded to 34 digits. */
    public BigDecimal kilowattHours(BigDecimal amount) {
        return amount.multiply(megajoules).divide(KILOWATT_HOUR.megajoules, Decimals.ROUNDING);
    }
}
