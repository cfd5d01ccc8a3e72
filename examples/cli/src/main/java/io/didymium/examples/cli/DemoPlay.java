package io.didymium.examples.cli;

import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.conformity.Assessment;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.custody.PeriodStatement;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.CertificateId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.Id;
import io.didymium.core.id.PartyId;
import io.didymium.core.party.Facility;
import io.didymium.core.party.Party;
import io.didymium.core.party.Registration;
import io.didymium.core.process.Output;
import io.didymium.core.process.OutputRole;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.Transfer;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.claim.CustodyBooks;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.claim.FootprintClaim;
import io.didymium.passport.graph.BundleGraph;
import io.didymium.passport.issue.Draft;
import io.didymium.passport.issue.StatusTerms;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.verify.ChainVerifier;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Plays a described chain by many hands: each party has an office of its own, issues what is its own to state, and hands files on. Nobody
 * sees more than what was handed to it.
 */
final class DemoPlay implements AutoCloseable {
    private final Dossier dossier;
    private final SupplyChain chain;
    private final TrustList trust;
    private final StatusTerms terms;
    private final boolean activities;
    private final Map<PartyId, DemoOffice> offices = new LinkedHashMap<>();
    private final List<HandedOn> handedOn = new ArrayList<>();
    private final Set<Id> issued = new HashSet<>();

    /** @param activities whether deliveries include what steps used, and at what cost */
    DemoPlay(Dossier dossier, TrustList trust, StatusTerms terms, Path folder, boolean activities)
            throws CommandFault, IOException, MalformedInputException {
        this.dossier = dossier;
        this.chain = dossier.chain();
        this.trust = trust;
        this.terms = terms;
        this.activities = activities;
        for (Party party : chain.parties()) {
            offices.put(party.id(), DemoOffice.open(party, folder, trust));
        }
    }

    /** The files that were handed on so far, in order. */
    List<HandedOn> handedOn() {
        return handedOn;
    }

    /** Plays the whole chain; gives what the customer of its last product receives. */
    PassportBundle play() throws CommandFault, IOException {
        for (PartyId register : dossier.registrations().stream()
                .map(Registration::register)
                .distinct()
                .toList()) {
            register(register);
        }
        for (PartyId certifier : dossier.certificates().stream()
                .map(Certificate::certifier)
                .distinct()
                .toList()) {
            certify(certifier);
        }
        List<Transfer> transfers = chain.transfers().stream()
                .sorted(Comparator.comparing(Transfer::at)
                        .thenComparing(transfer -> transfer.id().value()))
                .toList();
        for (Transfer transfer : transfers) {
            deliver(transfer);
        }
        Instant end = terms.issuedAt();
        for (PartyId operator :
                chain.facilities().stream().map(Facility::operator).distinct().toList()) {
            work(operator, end, Optional.empty());
        }
        return delivery(office(maker()), lastDelivery().toArray(Id[]::new));
    }

    /** The name of who made the last product. */
    Party makerOfLastProduct() {
        return chain.party(maker());
    }

    private PartyId maker() {
        return chain.operatorOf(chain.producerOf(lastProduct()));
    }

    /** The main product of the step that ended last. */
    BatchId lastProduct() {
        return chain.steps().stream()
                .max(Comparator.comparing(ProcessStep::endedAt))
                .flatMap(step -> step.outputs().stream()
                        .filter(output -> output.role() == OutputRole.PRODUCT)
                        .map(Output::batch)
                        .findFirst())
                .orElseThrow(() -> new IllegalStateException("the chain makes no product"));
    }

    private DemoOffice office(PartyId party) {
        return Optional.ofNullable(offices.get(party))
                .orElseThrow(() -> new IllegalStateException(party + " has no office"));
    }

    private void register(PartyId register) throws IOException, CommandFault {
        DemoOffice own = office(register);
        Draft draft = own.office().draft();
        List<PartyId> members = new ArrayList<>();
        for (Registration entry : dossier.registrations()) {
            if (entry.register().equals(register)) {
                members.add(entry.party());
                draft.register(
                        chain.party(entry.party()),
                        entry,
                        DemoOffice.identity(entry.party()).didDocument());
            }
        }
        PassportBundle entries = own.issue(draft, trust, terms);
        PassportBundle file = BundleGraph.of(own.office().holdings()).closure(entries.credentials());
        for (PartyId member : members) {
            handOn(own, office(member), "identities", file);
        }
    }

    private void certify(PartyId certifier) throws IOException, CommandFault {
        DemoOffice own = office(certifier);
        Draft draft = own.office().draft();
        Map<PartyId, List<CertificateId>> holders = new LinkedHashMap<>();
        for (Certificate certificate : dossier.certificates()) {
            if (certificate.certifier().equals(certifier)) {
                draft.certify(certificate);
                certificate.assessments().stream()
                        .map(Assessment::subject)
                        .forEach(subject -> draft.name(subject, name(subject)));
                holders.computeIfAbsent(certificate.issuedTo(), key -> new ArrayList<>())
                        .add(certificate.id());
            }
        }
        own.issue(draft, trust, terms);
        for (Map.Entry<PartyId, List<CertificateId>> holder : holders.entrySet()) {
            PassportBundle file = own.office().deliver(holder.getValue().toArray(Id[]::new));
            handOn(own, office(holder.getKey()), "certificates", file);
        }
    }

    private String name(Id subject) {
        return subject instanceof BatchId batch
                ? chain.batch(batch).name()
                : chain.facility((FacilityId) subject).name();
    }

    private void deliver(Transfer transfer) throws IOException, CommandFault {
        PartyId sender = chain.facility(transfer.from(), transfer.at()).operator();
        PartyId receiver = chain.facility(transfer.to(), transfer.at()).operator();
        work(sender, transfer.at(), Optional.of(transfer));
        if (!receiver.equals(sender)) {
            DemoOffice from = office(sender);
            PassportBundle file = delivery(from, withDeclarations(transfer).toArray(Id[]::new));
            handOn(from, office(receiver), DemoOffice.folderName(transfer.name()), file);
        }
    }

    /** A delivery, and what the books of custody of its sender state. */
    private List<Id> withDeclarations(Transfer transfer) {
        PartyId sender = chain.facility(transfer.from(), transfer.at()).operator();
        List<Id> subjects = new ArrayList<>(List.of(transfer.id()));
        for (CustodyBooks books : dossier.custody().books()) {
            if (books.terms().holder().equals(sender)
                    && issued.contains(books.terms().books())) {
                subjects.addAll(statements(books));
            }
        }
        return subjects;
    }

    private static List<Id> statements(CustodyBooks books) {
        List<Id> statements = new ArrayList<>();
        books.issued().keySet().forEach(number -> statements.add(books.terms().declaration(number)));
        long periods = books.kept().statements().stream()
                .map(PeriodStatement::period)
                .distinct()
                .count();
        for (int number = 1; number <= periods; number++) {
            statements.add(books.terms().period(number));
        }
        return statements;
    }

    /** The last product, with what its maker received of the books of custody of others. */
    private List<Id> lastDelivery() {
        BundleGraph held = BundleGraph.of(office(maker()).office().holdings());
        List<Id> subjects = new ArrayList<>(List.of(lastProduct()));
        dossier.custody().books().stream()
                .flatMap(books -> statements(books).stream())
                .filter(statement -> !held.about(statement).isEmpty())
                .forEach(subjects::add);
        return subjects;
    }

    /** Issues what an operator has done by a time and not yet issued, and a delivery. */
    private void work(PartyId operator, Instant until, Optional<Transfer> delivery) throws IOException {
        DemoOffice own = office(operator);
        Draft draft = own.office().draft();
        boolean empty = true;
        for (Facility site : chain.facilities()) {
            if (site.operator().equals(operator) && issued.add(site.id())) {
                draft.add(site, firstUse(site.id()));
                empty = false;
            }
        }
        List<ProcessStep> steps = chain.steps().stream()
                .filter(step -> chain.operatorOf(step).equals(operator)
                        && !step.endedAt().isAfter(until)
                        && issued.add(step.id()))
                .toList();
        steps.forEach(step -> add(step, draft));
        footprints(own, steps).forEach(draft::footprint);
        empty = empty && steps.isEmpty();
        if (delivery.isPresent()) {
            Transfer transfer = delivery.get();
            issued.add(transfer.id());
            draft.add(transfer)
                    .name(
                            transfer.to(),
                            chain.facility(transfer.to(), transfer.at()).name());
            empty = false;
        }
        for (CustodyBooks books : dossier.custody().books()) {
            if (books.terms().holder().equals(operator)
                    && goodsAreIssued(books)
                    && issued.add(books.terms().books())) {
                draft.books(books);
                empty = false;
            }
        }
        if (!empty) {
            own.issue(draft, trust, terms);
        }
    }

    private boolean goodsAreIssued(CustodyBooks books) {
        return books.issued().values().stream()
                .allMatch(goods -> issued.containsAll(goods.transfers())
                        && goods.batches().stream()
                                .allMatch(batch ->
                                        issued.contains(chain.producerOf(batch).id())));
    }

    private void add(ProcessStep step, Draft draft) {
        draft.add(step);
        dossier.footprints().inventories().stream()
                .filter(inventory -> inventory.step().equals(step.id()))
                .forEach(draft::inventory);
        var origins = dossier.origin().bySubject();
        Optional.ofNullable(origins.get(step.id())).ifPresent(draft::origin);
        for (Output output : step.outputs()) {
            Batch batch = chain.batch(output.batch());
            draft.add(batch);
            Optional.ofNullable(origins.get(batch.id())).ifPresent(draft::origin);
            dossier.claims().stream()
                    .filter(claim -> claim.batch().equals(batch.id()))
                    .forEach(draft::claim);
        }
    }

    /** As described if activities are handed on; else as the operator can calculate them. */
    private List<FootprintClaim> footprints(DemoOffice own, List<ProcessStep> steps) {
        if (activities) {
            return dossier.footprints().claims().stream()
                    .filter(claim -> steps.stream()
                            .flatMap(step -> step.outputs().stream())
                            .anyMatch(output -> output.batch().equals(claim.batch())))
                    .toList();
        }
        return new ChainVerifier(trust)
                .verify(own.office().holdings(), terms.issuedAt())
                .dossier()
                .map(held -> new DemoFootprints(dossier).of(steps, held))
                .orElse(List.of());
    }

    private PassportBundle delivery(DemoOffice from, Id... subjects) {
        return activities
                ? from.office().deliverWithActivities(subjects)
                : from.office().deliver(subjects);
    }

    private Instant firstUse(FacilityId site) {
        List<Instant> uses = new ArrayList<>();
        chain.steps().stream().filter(step -> step.facility().equals(site)).forEach(step -> uses.add(step.startedAt()));
        chain.transfers().stream()
                .filter(transfer -> transfer.from().equals(site))
                .forEach(transfer -> uses.add(transfer.at()));
        return uses.stream().min(Comparator.naturalOrder()).orElse(terms.issuedAt());
    }

    private void handOn(DemoOffice from, DemoOffice to, String what, PassportBundle file)
            throws IOException, CommandFault {
        handedOn.add(to.receive(from.party().name(), what, file, trust, terms));
    }

    @Override
    public void close() throws IOException {
        for (DemoOffice each : offices.values()) {
            each.close();
        }
    }
}
