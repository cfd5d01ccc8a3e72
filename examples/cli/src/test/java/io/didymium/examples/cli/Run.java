package io.didymium.examples.cli;

import io.didymium.examples.cli.shell.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * One run of the command line.
 *
 * @param exitCode what the process would say at its end
 * @param out what was printed as result
 * @param err what was printed beside it
 */
public record Run(int exitCode, String out, String err) {
    private static final Map<String, String> DAYS = Map.of("b", "2026-04-07T00:00:00Z", "c", "2026-07-02T00:00:00Z");

    private static final int WIDTH = 140;

    /** What the clock shows unless said otherwise. */
    public static final Instant NOW = Instant.parse("2026-04-01T09:30:15Z");

    /** A run at that time. */
    public static Run of(String... arguments) {
        return at(NOW, arguments);
    }

    /** A run at a time. */
    public static Run at(Instant now, String... arguments) {
        return in(Path.of(""), now, new SecureRandom(), arguments);
    }

    /** A run at a time in a folder. */
    public static Run in(Path folder, Instant now, SecureRandom random, String... arguments) {
        return in(folder, Path.of(""), WIDTH, now, random, arguments);
    }

    /** A run at a time in a folder as its user sees it there, on lines of a width. */
    public static Run seen(Path folder, int width, Instant now, SecureRandom random, String... arguments) {
        return in(folder, folder, width, now, random, arguments);
    }

    private static Run in(Path folder, Path left, int width, Instant now, SecureRandom random, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Console console = new Console(new PrintWriter(out), new PrintWriter(err), false, width, left);
        int exitCode = new Didymium(console, Clock.fixed(now, ZoneOffset.UTC), random, folder).run(arguments);
        return new Run(exitCode, out.toString(), err.toString());
    }

    /** A folder with the passports of scenario a, composed by one hand, and a trust file. */
    public static Path demonstrated(Path folder) {
        demonstrated(folder, "a");
        return folder;
    }

    /** The passport file that the customer of a scenario has after its demonstration in a folder, its trust file beside it. */
    public static String played(Path folder, String scenario) {
        Path file =
                folder.resolve("played").resolve(scenario).resolve("customer").resolve("received.dpp.zip");
        if (!Files.exists(file)) {
            Run run = of(
                    "demo",
                    "--scenario",
                    scenario,
                    "--out",
                    folder.resolve("played").toString());
            if (run.exitCode() != 0) {
                throw new AssertionError("the demonstration failed: " + run);
            }
        }
        return file.toString();
    }

    /** The passport file of a scenario, composed by one hand in a folder, as of the day after its last event. */
    public static String demonstrated(Path folder, String scenario) {
        Path description = folder.resolve("scenarios").resolve(scenario + ".json");
        try (InputStream packaged = Didymium.class.getResourceAsStream("scenario-" + scenario + ".json")) {
            Files.createDirectories(description.getParent());
            Files.write(description, packaged.readAllBytes());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        String file = folder.resolve(scenario + ".dpp.zip").toString();
        Run run = of(
                "compose",
                description.toString(),
                "--keys",
                folder.resolve("scenarios").resolve("keys-" + scenario).toString(),
                "--new-keys",
                "--out",
                file,
                "--trust-out",
                folder.resolve("trust.json").toString(),
                "--status-from",
                DAYS.getOrDefault(scenario, "2026-04-01T00:00:00Z"),
                "--force");
        if (run.exitCode() != 0) {
            throw new AssertionError("composing failed: " + run);
        }
        return file;
    }

    /** What was printed, with one blank where there are several. */
    public String words() {
        return out.replaceAll(" +", " ");
    }
}
