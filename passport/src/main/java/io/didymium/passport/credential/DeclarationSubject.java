package io.didymium.passport.credential;

import static java.util.Objects.requireNonNull;

import io.didymium.core.custody.Declaration;
import io.didymium.core.id.Id;
import io.didymium.passport.CredentialKind;
import io.didymium.passport.claim.CustodyTerms;
import io.didymium.passport.claim.DeclaredGoods;

/**
 * The sustainability declaration of a delivery.
 *
 * @param terms whose books it is from
 * @param declaration the declaration
 * @param accompaniment what it goes with
 */
public record DeclarationSubject(CustodyTerms terms, Declaration declaration, DeclaredGoods accompaniment)
        implements Subject {
    /** @throws NullPointerException if a component is null */
    public DeclarationSubject {
        requireNonNull(terms, "terms");
        requireNonNull(declaration, "declaration");
        requireNonNull(accompaniment, "accompaniment");
    }

    @Override
    public CredentialKind kind() {
        return CredentialKind.CONFORMITY_CREDENTIAL;
    }

    @Override
    public Id id() {
        return terms.declaration(declaration.number());
    }
}
