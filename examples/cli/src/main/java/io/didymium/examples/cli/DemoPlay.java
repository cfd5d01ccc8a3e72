package io.didymium.examples.cli;

import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.conformity.Assessment;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.CertificateId;
import io.didymium.core.id.Id;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.TransferId;
import io.didymium.core.party.Facility;
import io.didymium.core.party.Party;
import io.didymium.core.party.Registration;
import io.didymium.core.process.Output;
import io.didymium.core.process.OutputRole;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.Transfer;
import io.didymium.core.responsibility.ResponsibilityRecord;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.examples.cli.demo.FirstUse;
import io.didymium.examples.cli.demo.PlayedRecords;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.claim.CustodyBooks;
import io.didymium.passport.claim.Dossier;
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
    private final PlayedRecords records;
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
        records = new PlayedRecords(dossier);
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
                .filter(certificate -> certificate.determinations().isEmpty())
                .map(Certificate::certifier)
                .distinct()
                .toList()) {
            certify(certifier);
        }
        for (PartyId keeper : records.keepers()) {
            keep(keeper);
        }
        for (HandOver one : HandOver.all(chain)) {
            deliver(one);
        }
        Instant end = terms.issuedAt();
        for (PartyId operator :
                chain.facilities().stream().map(Facility::operator).distinct().toList()) {
            work(operator, end, Optional.empty());
        }
        DemoOffice last = office(maker());
        return lastProduct().isEmpty()
                ? last.office().holdings()
                : delivery(last, lastDelivery().toArray(Id[]::new));
    }

    /** The name of who made the last product. */
    Party makerOfLastProduct() {
        return chain.party(maker());
    }

    private PartyId maker() {
        return chain.operatorOf(lastStep());
    }

    private ProcessStep lastStep() {
        return chain.steps().stream()
                .max(Comparator.comparing(ProcessStep::endedAt))
                .orElseThrow(() -> new IllegalStateException("the chain makes no product"));
    }

    /** The main product of the step that ended last; nothing if that was a stock-take, after which all that is held is handed on. */
    private Optional<BatchId> lastProduct() {
        return lastProductOf(List.of(lastStep()));
    }

    private static Optional<BatchId> lastProductOf(List<ProcessStep> steps) {
        return steps.stream()
                .sorted(Comparator.comparing(ProcessStep::endedAt).reversed())
                .flatMap(step -> step.outputs().stream())
                .filter(output -> output.role() == OutputRole.PRODUCT)
                .map(Output::batch)
                .findFirst();
    }

    /** The id of the batch to show of what is handed on after a stock-take: the product that was made last. */
    Optional<String> shown() {
        return lastProduct().isPresent()
                ? Optional.empty()
                : lastProductOf(chain.steps()).map(Id::value);
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
            if (certificate.certifier().equals(certifier)
                    && certificate.determinations().isEmpty()) {
                draft.certify(certificate);
                certificate.assessments().stream()
                        .map(Assessment::subject)
                        .forEach(subject -> draft.name(subject, records.nameOf(subject)));
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

    private void keep(PartyId keeper) throws IOException, CommandFault {
        DemoOffice own = office(keeper);
        Draft draft = own.office().draft();
        records.due(keeper, issued).forEach(draft::record);
        own.issue(draft, trust, terms);
        for (PartyId operator : records.concerned(keeper)) {
            PassportBundle file =
                    own.office().deliver(records.held(own.office().holdings()).toArray(Id[]::new));
            handOn(own, office(operator), "records", file);
        }
    }

    private void deliver(HandOver one) throws IOException, CommandFault {
        work(one.sender(), one.transfer().at(), Optional.of(one.transfer()));
        DemoOffice from = office(one.sender());
        DemoOffice to = office(one.receiver());
        String what = DemoOffice.folderName(one.transfer().name());
        List<Id> subjects = one.subjects(dossier, issued);
        subjects.addAll(records.held(from.office().holdings()));
        for (Certificate report : one.reports(dossier, issued)) {
            if (report.certifier().equals(one.sender())) {
                report(from, report);
                subjects.add(report.id());
            }
        }
        if (!one.receiver().equals(one.sender())) {
            handOn(from, to, what, delivery(from, subjects.toArray(Id[]::new)));
        }
        if (one.isAcknowledged()) {
            TransferId id = one.transfer().id();
            work(one.receiver(), one.transfer().at(), Optional.empty());
            to.issue(to.office().draft().received(id, one.transfer().received()), trust, terms);
            for (PartyId informed : one.informed()) {
                handOn(to, office(informed), "receipt-of-" + what, delivery(to, id));
            }
        }
        for (Certificate report : one.reports(dossier, issued)) {
            DemoOffice laboratory = office(report.certifier());
            if (laboratory != to) {
                handOn(to, laboratory, what, delivery(to, one.transfer().id()));
            }
            report(laboratory, report);
            if (laboratory != to) {
                handOn(laboratory, to, "report-on-" + what, delivery(laboratory, report.id()));
            }
        }
    }

    private void report(DemoOffice laboratory, Certificate report) throws IOException {
        laboratory.issue(laboratory.office().draft().certify(report), trust, terms);
        issued.add(report.id());
    }

    /** The last product, with what its maker received of the books of custody of others. */
    private List<Id> lastDelivery() {
        PassportBundle holdings = office(maker()).office().holdings();
        BundleGraph held = BundleGraph.of(holdings);
        List<Id> subjects = new ArrayList<>(lastProduct().stream().toList());
        subjects.addAll(records.held(holdings));
        dossier.custody().books().stream()
                .flatMap(books -> HandOver.statements(books).stream())
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
                draft.add(site, FirstUse.of(chain, site.id()).orElse(terms.issuedAt()));
                empty = false;
            }
        }
        List<ProcessStep> steps = chain.steps().stream()
                .filter(step -> chain.operatorOf(step).equals(operator)
                        && !step.endedAt().isAfter(until)
                        && issued.add(step.id()))
                .toList();
        steps.forEach(step -> add(step, draft));
        new DemoFootprints(dossier)
                .of(
                        steps,
                        activities,
                        () -> new ChainVerifier(trust)
                                .verify(own.office().holdings(), terms.issuedAt())
                                .dossier())
                .forEach(draft::footprint);
        empty = empty && steps.isEmpty();
        if (delivery.isPresent()) {
            Transfer transfer = delivery.get();
            issued.add(transfer.id());
            draft.add(transfer.asShipped())
                    .name(
                            transfer.to(),
                            chain.facility(transfer.to(), transfer.at()).name());
            empty = false;
        }
        for (CustodyBooks books : dossier.custody().books()) {
            if (books.terms().holder().equals(operator)
                    && HandOver.goodsAreIssued(books, chain, issued)
                    && issued.add(books.terms().books())) {
                draft.books(books);
                empty = false;
            }
        }
        for (ResponsibilityRecord record : records.due(operator, issued)) {
            issued.add(record.id());
            draft.record(record);
            empty = false;
        }
        if (!empty) {
            own.issue(draft, trust, terms);
        }
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

    private PassportBundle delivery(DemoOffice from, Id... subjects) {
        return activities
                ? from.office().deliverWithActivities(subjects)
                : from.office().deliver(subjects);
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
