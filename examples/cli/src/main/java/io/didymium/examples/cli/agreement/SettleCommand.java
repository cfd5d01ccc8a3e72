package io.didymium.examples.cli.agreement;

import io.didymium.core.id.Concept;
import io.didymium.core.material.determination.SettlementRule;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.examples.cli.policy.SettlementChoice;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.ExitCode;
import io.didymium.examples.cli.shell.Outputs;
import io.didymium.passport.agreement.SettlementDocument;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Signs how a scheme settles what the parties of a lot determine differently. */
@Command(
        name = "settle",
        mixinStandardHelpOptions = true,
        description =
                "Signs the splitting limits of a scheme. They count for verifiers whose trust file has the signer as its scheme-owner.",
        footer = {"", "Exit codes: 0 done, 3 unreadable input, 64 wrong usage, 73 output that cannot be written."})
final class SettleCommand implements Callable<Integer> {
    private final Console console;
    private final Clock clock;

    @Parameters(
            paramLabel = "RULE",
            arity = "1..*",
            converter = SettlementChoice.class,
            description =
                    "A measurand, its splitting limit, and how an umpire settles: \"TREO=0.30 %%:middle-of-three\"; \"@\" and a DID at the end"
                            + " limit it to the lots of one seller.")
    private List<SettlementRule> rules = List.of();

    @Option(names = "--scheme", required = true, paramLabel = "IRI", description = "The scheme.")
    private String scheme = "";

    @Option(names = "--name", paramLabel = "NAME", description = "What the scheme is called; by default its IRI.")
    private @Nullable String name;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The document to write.")
    private Path out = Path.of("");

    @Mixin
    private final SigningParty party = new SigningParty();

    @Mixin
    private final Outputs outputs = new Outputs();

    SettleCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        outputs.plan(List.of(party.key()), out);
        Bytes signed = party.sign(
                console,
                owner -> new SettlementDocument(
                                new Concept(scheme, name == null ? scheme : name),
                                rules,
                                party.from(clock),
                                party.until())
                        .sign(owner.keyId(), owner.signer()));
        outputs.write(out, signed);
        console.print("Wrote " + out + ": " + rules.size() + " rules of " + scheme + ".");
        return ExitCode.ACCEPTED;
    }
}
