package io.didymium.crypto.bytes;

/**
 * A base that is not a power of two: the whole is one number, and each leading zero byte one leading zero digit. The cost
 * grows with the square of the length, so the length has a limit.
 */
final class RadixCodec implements BaseCodec {
    private static final int MAX_LENGTH = 1024;

    private final Digits digits;

    RadixCodec(String alphabet, boolean eitherCase) {
        this.digits = new Digits(alphabet, eitherCase);
    }

    @Override
    public String encode(byte[] bytes) {
        if (bytes.length > MAX_LENGTH) {
            throw new IllegalArgumentException("at most " + MAX_LENGTH + " bytes in this base: " + bytes.length);
        }
        int[] source = new int[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            source[i] = bytes[i] & 0xff;
        }
        StringBuilder text = new StringBuilder();
        for (int digit : convert(source, 256, digits.count())) {
            text.append(digits.of(digit));
        }
        return text.toString();
    }

    @Override
    public byte[] decode(String text) throws MalformedInputException {
        if (text.length() > MAX_LENGTH) {
            throw new MalformedInputException(
                    "", "at most " + MAX_LENGTH + " digits in this base, found " + text.length());
        }
        int[] source = new int[text.length()];
        for (int i = 0; i < source.length; i++) {
            source[i] = digits.valueAt(text, i);
        }
        int[] converted = convert(source, digits.count(), 256);
        byte[] bytes = new byte[converted.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) converted[i];
        }
        return bytes;
    }

    /** Long division, over and over: the remainders are the digits of the new base, last one first. */
    private static int[] convert(int[] source, int from, int to) {
        int zeros = 0;
        while (zeros < source.length && source[zeros] == 0) {
            zeros++;
        }
        int[] reversed = new int[source.length * 8 + 1];
        int count = 0;
        int start = zeros;
        while (start < source.length) {
            int remainder = 0;
            for (int i = start; i < source.length; i++) {
                int part = remainder * from + source[i];
                source[i] = part / to;
                remainder = part % to;
            }
            reversed[count++] = remainder;
            while (start < source.length && source[start] == 0) {
                start++;
            }
        }
        int[] result = new int[zeros + count];
        for (int i = 0; i < count; i++) {
            result[zeros + i] = reversed[count - 1 - i];
        }
        return result;
    }
}
