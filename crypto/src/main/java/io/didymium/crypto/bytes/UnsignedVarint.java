package io.didymium.crypto.bytes;

/**
 * A non-negative number that precedes other bytes, in the encoding of multiformats: seven bits a byte, low ones first,
 * at most nine bytes, and in its shortest form.
 *
 * @param value the number, from 0 to 2^63 - 1
 * @param rest the bytes after it
 */
public record UnsignedVarint(long value, Bytes rest) {
    private static final int MAX_BYTES = 9;

    /** Refuses a negative number. */
    public UnsignedVarint {
        if (value < 0) {
            throw new IllegalArgumentException("value must not be negative: " + value);
        }
    }

    /**
     * The number at the start of the bytes, and what follows it.
     *
     * @throws MalformedInputException if the bytes end within the number, or it is not in its shortest form or longer
     *     than nine bytes
     */
    public static UnsignedVarint read(Bytes bytes) throws MalformedInputException {
        long value = 0;
        for (int i = 0; i < Math.min(MAX_BYTES, bytes.length()); i++) {
            int b = bytes.at(i) & 0xff;
            value |= (long) (b & 0x7f) << (7 * i);
            if (b < 0x80) {
                if (b == 0 && i > 0) {
                    throw new MalformedInputException("byte " + i, "number not in its shortest form");
                }
                return new UnsignedVarint(value, bytes.slice(i + 1, bytes.length()));
            }
        }
        throw new MalformedInputException(
                "byte " + bytes.length(),
                bytes.length() < MAX_BYTES ? "number cut short" : "number longer than " + MAX_BYTES + " bytes");
    }

    /** The number, then the bytes after it. */
    public Bytes toBytes() {
        byte[] number = new byte[MAX_BYTES];
        int length = 0;
        long left = value;
        do {
            int low = (int) (left & 0x7f);
            left >>>= 7;
            number[length++] = (byte) (left == 0 ? low : low | 0x80);
        } while (left != 0);
        return Bytes.concat(Bytes.of(number).slice(0, length), rest);
    }
}
