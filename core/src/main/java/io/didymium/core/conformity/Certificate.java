package io.didymium.core.conformity;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.CertificateId;
import io.didymium.core.id.Concept;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.Text;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a certifier attests under a scheme for a period.
 *
 * @param id its identity
 * @param name its title
 * @param certifier the party that attests
 * @param issuedTo the party that holds it
 * @param scheme the scheme under which it is issued
 * @param validFrom the start of its validity
 * @param validUntil the end of its validity, after its start; empty if it has none
 * @param attestation what the certifier states of its independence and authority
 * @param assessments what was assessed, at least one
 * @param permit what may be moved under it, if it is a permit of an authority
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
        List<Assessment> assessments,
        Optional<PermitTerms> permit) {
    /** @throws IllegalArgumentException if the name is blank, the times are reversed or nothing was assessed */
    public Certificate {
        requireNonNull(id, "id");
        Text.require(name, "name of " + id);
        requireNonNull(certifier, "certifier");
        requireNonNull(issuedTo, "issuedTo");
        requireNonNull(scheme, "scheme");
        requireNonNull(validFrom, "validFrom");
        if (validUntil.filter(end -> !end.isAfter(validFrom)).isPresent()) {
            throw new IllegalArgumentException(
                    id + " must end after it begins: " + validFrom + ", " + validUntil.get());
        }
        requireNonNull(attestation, "attestation");
        assessments = List.copyOf(assessments);
        if (assessments.isEmpty()) {
            throw new IllegalArgumentException(id + " must assess something");
        }
        requireNonNull(permit, "permit");
    }

    /** Whether its validity had ended before a time. */
    public boolean isEndedBefore(Instant time) {
        return validUntil.filter(end -> end.isBefore(time)).isPresent();
    }

    /** The end of its validity, for people. */
    public String endText() {
        return validUntil.map(Instant::toString).orElse("further notice");
    }

    /** Starts a builder of a certificate under a scheme, named by the scheme unless stated otherwise. */
    public static Builder builder(CertificateId id, Concept scheme) {
        return new Builder(id, scheme);
    }

    /** Starts a builder with the parts of this certificate. */
    public Builder toBuilder() {
        return new Builder(id, scheme)
                .name(name)
                .certifier(certifier)
                .issuedTo(issuedTo)
                .valid(validFrom, validUntil.orElse(null))
                .attestation(attestation)
                .assessments(assessments)
                .permit(permit.orElse(null));
    }

    /** Gathers the parts of a {@link Certificate}. */
    public static final class Builder {
        private final CertificateId id;
        private final Concept scheme;
        private String name;
        private @Nullable PartyId certifier;
        private @Nullable PartyId issuedTo;
        private @Nullable Instant validFrom;
        private @Nullable Instant validUntil;
        private Attestation attestation = Attestation.UNSPECIFIED;
        private List<Assessment> assessments = List.of();
        private @Nullable PermitTerms permit;

        private Builder(CertificateId id, Concept scheme) {
            this.id = id;
            this.scheme = scheme;
            this.name = scheme.name();
        }

        /** Sets its title. */
        public Builder name(String name) {
            this.name = name;
            return this;
        }

        /** Sets the party that attests. */
        public Builder certifier(PartyId certifier) {
            this.certifier = certifier;
            return this;
        }

        /** Sets the party that holds it. */
        public Builder issuedTo(PartyId issuedTo) {
            this.issuedTo = issuedTo;
            return this;
        }

        /** Sets the time for which it holds, without end if none is given. */
        public Builder valid(Instant from, @Nullable Instant until) {
            this.validFrom = from;
            this.validUntil = until;
            return this;
        }

        /** Sets what the certifier states of its independence and authority; without it nothing is stated. */
        public Builder attestation(Attestation attestation) {
            this.attestation = attestation;
            return this;
        }

        /** Sets what was assessed. */
        public Builder assessments(Assessment... assessments) {
            return assessments(List.of(assessments));
        }

        /** Sets what was assessed. */
        public Builder assessments(List<Assessment> assessments) {
            this.assessments = assessments;
            return this;
        }

        /** Sets what may be moved under it. */
        public Builder permit(@Nullable PermitTerms permit) {
            this.permit = permit;
            return this;
        }

        /** The certificate, checked. */
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
                    assessments,
                    Optional.ofNullable(permit));
        }
    }
}
