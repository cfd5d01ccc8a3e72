package io.didymium.core.conformity.catalogue;

import static java.util.Objects.requireNonNull;

import io.didymium.core.conformity.Performance;
import io.didymium.core.material.specification.Characteristic;
import io.didymium.core.quantity.PhysicalProperty;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A characteristic of a material that a claim or certificate states as a performance: on a metric of {@link Characteristic#METRIC} with a part
 * of a whole, or of {@link #PROPERTY_METRIC} with a unit of the property. Units are codes of UN/ECE Recommendation 20.
 *
 * @param characteristic what is stated
 * @param value as a part of one, or in the unit of the property
 */
public record StatedCharacteristic(Characteristic characteristic, BigDecimal value) {
    /** The start of the IRI of a metric that is a physical property, before its symbol. */
    public static final String PROPERTY_METRIC = "https://w3id.org/didymium/ree#property-";

    private static final Map<String, Integer> PARTS = Map.of("P1", -2, "59", -6, "C62", 0);
    private static final Map<String, String> UNITS =
            Map.of("D33", "T", "C29", "mT", "B24", "kA/m", "B42", "kJ/m³", "23", "g/cm³", "KMQ", "kg/m³", "4H", "µm");
    private static final Pattern PURITY = Pattern.compile(
            "(?i)(?<![a-z])(?:im)?pur(?:e|ity|ities)|(?<![a-z])assay|(?<![a-z])grade|(?<![a-z])t?reo(?![a-z])|fineness"
                    + "|reinheit|gehalt|(?<![0-9])[2-7]n[0-9]?(?![a-z0-9])");

    /** Refuses null. */
    public StatedCharacteristic {
        requireNonNull(characteristic, "characteristic");
        requireNonNull(value, "value");
    }

    /** What a performance states; empty if its metric is no characteristic, or its unit none of it. */
    public static Optional<StatedCharacteristic> of(Performance performance) {
        String iri = performance.metric().iri();
        if (performance.value().signum() < 0) {
            return Optional.empty();
        }
        try {
            if (iri.startsWith(PROPERTY_METRIC)) {
                String unit = UNITS.getOrDefault(performance.unit(), performance.unit());
                return PhysicalProperty.find(iri.substring(PROPERTY_METRIC.length()))
                        .map(property -> property.parse(performance.value().toPlainString() + " " + unit))
                        .map(amount -> new StatedCharacteristic(Characteristic.of(amount.property()), amount.value()));
            }
            if (iri.startsWith(Characteristic.METRIC) && PARTS.containsKey(performance.unit())) {
                return Optional.of(new StatedCharacteristic(
                        Characteristic.parse(iri.substring(Characteristic.METRIC.length())),
                        performance.value().scaleByPowerOfTen(PARTS.getOrDefault(performance.unit(), 0))));
            }
        } catch (IllegalArgumentException e) {
            // No text of a characteristic, or no unit of it.
            return Optional.empty();
        }
        return Optional.empty();
    }

    /**
     * Whether a performance reads as if it stated a characteristic of the material, but on a metric, or in a unit, by which it is compared with
     * nothing.
     */
    public static boolean isUnread(Performance performance) {
        String iri = performance.metric().iri();
        if (of(performance).isPresent() || KnownMetric.find(iri).isPresent()) {
            return false;
        }
        return iri.startsWith(Characteristic.METRIC)
                || iri.startsWith(PROPERTY_METRIC)
                || PURITY.matcher(performance.metric().name()).find()
                || PURITY.matcher(iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1))
                        .find();
    }
}
