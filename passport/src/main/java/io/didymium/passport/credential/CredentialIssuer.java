package io.didymium.passport.credential;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.PartyId;
import io.didymium.core.id.Text;
import io.didymium.core.party.CountryCode;
import io.didymium.core.party.Party;
import java.util.Optional;

/**
 * The issuer of a credential as the credential names it.
 *
 * @param id its identity, a DID
 * @param name its name
 * @param country where it is registered, if the credential states it: plain UNTP has no member for it
 */
public record CredentialIssuer(PartyId id, String name, Optional<CountryCode> country) {
    /** @throws IllegalArgumentException if the name is blank */
    public CredentialIssuer {
        requireNonNull(id, "id");
        Text.require(name, "name of " + id);
        requireNonNull(country, "country");
    }

    /** A party as the issuer. */
    public static CredentialIssuer of(Party party) {
        return new CredentialIssuer(party.id(), party.name(), Optional.of(party.country()));
    }

    /** The issuer as a party of the chain, if its country is known. */
    public Optional<Party> party() {
        return country.map(known -> new Party(id, name, known));
    }
}
