package io.didymium.crypto.internal.json;

import io.didymium.crypto.bytes.MalformedInputException;

/** The text of a number (RFC 8259 section 6). */
final class NumberToken {
    private NumberToken() {}

    /** Reads the rest of a number whose first character was read already. */
    static String read(JsonCursor in, int first) throws MalformedInputException {
        int start = in.at() - 1;
        int digit = first == '-' ? in.next() : first;
        if (digit < '0' || digit > '9') {
            throw in.faultOf(digit, "digit expected");
        }
        if (digit != '0') {
            in.skipDigits();
        } else if (in.peek() >= '0' && in.peek() <= '9') {
            throw in.fault("number with a leading zero");
        }
        if (in.skip('.')) {
            requireDigits(in);
        }
        if (in.skip('e') || in.skip('E')) {
            if (!in.skip('-')) {
                in.skip('+');
            }
            requireDigits(in);
        }
        return in.asciiFrom(start);
    }

    private static void requireDigits(JsonCursor in) throws MalformedInputException {
        if (in.skipDigits() == 0) {
            throw in.fault("digit expected");
        }
    }
}
