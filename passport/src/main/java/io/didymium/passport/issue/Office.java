package io.didymium.passport.issue;

import static java.util.Objects.requireNonNull;

import io.didymium.core.balance.ChainBalance;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Severity;
import io.didymium.core.id.Id;
import io.didymium.core.party.Party;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.LifeStatus;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.credential.Acknowledgement;
import io.didymium.passport.graph.BundleGraph;
import io.didymium.passport.graph.BundleMerge;
import io.didymium.passport.graph.Redaction;
import io.didymium.passport.issue.store.OfficeStore;
import io.didymium.passport.report.LifeFinding;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationPolicy;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.untp.Untp070;
import io.didymium.passport.verify.ChainVerifier;
import io.didymium.passport.verify.facts.BundleFacts;
import io.didymium.passport.verify.facts.IssuerKeys;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One operator, register or certifier with its own key: it receives bundles, issues its own credentials on top of them, corrects and
 * withdraws them, and delivers to each customer what that customer needs and no more.
 *
 * <p>What it received and issued, and the positions of its credentials in its status lists, are in an {@link OfficeStore}; they survive
 * the process if the store does. Nothing is returned that is not stored before. Not thread-safe.
 */
public final class Office implements AutoCloseable {
    private final Party party;
    private final IssuerIdentity identity;
    private final OfficeMemory memory;
    private final VerificationPolicy policy;

    private Office(Party party, IssuerIdentity identity, OfficeStore store, SecureRandom random)
            throws IOException, MalformedInputException {
        this.party = requireNonNull(party, "party");
        this.identity = requireNonNull(identity, "identity");
        this.policy = VerificationPolicy.standard();
        if (!identity.did().text().equals(party.id().value())) {
            throw new IllegalArgumentException("the key of " + identity.did() + " is not that of " + party.id());
        }
        this.memory = new OfficeMemory(party.id(), store, random);
    }

    /**
     * The office of a party, with what its store remembers. Opened with another key of the same DID, it signs with that key from then
     * on.
     *
     * @param random the source of the secret from which salts are derived, used when the store is new
     * @throws IllegalArgumentException if the key is not the party's
     * @throws MalformedInputException if the store holds what no office wrote
     */
    public static Office open(Party party, IssuerIdentity identity, OfficeStore store, SecureRandom random)
            throws IOException, MalformedInputException {
        return new Office(party, identity, store, random);
    }

    /** Whose office it is. */
    public Party party() {
        return party;
    }

    /** All that the office received and issued, as one bundle. */
    public PassportBundle holdings() {
        return memory.holdings();
    }

    /**
     * Verifies a bundle and keeps it, unless it is rejected or contradicts what is held. Later status lists and corrections are received
     * in the same way.
     *
     * @param at the time of verification
     */
    public Reception receive(PassportBundle bundle, TrustList trust, Instant at) throws IOException {
        VerificationReport report = new ChainVerifier(trust, policy).verify(bundle, at);
        if (report.verdict() == Verdict.REJECTED) {
            return new Reception(report, List.of(), List.of(), false);
        }
        PassportBundle merged = BundleMerge.of(List.of(holdings(), bundle));
        BundleFacts facts = BundleFacts.gather(merged, trust, policy, at);
        List<Finding> contradictions = untrue(facts.chain().findings());
        if (!contradictions.isEmpty()) {
            return new Reception(report, contradictions, List.of(), false);
        }
        if (!merged.equals(holdings())) {
            // An office that lost its records learns positions from those of its own credentials that it receives.
            memory.reserve(
                    memory.positions().learn(party.id(), facts.credentials().statements()));
            memory.receive(ReceivedLists.withoutForged(bundle, new IssuerKeys(trust, at, merged.didDocuments()), at));
        }
        return new Reception(
                report, List.of(), facts.versions().isSettled() ? List.of() : outdated(merged, trust, at), true);
    }

    /** What this office states on the ground of what was replaced or withdrawn. */
    private List<Finding> outdated(PassportBundle merged, TrustList trust, Instant at) {
        return new ChainVerifier(trust, policy)
                .verify(merged, at).findings().stream()
                        .filter(finding -> finding.code() == LifeFinding.BUILT_ON_REPLACED
                                || finding.code() == LifeFinding.BUILT_ON_WITHDRAWN)
                        .filter(finding -> memory.positions()
                                .isOf(party.id(), finding.location().subject()))
                        .toList();
    }

    /** Starts an empty draft. */
    public Draft draft() {
        return new Draft(party);
    }

    /**
     * Issues what a draft adds to what is held, signed by this office's key alone, each credential pinning what it builds on.
     *
     * <p>Before anything is signed, the history, the stock and all balances of which this office states something are checked; before
     * anything is kept, what was signed is verified as its receivers will. Whatever is found false stops it, unless the draft
     * acknowledges it.
     *
     * @param trust whom this office trusts for what it received
     * @param status the validity of the status lists that are issued with it, which begins when what is issued is verified
     * @throws IllegalArgumentException if the draft names what the office does not hold, or states what another party would have to
     */
    public IssueReport issue(Draft draft, TrustList trust, StatusTerms status) throws IOException {
        return issue(draft, Optional.empty(), trust, status);
    }

    /**
     * Corrects what this office issued: batches, steps and transfers that the draft states anew get the next version, and so does
     * everything of this office that builds on them, or on what others have replaced or withdrawn; the rest of the draft is issued. The
     * status list says from then on that the earlier versions are superseded.
     *
     * <p>With an empty draft it restates what builds on the corrections of others.
     *
     * @param reason why, which the new versions state
     * @throws IllegalArgumentException if there is nothing to correct, or the draft states anew what another party issued
     */
    public IssueReport correct(Draft draft, String reason, TrustList trust, StatusTerms status) throws IOException {
        return issue(draft, Optional.of(reason), trust, status);
    }

    private IssueReport issue(Draft draft, Optional<String> reason, TrustList trust, StatusTerms status)
            throws IOException {
        BundleFacts facts = BundleFacts.gather(holdings(), trust, policy, status.issuedAt());
        Optional<Dossier> held = facts.chain().dossier();
        if (held.isEmpty()) {
            return new IssueReport(facts.chain().findings(), Optional.empty());
        }
        boolean replacing = reason.isPresent();
        Reissue reissue = reason.map(why -> Reissue.of(draft, facts, party.id(), why, status.issuedAt()))
                .orElseGet(Reissue::none);
        List<Finding> faults = draft.faults(held.get(), replacing);
        if (!faults.isEmpty()) {
            return new IssueReport(faults, Optional.empty());
        }
        Dossier dossier = draft.onto(held.get(), replacing);
        faults = new ArrayList<>(untrue(balance(dossier)));
        // What was wrong before, such as by the correction of another, is not the fault of this draft.
        faults.removeAll(balance(held.get()));
        Signing signing = new Signing(party.id(), identity, memory, draft, held.get(), dossier, facts, reissue);
        List<Acknowledgement> known = draft.acknowledgements(faults);
        if (!signing.unknown(faults, known).isEmpty()) {
            return new IssueReport(signing.unknown(faults, known), Optional.empty());
        }
        while (true) {
            PassportBundle issued = signing.sign(memory.withRevoked(status), known);
            PassportBundle merged = BundleMerge.of(List.of(holdings(), issued));
            faults = untrue(new ChainVerifier(trust, policy)
                    .verify(delivered(merged, issued), status.issuedAt())
                    .findings());
            List<Acknowledgement> all = signing.acknowledgements(faults, known);
            if (!signing.unknown(faults, all).isEmpty()) {
                return new IssueReport(signing.unknown(faults, all), Optional.empty());
            }
            if (all.size() == known.size()) {
                memory.issue(issued);
                return new IssueReport(List.of(), Optional.of(issued));
            }
            known = all;
        }
    }

    private List<Finding> balance(Dossier dossier) {
        return ChainBalance.of(dossier.chain(), policy.balance()).findings();
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

    /**
     * What a customer needs to verify what is held about some batches, deliveries, steps or sites, and nothing else; activities stay
     * with this office. Corrections of what it contains go with it.
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
        BundleGraph graph = BundleGraph.of(holdings());
        List<SignedCredential> roots = new ArrayList<>();
        for (Id subject : subjects) {
            List<SignedCredential> about = graph.current(subject);
            if (about.isEmpty()) {
                throw new IllegalArgumentException("nothing is held about " + subject.value());
            }
            roots.addAll(about);
        }
        return graph.closure(roots);
    }

    /**
     * Revokes what this office issued about something, such as the identities of a party by its register, and issues status lists
     * that say so: whatever builds on it is rejected. What was stated in error is corrected or withdrawn instead.
     *
     * @param reason why, for the office's own records
     * @param status the validity of the lists
     * @throws IllegalArgumentException if this office issued nothing about it
     */
    public PassportBundle revoke(Id subject, String reason, StatusTerms status) throws IOException {
        for (String credential : own(subject)) {
            memory.revoke(credential, reason, status.issuedAt());
        }
        return refreshStatus(status);
    }

    /**
     * Suspends what this office issued about something: until it is resumed, nothing about it is accepted.
     *
     * @param reason why, for the office's own records
     * @param status the validity of the lists
     * @throws IllegalArgumentException if this office issued nothing about it, or it is withdrawn or archived
     */
    public PassportBundle suspend(Id subject, String reason, StatusTerms status) throws IOException {
        return mark(subject, LifeStatus.SUSPENDED, reason, status);
    }

    /**
     * Lifts a suspension.
     *
     * @throws IllegalArgumentException if what this office issued about it is not suspended
     */
    public PassportBundle resume(Id subject, String reason, StatusTerms status) throws IOException {
        for (String credential : own(subject)) {
            if (memory.life(credential) != LifeStatus.SUSPENDED) {
                throw new IllegalArgumentException("is not suspended: " + credential);
            }
        }
        return mark(subject, LifeStatus.CURRENT, reason, status);
    }

    /**
     * Withdraws what this office issued about something without replacing it, such as a delivery that was cancelled: it no longer counts
     * in any stock, and what builds on it is undecided. A withdrawal is not taken back.
     *
     * @throws IllegalArgumentException if this office issued nothing about it, or it is archived
     */
    public PassportBundle withdraw(Id subject, String reason, StatusTerms status) throws IOException {
        return mark(subject, LifeStatus.WITHDRAWN, reason, status);
    }

    /**
     * Archives what this office issued about something: it remains true and is kept for the record of goods that are no longer there.
     *
     * @throws IllegalArgumentException if this office issued nothing about it, or it is withdrawn
     */
    public PassportBundle archive(Id subject, String reason, StatusTerms status) throws IOException {
        return mark(subject, LifeStatus.ARCHIVED, reason, status);
    }

    private PassportBundle mark(Id subject, LifeStatus life, String reason, StatusTerms status) throws IOException {
        List<String> own = own(subject);
        for (String credential : own) {
            LifeStatus before = memory.life(credential);
            // The same once more gives fresh lists, so that what a crash cut short can be repeated.
            if (before.isFinal() && before != life) {
                throw new IllegalArgumentException("is " + before.word() + " for good: " + credential);
            }
        }
        for (String credential : own) {
            memory.mark(credential, life, reason, status.issuedAt());
        }
        return refreshStatus(status);
    }

    /** The ids of the current credentials of this office about something. */
    private List<String> own(Id subject) {
        List<String> own = BundleGraph.of(holdings()).idsAbout(subject).stream()
                .filter(credential -> memory.positions().isOf(party.id(), credential))
                .toList();
        if (own.isEmpty()) {
            throw new IllegalArgumentException(party.id() + " issued nothing about " + subject.value());
        }
        return own;
    }

    /** Issues the status lists anew, for holders of whatever was issued before. */
    public PassportBundle refreshStatus(StatusTerms status) throws IOException {
        CredentialFactory factory = new CredentialFactory(
                SupplyChain.builder().add(party).build(),
                new Untp070(),
                Map.of(party.id(), identity),
                memory.positions(),
                id -> party.name(),
                Optional.empty());
        PassportBundle lists = new BundleAssembly(
                        factory, memory.positions(), memory.withRevoked(status), memory.lives(), List.of())
                .bundle();
        memory.issue(lists);
        return lists;
    }

    @Override
    public void close() throws IOException {
        memory.close();
    }
}
