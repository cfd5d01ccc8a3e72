package io.didymium.examples.cli.responsibility;

import io.didymium.examples.cli.Didymium;
import io.didymium.examples.cli.Run;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Scenario descriptions with sections of records added, and their passports. */
final class DescribedRecords {
    /** The digest of nothing that is there. */
    static final String DIGEST = "zQmYtUc4iTCbbfVSDNKvtQqrfyezPPnFvE33wFmutw9PBBk";

    private DescribedRecords() {}

    /** A packaged description with more sections. */
    static Path describe(Path folder, String scenario, String sections) throws IOException {
        try (InputStream packaged = Didymium.class.getResourceAsStream("scenario-" + scenario + ".json")) {
            String text = new String(packaged.readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
            Path description = folder.resolve(scenario + "-with-records.json");
            Files.writeString(description, text.substring(0, text.length() - 1) + ", " + sections + "}");
            return description;
        }
    }

    /** The passports of a description, and a trust file beside them. */
    static String compose(Path folder, Path description, String from) {
        String file = folder.resolve("records.dpp.zip").toString();
        Run run = Run.of(
                "compose",
                description.toString(),
                "--keys",
                folder.resolve("keys").toString(),
                "--new-keys",
                "--out",
                file,
                "--trust-out",
                folder.resolve("records-trust.json").toString(),
                "--status-from",
                from,
                "--force");
        if (run.exitCode() != 0) {
            throw new AssertionError("composing failed: " + run);
        }
        return file;
    }
}
