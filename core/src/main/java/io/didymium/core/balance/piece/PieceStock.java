package io.didymium.core.balance.piece;

import io.didymium.core.batch.Batch;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.Id;
import io.didymium.core.piece.Packing;
import io.didymium.core.process.BatchPortion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the pieces and packages of one batch are, while events are posted in their order. */
final class PieceStock {
    private static final String USED = "used up already";

    private final Batch batch;
    private final Map<FacilityId, Long> counts = new HashMap<>();
    /** Of packages and serial numbers that were moved or used: where they are; the empty place is that of what was used. */
    private final Map<String, Optional<FacilityId>> places = new HashMap<>();

    private final Set<String> packages;

    private boolean uncounted;

    PieceStock(Batch batch) {
        this.batch = batch;
        packages = batch.packages().stream().map(Packing::id).collect(Collectors.toSet());
        batch.pieces().ifPresent(pieces -> counts.put(batch.facility(), pieces.count()));
    }

    /** Takes a portion away from a site, to another or, if that is null, for good. */
    List<Finding> take(Id event, FacilityId from, @Nullable FacilityId to, BatchPortion portion) {
        List<Finding> findings = new ArrayList<>();
        count(event, from, to, portion).ifPresent(findings::add);
        portion.pieces().ifPresent(pieces -> {
            pieces.packages().forEach(each -> takePackage(event, from, to, each).ifPresent(findings::add));
            pieces.serials()
                    .forEach(each -> place(event, from, to, ofSerial(each)).ifPresent(findings::add));
        });
        return findings;
    }

    /** Whether a portion is at a site. */
    boolean holds(FacilityId site, BatchPortion portion) {
        OptionalLong number = PieceCounts.of(portion, batch);
        return (number.isEmpty()
                        || uncounted
                        || batch.pieces().isEmpty()
                        || number.getAsLong() <= counts.getOrDefault(site, 0L))
                && portion.pieces().stream()
                        .flatMap(pieces -> Stream.concat(
                                pieces.packages().stream().map(PieceStock::ofPackage),
                                pieces.serials().stream().map(PieceStock::ofSerial)))
                        .allMatch(piece -> places.getOrDefault(piece, Optional.of(batch.facility()))
                                .equals(Optional.of(site)));
    }

    /** Whether none of the packages of a portion was moved or opened yet. */
    boolean isAsFilled(BatchPortion portion) {
        return portion.pieces().stream()
                .flatMap(pieces -> pieces.packages().stream())
                .noneMatch(id -> places.containsKey(ofPackage(id)));
    }

    private static String ofPackage(String id) {
        return "package " + id;
    }

    private static String ofSerial(String number) {
        return "piece " + number;
    }

    private Optional<Finding> takePackage(Id event, FacilityId from, @Nullable FacilityId to, String name) {
        if (packages.isEmpty()) {
            return Optional.of(Finding.of(
                    PieceFinding.PIECES_UNCOUNTED,
                    Location.of(event.value()),
                    Map.of(
                            "kind",
                            ofPackage(name),
                            "in",
                            "none",
                            "out",
                            "1",
                            "batches",
                            batch.id().value())));
        }
        if (!packages.contains(name)) {
            return Optional.of(Finding.of(
                    PieceFinding.PACKAGE_UNKNOWN,
                    Location.of(event.value()),
                    Map.of(
                            "event",
                            event.value(),
                            "package",
                            name,
                            "batch",
                            batch.id().value())));
        }
        return place(event, from, to, ofPackage(name));
    }

    private Optional<Finding> place(Id event, FacilityId from, @Nullable FacilityId to, String piece) {
        Optional<FacilityId> before = places.getOrDefault(piece, Optional.of(batch.facility()));
        places.put(piece, Optional.ofNullable(to));
        if (before.equals(Optional.of(from))) {
            return Optional.empty();
        }
        return Optional.of(Finding.of(
                PieceFinding.PIECE_NOT_THERE,
                Location.of(event.value()),
                Map.of(
                        "event", event.value(),
                        "piece", piece,
                        "batch", batch.id().value(),
                        "facility", from.value(),
                        "where", before.map(site -> "at " + site.value()).orElse(USED))));
    }

    private Optional<Finding> count(Id event, FacilityId from, @Nullable FacilityId to, BatchPortion portion) {
        OptionalLong number = PieceCounts.of(portion, batch);
        if (batch.pieces().isEmpty() || uncounted) {
            return Optional.empty();
        }
        long available = counts.getOrDefault(from, 0L);
        if (number.isEmpty()) {
            uncounted = true;
            return Optional.of(Finding.of(
                    PieceFinding.PIECES_UNCOUNTED,
                    Location.of(event.value()),
                    Map.of(
                            "kind", PieceCounts.kind(batch),
                            "in", Long.toString(available),
                            "out", "some",
                            "batches", batch.id().value())));
        }
        long taken = number.getAsLong();
        counts.put(from, Math.max(0, available - taken));
        if (to != null) {
            counts.merge(to, taken, Long::sum);
        }
        return taken <= available
                ? Optional.empty()
                : Optional.of(Finding.of(
                        PieceFinding.PIECES_OVERDRAWN,
                        Location.of(event.value()),
                        Map.of(
                                "event", event.value(),
                                "taken", Long.toString(taken),
                                "batch", batch.id().value(),
                                "facility", from.value(),
                                "available", Long.toString(available))));
    }
}
