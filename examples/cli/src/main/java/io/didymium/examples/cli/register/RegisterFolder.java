package io.didymium.examples.cli.register;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.key.SigningKey;
import io.didymium.crypto.log.FolderLog;
import io.didymium.crypto.note.NoteSigner;
import io.didymium.crypto.note.SignedNote;
import io.didymium.crypto.signature.Signer;
import io.didymium.examples.cli.key.KeyFile;
import io.didymium.examples.cli.key.Passphrase;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.Storage;
import io.didymium.examples.cli.text.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The folder of a register: what it is called, its key, its log, and the last checkpoint that witnesses cosigned.
 *
 * @param folder the folder
 * @param origin the identity of the log
 * @param signer signs checkpoints
 */
record RegisterFolder(Path folder, String origin, NoteSigner signer) {
    private static final String RECORD = "register.json";
    private static final String KEY = "key.jwk";
    private static final String FORMAT = "didymium-register";

    /** Makes a folder with a key and an empty log. */
    static RegisterFolder create(Path folder, String origin, SigningKey key, Bytes keyText) throws CommandFault {
        RegisterFolder made = new RegisterFolder(folder, origin, signer(origin, key));
        Storage.createSecret(folder.resolve(KEY), keyText);
        Storage.createPrivateFolder(made.log());
        try {
            FolderLog.create(made.log(), origin, made.signer()).close();
        } catch (IOException e) {
            throw CommandFault.unwritable("no log can be made in " + made.log() + ": " + e.getMessage());
        }
        Storage.create(
                folder.resolve(RECORD),
                Bytes.ofUtf8(Json.text(Json.object()
                                .put("format", FORMAT)
                                .put("version", 1)
                                .put("origin", origin))
                        + "\n"));
        return made;
    }

    /** A folder that is there. */
    static RegisterFolder open(Path folder, Passphrase passphrase, Console console) throws CommandFault {
        Path record = folder.resolve(RECORD);
        JsonNode json;
        try {
            json = new ObjectMapper().readTree(Storage.bytes(record).toByteArray());
        } catch (IOException e) {
            throw CommandFault.unreadable(record + " is no JSON: " + e.getMessage());
        }
        String origin = json.path("origin").asText("");
        if (!json.path("format").asText("").equals(FORMAT) || origin.isEmpty()) {
            throw CommandFault.unreadable(record + " is not the record of a register");
        }
        return new RegisterFolder(
                folder, origin, signer(origin, KeyFile.read(folder.resolve(KEY), passphrase, console)));
    }

    private static NoteSigner signer(String origin, SigningKey key) throws CommandFault {
        try {
            return new NoteSigner(origin, Signer.of(key));
        } catch (IllegalArgumentException e) {
            throw CommandFault.usage("this is no origin of a log: " + e.getMessage());
        }
    }

    Path log() {
        return folder.resolve("log");
    }

    private Path cosigned() {
        return folder.resolve("checkpoint.cosigned");
    }

    /** The log, opened; the caller closes it. */
    FolderLog openLog() throws CommandFault {
        try {
            return FolderLog.open(log(), origin, signer);
        } catch (IOException e) {
            throw CommandFault.unwritable("the log in " + log() + " cannot be opened: " + e.getMessage());
        } catch (MalformedInputException e) {
            throw damaged(e);
        }
    }

    CommandFault damaged(MalformedInputException fault) {
        return CommandFault.unreadable(
                "the log in " + log() + " is damaged: " + fault.getMessage() + "; restore it from a copy");
    }

    /** The last checkpoint that witnesses cosigned, if they did. */
    Optional<SignedNote> lastCosigned() throws CommandFault {
        if (Files.notExists(cosigned())) {
            return Optional.empty();
        }
        try {
            return Optional.of(SignedNote.read(Storage.bytes(cosigned())));
        } catch (MalformedInputException e) {
            throw CommandFault.unreadable(cosigned() + " is no checkpoint: " + e.getMessage());
        }
    }

    void keepCosigned(SignedNote checkpoint) throws CommandFault {
        Storage.write(cosigned(), checkpoint.toBytes());
    }
}
