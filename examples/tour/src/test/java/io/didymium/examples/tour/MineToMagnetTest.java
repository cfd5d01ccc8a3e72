package io.didymium.examples.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The chain of a mine, a separation plant and a magnet works is described on one page, and its books close. */
class MineToMagnetTest {
    @Test
    void theBalanceOfTheWholeChainCloses() {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            MineToMagnet.main(new String[0]);
        } finally {
            System.setOut(console);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("Nd: 1028.8 kg in, 1024.3 kg accounted for, CLOSED");
    }

    @Test
    void theProgramFitsOnAPage() throws IOException {
        assertThat(Files.readAllLines(Path.of("src/main/java/io/didymium/examples/tour/MineToMagnet.java")))
                .hasSizeLessThanOrEqualTo(110);
    }
}
