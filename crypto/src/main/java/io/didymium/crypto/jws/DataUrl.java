package io.didymium.crypto.jws;

import io.didymium.crypto.bytes.Base64;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A {@code data:} URL (RFC 2397): {@code data:<type>/<subtype>[;<attribute>=<value>]*[;base64],<data>}. Parameters are accepted
 * and not kept.
 *
 * @param mediaType type and subtype, in lower case; it must be stated
 * @param data the bytes
 */
record DataUrl(String mediaType, Bytes data) {
    private static final String WORD = "[A-Za-z0-9!#$&^_.+-]+";
    private static final Pattern HEAD = Pattern.compile("(?i:data):(?<type>" + WORD + "/" + WORD + ")(?:;" + WORD
            + "=(?:" + WORD + "|%22(?:[A-Za-z0-9!#$&^_.+/;=,-]|%[0-9A-Fa-f]{2})*%22))*(?<base64>;(?i:base64))?,");

    static DataUrl parse(String url) throws MalformedInputException {
        Matcher head = HEAD.matcher(url);
        if (!head.lookingAt()) {
            throw new MalformedInputException("", "not data:<type>/<subtype>[;parameters][;base64],<data>");
        }
        Bytes data = percentDecoded(url, head.end());
        return new DataUrl(
                head.group("type").toLowerCase(Locale.ROOT),
                head.group("base64") == null ? data : Base64.decode(data.toUtf8()));
    }

    /** The octets of the characters of a URL from a place on: those that it may have, and those escaped. */
    private static Bytes percentDecoded(String url, int from) throws MalformedInputException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int at = from; at < url.length(); at++) {
            char c = url.charAt(at);
            if (c <= ' ' || c > '~') {
                throw new MalformedInputException("", "character " + (int) c + " is not escaped");
            }
            if (c == '%') {
                if (at + 2 >= url.length()
                        || !HexFormat.isHexDigit(url.charAt(at + 1))
                        || !HexFormat.isHexDigit(url.charAt(at + 2))) {
                    throw new MalformedInputException("", "a percent sign without two hexadecimal digits");
                }
                out.write(HexFormat.fromHexDigits(url, at + 1, at + 3));
                at += 2;
            } else {
                out.write(c);
            }
        }
        return Bytes.of(out.toByteArray());
    }
}
