package io.didymium.examples.cli.trust;

import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.ExitCode;
import io.didymium.examples.cli.word.Nearest;
import io.didymium.passport.trust.TrustAnchor;
import io.didymium.passport.trust.TrustList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Removes a party from those that a verifier believes. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        description = "Removes a party from a trust file.",
        footer = {
            "",
            "What it vouched for is then no longer believed, also of the past. To end trust at a time, remove it and",
            "add it again with --until."
        })
final class TrustRemoveCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "DID", description = "The DID of the party.")
    private String did = "";

    @Mixin
    private final TrustFile file = new TrustFile();

    TrustRemoveCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws CommandFault {
        TrustList list = file.read();
        List<TrustAnchor> left = list.anchors().stream()
                .filter(anchor -> !anchor.did().text().equals(did))
                .toList();
        if (left.size() == list.anchors().size()) {
            List<String> known =
                    left.stream().map(anchor -> anchor.did().text()).toList();
            throw CommandFault.usage("there is no '" + did + "' in " + file.path()
                    + Nearest.to(did, known)
                            .map(near -> "; did you mean " + near + "?")
                            .orElse("; there are: " + String.join(", ", known)));
        }
        file.write(new TrustList(left, list.logs(), list.schemes(), list.seals()));
        console.print("Removed " + did + " from " + file.path() + ".");
        return ExitCode.ACCEPTED;
    }
}
