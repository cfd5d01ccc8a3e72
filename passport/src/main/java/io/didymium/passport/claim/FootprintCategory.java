package io.didymium.passport.claim;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.Concept;
import io.didymium.core.id.Text;

/**
 * What a footprint counts.
 *
 * @param key the name that the factors of activities give it
 * @param metric what it is called among metrics
 * @param topic the topic of conformity that it belongs to
 * @param unit the unit it is counted in, as a code of UN/ECE Recommendation 20 such as {@code KGM}
 */
public record FootprintCategory(String key, Concept metric, Concept topic, String unit) {
    /** The metric of UNTP for the carbon footprint of a product. */
    public static final Concept CARBON_FOOTPRINT = new Concept(
            "https://vocabulary.uncefact.org/performance-metrics/product-carbon-footprint", "Product carbon footprint");

    private static final String KILOGRAM = "KGM";
    private static final Concept EMISSIONS = new Concept(
            "https://vocabulary.uncefact.org/conformity-topics/greenhouse-gas-emissions", "Greenhouse gas emissions");

    /** @throws IllegalArgumentException if a text is blank */
    public FootprintCategory {
        Text.require(key, "key of a category");
        requireNonNull(metric, "metric");
        requireNonNull(topic, "topic");
        Text.require(unit, "unit of " + key);
        if (metric.iri().equals(CARBON_FOOTPRINT.iri()) && !unit.equals(KILOGRAM)) {
            throw new IllegalArgumentException("a carbon footprint is counted in " + KILOGRAM + ", not in " + unit);
        }
    }

    /** The carbon footprint in kg of carbon dioxide equivalents. */
    public static FootprintCategory carbon(String key) {
        return new FootprintCategory(key, CARBON_FOOTPRINT, EMISSIONS, KILOGRAM);
    }

    /** Whether this is a carbon footprint. */
    public boolean isCarbon() {
        return metric.iri().equals(CARBON_FOOTPRINT.iri());
    }
}
