package io.didymium.examples.cli.lca.repository;

import io.didymium.core.lca.inventory.DataSet;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.repository.StoredVersion;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.ExitCode;
import io.didymium.examples.cli.shell.OutputForm;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows the history of a process. */
@Command(
        name = "history",
        mixinStandardHelpOptions = true,
        description = "Lists all versions of a process, oldest first: who stored them, and when.")
final class VersionsCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "FOLDER", description = "The folder of the repository.")
    private Path folder = Path.of("");

    @Parameters(index = "1", paramLabel = "PROCESS", description = "The id of the process.")
    private String process = "";

    @ArgGroup
    private OutputForm form = new OutputForm();

    VersionsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        DataSetId id;
        try {
            id = new DataSetId(process);
        } catch (IllegalArgumentException e) {
            throw CommandFault.usage(String.valueOf(e.getMessage()));
        }
        List<StoredVersion> found =
                OpenRepository.in(folder, repository -> repository.versions(DataSet.Kind.PROCESS, id));
        if (found.isEmpty()) {
            throw CommandFault.usage("there is no process " + process + " in " + folder);
        }
        new VersionList(found).print(console, form);
        return ExitCode.ACCEPTED;
    }
}
