package io.didymium.core.balance.piece;

import io.didymium.core.balance.BalanceRule;
import io.didymium.core.batch.Batch;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.piece.BillLine;
import io.didymium.core.piece.Packing;
import io.didymium.core.piece.Pieces;
import io.didymium.core.quantity.MeasuredMass;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether the pieces and packages of one batch are what the batch weighs. */
final class BatchPieces {
    private final Batch batch;
    private final BalanceRule rule;
    private final Location location;
    private final List<Finding> findings = new ArrayList<>();

    private BatchPieces(Batch batch, BalanceRule rule) {
        this.batch = batch;
        this.rule = rule;
        this.location = Location.of(batch.id().value());
    }

    static List<Finding> findings(Batch batch, BalanceRule rule) {
        BatchPieces judged = new BatchPieces(batch, rule);
        batch.pieces().ifPresent(judged::judge);
        judged.packages();
        return judged.findings;
    }

    private void judge(Pieces pieces) {
        pieces.unitMass().ifPresent(unit -> {
            vague(pieces.kind(), unit);
            Weights together = Weights.NONE.plus(pieces.count(), unit);
            Weights difference = together.plus(-1, batch.mass());
            difference
                    .beyond(rule)
                    .ifPresent(deviations -> findings.add(Finding.of(
                            PieceFinding.COUNT_MASS_MISMATCH,
                            location,
                            Map.of(
                                    "count", Long.toString(pieces.count()),
                                    "kind", pieces.kind(),
                                    "unit", unit.toString(),
                                    "found", together.text(),
                                    "mass", batch.mass().toString(),
                                    "difference", difference.text(),
                                    "deviations", deviations))));
        });
        bill(pieces);
    }

    /** The parts of all pieces against the batch: what else a piece is made of only adds to them. */
    private void bill(Pieces pieces) {
        if (pieces.bill().isEmpty()) {
            return;
        }
        Weights parts = Weights.NONE;
        for (BillLine line : pieces.bill()) {
            vague(line.part(), line.mass());
            parts = parts.plus(
                    BigInteger.valueOf(pieces.count()).multiply(BigInteger.valueOf(line.perPiece())), line.mass());
        }
        Weights difference = parts.plus(-1, batch.mass());
        if (difference.kilograms().signum() > 0 && difference.beyond(rule).isPresent()) {
            BigDecimal count = BigDecimal.valueOf(pieces.count());
            findings.add(Finding.of(
                    PieceFinding.BILL_TOO_HEAVY,
                    location,
                    Map.of(
                            "kind",
                            pieces.kind(),
                            "parts",
                            Weights.text(parts.kilograms().divide(count, MathContext.DECIMAL64)),
                            "mass",
                            Weights.text(batch.mass().value().kilograms().divide(count, MathContext.DECIMAL64)))));
        }
    }

    private void vague(String kind, MeasuredMass mass) {
        if (Weights.isVague(mass)) {
            findings.add(Finding.of(
                    PieceFinding.PIECE_MASS_VAGUE,
                    location,
                    Map.of(
                            "kind",
                            kind,
                            "found",
                            mass.standardUncertainty().toString(),
                            "limit",
                            Weights.text(
                                    mass.value().kilograms().multiply(BigDecimal.valueOf(Weights.MOST_UNCERTAIN))))));
        }
    }

    private void packages() {
        if (batch.packages().isEmpty()) {
            return;
        }
        Weights gross = Weights.NONE;
        Weights net = Weights.NONE;
        for (Packing each : batch.packages()) {
            gross = gross.plus(1, each.gross());
            net = net.plus(1, each.gross()).plus(-1, each.tare());
        }
        Weights difference = net.plus(-1, batch.mass());
        Optional<String> beyond = difference.beyond(rule);
        if (beyond.isPresent()) {
            findings.add(Finding.of(
                    PieceFinding.PACKAGES_MASS_MISMATCH,
                    location,
                    Map.of(
                            "count", Integer.toString(batch.packages().size()),
                            "net", net.text(),
                            "gross", gross.text(),
                            "mass", batch.mass().toString(),
                            "difference", difference.text(),
                            "deviations", beyond.get())));
        }
    }
}
