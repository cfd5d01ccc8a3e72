package io.didymium.examples.cli.exchange;

import io.didymium.core.id.BatchId;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.ExitCode;
import io.didymium.examples.cli.shell.Outputs;
import io.didymium.examples.cli.shell.Storage;
import io.didymium.examples.cli.view.ChainView;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.exchange.en18223.DppVersion;
import io.didymium.passport.exchange.en18223.VersionHash;
import io.didymium.passport.exchange.linkset.Linkset;
import io.didymium.passport.exchange.linkset.PassportLinks;
import io.didymium.passport.graph.BundleGraph;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the passport of a batch in the format of another system. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the current passport of a batch in the format of another system.",
            "What is written has no signature: its readers trust whoever serves it, or verify the passport file.",
            "The command 'formats' lists the formats."
        },
        footer = {"", "Exit codes: 0 done, 3 unreadable input, 64 wrong usage, 73 output that cannot be written."})
public final class PassportExportCommand implements Callable<Integer> {
    private final Console console;
    private final Clock clock;

    @Parameters(index = "0", paramLabel = "FILE", description = "The passport file, or a folder of credentials.")
    private Path file = Path.of("");

    @Parameters(index = "1", paramLabel = "BATCH", description = "The batch: the id, or the end of it.")
    private String batch = "";

    @Option(
            names = "--format",
            required = true,
            paramLabel = "FORMAT",
            description = "en18223, en18223-expanded, linkset-gs1 or linkset-untp.")
    private String format = "";

    @Option(
            names = "--served-at",
            paramLabel = "URL",
            description = "Of links: the address under which each credential is served by its digest.")
    private @Nullable String base;

    @Option(
            names = "--anchor",
            paramLabel = "URL",
            description = "Of links: the address on the label, such as a GS1 Digital Link; else the id of the batch.")
    private @Nullable String anchor;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file to write.")
    private Path out = Path.of("");

    @Mixin
    private final Outputs outputs = new Outputs();

    /** The command. */
    public PassportExportCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        ExchangeFormat chosen = List.of(ExchangeFormat.values()).stream()
                .filter(one -> one.id().equals(format))
                .findFirst()
                .orElseThrow(() ->
                        CommandFault.usage("there is no format '" + format + "'; there are " + ExchangeFormat.ids()));
        outputs.plan(List.of(file), out);
        ChainView view = ChainView.read(file, console, clock);
        BatchId id = view.batch(batch);
        PassportBundle bundle = Storage.passports(file);
        Bytes written = chosen.isLinkset() ? links(chosen, bundle, id) : version(chosen, bundle, id);
        outputs.write(out, written);
        console.print("Wrote " + out + ": the passport of " + id + " as " + chosen.id() + ". It is not signed.");
        return ExitCode.ACCEPTED;
    }

    private Bytes version(ExchangeFormat chosen, PassportBundle bundle, BatchId id) throws CommandFault {
        for (SignedCredential credential : BundleGraph.of(bundle).current(id)) {
            Optional<DppVersion> version = version(credential);
            if (version.isPresent()) {
                VersionHash hash = version.get().versionHash();
                console.print(
                        "Hash of this version: " + hash.algorithm() + " " + hash.value() + " (" + hash.form() + ").");
                return chosen == ExchangeFormat.EN18223
                        ? version.get().writeCompressed()
                        : version.get().writeExpanded();
            }
        }
        throw CommandFault.unreadable(file + " has no passport of " + id + "; its maker has one");
    }

    private static Optional<DppVersion> version(SignedCredential credential) {
        try {
            return Optional.of(DppVersion.of(credential));
        } catch (MalformedInputException e) {
            // Not a product passport.
            return Optional.empty();
        }
    }

    private Bytes links(ExchangeFormat chosen, PassportBundle bundle, BatchId id) throws CommandFault {
        if (base == null) {
            throw CommandFault.usage("links need --served-at, the address under which the credentials are served");
        }
        String folder = base.endsWith("/") ? base : base + "/";
        try {
            Linkset links = new PassportLinks(bundle, credential -> folder + credential.digest())
                    .of(id, anchor == null ? id.value() : anchor);
            if (chosen == ExchangeFormat.LINKSET_UNTP) {
                return links.writeUntp();
            }
            links.lostByGs1().forEach(lost -> console.print("Not carried by this format: " + lost + "."));
            return links.writeGs1();
        } catch (IllegalArgumentException e) {
            throw CommandFault.usage(e.getMessage() + "; --anchor and --served-at take addresses of http or https");
        }
    }
}
