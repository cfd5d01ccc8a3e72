package io.didymium.core.balance.piece;

import static java.util.stream.Collectors.joining;

import io.didymium.core.balance.BalanceRule;
import io.didymium.core.batch.Batch;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.id.BatchId;
import io.didymium.core.piece.BillLine;
import io.didymium.core.piece.Pieces;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.Output;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.StepPart;
import io.didymium.core.quantity.MeasuredMass;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Whether the pieces that went into a part of a step came out of it, by themselves or as parts of others.
 *
 * <p>In assembly and dismantling, what is no part of anything else in the step counts by its bill of materials: four magnets that went into
 * a rotor came out with it. In other processes that keep pieces whole, each kind is counted as it is.
 */
final class StepPieces {
    private static final int MOST_SHOWN = 10;

    /** Pieces of one kind: how many went in and came out, and what they weigh, in less out. */
    private static final class Line {
        private BigInteger in = BigInteger.ZERO;
        private BigInteger out = BigInteger.ZERO;
        private Weights weightIn = Weights.NONE;
        private Weights weightOut = Weights.NONE;
        private boolean isPart;

        void count(boolean in, BigInteger count) {
            if (in) {
                this.in = this.in.add(count);
            } else {
                out = out.add(count);
            }
        }

        void weigh(boolean in, BigInteger count, MeasuredMass each) {
            if (in) {
                weightIn = weightIn.plus(count, each);
            } else {
                weightOut = weightOut.plus(count, each);
            }
        }
    }

    /** A batch that goes in or comes out. */
    private record Side(boolean in, Batch batch, MeasuredMass mass, OptionalLong count) {
        Pieces pieces() {
            return batch.pieces().orElseThrow();
        }
    }

    private final ProcessStep step;
    private final BalanceRule rule;
    private final boolean incomplete;
    private final List<Side> counted = new ArrayList<>();
    private final SortedSet<BatchId> uncountedIn = new TreeSet<>();
    private final SortedSet<BatchId> uncountedOut = new TreeSet<>();
    private final SortedMap<String, Line> lines = new TreeMap<>();
    private final Map<String, NavigableSet<String>> serialsIn = new HashMap<>();

    private StepPieces(
            ProcessStep step, StepPart part, Function<BatchId, Batch> batches, BalanceRule rule, boolean incomplete) {
        this.step = step;
        this.rule = rule;
        this.incomplete = incomplete;
        for (BatchPortion input : part.inputs()) {
            Batch batch = batches.apply(input.batch());
            add(new Side(true, batch, input.mass(), PieceCounts.of(input, batch)));
            batch.pieces().ifPresent(pieces -> {
                NavigableSet<String> serials = serialsIn.computeIfAbsent(pieces.kind(), kind -> new TreeSet<>());
                pieces.serial().ifPresent(serials::add);
                input.pieces().ifPresent(share -> serials.addAll(share.serials()));
            });
        }
        for (Output output : part.outputs()) {
            Batch batch = batches.apply(output.batch());
            OptionalLong count =
                    batch.pieces().map(all -> OptionalLong.of(all.count())).orElse(OptionalLong.empty());
            add(new Side(false, batch, batch.mass(), count));
        }
    }

    private void add(Side side) {
        if (side.count().isPresent() && side.batch().pieces().isPresent()) {
            counted.add(side);
        } else {
            (side.in() ? uncountedIn : uncountedOut).add(side.batch().id());
        }
    }

    /**
     * What is missing or too much in a step; nothing where no pieces are counted or the process does not keep them.
     *
     * @param incomplete whether an output is withheld, so that more may have come out than is known
     */
    static List<Finding> findings(
            ProcessStep step, Function<BatchId, Batch> batches, BalanceRule rule, boolean incomplete) {
        List<Finding> findings = new ArrayList<>();
        if (step.kind().keepsPieces()) {
            StepPart.of(step)
                    .forEach(part -> findings.addAll(new StepPieces(step, part, batches, rule, incomplete).judge()));
        }
        return findings;
    }

    private List<Finding> judge() {
        boolean opens = step.kind() == ProcessKind.ASSEMBLY || step.kind() == ProcessKind.DISMANTLING;
        SortedSet<String> parts = new TreeSet<>();
        if (opens) {
            counted.forEach(side -> side.pieces().bill().forEach(line -> parts.add(line.part())));
        }
        for (Side side : counted) {
            Pieces pieces = side.pieces();
            if (!opens || parts.contains(pieces.kind()) || pieces.bill().isEmpty()) {
                Line line = line(pieces.kind());
                line.count(side.in(), BigInteger.valueOf(side.count().orElseThrow()));
                line.weigh(side.in(), BigInteger.ONE, side.mass());
            }
            if (opens && !parts.contains(pieces.kind())) {
                pieces.bill().forEach(part -> open(side, part));
            }
        }
        List<Finding> findings = new ArrayList<>(opens ? List.of() : serials());
        lines.forEach((kind, line) -> findings.addAll(judge(kind, line)));
        return findings;
    }

    /** An item that is one of pieces with serial numbers has one of these. */
    private List<Finding> serials() {
        List<Finding> findings = new ArrayList<>();
        for (Side item : counted) {
            String serial = item.pieces().serial().orElse("");
            NavigableSet<String> known = serialsIn.getOrDefault(item.pieces().kind(), Collections.emptyNavigableSet());
            if (!item.in() && !serial.isEmpty() && !known.isEmpty() && !known.contains(serial)) {
                findings.add(find(
                        PieceFinding.SERIAL_UNKNOWN,
                        Map.of(
                                "batch", item.batch().id().value(),
                                "kind", item.pieces().kind(),
                                "serial", serial,
                                "serials", shown(known))));
            }
        }
        return findings;
    }

    private static String shown(SortedSet<String> serials) {
        return serials.stream().limit(MOST_SHOWN).collect(joining(", ")) + (serials.size() > MOST_SHOWN ? ", …" : "");
    }

    private void open(Side side, BillLine part) {
        BigInteger number =
                BigInteger.valueOf(side.count().orElseThrow()).multiply(BigInteger.valueOf(part.perPiece()));
        Line line = line(part.part());
        line.isPart = true;
        line.count(side.in(), number);
        line.weigh(side.in(), number, part.mass());
    }

    private Line line(String kind) {
        return lines.computeIfAbsent(kind, any -> new Line());
    }

    private List<Finding> judge(String kind, Line line) {
        List<Finding> findings = new ArrayList<>();
        int difference = line.in.compareTo(line.out);
        if (difference != 0) {
            SortedSet<BatchId> uncounted = difference > 0 ? uncountedOut : uncountedIn;
            Map<String, String> arguments = new HashMap<>(Map.of(
                    "kind", kind,
                    "in", line.in.toString(),
                    "out", line.out.toString(),
                    "difference", line.in.subtract(line.out).abs().toString()));
            boolean withheld = incomplete && difference > 0;
            if (!uncounted.isEmpty() || withheld || (line.in.signum() == 0 && isReagent(kind))) {
                arguments.put(
                        "batches",
                        uncounted.isEmpty()
                                ? (withheld ? "an output that is withheld" : kind)
                                : uncounted.stream().map(BatchId::value).collect(joining(", ")));
                findings.add(find(PieceFinding.PIECES_UNCOUNTED, arguments));
            } else {
                findings.add(
                        find(difference > 0 ? PieceFinding.PIECES_MISSING : PieceFinding.PIECES_CREATED, arguments));
            }
        }
        if (line.isPart && line.in.signum() > 0 && line.out.signum() > 0) {
            weigh(kind, line).ifPresent(findings::add);
        }
        return findings;
    }

    /** Parts weigh in what was made what they weighed before; a number that is wrong is a finding of its own. */
    private Optional<Finding> weigh(String kind, Line line) {
        Weights difference = new Weights(
                line.weightIn.kilograms().subtract(line.weightOut.kilograms()),
                line.weightIn.variance() + line.weightOut.variance());
        if (!line.in.equals(line.out)) {
            return Optional.empty();
        }
        return difference
                .beyond(rule)
                .map(deviations -> find(
                        PieceFinding.PARTS_MASS_MISMATCH,
                        Map.of(
                                "kind", kind,
                                "in", line.weightIn.text(),
                                "out", line.weightOut.text(),
                                "difference", difference.text(),
                                "deviations", deviations)));
    }

    private boolean isReagent(String kind) {
        return step.flows().stream()
                .anyMatch(flow -> flow.kind().isInput() && flow.name().equals(kind));
    }

    private Finding find(PieceFinding code, Map<String, String> arguments) {
        return Finding.of(code, Location.of(step.id().value()), arguments);
    }
}
