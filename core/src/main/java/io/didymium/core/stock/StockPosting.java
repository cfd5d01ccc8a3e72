package io.didymium.core.stock;

import io.didymium.core.batch.Batch;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.Id;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.Transfer;
import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MeasuredMass;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The stock while events are posted in the order of time. Not thread-safe. */
final class StockPosting {
    /** How many sites in a row goods can pass through at one instant. */
    private static final int MAX_PASSES = 100;

    /** What came of one batch to one site, and what was taken of it there. */
    private static final class Holding {
        private final List<MeasuredMass> came = new ArrayList<>();
        private final List<MeasuredMass> went = new ArrayList<>();
        private BigDecimal left = BigDecimal.ZERO;
        private boolean overdrawn;
        private @Nullable Id lastTaker;
        private Instant lastTaken = Instant.MIN;

        void put(MeasuredMass mass) {
            came.add(mass);
            left = left.add(mass.value().kilograms());
        }

        Mass available() {
            return new Mass(left.max(BigDecimal.ZERO));
        }

        /** Whether a portion is there, or is too much by no more than the weighings can differ. */
        boolean covers(MeasuredMass portion, StockRule rule) {
            BigDecimal rest = left.subtract(portion.value().kilograms());
            return rest.signum() >= 0
                    || (!overdrawn
                            && rule.isWeighing(portion)
                            && rest.negate().compareTo(tolerance(portion, rule)) <= 0);
        }

        private BigDecimal tolerance(MeasuredMass portion, StockRule rule) {
            List<MeasuredMass> masses = new ArrayList<>(came);
            masses.addAll(went);
            masses.add(portion);
            return came.isEmpty() ? BigDecimal.ZERO : rule.tolerance(masses).kilograms();
        }

        void take(MeasuredMass portion, Id event, Instant at) {
            went.add(portion);
            left = left.subtract(portion.value().kilograms());
            lastTaker = event;
            lastTaken = at;
        }

        void overdraw() {
            overdrawn = true;
            left = BigDecimal.ZERO;
        }

        /** What the weighings differ by, once all that came was taken but what they can differ by. */
        Optional<WeighingDifference> difference(BatchId batch, FacilityId site, StockRule rule) {
            if (overdrawn || left.signum() == 0 || lastTaker == null) {
                return Optional.empty();
            }
            WeighingDifference difference = new WeighingDifference(batch, site, lastTaker, lastTaken, came, went);
            return left.abs().compareTo(rule.tolerance(difference.masses()).kilograms()) <= 0
                    ? Optional.of(difference)
                    : Optional.empty();
        }
    }

    private final StockRule rule;
    private final SortedMap<BatchId, SortedMap<FacilityId, Holding>> holdings = new TreeMap<>();
    private final List<WeighingDifference> inTransit = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    StockPosting(StockRule rule) {
        this.rule = rule;
    }

    void make(Batch batch) {
        holding(batch.id(), batch.facility()).put(batch.mass());
    }

    private Holding holding(BatchId batch, FacilityId site) {
        return holdings.computeIfAbsent(batch, id -> new TreeMap<>()).computeIfAbsent(site, id -> new Holding());
    }

    /**
     * The transfers of one instant, each once its goods are there: goods can pass through several sites on a day of which only
     * the date is known, but no two transfers can supply each other.
     */
    void move(List<Transfer> transfers) {
        List<Transfer> waiting = transfers.stream()
                .sorted(Comparator.comparing(transfer -> transfer.id().value()))
                .collect(Collectors.toCollection(ArrayList::new));
        boolean moved = true;
        for (int pass = 0; moved && pass < MAX_PASSES; pass++) {
            moved = waiting.removeIf(this::moveIfThere);
        }
        waiting.forEach(this::move);
    }

    private boolean moveIfThere(Transfer transfer) {
        boolean isThere = transfer.portions().stream()
                .allMatch(portion -> holding(portion.batch(), transfer.from()).covers(portion.mass(), rule));
        if (isThere) {
            move(transfer);
        }
        return isThere;
    }

    private void move(Transfer transfer) {
        for (BatchPortion portion : transfer.portions()) {
            take(transfer.id(), transfer.from(), portion, transfer.at());
            MeasuredMass arrived = transfer.arrived(portion);
            if (!arrived.value().equals(portion.mass().value())) {
                inTransit.add(new WeighingDifference(
                        portion.batch(),
                        transfer.to(),
                        transfer.id(),
                        transfer.at(),
                        List.of(portion.mass()),
                        List.of(arrived)));
            }
            holding(portion.batch(), transfer.to()).put(arrived);
        }
    }

    void take(Id event, FacilityId site, BatchPortion portion, Instant at) {
        Holding holding = holding(portion.batch(), site);
        boolean covered = holding.covers(portion.mass(), rule);
        if (!covered) {
            Mass available = holding.available();
            Mass taken = portion.mass().value();
            findings.add(Finding.of(
                    StockFinding.BATCH_OVERDRAWN,
                    Location.of(event.value()),
                    Map.of(
                            "event", event.value(),
                            "taken", taken.toString(),
                            "batch", portion.batch().value(),
                            "facility", site.value(),
                            "available", available.toString(),
                            "excess", taken.minus(available).toString())));
        }
        holding.take(portion.mass(), event, at);
        if (!covered) {
            holding.overdraw();
        }
    }

    /** The book after all events. */
    StockBook book() {
        SortedMap<BatchId, SortedMap<FacilityId, Mass>> stock = new TreeMap<>();
        List<WeighingDifference> differences = new ArrayList<>();
        holdings.forEach((batch, sites) -> {
            SortedMap<FacilityId, Mass> left = new TreeMap<>();
            sites.forEach((site, holding) -> {
                if (!holding.available().isZero()) {
                    left.put(site, holding.available());
                }
                holding.difference(batch, site, rule).ifPresent(differences::add);
            });
            stock.put(batch, left);
        });
        return new StockBook(stock, differences, inTransit, findings);
    }
}
