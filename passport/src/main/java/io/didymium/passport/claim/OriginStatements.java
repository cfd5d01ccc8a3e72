package io.didymium.passport.claim;

import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import com.google.common.collect.Streams;
import io.didymium.core.element.Element;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.Id;
import io.didymium.core.origin.OriginClaim;
import io.didymium.core.origin.Share;
import io.didymium.core.origin.SourceDeclaration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What operators state about the origin of elements, their recycled content, and the magnets in products.
 *
 * @param sources how material entered the chain, by subject, each once: a batch, or the reagents of a step
 * @param origins the claims that elements come from a batch upstream
 * @param provenance the countries and source classes of the elements of batches
 * @param recycled recycled shares, by the id of the claim, each once
 * @param products the products with magnets, by batch, each once
 */
public record OriginStatements(
        List<SourceDeclaration> sources,
        List<OriginClaim> origins,
        List<MaterialProvenance> provenance,
        List<RecycledStatement> recycled,
        List<ProductStatement> products) {
    /** No statement. */
    public static final OriginStatements NONE = builder().build();

    private static final int MAX_DIGITS = 12;

    private static final Comparator<SourceDeclaration> SOURCES = comparing(
                    (SourceDeclaration stated) -> stated.subject().value())
            .thenComparing(stated -> stated.subject() instanceof BatchId);

    private static final Comparator<OriginClaim> CLAIMS =
            comparing(OriginClaim::batch).thenComparing(OriginClaim::element).thenComparing(OriginClaim::from);

    /**
     * @throws IllegalArgumentException if a statement occurs twice, or the share of an origin claim is no decimal of at most
     *     12 digits
     */
    public OriginStatements {
        sources = sorted(sources, SOURCES);
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

    /** Starts without any statement. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts with the parts of this value. */
    public Builder toBuilder() {
        return new Builder()
                .sources(sources)
                .origins(origins)
                .provenance(provenance)
                .recycled(recycled)
                .products(products);
    }

    /** These statements and others. */
    public OriginStatements and(OriginStatements more) {
        return new OriginStatements(
                joined(sources, more.sources),
                joined(origins, more.origins),
                joined(provenance, more.provenance),
                joined(recycled, more.recycled),
                joined(products, more.products));
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        return ImmutableList.<T>builder().addAll(some).addAll(more).build();
    }

    /** Whether there is no statement. */
    public boolean isEmpty() {
        return equals(NONE);
    }

    /** The statements about each subject: a batch, or a step whose reagents have a declared source. */
    public Map<Id, OriginStatements> bySubject() {
        Map<Id, Collected> collected = new HashMap<>();
        sources.forEach(stated -> of(stated.subject(), collected).sources.add(stated));
        origins.forEach(claim -> of(claim.batch(), collected).origins.add(claim));
        provenance.forEach(entry -> of(entry.batch(), collected).provenance.add(entry));
        recycled.forEach(claim -> of(claim.batch(), collected).recycled.add(claim));
        products.forEach(stated -> of(stated.batch(), collected).products.add(stated));
        Map<Id, OriginStatements> bySubject = new HashMap<>();
        collected.forEach((subject, parts) -> bySubject.put(subject, parts.statements()));
        return bySubject;
    }

    private static Collected of(Id subject, Map<Id, Collected> collected) {
        return collected.computeIfAbsent(subject, any -> new Collected());
    }

    /** Statements while they are put together. */
    private static final class Collected {
        private final List<SourceDeclaration> sources = new ArrayList<>();
        private final List<OriginClaim> origins = new ArrayList<>();
        private final List<MaterialProvenance> provenance = new ArrayList<>();
        private final List<RecycledStatement> recycled = new ArrayList<>();
        private final List<ProductStatement> products = new ArrayList<>();

        OriginStatements statements() {
            return new OriginStatements(sources, origins, provenance, recycled, products);
        }
    }

    private static <T> Comparator<T> byId(Function<T, ? extends Id> id) {
        return comparing(thing -> id.apply(thing).value());
    }

    private static <T> List<T> sorted(List<T> things, Comparator<? super T> order) {
        List<T> sorted = new ArrayList<>(things);
        sorted.sort(order);
        for (int i = 1; i < sorted.size(); i++) {
            if (order.compare(sorted.get(i - 1), sorted.get(i)) == 0) {
                throw new IllegalArgumentException("occurs twice: " + sorted.get(i));
            }
        }
        return List.copyOf(sorted);
    }

    /** Gathers the parts of an {@link OriginStatements}; each method sets the part of its name. */
    public static final class Builder {
        private List<SourceDeclaration> sources = List.of();
        private List<OriginClaim> origins = List.of();
        private List<MaterialProvenance> provenance = List.of();
        private List<RecycledStatement> recycled = List.of();
        private List<ProductStatement> products = List.of();

        private Builder() {}

        public Builder sources(List<SourceDeclaration> sources) {
            this.sources = sources;
            return this;
        }

        public Builder origins(List<OriginClaim> origins) {
            this.origins = origins;
            return this;
        }

        public Builder provenance(List<MaterialProvenance> provenance) {
            this.provenance = provenance;
            return this;
        }

        public Builder recycled(List<RecycledStatement> recycled) {
            this.recycled = recycled;
            return this;
        }

        public Builder products(List<ProductStatement> products) {
            this.products = products;
            return this;
        }

        /** The value, checked. */
        public OriginStatements build() {
            return new OriginStatements(sources, origins, provenance, recycled, products);
        }
    }

    /** The elements of which an origin, a provenance or a recycled share above zero is claimed. */
    public Set<Element> claimedElements() {
        return Streams.concat(
                        origins.stream().map(OriginClaim::element),
                        provenance.stream().map(MaterialProvenance::element),
                        recycled.stream()
                                .flatMap(statement -> statement.percents().entrySet().stream())
                                .filter(percent -> percent.getValue().signum() > 0)
                                .map(Map.Entry::getKey))
                .collect(Sets.toImmutableEnumSet());
    }
}
