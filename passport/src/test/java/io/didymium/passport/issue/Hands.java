package io.didymium.passport.issue;

import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.Id;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.StepId;
import io.didymium.core.id.TransferId;
import io.didymium.core.party.Facility;
import io.didymium.core.party.Party;
import io.didymium.core.party.Registration;
import io.didymium.core.process.Output;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.Transfer;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.claim.OriginStatements;
import io.didymium.passport.graph.BundleMerge;
import io.didymium.passport.issue.plan.EventOrder;
import io.didymium.passport.issue.store.MemoryStore;
import io.didymium.passport.testing.Issuers;
import io.didymium.passport.trust.TrustList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The parties of a dossier, each in an office of its own with its own key, who hand on files: one event after the other. */
final class Hands {
    private final Dossier dossier;
    private final SupplyChain chain;
    private final TrustList trust;
    private final StatusTerms period;
    private boolean sharing;
    private final Map<PartyId, Office> offices = new LinkedHashMap<>();

    Hands(Dossier dossier, TrustList trust, StatusTerms terms) {
        this.dossier = dossier;
        this.chain = dossier.chain();
        this.trust = trust;
        this.period = terms;
        for (Party party : chain.parties()) {
            offices.put(party.id(), office(party));
        }
    }

    private static Office office(Party party) {
        try {
            return Office.open(
                    party, Issuers.identity(party.id()), new MemoryStore(), new SecureRandom(new byte[] {1}));
        } catch (IOException | MalformedInputException e) {
            throw new AssertionError(e);
        }
    }

    /** The same parties, who give each other the inventories of their steps. */
    Hands sharingInventories() {
        sharing = true;
        return this;
    }

    Office office(PartyId party) {
        return offices.get(party);
    }

    /** Plays the whole chain. */
    Hands play() {
        dossier.registrations().stream().map(Registration::register).distinct().forEach(this::register);
        chain.facilities().stream().map(Facility::operator).distinct().forEach(this::openSites);
        dossier.certificates().stream().map(Certificate::certifier).distinct().forEach(this::certify);
        for (Id event : EventOrder.of(chain)) {
            if (event instanceof StepId) {
                run(chain.steps().stream()
                        .filter(step -> step.id().equals(event))
                        .findFirst()
                        .orElseThrow());
            } else {
                deliver(chain.transfer((TransferId) event));
            }
        }
        return this;
    }

    /**
     * The maker of a batch corrects it, and each party restates what it computed from it, in the order of events, until all have.
     *
     * @param all whether each party knows at its turn what all others hold, as one hand would, and not only what is delivered to it
     */
    void correct(Batch corrected, StatusTerms terms, boolean all) throws IOException {
        ProcessStep producer = chain.producerOf(corrected.id());
        Office maker = office(chain.operatorOf(producer));
        maker.correct(maker.draft().add(corrected).add(producer), "another name", trust, terms)
                .orThrow();
        boolean open = true;
        while (open) {
            open = false;
            for (Id event : EventOrder.of(chain)) {
                if (event instanceof StepId id) {
                    open |= restate(chain.operatorOf(chain.step(id)), terms, all);
                } else {
                    Transfer transfer = chain.transfer((TransferId) event);
                    open |= restate(
                            chain.facility(transfer.from(), transfer.at()).operator(), terms, all);
                }
            }
        }
    }

    private boolean restate(PartyId party, StatusTerms terms, boolean all) throws IOException {
        if (all) {
            receive(party, merged(), terms);
        }
        for (Transfer transfer : chain.transfers()) {
            PartyId sender = chain.facility(transfer.from(), transfer.at()).operator();
            PartyId receiver = chain.facility(transfer.to(), transfer.at()).operator();
            if (receiver.equals(party) && !sender.equals(party)) {
                receive(party, office(sender).deliver(transfer.id()), terms);
            }
        }
        Office office = office(party);
        if (office.receive(office.holdings(), trust, terms.issuedAt())
                .outdated()
                .isEmpty()) {
            return false;
        }
        office.correct(office.draft(), "restated", trust, terms).orThrow();
        return true;
    }

    /** All that the offices hold, in one bundle. */
    PassportBundle merged() {
        return BundleMerge.of(offices.values().stream().map(Office::holdings).toList());
    }

    private void register(PartyId register) {
        Draft draft = office(register).draft();
        dossier.registrations().stream()
                .filter(entry -> entry.register().equals(register))
                .forEach(entry -> draft.register(
                        chain.party(entry.party()),
                        entry,
                        Issuers.identity(entry.party()).didDocument()));
        publish(issue(register, draft));
    }

    private void openSites(PartyId operator) {
        Draft draft = office(operator).draft();
        chain.facilities().stream()
                .filter(facility -> facility.operator().equals(operator))
                .forEach(facility -> draft.add(facility, firstUse(facility.id())));
        publish(issue(operator, draft));
    }

    private void certify(PartyId certifier) {
        Draft draft = office(certifier).draft();
        dossier.certificates().stream()
                .filter(certificate -> certificate.certifier().equals(certifier))
                .forEach(draft::certify);
        chain.batches().forEach(batch -> draft.name(batch.id(), batch.name()));
        publish(issue(certifier, draft));
    }

    private void run(ProcessStep step) {
        PartyId operator = chain.operatorOf(step);
        Draft draft = office(operator).draft().add(step);
        Map<Id, OriginStatements> origins = dossier.origin().bySubject();
        Optional.ofNullable(origins.get(step.id())).ifPresent(draft::origin);
        for (Output output : step.outputs()) {
            draft.add(chain.batch(output.batch()));
            Optional.ofNullable(origins.get(output.batch())).ifPresent(draft::origin);
            dossier.claims().stream()
                    .filter(claim -> claim.batch().equals(output.batch()))
                    .forEach(draft::claim);
            dossier.footprints().claims().stream()
                    .filter(claim -> claim.batch().equals(output.batch()))
                    .forEach(draft::footprint);
        }
        dossier.footprints().inventories().stream()
                .filter(inventory -> inventory.step().equals(step.id()))
                .forEach(draft::inventory);
        issue(operator, draft);
    }

    private void deliver(Transfer transfer) {
        PartyId sender = chain.facility(transfer.from(), transfer.at()).operator();
        issue(sender, office(sender).draft().add(transfer));
        PartyId receiver = chain.facility(transfer.to(), transfer.at()).operator();
        if (!receiver.equals(sender)) {
            Office from = office(sender);
            receive(receiver, sharing ? from.deliverWithActivities(transfer.id()) : from.deliver(transfer.id()));
        }
    }

    private PassportBundle issue(PartyId issuer, Draft draft) {
        try {
            return office(issuer).issue(draft, trust, period).orThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everybody else receives it. */
    private void publish(PassportBundle bundle) {
        offices.keySet().forEach(party -> receive(party, bundle));
    }

    private void receive(PartyId party, PassportBundle bundle) {
        receive(party, bundle, period);
    }

    private void receive(PartyId party, PassportBundle bundle, StatusTerms terms) {
        try {
            Reception reception = office(party).receive(bundle, trust, terms.issuedAt());
            if (!reception.kept()) {
                throw new AssertionError(
                        party + " refuses: " + reception.report().findings() + " " + reception.contradictions());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Instant firstUse(FacilityId site) {
        return Stream.concat(
                        chain.steps().stream()
                                .filter(step -> step.facility().equals(site))
                                .map(ProcessStep::startedAt),
                        chain.transfers().stream()
                                .filter(transfer ->
                                        List.of(transfer.from(), transfer.to()).contains(site))
                                .map(Transfer::at))
                .min(Comparator.naturalOrder())
                .or(() -> chain.steps().stream().map(ProcessStep::startedAt).min(Comparator.naturalOrder()))
                .orElse(period.issuedAt());
    }
}
