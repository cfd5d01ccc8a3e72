package io.didymium.core.balance.piece;

import io.didymium.core.balance.BalanceRule;
import io.didymium.core.batch.Batch;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.id.Id;
import io.didymium.core.piece.Packing;
import io.didymium.core.piece.PieceShare;
import io.didymium.core.process.BatchPortion;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Whether a portion weighs what its pieces or packages weigh in their batch. */
final class PortionPieces {
    private final Id event;
    private final BatchPortion portion;
    private final Batch batch;
    private final BalanceRule rule;
    private final boolean asFilled;

    /** @param asFilled whether packages are moved for the first time, so that they hold what they were filled with */
    PortionPieces(Id event, BatchPortion portion, Batch batch, BalanceRule rule, boolean asFilled) {
        this.event = event;
        this.portion = portion;
        this.batch = batch;
        this.rule = rule;
        this.asFilled = asFilled;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        ofCount().ifPresent(findings::add);
        portion.pieces()
                .filter(pieces -> !pieces.packages().isEmpty())
                .flatMap(this::ofPackages)
                .ifPresent(findings::add);
        return findings;
    }

    private Optional<Finding> ofCount() {
        OptionalLong number = PieceCounts.of(portion, batch);
        if (number.isEmpty() || batch.pieces().isEmpty()) {
            return Optional.empty();
        }
        BigDecimal all = BigDecimal.valueOf(batch.pieces().get().count());
        BigDecimal some = BigDecimal.valueOf(number.getAsLong());
        double part = some.doubleValue() / all.doubleValue();
        BigDecimal whole = batch.mass().value().kilograms();
        BigDecimal expected = whole.multiply(some).divide(all, MathContext.DECIMAL128);
        // The mean of some pieces differs from that of all by chance, but not if they are all.
        double byChance = Weights.SPREAD
                * whole.doubleValue()
                / all.doubleValue()
                * Math.sqrt(some.doubleValue() * Math.max(0, 1 - part));
        double ofBatch = part * Math.sqrt(Weights.NONE.plus(1, batch.mass()).variance());
        return differing(
                new Weights(expected, 0).blurred(byChance).blurred(ofBatch),
                number.getAsLong() + " " + PieceCounts.kind(batch));
    }

    /** Once they were opened or moved, less than the packages held is in order: the rest stays in the books. */
    private Optional<Finding> ofPackages(PieceShare pieces) {
        Weights net = Weights.NONE;
        for (Packing each : batch.packages()) {
            if (pieces.packages().contains(each.id())) {
                net = net.plus(1, each.gross()).plus(-1, each.tare());
            }
        }
        return net.kilograms().signum() == 0
                        || (!asFilled && portion.mass().value().kilograms().compareTo(net.kilograms()) <= 0)
                ? Optional.empty()
                : differing(net, pieces.packages().size() + " packages");
    }

    private Optional<Finding> differing(Weights expected, String pieces) {
        Weights difference = expected.plus(-1, portion.mass());
        return difference
                .beyond(rule)
                .map(deviations -> Finding.of(
                        PieceFinding.PORTION_MASS_MISMATCH,
                        Location.of(event.value()),
                        Map.of(
                                "event", event.value(),
                                "pieces", pieces,
                                "batch", batch.id().value(),
                                "mass", portion.mass().toString(),
                                "expected", expected.text(),
                                "difference", difference.text(),
                                "deviations", deviations)));
    }
}
