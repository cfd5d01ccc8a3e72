package io.didymium.passport.verify.facts;

import io.didymium.core.origin.OriginClaim;
import io.didymium.core.origin.SourceDeclaration;
import io.didymium.passport.claim.MaterialProvenance;
import io.didymium.passport.claim.OriginStatements;
import io.didymium.passport.claim.ProductStatement;
import io.didymium.passport.claim.RecycledStatement;
import java.util.ArrayList;
import java.util.List;

/** What credentials say of origins, as it comes: two of them may say the same thing. */
public final class OriginCollection {
    private final List<SourceDeclaration> sources = new ArrayList<>();
    private final List<OriginClaim> claims = new ArrayList<>();
    private final List<MaterialProvenance> provenance = new ArrayList<>();
    private final List<RecycledStatement> recycled = new ArrayList<>();
    private final List<ProductStatement> products = new ArrayList<>();

    OriginCollection() {}

    void add(OriginStatements said) {
        sources.addAll(said.sources());
        claims.addAll(said.origins());
        provenance.addAll(said.provenance());
        recycled.addAll(said.recycled());
        products.addAll(said.products());
    }

    void add(SourceDeclaration ofReagents) {
        sources.add(ofReagents);
    }

    /** All of it; only where every id stands for one thing. */
    OriginStatements statements() {
        return OriginStatements.builder()
                .sources(sources)
                .origins(claims)
                .provenance(provenance)
                .recycled(recycled)
                .products(products)
                .build();
    }

    /** The sources declared. */
    public List<SourceDeclaration> sources() {
        return sources;
    }

    /** The claims of origin. */
    public List<OriginClaim> claims() {
        return claims;
    }

    /** The provenance stated. */
    public List<MaterialProvenance> provenance() {
        return provenance;
    }

    /** The recycled shares claimed. */
    public List<RecycledStatement> recycled() {
        return recycled;
    }

    /** What is said of magnets. */
    public List<ProductStatement> products() {
        return products;
    }
}
