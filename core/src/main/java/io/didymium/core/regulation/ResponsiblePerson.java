package io.didymium.core.regulation;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.Text;
import io.didymium.core.party.Address;
import java.util.Optional;

/**
 * The natural or legal person who answers for a product's information.
 *
 * @param name the name
 * @param tradeName the registered trade name or trade mark, if it is said
 * @param address the postal address, if it is said
 * @param contact an electronic means of contact, if it is said
 */
public record ResponsiblePerson(
        String name, Optional<String> tradeName, Optional<Address> address, Optional<String> contact) {
    /** @throws IllegalArgumentException if a text is blank */
    public ResponsiblePerson {
        Text.require(name, "name of a responsible person");
        tradeName.ifPresent(text -> Text.require(text, "trade name of " + name));
        requireNonNull(address, "address");
        contact.ifPresent(text -> Text.require(text, "contact of " + name));
    }
}
