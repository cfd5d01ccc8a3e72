package io.didymium.passport.testing;

import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.ClaimId;
import io.didymium.core.lca.allocation.PriceTable;
import io.didymium.core.lca.allocation.Shares;
import io.didymium.core.lca.chain.Activity;
import io.didymium.core.lca.chain.ActivityFactor;
import io.didymium.core.lca.chain.BatchAllocation;
import io.didymium.core.lca.chain.BatchAllocationPlan;
import io.didymium.core.lca.chain.CategoryCoverage;
import io.didymium.core.lca.chain.ChainFootprint;
import io.didymium.core.lca.chain.InventoryCoverage;
import io.didymium.core.lca.chain.StepAllocation;
import io.didymium.core.lca.chain.StepInventory;
import io.didymium.core.lca.inventory.Provenance;
import io.didymium.core.lca.uncertainty.Pedigree;
import io.didymium.core.process.Output;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.testing.random.ChainSample;
import io.didymium.core.testing.scenario.Usage;
import io.didymium.passport.claim.DataShares;
import io.didymium.passport.claim.DeclaredMass;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.claim.FootprintClaim;
import io.didymium.passport.claim.FootprintResult;
import io.didymium.passport.claim.FootprintStatements;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Footprints that a seed makes up for a chain: whatever the seed, they hold. */
public final class RandomFootprints {
    /** The digits after the point of precise claims. */
    public static final int DIGITS = 12;

    private final SupplyChain chain;
    private final Random random;
    private int names;

    private RandomFootprints(SupplyChain chain, long seed) {
        this.chain = chain;
        this.random = new Random(seed);
    }

    /** The dossier of a sample with footprints. */
    public static Dossier of(ChainSample sample, long seed) {
        return Dossier.builder(sample.chain())
                .registrations(sample.registrations())
                .certificates(sample.certificates())
                .claims(sample.claims())
                .footprints(new RandomFootprints(sample.chain(), seed).statements())
                .build();
    }

    /** The dossier with claims of so many digits that no change of what they follow from is lost in rounding. */
    public static Dossier precise(Dossier dossier) {
        FootprintStatements said = dossier.footprints();
        ChainFootprint footprint = said.calculate(dossier.chain());
        List<FootprintClaim> claims = said.claims().stream()
                .map(claim -> footprint.supplied().contains(claim.batch())
                        ? claim(
                                claim,
                                claim.results().stream()
                                        .map(result -> new FootprintResult(
                                                result.category(),
                                                result.value().setScale(DIGITS),
                                                result.shares()))
                                        .toList())
                        : claim(
                                claim,
                                claim.results().stream()
                                        .map(result -> FootprintResult.of(
                                                result.category(), footprint, claim.batch(), claim.unit(), DIGITS))
                                        .toList()))
                .toList();
        return dossier.toBuilder().footprints(said.withClaims(claims)).build();
    }

    private static FootprintClaim claim(FootprintClaim claim, List<FootprintResult> results) {
        return FootprintClaim.builder(claim.id(), claim.batch(), claim.name(), claim.date())
                .unit(claim.unit())
                .results(results)
                .basis(claim.basis())
                .evidence(claim.evidence())
                .build();
    }

    private FootprintStatements statements() {
        List<StepInventory> inventories = new ArrayList<>();
        List<FootprintClaim> attested = new ArrayList<>();
        for (ProcessStep step : chain.steps()) {
            List<Output> bearing = step.outputs().stream()
                    .filter(output -> BatchAllocationPlan.DEFAULT_ROLES.contains(output.role()))
                    .toList();
            Optional<StepAllocation> allocation = bearing.size() > 1 || (bearing.size() == 1 && random.nextInt(4) == 0)
                    ? Optional.of(new StepAllocation(key(bearing), text("reason")))
                    : Optional.empty();
            if (random.nextInt(5) == 0) {
                step.outputs().forEach(output -> attested.add(attested(output.batch())));
                allocation.ifPresent(said -> inventories.add(StepInventory.builder(step.id())
                        .allocation(allocation.orElse(null))
                        .build()));
            } else {
                inventories.add(StepInventory.builder(step.id())
                        .activities(activities(step))
                        .allocation(allocation.orElse(null))
                        .build());
            }
        }
        FootprintStatements said = new FootprintStatements(inventories, attested);
        return said.withClaims(
                Stream.concat(attested.stream(), claims(said).stream()).toList());
    }

    private List<FootprintClaim> claims(FootprintStatements said) {
        ChainFootprint footprint = said.calculate(chain);
        List<FootprintClaim> claims = new ArrayList<>();
        for (Batch batch : chain.batches()) {
            boolean follows = footprint.obstacle(batch.id()).isEmpty()
                    && !footprint.supplied().contains(batch.id())
                    && footprint.total(batch.id(), Usage.GWP).isPresent()
                    && footprint.total(batch.id(), Usage.COST).isPresent()
                    && footprint.coverage(batch.id(), Usage.GWP) != CategoryCoverage.NONE
                    && footprint.coverage(batch.id(), Usage.COST) != CategoryCoverage.NONE
                    && said.inventories().stream()
                            .anyMatch(inventory -> !inventory.activities().isEmpty()
                                    && inventory
                                            .step()
                                            .equals(chain.producerOf(batch.id()).id()));
            if (follows && random.nextInt(3) > 0) {
                DeclaredMass unit = random.nextBoolean()
                        ? DeclaredMass.KILOGRAM
                        : new DeclaredMass(
                                "a piece", decimal(1, 500).movePointLeft(3).max(new BigDecimal("0.001")));
                claims.add(claim(
                        batch.id(),
                        unit,
                        List.of(
                                FootprintResult.of(Footprints.CARBON, footprint, batch.id(), unit, random.nextInt(8)),
                                FootprintResult.of(Footprints.COST, footprint, batch.id(), unit, random.nextInt(8)))));
            }
        }
        return claims;
    }

    private FootprintClaim attested(BatchId batch) {
        DataShares shares = DataShares.builder()
                .primary(random.nextBoolean() ? new BigDecimal("0.25") : null)
                .build();
        return claim(
                batch,
                DeclaredMass.KILOGRAM,
                List.of(
                        new FootprintResult(Footprints.CARBON, decimal(0, 500), shares),
                        new FootprintResult(Footprints.COST, decimal(0, 500), shares)));
    }

    private FootprintClaim claim(BatchId batch, DeclaredMass unit, List<FootprintResult> results) {
        return FootprintClaim.builder(
                        new ClaimId("urn:example:footprint:" + batch.value()),
                        batch,
                        "Footprint",
                        LocalDate.ofInstant(chain.batch(batch).producedAt(), ZoneOffset.UTC))
                .unit(unit)
                .results(results)
                .basis(Footprints.BASIS)
                .build();
    }

    private List<Activity> activities(ProcessStep step) {
        List<Activity> activities = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            Activity activity = Activity.of(
                    step.id(), "activity " + names++, decimal(random.nextInt(6) == 0 ? -100 : 0, 90_000), factor());
            Output output = step.outputs().get(random.nextInt(step.outputs().size()));
            activity = random.nextInt(3) == 0
                    ? activity.toBuilder().only(output.batch()).build()
                    : activity;
            activities.add(
                    random.nextBoolean()
                            ? activity.toBuilder()
                                    .quality(new Pedigree(1, 2, 3, 4, 5))
                                    .build()
                            : activity);
        }
        // Whatever a chain is made of, the first activity accounts for all that the step must account for.
        List<String> covered = new ArrayList<>(InventoryCoverage.WORDS);
        step.flows().forEach(flow -> covered.add(flow.name()));
        activities.set(
                0, activities.get(0).toBuilder().only(null).covers(covered).build());
        return activities;
    }

    private ActivityFactor factor() {
        Map<String, BigDecimal> impacts = new HashMap<>();
        impacts.put(Usage.GWP, decimal(0, 300));
        if (random.nextBoolean()) {
            impacts.put(Usage.COST, decimal(-5, 20));
        }
        Provenance.Origin[] origins = Provenance.Origin.values();
        return ActivityFactor.builder("factor \"" + names, "kWh", "a table", origins[random.nextInt(origins.length)])
                .impacts(impacts)
                .build();
    }

    private BatchAllocation key(List<Output> outputs) {
        if (outputs.size() > 1 && random.nextInt(4) == 0) {
            String replacing = chain.batch(outputs.get(0).batch()).name();
            return new BatchAllocation.Substitution(
                    plainKey(outputs),
                    new TreeMap<>(Map.of(replacing, new BatchAllocation.Substitute(factor(), decimal(1, 3)))),
                    "it does the same");
        }
        return plainKey(outputs);
    }

    private BatchAllocation plainKey(List<Output> outputs) {
        return switch (random.nextInt(4)) {
            case 0 -> new BatchAllocation.ByMass();
            case 1 -> new BatchAllocation.ByRareEarthOxide();
            case 2 -> {
                Map<String, BigDecimal> prices = new HashMap<>();
                outputs.forEach(output -> prices.put(chain.batch(output.batch()).name(), decimal(1, 9_000)));
                yield new BatchAllocation.ByPrice(PriceTable.of(
                        new PriceTable.Window(LocalDate.of(2021, 1, 1), LocalDate.of(2025, 12, 31)),
                        "USD",
                        "a market",
                        prices));
            }
            default -> {
                Map<BatchId, BigDecimal> weights = new HashMap<>();
                outputs.forEach(output -> weights.put(output.batch(), decimal(1, 70)));
                yield new BatchAllocation.Fixed(Shares.inProportion(weights), "by hand");
            }
        };
    }

    private Optional<String> text(String text) {
        return random.nextBoolean() ? Optional.of(text) : Optional.empty();
    }

    /** A decimal from a whole number up to another, with up to four digits after the point. */
    private BigDecimal decimal(int from, int until) {
        return BigDecimal.valueOf(from)
                .add(BigDecimal.valueOf(random.nextInt((until - from) * 10_000), 4)
                        .setScale(random.nextInt(5), RoundingMode.DOWN));
    }
}
