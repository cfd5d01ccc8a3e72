package io.didymium.examples.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.examples.cli.description.Description;
import io.didymium.examples.cli.description.DescriptionReader;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.text.JsonSource;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** A scenario that comes with the program: its chain, and in a second file what is stated of responsibility beside it. */
public final class PackagedScenario {
    private PackagedScenario() {}

    /** The scenario of a name, with all that is stated of responsibility. */
    public static Description read(String name) throws CommandFault {
        try {
            if (!name.matches("[a-z0-9]{1,8}")) {
                throw unknown(name);
            }
            Bytes chain = resource("scenario-" + name + ".json").orElseThrow(() -> unknown(name));
            ObjectNode whole = (ObjectNode) JsonSource.read(chain);
            Optional<Bytes> more = resource("scenario-" + name + "-records.json");
            if (more.isPresent()) {
                add((ObjectNode) JsonSource.read(more.get()), whole);
            }
            return DescriptionReader.read(Bytes.ofUtf8(whole.toString()));
        } catch (IOException | MalformedInputException e) {
            throw new IllegalStateException("the packaged scenario " + name + " is broken", e);
        }
    }

    private static CommandFault unknown(String name) {
        return CommandFault.usage("there is no scenario '" + name + "'; there are: a, b, c, d");
    }

    private static Optional<Bytes> resource(String name) throws IOException {
        try (InputStream stream = DescriptionReader.class.getResourceAsStream("/io/didymium/examples/cli/" + name)) {
            return stream == null ? Optional.empty() : Optional.of(Bytes.of(stream.readAllBytes()));
        }
    }

    private static void add(ObjectNode more, ObjectNode whole) {
        more.properties().forEach(section -> {
            JsonNode before = whole.get(section.getKey());
            if (before instanceof ArrayNode list) {
                list.addAll((ArrayNode) section.getValue());
            } else if (before instanceof ObjectNode named) {
                named.setAll((ObjectNode) section.getValue());
            } else {
                whole.set(section.getKey(), section.getValue());
            }
        });
    }
}
