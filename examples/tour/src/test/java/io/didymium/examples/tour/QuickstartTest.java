package io.didymium.examples.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The quickstart runs, and is what the README shows. */
class QuickstartTest {
    private static final Path SOURCE = Path.of("src/main/java/io/didymium/examples/tour/Quickstart.java");
    private static final Path README = Path.of("../../README.md");

    @Test
    void endsAccepted() throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        Quickstart.run(new PrintStream(printed, true, StandardCharsets.UTF_8));
        assertThat(printed.toString(StandardCharsets.UTF_8).lines()).containsExactly("ACCEPTED");
    }

    @Test
    void isWhatTheReadmeShows() throws IOException {
        String shown = find("```java\\n(.*?)```", Files.readString(README));
        String built = find("// README begins\\n(.*?) *// README ends", Files.readString(SOURCE));
        assertThat(withoutBlanks(shown)).isEqualTo(withoutBlanks(built));
    }

    /** The code alone: in the README lines break elsewhere, because less stands before them. */
    private static String withoutBlanks(String code) {
        return code.replaceAll("\\s+", "");
    }

    private static String find(String pattern, String text) {
        Matcher found = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }
}
