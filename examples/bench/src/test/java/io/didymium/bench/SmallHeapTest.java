package io.didymium.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is measured with 100,000 credentials in 1 GiB holds for fewer in less. */
class SmallHeapTest {
    @Test
    void sixThousandCredentialsAreVerifiedInBulkWith96Megabytes(@TempDir Path folder) throws Exception {
        String file = folder.resolve("chain.dpp.zip").toString();
        SmallHeap.main(new String[] {"write", "6000", file});
        Process child = new ProcessBuilder(
                        System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                        "-Xmx96m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallHeap.class.getName(),
                        "bulk",
                        file,
                        "1")
                .redirectErrorStream(true)
                .start();
        String said = new String(child.getInputStream().readAllBytes(), UTF_8);
        assertThat(child.waitFor()).as(said).isZero();
        assertThat(said).contains("{PASSED=6000} of 6000 credentials");
    }
}
