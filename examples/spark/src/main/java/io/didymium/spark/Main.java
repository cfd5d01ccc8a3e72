package io.didymium.spark;

import com.sun.management.OperatingSystemMXBean;
import io.didymium.crypto.bytes.MalformedInputException;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.apache.spark.sql.SparkSession;

/** Writes sample data, and verifies data on Spark, without it, or both in turns; {@link #USAGE} has the words. */
public final class Main {
    private static final String USAGE = """
            usage: generate FOLDER BUNDLES UNITS-OF-EACH   write sample data
                   verify FOLDER INSTANT PARTITIONS        verify it on Spark; results in FOLDER/results
                   plain FOLDER INSTANT THREADS            verify it without Spark
                   compare FOLDER INSTANT THREADS          both in turns, eight times, in one process
            The samples are to be verified at %s.
            """.formatted(SampleTrade.AT);

    private static final int ROUNDS = 8;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final JobInput input;
    private final int parallel;

    private Main(JobInput input, int parallel) {
        this.input = input;
        this.parallel = parallel;
    }

    /** Runs one of the four; exits with 64 and a message on what cannot be run. */
    public static void main(String[] args) throws IOException, MalformedInputException {
        if (args.length != 4
                || !List.of("generate", "verify", "plain", "compare").contains(args[0])) {
            throw refuse("four words are expected, as below");
        }
        Path folder = Path.of(args[1]);
        if (args[0].equals("generate")) {
            SampleTrade.write(folder, count(args[2]), count(args[3]));
            System.out.println("Sample data are in " + folder);
            return;
        }
        Main main = new Main(new JobInput(folder, instant(args[2])), count(args[3]));
        if (!Files.isRegularFile(main.input.trustFile())) {
            throw refuse("there is no " + main.input.trustFile() + "; generate writes sample data");
        }
        if (args[0].equals("plain")) {
            main.plain();
            return;
        }
        try (SparkSession session = SparkSession.builder()
                .appName("didymium")
                .config("spark.ui.enabled", "false")
                .getOrCreate()) {
            for (int round = 1; round <= (args[0].equals("compare") ? ROUNDS : 1); round++) {
                JobReport onSpark = main.onSpark(session);
                if (args[0].equals("compare") && !main.plain().equals(onSpark)) {
                    throw new IllegalStateException("the two differ");
                }
            }
        }
    }

    private static int count(String word) {
        try {
            int count = Integer.parseInt(word);
            if (count > 0) {
                return count;
            }
        } catch (NumberFormatException e) {
            // refused below, like zero
        }
        throw refuse(word + " is not a positive whole number");
    }

    private static Instant instant(String word) {
        try {
            return Instant.parse(word);
        } catch (DateTimeParseException e) {
            throw refuse(word + " is not a time such as " + SampleTrade.AT);
        }
    }

    private static IllegalArgumentException refuse(String reason) {
        System.err.println(reason);
        System.err.print(USAGE);
        System.exit(64);
        return new IllegalArgumentException(reason);
    }

    private JobReport plain() {
        ForkJoinPool threads = new ForkJoinPool(parallel);
        try {
            Stopwatch watch = new Stopwatch();
            JobReport report = PlainJob.run(input, threads);
            print("plain, " + parallel + " threads", report, watch);
            return report;
        } finally {
            threads.shutdown();
        }
    }

    private JobReport onSpark(SparkSession session) throws IOException, MalformedInputException {
        Stopwatch watch = new Stopwatch();
        JobReport report = BulkJob.run(session, input, parallel, input.folder().resolve("results"));
        print("Spark, " + parallel + " partitions", report, watch);
        session.sparkContext().getPersistentRDDs().values().foreach(rdd -> rdd.unpersist(false));
        return report;
    }

    private void print(String how, JobReport report, Stopwatch watch) {
        String time = watch.text();
        out.print(report.text());
        out.println(how + ", without start-up  " + time + "\n");
    }

    /** The time since it was made, by the clock and of the processors: the latter says more on a machine with other work. */
    private static final class Stopwatch {
        private final long start = System.nanoTime();
        private final long processors = processors();

        private static long processors() {
            return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class)
                    .getProcessCpuTime();
        }

        String text() {
            return Duration.ofNanos(System.nanoTime() - start).toMillis() + " ms, of the processors "
                    + Duration.ofNanos(processors() - processors).toMillis() + " ms";
        }
    }
}
