package io.didymium.examples.cli.key;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.key.Jwk;
import io.didymium.crypto.key.SigningKey;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.Storage;
import java.nio.file.Path;
import java.util.Arrays;

/** Reads private keys, whatever form they have: JWK, PKCS#8 in PEM, or the latter encrypted. */
public final class KeyFile {
    private KeyFile() {}

    /**
     * The key of a file, which others must not write; that they can read it is warned of.
     *
     * @param passphrase asked for only if the key is encrypted
     */
    public static SigningKey read(Path file, Passphrase passphrase, Console console) throws CommandFault {
        Storage.warnOfOthers(file).ifPresent(warning -> console.complain("warning: " + warning));
        Bytes content = Storage.bytes(file);
        try {
            String text = content.toUtf8();
            if (!PemKey.isOne(text)) {
                return Jwk.readSigning(content);
            }
            char[] secret = PemKey.isEncrypted(text) ? passphrase.known(file.toString(), console) : new char[0];
            try {
                return PemKey.read(text, secret);
            } finally {
                Arrays.fill(secret, '\0');
            }
        } catch (MalformedInputException e) {
            throw CommandFault.unreadable(file + " is not a private key in JWK or PKCS#8 PEM form: " + e.getMessage());
        }
    }
}
