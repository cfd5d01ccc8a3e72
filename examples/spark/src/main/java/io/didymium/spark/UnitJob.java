package io.didymium.spark;

import com.google.common.collect.Iterables;
import com.google.common.hash.Hashing;
import com.google.common.primitives.ImmutableLongArray;
import com.google.common.primitives.Longs;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.bulk.Reason;
import io.didymium.passport.unit.UnitPassport;
import io.didymium.passport.unit.UnitRegister;
import io.didymium.passport.unit.UnitScreen;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/** The part of the job that judges units. */
final class UnitJob implements Serializable {
    private static final long serialVersionUID = 1;

    private final transient JavaRDD<List<Unit>> units;
    private final transient List<Seen> seen;
    private final Broadcast<Shared> shared;
    private final int partitions;

    UnitJob(JavaRDD<String> lines, Broadcast<Shared> shared, int partitions) {
        this.shared = shared;
        this.partitions = partitions;
        // A partition is kept as one object: of single ones Spark measures the size again and again.
        units = lines.mapPartitions(UnitJob::read).glom().persist(StorageLevel.MEMORY_AND_DISK());
        seen = units.map(all -> Seen.of(all.iterator())).collect();
    }

    /** What is looked at in one place: the registers, and some of the places. */
    private record Seen(HashSet<String> registers, ArrayList<Place> places) implements Serializable {
        static Seen of(Iterator<Unit> units) {
            Seen seen = new Seen(new HashSet<>(), new ArrayList<>());
            for (int i = 0; units.hasNext(); i++) {
                Unit unit = units.next();
                if (!unit.register().isEmpty()) {
                    seen.registers.add(unit.register());
                }
                if (i % Glance.STEP == 0) {
                    seen.places.add(new Place(unit.digest(), unit.index()));
                }
            }
            return seen;
        }
    }

    /** Some of the places of units. */
    List<Place> places() {
        return seen.stream().flatMap(part -> part.places().stream()).toList();
    }

    /**
     * A line that was read.
     *
     * @param line the line, if no unit can be read from it
     * @param register the register, where a partition meets it first
     */
    private record Unit(
            String digest,
            String batch,
            String root,
            int index,
            String serial,
            boolean counted,
            String line,
            String register)
            implements Serializable {
        static Unit of(UnitPassport unit, boolean first) {
            UnitScreen.Presented shown = UnitScreen.Presented.of(unit);
            return new Unit(
                    shown.register(),
                    shown.batch(),
                    shown.root(),
                    shown.index(),
                    shown.serial(),
                    shown.counted(),
                    "",
                    first ? unit.register().token().text() : "");
        }

        static Unit unreadable(String line) {
            return new Unit("", "", "", 0, "", false, line, "");
        }

        boolean isRead() {
            return line.isEmpty();
        }

        UnitScreen.Presented shown() {
            return new UnitScreen.Presented(digest, batch, root, index, serial, counted);
        }

        String name() {
            return batch + "\n" + serial;
        }

        long hash() {
            return Hashing.farmHashFingerprint64().hashUnencodedChars(name()).asLong();
        }

        String place() {
            return root + " " + index;
        }
    }

    JavaRDD<ResultRow> results(JavaPairRDD<String, byte[]> summaries, JavaPairRDD<String, ResultRow> credentials) {
        JavaSparkContext spark = JavaSparkContext.fromSparkContext(units.context());
        Broadcast<Map<String, List<String>>> ofRegisters = spark.broadcast(ofRegisters(spark, summaries, credentials));
        Broadcast<Map<String, Map<String, Long>>> repeated = spark.broadcast(repeated(ofRegisters, spark));
        return units.flatMap(List::iterator)
                .map(unit -> unit.isRead()
                        ? result(unit, ofRegisters.value(), repeated.value())
                        : ResultRow.of(UnitLine.unreadable(unit.line())));
    }

    private static Iterator<Unit> read(Iterator<String> lines) {
        return new Iterator<>() {
            private final Set<UnitRegister> met = new HashSet<>();
            private Optional<UnitPassport> last = Optional.empty();

            @Override
            public boolean hasNext() {
                return lines.hasNext();
            }

            @Override
            public Unit next() {
                String line = lines.next();
                Optional<UnitPassport> unit =
                        UnitLine.read(line, last.map(UnitPassport::register).orElse(null));
                boolean same = unit.isPresent()
                        && last.isPresent()
                        && unit.get().register().equals(last.get().register());
                last = unit.or(() -> last);
                return unit.map(read -> Unit.of(read, !same && met.add(read.register())))
                        .orElseGet(() -> Unit.unreadable(line));
            }
        };
    }

    /** What speaks against each register: all of one passport are checked together. */
    private Map<String, List<String>> ofRegisters(
            JavaSparkContext spark, JavaPairRDD<String, byte[]> summaries, JavaPairRDD<String, ResultRow> credentials) {
        Set<String> tokens = new HashSet<>();
        seen.forEach(part -> tokens.addAll(part.registers()));
        JavaPairRDD<String, Iterable<String>> registers = spark.parallelize(List.copyOf(tokens), partitions)
                .mapToPair(token -> new Tuple2<>(register(token).passport(), token))
                .groupByKey(partitions);
        Map<String, List<String>> reasons = new HashMap<>();
        registers
                .leftOuterJoin(summaries.join(credentials))
                .flatMapToPair(joined -> {
                    List<UnitRegister> parsed = new ArrayList<>();
                    joined._2()._1().forEach(token -> parsed.add(register(token)));
                    var passport = joined._2()._2();
                    Map<String, ? extends Iterable<Reason>> found = shared.value()
                            .units()
                            .check(
                                    parsed,
                                    passport.isPresent()
                                            ? Facts.summary(passport.get()._1())
                                            : null,
                                    passport.isPresent() ? passport.get()._2().ofCredential() : null);
                    List<Tuple2<String, List<String>>> texts = new ArrayList<>();
                    found.forEach((digest, against) -> {
                        List<String> text = new ArrayList<>();
                        against.forEach(reason -> text.add(reason.toString()));
                        texts.add(new Tuple2<>(digest, text));
                    });
                    return texts.iterator();
                })
                .collect()
                .forEach(found -> reasons.put(found._1(), found._2()));
        return reasons;
    }

    private static UnitRegister register(String token) {
        try {
            return UnitRegister.parse(token);
        } catch (MalformedInputException e) {
            throw new IllegalStateException("a register was changed on its way", e);
        }
    }

    private static List<Reason> reasons(Map<String, List<String>> ofRegisters, Unit unit) {
        return ofRegisters.getOrDefault(unit.digest(), new ArrayList<>()).stream()
                .map(Reason::parse)
                .toList();
    }

    /** For serial numbers that occur more than once within a batch: how often at each place. They are few. */
    private Map<String, Map<String, Long>> repeated(
            Broadcast<Map<String, List<String>>> ofRegisters, JavaSparkContext spark) {
        JavaRDD<Unit> counting = units.flatMap(List::iterator)
                .filter(unit -> unit.isRead() && unit.shown().counts(reasons(ofRegisters.value(), unit)));
        Map<String, Map<String, Long>> places = new HashMap<>();
        Set<Long> hashes = new HashSet<>(
                counting.mapPartitionsToPair(all -> hashes(all, partitions).iterator())
                        .groupByKey(partitions)
                        .flatMap(bucket -> repeated(bucket._2()).iterator())
                        .collect());
        if (hashes.isEmpty()) {
            return places;
        }
        // Different names may have one hash, so those that may be repeated are counted by name.
        Broadcast<Set<Long>> known = spark.broadcast(hashes);
        counting.filter(unit -> known.value().contains(unit.hash()))
                .map(unit -> new Tuple2<>(unit.name(), unit.place()))
                .countByValue()
                .forEach((place, count) -> places.computeIfAbsent(place._1(), name -> new HashMap<>())
                        .put(place._2(), count));
        return places;
    }

    /** The hashes of names, in as many arrays as there are partitions. */
    private static List<Tuple2<Integer, long[]>> hashes(Iterator<Unit> units, int partitions) {
        List<ImmutableLongArray.Builder> buckets = new ArrayList<>();
        for (int i = 0; i < partitions; i++) {
            buckets.add(ImmutableLongArray.builder());
        }
        units.forEachRemaining(unit -> {
            long hash = unit.hash();
            buckets.get((int) Long.remainderUnsigned(hash, partitions)).add(hash);
        });
        List<Tuple2<Integer, long[]>> arrays = new ArrayList<>();
        for (int i = 0; i < partitions; i++) {
            arrays.add(new Tuple2<>(i, buckets.get(i).build().toArray()));
        }
        return arrays;
    }

    private static Set<Long> repeated(Iterable<long[]> arrays) {
        long[] all = Longs.concat(Iterables.toArray(arrays, long[].class));
        Arrays.sort(all);
        Set<Long> repeated = new HashSet<>();
        for (int i = 1; i < all.length; i++) {
            if (all[i] == all[i - 1]) {
                repeated.add(all[i]);
            }
        }
        return repeated;
    }

    private static ResultRow result(
            Unit unit, Map<String, List<String>> ofRegisters, Map<String, Map<String, Long>> repeated) {
        Map<String, Long> places = repeated.getOrDefault(unit.name(), new HashMap<>());
        return ResultRow.of(
                unit.shown().result(reasons(ofRegisters, unit), places.size(), places.getOrDefault(unit.place(), 1L)));
    }
}
