package io.didymium.crypto.range;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.group.RistrettoElement;
import io.didymium.crypto.group.Scalar;

/** Reads a sequence of encodings of 32 bytes. */
final class ProofReader {
    private static final int LENGTH = 32;

    private final Bytes bytes;
    private int at;

    ProofReader(Bytes bytes) throws MalformedInputException {
        if (bytes.length() % LENGTH != 0) {
            throw new MalformedInputException("proof", bytes.length() + " bytes are not a multiple of " + LENGTH);
        }
        this.bytes = bytes;
    }

    int count() {
        return bytes.length() / LENGTH;
    }

    RistrettoElement element() throws MalformedInputException {
        int from = at;
        return RistrettoElement.decode(next()).orElseThrow(() -> malformed(from, "an element"));
    }

    Scalar scalar() throws MalformedInputException {
        int from = at;
        byte[] part = next();
        if (!Scalar.isCanonical(part, 0)) {
            throw malformed(from, "a scalar");
        }
        return Scalar.ofCanonical(part, 0);
    }

    private byte[] next() {
        byte[] part = bytes.slice(at, at + LENGTH).toByteArray();
        at += LENGTH;
        return part;
    }

    private static MalformedInputException malformed(int from, String what) {
        return new MalformedInputException("byte " + from, "no canonical encoding of " + what);
    }
}
