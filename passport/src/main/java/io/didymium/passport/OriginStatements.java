package io.didymium.passport;

import static java.util.Comparator.comparing;

import io.didymium.core.id.Id;
import io.didymium.core.origin.OriginClaim;
import io.didymium.core.origin.Share;
import io.didymium.core.origin.SourceDeclaration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * What operators say of where the elements of a chain came from, how much of them is recycled, and what magnets are in their
 * products.
 *
 * @param sources as what matter entered the chain, by subject, each once: a batch, or the reagents of a step
 * @param origins what is claimed to come from which batch upstream
 * @param provenance of what country and class elements of batches are
 * @param recycled recycled shares, by the id of the claim, each once
 * @param products what is said of products with magnets, by batch, each once
 */
public record OriginStatements(
        List<SourceDeclaration> sources,
        List<OriginClaim> origins,
        List<MaterialProvenance> provenance,
        List<RecycledStatement> recycled,
        List<ProductStatement> products) {
    /** Nothing is said. */
    public static final OriginStatements NONE =
            new OriginStatements(List.of(), List.of(), List.of(), List.of(), List.of());

    private static final int MAX_DIGITS = 12;

    private static final Comparator<OriginClaim> CLAIMS =
            comparing(OriginClaim::batch).thenComparing(OriginClaim::element).thenComparing(OriginClaim::from);

    /**
     * @throws IllegalArgumentException if one thing is said twice, or the share of an origin claim is no decimal of at most
     *     12 digits
     */
    public OriginStatements {
        sources = sorted(sources, comparing(said -> said.subject().value()));
        origins = sorted(origins, CLAIMS);
        provenance = sorted(provenance, Comparator.naturalOrder());
        recycled = sorted(recycled, byId(RecycledStatement::id));
        products = sorted(products, byId(ProductStatement::batch));
        for (OriginClaim claim : origins) {
            if (!Share.of(claim.share().decimal(MAX_DIGITS)).equals(claim.share())) {
                throw new IllegalArgumentException("claimed share must have at most " + MAX_DIGITS + " digits: "
                        + claim.share() + " of " + claim.batch());
            }
        }
    }

    /** These statements with these sources instead of their own. */
    public OriginStatements withSources(List<SourceDeclaration> others) {
        return new OriginStatements(others, origins, provenance, recycled, products);
    }

    /** These statements with these claims of origin instead of their own. */
    public OriginStatements withOrigins(List<OriginClaim> others) {
        return new OriginStatements(sources, others, provenance, recycled, products);
    }

    /** These statements with this provenance instead of their own. */
    public OriginStatements withProvenance(List<MaterialProvenance> others) {
        return new OriginStatements(sources, origins, others, recycled, products);
    }

    /** These statements with these recycled shares instead of their own. */
    public OriginStatements withRecycled(List<RecycledStatement> others) {
        return new OriginStatements(sources, origins, provenance, others, products);
    }

    /** These statements with these products instead of their own. */
    public OriginStatements withProducts(List<ProductStatement> others) {
        return new OriginStatements(sources, origins, provenance, recycled, others);
    }

    private static <T> Comparator<T> byId(Function<T, ? extends Id> id) {
        return comparing(thing -> id.apply(thing).value());
    }

    private static <T> List<T> sorted(List<T> things, Comparator<? super T> order) {
        List<T> sorted = new ArrayList<>(things);
        sorted.sort(order);
        for (int i = 1; i < sorted.size(); i++) {
            if (order.compare(sorted.get(i - 1), sorted.get(i)) == 0) {
                throw new IllegalArgumentException("stands twice: " + sorted.get(i));
            }
        }
        return List.copyOf(sorted);
    }
}
