package io.didymium.examples.cli.register;

import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.log.Checkpoint;
import io.didymium.crypto.log.FolderLog;
import io.didymium.crypto.log.LogReason;
import io.didymium.crypto.log.TrustedLog;
import io.didymium.crypto.log.Witness;
import io.didymium.crypto.log.WitnessPolicy;
import io.didymium.crypto.merkle.ConsistencyProof;
import io.didymium.crypto.note.Cosigner;
import io.didymium.crypto.note.NoteKey;
import io.didymium.crypto.note.SignedNote;
import io.didymium.crypto.signature.Signer;
import io.didymium.examples.cli.key.KeyFile;
import io.didymium.examples.cli.key.Passphrase;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.Storage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Witnesses whose keys are on this machine. Each remembers beside its key what it saw last, and cosigns only what continues it. */
public final class WitnessKeys {
    @Option(
            names = "--witness",
            paramLabel = "NAME=KEY",
            description = "A witness whose private key is in this file, by the name under which it cosigns;"
                    + " may be repeated. Real witnesses are others, on other machines.")
    private Map<String, Path> keys = new LinkedHashMap<>();

    WitnessKeys() {}

    /** The keys by which others verify what these witnesses cosign. */
    List<NoteKey> verifierKeys(Passphrase passphrase, Console console) throws CommandFault {
        List<NoteKey> verifiers = new ArrayList<>();
        for (Map.Entry<String, Path> key : keys.entrySet()) {
            verifiers.add(witness(key, passphrase, console).key());
        }
        return verifiers;
    }

    private static Witness witness(Map.Entry<String, Path> key, Passphrase passphrase, Console console)
            throws CommandFault {
        try {
            return new Witness(
                    new Cosigner(key.getKey(), Signer.of(KeyFile.read(key.getValue(), passphrase, console))));
        } catch (IllegalArgumentException e) {
            throw CommandFault.usage("--witness " + key.getKey() + ": " + e.getMessage());
        }
    }

    /** The checkpoint with the cosignatures of all, which is kept in the folder. */
    SignedNote cosign(RegisterFolder folder, FolderLog log, SignedNote checkpoint, Signing signing)
            throws IOException, MalformedInputException, CommandFault {
        SignedNote cosigned = checkpoint;
        for (Map.Entry<String, Path> key : keys.entrySet()) {
            Witness witness = witness(key, signing.passphrase(), signing.console());
            Path memory = key.getValue().resolveSibling(key.getValue().getFileName() + ".seen");
            LogReason reason = witness.judge(
                    new TrustedLog(folder.origin(), List.of(folder.signer().key()), WitnessPolicy.none()),
                    checkpoint,
                    continuation(memory, log));
            if (reason != LogReason.HOLDS) {
                throw CommandFault.unreadable("witness " + key.getKey() + " does not cosign the checkpoint: "
                        + reason.name().toLowerCase(Locale.ROOT).replace('_', ' ')
                        + "; compare the log with " + memory + ", which this witness saw");
            }
            cosigned = cosigned.with(witness.cosign(checkpoint, signing.at()));
            Storage.write(memory, checkpoint.toBytes());
        }
        if (!keys.isEmpty()) {
            folder.keepCosigned(cosigned);
        }
        return cosigned;
    }

    /** What a witness saw last, and the proof that the log continues it. */
    private static Witness.@Nullable Continuation continuation(Path memory, FolderLog log)
            throws IOException, MalformedInputException, CommandFault {
        if (Files.notExists(memory)) {
            return null;
        }
        Checkpoint seen =
                Checkpoint.parse(SignedNote.read(Storage.bytes(memory)).text());
        long size = log.size();
        if (seen.size() > size) {
            throw CommandFault.unreadable(
                    "the log has " + size + " entries, of which a witness saw " + seen.size() + ": " + memory);
        }
        return new Witness.Continuation(
                seen, seen.size() == 0 ? new ConsistencyProof(0, size, List.of()) : log.consistency(seen.size(), size));
    }

    /**
     * With what and when to cosign.
     *
     * @param passphrase asked for if a key is encrypted
     * @param at the moment that cosignatures state
     */
    record Signing(Passphrase passphrase, Console console, Instant at) {}
}
