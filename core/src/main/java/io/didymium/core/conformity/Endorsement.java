package io.didymium.core.conformity;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.Text;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an authority attests about a certifier or a scheme, such as the accreditation of a certifier (UNTP 0.7.0, {@code Endorsement}).
 *
 * @param name what is endorsed
 * @param issuingAuthority the authority, such as an accreditation body
 * @param number its number in the register of the authority, such as an accreditation number
 * @param trustmark the mark that it awards
 * @param evidence where the authority publishes it
 */
public record Endorsement(
        String name,
        NamedParty issuingAuthority,
        Optional<String> number,
        Optional<Trustmark> trustmark,
        Optional<DocumentLink> evidence) {
    /** @throws IllegalArgumentException if a text is blank */
    public Endorsement {
        Text.require(name, "name");
        requireNonNull(issuingAuthority, "issuingAuthority");
        requireNonNull(number, "number");
        number.ifPresent(text -> Text.require(text, "number"));
        requireNonNull(trustmark, "trustmark");
        requireNonNull(evidence, "evidence");
    }

    /** Starts with what an authority endorses. */
    public static Builder builder(String name, NamedParty issuingAuthority) {
        return new Builder(name, issuingAuthority);
    }

    /** Starts with the parts of this value. */
    public Builder toBuilder() {
        return new Builder(name, issuingAuthority)
                .number(number.orElse(null))
                .trustmark(trustmark.orElse(null))
                .evidence(evidence.orElse(null));
    }

    /** Gathers the parts of a {@link Endorsement}; each method sets the part of its name. */
    public static final class Builder {
        private final String name;
        private final NamedParty issuingAuthority;
        private @Nullable String number;
        private @Nullable Trustmark trustmark;
        private @Nullable DocumentLink evidence;

        private Builder(String name, NamedParty issuingAuthority) {
            this.name = name;
            this.issuingAuthority = issuingAuthority;
        }

        public Builder number(@Nullable String number) {
            this.number = number;
            return this;
        }

        public Builder trustmark(@Nullable Trustmark trustmark) {
            this.trustmark = trustmark;
            return this;
        }

        public Builder evidence(@Nullable DocumentLink evidence) {
            this.evidence = evidence;
            return this;
        }

        /** The value, checked. */
        public Endorsement build() {
            return new Endorsement(
                    name,
                    issuingAuthority,
                    Optional.ofNullable(number),
                    Optional.ofNullable(trustmark),
                    Optional.ofNullable(evidence));
        }
    }
}
