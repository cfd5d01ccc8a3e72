package io.didymium.crypto.internal.json;

import io.didymium.crypto.bytes.Bytes;
import java.util.Arrays;

/** Collects JSON text as UTF-8: one pass over each string, twice as fast as through a string. */
final class Utf8Output {
    private static final int LARGEST = 6;

    private byte[] buffer = new byte[2048];
    private int length;

    void ascii(char c) {
        reserve(1);
        buffer[length++] = (byte) c;
    }

    void ascii(String text) {
        int count = text.length();
        reserve(count);
        for (int i = 0; i < count; i++) {
            buffer[length++] = (byte) text.charAt(i);
        }
    }

    /**
     * A text in quotation marks. Escapes quotation mark, backslash and control characters, as RFC 8785 section 3.2.2.2 lays
     * down. There must be no unpaired surrogate.
     */
    void string(String text) {
        int count = text.length();
        reserve(2 + Math.multiplyExact(LARGEST, count));
        byte[] out = buffer;
        int at = length;
        out[at++] = '"';
        for (int i = 0; i < count; i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < 0x80 && c != '"' && c != '\\') {
                out[at++] = (byte) c;
            } else if (c >= 0x80) {
                int point = Character.isHighSurrogate(c) ? Character.toCodePoint(c, text.charAt(++i)) : c;
                at = multibyte(point, out, at);
            } else {
                at = escape(c, out, at);
            }
        }
        out[at++] = '"';
        length = at;
    }

    private static int multibyte(int point, byte[] out, int start) {
        int at = start;
        if (point < 0x800) {
            out[at++] = (byte) (0xc0 | point >> 6);
        } else {
            if (point < 0x10000) {
                out[at++] = (byte) (0xe0 | point >> 12);
            } else {
                out[at++] = (byte) (0xf0 | point >> 18);
                out[at++] = (byte) (0x80 | (point >> 12 & 0x3f));
            }
            out[at++] = (byte) (0x80 | (point >> 6 & 0x3f));
        }
        out[at++] = (byte) (0x80 | (point & 0x3f));
        return at;
    }

    private static int escape(char c, byte[] out, int start) {
        int at = start;
        out[at++] = '\\';
        switch (c) {
            case '"', '\\' -> out[at++] = (byte) c;
            case '\b' -> out[at++] = 'b';
            case '\t' -> out[at++] = 't';
            case '\n' -> out[at++] = 'n';
            case '\f' -> out[at++] = 'f';
            case '\r' -> out[at++] = 'r';
            default -> {
                out[at++] = 'u';
                out[at++] = '0';
                out[at++] = '0';
                out[at++] = (byte) (c < 16 ? '0' : '1');
                out[at++] = (byte) Character.forDigit(c & 15, 16);
            }
        }
        return at;
    }

    private void reserve(int more) {
        if (buffer.length - length < more) {
            buffer = Arrays.copyOf(buffer, Math.addExact(Math.max(2 * buffer.length, length), more));
        }
    }

    Bytes toBytes() {
        return Bytes.of(Arrays.copyOf(buffer, length));
    }
}
