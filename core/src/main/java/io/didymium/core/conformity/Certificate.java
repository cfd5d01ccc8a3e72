package io.didymium.core.conformity;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.CertificateId;
import io.didymium.core.id.Concept;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.Text;
import io.didymium.core.material.determination.Determination;
import io.didymium.core.material.determination.DeterminationRole;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a certifier attests under a scheme for a period.
 *
 * @param id its identity
 * @param name its title
 * @param certifier the party that attests
 * @param issuedTo the party that holds it when it is issued
 * @param scheme the scheme under which it is issued
 * @param validFrom the start of its validity
 * @param validUntil the end of its validity, after its start; empty if it has none
 * @param attestation what the certifier states of its independence and authority
 * @param profile the profile of the scheme that was applied
 * @param level the grade reached under the profile
 * @param accreditations who accredited the certifier for it, with the number in their register
 * @param scope what it is about
 * @param life what happened to it since it was issued
 * @param permit what may be moved under it, if it is a permit of an authority
 * @param assessments what was assessed
 * @param determinations what the certifier determined of lots, as one of their parties or as their umpire; at least one assessment or
 *     determination
 */
public record Certificate(
        CertificateId id,
        String name,
        PartyId certifier,
        PartyId issuedTo,
        Concept scheme,
        Instant validFrom,
        Optional<Instant> validUntil,
        Attestation attestation,
        Optional<Concept> profile,
        Optional<Score> level,
        List<Endorsement> accreditations,
        CertificateScope scope,
        CertificateLife life,
        Optional<PermitTerms> permit,
        List<Assessment> assessments,
        List<Determination> determinations) {
    /**
     * @throws IllegalArgumentException if the name is blank, the times are reversed, nothing was assessed or determined, or another party
     *     than the certifier answers for a determination
     */
    public Certificate {
        requireNonNull(id, "id");
        Text.require(name, "name");
        requireNonNull(certifier, "certifier");
        requireNonNull(issuedTo, "issuedTo");
        requireNonNull(scheme, "scheme");
        requireNonNull(validFrom, "validFrom");
        requireNonNull(validUntil, "validUntil");
        requireNonNull(attestation, "attestation");
        requireNonNull(profile, "profile");
        requireNonNull(level, "level");
        accreditations = List.copyOf(accreditations);
        requireNonNull(scope, "scope");
        requireNonNull(life, "life");
        requireNonNull(permit, "permit");
        assessments = List.copyOf(assessments);
        if (validUntil.filter(end -> !end.isAfter(validFrom)).isPresent()) {
            throw new IllegalArgumentException(
                    id + " must end after it begins: " + validFrom + ", " + validUntil.get());
        }
        determinations = List.copyOf(determinations);
        if (assessments.isEmpty() && determinations.isEmpty()) {
            throw new IllegalArgumentException(id + " must assess something");
        }
        for (Determination determination : determinations) {
            if (!determination.party().equals(certifier)) {
                throw new IllegalArgumentException(id + " by " + certifier + " states a determination of "
                        + determination.party() + ", which must sign its own");
            }
        }
    }

    /** Starts a builder of a certificate under a scheme, named by the scheme unless stated otherwise. */
    public static Builder builder(CertificateId id, Concept scheme) {
        return new Builder(id, scheme);
    }

    /** Starts with the parts of this value. */
    public Builder toBuilder() {
        return new Builder(id, scheme)
                .name(name)
                .certifier(certifier)
                .issuedTo(issuedTo)
                .validFrom(validFrom)
                .validUntil(validUntil.orElse(null))
                .attestation(attestation)
                .profile(profile.orElse(null))
                .level(level.orElse(null))
                .accreditations(accreditations)
                .scope(scope)
                .life(life)
                .permit(permit.orElse(null))
                .assessments(assessments)
                .determinations(determinations);
    }

    /** Whether it states nothing but determinations of a party to the lots, so that nobody needs to trust its certifier to certify. */
    public boolean isOfAParty() {
        return assessments.isEmpty()
                && permit.isEmpty()
                && determinations.stream().noneMatch(one -> one.role() == DeterminationRole.UMPIRE);
    }

    /** Whether its validity had ended before a time. */
    public boolean isEndedBefore(Instant time) {
        return validUntil.filter(end -> end.isBefore(time)).isPresent();
    }

    /** The end of its validity, for people. */
    public String endText() {
        return validUntil.map(Instant::toString).orElse("further notice");
    }

    /** Whether it assesses a party, or a site of it under a profile. */
    public boolean isAbout(PartyId party, FacilityId site) {
        return assessments.stream()
                .map(Assessment::subject)
                .anyMatch(subject -> subject.equals(party) || (profile.isPresent() && subject.equals(site)));
    }

    /** The party that holds it on a day: the one that it was last transferred to by then, or was issued to. */
    public PartyId holderOn(LocalDate day) {
        return life.holderOn(day).orElse(issuedTo);
    }

    /** Gathers the parts of a {@link Certificate}; each method sets the part of its name. */
    public static final class Builder {
        private final CertificateId id;
        private final Concept scheme;
        private String name;
        private @Nullable PartyId certifier;
        private @Nullable PartyId issuedTo;
        private @Nullable Instant validFrom;
        private @Nullable Instant validUntil;
        private Attestation attestation = Attestation.UNSPECIFIED;
        private @Nullable Concept profile;
        private @Nullable Score level;
        private List<Endorsement> accreditations = List.of();
        private CertificateScope scope = CertificateScope.UNRESTRICTED;
        private CertificateLife life = CertificateLife.NEW;
        private @Nullable PermitTerms permit;
        private List<Assessment> assessments = List.of();
        private List<Determination> determinations = List.of();

        private Builder(CertificateId id, Concept scheme) {
            this.id = id;
            this.scheme = scheme;
            this.name = scheme.name();
        }

        public Builder name(String name) {
            this.name = name;
            return this;
        }

        public Builder certifier(PartyId certifier) {
            this.certifier = certifier;
            return this;
        }

        public Builder issuedTo(PartyId issuedTo) {
            this.issuedTo = issuedTo;
            return this;
        }

        /** Sets the time for which it holds, without end if none is given. */
        public Builder valid(Instant from, @Nullable Instant until) {
            return validFrom(from).validUntil(until);
        }

        public Builder validFrom(Instant validFrom) {
            this.validFrom = validFrom;
            return this;
        }

        public Builder validUntil(@Nullable Instant validUntil) {
            this.validUntil = validUntil;
            return this;
        }

        public Builder attestation(Attestation attestation) {
            this.attestation = attestation;
            return this;
        }

        public Builder profile(@Nullable Concept profile) {
            this.profile = profile;
            return this;
        }

        public Builder level(@Nullable Score level) {
            this.level = level;
            return this;
        }

        public Builder accreditations(List<Endorsement> accreditations) {
            this.accreditations = accreditations;
            return this;
        }

        public Builder scope(CertificateScope scope) {
            this.scope = scope;
            return this;
        }

        public Builder life(CertificateLife life) {
            this.life = life;
            return this;
        }

        public Builder assessments(Assessment... assessments) {
            return assessments(List.of(assessments));
        }

        public Builder assessments(List<Assessment> assessments) {
            this.assessments = assessments;
            return this;
        }

        public Builder permit(@Nullable PermitTerms permit) {
            this.permit = permit;
            return this;
        }

        public Builder determinations(List<Determination> determinations) {
            this.determinations = determinations;
            return this;
        }

        /** The value, checked. */
        public Certificate build() {
            return new Certificate(
                    id,
                    name,
                    requireNonNull(certifier, "certifier"),
                    requireNonNull(issuedTo, "issuedTo"),
                    scheme,
                    requireNonNull(validFrom, "validFrom"),
                    Optional.ofNullable(validUntil),
                    attestation,
                    Optional.ofNullable(profile),
                    Optional.ofNullable(level),
                    accreditations,
                    scope,
                    life,
                    Optional.ofNullable(permit),
                    assessments,
                    determinations);
        }
    }
}
