package io.didymium.examples.cli.description;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The example of a description in the module's README. */
public final class Documented {
    private static final Pattern EXAMPLE = Pattern.compile("```json\\n(\\{\\n  \"format\".*?)```", Pattern.DOTALL);

    private Documented() {}

    public static String example() {
        try {
            Matcher found = EXAMPLE.matcher(Files.readString(Path.of("README.md")));
            if (!found.find()) {
                throw new AssertionError("README.md shows no description");
            }
            return found.group(1);
        } catch (IOException e) {
            throw new AssertionError("README.md cannot be read", e);
        }
    }
}
