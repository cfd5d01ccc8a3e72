package io.didymium.crypto.bytes;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Utf8;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;

/** An immutable byte string. Equal when the bytes are equal; not meant for secrets. */
public final class Bytes implements Comparable<Bytes> {
    private static final Bytes EMPTY = new Bytes(new byte[0]);
    private static final int SHOWN = 16;
    private static final char REPLACEMENT = '\uFFFD';

    private final byte[] value;

    private Bytes(byte[] value) {
        this.value = value;
    }

    /** The byte string of length zero. */
    public static Bytes empty() {
        return EMPTY;
    }

    /** A copy of the given array. */
    public static Bytes of(byte[] value) {
        return value.length == 0 ? EMPTY : new Bytes(value.clone());
    }

    /** The given array itself, which nobody else may keep. */
    static Bytes owning(byte[] value) {
        return value.length == 0 ? EMPTY : new Bytes(value);
    }

    /**
     * The rest of a stream, which is left open.
     *
     * @param most the greatest number of bytes to read
     * @throws MalformedInputException if the stream has more bytes
     * @throws IOException if the stream cannot be read
     */
    public static Bytes readAll(InputStream stream, int most) throws IOException, MalformedInputException {
        byte[] content = stream.readNBytes(most);
        if (content.length == most && stream.read() >= 0) {
            throw new MalformedInputException("", "more than " + most + " bytes");
        }
        return new Bytes(content);
    }

    /**
     * The UTF-8 form of a text.
     *
     * @throws IllegalArgumentException if the text holds an unpaired surrogate, which has no UTF-8 form
     */
    public static Bytes ofUtf8(String text) {
        // Counting refuses an unpaired surrogate, which getBytes would replace.
        return Utf8.encodedLength(text) == 0 ? EMPTY : new Bytes(text.getBytes(UTF_8));
    }

    /**
     * The bytes written in hexadecimal, two digits each, upper or lower case, nothing between them.
     *
     * @throws MalformedInputException if the text is anything else
     */
    public static Bytes ofHex(String hex) throws MalformedInputException {
        try {
            return new Bytes(HexFormat.of().parseHex(hex));
        } catch (IllegalArgumentException e) {
            throw new MalformedInputException("", "not hexadecimal: an even number of digits 0-9 a-f expected", e);
        }
    }

    /** The given byte strings one after another. */
    public static Bytes concat(Bytes... parts) {
        long length = 0;
        for (Bytes part : parts) {
            length += part.value.length;
        }
        byte[] joined = new byte[Math.toIntExact(length)];
        int at = 0;
        for (Bytes part : parts) {
            System.arraycopy(part.value, 0, joined, at, part.value.length);
            at += part.value.length;
        }
        return new Bytes(joined);
    }

    /** The number of bytes. */
    public int length() {
        return value.length;
    }

    /** Whether there are no bytes. */
    public boolean isEmpty() {
        return value.length == 0;
    }

    /**
     * The byte at a place.
     *
     * @throws IndexOutOfBoundsException unless {@code 0 <= index < length()}
     */
    public byte at(int index) {
        return value[Objects.checkIndex(index, value.length)];
    }

    /**
     * The bytes from one place up to, not including, another.
     *
     * @throws IndexOutOfBoundsException unless {@code 0 <= from <= to <= length()}
     */
    public Bytes slice(int from, int to) {
        Objects.checkFromToIndex(from, to, value.length);
        return from == 0 && to == value.length ? this : new Bytes(Arrays.copyOfRange(value, from, to));
    }

    /** Whether the first bytes are the given ones. */
    public boolean startsWith(Bytes prefix) {
        int length = prefix.value.length;
        return length <= value.length && Arrays.equals(value, 0, length, prefix.value, 0, length);
    }

    /** A fresh copy of the bytes. */
    public byte[] toByteArray() {
        return value.clone();
    }

    /** Passes the bytes on to a message digest, without a copy of them. */
    public void update(MessageDigest digest) {
        digest.update(value);
    }

    /** The bytes in lower-case hexadecimal. */
    public String toHex() {
        return HexFormat.of().formatHex(value);
    }

    /**
     * The text of which this is the UTF-8 form (RFC 3629): no overlong forms, no surrogates, nothing replaced.
     *
     * @throws MalformedInputException if these bytes are not UTF-8; the location is the offset of the first wrong byte
     */
    public String toUtf8() throws MalformedInputException {
        String text = new String(value, UTF_8);
        // The quick decoder replaces what is wrong, so a text without the replacement character was right.
        if (text.indexOf(REPLACEMENT) >= 0 && !Arrays.equals(text.getBytes(UTF_8), value)) {
            throw new MalformedInputException("byte " + offsetOfFirstWrongByte(), "not UTF-8");
        }
        return text;
    }

    private int offsetOfFirstWrongByte() {
        ByteBuffer in = ByteBuffer.wrap(value);
        try {
            UTF_8.newDecoder().decode(in);
        } catch (CharacterCodingException e) {
            return in.position();
        }
        return value.length;
    }

    /** Orders by unsigned bytes from the first on; a prefix comes before longer strings. */
    @Override
    public int compareTo(Bytes other) {
        return Arrays.compareUnsigned(value, other.value);
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof Bytes that && Arrays.equals(value, that.value);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(value);
    }

    /** The length and the first bytes, for people. */
    @Override
    public String toString() {
        String start = HexFormat.of().formatHex(value, 0, Math.min(SHOWN, value.length));
        return value.length + " bytes " + start + (value.length > SHOWN ? "…" : "");
    }
}
