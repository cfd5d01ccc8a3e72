package io.didymium.passport.verify.check.chain;

import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.PartyId;
import io.didymium.core.party.Facility;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.Transfer;
import io.didymium.core.quantity.Mass;
import io.didymium.core.stock.StockFinding;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.report.EvidenceFinding;
import io.didymium.passport.verify.check.Check;
import io.didymium.passport.verify.facts.CredentialSet;
import io.didymium.passport.verify.facts.RebuiltChain;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Proves of each transfer between operators that its receiver acknowledges it: it states the same transfer in a credential of its own, or
 * by its own statements it consumed there, or passed on from there, at least half of what had arrived of each batch. Otherwise the transfer
 * is the word of its sender alone. What was received is for the receiver to state.
 */
record TransferAcknowledgedCheck(CredentialSet credentials, RebuiltChain chain) implements Check {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private record Stock(FacilityId site, BatchId batch) {}

    @Override
    public CheckId id() {
        return CheckId.TRANSFER_ACKNOWLEDGED;
    }

    @Override
    public List<CheckResult> run() {
        Map<Stock, Mass> used = used();
        Map<Stock, Mass> arrived = new HashMap<>();
        TransferStatements stated = new TransferStatements(credentials);
        return chain.transfers().stream()
                .filter(transfer -> !transfer.isOnSite())
                .sorted(Comparator.comparing(Transfer::at).thenComparing(Transfer::id))
                .flatMap(transfer -> of(transfer, used, arrived, stated).stream())
                .toList();
    }

    private Map<Stock, Mass> used() {
        Map<Stock, Mass> used = new HashMap<>();
        for (ProcessStep step : chain.steps()) {
            step.inputs()
                    .forEach(input -> used.merge(
                            new Stock(step.facility(), input.batch()),
                            input.mass().value(),
                            Mass::plus));
        }
        for (Transfer transfer : chain.transfers()) {
            transfer.portions()
                    .forEach(portion -> used.merge(
                            new Stock(transfer.from(), portion.batch()),
                            portion.mass().value(),
                            Mass::plus));
        }
        return used;
    }

    private Optional<CheckResult> of(
            Transfer transfer, Map<Stock, Mass> used, Map<Stock, Mass> arrived, TransferStatements statedBy) {
        Optional<Facility> from = chain.sites().at(transfer.from(), transfer.at());
        Optional<Facility> to = chain.sites().at(transfer.to(), transfer.at());
        List<Finding> findings = new ArrayList<>();
        for (BatchPortion portion : transfer.portions()) {
            Stock stock = new Stock(transfer.to(), portion.batch());
            Mass sent = arrived.merge(stock, transfer.arrived(portion).value(), Mass::plus);
            Mass seen = used.getOrDefault(stock, Mass.ZERO);
            if (seen.kilograms().multiply(TWO).compareTo(sent.kilograms()) < 0) {
                findings.add(Finding.of(
                        EvidenceFinding.TRANSFER_UNACKNOWLEDGED,
                        Location.of(transfer.id().value()),
                        Map.of(
                                "receiver",
                                        to.map(Facility::operator)
                                                .map(PartyId::value)
                                                .orElse("an unknown party"),
                                "batch", portion.batch().value(),
                                "used", seen.toString(),
                                "sent", sent.toString())));
            }
        }
        if (from.isPresent()
                && to.isPresent()
                && from.get().operator().equals(to.get().operator())) {
            return Optional.empty();
        }
        if (!transfer.received().isEmpty()
                && to.filter(site -> statedBy.isStatedBy(site.operator(), transfer))
                        .isEmpty()) {
            return Optional.of(CheckResult.nothing(id(), transfer.id().value(), unconfirmed(transfer, to)));
        }
        boolean stated = to.filter(site -> statedBy.isStatedBy(site.operator(), transfer.asShipped()))
                .isPresent();
        return Optional.of(
                stated || findings.isEmpty()
                        ? CheckResult.of(id(), transfer.id().value(), List.of())
                        : CheckResult.nothing(id(), transfer.id().value(), findings.toArray(Finding[]::new)));
    }

    /** What was received is for the receiver to say: nobody else has weighed it. */
    private static Finding unconfirmed(Transfer transfer, Optional<Facility> to) {
        return Finding.of(
                StockFinding.RECEIVED_WEIGHT_UNCONFIRMED,
                Location.of(transfer.id().value()),
                Map.of(
                        "event", transfer.id().value(),
                        "batch", transfer.received().firstKey().value(),
                        "receiver",
                                to.map(Facility::operator).map(PartyId::value).orElse("an unknown party")));
    }
}
