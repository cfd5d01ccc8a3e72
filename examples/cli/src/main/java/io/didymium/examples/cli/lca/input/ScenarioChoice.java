package io.didymium.examples.cli.lca.input;

import io.didymium.core.finding.MalformedDataException;
import io.didymium.core.lca.format.scenario.ScenarioReader;
import io.didymium.core.lca.format.scenario.ScenarioWriter;
import io.didymium.core.lca.scenario.Scenario;
import io.didymium.core.lca.scenario.ScenarioChange;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Outputs;
import io.didymium.examples.cli.shell.Storage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is changed in the inventory, on the command line or in saved scenarios. */
public final class ScenarioChoice {
    @Option(
            names = "--param",
            paramLabel = "NAME=VALUE",
            description =
                    "Another value of a parameter: of the package, else of every process that has it; PROCESS/NAME is that"
                            + " of one process.")
    private List<String> parameters = List.of();

    @Option(
            names = "--set",
            paramLabel = "PROCESS/EXCHANGE=AMOUNT",
            description = "Another amount of an exchange, by its number or flow, in the unit it has.")
    private List<String> amounts = List.of();

    @Option(
            names = "--replace",
            paramLabel = "PROVIDER=PROCESS",
            description = "Another process supplies what a process supplies, such as another grid mix.")
    private List<String> providers = List.of();

    @Option(
            names = "--link",
            paramLabel = "FLOW=PROCESS",
            description = "The process that supplies a product, or treats a waste, wherever it is needed.")
    private List<String> links = List.of();

    @Option(names = "--label", paramLabel = "TEXT", description = "The name of the scenario of these changes.")
    private @Nullable String label;

    @Option(names = "--save-scenario", paramLabel = "FILE", description = "Writes the scenario of these changes.")
    private @Nullable Path save;

    @Option(
            names = "--scenario",
            paramLabel = "FILE",
            description = "A saved scenario; several are shown side by side.")
    private List<Path> files = List.of();

    @Mixin
    private Outputs outputs = new Outputs();

    Outputs outputs() {
        return outputs;
    }

    /**
     * The scenarios: those of files, then that of the command line, which is saved if that is asked for; empty if nothing is
     * changed.
     *
     * @param inputs what else the command reads
     */
    List<Scenario> scenarios(List<Path> inputs) throws CommandFault {
        if (save != null) {
            List<Path> read = new ArrayList<>(inputs);
            read.addAll(files);
            outputs.plan(read, save);
        }
        List<Scenario> scenarios = new ArrayList<>();
        for (Path file : files) {
            try {
                scenarios.add(ScenarioReader.read(Storage.bytes(file).toByteArray()));
            } catch (MalformedDataException e) {
                throw CommandFault.unreadable(file + " cannot be read as a scenario: " + e.getMessage());
            }
        }
        List<ScenarioChange> changes = new ArrayList<>();
        parse(parameters, ScenarioChange.SetParameter::parse, changes);
        parse(amounts, ScenarioChange.SetAmount::parse, changes);
        parse(providers, ScenarioChange.ReplaceProvider::parse, changes);
        parse(links, ScenarioChange.LinkFlow::parse, changes);
        if (changes.isEmpty() && (label != null || save != null)) {
            throw CommandFault.usage(
                    "--label and --save-scenario are about changes by --param, --set, --replace or --link");
        }
        if (!changes.isEmpty()) {
            try {
                Scenario scenario = new Scenario(label == null ? "changed" : label, changes);
                if (save != null) {
                    outputs.write(save, Bytes.of(ScenarioWriter.write(scenario)));
                }
                scenarios.add(scenario);
            } catch (IllegalArgumentException e) {
                throw CommandFault.usage("--label: " + e.getMessage());
            }
        }
        return scenarios;
    }

    private static void parse(List<String> texts, Function<String, ScenarioChange> parser, List<ScenarioChange> to)
            throws CommandFault {
        for (String text : texts) {
            try {
                to.add(parser.apply(text));
            } catch (IllegalArgumentException e) {
                throw CommandFault.usage(String.valueOf(e.getMessage()));
            }
        }
    }
}
