package io.didymium.core.testing.scenario;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Map;

/** The kg of each constituent in some matter, by formula: what the contents of blends are reckoned from. */
final class Amounts {
    private final Map<String, BigDecimal> kilograms = new LinkedHashMap<>();

    /** What a mass in kg holds by contents in per cent, such as {@code "Nd 23.2, Pr 5.8"}. */
    static Amounts of(String mass, String contents) {
        Amounts amounts = new Amounts();
        for (String content : contents.split(",", -1)) {
            String[] parts = content.trim().split(" ", 2);
            amounts.kilograms.put(
                    parts[0],
                    new BigDecimal(parts[1]).movePointLeft(2).multiply(new BigDecimal(mass), MathContext.DECIMAL128));
        }
        return amounts;
    }

    /** Both together. */
    Amounts plus(Amounts other) {
        Amounts sum = new Amounts();
        sum.kilograms.putAll(kilograms);
        other.kilograms.forEach((formula, mass) -> sum.kilograms.merge(formula, mass, BigDecimal::add));
        return sum;
    }

    /** All but one constituent. */
    Amounts without(String formula) {
        Amounts rest = new Amounts();
        rest.kilograms.putAll(kilograms);
        rest.kilograms.remove(formula);
        return rest;
    }

    /** The mass of one constituent in kg, zero if there is none. */
    BigDecimal of(String formula) {
        return kilograms.getOrDefault(formula, BigDecimal.ZERO);
    }

    /** The contents in per cent if all of it makes up a mass in kg. */
    String in(BigDecimal mass) {
        return kilograms.entrySet().stream()
                .map(part -> part.getKey() + " "
                        + part.getValue()
                                .movePointRight(2)
                                .divide(mass, new MathContext(12))
                                .toPlainString())
                .collect(joining(", "));
    }
}
