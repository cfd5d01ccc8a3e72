package io.didymium.spark;

import com.google.common.collect.Iterators;
import io.didymium.core.balance.BalanceRule;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.bulk.AccountEntry;
import io.didymium.passport.bulk.BulkAccount;
import io.didymium.passport.bulk.BulkContext;
import io.didymium.passport.bulk.BulkResult;
import io.didymium.passport.bulk.BulkVerifier;
import io.didymium.passport.bulk.CredentialSummary;
import io.didymium.passport.bulk.Reason;
import io.didymium.passport.report.Outcome;
import io.didymium.passport.trust.TrustReader;
import io.didymium.passport.trust.TrustWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
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
        JavaRDD<FilePart> files = files().persist(StorageLevel.MEMORY_AND_DISK());
        List<FilePart> evidence = files.map(FilePart::withoutTokens).collect();
        Broadcast<Shared> shared = spark.broadcast(new Shared(context(evidence)));
        JavaPairRDD<String, byte[]> summaries = summaries(files, shared).persist(StorageLevel.MEMORY_AND_DISK());
        JavaPairRDD<String, ResultRow> alone = alone(summaries).persist(StorageLevel.MEMORY_AND_DISK());
        Glance ofCredentials = Glance.of(alone.values());
        Broadcast<Map<String, String>> reached =
                spark.broadcast(new Levels(spark, summaries).reached(ofCredentials.outcomes()));
        JavaPairRDD<String, ResultRow> credentials = alone.mapValues(
                row -> row.on(Outcome.valueOf(reached.value().getOrDefault(row.digest(), row.outcome()))));
        UnitJob units = new UnitJob(spark.textFile(input.units().toString(), partitions), shared, partitions);

        SortedResults sortedCredentials = SortedResults.of(credentials.values(), ofCredentials.places(), partitions);
        SortedResults sortedUnits = SortedResults.of(units.results(summaries, credentials), units.places(), partitions);
        sortedCredentials.write(session, out.resolve("credentials"));
        sortedUnits.write(session, out.resolve("units"));
        Map<String, Long> reasons = new HashMap<>();
        evidence.stream()
                .filter(part -> part.unreadable() > 0)
                .forEach(part -> reasons.merge(JobReport.UNREADABLE, part.unreadable(), Long::sum));
        sortedCredentials.reasons().forEach((reason, count) -> reasons.merge(reason, count, Long::sum));
        sortedUnits.reasons().forEach((reason, count) -> reasons.merge(reason, count, Long::sum));
        session.createDataset(
                        reasons.entrySet().stream()
                                .map(count -> count.getValue() + " " + count.getKey())
                                .sorted()
                                .toList(),
                        Encoders.STRING())
                .coalesce(1)
                .write()
                .mode(SaveMode.Overwrite)
                .parquet(out.resolve("reasons").toString());
        return new JobReport(
                sortedCredentials.outcomes(),
                sortedUnits.outcomes(),
                JobReport.sorted(reasons),
                sortedCredentials.root(),
                sortedUnits.root());
    }

    /** Each file is opened once: its evidence stays apart from its credentials. */
    private JavaRDD<FilePart> files() throws IOException, MalformedInputException {
        byte[] trust = TrustWriter.write(input.trust()).toByteArray();
        Instant at = input.at();
        return spark.binaryFiles(input.bundles().toString(), partitions)
                .mapPartitions(all -> List.of(
                                FilePart.of(all, BulkContext.builder(TrustReader.read(Bytes.of(trust)), at)))
                        .iterator());
    }

    /** The evidence of all bundles. */
    private BulkContext context(List<FilePart> parts) throws IOException, MalformedInputException {
        BulkContext.Builder whole = BulkContext.builder(input.trust(), input.at());
        for (FilePart part : parts) {
            whole.evidence(part.context().evidence());
        }
        return whole.build();
    }

    /** The summaries by digest, of each distinct credential one; what is joined with them by digest is brought to where they are. */
    private JavaPairRDD<String, byte[]> summaries(JavaRDD<FilePart> files, Broadcast<Shared> shared) {
        return files.flatMapToPair(part -> part.tokens().iterator())
                .reduceByKey(
                        (one, other) -> BulkVerifier.disclosingMore(
                                        new SignedCredential(one), new SignedCredential(other))
                                .token(),
                        partitions)
                .mapPartitionsToPair(tokens -> check(tokens, shared.value()), true);
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

    /** The results of credentials before it is known what they build on. */
    private JavaPairRDD<String, ResultRow> alone(JavaPairRDD<String, byte[]> summaries) {
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
        return summaries
                .cogroup(facts.flatMapToPair(fact -> fact.reasons().iterator()).union(ofAccounts))
                .mapPartitionsToPair(
                        all -> Iterators.transform(
                                all,
                                found -> new Tuple2<>(
                                        found._1(), row(found._1(), found._2()._2()))),
                        true);
    }

    private static ResultRow row(String digest, Iterable<String> reasons) {
        TreeSet<Reason> parsed = new TreeSet<>();
        reasons.forEach(reason -> parsed.add(Reason.parse(reason)));
        return ResultRow.of(BulkResult.alone(digest, parsed));
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
}
