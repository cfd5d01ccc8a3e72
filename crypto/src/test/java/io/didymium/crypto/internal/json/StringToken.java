package io.didymium.crypto.internal.json;

import io.didymium.crypto.bytes.MalformedInputException;
import java.util.HexFormat;

/** A string between its quotation marks (RFC 8259 section 7), escapes resolved, each surrogate in its pair. */
final class StringToken {
    private StringToken() {}

    /** Reads what stands behind an opening quotation mark, and the closing one. */
    static String read(JsonCursor in) throws MalformedInputException {
        int start = in.at();
        in.skipPlain();
        if (in.peek() == '"') {
            String text = in.asciiFrom(start);
            in.next();
            return text;
        }
        in.skipCharacters();
        String text = in.utf8From(start);
        return in.skip('"') ? text : readEscaped(text, in);
    }

    private static String readEscaped(String begin, JsonCursor in) throws MalformedInputException {
        StringBuilder text = new StringBuilder(begin);
        while (!in.skip('"')) {
            if (!in.skip('\\')) {
                throw in.fault(in.isAtEnd() ? "string not closed" : "control character in a string");
            }
            appendEscape(in, text);
            int start = in.at();
            in.skipCharacters();
            text.append(in.utf8From(start));
        }
        return text.toString();
    }

    private static void appendEscape(JsonCursor in, StringBuilder text) throws MalformedInputException {
        int kind = in.next();
        switch (kind) {
            case '"', '\\', '/' -> text.append((char) kind);
            case 'b' -> text.append('\b');
            case 'f' -> text.append('\f');
            case 'n' -> text.append('\n');
            case 'r' -> text.append('\r');
            case 't' -> text.append('\t');
            case 'u' -> appendUnit(in, text);
            default -> throw in.faultOf(kind, "no such escape");
        }
    }

    private static void appendUnit(JsonCursor in, StringBuilder text) throws MalformedInputException {
        int start = in.at();
        char unit = hexadecimal(in);
        text.append(unit);
        if (Character.isHighSurrogate(unit) && in.skip('\\') && in.skip('u')) {
            char second = hexadecimal(in);
            if (Character.isLowSurrogate(second)) {
                text.append(second);
                return;
            }
        }
        if (Character.isSurrogate(unit)) {
            throw new MalformedInputException("byte " + (start - 2), "unpaired surrogate");
        }
    }

    private static char hexadecimal(JsonCursor in) throws MalformedInputException {
        int unit = 0;
        for (int i = 0; i < 4; i++) {
            int c = in.next();
            if (!HexFormat.isHexDigit(c)) {
                throw in.faultOf(c, "four hexadecimal digits expected");
            }
            unit = unit << 4 | HexFormat.fromHexDigit(c);
        }
        return (char) unit;
    }
}
