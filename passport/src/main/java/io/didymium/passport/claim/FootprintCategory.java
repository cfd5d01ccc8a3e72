package io.didymium.passport.claim;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.didymium.core.id.Concept;
import io.didymium.core.id.Text;
import io.didymium.passport.NormalIri;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

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

    /**
     * @throws IllegalArgumentException if a text is blank, or key, metric and unit contradict each other: what is called climate change is
     *     a carbon footprint and counted in kg, what is called water use in cubic metres
     */
    public FootprintCategory {
        Text.require(key, "key of a category");
        requireNonNull(metric, "metric");
        requireNonNull(topic, "topic");
        Text.require(unit, "unit of " + key);
        Optional<Kind> byKey = Kind.ofKey(key);
        Optional<Kind> byMetric = Kind.ofMetric(metric.iri());
        if (byMetric.isPresent() && !byMetric.equals(byKey)) {
            throw new IllegalArgumentException(metric.name() + " is no metric of the category " + key);
        }
        if (byKey.equals(Optional.of(Kind.CLIMATE)) && byMetric.isEmpty()) {
            throw new IllegalArgumentException(key + " must have the metric " + CARBON_FOOTPRINT.iri());
        }
        byKey.filter(kind -> !kind.isCountedIn(unit, key)).ifPresent(kind -> {
            throw new IllegalArgumentException(key + " is counted in " + kind.unitName() + ", not in " + unit);
        });
    }

    /** The carbon footprint in kg of carbon dioxide equivalents. */
    public static FootprintCategory carbon(String key) {
        return new FootprintCategory(key, CARBON_FOOTPRINT, EMISSIONS, KILOGRAM);
    }

    /** Whether this is a carbon footprint. */
    public boolean isCarbon() {
        return Kind.ofMetric(metric.iri()).equals(Optional.of(Kind.CLIMATE));
    }

    /** Whether a metric, by its IRI, is that of the carbon footprint of a product. */
    public static boolean isCarbonMetric(String iri) {
        return Kind.ofMetric(iri).equals(Optional.of(Kind.CLIMATE));
    }

    /** Whether it is known what the key means, so that metric and unit fit it; of other keys these are the word of the claimer. */
    public boolean isKnown() {
        return Kind.ofKey(key).isPresent();
    }

    /**
     * What a footprint may count, with the unit that each is counted in: the categories of the Environmental Footprint method (Commission
     * Recommendation (EU) 2021/2279, Annex I), and those of our own. A key is of a kind by the words in it.
     */
    private enum Kind {
        CLIMATE(
                "KGM",
                "product-carbon-footprint",
                "co2",
                "climate",
                "gwp",
                "global warming",
                "carbon footprint",
                "greenhouse",
                "ghg"),
        OZONE_DEPLETION("KGM", "ozone-depleting-emissions", "cfc-11", "ozone depletion"),
        // Before other kinds of ozone and of nitrogen.
        OZONE_FORMATION("KGM", "", "nmvoc", "photochemical", "ozone formation"),
        ACIDIFICATION("C34", "", "acidification", "mol h+"),
        EUTROPHICATION_LAND("C34", "", "eutrophication, terrestrial", "eutrophication terrestrial", "mol n"),
        EUTROPHICATION_WATER("KGM", "", "eutrophication", "kg p eq", "kg n eq"),
        MINERALS("KGM", "", "kg sb", "minerals and metals"),
        FOSSILS("3B", "", "fossils", "fossil resources"),
        IONISING_RADIATION("2Q", "", "ionising radiation", "ionizing radiation", "kbq", "th-232", "u-238"),
        PARTICULATES("C62", "", "particulate matter", "disease incidence"),
        TOXICITY("C62", "", "toxicity", "ctuh", "ctue"),
        WATER("MTQ", "water-consumption", "water"),
        LAND_USE("C62", "", "land use", "soil quality"),
        DRAWN("KGM", "", "drawn from the ground"),
        COST("", "life-cycle-cost", "cost");

        private static final String UNTP_METRICS = "https://vocabulary.uncefact.org/performance-metrics/";
        private static final String OWN_METRICS = "https://w3id.org/didymium/ree#";
        /** Currencies by their code (ISO 4217) in which cost is usual; a cost in another one is of an unknown category. */
        private static final Set<String> CURRENCIES = Set.of(
                "AUD", "BRL", "CAD", "CHF", "CNY", "DKK", "EUR", "GBP", "INR", "JPY", "KRW", "MYR", "NOK", "SEK", "THB",
                "USD", "VND");

        private final String unit;
        private final String metric;
        private final ImmutableList<String> words;

        Kind(String unit, String metric, String... words) {
            this.unit = unit;
            this.metric = metric;
            this.words = ImmutableList.copyOf(words);
        }

        /** The kind that a key names, by the first kind with a word in it; a currency code is one of cost. */
        static Optional<Kind> ofKey(String key) {
            if (isCurrency(key)) {
                return Optional.of(COST);
            }
            String text = key.toLowerCase(Locale.ROOT);
            for (Kind kind : values()) {
                if (kind.words.stream().anyMatch(text::contains)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }

        /** The kind that a metric of UNTP or of our own is of, however its IRI is written. */
        static Optional<Kind> ofMetric(String iri) {
            String normal = NormalIri.of(iri).toLowerCase(Locale.ROOT);
            for (Kind kind : values()) {
                if (!kind.metric.isEmpty()
                        && (normal.equals(UNTP_METRICS + kind.metric) || normal.equals(OWN_METRICS + kind.metric))) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }

        /** Whether something of this kind is counted in a unit; cost is in a currency (ISO 4217). */
        boolean isCountedIn(String code, String key) {
            return this == COST ? isCurrency(code) && (!isCurrency(key) || key.equals(code)) : unit.equals(code);
        }

        /** The unit, for people. */
        String unitName() {
            return this == COST ? "a currency" : unit;
        }

        private static boolean isCurrency(String text) {
            return CURRENCIES.contains(text);
        }
    }
}
