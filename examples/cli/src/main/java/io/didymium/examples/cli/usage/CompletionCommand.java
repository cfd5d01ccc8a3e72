package io.didymium.examples.cli.usage;

import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.ExitCode;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what a shell needs to complete commands and options. */
@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        description = "Prints the script by which a shell completes commands, options and their values.",
        footer = {
            "",
            "In bash: source <(didymium completion bash). In zsh: source <(didymium completion zsh), after compinit. Both"
                    + " need didymium to be a command, such as alias didymium='java -jar didymium.jar'."
        })
public final class CompletionCommand implements Callable<Integer> {
    private static final String ZSH = "#compdef didymium\nautoload -U +X bashcompinit && bashcompinit\n";

    private final Console console;

    @Parameters(paramLabel = "SHELL", description = "The shell: ${COMPLETION-CANDIDATES}.")
    private Shell shell = Shell.BASH;

    @Spec
    private @Nullable CommandSpec spec;

    /** The command. */
    public CompletionCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (spec == null) {
            throw new IllegalStateException("a command without a command line");
        }
        String script = AutoComplete.bash("didymium", spec.root().commandLine());
        console.printText(shell == Shell.ZSH ? ZSH + script : script);
        return ExitCode.ACCEPTED;
    }

    /** The shells that complete. */
    private enum Shell {
        BASH,
        ZSH;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
