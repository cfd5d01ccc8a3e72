package io.didymium.examples.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.didymium.core.chain.SupplyChain;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.examples.cli.description.Description;
import io.didymium.examples.cli.description.DescriptionReader;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.Storage;
import io.didymium.examples.cli.text.ClaimsText;
import io.didymium.examples.cli.text.HistoryText;
import io.didymium.examples.cli.text.Json;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.bundle.BundleWriter;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.issue.StatusPositions;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.trust.TrustWriter;
import io.didymium.passport.verify.ChainVerifier;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows the whole path on a packaged chain: composes, writes, reads back, verifies. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Composes passports of a packaged chain, writes them, and verifies the file that was written.",
        footer = {
            "",
            "Scenarios: a, from phosphate rock to coated magnets; b, magnets with oxide recycled from another maker's",
            "swarf, for pump rotors; c, magnets of collected motors, blended anew. Their keys are known to everyone."
        })
final class DemoCommand implements Callable<Integer> {
    /** What to look at in each scenario. */
    private static final Map<String, List<String>> NEXT = Map.of(
            "a", List.of("trace FILE A-P1", "origin FILE A-P1", "footprint FILE A-P1"),
            "b", List.of("recycled FILE B-R1", "art28 FILE B-R1", "footprint FILE B-P1"),
            "c", List.of("recycled FILE C-X1", "books FILE", "footprint FILE C-M1"));

    private final Console console;
    private final Clock clock;

    @Option(names = "--scenario", paramLabel = "NAME", defaultValue = "a", description = "Which chain: a, b or c.")
    private String scenario = "a";

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "passports",
            description = "Where to write; by default ${DEFAULT-VALUE}.")
    private Path folder = Path.of("passports");

    @Option(
            names = "--at",
            paramLabel = "INSTANT",
            description =
                    "The time that counts; by default the beginning of this day, or of the day after the last that the"
                            + " chain has. The same time gives the same bytes.")
    private @Nullable Instant at;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    DemoCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        Description description = packaged(scenario.toLowerCase(Locale.ROOT));
        Dossier dossier = description.dossier();
        Instant now = at == null ? LatestEvent.of(dossier, clock.instant().truncatedTo(ChronoUnit.DAYS)) : at;
        PassportWriting composing = new PassportWriting(dossier, Keys.ofDemonstration(dossier.chain()));
        Path file = folder.resolve(scenario.toLowerCase(Locale.ROOT) + ".dpp.zip");
        Path trust = folder.resolve("trust.json");
        Storage.write(file, BundleWriter.write(composing.passports(StatusPeriod.ofDay(now), new StatusPositions())));
        Storage.write(trust, TrustWriter.write(composing.trust()));

        PassportBundle received = Storage.passports(file);
        VerificationReport report = new ChainVerifier(Storage.trust(trust)).verify(received, now);
        if (json) {
            print(description.name(), file, trust, report);
        } else {
            show(description.name(), file, trust, received, report);
        }
        return VerifyCommand.exitCode(report.verdict());
    }

    private void print(String name, Path file, Path trust, VerificationReport report) {
        ObjectNode object = Json.object()
                .put("scenario", scenario)
                .put("name", name)
                .put("passports", file.toString())
                .put("trust", trust.toString());
        object.setAll(Json.report(report));
        report.dossier().ifPresent(dossier -> Json.history(object.putObject("chain"), dossier.chain()));
        report.balance().ifPresent(balance -> Json.balance(object.putObject("balance"), balance));
        console.print(Json.text(object));
    }

    private void show(String name, Path file, Path trust, PassportBundle received, VerificationReport report) {
        console.heading(name);
        console.print();
        console.print("Wrote " + file + ", a " + received + ".");
        console.print("Wrote " + trust + ": whom the verifier believes, the register and the certifier.");
        console.print("Read both back. All that follows is rebuilt from the signed credentials alone.");
        console.print("The keys of this demonstration are known to everyone; never use them.");
        if (report.dossier().isPresent() && report.balance().isPresent()) {
            SupplyChain chain = report.dossier().get().chain();
            console.print();
            console.heading("The " + chain);
            console.print(new HistoryText(chain)
                    .steps(chain.steps())
                    .transfers(chain.transfers())
                    .lines(true));
            console.print();
            BalanceCommand.show(console, chain, report.balance().get());
            List<String> claims = new ClaimsText(report.dossier().get()).lines();
            if (!claims.isEmpty()) {
                console.print();
                console.heading("What the passports claim beside");
                console.print(claims);
            }
        }
        console.print();
        VerifyCommand.print(console, report);
        console.print();
        console.print("Next, with the same jar:");
        console.print("  verify " + file + " --trust " + trust + (at == null ? "" : " --at " + at));
        NEXT.getOrDefault(scenario.toLowerCase(Locale.ROOT), List.of())
                .forEach(next -> console.print("  " + next.replace("FILE", file.toString())));
    }

    private static Description packaged(String scenario) throws CommandFault {
        String resource = "scenario-" + scenario + ".json";
        try (InputStream stream =
                scenario.matches("[a-z0-9]{1,8}") ? DemoCommand.class.getResourceAsStream(resource) : null) {
            if (stream == null) {
                throw CommandFault.usage("there is no scenario '" + scenario + "'; there are: a, b, c");
            }
            return DescriptionReader.read(Bytes.of(stream.readAllBytes()));
        } catch (IOException | MalformedInputException e) {
            throw new IllegalStateException("the packaged " + resource + " is broken", e);
        }
    }
}
