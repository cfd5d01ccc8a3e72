package io.didymium.passport.issue;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.Multimaps;
import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.conformity.Claim;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.Id;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.StepId;
import io.didymium.core.id.TransferId;
import io.didymium.core.lca.chain.StepInventory;
import io.didymium.core.origin.SourceDeclaration;
import io.didymium.core.party.Facility;
import io.didymium.core.party.Registration;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.Output;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.Transfer;
import io.didymium.passport.EvidenceDocument;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.claim.FootprintClaim;
import io.didymium.passport.claim.OriginStatements;
import io.didymium.passport.claim.RecycledStatement;
import io.didymium.passport.credential.CertificateSubject;
import io.didymium.passport.credential.FacilitySubject;
import io.didymium.passport.credential.IdentitySubject;
import io.didymium.passport.credential.ProductSubject;
import io.didymium.passport.credential.StepSubject;
import io.didymium.passport.credential.TransferSubject;
import io.didymium.passport.issue.CredentialFactory.Issued;
import io.didymium.passport.issue.plan.BookPeriods;
import io.didymium.passport.issue.plan.CredentialIds;
import io.didymium.passport.issue.plan.EventOrder;
import io.didymium.passport.issue.plan.IssuePlan;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Issues the credentials of a dossier that the factory may issue and has not yet, in the order of an {@link IssuePlan}, each pinning
 * what it builds on: by one hand all of them, by an operator its own on top of those that it received. Not thread-safe.
 */
final class DossierIssue {
    private final Dossier dossier;
    private final SupplyChain chain;
    private final List<BookPeriods> books;
    private final CredentialFactory factory;
    private final Function<FacilityId, Instant> opened;
    private final Function<PartyId, String> didDocuments;
    private final Function<Id, SortedMap<BatchId, String>> withdrawals;
    private final ListMultimap<BatchId, Transfer> transfersOf;
    private final ListMultimap<BatchId, Claim> claimsOf;
    private final Map<Id, OriginStatements> originsOf;
    private final ListMultimap<BatchId, FootprintClaim> footprintsOf;
    private final Map<StepId, StepInventory> inventories = new HashMap<>();

    /**
     * Prepares to issue.
     *
     * @param opened from when the record of a facility is valid
     * @param didDocuments the digest of the DID document of a party, for the register that vouches for it
     * @param withdrawals by batch, the digests of the extracts that show what an event withdraws
     */
    DossierIssue(
            Dossier dossier,
            List<BookPeriods> books,
            CredentialFactory factory,
            Function<FacilityId, Instant> opened,
            Function<PartyId, String> didDocuments,
            Function<Id, SortedMap<BatchId, String>> withdrawals) {
        this.dossier = dossier;
        this.chain = dossier.chain();
        this.books = books;
        this.factory = factory;
        this.opened = opened;
        this.didDocuments = didDocuments;
        this.withdrawals = withdrawals;
        this.transfersOf = EventOrder.arrivals(chain);
        this.claimsOf = Multimaps.index(
                dossier.claims(), claim -> chain.batch(claim.batch()).id());
        this.originsOf = dossier.origin().bySubject();
        IssuePlan.requireInChain(chain, originsOf.keySet());
        this.footprintsOf = Multimaps.index(
                dossier.footprints().claims(),
                claim -> chain.batch(claim.batch()).id());
        for (StepInventory inventory : dossier.footprints().inventories()) {
            inventories.put(chain.step(inventory.step()).id(), inventory);
        }
    }

    /** Issues all, and gives the evidence that they pin. */
    Collection<EvidenceDocument> issue() {
        return issue(Set.of());
    }

    /** Issues all, and the receipts of some transfers by their receivers, and gives the evidence that they pin. */
    Collection<EvidenceDocument> issue(Set<TransferId> received) {
        dossier.registrations().stream()
                .filter(entry -> isDue(entry.register(), CredentialIds.ofIdentity(entry)))
                .forEach(this::issueRegistration);
        chain.facilities().stream()
                .filter(facility -> isDue(facility.operator(), CredentialIds.ofFacility(facility)))
                .forEach(this::issueFacility);
        dossier.certificates().stream()
                .filter(certificate -> isDue(certificate.certifier(), CredentialIds.of(certificate.id())))
                .forEach(this::issueCertificate);
        for (Id event : EventOrder.of(chain)) {
            if (event instanceof StepId step) {
                issueStep(chain.step(step));
            } else {
                issueMove(chain.transfer((TransferId) event));
            }
        }
        chain.transfers().stream()
                .filter(transfer -> received.contains(transfer.id())
                        || factory.replacing().contains(CredentialIds.ofReceipt(transfer.id())))
                .forEach(this::issueReceipt);
        CustodyIssue custody = new CustodyIssue(factory, books, this::passportOf, this::eventOf);
        custody.issueAll();
        RecordIssue records = new RecordIssue(chain, factory, this::identitiesOf);
        dossier.records().forEach(records::issue);
        return custody.documents();
    }

    private boolean isDue(PartyId issuer, String credential) {
        return factory.mayIssue(issuer) && factory.find(credential).isEmpty();
    }

    private void issueRegistration(Registration entry) {
        factory.issue(
                entry.register(),
                entry.attestedFrom().atStartOfDay(ZoneOffset.UTC).toInstant(),
                Optional.empty(),
                IdentitySubject.builder(entry)
                        .party(chain.party(entry.party()))
                        .didDocumentDigest(didDocuments.apply(entry.party()))
                        .build(),
                "Identity of " + entry.registeredName(),
                List.of());
    }

    private void issueFacility(Facility facility) {
        factory.issue(
                facility.operator(),
                facility.operatedFrom().orElseGet(() -> opened.apply(facility.id())),
                Optional.empty(),
                new FacilitySubject(facility),
                "Facility " + facility.name(),
                List.of());
    }

    private void issueCertificate(Certificate certificate) {
        factory.issue(
                certificate.certifier(),
                certificate.validFrom(),
                certificate.validUntil(),
                new CertificateSubject(certificate),
                certificate.name(),
                identitiesOf(certificate.certifier(), certificate.validFrom()));
    }

    /** The identity anchors of a party that are valid at a time. */
    private List<Issued> identitiesOf(PartyId party, Instant at) {
        return dossier.registrations().stream()
                .filter(entry -> entry.party().equals(party))
                .flatMap(entry -> factory.find(CredentialIds.ofIdentity(entry)).stream())
                .filter(identity -> !identity.validFrom().isAfter(at))
                .toList();
    }

    /** Issues the event of a step, then the passports of what it made. */
    private void issueStep(ProcessStep step) {
        PartyId operator = chain.operatorOf(step);
        if (isDue(operator, CredentialIds.of(step.id()))) {
            issueEvent(step, operator);
        }
        for (Output output : step.outputs()) {
            if (isDue(operator, CredentialIds.of(output.batch()))) {
                issuePassport(chain.batch(output.batch()), step, operator);
            }
        }
    }

    private void issueEvent(ProcessStep step, PartyId operator) {
        List<Issued> upstream = new ArrayList<>(List.of(recordOf(chain.facility(step.facility(), step.endedAt()))));
        for (BatchPortion input : step.inputs()) {
            upstream.add(passportOf(input.batch()));
            upstream.addAll(arrivals(input.batch(), step.facility(), step.takenAt(input)));
        }
        SortedMap<BatchId, Batch> produced = new TreeMap<>();
        step.outputs().forEach(output -> produced.put(output.batch(), chain.batch(output.batch())));
        Optional<SourceDeclaration> reagents =
                originsOf.getOrDefault(step.id(), OriginStatements.NONE).sources().stream()
                        .findFirst();
        factory.issue(
                operator,
                step.endedAt(),
                Optional.empty(),
                new StepSubject(
                        step,
                        produced,
                        reagents,
                        Optional.ofNullable(inventories.get(step.id())),
                        withdrawals.apply(step.id())),
                step.name(),
                upstream);
    }

    private void issuePassport(Batch batch, ProcessStep producer, PartyId operator) {
        Facility facility = chain.facility(batch.facility(), batch.producedAt());
        List<Claim> claims = claimsOf.get(batch.id());
        List<Issued> upstream = new ArrayList<>(List.of(required(producer.id()), recordOf(facility)));
        OriginStatements origin = originsOf.getOrDefault(batch.id(), OriginStatements.NONE);
        Stream.concat(
                        claims.stream().map(Claim::evidence),
                        origin.recycled().stream().map(RecycledStatement::evidence))
                .flatMap(Optional::stream)
                .flatMap(certificate -> factory.find(certificate).stream())
                .forEach(upstream::add);
        upstream.addAll(ofOperator(operator, batch));
        factory.issue(
                operator,
                producer.endedAt(),
                Optional.empty(),
                new ProductSubject(batch, facility.address().country(), claims, origin, footprintsOf.get(batch.id())),
                "Passport of " + batch.name(),
                upstream);
    }

    /** What others attest of the maker of a batch and of its site, and no claim names. */
    private List<Issued> ofOperator(PartyId operator, Batch batch) {
        return dossier.certificates().stream()
                .filter(certificate -> certificate.issuedTo().equals(operator)
                        && !certificate.validFrom().isAfter(batch.producedAt())
                        && certificate.isAbout(operator, batch.facility()))
                .flatMap(certificate -> factory.find(CredentialIds.of(certificate.id())).stream())
                .toList();
    }

    private void issueMove(Transfer transfer) {
        Facility from = chain.facility(transfer.from(), transfer.at());
        PartyId issuer = IssuePlan.issuerOf(transfer, chain);
        if (!isDue(issuer, CredentialIds.of(transfer.id()))) {
            return;
        }
        factory.issue(
                issuer,
                transfer.at(),
                Optional.empty(),
                new TransferSubject(
                        isWeighedByAnother(transfer) ? transfer.asShipped() : transfer,
                        withdrawals.apply(transfer.id())),
                transfer.name(),
                upstreamOf(transfer, from));
        if (isWeighedByAnother(transfer)) {
            issueReceipt(transfer);
        }
    }

    private boolean isWeighedByAnother(Transfer transfer) {
        return IssuePlan.isWeighedByAnother(chain, transfer);
    }

    private List<Issued> upstreamOf(Transfer transfer, Facility from) {
        List<Issued> upstream = new ArrayList<>(List.of(recordOf(from)));
        // Who receives need not have given a record of its site.
        chain.findFacility(transfer.to(), transfer.at())
                .flatMap(to -> factory.find(CredentialIds.ofFacility(to)))
                .ifPresent(upstream::add);
        for (BatchPortion portion : transfer.portions()) {
            upstream.add(passportOf(portion.batch()));
            upstream.addAll(arrivals(portion.batch(), transfer.from(), transfer.at()));
        }
        transfer.permits().forEach(permit -> factory.find(permit).ifPresent(upstream::add));
        return upstream;
    }

    /** The receiver or buyer states the transfer as the sender or seller did, and what it weighed itself. */
    private void issueReceipt(Transfer transfer) {
        PartyId receiver = IssuePlan.receiverOf(transfer, chain)
                .orElseThrow(() -> new IllegalArgumentException("nobody is known to receive " + transfer.id()));
        String id = CredentialIds.ofReceipt(transfer.id());
        if (isDue(receiver, id)) {
            List<Issued> upstream = upstreamOf(transfer, chain.facility(transfer.from(), transfer.at()));
            upstream.add(eventOf(transfer.id()));
            factory.issue(
                    id,
                    receiver,
                    transfer.at(),
                    Optional.empty(),
                    new TransferSubject(transfer),
                    "Receipt of " + transfer.name(),
                    upstream);
        }
    }

    /** The moves that brought a batch to a site by a time; of those at that very time, what comes first in the order of events. */
    private List<Issued> arrivals(BatchId batch, FacilityId site, Instant by) {
        return transfersOf.get(batch).stream()
                .filter(transfer -> transfer.to().equals(site) && !transfer.at().isAfter(by))
                .flatMap(transfer -> Stream.concat(
                        transfer.at().isBefore(by)
                                ? Stream.of(required(transfer.id()))
                                : factory.find(transfer.id()).stream(),
                        // What arrived is what the receipt states.
                        transfer.received().isEmpty()
                                ? Stream.empty()
                                : factory.find(CredentialIds.ofReceipt(transfer.id())).stream()))
                .toList();
    }

    private Issued passportOf(BatchId batch) {
        return required(chain.batch(batch).id());
    }

    private Issued eventOf(TransferId transfer) {
        return required(chain.transfer(transfer).id());
    }

    private Issued recordOf(Facility facility) {
        return required(facility.id(), CredentialIds.ofFacility(facility));
    }

    private Issued required(Id subject) {
        return required(subject, CredentialIds.of(subject));
    }

    private Issued required(Id subject, String credential) {
        return factory.find(credential)
                .orElseThrow(() -> new IllegalArgumentException(
                        "nothing was issued or received about " + subject + ", on which this would build"));
    }
}
