package io.didymium.passport.verify.facts;

import io.didymium.core.origin.OriginClaim;
import io.didymium.core.origin.SourceDeclaration;
import io.didymium.passport.claim.MaterialProvenance;
import io.didymium.passport.claim.OriginStatements;
import io.didymium.passport.claim.ProductStatement;
import io.didymium.passport.claim.RecycledStatement;
import java.util.ArrayList;
import java.util.List;

/** The statements of origin of all credentials, in their order; two of them may state the same. */
public final class OriginCollection {
    private final List<SourceDeclaration> sources = new ArrayList<>();
    private final List<OriginClaim> claims = new ArrayList<>();
    private final List<MaterialProvenance> provenance = new ArrayList<>();
    private final List<RecycledStatement> recycled = new ArrayList<>();
    private final List<ProductStatement> products = new ArrayList<>();

    OriginCollection() {}

    void add(OriginStatements stated) {
        sources.addAll(stated.sources());
        claims.addAll(stated.origins());
        provenance.addAll(stated.provenance());
        recycled.addAll(stated.recycled());
        products.addAll(stated.products());
    }

    void add(SourceDeclaration ofReagents) {
        sources.add(ofReagents);
    }

    /** All of them as one; only where every id is of one thing. */
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

    /** The statements about magnets. */
    public List<ProductStatement> products() {
        return products;
    }
}
