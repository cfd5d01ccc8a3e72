package io.didymium.examples.cli.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.examples.cli.description.DescriptionReader;
import io.didymium.examples.cli.exchange.format.ImportFault;
import io.didymium.examples.cli.exchange.format.ImportOptions;
import io.didymium.examples.cli.exchange.format.ImportedDraft;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Storage;
import io.didymium.examples.cli.text.Json;
import io.didymium.examples.cli.text.JsonSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The files that describe what is to be signed: descriptions in JSON, and beside them files of another format. */
public final class DraftFiles {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "The format of the files that are no descriptions in JSON, as the command formats lists it, such as"
                            + " tables.")
    private @Nullable String format;

    @Option(
            names = "--id-prefix",
            paramLabel = "URI",
            description = "What short ids begin with, unless a description says it.")
    private @Nullable String prefix;

    @Mixin
    private final ImportOptions options = new ImportOptions();

    /** Of a command whose options say the format. */
    public DraftFiles() {}

    /**
     * The description that all files give together.
     *
     * @throws CommandFault with everything that is wrong in files of other formats
     */
    public DraftText read(List<Path> files) throws CommandFault {
        if (format == null && prefix == null && files.size() == 1) {
            Path only = files.get(0);
            Bytes text = DescriptionReader.withoutByteOrderMark(Storage.bytes(only));
            return new DraftText(only.toString(), text, List.of(), pointer -> Optional.empty());
        }
        DraftMerge merge = new DraftMerge();
        List<Path> others = new ArrayList<>();
        for (Path file : files) {
            Optional<ObjectNode> description = description(file);
            if (description.isPresent()) {
                String name = file.toString();
                merge.add(name, description.get(), pointer -> Optional.of(new ImportFault.Place(name, pointer)));
            } else {
                others.add(file);
            }
        }
        List<String> leftOut = List.of();
        if (!others.isEmpty()) {
            ImportedDraft imported = imported(others);
            if (!imported.faults().isEmpty()) {
                throw CommandFault.unreadable(
                        imported.faults().stream().map(ImportFault::toString).toList());
            }
            leftOut = imported.leftOut();
            merge.add(names(others), imported.draft(), imported.places());
        }
        ObjectNode whole = merge.merged();
        if (!whole.has("format")) {
            whole.put("format", DescriptionReader.FORMAT).put("version", 1);
        }
        if (prefix != null) {
            whole.put("idPrefix", prefix);
        }
        return new DraftText(names(files), Bytes.ofUtf8(Json.text(whole)), leftOut, merge::place);
    }

    private ImportedDraft imported(List<Path> files) throws CommandFault {
        if (format == null) {
            throw CommandFault.usage(files.get(0) + " is no description in JSON; say its format with --format");
        }
        return ExchangeFormats.read(format).reader().orElseThrow().read(files, options);
    }

    /** The description that a file is, if it is one. */
    private Optional<ObjectNode> description(Path file) throws CommandFault {
        if (format != null && !file.toString().endsWith(".json")) {
            return Optional.empty();
        }
        try {
            JsonNode root = JsonSource.read(DescriptionReader.withoutByteOrderMark(Storage.bytes(file)));
            return root instanceof ObjectNode object
                            && object.path("format").asText().equals(DescriptionReader.FORMAT)
                    ? Optional.of(object)
                    : Optional.empty();
        } catch (MalformedInputException e) {
            if (format == null) {
                throw CommandFault.unreadable(file + ": " + e.getMessage());
            }
            // Its reader says what is wrong with it.
            return Optional.empty();
        }
    }

    private static String names(List<Path> files) {
        return String.join(", ", files.stream().map(Path::toString).toList());
    }
}
