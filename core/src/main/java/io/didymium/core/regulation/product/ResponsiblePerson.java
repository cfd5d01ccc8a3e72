package io.didymium.core.regulation.product;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.Text;
import io.didymium.core.party.Address;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The natural or legal person responsible for a product's information (Regulation (EU) 2024/1252, Article 28).
 *
 * @param name the name
 * @param tradeName the registered trade name or trade mark, if stated
 * @param address the postal address, if stated
 * @param contact an electronic means of contact, if stated
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

    /** Starts a builder. */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /** Starts a builder with the parts of this value. */
    public Builder toBuilder() {
        return new Builder(name)
                .tradeName(tradeName.orElse(null))
                .address(address.orElse(null))
                .contact(contact.orElse(null));
    }

    /** Gathers the parts of a {@link ResponsiblePerson}; each method sets the part of its name. */
    public static final class Builder {
        private final String name;
        private @Nullable String tradeName;
        private @Nullable Address address;
        private @Nullable String contact;

        private Builder(String name) {
            this.name = name;
        }

        public Builder tradeName(@Nullable String tradeName) {
            this.tradeName = tradeName;
            return this;
        }

        public Builder address(@Nullable Address address) {
            this.address = address;
            return this;
        }

        public Builder contact(@Nullable String contact) {
            this.contact = contact;
            return this;
        }

        /** The value, checked. */
        public ResponsiblePerson build() {
            return new ResponsiblePerson(
                    name, Optional.ofNullable(tradeName), Optional.ofNullable(address), Optional.ofNullable(contact));
        }
    }
}
