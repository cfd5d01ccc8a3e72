package io.didymium.crypto.log;

import io.didymium.crypto.bytes.Base64;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import java.util.Arrays;
import java.util.List;

/** The small grammar that notes, checkpoints and receipts share: lines, decimal numbers, base64 hashes. */
final class NoteText {
    /** Digits of the greatest long, 9223372036854775807. */
    private static final int DIGITS = 19;

    private NoteText() {}

    /** The lines of a text in which every line has an end and no control character. */
    static List<String> lines(String text) throws MalformedInputException {
        requirePrintable(text);
        if (!text.endsWith("\n")) {
            throw new MalformedInputException("", "last line has no end");
        }
        return Arrays.asList(text.substring(0, text.length() - 1).split("\n", -1));
    }

    static void requirePrintable(String text) throws MalformedInputException {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' && text.charAt(i) != '\n') {
                throw new MalformedInputException("character " + i, "control character");
            }
        }
    }

    /** A decimal number below 2^63 without sign or leading zeros. */
    static long number(String digits, String what) throws MalformedInputException {
        boolean plain = !digits.isEmpty()
                && digits.length() <= DIGITS
                && digits.chars().allMatch(c -> c >= '0' && c <= '9')
                && (digits.length() == 1 || digits.charAt(0) != '0');
        if (plain) {
            try {
                return Long.parseLong(digits);
            } catch (NumberFormatException e) {
                throw new MalformedInputException(what, "number of at most 2^63-1 expected", e);
            }
        }
        throw new MalformedInputException(what, "plain decimal number expected");
    }

    /** A hash in base64. */
    static TreeHash hash(String base64, String what) throws MalformedInputException {
        Bytes value = decode(base64, what);
        if (value.length() != TreeHash.LENGTH) {
            throw new MalformedInputException(what, "32 bytes expected, found " + value.length());
        }
        return new TreeHash(value);
    }

    /** Standard base64 with padding. */
    static Bytes decode(String base64, String what) throws MalformedInputException {
        try {
            return Base64.decode(base64);
        } catch (MalformedInputException e) {
            throw e.within(what);
        }
    }
}
