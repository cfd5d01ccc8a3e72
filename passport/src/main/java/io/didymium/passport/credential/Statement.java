package io.didymium.passport.credential;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.Text;
import io.didymium.core.party.Party;
import io.didymium.crypto.status.StatusEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The content of one credential: issuer, validity and subject.
 *
 * @param id the credential's own id, an absolute URI
 * @param issuer the issuing party
 * @param validFrom start of validity
 * @param validUntil end of validity, if any
 * @param name its title
 * @param status its entry in a status list, if any
 * @param life its entry in a list of {@link io.didymium.passport.LifeStatus}, if any
 * @param links the credentials that it builds on
 * @param correction why it replaces its predecessor, if it does
 * @param acknowledgements the findings that its issuer knew of
 * @param subject what it is about
 */
public record Statement(
        String id,
        CredentialIssuer issuer,
        Instant validFrom,
        Optional<Instant> validUntil,
        String name,
        Optional<StatusEntry> status,
        Optional<StatusEntry> life,
        List<CredentialLink> links,
        Optional<Correction> correction,
        List<Acknowledgement> acknowledgements,
        Subject subject) {
    /** @throws IllegalArgumentException if id or name is blank, or there is a correction without predecessor or a predecessor without correction */
    public Statement {
        Text.require(id, "id of a credential");
        requireNonNull(issuer, "issuer");
        requireNonNull(validFrom, "validFrom");
        requireNonNull(validUntil, "validUntil");
        Text.require(name, "name of " + id);
        requireNonNull(status, "status");
        requireNonNull(life, "life");
        links = List.copyOf(links);
        long predecessors = links.stream().filter(CredentialLink::predecessor).count();
        if (predecessors != (correction.isPresent() ? 1 : 0)) {
            throw new IllegalArgumentException(id + " is " + (correction.isPresent() ? "a" : "no")
                    + " correction, but links to " + predecessors + " predecessors");
        }
        acknowledgements = List.copyOf(acknowledgements);
        requireNonNull(subject, "subject");
    }

    /** The link to the credential that this one replaces, if it does. */
    public Optional<CredentialLink> predecessor() {
        // Without a correction there is none.
        return correction.flatMap(
                replaced -> links.stream().filter(CredentialLink::predecessor).findFirst());
    }

    /** The digests of the credentials that it pins. */
    public SortedSet<String> pinned() {
        return links.stream()
                .flatMap(link -> link.digestMultibase().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The version: 1 unless it is a correction. */
    public int version() {
        return correction.map(Correction::version).orElse(1);
    }

    /** Starts with what every credential has. */
    public static Builder builder(String id, Party issuer, Instant validFrom, String name, Subject subject) {
        return builder(id, CredentialIssuer.of(issuer), validFrom, name, subject);
    }

    /** Starts with what every credential has, its issuer as the credential names it. */
    public static Builder builder(String id, CredentialIssuer issuer, Instant validFrom, String name, Subject subject) {
        return new Builder(id, issuer, validFrom, name, subject);
    }

    /** Gathers the parts of a {@link Statement}; each method sets the part of its name. */
    public static final class Builder {
        private final String id;
        private final CredentialIssuer issuer;
        private final Instant validFrom;
        private final String name;
        private final Subject subject;
        private @Nullable Instant validUntil;
        private @Nullable StatusEntry status;
        private @Nullable StatusEntry life;
        private List<CredentialLink> links = List.of();
        private @Nullable Correction correction;
        private List<Acknowledgement> acknowledgements = List.of();

        private Builder(String id, CredentialIssuer issuer, Instant validFrom, String name, Subject subject) {
            this.id = id;
            this.issuer = issuer;
            this.validFrom = validFrom;
            this.name = name;
            this.subject = subject;
        }

        public Builder validUntil(@Nullable Instant validUntil) {
            this.validUntil = validUntil;
            return this;
        }

        public Builder status(@Nullable StatusEntry status) {
            this.status = status;
            return this;
        }

        public Builder links(List<CredentialLink> links) {
            this.links = links;
            return this;
        }

        public Builder life(@Nullable StatusEntry life) {
            this.life = life;
            return this;
        }

        public Builder correction(@Nullable Correction correction) {
            this.correction = correction;
            return this;
        }

        public Builder acknowledgements(List<Acknowledgement> acknowledgements) {
            this.acknowledgements = acknowledgements;
            return this;
        }

        /** The value, checked. */
        public Statement build() {
            return new Statement(
                    id,
                    issuer,
                    validFrom,
                    Optional.ofNullable(validUntil),
                    name,
                    Optional.ofNullable(status),
                    Optional.ofNullable(life),
                    links,
                    Optional.ofNullable(correction),
                    acknowledgements,
                    subject);
        }
    }
}
