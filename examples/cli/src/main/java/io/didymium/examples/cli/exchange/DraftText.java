package io.didymium.examples.cli.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.examples.cli.exchange.format.ImportFault;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.text.Json;
import io.didymium.examples.cli.text.JsonSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A description as JSON, whatever files it comes from.
 *
 * @param name the files, for messages
 * @param text the JSON
 * @param leftOut what the files state and a description cannot
 * @param places of a JSON pointer: where it comes from, if it is from another format
 */
public record DraftText(
        String name, Bytes text, List<String> leftOut, Function<String, Optional<ImportFault.Place>> places) {
    /** Copies the list. */
    public DraftText {
        leftOut = List.copyOf(leftOut);
    }

    /** The same with a member at its top, unless it has one of this name. */
    public DraftText withDefault(String member, String value) throws CommandFault {
        try {
            JsonNode root = JsonSource.read(text);
            return !(root instanceof ObjectNode object) || object.has(member)
                    ? this
                    : new DraftText(name, Bytes.ofUtf8(Json.text(object.put(member, value))), leftOut, places);
        } catch (MalformedInputException e) {
            throw fault(e);
        }
    }

    /** What is wrong in it, at the cell or line where it was written. */
    public CommandFault fault(MalformedInputException fault) {
        Optional<ImportFault.Place> place = places.apply(fault.location());
        return CommandFault.unreadable(place.map(one -> new ImportFault(one, fault.reason()).toString())
                .orElse(name + ": " + fault.getMessage()));
    }
}
