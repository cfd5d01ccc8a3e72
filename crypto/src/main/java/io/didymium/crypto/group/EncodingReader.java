package io.didymium.crypto.group;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;

/** Reads a sequence of elements and scalars, each the canonical encoding of 32 bytes. Mutable. */
public final class EncodingReader {
    private static final int LENGTH = 32;

    private final Bytes bytes;
    private int at;

    /**
     * A reader of a sequence.
     *
     * @throws MalformedInputException if its length is not a multiple of 32
     */
    public EncodingReader(Bytes bytes) throws MalformedInputException {
        if (bytes.length() % LENGTH != 0) {
            throw new MalformedInputException("proof", bytes.length() + " bytes are not a multiple of " + LENGTH);
        }
        this.bytes = bytes;
    }

    /** How many encodings there are, read or not. */
    public int count() {
        return bytes.length() / LENGTH;
    }

    /** Reads an element. */
    public RistrettoElement element() throws MalformedInputException {
        int from = at;
        return RistrettoElement.decode(next()).orElseThrow(() -> malformed(from, "an element"));
    }

    /** Reads a scalar. */
    public Scalar scalar() throws MalformedInputException {
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
