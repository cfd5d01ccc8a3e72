package io.didymium.examples.cli;

import io.didymium.core.id.PartyId;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.examples.cli.demo.PackagedScenario;
import io.didymium.examples.cli.description.Description;
import io.didymium.examples.cli.page.DeliveredPage;
import io.didymium.examples.cli.policy.SettlementChoice;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.Storage;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.bundle.BundleWriter;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.issue.IssuerIdentity;
import io.didymium.passport.report.VerificationPolicy;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.trust.TrustWriter;
import io.didymium.passport.verify.ChainVerifier;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Plays a packaged chain by many hands, and verifies what the last customer holds. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Plays a packaged chain: each party issues with its own key in its own folder and hands files on;"
                + " what the last customer holds is verified.",
        footer = {
            "",
            "Scenarios: a, from phosphate rock to coated magnets; b, magnets with oxide recycled from another maker's",
            "swarf, for pump rotors; c, magnets of collected motors, blended anew; d, a quarter at a separation plant that",
            "works for two toll customers and itself. Their keys are known to everyone."
        })
final class DemoCommand implements Callable<Integer> {
    /** What to look at in each scenario. */
    private static final Map<String, List<String>> NEXT = Map.of(
            "a", List.of("trace FILE A-P1", "origin FILE A-P1", "footprint FILE A-P1"),
            "b", List.of("recycled FILE B-R1", "art28 FILE B-R1", "footprint FILE B-P1"),
            "c", List.of("recycled FILE C-X1", "books FILE", "footprint FILE C-M1"),
            "d",
                    List.of(
                            "origin FILE N3 --element Nd --by country",
                            "balance FILE --step close",
                            "reconcile FILE --unstated-is-absent RULES"));

    private final Console console;
    private final Clock clock;

    @Option(names = "--scenario", paramLabel = "NAME", defaultValue = "a", description = "Which chain: a, b, c or d.")
    private String scenario = "a";

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "passports",
            description = "Where to write, into a folder of the scenario's name; by default ${DEFAULT-VALUE}.")
    private Path folder = Path.of("passports");

    @Option(
            names = "--at",
            paramLabel = "INSTANT",
            description =
                    "The time that counts; by default the beginning of this day, or of the day after the last that the"
                            + " chain has. The same time gives the same bytes.")
    private @Nullable Instant at;

    @Option(names = "--force", description = "Begins anew where an earlier demonstration wrote.")
    private boolean force;

    @Option(
            names = "--with-activities",
            description = "Deliveries include what steps used, so that customers can calculate footprints again.")
    private boolean activities;

    @Option(names = "--verbose", description = "Also prints the history, the balances and every check.")
    private boolean verbose;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    DemoCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        String chosen = scenario.toLowerCase(Locale.ROOT);
        Description description = PackagedScenario.read(chosen);
        Dossier dossier = description.dossier();
        Instant now = at == null ? LatestEvent.of(dossier, clock.instant().truncatedTo(ChronoUnit.DAYS)) : at;
        Path place = folder.resolve(chosen);
        DemoFolder.prepare(place, force);
        Map<PartyId, IssuerIdentity> identities = new TreeMap<>();
        dossier.chain().parties().forEach(party -> identities.put(party.id(), DemoOffice.identity(party.id())));
        TrustList trust = new PassportWriting(dossier, identities).trust();
        try (DemoPlay play = new DemoPlay(dossier, trust, StatusPeriod.ofDay(now), place, activities)) {
            PassportBundle delivered = console.working("playing", play::play);
            Path customer = place.resolve("customer");
            Path file = customer.resolve("received.dpp.zip");
            Path trusted = customer.resolve("trust.json");
            Storage.write(file, BundleWriter.write(delivered));
            Storage.write(trusted, TrustWriter.write(trust));

            PassportBundle received = Storage.passports(file);
            List<String> rules = rules(chosen);
            VerificationReport report = new ChainVerifier(Storage.trust(trusted), policy(rules)).verify(received, now);
            Path page = place.resolve("passport.html");
            DeliveredPage.write(page, file, received, report, play.shown().orElse(null));
            DemoText text = new DemoText(console, play, place, report);
            if (json) {
                text.print(chosen, description.name(), file, trusted);
            } else {
                text.show(description.name(), file, delivered, verbose);
                console.print();
                console.print("The passport as a page, to open in a browser: " + page);
                next(chosen, file, trusted, arguments(customer, rules));
            }
            return VerifyCommand.exitCode(report.verdict());
        }
    }

    /** How the customer settles what the parties of lots determined differently: packaged beside the chain, because no party states it. */
    private static List<String> rules(String scenario) throws IOException {
        try (InputStream stream = DemoCommand.class.getResourceAsStream("scenario-" + scenario + "-rules.txt")) {
            return stream == null
                    ? List.of()
                    : new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList();
        }
    }

    private static VerificationPolicy policy(List<String> rules) {
        SettlementChoice choice = new SettlementChoice();
        return VerificationPolicy.builder()
                .settlements(rules.stream().map(choice::convert).toList())
                .build();
    }

    /** Writes the rules as arguments of a later command; gives how that names them. */
    private static String arguments(Path customer, List<String> rules) throws CommandFault {
        if (rules.isEmpty()) {
            return "";
        }
        Path file = customer.resolve("rules.txt");
        Storage.write(
                file,
                Bytes.ofUtf8(rules.stream()
                        .map(rule -> "--settle \"" + rule + "\"\n")
                        .collect(Collectors.joining())));
        return " @" + file;
    }

    private void next(String chosen, Path file, Path trusted, String rules) {
        console.print();
        console.print("Next, with the same jar:");
        console.print("  verify " + file + " --trust " + trusted + rules + (at == null ? "" : " --at " + at));
        NEXT.getOrDefault(chosen, List.of())
                .forEach(one -> console.print(
                        "  " + one.replace("FILE", file.toString()).replace(" RULES", rules)));
    }
}
