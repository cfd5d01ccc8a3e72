package io.didymium.core.stock.statement;

import io.didymium.core.chain.SupplyChain;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.Output;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.Transfer;
import io.didymium.core.quantity.MeasuredMass;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the events at a site before a time leave of each batch there. */
final class SiteStock {
    private final SortedSet<String> events = new TreeSet<>();
    private final SortedMap<BatchId, BigDecimal> left = new TreeMap<>();
    private final SortedMap<BatchId, List<MeasuredMass>> weighed = new TreeMap<>();

    SiteStock(SupplyChain chain, FacilityId site, Instant until) {
        for (ProcessStep step : chain.steps()) {
            if (step.facility().equals(site) && step.endedAt().isBefore(until)) {
                events.add(step.id().value());
                for (Output output : step.outputs()) {
                    move(output.batch(), chain.batch(output.batch()).mass(), false);
                }
                step.inputs().forEach(input -> move(input.batch(), input.mass(), true));
            }
        }
        for (Transfer transfer : chain.transfers()) {
            if (transfer.at().isBefore(until)
                    && (transfer.from().equals(site) || transfer.to().equals(site))) {
                events.add(transfer.id().value());
                if (!transfer.isOnSite()) {
                    for (BatchPortion portion : transfer.portions()) {
                        boolean leaves = transfer.from().equals(site);
                        move(portion.batch(), leaves ? portion.mass() : transfer.arrived(portion), leaves);
                    }
                }
            }
        }
    }

    private void move(BatchId batch, MeasuredMass mass, boolean leaves) {
        BigDecimal kilograms = mass.value().kilograms();
        left.merge(batch, leaves ? kilograms.negate() : kilograms, BigDecimal::add);
        weighed.computeIfAbsent(batch, any -> new ArrayList<>()).add(mass);
    }

    SortedSet<String> events() {
        return events;
    }

    /** What is left by the books, in kg, also of what is used up. */
    SortedMap<BatchId, BigDecimal> left() {
        return left;
    }

    List<MeasuredMass> weighed(BatchId batch) {
        return weighed.getOrDefault(batch, List.of());
    }
}
