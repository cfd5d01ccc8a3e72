package io.didymium.core.party;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.Concept;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.Text;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The entry of a party in a register that attests its identity. A party may be in several registers; a later entry of the same
 * register replaces an earlier one from its day on.
 *
 * @param party the party entered
 * @param register the party that keeps the register
 * @param scheme the scheme of the register's numbers
 * @param registeredName the party's name in the register
 * @param registeredId the party's number in the register
 * @param registeredOn the day on which the party was entered
 * @param group the party at the head of the group of companies that the party belongs to, such as the ultimate parent of an LEI, if the
 *     register states one
 * @param attestedFrom the first day for which the register attests this: the day of the entry, or of a renewal or change
 */
public record Registration(
        PartyId party,
        PartyId register,
        Concept scheme,
        String registeredName,
        String registeredId,
        LocalDate registeredOn,
        Optional<PartyId> group,
        LocalDate attestedFrom) {
    /** @throws IllegalArgumentException if a text is blank or the entry is attested before its day */
    public Registration {
        requireNonNull(party, "party");
        requireNonNull(register, "register");
        requireNonNull(scheme, "scheme");
        Text.require(registeredName, "registered name of " + party);
        Text.require(registeredId, "registered number of " + party);
        requireNonNull(registeredOn, "registeredOn");
        requireNonNull(group, "group");
        requireNonNull(attestedFrom, "attestedFrom");
        if (attestedFrom.isBefore(registeredOn)) {
            throw new IllegalArgumentException(
                    "entry of " + party + " of " + registeredOn + " cannot be attested from " + attestedFrom);
        }
    }

    /** Starts a builder of the entry of a party in a register. */
    public static Builder builder(PartyId party, PartyId register) {
        return new Builder(party, register);
    }

    /** Starts a builder with the parts of this registration. */
    public Builder toBuilder() {
        return new Builder(party, register)
                .scheme(scheme)
                .registered(registeredName, registeredId)
                .on(registeredOn)
                .group(group.orElse(null))
                .attestedFrom(attestedFrom);
    }

    /** Gathers the parts of a {@link Registration}. */
    public static final class Builder {
        private final PartyId party;
        private final PartyId register;
        private @Nullable Concept scheme;
        private @Nullable String registeredName;
        private @Nullable String registeredId;
        private @Nullable LocalDate registeredOn;
        private @Nullable PartyId group;
        private @Nullable LocalDate attestedFrom;

        private Builder(PartyId party, PartyId register) {
            this.party = party;
            this.register = register;
        }

        /** Sets the scheme of the register's numbers. */
        public Builder scheme(Concept scheme) {
            this.scheme = scheme;
            return this;
        }

        /** Sets the party's name and number in the register. */
        public Builder registered(String name, String number) {
            this.registeredName = name;
            this.registeredId = number;
            return this;
        }

        /** Sets the day of the entry. */
        public Builder on(LocalDate day) {
            this.registeredOn = day;
            return this;
        }

        /** Sets the party at the head of its group. */
        public Builder group(@Nullable PartyId head) {
            this.group = head;
            return this;
        }

        /** Sets the first day for which this is attested; by default the day of the entry. */
        public Builder attestedFrom(@Nullable LocalDate day) {
            this.attestedFrom = day;
            return this;
        }

        /** The registration, checked. */
        public Registration build() {
            return new Registration(
                    party,
                    register,
                    requireNonNull(scheme, "scheme"),
                    requireNonNull(registeredName, "registeredName"),
                    requireNonNull(registeredId, "registeredId"),
                    requireNonNull(registeredOn, "registeredOn"),
                    Optional.ofNullable(group),
                    attestedFrom == null ? registeredOn : attestedFrom);
        }
    }
}
