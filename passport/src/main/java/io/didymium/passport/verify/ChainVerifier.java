package io.didymium.passport.verify;

import static java.util.Objects.requireNonNull;

import io.didymium.passport.PassportBundle;
import io.didymium.passport.report.SeenRevocations;
import io.didymium.passport.report.SeenSites;
import io.didymium.passport.report.VerificationPolicy;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.verify.check.standard.StandardChecks;
import io.didymium.passport.verify.facts.BundleFacts;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

/**
 * Verifies a whole chain of passports offline: that signatures are valid, that issuers are who they claim to be, and that the
 * numbers add up.
 *
 * <p>Verification is pure: its report follows from the bundle, the trust list, the policy and the time alone. It
 * gathers facts, judges them with {@link StandardChecks}, and reports. It never throws because of what a bundle contains.
 */
public final class ChainVerifier {
    private final TrustList trust;
    private final VerificationPolicy policy;
    private final Optional<ForkJoinPool> pool;

    /** A verifier with a trust list, under the standard policy. */
    public ChainVerifier(TrustList trust) {
        this(trust, VerificationPolicy.standard());
    }

    /** A verifier with a trust list, under a policy. */
    public ChainVerifier(TrustList trust, VerificationPolicy policy) {
        this(trust, policy, Optional.empty());
    }

    private ChainVerifier(TrustList trust, VerificationPolicy policy, Optional<ForkJoinPool> pool) {
        this.trust = requireNonNull(trust, "trust");
        this.policy = requireNonNull(policy, "policy");
        this.pool = pool;
    }

    /**
     * The same verifier with the threads of a pool, which stays the caller's. Without one it uses the pool in which it is called, or the
     * common one. The report does not depend on the pool.
     */
    public ChainVerifier in(ForkJoinPool threads) {
        return new ChainVerifier(trust, policy, Optional.of(threads));
    }

    /**
     * Verifies a bundle.
     *
     * @param at the time of verification: what is revoked, expired or not yet valid then does not count
     */
    public VerificationReport verify(PassportBundle bundle, Instant at) {
        return verify(bundle, at, SeenRevocations.NONE);
    }

    /**
     * Verifies a bundle, knowing of revocations that earlier verifications found ({@link SeenRevocations#with}).
     *
     * @param at the time of verification: what is revoked, expired or not yet valid then does not count
     * @param seen the revocations seen before
     */
    public VerificationReport verify(PassportBundle bundle, Instant at, SeenRevocations seen) {
        return verify(bundle, at, seen, SeenSites.NONE);
    }

    /**
     * Verifies a bundle, knowing of revocations that earlier verifications found and of the operators of sites that they accepted
     * ({@link SeenSites#with}).
     *
     * @param at the time of verification: what is revoked, expired or not yet valid then does not count
     * @param seen the revocations seen before
     * @param sites the operators of sites seen before
     */
    public VerificationReport verify(PassportBundle bundle, Instant at, SeenRevocations seen, SeenSites sites) {
        requireNonNull(bundle, "bundle");
        requireNonNull(at, "at");
        requireNonNull(seen, "seen");
        requireNonNull(sites, "sites");
        return pool.map(threads -> threads.invoke(ForkJoinTask.adapt(() -> report(bundle, at, seen, sites))))
                .orElseGet(() -> report(bundle, at, seen, sites));
    }

    private VerificationReport report(PassportBundle bundle, Instant at, SeenRevocations seen, SeenSites sites) {
        return StandardChecks.report(BundleFacts.gather(bundle, trust, policy, at, seen, sites));
    }
}
