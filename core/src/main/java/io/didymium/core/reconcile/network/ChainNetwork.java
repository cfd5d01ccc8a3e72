package io.didymium.core.reconcile.network;

import static java.util.Objects.requireNonNull;

import io.didymium.core.chain.SupplyChain;
import io.didymium.core.id.FacilityId;
import io.didymium.core.process.ProcessStep;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The network of a chain, of one site or of a window of time: steps and stocks of batches are nodes, batches, portions and flows are streams.
 *
 * <p>A step that brings material into the chain is no node. A batch whose whole mass is stated again when it is moved or consumed was
 * weighed once: its statements are one measurement. Other portions are measurements of their own, and what they leave of a batch is a stream
 * that nobody measured. Elements are balanced at a step as in {@link io.didymium.core.balance.StepBalance}.
 */
public final class ChainNetwork {
    private final FlowNetwork network;
    private final List<String> assumptions;

    private ChainNetwork(FlowNetwork network, List<String> assumptions) {
        this.network = network;
        this.assumptions = List.copyOf(assumptions);
    }

    /**
     * The network of a whole chain.
     *
     * @throws IllegalArgumentException if no step of it can be balanced
     */
    public static ChainNetwork of(SupplyChain chain) {
        return builder(chain).build();
    }

    /** Starts with a whole chain, in which what no analysis states is unknown. */
    public static Builder builder(SupplyChain chain) {
        return new Builder(chain);
    }

    /** The network. */
    public FlowNetwork network() {
        return network;
    }

    /** What was taken to be so without a measurement, in sentences. */
    public List<String> assumptions() {
        return assumptions;
    }

    /** Gathers what a {@link ChainNetwork} is of. */
    public static final class Builder {
        private final SupplyChain chain;
        private @Nullable FacilityId site;
        private Instant from = Instant.MIN;
        private Instant until = Instant.MAX;
        private boolean unstatedIsAbsent;

        private Builder(SupplyChain chain) {
            this.chain = requireNonNull(chain, "chain");
        }

        /** Restricts it to the steps of one site. */
        public Builder site(FacilityId site) {
            this.site = requireNonNull(site, "site");
            return this;
        }

        /** Restricts it to steps that ended from an instant on. */
        public Builder from(Instant from) {
            this.from = requireNonNull(from, "from");
            return this;
        }

        /** Restricts it to steps that ended before an instant, and to what moved before it. */
        public Builder until(Instant until) {
            this.until = requireNonNull(until, "until");
            return this;
        }

        /**
         * Takes elements that an analysis does not state, and rare earths in reagents and emissions to air that were not analysed, to be
         * absent. Otherwise they are unknown, and few balances bind anything.
         */
        public Builder unstatedIsAbsent() {
            unstatedIsAbsent = true;
            return this;
        }

        /**
         * The network.
         *
         * @throws IllegalArgumentException if no step can be balanced there and then
         */
        public ChainNetwork build() {
            List<ProcessStep> steps = chain.steps().stream()
                    .filter(step -> !step.kind().isSource())
                    .filter(step -> site == null || step.facility().equals(site))
                    .filter(step ->
                            !step.endedAt().isBefore(from) && step.endedAt().isBefore(until))
                    .toList();
            if (steps.isEmpty()) {
                throw new IllegalArgumentException("no step can be balanced in " + chain
                        + Optional.ofNullable(site)
                                .map(id -> " at " + id.value())
                                .orElse(""));
            }
            SupplyChain known = until.equals(Instant.MAX) ? chain : KnownChain.before(chain, until);
            ChainStreams streams = new ChainStreams(known, steps, Optional.ofNullable(site), unstatedIsAbsent);
            return new ChainNetwork(streams.network(), streams.assumptions());
        }
    }
}
