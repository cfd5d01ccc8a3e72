package io.didymium.crypto.bytes;

import java.math.BigInteger;

/**
 * A base that is not a power of two: the whole is one number, and each leading zero byte one leading zero digit. The cost
 * grows with the square of the length, so the length has a limit.
 */
final class RadixCodec implements BaseCodec {
    private static final int MAX_LENGTH = 1024;

    private final Digits digits;
    private final BigInteger base;

    RadixCodec(String alphabet, boolean eitherCase) {
        this.digits = new Digits(alphabet, eitherCase);
        this.base = BigInteger.valueOf(digits.count());
    }

    @Override
    public String encode(byte[] bytes) {
        if (bytes.length > MAX_LENGTH) {
            throw new IllegalArgumentException("at most " + MAX_LENGTH + " bytes in this base: " + bytes.length);
        }
        StringBuilder reversed = new StringBuilder();
        BigInteger number = new BigInteger(1, bytes);
        while (number.signum() > 0) {
            BigInteger[] parts = number.divideAndRemainder(base);
            reversed.append(digits.of(parts[1].intValue()));
            number = parts[0];
        }
        for (int i = 0; i < bytes.length && bytes[i] == 0; i++) {
            reversed.append(digits.of(0));
        }
        return reversed.reverse().toString();
    }

    @Override
    public byte[] decode(String text) throws MalformedInputException {
        if (text.length() > MAX_LENGTH) {
            throw new MalformedInputException(
                    "", "at most " + MAX_LENGTH + " digits in this base, found " + text.length());
        }
        BigInteger number = BigInteger.ZERO;
        int zeros = 0;
        for (int i = 0; i < text.length(); i++) {
            number = number.multiply(base).add(BigInteger.valueOf(digits.valueAt(text, i)));
            zeros += number.signum() == 0 ? 1 : 0;
        }
        byte[] value = number.toByteArray();
        int sign = value[0] == 0 ? 1 : 0;
        byte[] bytes = new byte[zeros + value.length - sign];
        System.arraycopy(value, sign, bytes, zeros, value.length - sign);
        return bytes;
    }
}
