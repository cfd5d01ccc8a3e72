package io.didymium.examples.cli;

import io.didymium.core.chain.SupplyChain;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.ClaimId;
import io.didymium.core.id.StepId;
import io.didymium.core.lca.chain.ChainFootprint;
import io.didymium.core.lca.chain.StepInventory;
import io.didymium.core.party.Facility;
import io.didymium.core.process.Output;
import io.didymium.core.process.ProcessStep;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.claim.FootprintClaim;
import io.didymium.passport.claim.FootprintResult;
import io.didymium.passport.claim.FootprintStatements;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The footprints that one operator calculates of its own batches, also of each that it delivers: with its own activities, and with what its
 * suppliers attest of theirs, whose activities it does not know. The description states them as one would who knows everything.
 *
 * @param described all that the description states
 */
record DemoFootprints(Dossier described) {
    private static final int DIGITS = 2;

    /**
     * As described if activities are handed on; else as the operator can calculate them.
     *
     * @param held what the operator holds, if it is coherent
     */
    List<FootprintClaim> of(List<ProcessStep> steps, boolean activities, Supplier<Optional<Dossier>> held) {
        if (described.footprints().claims().isEmpty()) {
            return List.of();
        }
        return activities
                ? described.footprints().claims().stream()
                        .filter(claim -> steps.stream()
                                .flatMap(step -> step.outputs().stream())
                                .anyMatch(output -> output.batch().equals(claim.batch())))
                        .toList()
                : held.get().map(known -> of(steps, known)).orElse(List.of());
    }

    /** The claims about what some steps make, calculated on top of what their operator holds. */
    List<FootprintClaim> of(List<ProcessStep> steps, Dossier held) {
        List<FootprintClaim> stated = new ArrayList<>();
        List<FootprintClaim> due = new ArrayList<>();
        Set<StepId> recorded = described.footprints().inventories().stream()
                .map(StepInventory::step)
                .collect(Collectors.toSet());
        for (ProcessStep step : steps) {
            boolean calculated = recorded.contains(step.id());
            for (Output output : step.outputs()) {
                // Without activities of one's own there is nothing to calculate; the claim is what somebody else gave.
                described(output.batch()).ifPresent(claim -> (calculated ? due : stated).add(claim));
                if (calculated) {
                    customary(output.batch()).ifPresent(due::add);
                }
            }
        }
        if (!due.isEmpty()) {
            ChainFootprint known = known(steps, held, stated);
            due.forEach(claim -> calculated(claim, known).ifPresent(stated::add));
        }
        return stated;
    }

    private Optional<FootprintClaim> described(BatchId batch) {
        return described.footprints().claims().stream()
                .filter(claim -> claim.batch().equals(batch))
                .findFirst();
    }

    /** A claim like the others about a batch that is delivered without one, for the customer could not go on from nothing. */
    private Optional<FootprintClaim> customary(BatchId batch) {
        boolean delivered = described.chain().transfers().stream()
                .flatMap(transfer -> transfer.portions().stream())
                .anyMatch(portion -> portion.batch().equals(batch));
        return described.footprints().claims().stream()
                .filter(claim -> delivered && described(batch).isEmpty())
                .findFirst()
                .map(alike -> FootprintClaim.builder(
                                new ClaimId(batch.value() + ":footprint"), batch, alike.name(), alike.date())
                        .unit(alike.unit())
                        .results(alike.results())
                        .basis(alike.basis())
                        .build());
    }

    /** The claim with the results that follow from what is known; nothing if none does. */
    private static Optional<FootprintClaim> calculated(FootprintClaim claim, ChainFootprint known) {
        List<FootprintResult> results = claim.results().stream()
                .filter(result -> known.perKilogram(
                                claim.batch(), result.category().key())
                        .isPresent())
                .map(result -> FootprintResult.of(
                        result.category(),
                        known,
                        claim.batch(),
                        claim.unit(),
                        Math.max(DIGITS, result.value().scale())))
                .toList();
        return results.isEmpty()
                ? Optional.empty()
                : Optional.of(claim.toBuilder().results(results).build());
    }

    private ChainFootprint known(List<ProcessStep> steps, Dossier held, List<FootprintClaim> stated) {
        SupplyChain.Builder chain = held.chain().toBuilder();
        Set<String> sites = new HashSet<>();
        held.chain().facilities().forEach(site -> sites.add(site.id().value()));
        List<StepInventory> inventories = new ArrayList<>(held.footprints().inventories());
        List<FootprintClaim> claims = new ArrayList<>(held.footprints().claims());
        claims.addAll(stated);
        for (ProcessStep step : steps) {
            Facility site = described.chain().facility(step.facility(), step.endedAt());
            if (sites.add(site.id().value())) {
                chain.add(site);
            }
            chain.add(step);
            step.outputs().forEach(output -> chain.add(described.chain().batch(output.batch())));
            described.footprints().inventories().stream()
                    .filter(inventory -> inventory.step().equals(step.id()))
                    .forEach(inventories::add);
        }
        return new FootprintStatements(inventories, claims).calculate(chain.build());
    }
}
