package io.didymium.core.testing.random;

import io.didymium.core.chain.SupplyChain;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.conformity.Claim;
import io.didymium.core.id.PartyId;
import io.didymium.core.party.Registration;
import java.util.List;

/**
 * A chain whose books close, with what is said about it.
 *
 * @param chain the chain
 * @param certificates the certificates, all by the certifier
 * @param claims claims that the certificates bear out, and claims without evidence
 * @param registrations the entry of each party but the register
 * @param register the party that keeps the register; it has no site
 * @param certifier the party that gives the certificates; it has no site
 */
public record ChainSample(
        SupplyChain chain,
        List<Certificate> certificates,
        List<Claim> claims,
        List<Registration> registrations,
        PartyId register,
        PartyId certifier) {
    /** Copies the lists. */
    public ChainSample {
        certificates = List.copyOf(certificates);
        claims = List.copyOf(claims);
        registrations = List.copyOf(registrations);
    }

    @Override
    public String toString() {
        return chain + ": " + chain.steps();
    }
}
