package io.didymium.crypto.did;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.digest.HashAlgorithm;
import java.util.regex.Pattern;

/**
 * A decentralised identifier (DID Core 1.0 section 3.1), compared character by character. did:web identifiers have a
 * stricter syntax: see {@link DidWeb}.
 */
public final class Did {
    private static final int MAX_LENGTH = 2048;
    private static final int MAX_FILE_NAME = 120;
    /** Possessive throughout, so that a long text needs no deep stack; the last part must not be empty. */
    private static final Pattern FORM = Pattern.compile("did:[a-z0-9]++:(?:[A-Za-z0-9._:-]++|%[0-9A-Fa-f]{2})++(?<!:)");

    private final String text;

    private Did(String text) {
        this.text = text;
    }

    /**
     * Reads an identifier.
     *
     * @throws MalformedInputException if the text is not a DID, or a did:web identifier that names no host or could be
     *     mistaken for another path
     */
    public static Did parse(String text) throws MalformedInputException {
        if (text.length() > MAX_LENGTH || !FORM.matcher(text).matches()) {
            throw new MalformedInputException("", "not a DID");
        }
        Did did = new Did(text);
        if (did.method().equals("web")) {
            DidWeb.check(did);
        }
        return did;
    }

    /** The method: the word after {@code did:}. */
    public String method() {
        return text.substring(4, text.indexOf(':', 4));
    }

    /** Whether the identifier contains its key, so that its document follows from it: did:key and did:jwk. */
    public boolean isSelfCertifying() {
        return method().equals("key") || method().equals("jwk");
    }

    /** The method-specific identifier. */
    public String specificId() {
        return text.substring(text.indexOf(':', 4) + 1);
    }

    /** The identifier as text. */
    public String text() {
        return text;
    }

    /**
     * A file name for this identifier, without extension: different for different identifiers also where case is
     * ignored, made of {@code a-z 0-9 - .} and underscores, never a path.
     */
    public String fileName() {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
            if (plain) {
                name.append(c);
            } else {
                name.append('_').append(Integer.toHexString(c));
            }
        }
        if (name.length() <= MAX_FILE_NAME) {
            return name.toString();
        }
        // No plain name has two underscores in a row, so a shortened one is never mistaken for it.
        return "did__"
                + HashAlgorithm.SHA_256.digest(Bytes.ofUtf8(text)).value().toHex();
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof Did that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
