package io.didymium.passport.exchange.gs1.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.didymium.core.testing.SharedData;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The unit tables of the GS1 Barcode Syntax Dictionary: what its checks accept is accepted here, and nothing else. */
class LinterVectorTest {
    private static final Pattern ESCAPE = Pattern.compile("\\\\(x([0-9A-Fa-f]{2})|[\\\\\"'?])");

    @Test
    void everyCaseIsJudgedAsInTheDictionary() {
        JsonNode tests = SharedData.json("exchange/gs1/linter-vectors.json").get("tests");
        Set<String> checks = new HashSet<>();
        for (JsonNode test : tests) {
            String name = test.get("linter").textValue();
            checks.add(name);
            ValueCheck check = ValueCheck.find(name).orElseThrow();

            assertThat(check.fault(text(test.get("input").textValue()), prefixes(test))
                            .isEmpty())
                    .as(test.toString())
                    .isEqualTo(test.get("valid").booleanValue());
        }
        assertThat(tests).hasSize(5671);
        assertThat(checks).hasSize(ValueCheck.values().length);
    }

    /** Some tables are of a list of prefixes that answers in the same way for every key. */
    private static CompanyPrefixes prefixes(JsonNode test) {
        return switch (test.get("error").asText()) {
            case "GS1_LINTER_INVALID_GCP_PREFIX" -> key -> CompanyPrefixes.Answer.UNASSIGNED;
            case "GS1_LINTER_GCP_DATASOURCE_OFFLINE" -> key -> CompanyPrefixes.Answer.UNAVAILABLE;
            default -> CompanyPrefixes.UNCHECKED;
        };
    }

    /** A text as C writes it, each byte a character. */
    private static String text(String source) {
        return ESCAPE.matcher(source)
                .replaceAll(escape -> Matcher.quoteReplacement(
                        escape.group(2) == null
                                ? escape.group(1)
                                : Character.toString(Integer.parseInt(escape.group(2), 16))));
    }
}
