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

/**
 * What a product carbon footprint says beside what a footprint claim does; a claim fills it.
 *
 * @param identity which footprint it is
 * @param company whose data it is
 * @param product what it is the footprint of; the batch of the claim is added to its ids
 * @param reference the time that its data stand for
 * @param basis the rules it was made by
 * @param amounts the amounts that a claim does not say, such as the fossil part
 * @param flags what is said by yes or no
 * @param words what is said in words, of place for example
 * @param quality how well its data represent what they stand for
 */
public record PactFrame(
        PactFootprint.Identity identity,
        PactFootprint.Company company,
        PactFootprint.Product product,
        PactFootprint.Period reference,
        PactCarbon.Basis basis,
        Map<PactAmount, BigDecimal> amounts,
        SortedMap<String, Boolean> flags,
        SortedMap<String, String> words,
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
        words = Collections.unmodifiableSortedMap(new TreeMap<>(words));
    }

    /**
     * The product carbon footprint that says what a claim says. A declared unit of other than one kg becomes a piece.
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
        SortedMap<String, String> texts = new TreeMap<>(words);
        texts.put("allocationRulesDescription", claim.basis().allocation());
        texts.put("boundaryProcessesDescription", claim.basis().boundary());
        BigDecimal mass = claim.unit().kilograms();
        String unit = mass.compareTo(BigDecimal.ONE) == 0 ? KILOGRAM : PIECE;
        return new PactFootprint(
                identity,
                company,
                withId(claim.batch().value()),
                new PactCarbon(
                        new PactCarbon.DeclaredMass(unit, BigDecimal.ONE, mass),
                        reference,
                        all,
                        basis,
                        texts,
                        flags,
                        quality,
                        Optional.empty()),
                List.of());
    }

    private PactFootprint.Product withId(String batch) {
        if (product.ids().contains(batch)) {
            return product;
        }
        List<String> ids = new ArrayList<>(product.ids());
        ids.add(batch);
        return new PactFootprint.Product(product.name(), product.description(), ids, product.classifications());
    }
}
