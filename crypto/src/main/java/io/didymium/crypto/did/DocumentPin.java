package io.didymium.crypto.did;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.digest.Digest;
import io.didymium.crypto.digest.HashAlgorithm;
import java.util.Objects;

/**
 * The newest state of a DID document that a verifier has seen; it protects against older documents. The verifier stores
 * it and chooses the number that orders states: a version, the seconds of a trusted date, or the index in a log.
 *
 * @param did the DID
 * @param order the number of the state; higher is newer
 * @param digest the SHA-256 digest of the document's bytes
 */
public record DocumentPin(Did did, long order, Digest digest) {
    /** Refuses absent parts and digests of another function. */
    public DocumentPin {
        Objects.requireNonNull(did, "did");
        if (digest.algorithm() != HashAlgorithm.SHA_256) {
            throw new IllegalArgumentException("SHA-256 expected: " + digest.algorithm());
        }
    }

    /** The pin of a document just accepted. */
    public static DocumentPin of(Did did, long order, Bytes document) {
        return new DocumentPin(did, order, HashAlgorithm.SHA_256.digest(document));
    }

    /** How an offered document compares with the pinned state; only {@link Comparison#isAcceptable} ones may be used. */
    public Comparison compare(long offeredOrder, Bytes offered) {
        if (offeredOrder < order) {
            return Comparison.OLDER;
        }
        if (digest.matches(offered)) {
            return Comparison.SAME;
        }
        return offeredOrder == order ? Comparison.CONFLICTING : Comparison.NEWER;
    }

    /** How an offered document compares with the pinned one. */
    public enum Comparison {
        /** It is the pinned one. */
        SAME,
        /** It is a later state. */
        NEWER,
        /** It is an earlier state: refused. */
        OLDER,
        /** It has the number of the pinned one, but other content: refused. */
        CONFLICTING;

        /** Whether the document may be used. */
        public boolean isAcceptable() {
            return this == SAME || this == NEWER;
        }
    }
}
