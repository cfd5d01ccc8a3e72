package io.didymium.core.lca.format.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.finding.MalformedDataException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class StrictJsonProperties {
    private static final StrictJson READER = new StrictJson(new StrictJson.Limits(10_000, 64, 1000, 100, 100));

    @Property(tries = 1000)
    void anyTextIsReadOrRefused(@ForAll("nearlyJson") String text) {
        try {
            String written = JsonText.of(READER.read(text.getBytes(StandardCharsets.UTF_8)));
            assertThat(JsonText.of(READER.read(written.getBytes(StandardCharsets.UTF_8))))
                    .isEqualTo(written);
        } catch (MalformedDataException e) {
            assertThat(e.reason()).isNotEmpty();
        }
    }

    @Property(tries = 500)
    void anyBytesAreReadOrRefused(@ForAll byte[] bytes) {
        try {
            assertThat(READER.read(bytes)).isNotNull();
        } catch (MalformedDataException e) {
            assertThat(e.reason()).isNotEmpty();
        }
    }

    @Provide
    Arbitrary<String> nearlyJson() {
        return Arbitraries.of(
                        "{",
                        "}",
                        "[",
                        "]",
                        ",",
                        ":",
                        "\"a\"",
                        "\"b\\u00e9\"",
                        "1",
                        "-2.50",
                        "3e7",
                        "1e-9",
                        "true",
                        "null",
                        " ",
                        "\"",
                        "\\",
                        "\uD83D\uDE00",
                        "\u0000")
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }
}
