package io.didymium.passport.bulk;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedSet;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.merkle.TreeHash;
import io.didymium.passport.report.Outcome;
import java.util.Collection;
import java.util.SortedSet;

/**
 * What came of one credential and all that it builds on.
 *
 * @param digest its digest
 * @param outcome the worst of it and of what it builds on: passed, failed or undecided
 * @param reasons what speaks against it by itself
 */
public record BulkResult(String digest, Outcome outcome, SortedSet<Reason> reasons) implements Comparable<BulkResult> {
    /** Copies the reasons. */
    public BulkResult {
        requireNonNull(digest, "digest");
        requireNonNull(outcome, "outcome");
        reasons = ImmutableSortedSet.copyOf(reasons);
    }

    /** The result by the reasons alone, before what it builds on is known. */
    public static BulkResult alone(String digest, Collection<Reason> reasons) {
        return new BulkResult(digest, Reason.worst(reasons), ImmutableSortedSet.copyOf(reasons));
    }

    /** The same, building on something with an outcome. */
    public BulkResult on(Outcome upstream) {
        return new BulkResult(digest, Reason.worse(outcome, upstream), reasons);
    }

    /**
     * The leaf of this result in a Merkle tree (RFC 9162, 2.1.1), in UTF-8: digest and outcome, then a line for each reason.
     */
    public TreeHash leaf() {
        StringBuilder text =
                new StringBuilder(digest).append(' ').append(outcome).append('\n');
        reasons.forEach(reason -> text.append(reason).append('\n'));
        return TreeHash.ofLeaf(Bytes.ofUtf8(text.toString()));
    }

    /** By digest. */
    @Override
    public int compareTo(BulkResult other) {
        return digest.compareTo(other.digest);
    }
}
