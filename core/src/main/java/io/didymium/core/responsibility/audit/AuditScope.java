package io.didymium.core.responsibility.audit;

import com.google.common.collect.ImmutableSortedSet;
import io.didymium.core.id.Text;
import java.util.SortedSet;

/**
 * What an audit was of, by digests, so that it says nothing of anything else.
 *
 * @param roots the digests of the credentials that were delivered, at least one
 * @param closure the digest of the list of these and of all that they build on
 * @param trust the digest of the trust list by which they were verified
 * @param policy the digest of the policy under which they were verified
 */
public record AuditScope(SortedSet<String> roots, String closure, String trust, String policy) {
    /** @throws IllegalArgumentException if there is no root, or a digest is blank */
    public AuditScope {
        roots = ImmutableSortedSet.copyOf(roots);
        if (roots.isEmpty()) {
            throw new IllegalArgumentException("an audit must be of a credential");
        }
        Text.require(closure, "digest of what was audited");
        Text.require(trust, "digest of the trust list");
        Text.require(policy, "digest of the policy");
    }
}
