package io.didymium.passport.exchange.gs1;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Percent encoding of values in Digital Links (RFC 3986, 2.1): each byte is one character, as GS1 values are of US-ASCII. */
final class PercentCoding {
    private static final String UNRESERVED = "-._~";
    private static final Pattern ENCODED = Pattern.compile("%([0-9A-Fa-f]{2})");

    private PercentCoding() {}

    /** A value as part of a path, all but unreserved characters encoded. */
    static String path(String value) {
        return encode(value, "%20");
    }

    /** A value as part of a query, where a space is a plus sign. */
    static String query(String value) {
        return encode(value, "+");
    }

    private static String encode(String value, String space) {
        StringBuilder encoded = new StringBuilder(value.length());
        for (byte one : value.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (one & 0xff);
            if (character == ' ') {
                encoded.append(space);
            } else if (isLetterOrDigit(character) || UNRESERVED.indexOf(character) >= 0) {
                encoded.append(character);
            } else {
                encoded.append('%')
                        .append(Character.toUpperCase(Character.forDigit(character >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(character & 15, 16)));
            }
        }
        return encoded.toString();
    }

    private static boolean isLetterOrDigit(char character) {
        return (character >= 'A' && character <= 'Z')
                || (character >= 'a' && character <= 'z')
                || (character >= '0' && character <= '9');
    }

    /** The value in a path; what is no percent sequence is left as it is. */
    static String ofPath(String encoded) {
        return ENCODED.matcher(encoded)
                .replaceAll(
                        found -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1), 16))));
    }

    /** The value in a query, where a plus sign is a space. */
    static String ofQuery(String encoded) {
        return ofPath(encoded.replace('+', ' '));
    }
}
