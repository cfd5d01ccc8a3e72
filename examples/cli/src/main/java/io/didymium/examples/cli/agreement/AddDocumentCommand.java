package io.didymium.examples.cli.agreement;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.jws.CompactJws;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.ExitCode;
import io.didymium.examples.cli.shell.Outputs;
import io.didymium.examples.cli.shell.Storage;
import io.didymium.passport.EvidenceDocument;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.agreement.SettlementDocument;
import io.didymium.passport.agreement.SpecificationDocument;
import io.didymium.passport.bundle.BundleWriter;
import io.didymium.passport.trust.SchemeDocument;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds signed documents to a passport file. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        description = "Adds signed specifications, settlement rules and rules of custody schemes to a passport file.",
        footer = {"", "Exit codes: 0 done, 3 unreadable input, 64 wrong usage, 73 output that cannot be written."})
final class AddDocumentCommand implements Callable<Integer> {
    private static final Map<String, String> MEDIA_TYPES = Map.of(
            SpecificationDocument.TYPE, SpecificationDocument.MEDIA_TYPE,
            SettlementDocument.TYPE, SettlementDocument.MEDIA_TYPE,
            SchemeDocument.TYPE, SchemeDocument.MEDIA_TYPE);

    private final Console console;

    @Parameters(index = "0", paramLabel = "PASSPORT", description = "The passport file.")
    private Path file = Path.of("");

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "DOCUMENT", description = "The documents.")
    private List<Path> documents = List.of();

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The passport file to write.")
    private Path out = Path.of("");

    @Mixin
    private final Outputs outputs = new Outputs();

    AddDocumentCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        List<Path> inputs = new ArrayList<>(documents);
        inputs.add(file);
        outputs.plan(inputs, out);
        PassportBundle bundle = Storage.passports(file);
        for (Path path : documents) {
            EvidenceDocument document = read(path);
            boolean isThere =
                    bundle.documents().stream().anyMatch(known -> known.digest().equals(document.digest()));
            bundle = isThere ? bundle : bundle.toBuilder().document(document).build();
        }
        outputs.write(out, BundleWriter.write(bundle));
        console.print("Wrote " + out + ": " + bundle + ".");
        return ExitCode.ACCEPTED;
    }

    private static EvidenceDocument read(Path path) throws CommandFault {
        Bytes content = Storage.bytes(path);
        try {
            String type = CompactJws.read(content).header().type().orElse("");
            String mediaType = MEDIA_TYPES.get(type);
            if (mediaType != null) {
                return new EvidenceDocument(mediaType, content);
            }
            throw CommandFault.unreadable(path + " is of the type '" + type + "', which is none of "
                    + String.join(", ", MEDIA_TYPES.keySet().stream().sorted().toList()));
        } catch (MalformedInputException e) {
            throw CommandFault.unreadable(path + " is no signed document: " + e.getMessage());
        }
    }
}
