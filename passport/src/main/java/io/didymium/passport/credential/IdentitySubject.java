package io.didymium.passport.credential;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedSet;
import io.didymium.core.id.Id;
import io.didymium.core.id.Text;
import io.didymium.core.party.CountryCode;
import io.didymium.core.party.Party;
import io.didymium.core.party.Registration;
import io.didymium.passport.CredentialKind;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * The identity of a party, and the DID document by which it is known.
 *
 * @param registration the entry in the register
 * @param name the party's name, as the register knows it
 * @param country where the party is registered, if the register states it
 * @param didDocumentDigest the digest of the DID document's bytes, as multibase of a multihash; without it the register does not vouch
 *     for any document
 * @param accreditedFor the IRIs of the schemes under which the party may itself register others; none if it is no register
 */
public record IdentitySubject(
        Registration registration,
        String name,
        Optional<CountryCode> country,
        Optional<String> didDocumentDigest,
        SortedSet<String> accreditedFor)
        implements Subject {
    /** @throws IllegalArgumentException if a text is blank */
    public IdentitySubject {
        requireNonNull(registration, "registration");
        Text.require(name, "name of " + registration.party());
        requireNonNull(country, "country");
        didDocumentDigest.ifPresent(digest -> Text.require(digest, "digest of a DID document"));
        accreditedFor.forEach(scheme -> Text.require(scheme, "scheme of a register"));
        accreditedFor = ImmutableSortedSet.copyOf(accreditedFor);
    }

    /** Starts with an entry in a register, the party named as there. */
    public static Builder builder(Registration registration) {
        return new Builder(registration);
    }

    /** The party as the register knows it, if its country is stated. */
    public Optional<Party> party() {
        return country.map(known -> new Party(registration.party(), name, known));
    }

    @Override
    public CredentialKind kind() {
        return CredentialKind.IDENTITY_ANCHOR;
    }

    @Override
    public Id id() {
        return registration.party();
    }

    /** Gathers the parts of an {@link IdentitySubject}. */
    public static final class Builder {
        private final Registration registration;
        private String name;
        private @Nullable CountryCode country;
        private @Nullable String didDocumentDigest;
        private Set<String> accreditedFor = Set.of();

        private Builder(Registration registration) {
            this.registration = registration;
            this.name = registration.registeredName();
        }

        /**
         * Sets {@link IdentitySubject#name} and {@link IdentitySubject#country}.
         *
         * @throws IllegalArgumentException if the entry is of another party
         */
        public Builder party(Party party) {
            if (!registration.party().equals(party.id())) {
                throw new IllegalArgumentException("entry of " + registration.party() + " is not of " + party.id());
            }
            this.country = party.country();
            return name(party.name());
        }

        /** Sets {@link IdentitySubject#name}. */
        public Builder name(String name) {
            this.name = name;
            return this;
        }

        /** Sets {@link IdentitySubject#country}. */
        public Builder country(@Nullable CountryCode country) {
            this.country = country;
            return this;
        }

        /** Sets {@link IdentitySubject#didDocumentDigest}. */
        public Builder didDocumentDigest(@Nullable String digest) {
            this.didDocumentDigest = digest;
            return this;
        }

        /** Sets {@link IdentitySubject#accreditedFor}. */
        public Builder accreditedFor(Set<String> schemes) {
            this.accreditedFor = schemes;
            return this;
        }

        /** The value, checked. */
        public IdentitySubject build() {
            return new IdentitySubject(
                    registration,
                    name,
                    Optional.ofNullable(country),
                    Optional.ofNullable(didDocumentDigest),
                    ImmutableSortedSet.copyOf(accreditedFor));
        }
    }
}
