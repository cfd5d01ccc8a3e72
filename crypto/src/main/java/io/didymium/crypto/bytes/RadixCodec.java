package io.didymium.crypto.bytes;

import java.math.BigInteger;

/**
 * A base that is not a power of two: the whole is one number, and each leading zero byte one leading zero digit. The cost
 * grows with the square of the length, so the length has a limit.
 */
final class RadixCodec implements BaseCodec {
    private static final int MAX_LENGTH = 1024;

    /** As many digits at a time as an int holds, for any base up to 64: dividing the whole is what takes time. */
    private static final int GROUP = 5;

    private final Digits digits;
    private final BigInteger ofGroup;

    RadixCodec(String alphabet, boolean eitherCase) {
        this.digits = new Digits(alphabet, eitherCase);
        this.ofGroup = BigInteger.valueOf(digits.count()).pow(GROUP);
    }

    @Override
    public String encode(byte[] bytes) {
        if (bytes.length > MAX_LENGTH) {
            throw new IllegalArgumentException("at most " + MAX_LENGTH + " bytes in this base: " + bytes.length);
        }
        StringBuilder reversed = new StringBuilder();
        BigInteger number = new BigInteger(1, bytes);
        while (number.signum() > 0) {
            BigInteger[] parts = number.divideAndRemainder(ofGroup);
            number = parts[0];
            int group = parts[1].intValueExact();
            for (int i = 0; i < GROUP && (group > 0 || number.signum() > 0); i++) {
                reversed.append(digits.of(group % digits.count()));
                group /= digits.count();
            }
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
        int group = 0;
        int ofRest = 1;
        for (int i = 0; i < text.length(); i++) {
            int digit = digits.valueAt(text, i);
            zeros += zeros == i && digit == 0 ? 1 : 0;
            group = group * digits.count() + digit;
            ofRest *= digits.count();
            if ((i + 1) % GROUP == 0 || i + 1 == text.length()) {
                number = number.multiply(BigInteger.valueOf(ofRest)).add(BigInteger.valueOf(group));
                group = 0;
                ofRest = 1;
            }
        }
        byte[] value = number.toByteArray();
        int sign = value[0] == 0 ? 1 : 0;
        byte[] bytes = new byte[zeros + value.length - sign];
        System.arraycopy(value, sign, bytes, zeros, value.length - sign);
        return bytes;
    }
}
