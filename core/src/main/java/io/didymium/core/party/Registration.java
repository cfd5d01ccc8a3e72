package io.didymium.core.party;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.Concept;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.Text;
import java.time.LocalDate;

/**
 * The entry of a party in a register that knows who it is.
 *
 * @param party the party entered
 * @param register the party that keeps the register
 * @param scheme the scheme of the register's numbers
 * @param registeredName the party's name in the register
 * @param registeredId the party's number in the register
 * @param registeredOn the day of the entry
 */
public record Registration(
        PartyId party,
        PartyId register,
        Concept scheme,
        String registeredName,
        String registeredId,
        LocalDate registeredOn) {
    /** @throws IllegalArgumentException if a text is blank */
    public Registration {
        requireNonNull(party, "party");
        requireNonNull(register, "register");
        requireNonNull(scheme, "scheme");
        Text.require(registeredName, "registered name of " + party);
        Text.require(registeredId, "registered number of " + party);
        requireNonNull(registeredOn, "registeredOn");
    }
}
