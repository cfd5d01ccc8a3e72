package io.didymium.core.id;

import static java.util.Objects.requireNonNull;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The syntax of every identifier: an absolute URI (RFC 3986) of at most 512 printable ASCII characters, in normal form, so that
 * equivalent identifiers are equal texts.
 *
 * <p>In normal form (RFC 3986 section 6.2.2, RFC 8141 section 3.1) scheme, host and URN namespace are in lower case, percent-encoded
 * bytes in upper case and only where they are needed, and there are no dot segments and no default port.
 */
final class IdSyntax {
    private static final int MAX_LENGTH = 512;
    private static final Pattern ABSOLUTE_URI =
            Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*+:(?:[a-zA-Z0-9\\-._~:/?#\\[\\]@!$&'()*+,;=]++|%[0-9a-fA-F]{2})++");
    private static final Pattern UPPER_CASE_START =
            Pattern.compile("[a-z0-9+.-]*[A-Z][^:]*:.*|urn:[^:]*[A-Z][^:]*:.*|[a-z0-9+.-]+://[^/?#]*[A-Z].*");
    private static final Pattern DOT_SEGMENT = Pattern.compile("[a-z0-9+.-]+:[^?#]*/\\.{1,2}(?:[/?#].*)?");
    private static final Pattern DEFAULT_PORT =
            Pattern.compile("(?:http://[^/?#]*:(?:80)?|https://[^/?#]*:(?:443)?)(?:[/?#].*)?");
    private static final Pattern ENCODED = Pattern.compile("%(..)");
    private static final Pattern UNRESERVED = Pattern.compile("[a-zA-Z0-9._~-]");

    private IdSyntax() {}

    static String check(String value, String name) {
        requireNonNull(value, name);
        if (value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    name + " must have at most " + MAX_LENGTH + " characters: " + value.substring(0, 60) + "...");
        }
        if (isPlain(value)) {
            return value;
        }
        if (!ABSOLUTE_URI.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    name + " must be an absolute URI such as urn:example:1 or did:web:example.com: '" + value + "'");
        }
        if (!isNormal(value)) {
            throw new IllegalArgumentException(
                    name + " must be a URI in normal form (RFC 3986 section 6.2.2): '" + value + "'");
        }
        return value;
    }

    /**
     * Whether a value is a URI in normal form at first sight, as most are: a scheme, a colon, and only lower-case letters, digits, colons
     * and the marks that are never encoded, so that there is nothing to normalise.
     */
    private static boolean isPlain(String value) {
        int colon = value.indexOf(':');
        if (colon < 1 || colon == value.length() - 1 || !isLowerCase(value.charAt(0))) {
            return false;
        }
        for (int i = 1; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean inScheme = isLowerCase(c) || (c >= '0' && c <= '9') || c == '-' || c == '.';
            if (!inScheme && i != colon && (i < colon || (c != ':' && c != '_' && c != '~'))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLowerCase(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isNormal(String value) {
        Matcher encoded = ENCODED.matcher(value);
        while (encoded.find()) {
            String hex = encoded.group(1);
            String character = String.valueOf((char) Integer.parseInt(hex, 16));
            if (hex.chars().anyMatch(Character::isLowerCase)
                    || UNRESERVED.matcher(character).matches()) {
                return false;
            }
        }
        return !UPPER_CASE_START.matcher(value).matches()
                && !DOT_SEGMENT.matcher(value).matches()
                && !DEFAULT_PORT.matcher(value).matches();
    }
}
