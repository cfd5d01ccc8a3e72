package io.didymium.core.party;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.PartyId;
import io.didymium.core.id.Text;

/**
 * An organisation that acts in the chain: an operator, a register or a certifier.
 *
 * @param id its identity; in signed passports its DID
 * @param name its legal name
 * @param country where it is registered
 */
public record Party(PartyId id, String name, CountryCode country) {
    /** @throws IllegalArgumentException if the name is blank */
    public Party {
        requireNonNull(id, "id");
        Text.require(name, "name of " + id);
        requireNonNull(country, "country");
    }
}
