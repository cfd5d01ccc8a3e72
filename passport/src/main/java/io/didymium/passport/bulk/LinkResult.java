package io.didymium.passport.bulk;

import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.SortedSet;

/**
 * What came of checking one link.
 *
 * @param reasons what speaks against the credential that has the link
 * @param ofParent what speaks against the credential that it leads to: it is replaced
 * @param fulfilled which needs of the credential the other fulfils
 * @param entries the amounts that follow from both together
 */
public record LinkResult(
        SortedSet<Reason> reasons,
        SortedSet<Reason> ofParent,
        SortedSet<String> fulfilled,
        List<AccountEntry> entries) {
    /** Copies the collections. */
    public LinkResult {
        reasons = ImmutableSortedSet.copyOf(reasons);
        ofParent = ImmutableSortedSet.copyOf(ofParent);
        fulfilled = ImmutableSortedSet.copyOf(fulfilled);
        entries = List.copyOf(entries);
    }
}
