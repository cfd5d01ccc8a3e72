package io.didymium.core.balance.piece;

import io.didymium.core.balance.BalanceRule;
import io.didymium.core.balance.WithheldDetails;
import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.Id;
import io.didymium.core.id.StepId;
import io.didymium.core.piece.Packing;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.Transfer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The pieces, packages and parts of a chain: whether batches weigh what their pieces do, whether pieces that go into steps come out, and
 * whether each is taken once and where it is. Batches of which nothing is counted are not in it.
 */
public final class PieceBook {
    /** How many sites in a row goods can pass through at one instant. */
    private static final int MAX_PASSES = 100;

    private final SortedMap<BatchId, List<Finding>> ofBatches = new TreeMap<>();
    private final SortedMap<StepId, List<Finding>> ofSteps = new TreeMap<>();

    private PieceBook() {}

    /** The book of a chain of which nothing is withheld. */
    public static PieceBook of(SupplyChain chain, BalanceRule rule) {
        return of(chain, rule, WithheldDetails.NONE);
    }

    /** The book of a chain of which something may be withheld. */
    public static PieceBook of(SupplyChain chain, BalanceRule rule, WithheldDetails withheld) {
        PieceBook book = new PieceBook();
        for (Batch batch : chain.batches()) {
            if (batch.pieces().isPresent() || !batch.packages().isEmpty()) {
                book.ofBatches.put(batch.id(), new ArrayList<>(BatchPieces.findings(batch, rule)));
            }
        }
        book.seals(chain);
        book.stock(chain, rule);
        for (ProcessStep step : chain.steps()) {
            if (!step.kind().isSource() && isCounted(chain, step)) {
                List<Finding> findings = new ArrayList<>(StepPieces.findings(
                        step, chain::batch, rule, withheld.outputs().contains(step.id())));
                findings.addAll(MadeFrom.findings(step, chain::batch, rule));
                book.ofSteps.put(step.id(), List.copyOf(findings));
            }
        }
        return book;
    }

    private static boolean isCounted(SupplyChain chain, ProcessStep step) {
        return step.inputs().stream()
                        .anyMatch(input -> chain.batch(input.batch()).pieces().isPresent())
                || step.outputs().stream()
                        .anyMatch(output -> !output.madeFrom().isEmpty()
                                || chain.batch(output.batch()).pieces().isPresent());
    }

    /** A seal belongs to one package of all that one site fills. */
    private void seals(SupplyChain chain) {
        record Seal(FacilityId site, String number) {}
        Map<Seal, BatchId> seen = new HashMap<>();
        for (Batch batch : chain.batches()) {
            for (Packing each : batch.packages()) {
                each.seal().ifPresent(number -> {
                    BatchId other = seen.putIfAbsent(new Seal(batch.facility(), number), batch.id());
                    if (other != null) {
                        find(
                                Finding.of(
                                        PieceFinding.SEAL_REUSED,
                                        Location.of(batch.id().value()),
                                        Map.of(
                                                "seal", number,
                                                "batch", batch.id().value(),
                                                "other", other.value())),
                                batch.id());
                    }
                });
            }
        }
    }

    private void find(Finding finding, BatchId batch) {
        ofBatches.computeIfAbsent(batch, any -> new ArrayList<>()).add(finding);
    }

    /** Something that takes portions away, all but what is lost to another place; at one instant, what is moved is there before it is used. */
    private record Taking(
            Instant at,
            Id id,
            FacilityId from,
            @Nullable FacilityId to,
            List<BatchPortion> portions,
            Set<BatchId> lost) {
        static final Comparator<Taking> ORDER = Comparator.comparing(Taking::at)
                .thenComparing(taking -> taking.to() == null)
                .thenComparing(taking -> taking.id().value());
    }

    private void stock(SupplyChain chain, BalanceRule rule) {
        List<Taking> events = new ArrayList<>();
        for (Transfer moved : chain.transfers()) {
            if (isCounted(moved.portions())) {
                events.add(new Taking(moved.at(), moved.id(), moved.from(), moved.to(), moved.portions(), lost(moved)));
            }
        }
        for (ProcessStep step : chain.steps()) {
            if (isCounted(step.inputs())) {
                events.add(new Taking(step.startedAt(), step.id(), step.facility(), null, step.inputs(), Set.of()));
            }
        }
        events.sort(Taking.ORDER);
        Map<BatchId, PieceStock> stocks = new HashMap<>();
        int next = 0;
        while (next < events.size()) {
            Instant at = events.get(next).at();
            List<Taking> waiting = new ArrayList<>();
            while (next < events.size() && events.get(next).at().equals(at)) {
                waiting.add(events.get(next++));
            }
            // Goods can pass through several sites at one instant: what is there moves first.
            boolean moved = waiting.size() > 1;
            for (int pass = 0; moved && pass < MAX_PASSES; pass++) {
                moved = waiting.removeIf(event -> isThere(event, chain, stocks) && post(event, chain, rule, stocks));
            }
            waiting.forEach(event -> post(event, chain, rule, stocks));
        }
    }

    /** The batches of which nothing arrived: their pieces are nowhere. */
    private static Set<BatchId> lost(Transfer moved) {
        return moved.received().entrySet().stream()
                .filter(received -> received.getValue().value().isZero())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private boolean isCounted(List<BatchPortion> portions) {
        return portions.stream().anyMatch(this::isCounted);
    }

    private boolean isCounted(BatchPortion portion) {
        return portion.pieces().isPresent() || ofBatches.containsKey(portion.batch());
    }

    private static boolean isThere(Taking event, SupplyChain chain, Map<BatchId, PieceStock> stocks) {
        return event.portions().stream()
                .allMatch(portion -> stocks.computeIfAbsent(portion.batch(), id -> new PieceStock(chain.batch(id)))
                        .holds(event.from(), portion));
    }

    private boolean post(Taking event, SupplyChain chain, BalanceRule rule, Map<BatchId, PieceStock> stocks) {
        for (BatchPortion portion : event.portions()) {
            Batch batch = chain.batch(portion.batch());
            if (isCounted(portion)) {
                PieceStock stock = stocks.computeIfAbsent(batch.id(), id -> new PieceStock(batch));
                boolean asFilled = event.to() != null && stock.isAsFilled(portion);
                new PortionPieces(event.id(), portion, batch, rule, asFilled)
                        .findings()
                        .forEach(finding -> find(finding, batch.id()));
                stock.take(event.id(), event.from(), event.lost().contains(batch.id()) ? null : event.to(), portion)
                        .forEach(finding -> find(finding, batch.id()));
            }
        }
        return true;
    }

    /** What is wrong with the pieces and packages of each batch that has any, by batch. */
    public SortedMap<BatchId, List<Finding>> ofBatches() {
        return Collections.unmodifiableSortedMap(ofBatches);
    }

    /** What is wrong with the pieces of each step that counts any, by step. */
    public SortedMap<StepId, List<Finding>> ofSteps() {
        return Collections.unmodifiableSortedMap(ofSteps);
    }

    /** All that is wrong, of batches first. */
    public List<Finding> findings() {
        List<Finding> all = new ArrayList<>();
        ofBatches.values().forEach(all::addAll);
        ofSteps.values().forEach(all::addAll);
        return all;
    }
}
