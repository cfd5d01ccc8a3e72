package io.didymium.crypto.note;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import java.util.HexFormat;
import java.util.Optional;

/** The DER forms of P-256 keys (RFC 5480) and ECDSA signatures (RFC 3279 section 2.2.3): exactly one for each value. */
final class EcdsaDer {
    /** SubjectPublicKeyInfo of id-ecPublicKey on prime256v1, up to the uncompressed point. */
    private static final Bytes KEY_PREFIX =
            Bytes.of(HexFormat.of().parseHex("3059301306072a8648ce3d020106082a8648ce3d030107034200"));

    private static final int POINT = 65;
    private static final int NUMBER = 32;
    private static final int SEQUENCE = 0x30;
    private static final int INTEGER = 0x02;

    private EcdsaDer() {}

    static Bytes subjectPublicKeyInfo(Bytes point) {
        return Bytes.concat(KEY_PREFIX, point);
    }

    static Bytes point(Bytes key) throws MalformedInputException {
        if (!key.startsWith(KEY_PREFIX) || key.length() != KEY_PREFIX.length() + POINT) {
            throw new MalformedInputException("key", "SubjectPublicKeyInfo of P-256 expected");
        }
        return key.slice(KEY_PREFIX.length(), key.length());
    }

    /** The signature as two numbers of 32 bytes, if it is DER of two such numbers that are not negative. */
    static Optional<Bytes> raw(Bytes signature) {
        int length = signature.length();
        if (length < 2 || signature.at(0) != SEQUENCE || signature.at(1) != length - 2) {
            return Optional.empty();
        }
        Optional<Bytes> r = integer(signature, 2);
        Optional<Bytes> s = r.flatMap(first -> integer(signature, 2 + 2 + first.length()));
        boolean whole = s.isPresent() && 2 + 2 + r.get().length() + 2 + s.get().length() == length;
        return whole
                ? padded(r.get()).flatMap(first -> padded(s.get()).map(then -> Bytes.concat(first, then)))
                : Optional.empty();
    }

    /** The content of the shortest integer at a place, with its leading zero if it has one. */
    private static Optional<Bytes> integer(Bytes der, int at) {
        if (at + 2 >= der.length() || der.at(at) != INTEGER) {
            return Optional.empty();
        }
        int end = at + 2 + der.at(at + 1);
        if (der.at(at + 1) <= 0 || end > der.length()) {
            return Optional.empty();
        }
        Bytes content = der.slice(at + 2, end);
        boolean negative = content.at(0) < 0;
        boolean longer = content.length() > 1 && content.at(0) == 0 && content.at(1) >= 0;
        return negative || longer ? Optional.empty() : Optional.of(content);
    }

    private static Optional<Bytes> padded(Bytes integer) {
        Bytes digits = integer.at(0) == 0 ? integer.slice(1, integer.length()) : integer;
        return digits.length() > NUMBER
                ? Optional.empty()
                : Optional.of(Bytes.concat(Bytes.of(new byte[NUMBER - digits.length()]), digits));
    }
}
