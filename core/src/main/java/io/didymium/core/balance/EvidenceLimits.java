package io.didymium.core.balance;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.didymium.core.element.Element;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.process.MassBasis;
import java.util.EnumMap;
import java.util.Map;

/**
 * How uncertain a stated value may be and still count as evidence, and how uncertain a balance may be and still decide. All limits are
 * relative standard uncertainties, as parts of one, unless said otherwise; DECISIONS.md has their sources.
 *
 * @param weighing of a mass from a scale
 * @param estimate of an estimated flow
 * @param horwitzFactor how many times the relative standard deviation of Horwitz the analysis of a content may have
 * @param sampling of a content through the sampling of each form of material; {@link #flowSampling} for forms not listed
 * @param flowSampling of a content through the sampling of a flow, or of a form that is not listed
 * @param share the part of its balance's limit that a value beyond its own limit may contribute
 * @param total of a balance of all mass, relative to its throughput
 * @param element of a balance of one element, relative to that element's throughput
 * @param traceStated the mass fraction up to which an element is a trace in the materials of a step
 * @param traceDownstream the mass fraction up to which it is a trace in all batches made from them
 */
public record EvidenceLimits(
        double weighing,
        double estimate,
        double horwitzFactor,
        Map<MaterialForm, Double> sampling,
        double flowSampling,
        double share,
        double total,
        double element,
        double traceStated,
        double traceDownstream) {
    /** The limits of a strict verifier: a weighing 2 %, an estimate 30 %, twice Horwitz, a balance 3 % and 10 %. */
    public static final EvidenceLimits STANDARD = builder().build();

    /**
     * The mass fractions of thorium and uranium up to which they are traces: 0.2 Bq/g, a fifth of the exemption level, because residue
     * holds several times what came in with the ore.
     */
    static final Map<Element, Double> RADIOACTIVE_TRACES =
            Maps.immutableEnumMap(Map.of(Element.THORIUM, 0.00005, Element.URANIUM, 0.000016));

    /** @throws IllegalArgumentException if a limit is negative or not finite */
    public EvidenceLimits {
        sampling = Maps.immutableEnumMap(sampling);
        for (double limit : new double[] {
            weighing, estimate, horwitzFactor, flowSampling, share, total, element, traceStated, traceDownstream
        }) {
            require(limit);
        }
        sampling.values().forEach(EvidenceLimits::require);
    }

    private static void require(double limit) {
        if (!(limit >= 0) || Double.isInfinite(limit)) {
            throw new IllegalArgumentException("a limit must be a number from 0: " + limit);
        }
    }

    /** The mass fraction up to which an element is a trace in the materials of a step. */
    double traceStated(Element element) {
        return Math.min(traceStated, RADIOACTIVE_TRACES.getOrDefault(element, Double.MAX_VALUE));
    }

    /** The mass fraction up to which an element is a trace in all batches made from them. */
    double traceDownstream(Element element) {
        return Math.min(traceDownstream, RADIOACTIVE_TRACES.getOrDefault(element, Double.MAX_VALUE));
    }

    /** The limit of a mass. */
    double mass(MassBasis basis) {
        return basis == MassBasis.WEIGHED ? weighing : estimate;
    }

    /** The largest standard uncertainty of a content in a form, as a mass fraction; of a flow without a form. */
    public double content(double content, double sampling) {
        double analysis = horwitzFactor * horwitz(content);
        return content * Math.sqrt(analysis * analysis + sampling * sampling);
    }

    /** The relative limit of sampling a form. */
    public double sampling(MaterialForm form) {
        return sampling.getOrDefault(form, flowSampling);
    }

    /**
     * The relative standard deviation between laboratories for a mass fraction: 2·c^(−0.1505) % up to 13.8 %, c^(−0.5) % above
     * (Thompson 2000, after Horwitz 1982).
     */
    private static double horwitz(double content) {
        if (content <= 0) {
            return 0;
        }
        return content > 0.138 ? 0.01 / Math.sqrt(content) : 0.02 * StrictMath.pow(content, -0.1505);
    }

    /** Starts with the {@linkplain #STANDARD standard} limits. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts with the parts of this value. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.weighing = weighing;
        builder.estimate = estimate;
        builder.horwitzFactor = horwitzFactor;
        builder.sampling.clear();
        builder.sampling.putAll(sampling);
        builder.flowSampling = flowSampling;
        builder.share = share;
        builder.total = total;
        builder.element = element;
        builder.traceStated = traceStated;
        builder.traceDownstream = traceDownstream;
        return builder;
    }

    /** Gathers the parts of an {@link EvidenceLimits}; each method sets the part of its name. */
    public static final class Builder {
        private static final double FINE = 0.01;
        private static final double COARSE = 0.05;
        private static final double MIXED = 0.1;
        private static final ImmutableMap<MaterialForm, Double> SAMPLING = ImmutableMap.<MaterialForm, Double>builder()
                .put(MaterialForm.LIQUOR, FINE)
                .put(MaterialForm.CARBONATE, FINE)
                .put(MaterialForm.OXALATE, FINE)
                .put(MaterialForm.HYDROXIDE, FINE)
                .put(MaterialForm.CHLORIDE, FINE)
                .put(MaterialForm.NITRATE, FINE)
                .put(MaterialForm.FLUORIDE, FINE)
                .put(MaterialForm.OXIDE, FINE)
                .put(MaterialForm.METAL, FINE)
                .put(MaterialForm.ALLOY, FINE)
                .put(MaterialForm.HYDRIDE, FINE)
                .put(MaterialForm.POWDER, FINE)
                .put(MaterialForm.SINTERED_BLOCK, FINE)
                .put(MaterialForm.MAGNET, FINE)
                .put(MaterialForm.COMPONENT, MIXED)
                .put(MaterialForm.PRODUCT, MIXED)
                .put(MaterialForm.END_OF_LIFE_PRODUCT, MIXED)
                .put(MaterialForm.SCRAP, MIXED)
                .buildOrThrow();

        private double weighing = 0.02;
        private double estimate = 0.3;
        private double horwitzFactor = 2;
        private final Map<MaterialForm, Double> sampling = new EnumMap<>(SAMPLING);
        private double flowSampling = COARSE;
        private double share = 0.1;
        private double total = 0.03;
        private double element = 0.1;
        private double traceStated = 1e-4;
        private double traceDownstream = 1e-3;

        private Builder() {}

        public Builder weighing(double limit) {
            weighing = limit;
            return this;
        }

        public Builder estimate(double limit) {
            estimate = limit;
            return this;
        }

        public Builder horwitzFactor(double factor) {
            horwitzFactor = factor;
            return this;
        }

        /** Sets the limit of sampling one form of material. */
        public Builder sampling(MaterialForm form, double limit) {
            sampling.put(requireNonNull(form, "form"), limit);
            return this;
        }

        public Builder flowSampling(double limit) {
            flowSampling = limit;
            return this;
        }

        public Builder share(double part) {
            share = part;
            return this;
        }

        public Builder total(double limit) {
            total = limit;
            return this;
        }

        public Builder element(double limit) {
            element = limit;
            return this;
        }

        public Builder traceStated(double massFraction) {
            traceStated = massFraction;
            return this;
        }

        public Builder traceDownstream(double massFraction) {
            traceDownstream = massFraction;
            return this;
        }

        /** The limits, checked. */
        public EvidenceLimits build() {
            return new EvidenceLimits(
                    weighing,
                    estimate,
                    horwitzFactor,
                    sampling,
                    flowSampling,
                    share,
                    total,
                    element,
                    traceStated,
                    traceDownstream);
        }
    }
}
