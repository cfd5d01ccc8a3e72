package io.didymium.passport.report.conformity;

import com.google.common.collect.ImmutableSortedSet;
import io.didymium.core.id.PartyId;
import java.util.Set;

/**
 * Of which associations every party that makes a claim must be a member: of one of them.
 *
 * @param associations the associations; none if no membership is demanded
 */
public record MembershipPolicy(Set<PartyId> associations) {
    /** No membership is demanded. */
    public static final MembershipPolicy NONE = new MembershipPolicy(Set.of());

    /** Copies the set. */
    public MembershipPolicy {
        associations = ImmutableSortedSet.copyOf(associations);
    }
}
