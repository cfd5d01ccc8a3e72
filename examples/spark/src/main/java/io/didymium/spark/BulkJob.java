package io.didymium.spark;

import com.google.common.collect.Iterators;
import io.didymium.core.balance.BalanceRule;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.bulk.AccountEntry;
import io.didymium.passport.bulk.BulkAccount;
import io.didymium.passport.bulk.BulkContext;
import io.didymium.passport.bulk.BulkResult;
import io.didymium.passport.bulk.BulkVerifier;
import io.didymium.passport.bulk.CredentialSummary;
import io.didymium.passport.bulk.Reason;
import io.didymium.passport.bulk.SummaryLink;
import io.didymium.passport.bundle.BundleReader;
import io.didymium.passport.report.Outcome;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.trust.TrustReader;
import io.didymium.passport.trust.TrustWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/**
 * The job on Spark: each distinct credential is verified once, links are joined by digest, amounts gathered by account, outcomes handed on to
 * what builds on them, and units judged by their batches.
 */
final class BulkJob {
    private static final int BATCH = 4096;

    private final JavaSparkContext spark;
    private final JobInput input;
    private final int partitions;

    BulkJob(SparkSession session, JobInput input, int partitions) {
        this.spark = JavaSparkContext.fromSparkContext(session.sparkContext());
        this.input = input;
        this.partitions = partitions;
    }

    /** Runs the job, and writes {@code credentials}, {@code units} and {@code reasons} as Parquet into a folder. */
    static JobReport run(SparkSession session, JobInput input, int partitions, Path out)
            throws IOException, MalformedInputException {
        return new BulkJob(session, input, partitions).run(session, out);
    }

    private JobReport run(SparkSession session, Path out) throws IOException, MalformedInputException {
        JavaRDD<byte[]> files = spark.binaryFiles(input.bundles().toString(), partitions)
                .map(file -> file._2().toArray())
                .persist(StorageLevel.MEMORY_AND_DISK());
        Broadcast<Shared> shared = spark.broadcast(new Shared(context(files)));
        JavaPairRDD<String, byte[]> summaries = summaries(files, shared).persist(StorageLevel.MEMORY_AND_DISK());
        JavaPairRDD<String, ResultRow> credentials = results(summaries).persist(StorageLevel.MEMORY_AND_DISK());
        JavaRDD<ResultRow> units = new UnitJob(spark.textFile(input.units().toString(), partitions), shared)
                .results(summaries, credentials)
                .persist(StorageLevel.MEMORY_AND_DISK());

        Map<String, Long> reasons = new HashMap<>();
        long unreadable = files.filter(file -> bundle(file).isEmpty()).count();
        if (unreadable > 0) {
            reasons.put(JobReport.UNREADABLE, unreadable);
        }
        Map<String, Long> ofCredentials = counts(credentials.values());
        Map<String, Long> ofUnits = counts(units);
        write(session, credentials.values(), out.resolve("credentials"));
        write(session, units, out.resolve("units"));
        addReasons(reasons, ofCredentials);
        addReasons(reasons, ofUnits);
        session.createDataset(
                        reasons.entrySet().stream()
                                .map(count -> count.getValue() + " " + count.getKey())
                                .sorted()
                                .toList(),
                        Encoders.STRING())
                .write()
                .mode(SaveMode.Overwrite)
                .parquet(out.resolve("reasons").toString());
        return new JobReport(
                outcomes(ofCredentials),
                outcomes(ofUnits),
                JobReport.sorted(reasons),
                root(credentials.values()),
                root(units));
    }

    /** How often each outcome and each reason occurs. */
    private static Map<String, Long> counts(JavaRDD<ResultRow> rows) {
        return rows
                .mapPartitions(all -> {
                    Map<String, Long> counts = new HashMap<>();
                    all.forEachRemaining(row -> {
                        counts.merge(row.outcome(), 1L, Long::sum);
                        row.reasons().forEach(reason -> counts.merge(reason, 1L, Long::sum));
                    });
                    return counts.entrySet().stream()
                            .map(count -> new Tuple2<>(count.getKey(), count.getValue()))
                            .iterator();
                })
                .collect()
                .stream()
                .collect(Collectors.toMap(Tuple2::_1, Tuple2::_2, Long::sum));
    }

    /** Of the counts those of outcomes, whose names hold no blank. */
    private static SortedMap<String, Long> outcomes(Map<String, Long> counts) {
        SortedMap<String, Long> outcomes = new TreeMap<>(counts);
        outcomes.keySet().removeIf(name -> name.indexOf(' ') >= 0);
        return outcomes;
    }

    private static void addReasons(Map<String, Long> reasons, Map<String, Long> counts) {
        counts.forEach((name, count) -> {
            if (name.indexOf(' ') >= 0) {
                reasons.merge(name, count, Long::sum);
            }
        });
    }

    private String root(JavaRDD<ResultRow> rows) {
        return MerkleRoot.of(rows.mapToPair(
                        row -> new Tuple2<>(row.key(), HexFormat.of().parseHex(row.leaf())))
                .sortByKey(true, partitions)
                .values());
    }

    private static void write(SparkSession session, JavaRDD<ResultRow> rows, Path to) {
        session.createDataFrame(rows.map(ResultRow::row), ResultRow.SCHEMA)
                .write()
                .mode(SaveMode.Overwrite)
                .parquet(to.toString());
    }

    private static Optional<PassportBundle> bundle(byte[] file) {
        try {
            return Optional.of(BundleReader.read(Bytes.of(file)));
        } catch (MalformedInputException e) {
            return Optional.empty();
        }
    }

    /** The evidence of all bundles: gathered in each partition, then here. */
    private BulkContext context(JavaRDD<byte[]> files) throws IOException, MalformedInputException {
        TrustList trust = input.trust();
        byte[] list = TrustWriter.write(trust).toByteArray();
        Instant at = input.at();
        List<byte[]> parts = files.mapPartitions(all -> {
                    BulkContext.Builder part = BulkContext.builder(TrustReader.read(Bytes.of(list)), at);
                    all.forEachRemaining(file -> bundle(file).ifPresent(part::evidence));
                    return List.of(part.build().write().toByteArray()).iterator();
                })
                .collect();
        BulkContext.Builder whole = BulkContext.builder(trust, at);
        for (byte[] part : parts) {
            whole.evidence(BulkContext.read(Bytes.of(part)).evidence());
        }
        return whole.build();
    }

    private JavaPairRDD<String, byte[]> summaries(JavaRDD<byte[]> files, Broadcast<Shared> shared) {
        return files.flatMap(file -> bundle(file).map(PassportBundle::credentials).orElse(List.of()).stream()
                        .map(SignedCredential::token)
                        .iterator())
                .mapToPair(token -> new Tuple2<>(new SignedCredential(token).digest(), token))
                .reduceByKey(
                        (one, other) -> BulkVerifier.disclosingMore(
                                        new SignedCredential(one), new SignedCredential(other))
                                .token(),
                        partitions)
                .mapPartitionsToPair(tokens -> check(tokens, shared.value()));
    }

    private static Iterator<Tuple2<String, byte[]>> check(Iterator<Tuple2<String, String>> tokens, Shared shared) {
        return Iterators.concat(Iterators.transform(
                Iterators.partition(tokens, BATCH),
                batch ->
                        shared
                                .credentials()
                                .check(batch.stream()
                                        .map(token -> new SignedCredential(token._2()))
                                        .toList())
                                .stream()
                                .map(summary -> new Tuple2<>(
                                        summary.digest(), summary.write().toByteArray()))
                                .iterator()));
    }

    private JavaPairRDD<String, ResultRow> results(JavaPairRDD<String, byte[]> summaries) {
        // Each link goes to the credential that it names, and comes back with its summary.
        JavaPairRDD<String, Tuple2<Integer, byte[]>> parents = summaries
                .flatMapToPair(child -> links(Facts.summary(child._2())).iterator())
                .join(summaries)
                .mapToPair(link -> new Tuple2<>(
                        link._2()._1()._1(),
                        new Tuple2<>(link._2()._1()._2(), link._2()._2())));
        JavaRDD<Facts> facts = summaries
                .cogroup(parents)
                .map(child ->
                        Facts.of(child._2()._1().iterator().next(), child._2()._2()))
                .persist(StorageLevel.MEMORY_AND_DISK());
        JavaPairRDD<String, String> ofAccounts = facts.flatMapToPair(
                        fact -> fact.entries().iterator())
                .groupByKey(partitions)
                .flatMapToPair(account -> judge(account._2()).iterator());
        JavaPairRDD<String, ResultRow> alone = summaries
                .mapValues(summary -> new TreeSet<String>())
                .union(facts.flatMapToPair(fact -> fact.reasons().iterator())
                        .union(ofAccounts)
                        .mapValues(reason -> new TreeSet<>(List.of(reason))))
                .reduceByKey(
                        (one, other) -> {
                            TreeSet<String> both = new TreeSet<>(one);
                            both.addAll(other);
                            return both;
                        },
                        partitions)
                .mapToPair(reasons -> new Tuple2<>(
                        reasons._1(),
                        ResultRow.of(BulkResult.alone(
                                reasons._1(),
                                reasons._2().stream().map(Reason::parse).toList()))));
        return downstream(alone, summaries);
    }

    /** For each pinned credential the one that pins it, and the number of the link. */
    private static List<Tuple2<String, Tuple2<String, Integer>>> links(CredentialSummary child) {
        List<Tuple2<String, Tuple2<String, Integer>>> links = new ArrayList<>();
        for (int i = 0; i < child.links().size(); i++) {
            links.add(new Tuple2<>(child.links().get(i).digest(), new Tuple2<>(child.digest(), i)));
        }
        return links;
    }

    private static List<Tuple2<String, String>> judge(Iterable<byte[]> entries) {
        List<AccountEntry> read = new ArrayList<>();
        entries.forEach(entry -> read.add(Facts.entry(entry)));
        List<Tuple2<String, String>> reasons = new ArrayList<>();
        BulkAccount.of(read)
                .judge(BalanceRule.STANDARD)
                .forEach((digest, against) ->
                        against.forEach(reason -> reasons.add(new Tuple2<>(digest, reason.toString()))));
        return reasons;
    }

    /** Hands outcomes on, level by level, as long as there is anything that they reach anew. */
    private JavaPairRDD<String, ResultRow> downstream(
            JavaPairRDD<String, ResultRow> alone, JavaPairRDD<String, byte[]> summaries) {
        JavaPairRDD<String, String> children = summaries
                .flatMapToPair(child -> {
                    CredentialSummary summary = Facts.summary(child._2());
                    return summary.links().stream()
                            .filter(link -> !link.predecessor())
                            .map(SummaryLink::digest)
                            .distinct()
                            .map(parent -> new Tuple2<>(parent, summary.digest()))
                            .iterator();
                })
                .persist(StorageLevel.MEMORY_AND_DISK());
        JavaPairRDD<String, ResultRow> results = alone;
        for (Outcome outcome : List.of(Outcome.FAILED, Outcome.UNDECIDED)) {
            JavaPairRDD<String, Boolean> reached = alone.filter(
                            result -> result._2().outcome().equals(outcome.name()))
                    .mapValues(result -> true)
                    .persist(StorageLevel.MEMORY_AND_DISK());
            JavaPairRDD<String, Boolean> frontier = reached;
            while (!frontier.isEmpty()) {
                frontier = children.join(frontier)
                        .mapToPair(next -> new Tuple2<>(next._2()._1(), true))
                        .distinct(partitions)
                        .subtractByKey(reached)
                        .persist(StorageLevel.MEMORY_AND_DISK());
                reached = reached.union(frontier).coalesce(partitions);
            }
            results = results.leftOuterJoin(reached, partitions)
                    .mapValues(result -> result._2().isPresent() ? result._1().on(outcome) : result._1());
        }
        return results;
    }
}
