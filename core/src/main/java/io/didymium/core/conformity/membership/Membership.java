package io.didymium.core.conformity.membership;

import static java.util.Objects.requireNonNull;

import io.didymium.core.conformity.Assessment;
import io.didymium.core.conformity.Attestation;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.conformity.CertificateLife;
import io.didymium.core.id.CertificateId;
import io.didymium.core.id.Concept;
import io.didymium.core.id.PartyId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The membership of a party in an association: what the association attests of the party itself, with its roles, for a period.
 *
 * <p>It is a certificate of the association on the topic {@link #TOPIC}, one assessment of the party for each role.
 *
 * @param id its identity
 * @param association the association
 * @param member the member
 * @param scheme the membership scheme of the association
 * @param from the start of membership
 * @param until its end, if one is set
 * @param roles what the party is in the association, at least one
 * @param life suspensions, reinstatements and withdrawal
 */
public record Membership(
        CertificateId id,
        PartyId association,
        PartyId member,
        Concept scheme,
        Instant from,
        Optional<Instant> until,
        List<Concept> roles,
        CertificateLife life) {
    /** @throws IllegalArgumentException if there is no role, or a party is a member of itself */
    public Membership {
        requireNonNull(id, "id");
        requireNonNull(association, "association");
        requireNonNull(member, "member");
        requireNonNull(scheme, "scheme");
        requireNonNull(from, "from");
        requireNonNull(until, "until");
        roles = List.copyOf(roles);
        requireNonNull(life, "life");
        if (roles.isEmpty()) {
            throw new IllegalArgumentException(id + " must have a role");
        }
        if (association.equals(member)) {
            throw new IllegalArgumentException(member + " cannot be a member of itself");
        }
    }

    /** Starts with association and member; a role must follow. */
    public static Builder builder(CertificateId id, PartyId association, PartyId member, Concept scheme, Instant from) {
        return new Builder(id, association, member, scheme, from);
    }

    /** Starts with the parts of this value. */
    public Builder toBuilder() {
        return new Builder(id, association, member, scheme, from)
                .until(until.orElse(null))
                .roles(roles)
                .life(life);
    }

    /** The topic of the assessments of a membership. */
    public static final Concept TOPIC = new Concept("https://w3id.org/didymium/ree#membership", "Membership");

    /** The membership that a certificate states, if all of it is about the membership of its holder. */
    public static Optional<Membership> find(Certificate certificate) {
        boolean all = !certificate.certifier().equals(certificate.issuedTo())
                && !certificate.assessments().isEmpty()
                && certificate.determinations().isEmpty()
                && certificate.assessments().stream()
                        .allMatch(assessment -> assessment.topic().iri().equals(TOPIC.iri())
                                && assessment.conformant()
                                && assessment.subject().equals(certificate.issuedTo()));
        return all
                ? Optional.of(builder(
                                certificate.id(),
                                certificate.certifier(),
                                certificate.issuedTo(),
                                certificate.scheme(),
                                certificate.validFrom())
                        .until(certificate.validUntil().orElse(null))
                        .roles(certificate.assessments().stream()
                                .map(Assessment::criterion)
                                .toList())
                        .life(certificate.life())
                        .build())
                : Optional.empty();
    }

    /** The certificate that states it. */
    public Certificate certificate() {
        LocalDate day = LocalDate.ofInstant(from, ZoneOffset.UTC);
        return Certificate.builder(id, scheme)
                .certifier(association)
                .issuedTo(member)
                .valid(from, until.orElse(null))
                .attestation(new Attestation(
                        Attestation.Assessor.MEMBERSHIP,
                        Attestation.Assurance.NO_ENDORSEMENT,
                        Attestation.Type.VERIFICATION))
                .life(life)
                .assessments(roles.stream()
                        .map(role -> new Assessment(member, role, TOPIC, day, true))
                        .toList())
                .build();
    }

    /** Why it is not in force on a day (UTC), for people; empty if it is. */
    public Optional<String> obstacle(LocalDate day) {
        if (LocalDate.ofInstant(from, ZoneOffset.UTC).isAfter(day)) {
            return Optional.of("it begins at " + from);
        }
        if (until.filter(end -> LocalDate.ofInstant(end, ZoneOffset.UTC).isBefore(day))
                .isPresent()) {
            return Optional.of("it ended at " + until.get());
        }
        return switch (life.on(day)) {
            case IN_FORCE -> Optional.empty();
            case SUSPENDED -> Optional.of("it was suspended");
            case WITHDRAWN -> Optional.of("it was withdrawn");
        };
    }

    /** Gathers the parts of a {@link Membership}; each method sets the part of its name. */
    public static final class Builder {
        private final CertificateId id;
        private final PartyId association;
        private final PartyId member;
        private final Concept scheme;
        private final Instant from;
        private @Nullable Instant until;
        private List<Concept> roles = List.of();
        private CertificateLife life = CertificateLife.NEW;

        private Builder(CertificateId id, PartyId association, PartyId member, Concept scheme, Instant from) {
            this.id = id;
            this.association = association;
            this.member = member;
            this.scheme = scheme;
            this.from = from;
        }

        public Builder until(@Nullable Instant until) {
            this.until = until;
            return this;
        }

        public Builder roles(List<Concept> roles) {
            this.roles = roles;
            return this;
        }

        public Builder life(CertificateLife life) {
            this.life = life;
            return this;
        }

        /** The value, checked. */
        public Membership build() {
            return new Membership(id, association, member, scheme, from, Optional.ofNullable(until), roles, life);
        }
    }
}
