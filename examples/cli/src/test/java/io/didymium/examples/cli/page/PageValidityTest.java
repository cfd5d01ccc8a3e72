package io.didymium.examples.cli.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.didymium.examples.cli.Run;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

/** The Nu HTML checker of the W3C finds nothing wrong with any page. */
class PageValidityTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"a", "b", "c"})
    void pagesAreValid(String scenario) throws IOException, SAXException {
        String product = Map.of("a", "A-P1", "b", "B-R1", "c", "C-X1").get(scenario);
        String file = Run.demonstrated(folder, scenario);
        String trust = folder.resolve("trust.json").toString();
        Path page = folder.resolve("page.html");
        for (List<String> arguments : List.of(
                List.of("show", file, product, "--trust", trust),
                List.of("show", file, product, "--trust", trust, "--lang", "de"),
                List.of("show", file, product, "--trust", trust, "--plain", "--role", "owner"),
                List.of("show", file, product, "--trust", trust, "--inspection"),
                List.of("report", file, "--trust", trust, "--at", "2028-01-01T00:00:00Z"),
                List.of("report", file))) {
            String[] command = Stream.concat(arguments.stream(), Stream.of("--out", page.toString(), "--force"))
                    .toArray(String[]::new);
            Run run = Run.of(command);
            assertThat(run.exitCode()).as(run.err()).isZero();
            assertThat(check(page)).as(String.join(" ", command)).isEmpty();
        }
    }

    /** What the checker finds, but for its warning of inline style: it does not compute the digest by which the policy allows it. */
    private static List<String> check(Path page) throws IOException, SAXException {
        EmbeddedValidator validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.JSON);
        validator.setNoLangDetect(true);
        List<String> found = new ArrayList<>();
        for (JsonNode message :
                new ObjectMapper().readTree(validator.validate(page)).get("messages")) {
            String text = message.get("message").asText();
            if (!text.startsWith("Inline style violates Content Security Policy")) {
                found.add(message.get("type").asText() + ": " + text + " "
                        + message.path("extract").asText());
            }
        }
        return found;
    }
}
