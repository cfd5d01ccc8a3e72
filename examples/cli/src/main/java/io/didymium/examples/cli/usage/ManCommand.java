package io.didymium.examples.cli.usage;

import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.ExitCode;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the manual page. */
@Command(
        name = "man",
        mixinStandardHelpOptions = true,
        description = "Prints the manual page of all commands, for man(1).",
        footer = {"", "Read it at once with: didymium man | man -l -"})
public final class ManCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    private @Nullable CommandSpec spec;

    /** The command. */
    public ManCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (spec == null) {
            throw new IllegalStateException("a command without a command line");
        }
        console.printText(ManPage.of(spec.root()));
        return ExitCode.ACCEPTED;
    }
}
