package io.didymium.examples.cli.lca;

import io.didymium.core.finding.Finding;
import io.didymium.core.lca.format.olca.OlcaPackageWriter;
import io.didymium.core.lca.impact.ImpactMethod;
import io.didymium.core.lca.inventory.Inventory;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.examples.cli.lca.input.ReadPackage;
import io.didymium.examples.cli.lca.result.FindingText;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.ExitCode;
import io.didymium.examples.cli.shell.Outputs;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes what was read of any package as a package that openLCA reads. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes packages of any format that is read as one olca-schema package, which openLCA reads.")
final class ExportCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "PACKAGE", description = "The packages, taken together.")
    private List<Path> files = List.of();

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The package to write.")
    private Path out = Path.of("");

    @Mixin
    private final Outputs outputs = new Outputs();

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        outputs.plan(files, out);
        List<ReadPackage> packages = ReadPackage.readAll(files, console);
        List<Finding> findings = new ArrayList<>();
        for (ReadPackage each : packages) {
            findings.addAll(each.findings());
        }
        List<ImpactMethod> methods = ReadPackage.methods(packages);
        if (methods.isEmpty()
                && packages.stream().allMatch(each -> each.content().dataSets().isEmpty())) {
            throw CommandFault.unreadable("there is nothing to export in " + ReadPackage.names(packages));
        }
        Inventory inventory = ReadPackage.merged(packages, console);
        Bytes written = console.working("writing " + out, () -> {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            OlcaPackageWriter.write(inventory, methods, bytes);
            return Bytes.of(bytes.toByteArray());
        });
        outputs.write(out, written);
        console.print("Wrote " + out + ": " + inventory.processes().size() + " processes, "
                + inventory.flows().size() + " flows, " + methods.size() + " methods, " + written.length() + " bytes.");
        if (!findings.isEmpty()) {
            console.print("Not all of the source could be read:");
            console.print(new FindingText(findings, place -> place, false).lines());
        }
        return ExitCode.ACCEPTED;
    }
}
