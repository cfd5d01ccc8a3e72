package io.didymium.examples.cli.agreement;

import io.didymium.core.id.Concept;
import io.didymium.core.material.specification.Specification;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.examples.cli.policy.SpecificationChoice;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.ExitCode;
import io.didymium.examples.cli.shell.Outputs;
import io.didymium.passport.agreement.SpecificationDocument;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Signs what a buyer demands of a material. */
@Command(
        name = "specify",
        mixinStandardHelpOptions = true,
        description =
                "Signs a specification, and prints the name by which claims refer to it: the digest of the signed document.",
        footer = {"", "Exit codes: 0 done, 3 unreadable input, 64 wrong usage, 73 output that cannot be written."})
final class SpecifyCommand implements Callable<Integer> {
    private final Console console;
    private final Clock clock;

    @Parameters(
            paramLabel = "LIMITS",
            converter = SpecificationChoice.class,
            description =
                    "The IRI of the specification and its limits, such as \"https://buyer.example/grade;TREO>=99.5 %%;Fe<=50 ppm;"
                            + "HcJ>=14 kOe;2 um<=D50<=5 um\".")
    private @Nullable Specification limits;

    @Option(names = "--name", paramLabel = "NAME", description = "What it is called; by default its IRI.")
    private @Nullable String name;

    @Option(
            names = "--guard-band",
            paramLabel = "U",
            description =
                    "The standard uncertainties by which a value must be within a limit to pass and beyond it to fail; by default 1.64.")
    private @Nullable BigDecimal guardBand;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The document to write.")
    private Path out = Path.of("");

    @Mixin
    private final SigningParty party = new SigningParty();

    @Mixin
    private final Outputs outputs = new Outputs();

    SpecifyCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        outputs.plan(List.of(party.key()), out);
        Bytes signed = party.sign(console, issuer -> document().sign(issuer.keyId(), issuer.signer()));
        outputs.write(out, signed);
        console.print("Wrote " + out + ". Claims name it as their criterion: " + SpecificationDocument.name(signed));
        return ExitCode.ACCEPTED;
    }

    private SpecificationDocument document() {
        if (limits == null) {
            throw new IllegalArgumentException("no limits");
        }
        Concept criterion = limits.criterion();
        return new SpecificationDocument(
                new Specification(
                        new Concept(criterion.iri(), name == null ? criterion.name() : name),
                        limits.limits(),
                        guardBand == null ? limits.guardBand() : guardBand),
                party.from(clock),
                party.until());
    }
}
