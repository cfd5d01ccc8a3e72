package io.didymium.passport.issue;

import io.didymium.core.chain.SupplyChain;
import io.didymium.core.id.Id;
import io.didymium.core.id.PartyId;
import io.didymium.core.party.Party;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonWriter;
import io.didymium.crypto.sdjwt.HiddenClaims;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.credential.CertificateSubject;
import io.didymium.passport.credential.CredentialLink;
import io.didymium.passport.credential.ProductSubject;
import io.didymium.passport.credential.StatedTimes;
import io.didymium.passport.credential.Statement;
import io.didymium.passport.credential.StepSubject;
import io.didymium.passport.credential.Subject;
import io.didymium.passport.untp.Labels;
import io.didymium.passport.untp.UntpProfile;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Makes credentials of one dossier, each once, and keeps who links to whom. Not thread-safe. */
final class CredentialFactory {
    /** A credential that was made, as later ones link to it. */
    record Issued(String id, String name, Instant validFrom, SignedCredential credential) {
        CredentialLink link() {
            return CredentialLink.builder(id, name, credential.mediaType())
                    .digestMultibase(credential.digest())
                    .build();
        }
    }

    private final SupplyChain chain;
    private final UntpProfile profile;
    private final Map<PartyId, IssuerIdentity> identities;
    private final StatusPositions statuses;
    private final Labels labels;
    private final Optional<Hiding> hiding;
    private final Map<String, Issued> issued = new LinkedHashMap<>();
    private final Set<String> received = new HashSet<>();
    private final Set<String> linked = new HashSet<>();

    CredentialFactory(
            SupplyChain chain,
            UntpProfile profile,
            Map<PartyId, IssuerIdentity> identities,
            StatusPositions statuses,
            Labels labels,
            Optional<Hiding> hiding) {
        this.chain = chain;
        this.profile = profile;
        this.identities = identities;
        this.statuses = statuses;
        this.labels = labels;
        this.hiding = hiding;
    }

    /**
     * Makes the credential that states a subject.
     *
     * @param issuer who states it
     * @param notBefore the earliest start of validity
     * @param validUntil end of validity, if any
     * @param upstream the credentials that it builds on; it is valid from no earlier than the latest of them and of the events that the
     *     subject states
     * @throws IllegalArgumentException if a credential of its id was made or received before
     */
    Issued issue(
            PartyId issuer,
            Instant notBefore,
            Optional<Instant> validUntil,
            Subject subject,
            String name,
            Collection<Issued> upstream) {
        String id = CredentialIds.of(subject);
        List<Issued> distinct = List.copyOf(byId(upstream).values());
        Stream<Instant> stated = subject instanceof CertificateSubject
                ? Stream.empty()
                : StatedTimes.latest(subject).map(StatedTimes.Event::time).stream();
        Instant validFrom = Stream.concat(distinct.stream().map(Issued::validFrom), stated)
                .filter(notBefore::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(notBefore);
        Party party = chain.party(issuer);
        Statement statement = Statement.builder(id, party, validFrom, name, subject)
                .validUntil(validUntil.orElse(null))
                .status(statuses.entry(issuer, id))
                .links(distinct.stream().map(Issued::link).toList())
                .build();
        distinct.forEach(one -> linked.add(one.credential().digest()));
        Issued made = new Issued(id, name, validFrom, sign(issuer, statement));
        if (issued.putIfAbsent(id, made) != null) {
            throw new IllegalArgumentException("a credential of this id is issued already: " + id);
        }
        return made;
    }

    private SignedCredential sign(PartyId issuer, Statement statement) {
        JsonObject credential = profile.write(statement, labels);
        Optional<HiddenClaims> hidden = hiding.filter(some -> isAboutGoods(statement.subject()))
                .flatMap(some -> some.hide(statement.id(), credential));
        return hidden.map(claims -> new SignedCredential(identity(issuer).sign(claims)))
                .orElseGet(() -> sign(issuer, JsonWriter.write(credential)));
    }

    private static boolean isAboutGoods(Subject subject) {
        return subject instanceof ProductSubject || subject instanceof StepSubject;
    }

    /** Adds a credential that was issued before, by whomever, for others to build on; the id is the one that it would have here. */
    void add(String id, Issued before) {
        issued.put(id, before);
        received.add(id);
    }

    /** Whether the key of a party is here. */
    boolean mayIssue(PartyId issuer) {
        return identities.containsKey(issuer);
    }

    SignedCredential sign(PartyId issuer, Bytes payload) {
        return new SignedCredential(identity(issuer).sign(payload));
    }

    IssuerIdentity identity(PartyId issuer) {
        IssuerIdentity identity = identities.get(issuer);
        if (identity == null) {
            throw new IllegalArgumentException("no key to sign with for " + issuer);
        }
        return identity;
    }

    Optional<Issued> find(Id subject) {
        return find(CredentialIds.of(subject));
    }

    Optional<Issued> find(String id) {
        return Optional.ofNullable(issued.get(id));
    }

    /** The credentials made here, in the order in which they were. */
    List<Issued> made() {
        return issued.entrySet().stream()
                .filter(one -> !received.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Whether another credential links to one. */
    boolean isLinked(Issued credential) {
        return linked.contains(credential.credential().digest());
    }

    private static Map<String, Issued> byId(Collection<Issued> credentials) {
        Map<String, Issued> byId = new LinkedHashMap<>();
        credentials.forEach(one -> byId.putIfAbsent(one.id(), one));
        return byId;
    }
}
