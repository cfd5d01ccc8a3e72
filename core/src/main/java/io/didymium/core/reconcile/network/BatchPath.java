package io.didymium.core.reconcile.network;

import static java.util.Objects.requireNonNull;

import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.id.FacilityId;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.Transfer;
import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MeasuredMass;
import io.didymium.core.stock.StockBook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The way of one batch: made, kept at sites, moved and consumed, each movement with the mass stated for it. */
final class BatchPath {
    /** A movement of the batch; an end that is null is outside the network. */
    record Move(String id, @Nullable String from, @Nullable String to, Optional<MeasuredMass> mass) {}

    private final Batch batch;
    private final SortedMap<FacilityId, List<Move>> in = new TreeMap<>();
    private final SortedMap<FacilityId, List<Move>> out = new TreeMap<>();
    private final List<Move> moves = new ArrayList<>();

    /**
     * Of a batch.
     *
     * @param balanced the steps that are nodes
     * @param sites the sites at which stock is a node
     */
    BatchPath(Batch batch, SupplyChain chain, StockBook stock, Set<ProcessStep> balanced, Predicate<FacilityId> sites) {
        this.batch = batch;
        ProcessStep producer = chain.producerOf(batch.id());
        if (sites.test(batch.facility())) {
            String maker = balanced.contains(producer) ? producer.id().value() : null;
            arrive(batch.facility(), batch.id().value(), maker, Optional.of(batch.mass()));
        }
        chain.transfers().forEach(transfer -> move(transfer, sites));
        for (ProcessStep step : chain.consumersOf(batch.id())) {
            if (sites.test(step.facility())) {
                MeasuredMass mass = portion(step.inputs()).orElseThrow();
                String taker = balanced.contains(step) ? step.id().value() : null;
                leave(step.facility(), batch.id().value() + " in " + step.id().value(), taker, Optional.of(mass));
            }
        }
        in.keySet().forEach(site -> {
            Mass left = stock.stock().getOrDefault(batch.id(), new TreeMap<>()).getOrDefault(site, Mass.ZERO);
            if (!left.isZero() && out.containsKey(site)) {
                leave(site, "rest of " + batch.id().value() + " at " + site.value(), null, Optional.empty());
            }
        });
        in.keySet().forEach(this::join);
    }

    private Optional<MeasuredMass> portion(List<BatchPortion> portions) {
        return portions.stream()
                .filter(portion -> portion.batch().equals(batch.id()))
                .map(BatchPortion::mass)
                .findFirst();
    }

    private void move(Transfer transfer, Predicate<FacilityId> sites) {
        portion(transfer.portions()).ifPresent(mass -> {
            boolean leaves = sites.test(transfer.from());
            boolean arrives = sites.test(transfer.to());
            if (transfer.received().containsKey(batch.id())) {
                // Two weighings of which nobody knows whether they are of the same mass: something may be lost on the
                // way.
                if (leaves) {
                    leave(
                            transfer.from(),
                            batch.id().value() + " by " + transfer.id().value(),
                            null,
                            Optional.of(mass));
                }
                if (arrives) {
                    arrive(
                            transfer.to(),
                            batch.id().value() + " received by " + transfer.id().value(),
                            null,
                            Optional.of(transfer.received().get(batch.id())));
                }
                return;
            }
            Move move = new Move(
                    batch.id().value() + " by " + transfer.id().value(),
                    leaves ? stock(transfer.from()) : null,
                    arrives ? stock(transfer.to()) : null,
                    Optional.of(mass));
            if (leaves) {
                out.computeIfAbsent(transfer.from(), key -> new ArrayList<>()).add(move);
            }
            if (arrives) {
                in.computeIfAbsent(transfer.to(), key -> new ArrayList<>()).add(move);
            }
            if (leaves || arrives) {
                moves.add(move);
            }
        });
    }

    private String stock(FacilityId site) {
        return batch.id().value() + " at " + site.value();
    }

    private void arrive(FacilityId site, String id, @Nullable String from, Optional<MeasuredMass> mass) {
        Move move = new Move(id, from, stock(site), mass);
        in.computeIfAbsent(site, key -> new ArrayList<>()).add(move);
        moves.add(move);
    }

    private void leave(FacilityId site, String id, @Nullable String to, Optional<MeasuredMass> mass) {
        Move move = new Move(id, stock(site), to, mass);
        out.computeIfAbsent(site, key -> new ArrayList<>()).add(move);
        moves.add(move);
    }

    /**
     * Takes a stock out of the way: one that nothing left is none, and of one that a single movement left with the very mass that came, the
     * movements are one.
     */
    private void join(FacilityId site) {
        List<Move> arrivals =
                moves.stream().filter(move -> stock(site).equals(move.to)).toList();
        List<Move> departures =
                moves.stream().filter(move -> stock(site).equals(move.from)).toList();
        if (departures.isEmpty()) {
            arrivals.forEach(move -> replace(move, new Move(move.id, move.from, null, move.mass)));
        } else if (arrivals.isEmpty()) {
            departures.forEach(move -> replace(move, new Move(move.id, null, move.to, move.mass)));
        } else if (arrivals.size() == 1
                && departures.size() == 1
                && arrivals.get(0).mass.equals(departures.get(0).mass)) {
            Move first = arrivals.get(0);
            Move last = departures.get(0);
            moves.remove(last);
            replace(first, new Move(first.id, first.from, last.to, first.mass));
        }
    }

    private void replace(Move old, Move by) {
        moves.set(moves.indexOf(requireNonNull(old, "old")), by);
    }

    /** The movements. */
    List<Move> moves() {
        return moves;
    }
}
