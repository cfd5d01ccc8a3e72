package io.didymium.passport.issue;

import static java.util.stream.Collectors.toSet;

import io.didymium.core.chain.SupplyChain;
import io.didymium.core.finding.Finding;
import io.didymium.core.id.Id;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.TransferId;
import io.didymium.core.process.Transfer;
import io.didymium.crypto.digest.DigestMultibase;
import io.didymium.passport.EvidenceDocument;
import io.didymium.passport.LifeStatus;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.credential.Acknowledgement;
import io.didymium.passport.issue.plan.BookPeriods;
import io.didymium.passport.issue.plan.ChainLabels;
import io.didymium.passport.issue.plan.CredentialIds;
import io.didymium.passport.issue.plan.IssuePlan;
import io.didymium.passport.untp.Untp070;
import io.didymium.passport.verify.facts.BundleFacts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Signs what a draft adds to or replaces in what an office holds.
 *
 * @param party whose draft it is
 * @param identity its key
 * @param memory what the office knows
 * @param draft the draft
 * @param held what is held
 * @param dossier what is held, with the draft
 * @param facts the facts of what is held
 * @param reissue what is issued once more
 */
record Signing(
        PartyId party,
        IssuerIdentity identity,
        OfficeMemory memory,
        Draft draft,
        Dossier held,
        Dossier dossier,
        BundleFacts facts,
        Reissue reissue) {
    /** The bundle that is to be kept; signed again with the same acknowledgements, it is the same. */
    PassportBundle sign(StatusTerms status, List<Acknowledgement> acknowledged) throws IOException {
        SupplyChain chain = dossier.chain();
        List<BookPeriods> books = dossier.custody().books().stream()
                .filter(kept -> kept.terms().holder().equals(party))
                .map(BookPeriods::new)
                .toList();
        CredentialFactory factory = new CredentialFactory(
                chain,
                new Untp070(),
                Map.of(party, identity),
                memory.positions(),
                new ChainLabels(chain, draft.names()),
                Optional.of(draft.hiding(
                        reissue.before(), credential -> new Hiding.DerivedSalts(memory.secret(), credential))));
        reissue.prepare(factory, facts);
        factory.acknowledge(
                acknowledged, draft.subjects().stream().map(Id::value).collect(toSet()));
        IssuePlan plan = new IssuePlan(dossier, books);
        plan.addReceipts(chain, party, receipts(factory));
        requireOwn(plan, factory);
        reserve(plan, factory);
        Withdrawing withdrawing = new Withdrawing(
                memory,
                party,
                chain,
                event -> factory.find(CredentialIds.of(event)).isEmpty());
        withdrawing.enter(draft.register());
        List<EvidenceDocument> documents = new ArrayList<>(withdrawing.documents());
        documents.addAll(new DossierIssue(
                        dossier,
                        books,
                        factory,
                        facility -> draft.opened(facility).orElseGet(status::issuedAt),
                        this::digest,
                        withdrawing::of)
                .issue(draft.received()));
        Map<String, LifeStatus> lives = new TreeMap<>(memory.lives());
        factory.superseded().forEach(credential -> lives.put(credential, LifeStatus.SUPERSEDED));
        return new BundleAssembly(factory, memory.positions(), status, lives, documents).bundle();
    }

    /** The transfers of which a receipt is issued, for the first time or once more. */
    private Set<TransferId> receipts(CredentialFactory factory) {
        Set<TransferId> receipts = new TreeSet<>(draft.received());
        dossier.chain().transfers().stream()
                .map(Transfer::id)
                .filter(transfer -> factory.replacing().contains(CredentialIds.ofReceipt(transfer)))
                .forEach(receipts::add);
        return receipts;
    }

    private void requireOwn(IssuePlan plan, CredentialFactory factory) {
        Map<String, PartyId> before = new IssuePlan(held, List.of()).issuers();
        plan.issuers().forEach((credential, issuer) -> {
            if (!issuer.equals(party) && !before.containsKey(credential)) {
                throw new IllegalArgumentException(credential + " is for " + issuer + " to state");
            }
            if (factory.find(credential).isEmpty()
                    && facts.credentials().withId(factory.idOf(credential)).isPresent()) {
                throw new IllegalArgumentException(credential + " was issued and withdrawn: it is not issued again");
            }
        });
    }

    private String digest(PartyId member) {
        return DigestMultibase.ofSha256(draft.didDocument(member)
                .or(() -> Optional.ofNullable(memory.holdings().didDocuments().get(member.value())))
                .orElseThrow(() -> new IllegalArgumentException("no DID document is known of " + member)));
    }

    /** Records the positions of what is about to be signed, before it is. */
    private void reserve(IssuePlan plan, CredentialFactory factory) throws IOException {
        NavigableMap<String, Integer> reserved = new TreeMap<>();
        plan.issuers().forEach((credential, issuer) -> {
            String id = factory.idOf(credential);
            if (issuer.equals(party)
                    && factory.find(credential).isEmpty()
                    && !memory.positions().isOf(issuer, id)) {
                reserved.put(id, memory.positions().assign(issuer, id));
            }
        });
        memory.reserve(reserved);
    }

    /** The faults that are acknowledged neither now nor by what this office issued before. */
    List<Finding> unknown(List<Finding> faults, List<Acknowledgement> known) {
        List<Acknowledgement> before = facts.described().statements().stream()
                .filter(statement -> statement.issuer().id().equals(party))
                .flatMap(statement -> statement.acknowledgements().stream())
                .toList();
        return faults.stream()
                .filter(fault -> known.stream().noneMatch(one -> isOf(one, fault))
                        // What has become worse since is not what was acknowledged.
                        && before.stream()
                                .noneMatch(
                                        one -> isOf(one, fault) && one.message().equals(fault.message())))
                .toList();
    }

    private static boolean isOf(Acknowledgement known, Finding fault) {
        return known.code().equals(fault.code().id())
                && known.subject().equals(fault.location().subject());
    }

    /** What is known, and what the draft acknowledges of more faults. */
    List<Acknowledgement> acknowledgements(List<Finding> faults, List<Acknowledgement> known) {
        List<Acknowledgement> all = new ArrayList<>(known);
        for (Acknowledgement one : draft.acknowledgements(faults)) {
            if (known.stream().noneMatch(other -> isSame(one, other))) {
                all.add(one);
            }
        }
        return all;
    }

    private static boolean isSame(Acknowledgement one, Acknowledgement other) {
        return one.code().equals(other.code()) && one.subject().equals(other.subject());
    }
}
