package io.didymium.core.id;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/** The syntax of every identifier: an absolute URI (RFC 3986) of at most 512 printable ASCII characters. */
final class IdSyntax {
    private static final int MAX_LENGTH = 512;
    private static final Pattern ABSOLUTE_URI =
            Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*+:(?:[a-zA-Z0-9\\-._~:/?#\\[\\]@!$&'()*+,;=]++|%[0-9a-fA-F]{2})++");

    private IdSyntax() {}

    static String check(String value, String name) {
        requireNonNull(value, name);
        if (value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    name + " must have at most " + MAX_LENGTH + " characters: " + value.substring(0, 60) + "...");
        }
        if (!ABSOLUTE_URI.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    name + " must be an absolute URI such as urn:example:1 or did:web:example.com: '" + value + "'");
        }
        return value;
    }
}
