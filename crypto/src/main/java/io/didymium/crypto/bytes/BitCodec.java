package io.didymium.crypto.bytes;

/** A base that is a power of two: each digit encodes the same number of bits. */
final class BitCodec implements BaseCodec {
    private final Digits digits;
    private final int bits;
    private final boolean padded;

    BitCodec(String alphabet, int bits, boolean padded, boolean eitherCase) {
        this.digits = new Digits(alphabet, eitherCase);
        this.bits = bits;
        this.padded = padded;
    }

    @Override
    public String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length * 8 / bits + 9);
        int held = 0;
        int buffer = 0;
        for (byte b : bytes) {
            buffer = (buffer << 8 | (b & 0xff)) & 0xffff;
            held += 8;
            while (held >= bits) {
                held -= bits;
                text.append(digits.of(buffer >>> held & digits.count() - 1));
            }
        }
        if (held > 0) {
            text.append(digits.of(buffer << (bits - held) & digits.count() - 1));
        }
        while (padded && text.length() * bits % 8 != 0) {
            text.append('=');
        }
        return text.toString();
    }

    @Override
    public byte[] decode(String text) throws MalformedInputException {
        int end = padded ? unpadded(text) : text.length();
        byte[] bytes = new byte[(int) ((long) end * bits / 8)];
        int at = 0;
        int held = 0;
        int buffer = 0;
        for (int i = 0; i < end; i++) {
            buffer = (buffer << bits | digits.valueAt(text, i)) & 0xffff;
            held += bits;
            if (held >= 8) {
                held -= 8;
                bytes[at++] = (byte) (buffer >>> held);
            }
        }
        if (held >= bits || (buffer & (1 << held) - 1) != 0) {
            throw new MalformedInputException("character " + end, "the last digits are no whole byte");
        }
        return bytes;
    }

    private int unpadded(String text) throws MalformedInputException {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '=') {
            end--;
        }
        int expected = end;
        while (expected * bits % 8 != 0) {
            expected++;
        }
        if (text.length() != expected) {
            throw new MalformedInputException("character " + (end + 1), "the padding is missing or wrong");
        }
        return end;
    }
}
