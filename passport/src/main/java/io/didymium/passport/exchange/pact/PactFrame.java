package io.didymium.passport.exchange.pact;

import static java.util.Objects.requireNonNull;

import io.didymium.core.lca.pact.PactAmount;
import io.didymium.core.lca.pact.PactCarbon;
import io.didymium.core.lca.pact.PactFootprint;
import io.didymium.passport.claim.FootprintClaim;
import io.didymium.passport.claim.FootprintResult;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a product carbon footprint that a footprint claim does not state; a claim fills it.
 *
 * @param identity which footprint it is
 * @param company whose data it is
 * @param product what it is the footprint of; the batch of the claim is added to its ids
 * @param reference the reference period of its data
 * @param basis the rules it was made by
 * @param amounts the amounts that a claim does not state, such as the fossil part
 * @param flags the members that are true or false
 * @param texts the members that are free texts or codes, such as the place
 * @param quality the ratings of its data (DQI)
 */
public record PactFrame(
        PactFootprint.Identity identity,
        PactFootprint.Company company,
        PactFootprint.Product product,
        PactFootprint.Period reference,
        PactCarbon.Basis basis,
        Map<PactAmount, BigDecimal> amounts,
        SortedMap<String, Boolean> flags,
        SortedMap<String, String> texts,
        Optional<PactCarbon.Quality> quality) {
    static final String KILOGRAM = "kilogram";
    private static final String PIECE = "piece";

    /** Copies the maps. */
    public PactFrame {
        requireNonNull(identity, "identity");
        requireNonNull(company, "company");
        requireNonNull(product, "product");
        requireNonNull(reference, "reference");
        requireNonNull(basis, "basis");
        requireNonNull(quality, "quality");
        Map<PactAmount, BigDecimal> sorted = new EnumMap<>(PactAmount.class);
        sorted.putAll(amounts);
        amounts = Collections.unmodifiableMap(sorted);
        flags = Collections.unmodifiableSortedMap(new TreeMap<>(flags));
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }

    /**
     * The product carbon footprint with the values of a claim. A declared unit of other than one kg becomes a piece.
     *
     * @throws IllegalArgumentException if the claim has no carbon footprint
     */
    public PactFootprint fill(FootprintClaim claim) {
        FootprintResult result = claim.carbon()
                .orElseThrow(() -> new IllegalArgumentException(claim.id() + " claims no carbon footprint"));
        Map<PactAmount, BigDecimal> all = new EnumMap<>(PactAmount.class);
        all.putAll(amounts);
        all.put(PactAmount.EXCLUDING_UPTAKE, result.value());
        result.shares().primary().ifPresent(part -> all.put(PactAmount.PRIMARY_SHARE, ClaimComparison.percent(part)));
        SortedMap<String, String> filled = new TreeMap<>(texts);
        filled.put("allocationRulesDescription", claim.basis().allocation());
        filled.put("boundaryProcessesDescription", claim.basis().boundary());
        BigDecimal mass = claim.unit().kilograms();
        String unit = mass.compareTo(BigDecimal.ONE) == 0 ? KILOGRAM : PIECE;
        return PactFootprint.of(
                identity,
                company,
                withId(claim.batch().value()),
                PactCarbon.builder(new PactCarbon.DeclaredMass(unit, BigDecimal.ONE, mass), reference, basis)
                        .amounts(all)
                        .texts(filled)
                        .flags(flags)
                        .quality(quality.orElse(null))
                        .build());
    }

    private PactFootprint.Product withId(String batch) {
        if (product.ids().contains(batch)) {
            return product;
        }
        List<String> ids = new ArrayList<>(product.ids());
        ids.add(batch);
        return new PactFootprint.Product(product.name(), product.description(), ids, product.classifications());
    }

    /** Starts a builder. */
    public static Builder builder(
            PactFootprint.Identity identity,
            PactFootprint.Company company,
            PactFootprint.Product product,
            PactFootprint.Period reference,
            PactCarbon.Basis basis) {
        return new Builder(identity, company, product, reference, basis);
    }

    /** Starts a builder with the parts of this value. */
    public Builder toBuilder() {
        Builder builder = new Builder(identity, company, product, reference, basis);
        builder.amounts = amounts;
        builder.flags = flags;
        builder.texts = texts;
        builder.quality = quality.orElse(null);
        return builder;
    }

    /** Gathers the parts of a {@link PactFrame}; each method sets the part of its name. */
    public static final class Builder {
        private final PactFootprint.Identity identity;
        private final PactFootprint.Company company;
        private final PactFootprint.Product product;
        private final PactFootprint.Period reference;
        private final PactCarbon.Basis basis;
        private Map<PactAmount, BigDecimal> amounts = Map.of();
        private SortedMap<String, Boolean> flags = new TreeMap<>();
        private SortedMap<String, String> texts = new TreeMap<>();
        private PactCarbon.@Nullable Quality quality;

        private Builder(
                PactFootprint.Identity identity,
                PactFootprint.Company company,
                PactFootprint.Product product,
                PactFootprint.Period reference,
                PactCarbon.Basis basis) {
            this.identity = identity;
            this.company = company;
            this.product = product;
            this.reference = reference;
            this.basis = basis;
        }

        public Builder amounts(Map<PactAmount, BigDecimal> amounts) {
            this.amounts = amounts;
            return this;
        }

        public Builder flags(SortedMap<String, Boolean> flags) {
            this.flags = flags;
            return this;
        }

        public Builder texts(SortedMap<String, String> texts) {
            this.texts = texts;
            return this;
        }

        public Builder quality(PactCarbon.@Nullable Quality quality) {
            this.quality = quality;
            return this;
        }

        /** The value, checked. */
        public PactFrame build() {
            return new PactFrame(
                    identity, company, product, reference, basis, amounts, flags, texts, Optional.ofNullable(quality));
        }
    }
}
