package io.didymium.crypto.note;

import io.didymium.crypto.bytes.Base64;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import java.util.Arrays;
import java.util.List;

/** The grammar that notes share with their contents: whole lines without control characters, and base64. */
public final class NoteText {
    private NoteText() {}

    /**
     * The lines of a text.
     *
     * @throws MalformedInputException if a line has no end or holds a control character
     */
    public static List<String> lines(String text) throws MalformedInputException {
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

    /**
     * The bytes of standard base64 with padding.
     *
     * @param what the name of the part, for the fault
     * @throws MalformedInputException if it is anything else
     */
    public static Bytes decode(String base64, String what) throws MalformedInputException {
        try {
            return Base64.decode(base64);
        } catch (MalformedInputException e) {
            throw e.within(what);
        }
    }
}
