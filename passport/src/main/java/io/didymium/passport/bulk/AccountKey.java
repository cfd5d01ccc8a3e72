package io.didymium.passport.bulk;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.BatchId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.TransferId;
import java.util.Comparator;

/**
 * What entries are gathered for: one process step, one batch at one site, one transfer or one site.
 *
 * @param kind which of these
 * @param first the digest of the step's event, or the id of the batch, transfer or site
 * @param second the id of the site of a batch, otherwise empty
 */
public record AccountKey(Kind kind, String first, String second) implements Comparable<AccountKey> {
    /** What an account is of. */
    public enum Kind {
        /** What goes into a step and comes out of it. */
        STEP,
        /** What of a batch comes to a site and is taken there. */
        STOCK,
        /** Who states a transfer. */
        TRANSFER,
        /** Who runs a site. */
        SITE
    }

    private static final Comparator<AccountKey> ORDER = Comparator.comparing(AccountKey::kind)
            .thenComparing(AccountKey::first)
            .thenComparing(AccountKey::second);

    /** @throws NullPointerException if a component is null */
    public AccountKey {
        requireNonNull(kind, "kind");
        requireNonNull(first, "first");
        requireNonNull(second, "second");
    }

    static AccountKey step(String digest) {
        return new AccountKey(Kind.STEP, digest, "");
    }

    static AccountKey stock(BatchId batch, FacilityId site) {
        return new AccountKey(Kind.STOCK, batch.value(), site.value());
    }

    static AccountKey transfer(TransferId transfer) {
        return new AccountKey(Kind.TRANSFER, transfer.value(), "");
    }

    static AccountKey site(FacilityId site) {
        return new AccountKey(Kind.SITE, site.value(), "");
    }

    /** Kind and ids, a line each: no two accounts have the same text. */
    @Override
    public String toString() {
        return kind + "\n" + first + "\n" + second;
    }

    /** By kind, then by ids. */
    @Override
    public int compareTo(AccountKey other) {
        return ORDER.compare(this, other);
    }
}
