package io.didymium.core.conformity.catalogue;

import com.google.common.collect.ImmutableList;
import io.didymium.core.conformity.Performance;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/**
 * The metrics of thresholds whose direction is known here: what a scheme's owner means by its threshold is not left to whom it judges.
 *
 * <p>Those of the chain are decided by a verifier from the chain itself.
 */
public enum KnownMetric {
    /**
     * Mass that came out of a site less mass that went in, of what went in, in per cent without sign; the largest of all calendar months
     * (UTC).
     */
    MASS_BALANCE_VARIANCE(
            Direction.AT_MOST,
            Source.CHAIN,
            "https://w3id.org/didymium/ree#massBalanceVariance",
            "https://sample-scheme.example.com/metric/mass-balance-variance"),
    /** Post-consumer mass of an element of a batch, in per cent of the element: the metric ends with the symbol. */
    RECYCLED_SHARE(Direction.AT_LEAST, Source.CHAIN, "https://w3id.org/didymium/ree#recycledShare/"),
    /** Mass of the rare earths of a batch whose source is declared with class, country and region, in per cent. */
    ORIGIN_KNOWN(Direction.AT_LEAST, Source.CHAIN, "https://w3id.org/didymium/ree#originKnownShare"),
    /** Part of the footprint of a batch that rests on the operators' own data, in per cent. */
    OWN_DATA(Direction.AT_LEAST, Source.CHAIN, "https://w3id.org/didymium/ree#ownDataShare"),
    /** Steps upstream of a batch at sites with a certificate that is valid when they end, in per cent of the mass they put out. */
    CERTIFIED_SHARE(Direction.AT_LEAST, Source.CHAIN, "https://w3id.org/didymium/ree#certifiedShare"),
    /** Greenhouse gases of a product (UNTP metrics). */
    CARBON_FOOTPRINT(
            Direction.AT_MOST,
            Source.CERTIFIER,
            "https://vocabulary.uncefact.org/performance-metrics/product-carbon-footprint"),
    /** Greenhouse gases of an activity (UNTP metrics). */
    EMISSIONS_INTENSITY(
            Direction.AT_MOST,
            Source.CERTIFIER,
            "https://vocabulary.uncefact.org/performance-metrics/ghg-emissions-intensity"),
    /** Water of an activity (UNTP metrics). */
    WATER_INTENSITY(
            Direction.AT_MOST, Source.CERTIFIER, "https://vocabulary.uncefact.org/performance-metrics/water-intensity"),
    /** Suppliers under due diligence (UNTP metrics). */
    DUE_DILIGENCE_COVERAGE(
            Direction.AT_LEAST,
            Source.CERTIFIER,
            "https://vocabulary.uncefact.org/performance-metrics/supplier-due-diligence-coverage"),
    /** Incoming material that was verified, in per cent (sample scheme of UNTP). */
    INPUT_VERIFICATION(
            Direction.AT_LEAST,
            Source.CERTIFIER,
            "https://sample-scheme.example.com/metric/input-verification-rate",
            "https://w3id.org/didymium/ree#inputVerificationRate");

    /** Whether a threshold is the least or the most. */
    public enum Direction {
        /** Values from the threshold on are met. */
        AT_LEAST,
        /** Values up to the threshold are met. */
        AT_MOST
    }

    private enum Source {
        CHAIN,
        CERTIFIER
    }

    private final Direction direction;
    private final Source source;
    private final ImmutableList<String> iris;

    KnownMetric(Direction direction, Source source, String... iris) {
        this.direction = direction;
        this.source = source;
        this.iris = ImmutableList.copyOf(iris);
    }

    /** The metric of an IRI, if it is known. */
    public static Optional<KnownMetric> find(String iri) {
        return Arrays.stream(values())
                .filter(metric -> metric.iris.stream()
                        .anyMatch(known -> known.endsWith("/") ? iri.startsWith(known) : iri.equals(known)))
                .findFirst();
    }

    /** Whether a threshold is the least or the most. */
    public Direction direction() {
        return direction;
    }

    /** Whether the value follows from a chain. */
    public boolean isOfChain() {
        return source == Source.CHAIN;
    }

    /** Whether a value meets a threshold; empty if the metric is not known, or the units differ. */
    public static Optional<Boolean> isMet(Performance threshold, BigDecimal value, String unit) {
        return threshold.unit().equals(unit)
                ? find(threshold.metric().iri())
                        .map(metric -> metric.direction == Direction.AT_LEAST
                                ? value.compareTo(threshold.value()) >= 0
                                : value.compareTo(threshold.value()) <= 0)
                : Optional.empty();
    }
}
