package io.didymium.examples.cli.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.examples.cli.description.DescriptionReader;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.ExitCode;
import io.didymium.examples.cli.shell.Outputs;
import io.didymium.examples.cli.text.JsonSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks files of other formats, and writes the description that they give. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Checks files of other formats, such as tables, and writes them as a description.",
            "Descriptions in JSON may be named beside them, for parties, sites and whatever the files do not state.",
            "The command 'formats' lists the formats; 'issue' and 'compose' read them too, and sign."
        },
        footer = {
            "",
            "Exit codes: 0 nothing is wrong, 3 unreadable input or something is wrong in it, 64 wrong usage, 73 output"
                    + " that cannot be written."
        })
public final class DraftImportCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "The files.")
    private List<Path> files = List.of();

    @Option(names = "--check", description = "Only says everything that is wrong, and writes nothing.")
    private boolean check;

    @Option(names = "--out", paramLabel = "FILE", description = "The description to write, such as draft.json.")
    private @Nullable Path out;

    @Mixin
    private final DraftFiles drafts = new DraftFiles();

    @Mixin
    private final Outputs outputs = new Outputs();

    /** The command. */
    public DraftImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws CommandFault {
        if (check == (out != null)) {
            throw CommandFault.usage("give either --check, or --out for the description to write");
        }
        if (out != null) {
            outputs.plan(files, out);
        }
        DraftText draft = drafts.read(files);
        JsonNode content = content(draft);
        boolean complete = content.has("parties");
        if (complete) {
            try {
                DescriptionReader.read(draft.text());
            } catch (MalformedInputException e) {
                throw draft.fault(e);
            }
        }
        draft.leftOut().forEach(one -> console.print("Left out: " + one));
        if (out == null) {
            console.print("Nothing is wrong in " + draft.name() + ": " + counted(content) + ".");
        } else {
            outputs.write(out, draft.text());
            console.print("Wrote " + out + ": " + counted(content) + ".");
        }
        if (!complete) {
            console.print("Not compared with what an office holds; 'issue' does so before it signs.");
        }
        return ExitCode.ACCEPTED;
    }

    private static JsonNode content(DraftText draft) throws CommandFault {
        try {
            return JsonSource.read(draft.text());
        } catch (MalformedInputException e) {
            throw draft.fault(e);
        }
    }

    private static String counted(JsonNode content) {
        String parts = content.properties().stream()
                .filter(member -> member.getValue().isArray())
                .map((Map.Entry<String, JsonNode> member) ->
                        member.getKey() + " " + member.getValue().size())
                .collect(Collectors.joining(", "));
        return parts.isEmpty() ? "nothing in it" : parts;
    }
}
