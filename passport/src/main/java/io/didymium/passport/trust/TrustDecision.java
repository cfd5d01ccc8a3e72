package io.didymium.passport.trust;

import io.didymium.crypto.did.Did;
import java.time.Instant;

/** Whether a party is trusted in a role at a time; if not, why not. */
public sealed interface TrustDecision
        permits TrustDecision.Trusted, TrustDecision.OutsidePeriod, TrustDecision.WrongRole, TrustDecision.Unknown {
    /**
     * It is trusted.
     *
     * @param anchor the anchor that it is trusted by
     */
    record Trusted(TrustAnchor anchor) implements TrustDecision {}

    /**
     * It is trusted in this role, but not then.
     *
     * @param anchor what is known of it
     * @param at the instant asked about
     */
    record OutsidePeriod(TrustAnchor anchor, Instant at) implements TrustDecision {}

    /**
     * It is trusted, but not in this role.
     *
     * @param anchor what is known of it
     * @param role the role asked about
     */
    record WrongRole(TrustAnchor anchor, TrustRole role) implements TrustDecision {}

    /**
     * The trust list does not name it.
     *
     * @param did the party asked about
     */
    record Unknown(Did did) implements TrustDecision {}
}
