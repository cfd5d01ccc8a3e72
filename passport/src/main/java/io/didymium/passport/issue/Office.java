package io.didymium.passport.issue;

import static java.util.Objects.requireNonNull;

import io.didymium.core.balance.ChainBalance;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Severity;
import io.didymium.core.id.Id;
import io.didymium.core.id.PartyId;
import io.didymium.core.party.Party;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.digest.DigestMultibase;
import io.didymium.passport.EvidenceDocument;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.graph.BundleGraph;
import io.didymium.passport.graph.BundleMerge;
import io.didymium.passport.graph.Redaction;
import io.didymium.passport.issue.CredentialFactory.Issued;
import io.didymium.passport.issue.store.OfficeRecord;
import io.didymium.passport.issue.store.OfficeStore;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationPolicy;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.untp.Untp070;
import io.didymium.passport.verify.ChainVerifier;
import io.didymium.passport.verify.facts.BundleFacts;
import io.didymium.passport.verify.facts.CredentialFacts;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One operator, register or certifier with its own key: it receives bundles, issues its own credentials on top of them, and delivers
 * to each customer what that customer needs and no more.
 *
 * <p>What it received and issued, and the positions of its credentials in its status list, are in an {@link OfficeStore}; they survive
 * the process if the store does. Nothing is returned that is not stored before. Not thread-safe.
 */
public final class Office implements AutoCloseable {
    private static final int SECRET_LENGTH = 32;

    private final Party party;
    private final IssuerIdentity identity;
    private final OfficeStore store;
    private final VerificationPolicy policy;
    private final StatusPositions positions = new StatusPositions();
    private final Set<String> revoked = new TreeSet<>();
    private final Bytes secret;
    private PassportBundle holdings;

    private Office(Party party, IssuerIdentity identity, OfficeStore store, SecureRandom random)
            throws IOException, MalformedInputException {
        this.party = requireNonNull(party, "party");
        this.identity = requireNonNull(identity, "identity");
        this.store = requireNonNull(store, "store");
        this.policy = VerificationPolicy.standard();
        if (!identity.did().text().equals(party.id().value())) {
            throw new IllegalArgumentException("the key of " + identity.did() + " is not that of " + party.id());
        }
        List<PassportBundle> bundles = new ArrayList<>();
        Optional<Bytes> known = Optional.empty();
        for (OfficeRecord kept : store.records()) {
            if (kept instanceof OfficeRecord.Received received) {
                bundles.add(received.bundle());
            } else if (kept instanceof OfficeRecord.Issued issued) {
                bundles.add(issued.bundle());
            } else if (kept instanceof OfficeRecord.Positions reserved) {
                reserved.positions().forEach((credential, position) -> positions.put(party.id(), credential, position));
            } else if (kept instanceof OfficeRecord.Revoked one) {
                revoked.add(one.credential());
            } else if (kept instanceof OfficeRecord.Secret one) {
                known = Optional.of(one.secret());
            }
        }
        holdings = BundleMerge.of(bundles);
        secret = known.isPresent() ? known.get() : newSecret(random);
    }

    /**
     * The office of a party, with what its store remembers.
     *
     * @param random the source of the secret from which salts are derived, used when the store is new
     * @throws IllegalArgumentException if the key is not the party's
     * @throws MalformedInputException if the store holds what no office wrote
     */
    public static Office open(Party party, IssuerIdentity identity, OfficeStore store, SecureRandom random)
            throws IOException, MalformedInputException {
        return new Office(party, identity, store, random);
    }

    private Bytes newSecret(SecureRandom random) throws IOException {
        byte[] drawn = new byte[SECRET_LENGTH];
        random.nextBytes(drawn);
        Bytes fresh = Bytes.of(drawn);
        store.append(new OfficeRecord.Secret(fresh));
        return fresh;
    }

    /** Whose office it is. */
    public Party party() {
        return party;
    }

    /** All that the office received and issued, as one bundle. */
    public PassportBundle holdings() {
        return holdings;
    }

    /**
     * Verifies a bundle and keeps it, unless it is rejected or contradicts what is held. Later status lists are received in the same
     * way.
     *
     * @param at the time of verification
     */
    public Reception receive(PassportBundle bundle, TrustList trust, Instant at) throws IOException {
        VerificationReport report = new ChainVerifier(trust, policy).verify(bundle, at);
        if (report.verdict() == Verdict.REJECTED) {
            return new Reception(report, List.of(), false);
        }
        PassportBundle merged = BundleMerge.of(List.of(holdings, bundle));
        BundleFacts facts = BundleFacts.gather(merged, trust, policy, at);
        List<Finding> contradictions = untrue(facts.chain().findings());
        if (!contradictions.isEmpty()) {
            return new Reception(report, contradictions, false);
        }
        if (!merged.equals(holdings)) {
            // An office that lost its records learns positions from those of its own credentials that it receives.
            keep(positions.learn(party.id(), facts.credentials().statements()));
            store.append(new OfficeRecord.Received(bundle));
            holdings = merged;
        }
        return new Reception(report, List.of(), true);
    }

    /** Starts an empty draft. */
    public Draft draft() {
        return new Draft(party);
    }

    /**
     * Issues what a draft adds to what is held, signed by this office's key alone, each credential pinning what it builds on.
     *
     * <p>Before anything is signed, the history, the stock and all balances of which this office states something are checked; before
     * anything is kept, what was signed is verified as its receivers will. Whatever is found false stops it.
     *
     * @param trust whom this office trusts for what it received
     * @param status the validity of the status list that is issued with it, which begins when what is issued is verified
     * @throws IllegalArgumentException if the draft names what the office does not hold, or states what another party would have to
     */
    public IssueReport issue(Draft draft, TrustList trust, StatusTerms status) throws IOException {
        BundleFacts facts = BundleFacts.gather(holdings, trust, policy, status.issuedAt());
        Optional<Dossier> held = facts.chain().dossier();
        if (held.isEmpty()) {
            return new IssueReport(facts.chain().findings(), Optional.empty());
        }
        List<Finding> faults = draft.faults(held.get());
        if (!faults.isEmpty()) {
            return new IssueReport(faults, Optional.empty());
        }
        Dossier dossier = draft.onto(held.get());
        faults = untrue(ChainBalance.of(dossier.chain(), policy.balance()).findings());
        if (!faults.isEmpty()) {
            return new IssueReport(faults, Optional.empty());
        }
        PassportBundle issued = sign(draft, held.get(), dossier, facts, withRevoked(status));
        PassportBundle merged = BundleMerge.of(List.of(holdings, issued));
        VerificationReport report =
                new ChainVerifier(trust, policy).verify(delivered(merged, issued), status.issuedAt());
        faults = untrue(report.findings());
        if (!faults.isEmpty()) {
            return new IssueReport(faults, Optional.empty());
        }
        store.append(new OfficeRecord.Issued(issued));
        holdings = merged;
        return new IssueReport(List.of(), Optional.of(issued));
    }

    private static PassportBundle delivered(PassportBundle merged, PassportBundle issued) {
        return issued.roots().isEmpty()
                ? merged
                : BundleGraph.of(merged)
                        .closure(issued.roots().stream()
                                .flatMap(root -> merged.credential(root).stream())
                                .toList());
    }

    private static List<Finding> untrue(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.FAIL)
                .toList();
    }

    private PassportBundle sign(Draft draft, Dossier held, Dossier dossier, BundleFacts facts, StatusTerms status)
            throws IOException {
        SupplyChain chain = dossier.chain();
        List<BookPeriods> books = dossier.custody().books().stream()
                .filter(kept -> kept.terms().holder().equals(party.id()))
                .map(BookPeriods::new)
                .toList();
        CredentialFactory factory = new CredentialFactory(
                chain,
                new Untp070(),
                Map.of(party.id(), identity),
                positions,
                new ChainLabels(chain, draft.names()),
                Optional.of(draft.hiding(credential -> new Hiding.DerivedSalts(secret, credential))));
        for (CredentialFacts one : facts.credentials().all()) {
            one.statement()
                    .ifPresent(statement -> factory.add(
                            CredentialIds.of(statement.subject()),
                            new Issued(statement.id(), statement.name(), statement.validFrom(), one.credential())));
        }
        IssuePlan plan = new IssuePlan(dossier, books);
        requireOwn(plan, new IssuePlan(held, List.of()));
        reserve(plan, factory);
        DossierIssue composition = new DossierIssue(
                dossier,
                books,
                factory,
                facility -> draft.opened(facility).orElseGet(status::issuedAt),
                member -> digest(draft, member));
        Collection<EvidenceDocument> documents = composition.issue();
        return new BundleAssembly(factory, positions, status, documents).bundle();
    }

    private void requireOwn(IssuePlan plan, IssuePlan held) {
        plan.issuers().forEach((credential, issuer) -> {
            if (!issuer.equals(party.id()) && !held.issuers().containsKey(credential)) {
                throw new IllegalArgumentException(credential + " is for " + issuer + " to state");
            }
        });
    }

    private String digest(Draft draft, PartyId member) {
        return DigestMultibase.ofSha256(draft.didDocument(member)
                .or(() -> Optional.ofNullable(holdings.didDocuments().get(member.value())))
                .orElseThrow(() -> new IllegalArgumentException("no DID document is known of " + member)));
    }

    /** Records the positions of what is about to be signed, before it is. */
    private void reserve(IssuePlan plan, CredentialFactory factory) throws IOException {
        NavigableMap<String, Integer> reserved = new TreeMap<>();
        plan.issuers().forEach((credential, issuer) -> {
            if (issuer.equals(party.id())
                    && factory.find(credential).isEmpty()
                    && !positions.of(issuer).containsKey(credential)) {
                reserved.put(credential, positions.assign(issuer, credential));
            }
        });
        keep(reserved);
    }

    private void keep(NavigableMap<String, Integer> given) throws IOException {
        if (!given.isEmpty()) {
            store.append(new OfficeRecord.Positions(given));
        }
    }

    /**
     * What a customer needs to verify what is held about some batches, deliveries, steps or sites, and nothing else; activities stay
     * with this office.
     *
     * @throws IllegalArgumentException if nothing is held about one of them
     */
    public PassportBundle deliver(Id... subjects) {
        return Redaction.withholdActivities(deliverWithActivities(subjects));
    }

    /**
     * As {@link #deliver}, with the activities of all steps that this office knows: energy, materials and what they cost.
     *
     * @throws IllegalArgumentException if nothing is held about one of the subjects
     */
    public PassportBundle deliverWithActivities(Id... subjects) {
        BundleGraph graph = BundleGraph.of(holdings);
        List<SignedCredential> roots = new ArrayList<>();
        for (Id subject : subjects) {
            List<SignedCredential> about = graph.about(subject);
            if (about.isEmpty()) {
                throw new IllegalArgumentException("nothing is held about " + subject.value());
            }
            roots.addAll(about);
        }
        return graph.closure(roots);
    }

    /**
     * Revokes what this office issued about something, and issues a status list that says so.
     *
     * @param reason why, for the office's own records
     * @param status the validity of the list
     * @throws IllegalArgumentException if this office issued nothing about it
     */
    public PassportBundle revoke(Id subject, String reason, StatusTerms status) throws IOException {
        List<String> own = BundleGraph.of(holdings).idsAbout(subject).stream()
                .filter(credential -> positions.of(party.id()).containsKey(credential))
                .toList();
        if (own.isEmpty()) {
            throw new IllegalArgumentException(party.id() + " issued nothing about " + subject.value());
        }
        for (String credential : own) {
            store.append(new OfficeRecord.Revoked(credential, reason, status.issuedAt()));
            revoked.add(credential);
        }
        return refreshStatus(status);
    }

    /** Issues the status list anew, for holders of whatever was issued before. */
    public PassportBundle refreshStatus(StatusTerms status) throws IOException {
        CredentialFactory factory = new CredentialFactory(
                SupplyChain.builder().add(party).build(),
                new Untp070(),
                Map.of(party.id(), identity),
                positions,
                id -> party.name(),
                Optional.empty());
        PassportBundle list = new BundleAssembly(factory, positions, withRevoked(status), List.of()).bundle();
        store.append(new OfficeRecord.Issued(list));
        holdings = BundleMerge.of(List.of(holdings, list));
        return list;
    }

    private StatusTerms withRevoked(StatusTerms status) {
        // Revoked for one list alone, a credential would be valid again with the next.
        if (!status.revoked().isEmpty()) {
            throw new IllegalArgumentException("an office revokes by revoke(), not for one list: " + status.revoked());
        }
        return new StatusTerms(status.issuedAt(), status.validUntil(), revoked);
    }

    @Override
    public void close() throws IOException {
        store.close();
    }
}
