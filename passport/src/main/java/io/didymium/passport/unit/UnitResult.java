package io.didymium.passport.unit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedSet;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.merkle.TreeHash;
import io.didymium.passport.bulk.Reason;
import io.didymium.passport.report.Outcome;
import java.util.Comparator;
import java.util.SortedSet;

/**
 * What came of one unit's passport in bulk.
 *
 * @param register the digest of the register that counts it
 * @param index its place there
 * @param serial its serial number
 * @param outcome the worst of it, of its register and of its batch: passed, failed or undecided
 * @param reasons what speaks against it or its register
 */
public record UnitResult(String register, int index, String serial, Outcome outcome, SortedSet<Reason> reasons)
        implements Comparable<UnitResult> {
    private static final Comparator<UnitResult> ORDER = Comparator.comparing(UnitResult::register)
            .thenComparing(UnitResult::index)
            .thenComparing(UnitResult::serial)
            .thenComparing(result -> result.leaf().value());

    /** Copies the reasons. */
    public UnitResult {
        requireNonNull(register, "register");
        requireNonNull(serial, "serial");
        requireNonNull(outcome, "outcome");
        reasons = ImmutableSortedSet.copyOf(reasons);
    }

    /** The leaf of this result in a Merkle tree (RFC 9162, 2.1.1), in UTF-8: a line of place and outcome, then a line for each reason. */
    public TreeHash leaf() {
        StringBuilder text = new StringBuilder(register)
                .append(' ')
                .append(index)
                .append(' ')
                .append(serial)
                .append(' ')
                .append(outcome)
                .append('\n');
        reasons.forEach(reason -> text.append(reason).append('\n'));
        return TreeHash.ofLeaf(Bytes.ofUtf8(text.toString()));
    }

    /** By register, place and serial number. */
    @Override
    public int compareTo(UnitResult other) {
        return ORDER.compare(this, other);
    }
}
