package io.didymium.examples.cli.lca.repository;

import io.didymium.core.lca.repository.InventoryQuery;
import io.didymium.core.lca.repository.StoredVersion;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.ExitCode;
import io.didymium.examples.cli.shell.OutputForm;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Searches a repository. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = "Lists the latest versions of the processes that are asked for.")
final class SearchCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FOLDER", description = "The folder of the repository.")
    private Path folder = Path.of("");

    @Mixin
    private QueryChoice choice = new QueryChoice();

    @Option(names = "--member", paramLabel = "ID", description = "Processes of this member.")
    private @Nullable String member;

    @ArgGroup
    private OutputForm form = new OutputForm();

    SearchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        InventoryQuery query = choice.query()
                .member(member == null ? null : ContributorName.of(member))
                .build();
        List<StoredVersion> found = OpenRepository.in(folder, repository -> repository.search(query));
        new VersionList(found).print(console, form);
        return ExitCode.ACCEPTED;
    }
}
