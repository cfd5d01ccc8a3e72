package io.didymium.passport;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * IRIs in the form in which they are compared (RFC 3986, 6.2): scheme and host in lower case, {@code http} as {@code https},
 * unreserved characters not escaped, without default port, final slash and empty fragment. Who writes a term a little differently
 * means the same term.
 */
public final class NormalIri {
    private static final Pattern PARTS = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):(//[^/?#]*)?(.*)", Pattern.DOTALL);
    private static final Pattern ESCAPE = Pattern.compile("%([0-9A-Fa-f]{2})");
    private static final String UNRESERVED = "-._~";

    private NormalIri() {}

    /** Whether two IRIs are the same after normalisation. */
    public static boolean same(String one, String other) {
        return of(one).equals(of(other));
    }

    /** The normal form of an IRI; a text that is none is trimmed. */
    public static String of(String iri) {
        Matcher parts = PARTS.matcher(iri.strip());
        if (!parts.matches()) {
            return iri.strip();
        }
        String scheme = parts.group(1).toLowerCase(Locale.ROOT);
        String authority = parts.group(2) == null ? "" : parts.group(2).toLowerCase(Locale.ROOT);
        String rest = unescaped(parts.group(3));
        if (scheme.equals("http")) {
            scheme = "https";
        }
        authority = authority.replaceFirst(":(?:80|443)?$", "");
        while (rest.endsWith("/") || rest.endsWith("#")) {
            rest = rest.substring(0, rest.length() - 1);
        }
        return scheme + ":" + authority + rest;
    }

    private static String unescaped(String text) {
        return ESCAPE.matcher(text).replaceAll(escape -> {
            char c = (char) Integer.parseInt(escape.group(1), 16);
            boolean isUnreserved = c < 128 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0);
            return Matcher.quoteReplacement(
                    isUnreserved ? String.valueOf(c) : escape.group().toUpperCase(Locale.ROOT));
        });
    }
}
