package io.didymium.examples.cli.bundle;

import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.ExitCode;
import io.didymium.examples.cli.shell.Outputs;
import io.didymium.examples.cli.shell.Storage;
import io.didymium.examples.cli.text.TerminalText;
import io.didymium.examples.cli.text.Wrap;
import io.didymium.examples.cli.word.Nearest;
import io.didymium.passport.bundle.BundleWriter;
import io.didymium.passport.disclose.AccessRole;
import io.didymium.passport.disclose.View;
import io.didymium.passport.disclose.Views;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes what a role may see of a passport file. */
@Command(
        name = "view",
        mixinStandardHelpOptions = true,
        description = "Writes what a role may see of a passport file: the same signatures, less disclosed.",
        footer = {
            "",
            "Roles: public, interest, authority, customs, customer, owner. Of several, what each of them may see.",
            "",
            "Exit codes: 0 done, 1 refused because what is withheld would follow from what stays, 3 unreadable input,",
            "64 wrong usage, 73 output that cannot be written."
        })
public final class ViewCommand implements Callable<Integer> {
    private static final int MOST_SHOWN = 5;

    private final Console console;

    @Parameters(paramLabel = "FILE", description = "The passport file, or a folder of credentials.")
    private Path file = Path.of("");

    @Option(
            names = "--role",
            required = true,
            split = ",",
            paramLabel = "ROLE",
            description = "Who is to see it; several by commas.")
    private List<String> names = List.of();

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The passport file to write.")
    private Path out = Path.of("");

    @Mixin
    private final Outputs outputs = new Outputs();

    /** The command. */
    public ViewCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws CommandFault {
        Set<AccessRole> roles = roles();
        outputs.plan(List.of(file), out);
        View view = Views.standard().view(Storage.passports(file), roles);
        if (view.bundle().isEmpty()) {
            console.print("Not written: what is withheld would follow from what stays.");
            list(view.refusals());
            return ExitCode.REJECTED;
        }
        outputs.write(out, BundleWriter.write(view.bundle().get()));
        console.print("Wrote " + out + " for " + String.join(", ", names) + ": "
                + view.withheld().size() + " parts are withheld.");
        if (!view.open().isEmpty()) {
            console.print(view.open().size() + " parts that this role should not see were signed openly and stay:");
            list(view.open());
        }
        return ExitCode.ACCEPTED;
    }

    private Set<AccessRole> roles() throws CommandFault {
        Set<AccessRole> roles = EnumSet.noneOf(AccessRole.class);
        List<String> known =
                Arrays.stream(AccessRole.values()).map(AccessRole::id).toList();
        for (String name : names) {
            roles.add(AccessRole.find(name)
                    .orElseThrow(() -> CommandFault.usage("there is no role '" + name + "'"
                            + Nearest.to(name, known)
                                    .map(near -> "; did you mean " + near + "?")
                                    .orElse("; there are: " + String.join(", ", known)))));
        }
        return roles;
    }

    private void list(List<View.Remark> remarks) {
        remarks.stream()
                .limit(MOST_SHOWN)
                .forEach(remark -> console.print(Wrap.lines("  ", "    ", TerminalText.brief(remark.toString()))));
        if (remarks.size() > MOST_SHOWN) {
            console.print("  and " + (remarks.size() - MOST_SHOWN) + " more");
        }
    }
}
