package io.didymium.examples.cli.key;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.did.DidKey;
import io.didymium.crypto.key.Jwk;
import io.didymium.crypto.key.KeyType;
import io.didymium.crypto.key.SecretAccess;
import io.didymium.crypto.key.SigningKey;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.ExitCode;
import io.didymium.examples.cli.shell.Outputs;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a private key. */
@Command(
        name = "keygen",
        mixinStandardHelpOptions = true,
        description = "Makes a private key in a file that only its owner may read.",
        footer = {"", "Exit codes: 0 done, 64 wrong usage, 73 output that cannot be written."})
public final class KeygenCommand implements Callable<Integer> {
    /** The kinds of key that are made. */
    enum Kind {
        ED25519(KeyType.ED25519),
        P256(KeyType.P256),
        P384(KeyType.P384);

        private final KeyType type;

        Kind(KeyType type) {
            this.type = type;
        }
    }

    /** The forms of key files. */
    enum Form {
        JWK,
        PEM
    }

    private final Console console;
    private final SecureRandom random;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "The file to write, such as key.pem or key.jwk.")
    private Path out = Path.of("");

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            defaultValue = "ed25519",
            description = "ed25519, p256 or p384; by default ${DEFAULT-VALUE}.")
    private Kind kind = Kind.ED25519;

    @Option(
            names = "--form",
            paramLabel = "FORM",
            description = "jwk or pem (PKCS#8); by default what the name of the file ends with, otherwise pem.")
    private @Nullable Form form;

    @Option(names = "--encrypt", description = "Encrypts the key with a passphrase; pem alone.")
    private boolean encrypted;

    @Mixin
    private final Passphrase passphrase = new Passphrase();

    @Mixin
    private final Outputs outputs = new Outputs();

    /** The command that draws keys from a source. */
    public KeygenCommand(Console console, SecureRandom random) {
        this.console = console;
        this.random = random;
    }

    @Override
    public Integer call() throws CommandFault {
        Form written = form == null ? (out.toString().endsWith(".jwk") ? Form.JWK : Form.PEM) : form;
        if (encrypted && written == Form.JWK) {
            throw CommandFault.usage("a JWK cannot be encrypted here; use --form pem");
        }
        outputs.plan(List.of(), out);
        char[] secret = encrypted ? passphrase.fresh(out.toString(), console) : new char[0];
        try (SigningKey key = SigningKey.generate(kind.type, random)) {
            Bytes text =
                    written == Form.JWK ? Jwk.writeSigning(key, SecretAccess.granted()) : PemKey.write(key, secret);
            outputs.writeSecret(out, text);
            console.print("Wrote " + out + ": a private key of " + key.type().curve()
                    + (encrypted
                            ? ", encrypted. Without its passphrase it is lost."
                            : ". Keep it secret, and keep a copy."));
            console.print("  public key  " + Jwk.write(key.publicKey()).toUtf8());
            console.print("  did:key     " + DidKey.ofKey(key.publicKey()).did().text());
        } catch (MalformedInputException e) {
            throw new IllegalStateException("a JWK is UTF-8", e);
        } finally {
            Arrays.fill(secret, '\0');
        }
        return ExitCode.ACCEPTED;
    }
}
