package io.didymium.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.crypto.bytes.MalformedInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spark, whatever its threads and partitions, comes to the results of a loop in one process. */
class BulkJobTest {
    private static final int BUNDLES = 15;
    private static final int UNITS = 40;

    @TempDir
    static Path folder;

    private static JobInput input;
    private static JobReport plain;

    @BeforeAll
    static void generate() throws IOException {
        SampleTrade.write(folder, BUNDLES, UNITS);
        Files.writeString(folder.resolve("bundles").resolve("broken.dpp.zip"), "no passport file");
        input = new JobInput(folder, SampleTrade.AT);
        ForkJoinPool threads = new ForkJoinPool(2);
        try {
            plain = PlainJob.run(input, threads);
        } finally {
            threads.shutdown();
        }
    }

    @AfterEach
    void stop() {
        SparkSession.getDefaultSession().foreach(session -> {
            session.stop();
            return null;
        });
    }

    private static SparkSession spark(String master) {
        return SparkSession.builder()
                .appName("test")
                .master(master)
                .config("spark.ui.enabled", "false")
                .config("spark.log.level", "ERROR")
                .getOrCreate();
    }

    private JobReport run(String master, int partitions) throws IOException, MalformedInputException {
        return BulkJob.run(spark(master), input, partitions, folder.resolve("results"));
    }

    @Test
    void oneThreadTwoThreadsAndOtherPartitionsComeToTheSame() throws IOException, MalformedInputException {
        assertThat(run("local[1]", 1)).isEqualTo(plain);
        stop();
        assertThat(run("local[2]", 2)).isEqualTo(plain);
        assertThat(run("local[2]", 7)).isEqualTo(plain);
    }

    @Test
    void whatIsWrongIsCountedByReason() {
        assertThat(plain.reasons())
                .containsEntry("FAILED batch-overdrawn", 13L)
                .containsEntry("FAILED bundle-unreadable", 1L)
                .containsEntry("FAILED token-unreadable", 1L)
                .containsEntry("FAILED unit-batch-rejected", 12L * UNITS)
                .containsEntry("FAILED unit-not-counted", 1L)
                .containsEntry("UNDECIDED unit-presented-twice", 2L);
        assertThat(plain.units())
                .isEqualTo(Map.of("FAILED", 12L * UNITS + 2, "UNDECIDED", 2L, "PASSED", 3L * UNITS - 1));
    }

    @Test
    void theResultsCanBeReadAsParquet() throws IOException, MalformedInputException {
        run("local[2]", 2);

        SparkSession session = spark("local[2]");
        assertThat(session.read()
                        .parquet(folder.resolve("results/units").toString())
                        .count())
                .isEqualTo(BUNDLES * (long) UNITS + 3);
        Row failed = session.read()
                .parquet(folder.resolve("results/credentials").toString())
                .where("outcome = 'FAILED'")
                .groupBy()
                .count()
                .first();
        assertThat(failed.getLong(0)).isEqualTo(plain.credentials().get("FAILED"));
    }
}
