package io.didymium.examples.cli.lca.repository;

import io.didymium.core.id.PartyId;
import io.didymium.core.lca.inventory.DataSet;
import io.didymium.core.lca.repository.StoredVersion;
import io.didymium.examples.cli.lca.input.ReadPackage;
import io.didymium.examples.cli.lca.result.FindingText;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.ExitCode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Stores packages of one member. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        description =
                "Stores the data sets of packages as those of a member: each as the next version, unless it is the same"
                        + " as the latest.")
final class AddCommand implements Callable<Integer> {
    private final Console console;
    private final Clock clock;

    @Parameters(index = "0", paramLabel = "FOLDER", description = "The folder of the repository.")
    private Path folder = Path.of("");

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "PACKAGE", description = "The packages.")
    private List<Path> files = List.of();

    @Option(names = "--member", required = true, paramLabel = "ID", description = "Who contributes them.")
    private String member = "";

    @Option(names = "--new", description = "Makes the repository, in a folder that holds none.")
    private boolean create;

    AddCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        PartyId contributor = ContributorName.of(member);
        List<ReadPackage> packages = ReadPackage.readAll(files, console);
        List<DataSet> dataSets = new ArrayList<>();
        packages.forEach(each -> dataSets.addAll(each.content().dataSets()));
        if (dataSets.isEmpty()) {
            throw CommandFault.unreadable("there is no data set in " + ReadPackage.names(packages));
        }
        if (create) {
            OpenRepository.create(folder);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        List<StoredVersion> stored = OpenRepository.in(
                folder,
                repository -> console.working("storing", () -> repository.storeAll(contributor, dataSets, now)));
        long added = stored.stream()
                .filter(version ->
                        version.storedAt().equals(now) && version.member().equals(contributor))
                .count();
        console.print("Stored " + added + " of " + stored.size() + " data sets of " + member
                + "; the others are there already.");
        for (ReadPackage each : packages) {
            if (!each.findings().isEmpty()) {
                console.print("Not all of " + each.file() + " could be read:");
                console.print(new FindingText(each.findings(), place -> place, false).lines());
            }
        }
        return ExitCode.ACCEPTED;
    }
}
