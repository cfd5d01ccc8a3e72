package io.didymium.passport.claim;

import io.didymium.core.id.Text;
import io.didymium.core.quantity.Decimals;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The declared unit of a footprint: a mass of the batch.
 *
 * @param name what it is, such as {@code 1 kg of sintered magnets at the gate}
 * @param kilograms its mass in kg, above zero
 */
public record DeclaredMass(String name, BigDecimal kilograms) {
    private static final Pattern NAMED = Pattern.compile("(?:([0-9]+(?:[.,][0-9]+)?)\\s*)?(?<![A-Za-z])"
            + "([Tt]onnes?|[Tt]ons?|[Kk]ilograms?|[Gg]rams?|[Mm]illigrams?|kg|mg|t|g)\\b");
    private static final Map<String, Integer> POWERS = Map.of("t", 3, "k", 0, "g", -3, "m", -6);

    /** One kg of a batch, whatever it is. */
    public static final DeclaredMass KILOGRAM = new DeclaredMass("1 kg at the gate", BigDecimal.ONE);

    /** @throws IllegalArgumentException if the name is blank or the mass not above zero */
    public DeclaredMass {
        Text.require(name, "name of a declared unit");
        kilograms = Decimals.normal(kilograms, "mass of " + name);
        if (kilograms.signum() <= 0) {
            throw new IllegalArgumentException("mass of " + name + " must be above zero: " + kilograms);
        }
        requireNamed(name, kilograms);
    }

    /** Whether a name of a unit names a mass, so that people know what the number is for. */
    public static boolean namesMass(String name) {
        return NAMED.matcher(name).find();
    }

    /** People read the name: a mass that it names must be this one. */
    private static void requireNamed(String name, BigDecimal kilograms) {
        Matcher named = NAMED.matcher(name);
        while (named.find()) {
            String amount = Objects.requireNonNullElse(named.group(1), "1").replace(',', '.');
            String unit = named.group(2).substring(0, 1).toLowerCase(Locale.ROOT);
            BigDecimal mass = new BigDecimal(amount).scaleByPowerOfTen(Objects.requireNonNull(POWERS.get(unit)));
            if (mass.compareTo(kilograms) != 0) {
                throw new IllegalArgumentException(
                        "declared unit is named " + name + ", but has a mass of " + kilograms.toPlainString() + " kg");
            }
        }
    }
}
