package io.didymium.crypto.internal.bc;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * Ed25519 (RFC 8032 section 5.1) under a strict rule: the signature has exactly 64 bytes; the key and R are canonical
 * encodings of points that are not of small order; S is below the order L of the group; the equation holds with its cofactor.
 */
public final class Ed25519Curve {
    /** The length of a seed and of a public key. */
    public static final int KEY_LENGTH = 32;

    private static final int SIGNATURE_LENGTH = 64;

    /** The y coordinates of the points of order 1, 2, 4 and 8, little endian; the sign of x does not matter. */
    private static final List<byte[]> SMALL_ORDER = List.of(
            HexFormat.of().parseHex("0000000000000000000000000000000000000000000000000000000000000000"),
            HexFormat.of().parseHex("0100000000000000000000000000000000000000000000000000000000000000"),
            HexFormat.of().parseHex("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05"),
            HexFormat.of().parseHex("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a"),
            HexFormat.of().parseHex("ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"));

    private Ed25519Curve() {}

    /** Whether the bytes are the canonical encoding of a point of the curve that is not of small order. */
    public static boolean isPublicKey(byte[] encoded) {
        return encoded.length == KEY_LENGTH && !isSmallOrder(encoded) && Ed25519.validatePublicKeyPartial(encoded, 0);
    }

    /** The public key of a seed. */
    public static byte[] publicKey(byte[] seed) {
        byte[] publicKey = new byte[KEY_LENGTH];
        Ed25519.generatePublicKey(seed, 0, publicKey, 0);
        return publicKey;
    }

    /** The signature, which is the same each time. */
    public static byte[] sign(byte[] seed, byte[] publicKey, byte[] message) {
        byte[] signature = new byte[SIGNATURE_LENGTH];
        Ed25519.sign(seed, 0, publicKey, 0, message, 0, message.length, signature, 0);
        return signature;
    }

    /** The verifier of signatures of a key that {@link #isPublicKey} accepts. */
    public static VerifyingEngine verifying(byte[] publicKey) {
        Ed25519.PublicPoint point = Ed25519.validatePublicKeyPartialExport(publicKey, 0);
        return (message, signature) -> signature.length == SIGNATURE_LENGTH
                && !isSmallOrder(signature)
                && Ed25519.verify(signature, 0, point, message, 0, message.length);
    }

    /** Whether the first 32 bytes encode a point of order 1, 2, 4 or 8. */
    public static boolean isSmallOrder(byte[] encoded) {
        for (byte[] y : SMALL_ORDER) {
            if ((encoded[KEY_LENGTH - 1] & 0x7f) == y[KEY_LENGTH - 1]
                    && Arrays.equals(encoded, 0, KEY_LENGTH - 1, y, 0, KEY_LENGTH - 1)) {
                return true;
            }
        }
        return false;
    }
}
