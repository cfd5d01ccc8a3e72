package io.didymium.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/**
 * Results in their order, with how often each outcome and each reason occurs.
 *
 * <p>They move in few packed pieces, of each partition one for each range of places: as single records, what takes the time is to
 * serialise them.
 */
final class SortedResults {
    /** How many results a partition has, and how often its outcomes and reasons occur. */
    private record Tally(long size, HashMap<String, Long> counts) implements Serializable {
        static Tally of(List<ResultRow> rows) {
            Map<String, Long> counts = new HashMap<>();
            for (ResultRow row : rows) {
                counts.merge(row.outcome(), 1L, Long::sum);
                row.reasons().forEach(reason -> counts.merge(reason, 1L, Long::sum));
            }
            return new Tally(rows.size(), new HashMap<>(counts));
        }
    }

    private final JavaRDD<List<ResultRow>> rows;
    private final List<Tally> tallies;

    private SortedResults(JavaRDD<List<ResultRow>> rows) {
        this.rows = rows.persist(StorageLevel.MEMORY_AND_DISK());
        tallies = this.rows.map(Tally::of).collect();
    }

    /**
     * Sorts results.
     *
     * @param places some of the places, by which ranges are made
     */
    static SortedResults of(JavaRDD<ResultRow> results, List<Place> places, int partitions) {
        Place[] bounds = bounds(places, partitions);
        return new SortedResults(
                results.mapPartitionsToPair(all -> pack(all, bounds).iterator())
                        .groupByKey(partitions)
                        // The partition of a whole number below their count is the number itself.
                        .mapPartitions(SortedResults::unpacked));
    }

    private static Place[] bounds(List<Place> places, int partitions) {
        List<Place> sorted = places.stream().sorted().toList();
        Place[] bounds = new Place[sorted.isEmpty() ? 0 : partitions - 1];
        for (int i = 0; i < bounds.length; i++) {
            bounds[i] = sorted.get((int) ((long) sorted.size() * (i + 1) / partitions));
        }
        return bounds;
    }

    private static List<Tuple2<Integer, byte[]>> pack(Iterator<ResultRow> rows, Place[] bounds) throws IOException {
        ByteArrayOutputStream[] ranges = new ByteArrayOutputStream[bounds.length + 1];
        DataOutputStream[] writers = new DataOutputStream[ranges.length];
        for (int i = 0; i < ranges.length; i++) {
            ranges[i] = new ByteArrayOutputStream();
            writers[i] = new DataOutputStream(ranges[i]);
        }
        while (rows.hasNext()) {
            ResultRow row = rows.next();
            int found = Arrays.binarySearch(bounds, row.place());
            row.write(writers[found < 0 ? -found - 1 : found]);
        }
        List<Tuple2<Integer, byte[]>> packed = new ArrayList<>();
        for (int i = 0; i < ranges.length; i++) {
            packed.add(new Tuple2<>(i, ranges[i].toByteArray()));
        }
        return packed;
    }

    private static Iterator<List<ResultRow>> unpacked(Iterator<Tuple2<Integer, Iterable<byte[]>>> ranges)
            throws IOException {
        List<ResultRow> rows = new ArrayList<>();
        while (ranges.hasNext()) {
            for (byte[] piece : ranges.next()._2()) {
                DataInputStream reader = new DataInputStream(new ByteArrayInputStream(piece));
                while (reader.available() > 0) {
                    rows.add(ResultRow.read(reader));
                }
            }
        }
        Collections.sort(rows);
        return List.of(rows).iterator();
    }

    private Map<String, Long> counts() {
        Map<String, Long> counts = new HashMap<>();
        tallies.forEach(tally -> tally.counts().forEach((name, count) -> counts.merge(name, count, Long::sum)));
        return counts;
    }

    /** How often each outcome occurs; their names hold no blank. */
    SortedMap<String, Long> outcomes() {
        SortedMap<String, Long> outcomes = new TreeMap<>(counts());
        outcomes.keySet().removeIf(name -> name.indexOf(' ') >= 0);
        return outcomes;
    }

    /** How often each reason occurs. */
    SortedMap<String, Long> reasons() {
        SortedMap<String, Long> reasons = new TreeMap<>(counts());
        reasons.keySet().removeIf(name -> name.indexOf(' ') < 0);
        return reasons;
    }

    /** The Merkle root over them, in hexadecimal. */
    String root() {
        return MerkleRoot.of(
                rows.flatMap(List::iterator).map(ResultRow::leafBytes),
                tallies.stream().map(Tally::size).toList());
    }

    /** Writes them as Parquet. */
    void write(SparkSession session, Path to) {
        session.createDataFrame(rows.flatMap(List::iterator).map(ResultRow::row), ResultRow.SCHEMA)
                .write()
                .mode(SaveMode.Overwrite)
                .parquet(to.toString());
    }
}
