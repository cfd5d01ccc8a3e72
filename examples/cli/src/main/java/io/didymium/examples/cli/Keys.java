package io.didymium.examples.cli;

import io.didymium.core.chain.SupplyChain;
import io.didymium.core.id.PartyId;
import io.didymium.core.party.Party;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.digest.HashAlgorithm;
import io.didymium.crypto.key.Jwk;
import io.didymium.crypto.key.KeyType;
import io.didymium.crypto.key.SecretAccess;
import io.didymium.crypto.key.SigningKey;
import io.didymium.crypto.signature.Signer;
import io.didymium.examples.cli.key.KeyFile;
import io.didymium.examples.cli.key.Passphrase;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.Storage;
import io.didymium.passport.issue.IssuerIdentity;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.TreeMap;

/** The keys with which the parties of a chain sign. */
final class Keys {
    /** What the keys of the demonstration are made of: whoever reads this can sign with them. */
    private static final String DEMO_SEED = "didymium demonstration key, known to everyone, never for real use: ";

    private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.";

    private Keys() {}

    /** The key of a party of the demonstration: the same on every run. */
    static SigningKey ofDemonstration(PartyId party) {
        Bytes seed =
                HashAlgorithm.SHA_256.digest(Bytes.ofUtf8(DEMO_SEED + party)).value();
        try {
            return SigningKey.read(KeyType.ED25519, seed.toByteArray());
        } catch (MalformedInputException e) {
            throw new IllegalStateException("32 bytes are always a key", e);
        }
    }

    /** The keys in a folder: one for each party, in the file of {@link #fileName} or the same with {@code .pem}. */
    static Map<PartyId, IssuerIdentity> inFolder(Path folder, SupplyChain chain, Passphrase passphrase, Console console)
            throws CommandFault {
        Map<PartyId, IssuerIdentity> identities = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            Storage.warnOfOthers(folder).ifPresent(warning -> console.complain("warning: " + warning));
        }
        for (Party party : chain.parties()) {
            Path file = existing(folder, party.id());
            if (!Files.exists(file)) {
                throw CommandFault.unreadable("no key of " + party.name() + " (" + party.id() + "): put its private"
                        + " key as a JWK into " + file + ", or let --new-keys make one");
            }
            identities.put(party.id(), identity(party, KeyFile.read(file, passphrase, console)));
        }
        return identities;
    }

    /** The key file of a party that is there; if there is none, the name of its JWK. */
    private static Path existing(Path folder, PartyId party) throws CommandFault {
        Path jwk = folder.resolve(fileName(party));
        String name = fileName(party);
        Path pem = folder.resolve(name.substring(0, name.length() - ".jwk".length()) + ".pem");
        if (!Files.exists(pem)) {
            return jwk;
        }
        if (Files.exists(jwk)) {
            throw CommandFault.usage(party + " has two keys, " + jwk + " and " + pem + "; keep the one it signs with");
        }
        return pem;
    }

    /** Makes a key for each party that has none in the folder. */
    static void makeMissing(Path folder, SupplyChain chain, SecureRandom random) throws CommandFault {
        for (Party party : chain.parties()) {
            Path file = existing(folder, party.id());
            if (!Files.exists(file)) {
                try (SigningKey key = SigningKey.generate(KeyType.ED25519, random)) {
                    Storage.writeSecret(file, Jwk.writeSigning(key, SecretAccess.granted()));
                }
            }
        }
    }

    /** The file of a party's key: its id with + for each colon, and other signs escaped as in addresses. */
    static String fileName(PartyId party) {
        StringBuilder name = new StringBuilder();
        for (byte b : party.value().getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (c == ':') {
                name.append('+');
            } else if (PLAIN.indexOf(c) >= 0) {
                name.append(c);
            } else {
                name.append('%').append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            }
        }
        return name.append(".jwk").toString();
    }

    private static IssuerIdentity identity(Party party, SigningKey key) throws CommandFault {
        try {
            return IssuerIdentity.of(party.id(), Signer.of(key));
        } catch (IllegalArgumentException e) {
            throw CommandFault.unreadable(party.name() + " cannot sign: " + e.getMessage());
        }
    }
}
