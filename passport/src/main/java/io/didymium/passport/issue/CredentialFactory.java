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
import io.didymium.passport.credential.Acknowledgement;
import io.didymium.passport.credential.CertificateSubject;
import io.didymium.passport.credential.Correction;
import io.didymium.passport.credential.CredentialLink;
import io.didymium.passport.credential.ProductSubject;
import io.didymium.passport.credential.StatedTimes;
import io.didymium.passport.credential.Statement;
import io.didymium.passport.credential.StepSubject;
import io.didymium.passport.credential.Subject;
import io.didymium.passport.credential.TransferSubject;
import io.didymium.passport.issue.plan.CredentialIds;
import io.didymium.passport.untp.Labels;
import io.didymium.passport.untp.UntpProfile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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

    /**
     * A credential that is to be replaced.
     *
     * @param before the credential
     * @param next its replacement
     * @param from from when the replacement is valid at the earliest
     */
    record Replaced(Issued before, Correction next, Instant from) {}

    private final SupplyChain chain;
    private final UntpProfile profile;
    private final Map<PartyId, IssuerIdentity> identities;
    private final StatusPositions statuses;
    private final Labels labels;
    private final Optional<Hiding> hiding;
    private final Map<String, Issued> issued = new LinkedHashMap<>();
    private final Map<String, Replaced> replaced = new HashMap<>();
    private final List<Acknowledgement> acknowledged = new ArrayList<>();
    private final Set<String> elsewhere = new HashSet<>();
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
        return issue(CredentialIds.of(subject), issuer, notBefore, validUntil, subject, name, upstream);
    }

    /** Makes a credential whose first version has another id than that of its subject. */
    Issued issue(
            String first,
            PartyId issuer,
            Instant notBefore,
            Optional<Instant> validUntil,
            Subject subject,
            String name,
            Collection<Issued> upstream) {
        String id = idOf(first);
        Optional<Replaced> before = Optional.ofNullable(replaced.get(first));
        List<Issued> distinct = List.copyOf(byId(upstream).values());
        Stream<Instant> stated = subject instanceof CertificateSubject
                ? Stream.empty()
                : StatedTimes.latest(subject).map(StatedTimes.Event::time).stream();
        Instant validFrom = Stream.of(
                        distinct.stream().map(Issued::validFrom),
                        stated,
                        before.stream()
                                .flatMap(one ->
                                        Stream.of(one.from(), one.before().validFrom())))
                .flatMap(Function.identity())
                .filter(notBefore::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(notBefore);
        Party party = chain.party(issuer);
        Statement statement = Statement.builder(id, party, validFrom, name, subject)
                .validUntil(validUntil.orElse(null))
                .status(statuses.entry(issuer, id))
                .life(statuses.lifeEntry(issuer, id))
                .links(Stream.concat(
                                distinct.stream().map(Issued::link),
                                before.stream()
                                        .map(one -> one.before().link().toBuilder()
                                                .predecessor(true)
                                                .build()))
                        .toList())
                .correction(before.map(Replaced::next).orElse(null))
                .acknowledgements(acknowledgementsOf(subject))
                .build();
        distinct.forEach(one -> linked.add(one.credential().digest()));
        Issued made = new Issued(id, name, validFrom, sign(issuer, statement));
        if (issued.putIfAbsent(first, made) != null) {
            throw new IllegalArgumentException("a credential of this id is issued already: " + id);
        }
        return made;
    }

    /** What the issuer knows of what it states; of what is stated elsewhere, in all that it states of goods now. */
    private List<Acknowledgement> acknowledgementsOf(Subject subject) {
        boolean ofGoods = isAboutGoods(subject) || subject instanceof TransferSubject;
        return acknowledged.stream()
                .filter(known -> known.subject().equals(subject.id().value())
                        || (ofGoods && elsewhere.contains(known.subject())))
                .toList();
    }

    /** Has what is known of subjects recorded, with each of these subjects, or with all goods if it is none of them. */
    void acknowledge(List<Acknowledgement> known, Set<String> subjects) {
        acknowledged.addAll(known);
        known.stream()
                .map(Acknowledgement::subject)
                .filter(subject -> !subjects.contains(subject))
                .forEach(elsewhere::add);
    }

    /** Has a credential replaced when its successor is issued; the id is the one that the first version has here. */
    void replace(String first, Replaced by) {
        replaced.put(first, by);
    }

    /** The ids of the credentials that what was made here replaces. */
    List<String> superseded() {
        return replaced.entrySet().stream()
                .filter(one -> issued.containsKey(one.getKey()))
                .map(one -> one.getValue().before().id())
                .toList();
    }

    /** The ids of the first versions of what is replaced here. */
    Set<String> replacing() {
        return replaced.keySet();
    }

    /** The id that a credential gets, by that of its first version. */
    String idOf(String first) {
        Replaced before = replaced.get(first);
        return before == null
                ? first
                : CredentialIds.version(first, before.next().version());
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
