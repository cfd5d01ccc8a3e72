package io.didymium.crypto.key;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.bytes.Multibase;
import io.didymium.crypto.bytes.MultibaseEncoding;
import io.didymium.crypto.bytes.UnsignedVarint;
import java.util.Arrays;

/**
 * The text of a key in {@code publicKeyMultibase} and in did:key (W3C Controlled Identifiers 1.0 section 2.2.2): base58btc of
 * a code and the key.
 */
public final class Multikey {
    private Multikey() {}

    /** The text of a public key, beginning with {@code z}. */
    public static String encode(PublicKey key) {
        return Multibase.encode(
                MultibaseEncoding.BASE58_BTC, new UnsignedVarint(publicCode(key.type()), key.encoded()).toBytes());
    }

    /**
     * Reads the text of a public key. NIST keys must be in compressed form.
     *
     * @throws MalformedInputException if it is no such text, or no such key
     */
    public static PublicKey decode(String text) throws MalformedInputException {
        UnsignedVarint parts = UnsignedVarint.read(Multibase.decode(MultibaseEncoding.BASE58_BTC, text));
        for (KeyType type : KeyType.values()) {
            if (publicCode(type) == parts.value()) {
                int length =
                        type.ecCurve().map(curve -> curve.fieldLength() + 1).orElse(32);
                if (parts.rest().length() != length) {
                    throw new MalformedInputException(
                            "",
                            "key of " + length + " bytes expected, found "
                                    + parts.rest().length());
                }
                return PublicKey.read(type, parts.rest());
            }
        }
        throw new MalformedInputException("", "key type not supported: code 0x" + Long.toHexString(parts.value()));
    }

    /**
     * Reads the text of a private key ({@code secretKeyMultibase}).
     *
     * @throws MalformedInputException if it is no such text, or of another kind of key
     */
    public static SigningKey decodeSecret(String text) throws MalformedInputException {
        UnsignedVarint parts = UnsignedVarint.read(Multibase.decode(MultibaseEncoding.BASE58_BTC, text));
        for (KeyType type : KeyType.values()) {
            if (secretCode(type) == parts.value()) {
                return SigningKey.read(type, parts.rest().toByteArray());
            }
        }
        throw new MalformedInputException("", "private key type not supported");
    }

    /** The text of a private key, which the caller must keep secret. */
    public static String encodeSecret(SigningKey key, SecretAccess access) {
        byte[] secret = key.secretBytes(access);
        try {
            return Multibase.encode(
                    MultibaseEncoding.BASE58_BTC,
                    new UnsignedVarint(secretCode(key.type()), Bytes.of(secret)).toBytes());
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    /** Whether the text is well formed but names an unsupported type of key. */
    public static boolean isUnsupported(String text) throws MalformedInputException {
        long code = UnsignedVarint.read(Multibase.decode(MultibaseEncoding.BASE58_BTC, text))
                .value();
        return Arrays.stream(KeyType.values()).noneMatch(type -> publicCode(type) == code);
    }

    private static long publicCode(KeyType type) {
        return switch (type) {
            case ED25519 -> 0xed;
            case P256 -> 0x1200;
            case P384 -> 0x1201;
        };
    }

    private static long secretCode(KeyType type) {
        return switch (type) {
            case ED25519 -> 0x1300;
            case P256 -> 0x1306;
            case P384 -> 0x1307;
        };
    }
}
