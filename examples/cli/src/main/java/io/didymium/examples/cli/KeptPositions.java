package io.didymium.examples.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.didymium.core.id.PartyId;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Storage;
import io.didymium.passport.issue.StatusPositions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The positions of credentials in status lists, kept beside the keys: in other positions a revoked credential would be valid again. */
final class KeptPositions {
    static final String FILE = "status-positions.json";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private KeptPositions() {}

    /** The positions kept in a folder; none if it has no file of them. */
    static StatusPositions read(Path folder) throws CommandFault {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return new StatusPositions();
        }
        try {
            Map<PartyId, Map<String, Integer>> kept = new HashMap<>();
            MAPPER.readValue(Storage.bytes(file).toUtf8(), new TypeReference<Map<String, Map<String, Integer>>>() {})
                    .forEach((issuer, positions) -> kept.put(new PartyId(issuer), positions));
            return StatusPositions.of(kept);
        } catch (JsonProcessingException | MalformedInputException | IllegalArgumentException e) {
            throw CommandFault.unreadable(file + " does not hold the positions of status lists: " + e.getMessage()
                    + ". Restore it from a copy; without it revoked credentials would become valid again");
        }
    }

    /** Keeps positions in a folder. */
    static void write(Path folder, StatusPositions positions) throws CommandFault {
        SortedMap<String, SortedMap<String, Integer>> kept = new TreeMap<>();
        positions.toMap().forEach((issuer, ofIssuer) -> kept.put(issuer.value(), ofIssuer));
        try {
            Storage.write(
                    folder.resolve(FILE),
                    Bytes.ofUtf8(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(kept) + "\n"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
