package io.didymium.crypto.did;

import io.didymium.crypto.bytes.MalformedInputException;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The absolute name of a key or service within a DID document: a DID, {@code #}, a fragment. Compared character by
 * character. Paths and queries, which nothing in a passport needs, are refused.
 *
 * @param did the identifier of the document
 * @param fragment the name within the document, without {@code #}
 */
public record DidUrl(Did did, String fragment) {
    private static final int MAX_FRAGMENT = 1024;
    private static final Pattern FRAGMENT = Pattern.compile("(?:[A-Za-z0-9._~!$&'()*+,;=:@/?-]++|%[0-9A-Fa-f]{2})++");

    /** Refuses a fragment that has no URL form. */
    public DidUrl {
        Objects.requireNonNull(did, "did");
        if (fragment.length() > MAX_FRAGMENT || !FRAGMENT.matcher(fragment).matches()) {
            throw new IllegalArgumentException("not a fragment: " + fragment);
        }
    }

    /**
     * Reads an absolute DID URL with a fragment.
     *
     * @throws MalformedInputException if it is relative, has no fragment, or has a path or query
     */
    public static DidUrl parse(String text) throws MalformedInputException {
        int hash = text.indexOf('#');
        if (hash < 0) {
            throw new MalformedInputException("", "an absolute DID URL with a fragment expected");
        }
        Did did = Did.parse(text.substring(0, hash));
        try {
            return new DidUrl(did, text.substring(hash + 1));
        } catch (IllegalArgumentException e) {
            throw new MalformedInputException("", "not a fragment of a DID URL", e);
        }
    }

    /** The URL as text. */
    public String text() {
        return did.text() + '#' + fragment;
    }

    @Override
    public String toString() {
        return text();
    }
}
