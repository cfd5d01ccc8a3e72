package io.didymium.passport;

import static java.util.Objects.requireNonNull;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.digest.DigestMultibase;
import java.util.regex.Pattern;

/**
 * A document that a credential refers to by its digest: a laboratory report, a weighing slip, an audit.
 *
 * @param mediaType its media type without parameters, in lower case, such as {@code application/pdf} (RFC 6838 section 4.2)
 * @param content its bytes
 */
public record EvidenceDocument(String mediaType, Bytes content) {
    private static final Pattern MEDIA_TYPE =
            Pattern.compile("[a-z0-9][a-z0-9!#$&^_.+-]{0,62}/[a-z0-9][a-z0-9!#$&^_.+-]{0,62}");

    /** @throws IllegalArgumentException if the media type is not of that form */
    public EvidenceDocument {
        if (!MEDIA_TYPE.matcher(requireNonNull(mediaType, "mediaType")).matches()) {
            throw new IllegalArgumentException("not a media type in lower case without parameters: " + mediaType);
        }
        requireNonNull(content, "content");
    }

    /** The sha2-256 multihash of the content, as multibase base58btc: the form in which links name it. */
    public String digest() {
        return DigestMultibase.ofSha256(content);
    }
}
