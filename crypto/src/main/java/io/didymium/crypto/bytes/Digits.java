package io.didymium.crypto.bytes;

import java.util.Arrays;
import java.util.Locale;

/** The digits of a base, in order of their values. */
final class Digits {
    static final String HEX = "0123456789abcdef";
    static final String BASE32_HEX = "0123456789abcdefghijklmnopqrstuv";
    static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";
    static final String BASE36 = "0123456789abcdefghijklmnopqrstuvwxyz";
    static final String BASE62 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private final String alphabet;
    private final byte[] values = new byte[128];

    Digits(String alphabet, boolean eitherCase) {
        this.alphabet = alphabet;
        Arrays.fill(values, (byte) -1);
        for (int i = 0; i < alphabet.length(); i++) {
            values[alphabet.charAt(i)] = (byte) i;
            if (eitherCase) {
                values[Character.toLowerCase(alphabet.charAt(i))] = (byte) i;
                values[Character.toUpperCase(alphabet.charAt(i))] = (byte) i;
            }
        }
    }

    static String upper(String alphabet) {
        return alphabet.toUpperCase(Locale.ROOT);
    }

    int count() {
        return alphabet.length();
    }

    char of(int value) {
        return alphabet.charAt(value);
    }

    int valueAt(String digits, int index) throws MalformedInputException {
        char c = digits.charAt(index);
        int value = c < 128 ? values[c] : -1;
        if (value < 0) {
            throw new MalformedInputException("character " + (index + 1), "not a digit of the base");
        }
        return value;
    }
}
