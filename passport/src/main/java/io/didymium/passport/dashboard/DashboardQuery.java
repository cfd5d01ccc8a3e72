package io.didymium.passport.dashboard;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.BatchId;
import io.didymium.core.lca.energy.EnergyBenchmark;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.report.VerificationPolicy;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.verify.facts.BundleFacts;
import java.time.Instant;
import java.util.List;

/**
 * Gives dashboards of batches in bundles: verifies a bundle, and gathers what was established of a batch.
 *
 * <p>Trust, policy and benchmarks are the verifier's: none of them is taken from a bundle. Like verification, it is pure and never throws
 * because of what a bundle contains.
 */
public final class DashboardQuery {
    private final TrustList trust;
    private final VerificationPolicy policy;
    private final List<EnergyBenchmark> benchmarks;

    /** Dashboards of what a trust list and a policy accept, without a benchmark. */
    public DashboardQuery(TrustList trust, VerificationPolicy policy) {
        this(trust, policy, List.of());
    }

    private DashboardQuery(TrustList trust, VerificationPolicy policy, List<EnergyBenchmark> benchmarks) {
        this.trust = requireNonNull(trust, "trust");
        this.policy = requireNonNull(policy, "policy");
        this.benchmarks = List.copyOf(benchmarks);
    }

    /** The same dashboards, with the use of energy compared with these benchmarks. */
    public DashboardQuery against(List<EnergyBenchmark> compared) {
        return new DashboardQuery(trust, policy, compared);
    }

    /**
     * The dashboards of a bundle.
     *
     * @param at the time of verification
     */
    public Dashboards verify(PassportBundle bundle, Instant at) {
        return new Dashboards(BundleFacts.gather(bundle, trust, policy, at), benchmarks);
    }

    /**
     * The dashboard of one batch of a bundle.
     *
     * @param at the time of verification
     */
    public Dashboard of(PassportBundle bundle, BatchId batch, Instant at) {
        return verify(bundle, at).of(batch);
    }
}
