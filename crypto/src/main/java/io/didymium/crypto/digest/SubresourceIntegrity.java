package io.didymium.crypto.digest;

import io.didymium.crypto.bytes.Base64;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import java.util.ArrayList;
import java.util.List;

/**
 * One or more digests of the same resource (W3C Subresource Integrity; {@code digestSRI} of the VC Data Model 2.0). Only
 * those of the strongest function present count, and one of them must match.
 *
 * @param digests at least one, in the order written
 */
public record SubresourceIntegrity(List<Digest> digests) {
    private static final int MAX_LENGTH = 1024;

    /** Refuses an empty list. */
    public SubresourceIntegrity {
        digests = List.copyOf(digests);
        if (digests.isEmpty()) {
            throw new IllegalArgumentException("at least one digest");
        }
    }

    /**
     * Reads expressions {@code sha256-…}, {@code sha384-…}, {@code sha512-…} with padded base64, separated by spaces;
     * options behind a question mark are ignored, as the specification requires.
     *
     * @throws MalformedInputException on any other function, wrong base64 or length, or a text longer than 1024
     */
    public static SubresourceIntegrity parse(String text) throws MalformedInputException {
        if (text.length() > MAX_LENGTH) {
            throw new MalformedInputException("", "at most " + MAX_LENGTH + " characters, found " + text.length());
        }
        List<Digest> digests = new ArrayList<>();
        for (String expression : text.split("[ \\t\\n\\f\\r]+", -1)) {
            if (!expression.isEmpty()) {
                digests.add(parseOne(expression));
            }
        }
        if (digests.isEmpty()) {
            throw new MalformedInputException("", "no digest");
        }
        return new SubresourceIntegrity(digests);
    }

    private static Digest parseOne(String expression) throws MalformedInputException {
        int question = expression.indexOf('?');
        String hash = question < 0 ? expression : expression.substring(0, question);
        for (HashAlgorithm algorithm : HashAlgorithm.values()) {
            String prefix = prefix(algorithm);
            if (hash.startsWith(prefix)) {
                Bytes value = Base64.decode(hash.substring(prefix.length()));
                if (value.length() != algorithm.lengthInBytes()) {
                    throw new MalformedInputException(
                            "", prefix + " takes " + algorithm.lengthInBytes() + " bytes, found " + value.length());
                }
                return new Digest(algorithm, value);
            }
        }
        throw new MalformedInputException("", "sha256-, sha384- or sha512- expected");
    }

    /** Whether one of the digests of the strongest function present is that of the data. */
    public boolean matches(Bytes data) {
        HashAlgorithm strongest = HashAlgorithm.SHA_256;
        for (Digest digest : digests) {
            if (digest.algorithm().lengthInBytes() > strongest.lengthInBytes()) {
                strongest = digest.algorithm();
            }
        }
        return digests.contains(strongest.digest(data));
    }

    /** The expressions, separated by one space. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Digest digest : digests) {
            text.append(text.isEmpty() ? "" : " ")
                    .append(prefix(digest.algorithm()))
                    .append(Base64.encode(digest.value()));
        }
        return text.toString();
    }

    private static String prefix(HashAlgorithm algorithm) {
        return "sha" + algorithm.lengthInBytes() * 8 + "-";
    }
}
