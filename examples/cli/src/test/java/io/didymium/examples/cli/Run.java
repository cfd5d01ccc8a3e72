package io.didymium.examples.cli;

import io.didymium.examples.cli.shell.Console;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * One run of the command line.
 *
 * @param exitCode what the process would say at its end
 * @param out what was printed as result
 * @param err what was printed beside it
 */
public record Run(int exitCode, String out, String err) {
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
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Console console = new Console(new PrintWriter(out), new PrintWriter(err), false);
        int exitCode = new Didymium(console, Clock.fixed(now, ZoneOffset.UTC), random, folder).run(arguments);
        return new Run(exitCode, out.toString(), err.toString());
    }

    /** A folder in which the demonstration was run. */
    public static Path demonstrated(Path folder) {
        demonstrated(folder, "a");
        return folder;
    }

    /** The passport file of a scenario, made by the demonstration in a folder. */
    public static String demonstrated(Path folder, String scenario) {
        Run run = of("demo", "--scenario", scenario, "--out", folder.toString());
        if (run.exitCode() != 0) {
            throw new AssertionError("the demonstration failed: " + run);
        }
        return folder.resolve(scenario + ".dpp.zip").toString();
    }

    /** What was printed, with one blank where there are several. */
    public String words() {
        return out.replaceAll(" +", " ");
    }
}
