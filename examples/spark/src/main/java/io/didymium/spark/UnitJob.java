package io.didymium.spark;

import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.bulk.Reason;
import io.didymium.passport.unit.UnitPassport;
import io.didymium.passport.unit.UnitRegister;
import io.didymium.passport.unit.UnitScreen;
import java.io.Serializable;
import java.util.ArrayList;
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

    private final transient JavaRDD<String> lines;
    private final Broadcast<Shared> shared;

    UnitJob(JavaRDD<String> lines, Broadcast<Shared> shared) {
        this.lines = lines;
        this.shared = shared;
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

        String place() {
            return root + " " + index;
        }
    }

    JavaRDD<ResultRow> results(JavaPairRDD<String, byte[]> summaries, JavaPairRDD<String, ResultRow> credentials) {
        JavaRDD<Unit> units = lines.mapPartitions(UnitJob::read).persist(StorageLevel.MEMORY_AND_DISK());
        JavaSparkContext spark = JavaSparkContext.fromSparkContext(lines.context());
        Broadcast<Map<String, List<String>>> ofRegisters = spark.broadcast(ofRegisters(units, summaries, credentials));
        Broadcast<Map<String, Map<String, Long>>> repeated = spark.broadcast(repeated(units, ofRegisters, spark));
        return units.map(unit -> unit.isRead()
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
            JavaRDD<Unit> units, JavaPairRDD<String, byte[]> summaries, JavaPairRDD<String, ResultRow> credentials) {
        JavaPairRDD<String, Iterable<String>> registers = units.filter(
                        unit -> !unit.register().isEmpty())
                .map(Unit::register)
                .distinct()
                .mapToPair(token -> new Tuple2<>(register(token).passport(), token))
                .groupByKey();
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
    private static Map<String, Map<String, Long>> repeated(
            JavaRDD<Unit> units, Broadcast<Map<String, List<String>>> ofRegisters, JavaSparkContext spark) {
        JavaRDD<Unit> counting =
                units.filter(unit -> unit.isRead() && unit.shown().counts(reasons(ofRegisters.value(), unit)));
        Set<String> names = new HashSet<>(counting.mapToPair(unit -> new Tuple2<>(unit.name(), 1L))
                .reduceByKey(Long::sum)
                .filter(name -> name._2() > 1)
                .keys()
                .collect());
        Broadcast<Set<String>> known = spark.broadcast(names);
        Map<String, Map<String, Long>> places = new HashMap<>();
        counting.filter(unit -> known.value().contains(unit.name()))
                .map(unit -> new Tuple2<>(unit.name(), unit.place()))
                .countByValue()
                .forEach((place, count) -> places.computeIfAbsent(place._1(), name -> new HashMap<>())
                        .put(place._2(), count));
        return places;
    }

    private static ResultRow result(
            Unit unit, Map<String, List<String>> ofRegisters, Map<String, Map<String, Long>> repeated) {
        Map<String, Long> places = repeated.getOrDefault(unit.name(), new HashMap<>());
        return ResultRow.of(
                unit.shown().result(reasons(ofRegisters, unit), places.size(), places.getOrDefault(unit.place(), 1L)));
    }
}
