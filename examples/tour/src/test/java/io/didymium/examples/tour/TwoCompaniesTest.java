package io.didymium.examples.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two companies and a register, each with its own key alone, make a chain that their customer can verify. */
class TwoCompaniesTest {
    @Test
    void theCustomerAcceptsWhatThreeKeysSigned(@TempDir Path folder) throws Exception {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            TwoCompanies.main(new String[] {folder.toString()});
        } finally {
            System.setOut(console);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8).lines().reduce((before, last) -> last))
                .hasValueSatisfying(line -> assertThat(line).endsWith("credentials of three issuers: ACCEPTED"));
        try (Stream<Path> offices = Files.list(folder)) {
            assertThat(offices).hasSize(3);
        }
    }
}
