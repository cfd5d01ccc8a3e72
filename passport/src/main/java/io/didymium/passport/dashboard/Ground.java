package io.didymium.passport.dashboard;

import static java.util.Objects.requireNonNull;

import io.didymium.passport.CredentialKind;
import java.util.Comparator;

/**
 * A credential that a number rests on.
 *
 * @param digest the digest of its token, as multibase
 * @param id its id
 * @param kind its kind
 * @param issuer who issued it
 */
public record Ground(String digest, String id, CredentialKind kind, String issuer) implements Comparable<Ground> {
    private static final Comparator<Ground> ORDER =
            Comparator.comparing(Ground::id).thenComparing(Ground::digest);

    /** @throws NullPointerException if a part is null */
    public Ground {
        requireNonNull(digest, "digest");
        requireNonNull(id, "id");
        requireNonNull(kind, "kind");
        requireNonNull(issuer, "issuer");
    }

    /** By id, then by digest. */
    @Override
    public int compareTo(Ground other) {
        return ORDER.compare(this, other);
    }
}
