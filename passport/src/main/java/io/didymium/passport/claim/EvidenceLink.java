package io.didymium.passport.claim;

import io.didymium.core.id.Text;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.digest.Digest;
import io.didymium.crypto.digest.HashAlgorithm;
import java.util.Objects;

/**
 * A document that is to support a claim, pinned by its digest.
 *
 * @param name what it is, for people
 * @param mediaType its media type
 * @param digest the digest of its bytes
 */
public record EvidenceLink(String name, String mediaType, Digest digest) {
    /** The media type of a product carbon footprint in the form of PACT. */
    public static final String PACT = "application/json";

    /** @throws IllegalArgumentException if a text is blank */
    public EvidenceLink {
        Text.require(name, "name of a document");
        Text.require(mediaType, "media type of " + name);
        Objects.requireNonNull(digest, "digest");
    }

    /** The link to a product carbon footprint in the form of PACT, given its bytes. */
    public static EvidenceLink pact(String name, Bytes content) {
        return new EvidenceLink(name, PACT, HashAlgorithm.SHA_256.digest(content));
    }

    /** Whether the document is a product carbon footprint in the form of PACT: as evidence of a footprint all JSON is. */
    public boolean isPact() {
        return mediaType.equals(PACT);
    }
}
